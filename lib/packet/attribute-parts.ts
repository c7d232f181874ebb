import type { ByteRange, FieldRange } from '@/lib/bytes/byte-range';
import { hexText } from '@/lib/bytes/hex';
import { familyOfByte } from '@/lib/stun/address-attributes';
import type { UnknownAttribute } from '@/lib/stun/attribute-codec';
import { MAGIC_COOKIE } from '@/lib/stun/magic-cookie';
import { addressText, type TransportAddress } from '@/lib/transport-address';
import type { TurnAttribute } from '@/lib/turn/attributes';
import type { MessageContext } from './message-context';
import { hexNumber, type PacketField, packetField } from './packet-field';

type KnownAttribute = Exclude<TurnAttribute, UnknownAttribute>;

interface PartContext {
  readonly transactionId: Uint8Array;
  readonly isCheck: boolean;
  readonly nested: MessageContext['nested'];
}

/**
 * The parts of an attribute's value. `read` are the ranges that its codec read, with the codec's
 * names; some values have parts that the codec has no need of.
 */
export function attributeParts(
  attribute: KnownAttribute,
  bytes: Uint8Array,
  value: ByteRange,
  read: readonly FieldRange[],
  context: PartContext,
): readonly PacketField[] {
  switch (attribute.type) {
    case 'PRIORITY':
      return priorityParts(attribute.value, value.start);
    case 'DATA':
      return value.end > value.start ? [context.nested(bytes, value)] : [];
    case 'USERNAME':
      if (context.isCheck && attribute.value.includes(':')) {
        return usernameParts(attribute.value, value);
      }
      break;
    case 'XOR-MAPPED-ADDRESS':
    case 'XOR-PEER-ADDRESS':
    case 'XOR-RELAYED-ADDRESS':
      return read.map((range) => xorPart(range, bytes, attribute.value, context.transactionId));
    default:
  }
  return read.filter(({ start, end }) => end > start).map((range) => plainPart(range, bytes));
}

function priorityParts(priority: number, start: number): readonly PacketField[] {
  const part = (from: number, to: number) => ({ start: start + from, end: start + to });
  const type = priority >>> 24;
  const local = (priority >>> 8) & 0xffff;
  const byte = priority & 0xff;
  return [
    packetField('priority-type', part(0, 1), { preference: type }, `${type}`),
    packetField('priority-local', part(1, 3), { preference: local }, `${local}`),
    packetField('priority-component', part(3, 4), { byte, component: 256 - byte }, `${byte}`),
  ];
}

/** `receiver:sender`; the colon belongs to neither. Fragments are ASCII, so letters are bytes. */
function usernameParts(name: string, { start, end }: ByteRange): readonly PacketField[] {
  const [receiver = ''] = name.split(':', 1);
  const sender = name.slice(receiver.length + 1);
  const colon = start + new TextEncoder().encode(receiver).length;
  const ofReceiver = { start, end: colon };
  const ofSender = { start: colon + 1, end };
  return [
    packetField('username-receiver', ofReceiver, { fragment: receiver }, receiver),
    packetField('username-sender', ofSender, { fragment: sender }, sender),
  ];
}

function xorPart(
  range: FieldRange,
  bytes: Uint8Array,
  decoded: TransportAddress,
  transactionId: Uint8Array,
): PacketField {
  const raw = bytes.subarray(range.start, range.end);
  if (range.name === 'port') {
    const { port } = decoded;
    return packetField('xor-port', range, { raw: `0x${hexText(raw)}`, port }, `${port}`);
  }
  if (range.name === 'address') {
    const { address } = decoded;
    const cookie = MAGIC_COOKIE.toString(16);
    const isIPv4 = raw.length === 4;
    const mask = isIPv4 ? cookie : `${cookie}${hexText(transactionId)}`;
    const family = isIPv4 ? 'IPv4' : 'IPv6';
    const value = { raw: hexText(raw), mask, address, family } as const;
    return packetField('xor-address', range, value, address);
  }
  return plainPart(range, bytes);
}

/** A part by the name that its codec gives it. */
function plainPart(range: FieldRange, bytes: Uint8Array): PacketField {
  const raw = bytes.subarray(range.start, range.end);
  const number = raw.length <= 4 ? raw.reduce((sum, byte) => sum * 256 + byte, 0) : 0;
  const { length } = raw;
  switch (range.name) {
    case 'family': {
      const family = familyOfByte(number);
      const text = family ?? `${number}`;
      return packetField('address-family', range, { family, byte: number }, text);
    }
    case 'port':
      return packetField('plain-port', range, { port: number }, `${number}`);
    case 'address': {
      const address = addressText(raw);
      return packetField('plain-address', range, { address }, address);
    }
    case 'class': {
      const hundreds = number & 0b111;
      return packetField('error-class', range, { hundreds }, `${hundreds}`);
    }
    case 'number':
      return packetField('error-number', range, { number }, `${number}`);
    case 'reason': {
      const reason = new TextDecoder().decode(raw);
      return packetField('error-reason', range, { reason }, reason);
    }
    case 'channel number': {
      const channel = hexNumber(number, 4);
      return packetField('channel-number', range, { channel }, channel);
    }
    case 'protocol':
      return packetField('transport-protocol', range, { protocol: number }, `${number}`);
    case 'R': {
      const reserveNext = (number & 0x80) !== 0;
      return packetField('even-port-bit', range, { reserveNext }, reserveNext ? '1' : '0');
    }
    case 'ICMP type and code': {
      const value = { type: number >> 9, code: number & 0x1ff };
      return packetField('icmp-type-code', range, value, `${value.type}/${value.code}`);
    }
    case 'error data':
      return packetField('icmp-data', range, { data: number }, `${number}`);
    case 'network id':
      return packetField('network-id', range, { id: number }, `${number}`);
    case 'network cost':
      return packetField('network-cost', range, { cost: number }, `${number}`);
    case 'entry': {
      const entry = hexNumber(number, 2 * length);
      return packetField('list-entry', range, { entry }, entry);
    }
    case 'algorithm': {
      const value = { algorithm: number };
      return packetField('password-algorithm-number', range, value, hexNumber(number, 4));
    }
    case 'parameters length':
      return packetField('algorithm-parameters-length', range, { length: number }, `${number}`);
    case 'parameters':
      return packetField('algorithm-parameters', range, { length }, `${length} B`);
    case 'padding':
      return packetField('attribute-padding', range, { length }, `${length} B`);
    case 'reserved':
      return packetField('reserved', range, { length }, hexText(raw));
    default:
      return packetField('attribute-value', range, { length }, `${length} B`);
  }
}
