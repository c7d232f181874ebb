import type { ByteRange } from '@/lib/bytes/byte-range';
import {
  HANDSHAKE_HEADER_LENGTH,
  type HandshakeFragment,
  readFragments,
} from '@/lib/dtls/handshake/handshake-fragment';
import { handshakeTypeName } from '@/lib/dtls/handshake/handshake-type';
import type { BodyLayout } from '@/lib/dtls/handshake/message-codec';
import {
  helloCodec,
  messageCodec10,
  messageCodec12,
  messageCodec12Ecdhe,
  messageCodec13,
} from '@/lib/dtls/handshake/messages';
import { DTLS_1_0, DTLS_1_3 } from '@/lib/dtls/record/protocol-version';
import { handshakeBody } from './handshake-body';
import { type PacketField, packetField } from './packet-field';
import type { PacketProblem } from './packet-problem';

/**
 * The handshake messages in the content of a record in clear, or decrypted; `version` is that of the
 * record, or the one agreed on. A message of which not all is here stays a fragment, but for what its
 * beginning tells.
 */
export function dissectHandshake(
  bytes: Uint8Array,
  { start, end }: ByteRange,
  version: number,
): readonly PacketField[] {
  const content = bytes.subarray(start, end);
  const read = readFragments(content);
  const fields = read.fragments.map(({ fragment, range, body }) =>
    messageField(bytes, shifted(range, start), shifted(body, start), fragment, version),
  );
  if (read.ok) return fields;
  const at = start + (read.fragments.at(-1)?.range.end ?? 0);
  const had = end - at;
  const length = had >= HANDSHAKE_HEADER_LENGTH ? fragmentLength(bytes, at) : 0;
  const problem: PacketProblem =
    read.problem.kind === 'past-the-end'
      ? { kind: 'cut-off', wanted: HANDSHAKE_HEADER_LENGTH + length, had }
      : { kind: 'malformed-message', part: read.problem.field };
  const type = typeName(bytes[at] ?? 0);
  const value = { type, sequence: 0, length: had, isWhole: false };
  return [
    ...fields,
    packetField('handshake-message', { start: at, end }, value, type, { problem }),
  ];
}

function messageField(
  bytes: Uint8Array,
  range: ByteRange,
  body: ByteRange,
  fragment: HandshakeFragment,
  version: number,
): PacketField {
  const { length, messageSequence: sequence, fragmentOffset } = fragment;
  const isWhole = fragment.fragment.length === length;
  const type = typeName(fragment.type);
  const content = isWhole
    ? wholeBody(bytes, body, fragment, version)
    : { fields: fragmentFields(bytes, body, fragment), problem: undefined };
  const value = { type, sequence, length, isWhole };
  const said = isWhole
    ? type
    : `${type}, ${fragmentOffset}–${fragmentOffset + fragment.fragment.length} / ${length}`;
  return packetField('handshake-message', range, value, said, {
    fields: [...headerFields(range.start, fragment), ...content.fields],
    problem: content.problem,
  });
}

function headerFields(start: number, fragment: HandshakeFragment): readonly PacketField[] {
  const { length, messageSequence: sequence, fragmentOffset: offset } = fragment;
  const here = fragment.fragment.length;
  const part = (from: number, to: number) => ({ start: start + from, end: start + to });
  const type = typeName(fragment.type);
  return [
    packetField('handshake-type', part(0, 1), { byte: fragment.type, type }, type),
    packetField('handshake-length', part(1, 4), { length }, `${length}`),
    packetField('handshake-sequence', part(4, 6), { sequence }, `${sequence}`),
    packetField('handshake-fragment-offset', part(6, 9), { offset }, `${offset}`),
    packetField('handshake-fragment-length', part(9, 12), { length: here }, `${here}`),
  ];
}

/** The suite is not known here, so a key exchange that is not ECDHE is found out by its form. */
function wholeBody(
  bytes: Uint8Array,
  body: ByteRange,
  { type, fragment }: HandshakeFragment,
  version: number,
): { readonly fields: readonly PacketField[]; readonly problem: PacketProblem | undefined } {
  const raw = { type, body: fragment };
  const codec =
    version === DTLS_1_0
      ? messageCodec10
      : version === DTLS_1_3
        ? messageCodec13
        : messageCodec12Ecdhe;
  const first = codec.decode(raw);
  const second = first.ok || codec !== messageCodec12Ecdhe ? first : messageCodec12.decode(raw);
  const decoded = second.ok ? second : first;
  const fields = handshakeBody(bytes, body.start, decoded.layout);
  if (decoded.ok) return { fields, problem: undefined };
  return { fields, problem: { kind: 'malformed-message', part: decoded.problem.field } };
}

/** Of a hello's first fragment, what stands in it; of any other, its bytes. */
function fragmentFields(
  bytes: Uint8Array,
  body: ByteRange,
  { type, fragment, fragmentOffset: offset }: HandshakeFragment,
): readonly PacketField[] {
  const { layout } =
    offset === 0 ? helloCodec.decode({ type, body: fragment }) : { layout: NOTHING };
  const fields = handshakeBody(bytes, body.start, layout);
  const start = fields.at(-1)?.end ?? body.start;
  if (start >= body.end) return fields;
  const rest = { offset: offset + start - body.start, length: body.end - start };
  const range = { start, end: body.end };
  return [...fields, packetField('handshake-fragment', range, rest, `${rest.length} B`)];
}

const NOTHING: BodyLayout = { fields: [], entries: [] };

function typeName(byte: number): string {
  return handshakeTypeName(byte) ?? `${byte}`;
}

function fragmentLength(bytes: Uint8Array, at: number): number {
  return ((bytes[at + 9] ?? 0) << 16) | ((bytes[at + 10] ?? 0) << 8) | (bytes[at + 11] ?? 0);
}

function shifted({ start, end }: ByteRange, base: number): ByteRange {
  return { start: start + base, end: end + base };
}
