'use client';

import { type ReactNode, type RefObject, useMemo } from 'react';
import { Button } from '@/components/controls/button';
import { CopyButton } from '@/components/controls/copy-button';
import { ExternalReference } from '@/components/controls/external-reference';
import styles from '@/components/security/key-schedule/key-detail.module.css';
import { functionReference, functionText } from '@/components/security/key-schedule/key-function';
import { KeyRecipe } from '@/components/security/key-schedule/key-recipe-view';
import { Relatives } from '@/components/security/key-schedule/key-relatives';
import { keyText, useKeyScheduleWords } from '@/components/security/key-schedule/key-words';
import { SecrecySign } from '@/components/security/key-schedule/secrecy-sign';
import { hexText } from '@/lib/bytes/hex';
import { parentsOf } from '@/lib/derivation/derivation';
import { flightOf } from '@/lib/selectors/key-flight';
import { keyNameOf } from '@/lib/selectors/key-kind';
import {
  childrenOf,
  type KeySchedule,
  type KeyValue,
  keySchedules,
} from '@/lib/selectors/key-schedule';
import { secrecyOf } from '@/lib/selectors/key-secrecy';
import type { Selection } from '@/lib/selectors/selection';
import type { Milliseconds } from '@/lib/time';
import { momentText } from '@/lib/time-text';
import type { Trace } from '@/lib/trace/trace';

interface KeyDetailProps {
  readonly trace: Trace;
  readonly schedule: KeySchedule;
  readonly cursor: Milliseconds;
  readonly chosen: string;
  /** For who wants the focus there. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly nameOf: (peer: string) => string;
  readonly onChoose: (id: string) => void;
  readonly onSelect: (selection: Selection) => void;
  readonly onSeek: (at: Milliseconds) => void;
}

/** The chosen value: what it is, who knows it, where it came from, its bytes, how to compute it. */
export function KeyDetail(props: KeyDetailProps): ReactNode {
  const words = useKeyScheduleWords();
  const { schedule, chosen, cursor, heading, onChoose, onSeek } = props;
  const value = schedule.values.get(chosen);
  if (value === undefined) {
    return (
      <section className={styles['detail']} aria-label={words.detail}>
        <p className={styles['note']}>{words.choose}</p>
      </section>
    );
  }
  return (
    <section className={styles['detail']} aria-label={words.detail}>
      <h4 ref={heading} tabIndex={-1} className={styles['heading']}>
        {words.capital(keyText(chosen, words))}
      </h4>
      <Standing schedule={schedule} value={value} />
      <p>{words.values[keyNameOf(chosen).kind].means}</p>
      {value.at > cursor ? (
        <p className={styles['pending']}>
          {words.pending(momentText(value.at, undefined))}
          <Button size="small" onClick={() => onSeek(value.at)}>
            {words.goThere}
          </Button>
        </p>
      ) : (
        <Known {...props} value={value} />
      )}
      <Relatives
        heading={words.children}
        ids={childrenOf(schedule, chosen).map(({ id }) => id)}
        none={words.noChildren}
        onChoose={onChoose}
      />
    </section>
  );
}

function Standing({
  schedule,
  value,
}: {
  readonly schedule: KeySchedule;
  readonly value: KeyValue;
}): ReactNode {
  const words = useKeyScheduleWords();
  const secrecy = useMemo(() => secrecyOf(schedule), [schedule]).get(value.id) ?? 'secret';
  return (
    <p className={styles['secrecy']} data-secrecy={secrecy}>
      <SecrecySign secrecy={secrecy} />
      {words.secrecy[secrecy]}
    </p>
  );
}

function Known({
  trace,
  schedule,
  value,
  nameOf,
  onChoose,
  onSelect,
}: KeyDetailProps & { readonly value: KeyValue }): ReactNode {
  const words = useKeyScheduleWords();
  const { id, derivation } = value;
  const hex = hexText(value.bytes);
  const flight = flightOf(trace, schedule.transport, id);
  return (
    <>
      <DerivedBy value={value} />
      {derivation.function === 'given' ? undefined : (
        <Relatives
          heading={words.parents}
          ids={[...new Set(parentsOf(derivation))]}
          none={undefined}
          onChoose={onChoose}
        />
      )}
      <div className={styles['part']}>
        <div className={styles['partHead']}>
          <h5>
            {words.value} <small>{words.bytes(value.bytes.length)}</small>
          </h5>
          <CopyButton text={hex} what={words.copyValue(keyText(id, words))} />
        </div>
        <code className={styles['hex']} tabIndex={hex.length > 512 ? 0 : undefined}>
          {hex.replace(/(.{8})(?=.)/g, '$1 ')}
        </code>
        <OtherSide trace={trace} schedule={schedule} id={id} hex={hex} nameOf={nameOf} />
      </div>
      <p className={styles['links']}>
        <span>{words.known(momentText(value.at, undefined))}</span>
        <Button
          size="small"
          variant="quiet"
          onClick={() => onSelect({ kind: 'event', event: value.event })}
        >
          {words.showEvent}
        </Button>
        {flight ? (
          <Button
            size="small"
            variant="quiet"
            onClick={() => onSelect({ kind: 'event', event: flight.id })}
          >
            {words.showFlight(flight.messages.join(', '))}
          </Button>
        ) : undefined}
      </p>
      <KeyRecipe schedule={schedule} value={value} />
    </>
  );
}

function DerivedBy({ value: { derivation } }: { readonly value: KeyValue }): ReactNode {
  const words = useKeyScheduleWords();
  const text = functionText(derivation, (id) => keyText(id, words));
  const reference = functionReference(derivation);
  return (
    <div className={styles['part']}>
      <h5>{words.function}</h5>
      {derivation.function === 'given' ? (
        <p>{words.from[derivation.from]}</p>
      ) : (
        <p className={styles['function']}>
          <code>{text}</code> {reference ? <ExternalReference {...reference} /> : undefined}
        </p>
      )}
    </div>
  );
}

/** Whether the other side came to the same: that is what a key agreement is for. */
function OtherSide({
  trace,
  schedule,
  id,
  hex,
  nameOf,
}: {
  readonly trace: Trace;
  readonly schedule: KeySchedule;
  readonly id: string;
  readonly hex: string;
  readonly nameOf: (peer: string) => string;
}): ReactNode {
  const words = useKeyScheduleWords();
  const other = keySchedules(trace).find(
    ({ peer, transport }) => peer !== schedule.peer && transport === schedule.transport,
  );
  if (other === undefined) return undefined;
  const theirs = other.values.get(id);
  const peer = nameOf(other.peer);
  if (theirs === undefined) return <p className={styles['note']}>{words.onlyHere(peer)}</p>;
  const isSame = hexText(theirs.bytes) === hex;
  return <p className={styles['note']}>{isSame ? words.same(peer) : words.different(peer)}</p>;
}
