'use client';

import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { Switch } from '@/components/controls/checkbox';
import { OriginBadge } from '@/components/controls/origin-badge';
import { useFork } from '@/components/nat/fork-context';
import { ClockLadder } from '@/components/security/handshake/clock-ladder';
import { DatagramList } from '@/components/security/handshake/datagram-list';
import styles from '@/components/security/handshake/handshake.module.css';
import {
  handshakeModel,
  mediaTime,
  oneWayOf,
  roundTrips,
  sidesOf,
} from '@/components/security/handshake/handshake-model';
import { withoutLosses, withVersion } from '@/components/security/handshake/handshake-setups';
import { commonScale } from '@/components/security/handshake/ladder-layout';
import type { LaneNames } from '@/components/security/handshake/ladder-model';
import { TlsLesson } from '@/components/security/handshake/tls-lesson';
import { namesOf } from '@/components/security/handshake/tls-models';
import { type Ask, useAnswer, useAsk } from '@/components/security/handshake/use-answer';
import {
  type HandshakeWords,
  useHandshakeWords,
} from '@/components/security/handshake/use-handshake-words';
import type { Role } from '@/lib/dtls/keys/value-name';
import type { Handshake } from '@/lib/selectors/handshake';
import { indexTrace, nameOf as nameIn } from '@/lib/selectors/inspect-index';
import type { Selection } from '@/lib/selectors/selection';
import { handshakeOf } from '@/lib/selectors/simulated-handshake';
import type { Milliseconds } from '@/lib/time';
import { timeText } from '@/lib/time-text';
import { peersOf, type Trace } from '@/lib/trace/trace';

interface Props {
  readonly trace: Trace;
  readonly cursor: Milliseconds;
  readonly onSelect: (selection: Selection) => void;
}

/** The DTLS handshake of a simulated call, or why it has none. */
export function HandshakeView(props: Props): ReactNode {
  const handshake = handshakeOf(props.trace);
  return handshake === undefined ? (
    <NoHandshake />
  ) : (
    <FoundHandshake {...props} handshake={handshake} />
  );
}

/** Says why no handshake ever began; nothing where none was asked for. */
function NoHandshake(): ReactNode {
  const words = useHandshakeWords();
  const secure = useFork()?.run?.setup.secure;
  if (secure === undefined) return undefined;
  return (
    <section className={styles['handshake']} aria-label={words.heading}>
      <div className={styles['title']}>
        <h3>{words.heading}</h3>
        <OriginBadge origin="modelled" />
      </div>
      <p className={styles['lead']}>
        {secure.roles === 'both-passive' ? words.none.bothPassive : words.none.noPath}
      </p>
    </section>
  );
}

