import { Decryption } from '../decryption/decryption';
import type { DecryptedPart, OpenedMessage } from '../decryption/outcome';
import { carriedBy } from '../packet/carried';
import type { PacketTree } from '../packet/packet-field';
import type { EventOf, TraceEvent } from '../trace/events/event';
import type { NodeId, Trace, TraceNode } from '../trace/trace';
import { endpointText } from '../transport-address';
import { indexTrace } from './inspect-index';
import { treeOfSent } from './packet-tree';

/** A packet, and what became of everything encrypted in it. */
export interface OpenedPacket extends OpenedMessage {
  readonly tree: PacketTree;
}

/** What has been opened of a trace so far. */
interface Progress {
  readonly decryption: Decryption;
  readonly packets: Iterator<EventOf<'packet-sent'>>;
  readonly opened: Map<string, OpenedMessage>;
  /** Who took in a packet. */
  readonly receivers: ReadonlyMap<string, NodeId>;
  /** Who would have taken in what was lost, by flow. */
  readonly listeners: ReadonlyMap<string, NodeId>;
}

const begun = new WeakMap<readonly TraceEvent[], Progress | 'no secrets'>();

const NOTHING: OpenedMessage = { parts: [], joined: [] };

/**
 * A packet of a trace, opened with the secrets that the trace itself tells: that of a simulated call.
 * Everything sent before it is opened first, once, because sequence numbers and roll-over counters
 * are counted along. Undefined where its bytes were not kept.
 */
export function openedPacket(trace: Trace, packet: string): OpenedPacket | undefined {
  const sent = indexTrace(trace).packetsSent.get(packet);
  const tree = sent && treeOfSent(trace, sent);
  return tree && { tree, ...openedMessage(trace, packet) };
}

/** What of a packet was opened; empty where nothing in it was encrypted, or no key is known. */
export function openedParts(trace: Trace, packet: string): readonly DecryptedPart[] {
  return openedMessage(trace, packet).parts.filter((part) => part.ok);
}

/** Whether a trace tells secrets of its own, so that something may be opened. */
export function hasSecrets(trace: Trace): boolean {
  return progressOf(trace) !== 'no secrets';
}

/** Opens up to `count` further packets ahead of who asks for them; whether any are left. */
export function openAhead(trace: Trace, count: number): boolean {
  const progress = progressOf(trace);
  if (progress === 'no secrets') return false;
  for (let opened = 0; opened < count; opened += 1) {
    if (openNext(trace, progress) === undefined) return false;
  }
  return true;
}

function openedMessage(trace: Trace, packet: string): OpenedMessage {
  const progress = progressOf(trace);
  if (progress === 'no secrets') return NOTHING;
  for (let next: string | undefined = ''; next !== undefined; ) {
    const known = progress.opened.get(packet);
    if (known !== undefined) return known;
    next = openNext(trace, progress);
  }
  return NOTHING;
}

function openNext(trace: Trace, progress: Progress): string | undefined {
  const { value: sent, done } = progress.packets.next();
  if (done) return undefined;
  progress.opened.set(sent.packet, openSent(trace, sent, progress));
  return sent.packet;
}

function openSent(
  trace: Trace,
  sent: EventOf<'packet-sent'>,
  { decryption, receivers, listeners }: Progress,
): OpenedMessage {
  const tree = treeOfSent(trace, sent);
  const top = tree?.fields[0];
  if (tree === undefined || top === undefined) return NOTHING;
  const listener = receivers.get(sent.packet) ?? listeners.get(flowOf(sent));
  const { source, receiver } = endsOf(trace, sent, listener);
  const path = JSON.stringify([source, receiver].toSorted());
  const field = carriedBy(top);
  const message = { path, source, bytes: tree.bytes, field, isCut: false };
  const opened = decryption.openAndJoin(message);
  return opened.parts.length + opened.joined.length === 0 ? NOTHING : opened;
}

/**
 * Who sent a packet to whom. Addresses change on the way, and each of two peers may send through a
 * relay or past it: the one behind a relay is the other peer. Towards another relay, or a man in the
 * middle, only the relayed address says who that is: one server may be the relay of both.
 */
function endsOf(
  { header: { nodes } }: Trace,
  { node, from, to }: EventOf<'packet-sent'>,
  receiver: NodeId = endpointText(to),
): { readonly source: string; readonly receiver: string } {
  const peers = nodes.filter(({ kind }) => kind === 'peer').map(({ id }) => id);
  const isRelay = (end: NodeId) =>
    nodes.some((one) => one.id === end && one.kind === 'server' && one.role === 'turn');
  const behind = (end: NodeId, other: NodeId, relayed: string) => {
    if (peers.length !== 2 || !isRelay(end)) return end;
    return (peers.includes(other) ? peers.find((peer) => peer !== other) : relayed) ?? end;
  };
  return {
    source: behind(node, receiver, endpointText(from)),
    receiver: behind(receiver, node, endpointText(to)),
  };
}

function progressOf(trace: Trace): Progress | 'no secrets' {
  const known = begun.get(trace.events);
  if (known !== undefined) return known;
  const secrets = trace.events.flatMap((event) =>
    event.kind === 'secret-logged' ? [event.line] : [],
  );
  const progress = secrets.length === 0 ? 'no secrets' : begin(trace, secrets.join('\n'));
  begun.set(trace.events, progress);
  return progress;
}

function begin(trace: Trace, keyLog: string): Progress {
  const decryption = new Decryption();
  decryption.addKeyLog(keyLog);
  const { packetsSent, packetsEnded } = indexTrace(trace);
  const receivers = new Map<string, NodeId>();
  const listeners = new Map<string, NodeId>();
  const kinds = new Map(trace.header.nodes.map(({ id, kind }) => [id, kind]));
  packetsSent.forEach((sent, name) => {
    const ended = packetsEnded.get(name);
    if (ended?.kind !== 'packet-received' || isOnTheWay(kinds.get(ended.node))) return;
    receivers.set(name, ended.node);
    const flow = flowOf(sent);
    // A man in the middle takes what is encrypted and lets checks pass: what was lost was for him.
    if (kinds.get(listeners.get(flow) ?? '') === 'attacker') return;
    listeners.set(flow, ended.node);
  });
  return { decryption, packets: packetsSent.values(), opened: new Map(), receivers, listeners };
}

/** What a box on the way received last is still under way. */
function isOnTheWay(kind: TraceNode['kind'] | undefined): boolean {
  return kind === 'nat' || kind === 'router';
}

/** Of one sender to one address. */
function flowOf({ node, to }: EventOf<'packet-sent'>): string {
  return JSON.stringify([node, endpointText(to)]);
}
