import { Decryption } from '../decryption/decryption';
import type { DecryptedPart, EncryptedPart } from '../decryption/outcome';
import { carriedBy } from '../packet/carried';
import type { PacketTree } from '../packet/packet-field';
import type { EventOf, TraceEvent } from '../trace/events/event';
import type { NodeId, Trace, TraceNode } from '../trace/trace';
import { endpointText } from '../transport-address';
import { indexTrace } from './inspect-index';
import { treeOfSent } from './packet-tree';

/** A packet, and what became of everything encrypted in it, in the order of its bytes. */
export interface OpenedPacket {
  readonly tree: PacketTree;
  readonly parts: readonly EncryptedPart[];
}

/** What has been opened of a trace so far. */
interface Progress {
  readonly decryption: Decryption;
  readonly packets: Iterator<EventOf<'packet-sent'>>;
  readonly parts: Map<string, readonly EncryptedPart[]>;
  readonly receivers: ReadonlyMap<string, NodeId>;
}

const begun = new WeakMap<readonly TraceEvent[], Progress | 'no secrets'>();

const NOTHING: readonly EncryptedPart[] = [];

/**
 * A packet of a trace, opened with the secrets that the trace itself tells: that of a simulated call.
 * Everything sent before it is opened first, once, because sequence numbers and roll-over counters
 * are counted along. Undefined where its bytes were not kept.
 */
export function openedPacket(trace: Trace, packet: string): OpenedPacket | undefined {
  const sent = indexTrace(trace).packetsSent.get(packet);
  const tree = sent && treeOfSent(trace, sent);
  return tree && { tree, parts: partsOf(trace, packet) };
}

/** What of a packet was opened; empty where nothing in it was encrypted, or no key is known. */
export function openedParts(trace: Trace, packet: string): readonly DecryptedPart[] {
  return partsOf(trace, packet).filter((part) => part.ok);
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

function partsOf(trace: Trace, packet: string): readonly EncryptedPart[] {
  const progress = progressOf(trace);
  if (progress === 'no secrets') return NOTHING;
  for (let next: string | undefined = ''; next !== undefined; ) {
    const known = progress.parts.get(packet);
    if (known !== undefined) return known;
    next = openNext(trace, progress);
  }
  return NOTHING;
}

function openNext(trace: Trace, progress: Progress): string | undefined {
  const { value: sent, done } = progress.packets.next();
  if (done) return undefined;
  progress.parts.set(sent.packet, openSent(trace, sent, progress));
  return sent.packet;
}

function openSent(
  trace: Trace,
  sent: EventOf<'packet-sent'>,
  { decryption, receivers }: Progress,
): readonly EncryptedPart[] {
  const tree = treeOfSent(trace, sent);
  const top = tree?.fields[0];
  if (tree === undefined || top === undefined) return NOTHING;
  const { source, receiver } = endsOf(trace, sent, receivers.get(flowOf(sent)));
  const path = JSON.stringify([source, receiver].toSorted());
  const field = carriedBy(top);
  const parts = decryption.open({ path, source, bytes: tree.bytes, field, isCut: false });
  return parts.length === 0 ? NOTHING : parts;
}

/**
 * Who sent a packet to whom. Addresses change on the way, and each of two peers may send through a
 * relay or past it: the one behind a relay is the other peer.
 */
function endsOf(
  { header: { nodes } }: Trace,
  { node, to }: EventOf<'packet-sent'>,
  receiver: NodeId = endpointText(to),
): { readonly source: string; readonly receiver: string } {
  const peers = nodes.filter(({ kind }) => kind === 'peer').map(({ id }) => id);
  const isRelay = (end: NodeId) =>
    nodes.some((one) => one.id === end && one.kind === 'server' && one.role === 'turn');
  const behind = (end: NodeId, other: NodeId) =>
    (peers.length === 2 && isRelay(end) ? peers.find((peer) => peer !== other) : end) ?? end;
  return { source: behind(node, receiver), receiver: behind(receiver, node) };
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
  // What a box on the way received last is still under way.
  const boxes = new Set(trace.header.nodes.filter(isOnTheWay).map(({ id }) => id));
  packetsSent.forEach((sent, name) => {
    const ended = packetsEnded.get(name);
    if (ended?.kind !== 'packet-received' || boxes.has(ended.node)) return;
    receivers.set(flowOf(sent), ended.node);
  });
  return { decryption, packets: packetsSent.values(), parts: new Map(), receivers };
}

function isOnTheWay({ kind }: TraceNode): boolean {
  return kind === 'nat' || kind === 'router';
}

/** Packets of one sender to one address end at one node, also those that are lost on the way. */
function flowOf({ node, to }: EventOf<'packet-sent'>): string {
  return JSON.stringify([node, endpointText(to)]);
}
