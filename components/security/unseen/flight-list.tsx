'use client';

import { type ReactNode, type Ref, useId } from 'react';
import { PacketBytes } from '@/components/bytes/packet-bytes';
import { OriginBadge } from '@/components/controls/origin-badge';
import { VisuallyHidden } from '@/components/controls/visually-hidden';
import styles from '@/components/security/unseen/flight-list.module.css';
import type { FlightRow } from '@/components/security/unseen/flight-rows';
import parts from '@/components/security/unseen/unseen.module.css';
import { useUnseenWords } from '@/components/security/unseen/use-unseen-words';
import type { Handshake } from '@/lib/selectors/handshake';
import { timeText } from '@/lib/time-text';
import type { Trace } from '@/lib/trace/trace';

interface Props {
  readonly trace: Trace;
  readonly ends: Handshake['ends'];
  readonly nameOf: (node: string) => string;
  /** The packet whose bytes are shown. */
  readonly opened: string | undefined;
  readonly onOpen: (packet: string | undefined) => void;
}

/** The modelled handshake as a ladder of flights; a press on a datagram opens its bytes below. */
export function FlightList({
  ref,
  rows,
  ...shared
}: Props & {
  readonly rows: readonly FlightRow[];
  readonly ref: Ref<HTMLOListElement>;
}): ReactNode {
  const { flights: words } = useUnseenWords();
  const { ends, nameOf } = shared;
  const start = rows[0]?.at ?? 0;
  return (
    <section className={parts['part']}>
      <div className={parts['head']}>
        <h3>{words.heading}</h3>
        <OriginBadge origin="modelled" />
      </div>
      <p className={parts['note']}>{words.lead}</p>
      <div className={styles['lanes']} aria-hidden="true">
        {['a', 'b'].map((node) => (
          <span key={node}>
            <strong>{nameOf(node)}</strong>{' '}
            {words.roles[node === ends.client ? 'client' : 'server']}
          </span>
        ))}
      </div>
      <ol ref={ref} className={styles['flights']} aria-label={words.label}>
        {rows.map((row) => (
          <Flight key={`${row.at} ${row.sender}`} flight={row} after={row.at - start} {...shared} />
        ))}
      </ol>
    </section>
  );
}

function Flight({
  flight: { messages, datagrams, sender },
  after,
  trace,
  ends,
  nameOf,
  opened,
  onOpen,
}: Props & {
  readonly flight: FlightRow;
  /** Milliseconds since the first flight. */
  readonly after: number;
}): ReactNode {
  const { flights: words } = useUnseenWords();
  const id = useId();
  const peer = ends[sender];
  const other = peer === 'a' ? 'b' : 'a';
  const bytes = datagrams.reduce((sum, { length }) => sum + length, 0);
  const shown = datagrams.find(({ packet }) => packet === opened);
  return (
    <li className={styles['flight']}>
      <span className={styles['time']}>{timeText(after)}</span>
      <div className={styles['way']} data-from={peer}>
        <VisuallyHidden>{words.direction(nameOf(peer), nameOf(other))}: </VisuallyHidden>
        <span className={styles['messages']}>{words.messages(messages)}</span>
        <span className={styles['arrow']} aria-hidden="true" />
        {datagrams.length < 2 ? undefined : (
          <span className={styles['total']}>
            {words.total(datagrams.length, bytes.toLocaleString('en'))}
          </span>
        )}
      </div>
      <div className={styles['datagrams']}>
        {datagrams.map(({ packet, length }, index) => (
          <button
            key={packet}
            type="button"
            data-packet={packet}
            className={styles['datagram']}
            aria-expanded={packet === opened}
            aria-controls={packet === opened ? id : undefined}
            onClick={() => onOpen(packet === opened ? undefined : packet)}
          >
            {words.datagram(index + 1, datagrams.length, length.toLocaleString('en'))}
          </button>
        ))}
      </div>
      {shown === undefined ? undefined : (
        <div id={id} className={styles['bytes']}>
          <PacketBytes trace={trace} packet={shown.packet} />
        </div>
      )}
    </li>
  );
}
