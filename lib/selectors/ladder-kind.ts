import type { FieldOf, PacketField, PacketTree } from '../packet/packet-field';
import { partNamed } from '../packet/packet-field';
import { summaryOf } from '../packet/summary';
import type { EventOf } from '../trace/events/event';
import type { LadderKind } from './ladder-message';

/** What a packet is for, and what it says of itself in one line. */
export interface PacketCharacter {
  readonly kind: LadderKind;
  readonly summary: string;
}

/** `checks` holds the transactions of the checks seen so far, and takes in those of this packet. */
export function characterOf(
  sent: EventOf<'packet-sent'>,
  tree: PacketTree | undefined,
  checks: Set<string>,
): PacketCharacter {
  const segment = sent.segment && flagsOf(sent.segment);
  if (tree === undefined || tree.fields.length === 0) {
    const kind = sent.protocol === 'tcp' ? 'tcp' : 'payload';
    return { kind, summary: sent.label ?? segment ?? '' };
  }
  const [first] = tree.fields;
  const kind = sent.segment?.tls ? 'tls' : kindOfField(first, sent.protocol, checks);
  return { kind, summary: sent.label ?? summaryOf(tree) };
}

/** `TCP SYN, ACK`: the flags in the order of the header's names (RFC 9293 §3.1). */
function flagsOf(segment: NonNullable<EventOf<'packet-sent'>['segment']>): string {
  const flags = (['syn', 'ack', 'fin', 'rst'] as const).filter((flag) => segment[flag]);
  return `TCP ${flags.map((flag) => flag.toUpperCase()).join(', ')}`;
}

function kindOfField(
  field: PacketField | undefined,
  protocol: 'udp' | 'tcp',
  checks: Set<string>,
): LadderKind {
  switch (field?.name) {
    case 'stun-message':
      return kindOfMessage(field, checks);
    case 'channel-data':
      return 'turn';
    case 'dtls-datagram':
      return 'dtls';
    case 'rtp-packet':
    case 'rtcp-compound':
    case 'srtcp-packet':
      return 'media';
    case 'payload':
      return protocol === 'tcp' && field.value.family === 'stream' ? 'tcp' : 'payload';
    default:
      return 'payload';
  }
}

/** A check is a Binding request that names both fragments; its answer has its transaction. */
function kindOfMessage(message: FieldOf<'stun-message'>, checks: Set<string>): LadderKind {
  const { method, class: messageClass } = message.value;
  if (method !== 'Binding' && method !== 'GOOG-PING') return method === undefined ? 'stun' : 'turn';
  const transaction = partNamed(message, 'stun-transaction')?.value.id ?? '';
  if (messageClass === 'request') {
    if (partNamed(message, 'USERNAME')?.value.isCheck !== true) return 'stun';
    checks.add(transaction);
    return 'check-request';
  }
  return checks.has(transaction) ? 'check-response' : 'stun';
}
