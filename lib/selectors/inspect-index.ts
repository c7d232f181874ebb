import type { EventId, EventOf, TraceEvent } from '../trace/events/event';
import type { Trace } from '../trace/trace';
import { type PairSummary, summarisePairEnd } from './inspect-candidate';

/**
 * Who belongs to whom in a trace: both ends of a call, a message, a packet; what a pair, a stream
 * or a channel was at its beginning. Built in one pass and kept for as long as the list of events.
 */
export interface TraceIndex {
  readonly trace: Trace;
  readonly positions: ReadonlyMap<EventId, number>;
  readonly names: ReadonlyMap<string, string>;
  readonly calls: ReadonlyMap<string, EventOf<'api-called'>>;
  readonly settled: ReadonlyMap<string, EventOf<'api-settled'>>;
  readonly sent: ReadonlyMap<string, EventOf<'message-sent'>>;
  readonly arrived: ReadonlyMap<string, EventOf<'message-received' | 'message-dropped'>>;
  readonly packetsSent: ReadonlyMap<string, EventOf<'packet-sent'>>;
  readonly packetsEnded: ReadonlyMap<string, EventOf<'packet-received' | 'packet-dropped'>>;
  /** What a packet did where it came: a check, a line of a table; by the name of the packet. */
  readonly effects: ReadonlyMap<string, readonly TraceEvent[]>;
  readonly pairs: ReadonlyMap<string, PairSummary>;
  readonly streams: ReadonlyMap<string, EventOf<'stream-opened'>>;
  readonly channels: ReadonlyMap<string, EventOf<'channel-created'>>;
  /** The events of each thing (a pair, a stream, a message …) in order; see {@link thingOf}. */
  readonly things: ReadonlyMap<string, readonly TraceEvent[]>;
}

const built = new WeakMap<readonly TraceEvent[], TraceIndex>();

/** The index of a trace; the same list of events gives the same index. */
export function indexTrace(trace: Trace): TraceIndex {
  const known = built.get(trace.events);
  if (known) return known;
  const index = build(trace);
  built.set(trace.events, index);
  return index;
}

/** The thing whose course an event is a step of, as a key: events with equal keys belong together. */
export function thingOf(event: TraceEvent): string {
  if ('pair' in event) return `pair|${pairKey(event)}`;
  if ('stream' in event) return `stream|${event.peer}|${event.transport}|${event.stream}`;
  if ('channel' in event) return `channel|${event.peer}|${event.channel}`;
  if ('message' in event && event.kind.startsWith('message-')) return `message|${event.message}`;
  const row = rowOf(event);
  if (row !== undefined) return row;
  if (event.kind.startsWith('packet-') && 'packet' in event && event.packet !== undefined) {
    return packetThing(event.packet);
  }
  if ('call' in event) return `call|${event.call}`;
  if (event.kind === 'state-reported') {
    const transport = 'transport' in event ? event.transport : '';
    return `state|${event.peer}|${event.subject}|${transport}`;
  }
  const peer = 'peer' in event ? (event.peer ?? '') : '';
  const transport = 'transport' in event ? event.transport : '';
  return `${familyOf(event)}|${peer}|${transport}`;
}

/** The thing that a packet is, on its whole way. */
export function packetThing(packet: string): string {
  return `packet|${packet}`;
}

/** The line of a table that an event changed; undefined for an event that is about none. */
function rowOf(event: TraceEvent): string | undefined {
  switch (event.kind) {
    case 'mapping-changed':
      return `mapping|${event.node}|${event.row.id}`;
    case 'held-flow-changed': {
      const ends = [event.external, event.remote].map(endpointKey).join('|');
      return `flow|${event.node}|${event.protocol}|${ends}`;
    }
    case 'allocation-changed':
      return `allocation|${event.node}|${endpointKey(event.relayed)}`;
    default:
      return undefined;
  }
}

function endpointKey({ address, port }: { readonly address: string; readonly port: number }) {
  return `${address} ${port}`;
}

export function pairKey(event: {
  readonly peer: string;
  readonly transport: string;
  readonly generation: number;
  readonly pair: string;
}): string {
  return `${event.peer}|${event.transport}|${event.generation}|${event.pair}`;
}

/** A key for things that belong to a peer alone. */
export function ownKey(...parts: readonly string[]): string {
  return parts.join('|');
}

/** The name of a node for reading: A and B for sided peers, else its label or its identifier. */
export function nameOf(index: TraceIndex, node: string): string {
  return index.names.get(node) ?? node;
}

const DTLS_BY_OTHER_NAMES: ReadonlySet<string> = new Set([
  'certificate-seen',
  'fingerprint-checked',
  'secret-logged',
  'values-derived',
]);

