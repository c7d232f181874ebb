import { base64Text } from '../bytes/base64';
import { carriedBy } from '../packet/carried';
import type { Milliseconds } from '../time';
import type { EventId, EventOf, TraceEvent } from '../trace/events/event';
import type { NodeId, Trace } from '../trace/trace';
import { ladderOf } from './ladder';
import type { LadderDrop, LadderHop, LadderMessage } from './ladder-message';
import { treeOfSent } from './packet-tree';

/** One UDP datagram of the way: a relay takes a datagram in and sends one of its own. */
export interface DatagramLeg {
  readonly packet: string;
  readonly event: EventId;
  readonly protocol: 'udp' | 'tcp';
  readonly at: Milliseconds;
  readonly hops: readonly LadderHop[];
  readonly drop: LadderDrop | undefined;
  /** Where and when it came last; undefined where it did not come. */
  readonly end: { readonly node: NodeId; readonly at: Milliseconds } | undefined;
  /** Bytes of what is carried, of what TURN put around it, and the IP version's header. */
  readonly carried: number;
  readonly turn: number;
  readonly ipHeader: number;
}

/** Without options (RFC 791 §3.1, RFC 8200 §3). */
const IPV4_HEADER = 20;
const IPV6_HEADER = 40;

/**
 * The way of a DTLS datagram from the peer that sent it: that packet, and those in which relays
 * passed on the same bytes.
 */
export function datagramLegs(trace: Trace, sent: EventOf<'packet-sent'>): readonly DatagramLeg[] {
  const { byContent, contents, messages } = indexOf(trace);
  const content = contents.get(sent.packet);
  const same = content === undefined ? [] : (byContent.get(content) ?? []);
  return same
    .filter(({ at, packet }) => packet === sent.packet || at > sent.at)
    .flatMap((event) => {
      const message = messages.get(event.packet);
      return message === undefined ? [] : [legOf(trace, event, message)];
    });
}

interface LegIndex {
  /** What datagrams of DTLS carry, as text, by the names of the packets. */
  readonly contents: ReadonlyMap<string, string>;
  readonly byContent: ReadonlyMap<string, readonly EventOf<'packet-sent'>[]>;
  readonly messages: ReadonlyMap<string, LadderMessage>;
}

const built = new WeakMap<readonly TraceEvent[], LegIndex>();

function indexOf(trace: Trace): LegIndex {
  const known = built.get(trace.events);
  if (known !== undefined) return known;
  const contents = new Map<string, string>();
  const byContent = new Map<string, EventOf<'packet-sent'>[]>();
  for (const event of trace.events) {
    if (event.kind !== 'packet-sent' || event.bytes === undefined) continue;
    const carried = carriedIn(trace, event);
    if (carried?.field.name !== 'dtls-datagram') continue;
    const content = base64Text(carried.bytes.subarray(carried.field.start, carried.field.end));
    contents.set(event.packet, content);
    const same = byContent.get(content);
    if (same) same.push(event);
    else byContent.set(content, [event]);
  }
  const messages = new Map(ladderOf(trace).messages.map((message) => [message.id, message]));
  const index = { contents, byContent, messages };
  built.set(trace.events, index);
  return index;
}

function carriedIn(trace: Trace, sent: EventOf<'packet-sent'>) {
  const tree = treeOfSent(trace, sent);
  const top = tree?.fields[0];
  return tree && top && { field: carriedBy(top), bytes: tree.bytes };
}

function legOf(trace: Trace, sent: EventOf<'packet-sent'>, message: LadderMessage): DatagramLeg {
  const { hops, drop } = message;
  const inside = carriedIn(trace, sent);
  const payload = inside?.bytes.length ?? 0;
  const carried = inside === undefined ? 0 : inside.field.end - inside.field.start;
  const last = hops.at(-1);
  const hasCome = drop === undefined && last?.arrivedAt !== undefined && last.to !== undefined;
  return {
    packet: sent.packet,
    event: sent.id,
    protocol: sent.protocol,
    at: sent.at,
    hops,
    drop,
    end: hasCome ? { node: last.to, at: last.arrivedAt } : undefined,
    carried,
    turn: payload - carried,
    ipHeader: sent.from.address.includes(':') ? IPV6_HEADER : IPV4_HEADER,
  };
}
