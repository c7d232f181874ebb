'use client';

import type { ReactNode } from 'react';
import { DatagramRow } from '@/components/security/handshake/datagram-row';
import styles from '@/components/security/handshake/handshake.module.css';
import { momentsInOrder } from '@/components/security/handshake/handshake-model';
import { MomentRow } from '@/components/security/handshake/moment-row';
import type { Ask } from '@/components/security/handshake/use-answer';
import type { HandshakeWords } from '@/components/security/handshake/use-handshake-words';
import type { Handshake, HandshakeMoment } from '@/lib/selectors/handshake';
import type { Selection } from '@/lib/selectors/selection';

interface Props {
  readonly handshake: Handshake;
  readonly nameOf: (node: string) => string;
  readonly words: HandshakeWords;
  readonly ask: Ask;
  readonly onSelect: (selection: Selection) => void;
}

/** The datagrams and moments of a handshake in order, each datagram with a press that loses it. */
export function DatagramList(props: Props): ReactNode {
  const { handshake, words } = props;
  const groups = momentGroups(handshake);
  const rows = [
    ...handshake.datagrams.map((datagram, index) => ({ at: datagram.sentAt, datagram, index })),
    ...groups.map((moments) => ({ at: moments[0]?.at ?? handshake.startedAt, moments })),
  ].toSorted(
    (one, other) => one.at - other.at || Number('datagram' in one) - Number('datagram' in other),
  );
  return (
    <ol className={styles['list']} aria-label={words.list}>
      {rows.map((row) =>
        'datagram' in row ? (
          <DatagramRow
            key={row.datagram.packet}
            {...props}
            datagram={row.datagram}
            number={row.index + 1}
          />
        ) : (
          <MomentRow
            key={row.moments.map(({ event }) => event).join(' ')}
            {...props}
            moments={row.moments}
          />
        ),
      )}
    </ol>
  );
}

/** Moments of one side at one time, together. */
function momentGroups(handshake: Handshake): readonly (readonly HandshakeMoment[])[] {
  const groups = new Map<string, HandshakeMoment[]>();
  for (const moment of momentsInOrder(handshake)) {
    const key = `${moment.node} ${moment.at}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(moment);
  }
  return [...groups.values()];
}
