import type { FieldRange } from '@/lib/bytes/byte-range';
import { attemptRead, ByteReader, PastEndError } from '@/lib/bytes/byte-reader';
import { ByteWriter } from '@/lib/bytes/byte-writer';

/*
 *  The Data Channel Establishment Protocol: the user data of a message with PPID 50.
 *
 *  | message type 3 | channel type  | priority                    |
 *  | reliability parameter                                        |      RFC 8832 §5.1
 *  | length of the label            | length of the protocol      |
 *  | label, protocol (UTF-8, without padding) …                   |
 *
 *  | message type 2 |                                                    RFC 8832 §5.2
 */

/** How hard a channel tries (RFC 8832 §5.1). */
export type Reliability =
  | { readonly kind: 'reliable' }
  | { readonly kind: 'max-retransmits'; readonly count: number }
  /** Milliseconds. */
  | { readonly kind: 'max-packet-life-time'; readonly milliseconds: number };

export interface OpenMessage {
  readonly kind: 'open';
  readonly ordered: boolean;
  readonly reliability: Reliability;
  /** 0 to 65535; 256 is "normal" (RFC 8831 §6.4). */
  readonly priority: number;
  readonly label: string;
  readonly protocol: string;
}

export type DcepMessage = OpenMessage | { readonly kind: 'ack' };

/** Why bytes are no DCEP message, and the offset at which that shows. */
export type DcepProblem = {
  readonly offset: number;
  readonly kind:
    | 'ends-too-early'
    | 'unknown-message-type'
    | 'unknown-channel-type'
    | 'text-is-not-utf-8'
    | 'bytes-behind-the-message';
};

export type DecodedDcep =
  | {
      readonly ok: true;
      readonly message: DcepMessage;
      readonly fields: readonly FieldRange[];
    }
  /** The fields before the fault. */
  | { readonly ok: false; readonly problem: DcepProblem; readonly fields: readonly FieldRange[] };

const ACK = 2;
const OPEN = 3;
const UNORDERED = 0x80;
const KINDS: readonly Reliability['kind'][] = [
  'reliable',
  'max-retransmits',
  'max-packet-life-time',
];

/** Label and protocol: at most 65535 bytes of UTF-8 each, else a RangeError. */
export function encodeDcep(message: DcepMessage): Uint8Array {
  const writer = new ByteWriter();
  if (message.kind === 'ack') {
    writer.u8('message type', ACK);
    return writer.toBytes();
  }
  const label = new TextEncoder().encode(message.label);
  const protocol = new TextEncoder().encode(message.protocol);
  const kind = KINDS.indexOf(message.reliability.kind);
  writer.u8('message type', OPEN);
  writer.u8('channel type', kind | (message.ordered ? 0 : UNORDERED));
  writer.u16('priority', message.priority);
  writer.u32('reliability parameter', parameterOf(message.reliability));
  writer.u16('label length', label.length);
  writer.u16('protocol length', protocol.length);
  writer.bytes('label', label);
  writer.bytes('protocol', protocol);
  return writer.toBytes();
}

/** Never throws. */
export function decodeDcep(bytes: Uint8Array): DecodedDcep {
  const reader = new ByteReader(bytes);
  const read = attemptRead(() => readMessage(reader));
  const { fields } = reader;
  if (read instanceof PastEndError) {
    return { ok: false, problem: { kind: 'ends-too-early', offset: read.offset }, fields };
  }
  if ('offset' in read) return { ok: false, problem: read, fields };
  if (reader.remaining > 0) {
    const problem = { kind: 'bytes-behind-the-message', offset: reader.offset } as const;
    return { ok: false, problem, fields };
  }
  return { ok: true, message: read, fields };
}

function readMessage(reader: ByteReader): DcepMessage | DcepProblem {
  const type = reader.u8('message type');
  if (type === ACK) return { kind: 'ack' };
  if (type !== OPEN) return { kind: 'unknown-message-type', offset: 0 };
  const channelType = reader.u8('channel type');
  const kind = KINDS[channelType & ~UNORDERED];
  if (kind === undefined) return { kind: 'unknown-channel-type', offset: 1 };
  const priority = reader.u16('priority');
  const parameter = reader.u32('reliability parameter');
  const labelLength = reader.u16('label length');
  const protocolLength = reader.u16('protocol length');
  const label = textOf(reader.bytes('label', labelLength));
  if (label === undefined) return { kind: 'text-is-not-utf-8', offset: TEXT_OFFSET };
  const protocol = textOf(reader.bytes('protocol', protocolLength));
  if (protocol === undefined) {
    return { kind: 'text-is-not-utf-8', offset: TEXT_OFFSET + labelLength };
  }
  const ordered = (channelType & UNORDERED) === 0;
  const reliability = reliabilityOf(kind, parameter);
  return { kind: 'open', ordered, reliability, priority, label, protocol };
}

const TEXT_OFFSET = 12;

function parameterOf(reliability: Reliability): number {
  switch (reliability.kind) {
    case 'reliable':
      return 0;
    case 'max-retransmits':
      return reliability.count;
    case 'max-packet-life-time':
      return reliability.milliseconds;
  }
}

function reliabilityOf(kind: Reliability['kind'], parameter: number): Reliability {
  switch (kind) {
    case 'reliable':
      return { kind };
    case 'max-retransmits':
      return { kind, count: parameter };
    case 'max-packet-life-time':
      return { kind, milliseconds: parameter };
  }
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
