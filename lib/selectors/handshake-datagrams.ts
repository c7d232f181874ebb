import { parseBase64 } from '../bytes/base64';
import { hexText } from '../bytes/hex';
import type { Role } from '../dtls/keys/value-name';
import { everyField } from '../packet/packet-field';
import type { Milliseconds } from '../time';
import type { EventId, EventOf } from '../trace/events/event';
import type { NodeId, Trace } from '../trace/trace';
import { treeOfSent } from './packet-tree';

/** Where a datagram ended that did not arrive. */
export interface DatagramLoss {
  readonly event: EventId;
  readonly node: NodeId;
  readonly at: Milliseconds;
  /** In the words of the source. */
  readonly reason: string;
  readonly code: string | undefined;
}

/** A DTLS datagram on its whole way, relayed or not. */
export interface CarriedDatagram {
  /** The packet that it began in, as its sender's host named it. */
  readonly packet: string;
  readonly event: EventId;
  readonly sender: Role;
  /** The first node on its way: there it can be taken out. */
  readonly firstNode: NodeId | undefined;
  readonly sentAt: Milliseconds;
  readonly arrivedAt: Milliseconds | undefined;
  readonly lost: DatagramLoss | undefined;
  /** A TURN server passed it on. */
  readonly isRelayed: boolean;
  /** Without what a relay wrapped around it. */
  readonly bytes: Uint8Array;
}

type Draft = { -readonly [Key in keyof CarriedDatagram]: CarriedDatagram[Key] };

/** Which node is which end. */
export type Ends = Readonly<Record<Role, NodeId>>;

/** RFC 7983 §7: a first byte of 20 to 63 is DTLS, of 64 to 79 channel data of TURN. */
const DTLS = [20, 63] as const;
const CHANNEL_DATA = [64, 79] as const;
const CHANNEL_HEADER = 4;

/**
 * The datagrams of DTLS between two peers, in the order of sending. A relayed one is a packet of its
 * own on each side of the server, known again by its bytes: no two DTLS datagrams are equal, because
 * every record has a number of its own. What lies within TLS to a TURN server is not seen.
 */
export function dtlsDatagrams(trace: Trace, ends: Ends): readonly CarriedDatagram[] {
  const byContent = new Map<string, Draft>();
  const byPacket = new Map<string, Draft>();
  for (const event of trace.events) {
    if (event.kind === 'packet-sent' && event.bytes !== undefined) {
      for (const bytes of carriedDtls(trace, event)) {
        const key = hexText(bytes);
        const draft = byContent.get(key);
        if (draft !== undefined) draft.isRelayed ||= draft.packet !== event.packet;
        const known = draft ?? begun(event, bytes, ends);
        if (known === undefined) continue;
        byContent.set(key, known);
        byPacket.set(event.packet, known);
      }
    } else if (event.kind === 'packet-received') {
      const draft = byPacket.get(event.packet);
      if (draft !== undefined && event.node === otherEnd(draft.sender, ends)) {
        draft.arrivedAt ??= event.at;
      }
    } else if (event.kind === 'packet-dropped') {
      const draft = byPacket.get(event.packet);
      if (draft !== undefined) draft.lost = lossOf(event);
    }
  }
  return [...byContent.values()];
}

function begun(
  { packet, id: event, node, next: firstNode, at: sentAt }: EventOf<'packet-sent'>,
  bytes: Uint8Array,
  ends: Ends,
): Draft | undefined {
  const sender = node === ends.client ? 'client' : node === ends.server ? 'server' : undefined;
  if (sender === undefined) return undefined;
  const begin = { packet, event, sender, firstNode, sentAt, bytes } as const;
  return { ...begin, arrivedAt: undefined, lost: undefined, isRelayed: false };
}

function lossOf({ id, node, at, reason, code }: EventOf<'packet-dropped'>): DatagramLoss {
  return { event: id, node, at, reason, code };
}

function otherEnd(sender: Role, ends: Ends): NodeId {
  return sender === 'client' ? ends.server : ends.client;
}

/** The DTLS datagrams within a packet where it begins. */
function carriedDtls(trace: Trace, sent: EventOf<'packet-sent'>): readonly Uint8Array[] {
  const { bytes: base64 = '', protocol, segment } = sent;
  if (segment?.tls) return [];
  // Most packets are media: their first bytes tell, without a look at the rest.
  const head = parseBase64(base64.slice(0, 8));
  const first = head?.[0];
  if (head === undefined || first === undefined) return [];
  if (protocol === 'udp') {
    if (isWithin(first, DTLS)) return whole(base64);
    if (isWithin(first, CHANNEL_DATA)) {
      return isWithin(head[CHANNEL_HEADER] ?? 0, DTLS) ? withoutChannel(base64) : [];
    }
    if (first > 3) return [];
  }
  const tree = treeOfSent(trace, sent);
  if (tree === undefined) return [];
  const found: Uint8Array[] = [];
  for (const { name, start, end } of everyField(tree.fields)) {
    if (name === 'dtls-datagram') found.push(tree.bytes.slice(start, end));
  }
  return found;
}

function whole(base64: string): readonly Uint8Array[] {
  const bytes = parseBase64(base64);
  return bytes === undefined ? [] : [bytes];
}

function withoutChannel(base64: string): readonly Uint8Array[] {
  return whole(base64).map((bytes) => {
    const length = ((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0);
    return bytes.slice(CHANNEL_HEADER, CHANNEL_HEADER + length);
  });
}

function isWithin(byte: number, [least, most]: readonly [number, number]): boolean {
  return byte >= least && byte <= most;
}
