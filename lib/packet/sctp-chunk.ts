import type { ByteRange, FieldRange } from '@/lib/bytes/byte-range';
import { PPID } from '@/lib/sctp/payload-protocol';
import type { TlvLayout } from '@/lib/sctp/tlv';
import { dissectDcep } from './dissect-dcep';
import { hexNumber, type PacketField, packetField } from './packet-field';

/** A chunk with its parts; offsets of the layout count from `packet`, which begins at `base`. */
export function sctpChunk(packet: Uint8Array, layout: TlvLayout, base: number): PacketField {
  const { code, range, value, fields, inner, padding } = layout;
  const chunk = layout.name ?? `${code}`;
  const { start } = range;
  const flags = packet[start + 1] ?? 0;
  const length = value.end - start;
  const isData = layout.name === 'DATA' || layout.name === 'I-DATA';
  const protocol = isData ? payloadProtocol(packet, fields) : undefined;
  const flagsValue = {
    flags: hexNumber(flags, 2),
    fragment: isData ? FRAGMENTS[flags & 3] : undefined,
    unordered: isData && (flags & 4) !== 0,
  };
  const at = (from: number, to: number) => ({ start: base + start + from, end: base + start + to });
  const isWhole = (flags & 3) === 3;
  const parts = [
    packetField('sctp-chunk-type', at(0, 1), { code, chunk }, chunk),
    packetField('sctp-chunk-flags', at(1, 2), flagsValue, flagsValue.flags),
    packetField('sctp-length', at(2, 4), { length }, `${length}`),
    ...fields.flatMap((field) => leaf(packet, field, base, protocol, isWhole)),
    ...inner.map((one) => parameter(packet, one, base)),
    ...paddingField(padding, base),
  ];
  const whole = shifted(range, base);
  return packetField('sctp-chunk', whole, { chunk, length }, chunk, { fields: parts });
}

/** By the bits B and E. */
const FRAGMENTS = ['middle', 'last', 'first', 'whole'] as const;

const PROTOCOL = 'payload protocol identifier';

function payloadProtocol(packet: Uint8Array, fields: readonly FieldRange[]): number | undefined {
  const field = fields.find(({ name }) => name === PROTOCOL);
  return field && numberAt(packet, field);
}

/** The values of the registry that data channels use (RFC 8831 §8). */
const CARRIES: ReadonlyMap<number, string> = new Map([
  [PPID.DCEP, 'DCEP'],
  [PPID.STRING, 'string'],
  [PPID.BINARY, 'binary'],
  [PPID.STRING_EMPTY, 'empty string'],
  [PPID.BINARY_EMPTY, 'empty binary'],
  [PPID.BINARY_PARTIAL, 'partial binary'],
  [PPID.STRING_PARTIAL, 'partial string'],
]);

function leaf(
  packet: Uint8Array,
  field: FieldRange,
  base: number,
  protocol: number | undefined,
  isWhole: boolean,
): readonly PacketField[] {
  const range = shifted(field, base);
  const length = field.end - field.start;
  if (length === 0) return [];
  const value = numberAt(packet, field);
  const text = `${value}`;
  switch (field.name) {
    case 'TSN':
    case 'initial TSN':
      return [packetField('sctp-tsn', range, { tsn: value }, text)];
    case 'cumulative TSN ack':
    case 'new cumulative TSN':
      return [packetField('sctp-cumulative-tsn', range, { tsn: value }, text)];
    case 'stream identifier':
      return [packetField('sctp-stream', range, { stream: value }, text)];
    case 'stream sequence number':
      return [packetField('sctp-stream-sequence', range, { sequence: value }, text)];
    case 'advertised receiver window credit':
      return [packetField('sctp-window', range, { window: value }, text)];
    case 'initiate tag': {
      const tag = hexNumber(value, 8);
      return [packetField('sctp-initiate-tag', range, { tag }, tag)];
    }
    case PROTOCOL: {
      const carries = CARRIES.get(value);
      return [packetField('sctp-payload-protocol', range, { ppid: value, carries }, text)];
    }
    case 'user data': {
      const bytes = packet.subarray(field.start, field.end);
      const dcep = protocol === PPID.DCEP && isWhole ? dissectDcep(bytes, range.start) : undefined;
      if (dcep !== undefined) return [dcep];
      const carries = protocol === undefined ? undefined : CARRIES.get(protocol);
      const said = protocol === PPID.STRING ? new TextDecoder().decode(bytes) : `${length} B`;
      return [packetField('sctp-user-data', range, { length, carries }, said)];
    }
    default:
      return [part(packet, field, base)];
  }
}

function part(packet: Uint8Array, field: FieldRange, base: number): PacketField {
  const range = shifted(field, base);
  const length = field.end - field.start;
  const value = numberAt(packet, field);
  return length <= 4
    ? packetField('sctp-number', range, { part: field.name, value }, `${value}`)
    : packetField('sctp-bytes', range, { part: field.name, length }, `${length} B`);
}

/** A parameter, or an error cause: type, length, value. */
function parameter(packet: Uint8Array, layout: TlvLayout, base: number): PacketField {
  const { code, range, value, fields, inner, padding } = layout;
  const hex = hexNumber(code, 4);
  const name = layout.name ?? hex;
  const length = value.end - range.start;
  const at = (from: number, to: number) => ({
    start: base + range.start + from,
    end: base + range.start + to,
  });
  const parts = [
    packetField('sctp-parameter-type', at(0, 2), { code: hex, parameter: name }, hex),
    packetField('sctp-length', at(2, 4), { length }, `${length}`),
    ...fields.filter(({ start, end }) => end > start).map((field) => part(packet, field, base)),
    ...inner.map((one) => parameter(packet, one, base)),
    ...paddingField(padding, base),
  ];
  const whole = shifted(range, base);
  return packetField('sctp-parameter', whole, { parameter: name, length }, name, { fields: parts });
}

function paddingField(padding: ByteRange, base: number): readonly PacketField[] {
  const length = padding.end - padding.start;
  if (length === 0) return [];
  return [packetField('sctp-padding', shifted(padding, base), { length }, `${length} B`)];
}

/** Of up to four bytes; 0 for more. */
function numberAt(packet: Uint8Array, { start, end }: ByteRange): number {
  if (end - start > 4) return 0;
  let value = 0;
  for (let at = start; at < end; at += 1) value = value * 256 + (packet[at] ?? 0);
  return value;
}

function shifted({ start, end }: ByteRange, base: number): ByteRange {
  return { start: start + base, end: end + base };
}
