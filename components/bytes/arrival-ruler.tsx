import type { ReactNode } from 'react';
import styles from '@/components/bytes/packet-view.module.css';
import type { PacketFieldWords } from '@/components/bytes/use-packet-field-words';
import type { PacketArrival } from '@/lib/selectors/packet-arrival';
import { FIRST_BYTE_TABLE, type FirstByteRow } from '@/lib/srtp/first-byte';

const VALUES = 256;
/** Of fewer values a name does not fit on a narrow page. */
const WIDE_ENOUGH = 20;

/** To whom a datagram goes where it arrived, by its first byte (RFC 7983), drawn and said. */
export function ArrivalRuler({
  arrival,
  peer,
  words: { view },
}: {
  readonly arrival: PacketArrival;
  /** The name of the peer. */
  readonly peer: string;
  readonly words: PacketFieldWords;
}): ReactNode {
  const { arrival: said } = view;
  const { firstByte, secondByte, inner } = arrival;
  return (
    <div className={styles['arrival']}>
      <p className={styles['arrivalText']}>
        <strong>{said.heading}</strong> {said.sorted(peer, firstByte, said.classes[arrival.class])}
        {secondByte === undefined ? '' : ` ${said.second(secondByte)}`}
        {inner === undefined ? '' : ` ${said.inner(inner.firstByte, said.classes[inner.class])}`}
        {inner?.secondByte === undefined ? '' : ` ${said.second(inner.secondByte)}`}
      </p>
      <div className={styles['ruler']} aria-hidden="true" title={said.ruler}>
        {FIRST_BYTE_TABLE.map((row) => (
          <span
            key={row.first}
            className={styles['rulerRange']}
            data-hit={
              isIn(row, firstByte) || (inner && isIn(row, inner.firstByte)) ? '' : undefined
            }
            data-empty={nameOf(row, said.short) === '' ? '' : undefined}
            data-narrow={row.last - row.first + 1 < WIDE_ENOUGH ? '' : undefined}
            style={{
              insetInlineStart: percent(row.first),
              inlineSize: percent(row.last - row.first + 1),
            }}
          >
            {nameOf(row, said.short)}
          </span>
        ))}
        {inner ? <Mark at={inner.firstByte} isInner /> : undefined}
        <Mark at={firstByte} />
      </div>
    </div>
  );
}

function Mark({ at, isInner }: { readonly at: number; readonly isInner?: true }): ReactNode {
  return (
    <span
      className={styles['rulerMark']}
      data-inner={isInner ? '' : undefined}
      style={{ insetInlineStart: percent(at + 0.5) }}
    >
      <span>{at}</span>
    </span>
  );
}

function nameOf(
  { belongsTo }: FirstByteRow,
  short: PacketFieldWords['view']['arrival']['short'],
): string {
  switch (belongsTo) {
    case 'turn-channel-data':
      return short.turn;
    case 'rtp-or-rtcp':
      return short.media;
    case 'dtls':
      return short.dtls;
    default:
      // Four values of 256 have no room for a name; the sentence above has it.
      return '';
  }
}

function isIn({ first, last }: FirstByteRow, value: number): boolean {
  return value >= first && value <= last;
}

function percent(value: number): string {
  return `${(100 * value) / VALUES}%`;
}
