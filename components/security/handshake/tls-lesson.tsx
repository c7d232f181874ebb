'use client';

import type { ReactNode } from 'react';
import { ExternalReference } from '@/components/controls/external-reference';
import { OriginBadge } from '@/components/controls/origin-badge';
import { VisuallyHidden } from '@/components/controls/visually-hidden';
import { useFork } from '@/components/nat/fork-context';
import { ClockLadder } from '@/components/security/handshake/clock-ladder';
import styles from '@/components/security/handshake/handshake.module.css';
import { briefNames, oneWayOf, type Sides } from '@/components/security/handshake/handshake-model';
import { withoutLosses } from '@/components/security/handshake/handshake-setups';
import { commonScale } from '@/components/security/handshake/ladder-layout';
import type { LadderModel } from '@/components/security/handshake/ladder-model';
import {
  bareModel,
  dtlsModel,
  namesOf,
  tcpModel,
} from '@/components/security/handshake/tls-models';
import {
  BareOutcome,
  bareText,
  dtlsText,
  TcpOutcome,
  tcpText,
} from '@/components/security/handshake/tls-outcomes';
import { type AnswerState, type Ask, useAnswer } from '@/components/security/handshake/use-answer';
import type { HandshakeWords } from '@/components/security/handshake/use-handshake-words';
import type { Role } from '@/lib/dtls/keys/value-name';
import type { Handshake, HandshakeDatagram } from '@/lib/selectors/handshake';
import type { TlsComparison } from '@/lib/simulator/tls-comparison/compare-tls';
import { timeText } from '@/lib/time-text';

interface Props {
  readonly handshake: Handshake;
  readonly sides: Sides;
  readonly nameOf: (role: Role) => string;
  readonly words: HandshakeWords;
  readonly ask: Ask;
}

/** The same messages and the same loss as DTLS, as bare TLS and as TLS over TCP, on one clock. */
export function TlsLesson(props: Props): ReactNode {
  const { handshake, words, ask } = props;
  const setup = useFork()?.run?.setup;
  const lost = lostFirst(handshake);
  const clean = setup && withoutLosses(setup, handshake);
  const key = clean && `${JSON.stringify(clean)} ${lost?.packet}`;
  const state = useAnswer(
    ask,
    key,
    async (api) => clean && api.handshakeAsTls(clean, lost?.packet),
  );
  if (state.kind === 'unasked') return undefined;
  return (
    <div className={styles['lesson']}>
      <p className={styles['lead']}>
        <OriginBadge origin="modelled" /> · {words.tls.lead}
      </p>
      <div role="status" className={styles['told']}>
        <p className={styles['cost']}>
          {lost === undefined
            ? words.tls.choose
            : words.tls.loses(handshake.datagrams.indexOf(lost) + 1, briefNames(lost, words))}{' '}
          {lost !== undefined && lost.kind !== 'flight' ? words.tls.noSuch : undefined}
        </p>
        <Progress {...props} state={state} />
      </div>
      {state.kind === 'here' && state.answer !== undefined ? (
        <Columns {...props} comparison={state.answer} />
      ) : undefined}
      <Additions words={words} />
    </div>
  );
}

/** How far the computing is; its result in short, for who does not see the columns change. */
function Progress({
  handshake,
  nameOf,
  words,
  state,
}: Props & { readonly state: AnswerState<TlsComparison | undefined> }): ReactNode {
  if (state.kind !== 'here' || state.answer === undefined) {
    const { computing, nothing } = words.tls;
    const texts = {
      unasked: '',
      waiting: computing,
      failed: words.compare.failed,
      here: nothing,
    };
    return <p className={styles['facts']}>{texts[state.kind]}</p>;
  }
  const { bare, tcp } = state.answer;
  const { columns } = words.tls;
  return (
    <VisuallyHidden>
      {columns.dtls}: {dtlsText(handshake, words)} {columns.bare}:{' '}
      {bareText(bare.outcome, nameOf, words)} {columns.tcp}: {tcpText(tcp, words)}
    </VisuallyHidden>
  );
}