/** Events that tell one story without sharing an identifier. */
function familyOf(event: TraceEvent): string {
  if (event.kind.startsWith('dtls-') || DTLS_BY_OTHER_NAMES.has(event.kind)) return 'dtls';
  if (event.kind.startsWith('gathering-') || event.kind === 'candidate-gathered')
    return 'gathering';
  if (event.kind.startsWith('transport-')) return 'transport';
  if (event.kind.startsWith('sctp-')) return 'sctp';
  if (event.kind.startsWith('consent-')) return 'consent';
  return event.kind;
}

function build(trace: Trace): TraceIndex {
  const positions = new Map<EventId, number>();
  const maps = emptyMaps();
  trace.events.forEach((event, position) => {
    positions.set(event.id, position);
    note(maps, event);
    noteEffect(maps, event);
    const thing = thingOf(event);
    const course = maps.things.get(thing);
    if (course) course.push(event);
    else maps.things.set(thing, [event]);
  });
  return { trace, positions, names: nodeNames(trace), ...maps };
}

function emptyMaps() {
  return {
    calls: new Map<string, EventOf<'api-called'>>(),
    settled: new Map<string, EventOf<'api-settled'>>(),
    sent: new Map<string, EventOf<'message-sent'>>(),
    arrived: new Map<string, EventOf<'message-received' | 'message-dropped'>>(),
    packetsSent: new Map<string, EventOf<'packet-sent'>>(),
    packetsEnded: new Map<string, EventOf<'packet-received' | 'packet-dropped'>>(),
    effects: new Map<string, TraceEvent[]>(),
    pairs: new Map<string, PairSummary>(),
    streams: new Map<string, EventOf<'stream-opened'>>(),
    channels: new Map<string, EventOf<'channel-created'>>(),
    things: new Map<string, TraceEvent[]>(),
    /** The addresses of candidate lines: the statistics hide those that are mDNS names. */
    addresses: new Map<string, string>(),
  };
}

type Maps = ReturnType<typeof emptyMaps>;
type Side = 'local' | 'remote';

function noteAddress(
  maps: Maps,
  { peer, candidate }: EventOf<'candidate-gathered' | 'remote-candidate-added'>,
  side: Side,
): void {
  const [, , , priority, address, port] = candidate.split(' ');
  if (address) maps.addresses.set(ownKey(peer, side, priority ?? '', port ?? ''), address);
}

/** One end of a pair, its hidden address filled in from the candidate with its port and priority. */
function withAddress(maps: Maps, event: EventOf<'pair-formed'>, side: Side) {
  const end = event[side];
  if (end.address) return end;
  const key = ownKey(event.peer, side, String(end.priority), String(end.port));
  return { ...end, address: maps.addresses.get(key) };
}

function noteEffect({ effects }: Maps, event: TraceEvent): void {
  if (!('packet' in event) || event.packet === undefined) return;
  if (event.kind.startsWith('packet-')) return;
  const known = effects.get(event.packet);
  if (known) known.push(event);
  else effects.set(event.packet, [event]);
}

function note(maps: Maps, event: TraceEvent): void {
  switch (event.kind) {
    case 'api-called':
      maps.calls.set(ownKey(event.peer, event.call), event);
      return;
    case 'api-settled':
      maps.settled.set(ownKey(event.peer, event.call), event);
      return;
    case 'message-sent':
      maps.sent.set(event.message, event);
      return;
    case 'message-received':
    case 'message-dropped':
      maps.arrived.set(event.message, event);
      return;
    case 'packet-sent':
      // A NAT sends the same packet on: the first sender is where it comes from.
      if (!maps.packetsSent.has(event.packet)) maps.packetsSent.set(event.packet, event);
      return;
    case 'packet-received':
    case 'packet-dropped':
      maps.packetsEnded.set(event.packet, event);
      return;
    case 'pair-formed':
      maps.pairs.set(pairKey(event), {
        id: event.pair,
        local: summarisePairEnd(withAddress(maps, event, 'local')),
        remote: summarisePairEnd(withAddress(maps, event, 'remote')),
      });
      return;
    case 'candidate-gathered':
      noteAddress(maps, event, 'local');
      return;
    case 'remote-candidate-added':
      noteAddress(maps, event, 'remote');
      return;
    case 'stream-opened':
      maps.streams.set(ownKey(event.peer, event.transport, event.stream), event);
      return;
    case 'channel-created':
      maps.channels.set(ownKey(event.peer, event.channel), event);
  }
}

function nodeNames(trace: Trace): ReadonlyMap<string, string> {
  return new Map(
    trace.header.nodes.map((node) => {
      if (node.kind === 'peer' && node.side !== 'unknown') return [node.id, node.side];
      return [node.id, node.label ?? node.id];
    }),
  );
}