function FoundHandshake({
  trace,
  cursor,
  onSelect,
  handshake,
}: Props & { readonly handshake: Handshake }): ReactNode {
  const words = useHandshakeWords();
  const fork = useFork();
  const ask = useAsk();
  const [compares, setCompares] = useState(false);
  const [showsTls, setShowsTls] = useState(false);
  const left = peersOf(trace.header)[0]?.id ?? '';
  const sides = useMemo(() => sidesOf(handshake, left), [handshake, left]);
  const nameOf = useCallback((node: string) => nameIn(indexTrace(trace), node), [trace]);
  const nameOfRole = useCallback((role: Role) => nameOf(handshake.ends[role]), [nameOf, handshake]);
  const other = handshake.version === '1.2' ? '1.3' : '1.2';
  const counterpart = useOtherVersion(handshake, compares ? other : undefined, ask);
  const beside = counterpart.kind === 'here' ? counterpart.answer?.handshake : undefined;
  const mine = handshakeModel(handshake, sides, words);
  const theirs = beside && handshakeModel(beside, sides, words);
  const scale = commonScale(theirs ? [mine, theirs] : [mine], oneWayOf(handshake));
  const names = laneNames(handshake, namesOf(sides, nameOfRole, words), nameOf, words);
  const at = cursor - handshake.startedAt;
  if (handshake.datagrams.length === 0) return <p className={styles['facts']}>{words.hidden}</p>;
  return (
    <section className={styles['handshake']} aria-label={words.heading} tabIndex={-1}>
      <div className={styles['title']}>
        <h3>{words.heading}</h3>
        <OriginBadge origin="modelled" />
        {fork?.run?.setup.secure && handshake.version ? (
          <div className={styles['compare']}>
            <Switch label={words.compare.label(other)} checked={compares} onChange={setCompares} />
          </div>
        ) : undefined}
      </div>
      <p className={styles['lead']}>{words.lead}</p>
      {handshake.attacker === undefined ? undefined : (
        <p className={styles['cost']}>{words.inBetween(nameOf(handshake.attacker))}</p>
      )}
      {handshake.bothClients ? <p className={styles['cost']}>{words.twoClients}</p> : undefined}
      <div
        className={styles['body']}
        data-compares={theirs ? '' : undefined}
        data-wide={handshake.attacker === undefined ? undefined : ''}
      >
        <div className={styles['ladders']}>
          <figure>
            <Caption handshake={handshake} words={words} />
            <ClockLadder
              model={mine}
              label={words.drawing(versionText(handshake, words), mine.arrows.length)}
              names={names}
              scale={scale}
              cursor={at > 0 && at < spanOf(handshake) ? at : undefined}
            />
          </figure>
          {compares ? (
            <figure>
              {beside && theirs ? (
                <>
                  <Caption handshake={beside} words={words} />
                  <ClockLadder
                    model={theirs}
                    label={words.drawing(versionText(beside, words), theirs.arrows.length)}
                    names={names}
                    scale={scale}
                  />
                </>
              ) : undefined}
              <p role="status" className={styles['facts']}>
                {counterpart.kind === 'waiting'
                  ? words.compare.computing(other)
                  : counterpart.kind === 'failed'
                    ? words.compare.failed
                    : counterpart.kind === 'here' && counterpart.answer?.lacksLoss
                      ? words.compare.noCounterpart
                      : words.compare.same}
              </p>
            </figure>
          ) : undefined}
        </div>
        <div className={styles['said']}>
          <DatagramList
            handshake={handshake}
            nameOf={nameOf}
            words={words}
            ask={ask}
            onSelect={onSelect}
          />
        </div>
      </div>
      {fork?.run ? (
        <details
          className={styles['tls']}
          onToggle={(event) => setShowsTls(event.currentTarget.open)}
        >
          <summary>{words.tls.open}</summary>
          {showsTls && handshake.attacker !== undefined ? (
            <p className={styles['lead']}>{words.tls.inBetween}</p>
          ) : undefined}
          {showsTls && handshake.attacker === undefined ? (
            <TlsLesson
              handshake={handshake}
              sides={sides}
              nameOf={nameOfRole}
              words={words}
              ask={ask}
            />
          ) : undefined}
        </details>
      ) : undefined}
    </section>
  );
}

/** Version, how long it took, and how many round trips that is. */
function Caption({
  handshake,
  words,
}: {
  readonly handshake: Handshake;
  readonly words: HandshakeWords;
}): ReactNode {
  const { completedAt, startedAt } = handshake;
  const media = mediaTime(handshake);
  return (
    <p className={styles['caption']}>
      <strong>{versionText(handshake, words)}</strong>{' '}
      {completedAt === undefined ? words.never : words.took(timeText(completedAt - startedAt))}
      {' · '}
      {media === undefined ? words.noMedia : words.media(timeText(media))}
      {handshake.connectedAt.client === undefined
        ? undefined
        : ` · ${words.trips(roundTrips(handshake))}`}
    </p>
  );
}

/** Where two are clients both lanes say so; whoever is in between has a lane of his own. */
function laneNames(
  { attacker, bothClients }: Handshake,
  names: LaneNames,
  nameOf: (node: string) => string,
  words: HandshakeWords,
): LaneNames {
  const { left, right } = names;
  if (attacker !== undefined) return { left, right, middle: [nameOf(attacker), words.between] };
  if (!bothClients) return names;
  return { left: [left[0], words.roles.client], right: [right[0], words.roles.client] };
}

function versionText({ version }: Handshake, words: HandshakeWords): string {
  return version === undefined ? words.unknownVersion : words.version(version);
}

function spanOf({ datagrams, startedAt }: Handshake): number {
  return Math.max(...datagrams.map(({ sentAt, arrivedAt = sentAt }) => arrivedAt)) - startedAt;
}

/** The same call with the other version, with the counterpart of the first loss lost in it. */
function useOtherVersion(handshake: Handshake, version: '1.2' | '1.3' | undefined, ask: Ask) {
  const setup = useFork()?.run?.setup;
  const wanted = version && setup && withVersion(withoutLosses(setup, handshake), version);
  const lost = handshake.datagrams.find((one) => one.lost !== undefined);
  const place = lost && {
    association: lost.association,
    sender: lost.sender,
    kind: lost.kind,
    place: lost.place,
  };
  const key = wanted && JSON.stringify([wanted, place]);
  return useAnswer(ask, key, async (api) => wanted && api.counterpart(wanted, place));
}