/** The first loss of something that was sent for the first time: the other two lose the same. */
function lostFirst({ datagrams }: Handshake): HandshakeDatagram | undefined {
  return datagrams.find(({ lost, place }) => lost !== undefined && (place?.attempt ?? 1) === 1);
}

function Columns({
  handshake,
  sides,
  nameOf,
  words,
  comparison,
}: Props & { readonly comparison: TlsComparison }): ReactNode {
  const { bare, tcp, nextRecord } = comparison;
  const models = {
    dtls: dtlsModel(handshake, sides, words),
    bare: bareModel(bare, sides, words),
    tcp: tcpModel(tcp, sides, words),
  };
  const scale = commonScale(Object.values(models), oneWayOf(handshake));
  const told = {
    dtls: dtlsText(handshake, words),
    bare: <BareOutcome outcome={bare.outcome} nameOf={nameOf} words={words} />,
    tcp: <TcpOutcome tcp={tcp} oneWay={comparison.oneWay} words={words} />,
  };
  return (
    <>
      <div className={styles['columns']}>
        {(['dtls', 'bare', 'tcp'] as const).map((column) => (
          <fieldset key={column} aria-label={words.tls.columns[column]}>
            <h4>{words.tls.columns[column]}</h4>
            <ClockLadder
              model={models[column]}
              label={words.drawing(words.tls.columns[column], models[column].arrows.length)}
              names={namesOf(sides, nameOf, words)}
              scale={scale}
            />
            <div className={styles['outcome']}>{told[column]}</div>
            <ArrowList model={models[column]} names={namesOf(sides, nameOf, words)} words={words} />
          </fieldset>
        ))}
      </div>
      {nextRecord ? (
        <div className={styles['next']}>
          <p>{words.tls.next.text(nextRecord.sealedWith, nextRecord.openedWith)}</p>
          <dl className={styles['tags']}>
            <dt>{words.tls.bare.came}</dt>
            <dd>
              <code>{nextRecord.came}</code>
            </dd>
            <dt>{words.tls.bare.computed}</dt>
            <dd>
              <code>{nextRecord.computed}</code>
            </dd>
          </dl>
          <p>{words.tls.next.dtls}</p>
        </div>
      ) : undefined}
    </>
  );
}

/** What the picture draws, for those who do not see it. */
function ArrowList({
  model,
  names,
  words,
}: {
  readonly model: LadderModel;
  readonly names: ReturnType<typeof namesOf>;
  readonly words: HandshakeWords;
}): ReactNode {
  const time = (at: number) => words.time(timeText(at));
  return (
    <ol className={styles['spoken']}>
      {model.arrows.map(({ key, from, to, start, end, label }) => (
        <li key={key}>
          {words.way(names[from]?.[0] ?? '', names[to]?.[0] ?? '')}: {label},{' '}
          {end === undefined
            ? words.sentLost(time(start))
            : words.sentArrived(time(start), time(end))}
        </li>
      ))}
    </ol>
  );
}

function Additions({ words }: { readonly words: HandshakeWords }): ReactNode {
  const { heading, items } = words.tls.adds;
  return (
    <section aria-label={heading} className={styles['adds']}>
      <h4>{heading}</h4>
      <dl>
        {items.map(({ name, text, section }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {text} <Section section={section} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Sample input: "RFC 9147 §4.5.1" */
function Section({ section }: { readonly section: string }): ReactNode {
  const [, number, place] = section.match(/^RFC (\d+) §([\d.]+)$/) ?? [];
  if (number === undefined || place === undefined) return section;
  const href = `https://www.rfc-editor.org/rfc/rfc${number}#section-${place}`;
  return <ExternalReference label={section} href={href} />;
}
