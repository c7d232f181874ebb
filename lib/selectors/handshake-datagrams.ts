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

/** A datagram, or a record in it, that changed nothing where it arrived. */
export interface DatagramDiscard {
  readonly event: EventId;
  readonly at: Milliseconds;
  /** In one word of the source: `authentication-failed`, `unexpected-message`, … */
  readonly because: string;
}

/** A DTLS datagram on its whole way, relayed or not. */
export interface CarriedDatagram {
  /** The packet that it began in, as its sender's host named it. */
  readonly packet: string;
  readonly event: EventId;
  readonly association: AssociationName;
  /** The role of its sender in its association. */
  readonly sender: Role;
  readonly from: NodeId;
  /** Who takes it: the other peer, or the man in the middle. */
  readonly to: NodeId;
  /** The first node on its way: there it can be taken out. */
  readonly firstNode: NodeId | undefined;
  readonly sentAt: Milliseconds;
  readonly arrivedAt: Milliseconds | undefined;
  /** It came before its taker had a DTLS endpoint, and was kept until then. */
  readonly keptUntil: Milliseconds | undefined;
  readonly discards: readonly DatagramDiscard[];
  readonly lost: DatagramLoss | undefined;
  /** A TURN server passed it on. */
  readonly isRelayed: boolean;
  /** Without what a relay wrapped around it. */
  readonly bytes: Uint8Array;
}

type Draft = { -readonly [Key in keyof CarriedDatagram]: CarriedDatagram[Key] };

/** Which node is which end. */
export type Ends = Readonly<Record<Role, NodeId>>;

/**
 * Peers that nobody comes between have one association, `whole`. A man in the middle has two: as the
 * server of the client, and as the client of the server.
 */
export type AssociationName = 'whole' | 'with-client' | 'with-server';

/** Who takes part in a handshake. */
export interface Parties {
  readonly ends: Ends;
  /** Undefined where nobody ends datagrams of DTLS on their way. */
  readonly attacker: NodeId | undefined;
}

/** RFC 7983 §7: a first byte of 20 to 63 is DTLS, of 64 to 79 channel data of TURN. */
const DTLS = [20, 63] as const;
const CHANNEL_DATA = [64, 79] as const;
const CHANNEL_HEADER = 4;

/** Whoever sits on the path and speaks DTLS himself; undefined where nobody does. */
export function attackerIn(trace: Trace): NodeId | undefined {
  const ids = trace.header.nodes.flatMap(({ kind, id }) => (kind === 'attacker' ? [id] : []));
  // A router says the bytes only of what it sends of its own.
  return ids.find((id) =>
    trace.events.some(
      (event) =>
        event.kind === 'packet-sent' && event.node === id && carriedDtls(trace, event).length > 0,
    ),
  );
}

/**
 * The datagrams of DTLS between the parties, in the order of sending. A relayed one is a packet of
 * its own on each side of the server, known again by its bytes: no two DTLS datagrams are equal,
 * because every record has a number of its own. What lies within TLS to a TURN server is not seen.
 */
export function dtlsDatagrams(trace: Trace, parties: Parties): readonly CarriedDatagram[] {
  const byContent = new Map<string, Draft>();
  const byPacket = new Map<string, Draft>();
  const peers = new PeerAddresses(parties);
  for (const event of trace.events) {
    if (event.kind === 'packet-sent' && event.bytes !== undefined) {
      for (const bytes of carriedDtls(trace, event)) {
        const key = hexText(bytes);
        const draft = byContent.get(key);
        if (draft !== undefined) draft.isRelayed ||= draft.packet !== event.packet;
        const known = draft ?? begun(event, bytes, parties, peers);
        if (known === undefined) continue;
        byContent.set(key, known);
        byPacket.set(event.packet, known);
      }
    } else if (event.kind === 'packet-received') {
      const draft = byPacket.get(event.packet);
      if (draft === undefined || event.node !== draft.to) continue;
      draft.arrivedAt ??= event.at;
      if (draft.to === parties.attacker) peers.learn(event, draft.from);
    } else if (event.kind === 'packet-dropped') {
      const draft = byPacket.get(event.packet);
      if (draft !== undefined) draft.lost = lossOf(event);
    } else if (event.kind === 'datagram-discarded' && event.packet !== undefined) {
      const { id, at, because } = event;
      const draft = byPacket.get(event.packet);
      if (draft?.to === event.peer)
        draft.discards = [...draft.discards, { event: id, at, because }];
    }
  }
  const starts = startsOf(trace);
  return [...byContent.values()].map((draft) => {
    const start = starts.get(draft.to);
    const isKept = start !== undefined && draft.arrivedAt !== undefined && draft.arrivedAt < start;
    return isKept ? { ...draft, keptUntil: start } : draft;
  });
}

/** When each peer had a DTLS endpoint first. */
function startsOf({ events }: Trace): ReadonlyMap<NodeId, Milliseconds> {
  const starts = new Map<NodeId, Milliseconds>();
  for (const event of events) {
    if (event.kind !== 'dtls-started' || starts.has(event.peer)) continue;
    starts.set(event.peer, event.at);
  }
  return starts;
}

/** Where the man in the middle reaches each peer: he learns it from what he takes. */
class PeerAddresses {
  readonly #ends: Ends;
  readonly #peers = new Map<string, NodeId>();

  constructor({ ends }: Parties) {
    this.#ends = ends;
  }

  learn({ from, to }: EventOf<'packet-received'>, sender: NodeId): void {
    const { client, server } = this.#ends;
    if (from) this.#peers.set(keyOf(from), sender);
    if (to) this.#peers.set(keyOf(to), sender === client ? server : client);
  }

  at(address: EventOf<'packet-sent'>['to']): NodeId | undefined {
    return this.#peers.get(keyOf(address));
  }
}

function keyOf({ address, port }: EventOf<'packet-sent'>['to']): string {
  return `${address} ${port}`;
}

function begun(
  { packet, id: event, node, next: firstNode, at: sentAt, to: address }: EventOf<'packet-sent'>,
  bytes: Uint8Array,
  { ends, attacker }: Parties,
  peers: PeerAddresses,
): Draft | undefined {
  const isHis = node === attacker;
  const peer = isHis ? peers.at(address) : node;
  const role = peer === ends.client ? 'client' : peer === ends.server ? 'server' : undefined;
  if (peer === undefined || role === undefined) return undefined;
  const other = role === 'client' ? 'server' : 'client';
  return {
    ...{ packet, event, firstNode, sentAt, bytes },
    association: attacker === undefined ? 'whole' : `with-${role}`,
    // Towards the client he is the server.
    sender: isHis ? other : role,
    from: node,
    to: isHis ? peer : (attacker ?? ends[other]),
    ...{ arrivedAt: undefined, keptUntil: undefined, discards: [], lost: undefined },
    isRelayed: false,
  };
}

function lossOf({ id, node, at, reason, code }: EventOf<'packet-dropped'>): DatagramLoss {
  return { event: id, node, at, reason, code };
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
