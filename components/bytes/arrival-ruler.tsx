import type { ReactNode } from 'react';
import styles from '@/components/bytes/packet-view.module.css';
import type { PacketFieldWords } from '@/components/bytes/use-packet-field-words';
import type { PacketArrival } from '@/lib/selectors/packet-arrival';
import { FIRST_BYTE_TABLE, type FirstByteRow, RTCP_TYPES } from '@/lib/srtp/first-byte';

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
  const { firstByte, inner } = arrival;
  const isHit = (row: FirstByteRow) =>
    isIn(row, firstByte) || (inner !== undefined && isIn(row, inner.firstByte));
  const beside = namedBeside(isHit, said.short);
  return (
    <div className={styles['arrival']}>
      <p className={styles['arrivalText']}>
        <strong>{said.heading}</strong> {said.sorted(peer, firstByte, said.classes[arrival.class])}
        {secondByteText(arrival, said)}
        {inner === undefined ? '' : ` ${said.inner(inner.firstByte, said.classes[inner.class])}`}
        {inner === undefined ? '' : secondByteText(inner, said)}
      </p>
      <div className={styles['ruler']} aria-hidden="true" title={said.ruler}>
        {FIRST_BYTE_TABLE.map((row) => (
          <span
            key={row.first}
            className={styles['rulerRange']}
            data-hit={isHit(row) ? '' : undefined}
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
        {beside ? (
          <span
            className={styles['rulerName']}
            data-hit={isHit(beside.row) ? '' : undefined}
            style={{ insetInlineStart: percent((beside.row.first + beside.row.last + 1) / 2) }}
          >
            {beside.name}
          </span>
        ) : undefined}
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

type ArrivalWords = PacketFieldWords['view']['arrival'];

/** How the second byte tells RTP from RTCP; empty where it decides nothing. */
function secondByteText(
  { class: kind, secondByte }: Pick<PacketArrival, 'class' | 'secondByte'>,
  { second }: ArrivalWords,
): string {
  if (secondByte === undefined) return '';
  return ` ${second(secondByte, RTCP_TYPES, kind === 'rtcp')}`;
}

/** Of the ranges of four values one has its name below, at a leader: STUN, unless it is ZRTP's turn. */
function namedBeside(
  isHit: (row: FirstByteRow) => boolean,
  { stun, zrtp }: ArrivalWords['short'],
): { readonly row: FirstByteRow; readonly name: string } | undefined {
  const rows = FIRST_BYTE_TABLE.flatMap((row) => {
    if (row.belongsTo === 'stun') return [{ row, name: stun }];
    return row.belongsTo === 'zrtp' && isHit(row) ? [{ row, name: zrtp }] : [];
  });
  return rows.at(-1);
}

function nameOf({ belongsTo }: FirstByteRow, short: ArrivalWords['short']): string {
  switch (belongsTo) {
    case 'turn-channel-data':
      return short.turn;
    case 'rtp-or-rtcp':
      return short.media;
    case 'dtls':
      return short.dtls;
    default:
      // Four values of 256 have no room for a name within.
      return '';
  }
}

function isIn({ first, last }: FirstByteRow, value: number): boolean {
  return value >= first && value <= last;
}

function percent(value: number): string {
  return `${(100 * value) / VALUES}%`;
}
