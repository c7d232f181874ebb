import { Decryption } from '../decryption/decryption';
import type { DecryptedPart, OpenedMessage } from '../decryption/outcome';
import { carriedBy } from '../packet/carried';
import type { PacketTree } from '../packet/packet-field';
import type { EventOf, TraceEvent } from '../trace/events/event';
import type { Trace } from '../trace/trace';
import { indexTrace } from './inspect-index';
import { packetEnds } from './packet-ends';
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
  { decryption }: Progress,
): OpenedMessage {
  const tree = treeOfSent(trace, sent);
  const top = tree?.fields[0];
  if (tree === undefined || top === undefined) return NOTHING;
  const { source, receiver } = packetEnds(trace, sent, tree);
  const path = JSON.stringify([source, receiver].toSorted());
  const field = carriedBy(top);
  const isLost = indexTrace(trace).packetsEnded.get(sent.packet)?.kind === 'packet-dropped';
  const message = { path, source, bytes: tree.bytes, field, isCut: false, isLost };
  const opened = decryption.openAndJoin(message);
  return opened.parts.length + opened.joined.length === 0 ? NOTHING : opened;
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
  const packets = indexTrace(trace).packetsSent.values();
  return { decryption, packets, opened: new Map() };
}
