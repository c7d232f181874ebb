import type { ByteRange, FieldRange } from '@/lib/bytes/byte-range';
import type { BodyLayout } from '@/lib/dtls/handshake/message-codec';
import { dtlsLeaf } from './dtls-leaf';
import { type PacketField, packetField } from './packet-field';

/**
 * The leaves of a message's body, within the extensions and key shares that hold them; the offsets of
 * the layout count from `base`.
 */
export function handshakeBody(
  bytes: Uint8Array,
  base: number,
  { fields, entries }: BodyLayout,
): readonly PacketField[] {
  const wholes = entries.toSorted(
    (left, right) => left.start - right.start || right.end - left.end,
  );
  return nested(bytes, base, fields, wholes, false);
}

function nested(
  bytes: Uint8Array,
  base: number,
  leaves: readonly FieldRange[],
  entries: readonly FieldRange[],
  isInExtension: boolean,
): readonly PacketField[] {
  const out: PacketField[] = [];
  let leaf = 0;
  let entry = 0;
  while (leaf < leaves.length) {
    const next = leaves[leaf];
    const whole = entries[entry];
    if (next === undefined) break;
    if (whole === undefined || next.start < whole.start) {
      out.push(dtlsLeaf(bytes, { ...next, ...shifted(next, base) }, isInExtension));
      leaf += 1;
      continue;
    }
    const afterLeaves = indexFrom(leaves, leaf, whole.end);
    const afterEntries = indexFrom(entries, entry + 1, whole.end);
    const inner = nested(
      bytes,
      base,
      leaves.slice(leaf, afterLeaves),
      entries.slice(entry + 1, afterEntries),
      isInExtension || whole.name !== 'certificate entry',
    );
    out.push(entryField({ ...whole, ...shifted(whole, base) }, inner));
    leaf = Math.max(afterLeaves, leaf + 1);
    entry = Math.max(afterEntries, entry + 1);
  }
  return out;
}

/** The first from an index on that begins at or after an offset. */
function indexFrom(ranges: readonly FieldRange[], from: number, offset: number): number {
  let index = from;
  while (index < ranges.length && (ranges[index]?.start ?? offset) < offset) index += 1;
  return index;
}

function entryField(whole: FieldRange, fields: readonly PacketField[]): PacketField {
  if (whole.name === 'key share entry') {
    const group = fields.find(({ name }) => name === 'named-group')?.text ?? '';
    return packetField('key-share', whole, { group }, group, { fields });
  }
  const length = whole.end - whole.start;
  if (whole.name === 'certificate entry') {
    const value = { part: whole.name, length };
    return packetField('handshake-part', whole, value, `${length} B`, { fields });
  }
  const extension = whole.name === 'unknown extension' ? undefined : whole.name;
  const text = extension ?? fields.find(({ name }) => name === 'extension-type')?.text ?? '';
  return packetField('dtls-extension', whole, { extension, length }, text, { fields });
}

function shifted({ start, end }: ByteRange, base: number): ByteRange {
  return { start: start + base, end: end + base };
}
