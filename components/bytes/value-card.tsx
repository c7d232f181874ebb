import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import styles from '@/components/bytes/packet-view.module.css';
import type { PacketFieldWords } from '@/components/bytes/use-packet-field-words';
import { CopyButton } from '@/components/controls/copy-button';
import { keyText, useKeyScheduleWords } from '@/components/security/key-schedule/key-words';
import { hexText } from '@/lib/bytes/hex';
import { parentsOf } from '@/lib/derivation/derivation';
import { publishedStep } from '@/lib/selectors/key-chain';
import { childrenOf, type KeySchedule, type KeyValue } from '@/lib/selectors/key-schedule';

/** One value of a key schedule: how it is computed, its bytes, and its neighbours. */
export function ValueCard({
  value,
  schedule,
  peer,
  words,
  onOpen,
  onKeyDown,
  children,
}: {
  readonly value: KeyValue;
  readonly schedule: KeySchedule;
  readonly peer: string;
  readonly words: PacketFieldWords;
  readonly onOpen: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** The button that closes it. */
  readonly children: ReactNode;
}): ReactNode {
  const { values } = words.view;
  const keys = useKeyScheduleWords();
  const { id, bytes, derivation } = value;
  const name = keys.capital(keyText(id, keys));
  const card = useRef<HTMLDivElement>(null);
  const shown = useRef(id);
  useEffect(() => {
    // A neighbour that was pressed is gone with its row: the card that came instead takes the focus.
    if (shown.current !== id) card.current?.focus();
    shown.current = id;
  }, [id]);
  const step = publishedStep(derivation);
  const hex = hexText(bytes);
  const known = (ids: readonly string[]) => ids.filter((one) => schedule.values.has(one));
  return (
    <section
      ref={card}
      tabIndex={-1}
      className={styles['card']}
      aria-label={name}
      onKeyDown={onKeyDown}
    >
      <div className={styles['cardHead']}>
        <strong>{name}</strong>
        <code lang="en">{id}</code>
        <span className={styles['ranges']}>
          {values.bytes(bytes.length)}, {values.at(peer)}
        </span>
        {children}
      </div>
      <p>
        <span className={styles['relation']}>{values.function}</span>{' '}
        {step === undefined ? (
          derivation.function === 'given' ? (
            values.given[derivation.from]
          ) : undefined
        ) : (
          <>
            <code>{step.text}</code> {step.source}
          </>
        )}
      </p>
      <div className={styles['hexValue']}>
        <code>{hex}</code>
        <CopyButton text={hex} what={values.hex(name)} />
      </div>
      <Neighbours label={values.from} ids={known(parentsOf(derivation))} onOpen={onOpen} />
      <Neighbours
        label={values.to}
        ids={childrenOf(schedule, id).map((child) => child.id)}
        onOpen={onOpen}
      />
    </section>
  );
}

/** Some values have dozens of children: the first ones are enough to go on. */
const MOST = 24;

function Neighbours({
  label,
  ids,
  onOpen,
}: {
  readonly label: string;
  readonly ids: readonly string[];
  readonly onOpen: (id: string) => void;
}): ReactNode {
  const keys = useKeyScheduleWords();
  if (ids.length === 0) return undefined;
  return (
    <section className={styles['chain']} aria-label={label}>
      <span className={styles['relation']}>{label}</span>
      {[...new Set(ids)].slice(0, MOST).map((id) => (
        <button key={id} type="button" className={styles['value']} onClick={() => onOpen(id)}>
          {keys.capital(keyText(id, keys))}
        </button>
      ))}
    </section>
  );
}
