import type { ReactNode } from 'react';
import styles from '@/components/bytes/packet-view.module.css';
import type { PacketFieldWords } from '@/components/bytes/use-packet-field-words';
import { VisuallyHidden } from '@/components/controls/visually-hidden';
import type { DecryptedPart } from '@/lib/decryption/outcome';
import type { Reader, ReaderRange } from '@/lib/selectors/packet-readers';

interface Piece {
  readonly key: string;
  readonly name: string;
  readonly reader: Reader | 'plain';
  readonly length: number;
}

/** A part in clear and as it crossed the network, one above the other, as long as their bytes. */
export function ProtectionStrip({
  part,
  ranges,
  words: { view },
}: {
  readonly part: DecryptedPart;
  /** Of the whole packet. */
  readonly ranges: readonly ReaderRange[];
  readonly words: PacketFieldWords;
}): ReactNode {
  const { strip } = view;
  const wire = piecesOnWire(part, ranges, strip);
  const header = sum(
    wire.slice(
      0,
      wire.findIndex(({ reader }) => reader === 'hidden'),
    ),
  );
  const plain = piecesInClear(part, header, strip);
  const whole = Math.max(part.end - part.start, header + part.tree.bytes.length);
  const rows = [
    { name: strip.plain, pieces: plain, before: part.place.of === 'dtls-record' ? header : 0 },
    { name: strip.wire, pieces: wire, before: 0 },
  ];
  return (
    <div className={styles['strip']}>
      <p className={styles['readersHeading']}>{strip.label}</p>
      {rows.map(({ name, pieces, before }) => (
        <div key={name} className={styles['stripRow']}>
          <span className={styles['stripName']} aria-hidden>
            {name}
          </span>
          <ul className={styles['stripBar']} aria-label={name}>
            {before === 0 ? undefined : <Gap share={before / whole} />}
            {pieces.map(({ key, name: piece, reader, length }) => (
              <li
                key={key}
                className={styles['stripPiece']}
                data-reader={reader}
                style={{ flexGrow: length / whole }}
              >
                {piece} <span aria-hidden>{length}</span>
                <VisuallyHidden>{view.values.bytes(length)}</VisuallyHidden>
              </li>
            ))}
            <Gap share={Math.max(0, whole - before - sum(pieces)) / whole} />
          </ul>
        </div>
      ))}
    </div>
  );
}

/** Room where the other row has bytes and this one has none. */
function Gap({ share }: { readonly share: number }): ReactNode {
  return <li aria-hidden style={{ flexGrow: share }} />;
}

type StripWords = PacketFieldWords['view']['strip'];

function piecesOnWire(
  part: DecryptedPart,
  ranges: readonly ReaderRange[],
  strip: StripWords,
): readonly Piece[] {
  const { start, end } = part;
  if (part.place.of === 'dtls-record') return piecesOfRecord(part, ranges, strip);
  const names = { clear: '', authenticated: strip.index, hidden: strip.encrypted, tag: strip.tag };
  return ranges
    .filter((range) => range.start < end && range.end > start)
    .map((range, place) => ({
      key: `${range.start}`,
      name: place === 0 ? strip.header : names[range.reader],
      reader: range.reader,
      length: Math.min(range.end, end) - Math.max(range.start, start),
    }));
}

/** AES-GCM adds a tag; in DTLS 1.2 eight bytes of the nonce stand before the ciphertext (RFC 5288 §3). */
const GCM_TAG = 16;
const EXPLICIT_NONCE = 8;

function piecesOfRecord(
  { start, end, tree }: DecryptedPart,
  ranges: readonly ReaderRange[],
  strip: StripWords,
): readonly Piece[] {
  const body = ranges.findLast((range) => range.reader === 'hidden' && range.end <= end)?.start;
  const from = body ?? start;
  const header: Piece = {
    key: 'header',
    name: strip.header,
    reader: 'authenticated',
    length: from - start,
  };
  const { length } = tree.bytes;
  const added = end - from - length;
  const encrypted = { key: 'encrypted', name: strip.encrypted, reader: 'hidden' } as const;
  if (added !== GCM_TAG && added !== GCM_TAG + EXPLICIT_NONCE) {
    return [header, { ...encrypted, length: end - from }];
  }
  const nonce: Piece = { key: 'nonce', name: strip.nonce, reader: 'authenticated', length: 8 };
  return [
    header,
    ...(added === GCM_TAG ? [] : [nonce]),
    { ...encrypted, length },
    { key: 'tag', name: strip.tag, reader: 'tag', length: GCM_TAG },
  ];
}

function piecesInClear(
  { place, tree }: DecryptedPart,
  header: number,
  strip: StripWords,
): readonly Piece[] {
  const { length } = tree.bytes;
  if (place.of === 'dtls-record') {
    return [{ key: 'plaintext', name: strip.plaintext, reader: 'plain', length }];
  }
  return [
    { key: 'header', name: strip.header, reader: 'authenticated', length: header },
    { key: 'payload', name: strip.payload, reader: 'plain', length: length - header },
  ];
}

function sum(pieces: readonly Piece[]): number {
  return pieces.reduce((total, { length }) => total + length, 0);
}
