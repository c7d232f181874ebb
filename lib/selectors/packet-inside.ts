import type { DecryptedPart } from '../decryption/outcome';
import { plaintextSummary } from '../decryption/plaintext-summary';
import { everyField, type PacketField, type PacketTree, partNamed } from '../packet/packet-field';
import { CARRIES, summaryWith } from '../packet/summary';
import type { TraceEvent } from '../trace/events/event';
import type { Trace } from '../trace/trace';
import { indexTrace } from './inspect-index';
import { openedParts } from './packet-opened';
import { packetTree } from './packet-tree';

/**
 * One line for a packet in which something was opened, with what is inside: "DTLS record (epoch 3) ›
 * SCTP DATA › chat: Hello", "SRTP sequence 24868 › opus, 95 bytes". Undefined for any other packet,
 * and for one that the source named itself.
 */
export function insideSummary(trace: Trace, packet: string): string | undefined {
  const tree = packetTree(trace, packet);
  const isNamed = indexTrace(trace).packetsSent.get(packet)?.label !== undefined;
  if (tree === undefined || isNamed) return undefined;
  const parts = openedParts(trace, packet);
  if (parts.length === 0) return undefined;
  return summaryWith(tree, (message) => messageLine(trace, message, parts));
}

function messageLine(
  trace: Trace,
  message: PacketField,
  parts: readonly DecryptedPart[],
): string | undefined {
  if (message.name === 'dtls-datagram') {
    const records = message.fields.map((record) => {
      const part = parts.find(({ start }) => start === record.start);
      return part === undefined ? record.text : recordLine(trace, part);
    });
    return `DTLS ${records.join(', ')}`;
  }
  const part = parts.find(({ start }) => start === message.start);
  return part && mediaLine(trace, message, part);
}

function recordLine(trace: Trace, { place, tree, messages }: DecryptedPart): string {
  const epoch = place.of === 'dtls-record' ? place.epoch : 0;
  const said = [tree, ...messages].flatMap((one) => userTexts(trace, one, tree));
  const inside = plaintextSummary(tree).replaceAll('; ', ', ');
  return [`record (epoch ${epoch})`, inside, ...said].filter((part) => part !== '').join(CARRIES);
}

/** What data channels carry in a plaintext, or in a message that it completed. */
function userTexts(trace: Trace, one: PacketTree, record: PacketTree): readonly string[] {
  const fields = [...everyField(one.fields)];
  const stream = [...everyField(record.fields)].find(({ name }) => name === 'sctp-stream');
  return fields.flatMap((field) => {
    if (field.name === 'dcep-message') return [`DCEP ${field.text}`];
    // A fragment is told with the last of them, as one message.
    if (field.name !== 'sctp-user-data' || isFragment(fields, field)) return [];
    const label = channelsOf(trace).get(Number(stream?.text)) ?? `stream ${stream?.text ?? '?'}`;
    return [`${label}: ${field.text}`];
  });
}

function isFragment(fields: readonly PacketField[], { start }: PacketField): boolean {
  return fields.some((chunk) => {
    if (chunk.name !== 'sctp-chunk' || start < chunk.start || start >= chunk.end) return false;
    return partNamed(chunk, 'sctp-chunk-flags')?.value.fragment !== 'whole';
  });
}

function mediaLine(trace: Trace, message: PacketField, { place, tree }: DecryptedPart) {
  if (place.of === 'srtcp-packet') {
    return `SRTCP index ${place.index}${CARRIES}${plaintextSummary(tree)}`;
  }
  const [rtp] = tree.fields;
  if (message.name !== 'rtp-packet' || rtp?.name !== 'rtp-packet') return undefined;
  const { payloadType, sequence } = message.value;
  const codec = codecsOf(trace).get(payloadType) ?? `payload type ${payloadType}`;
  const length = partNamed(rtp, 'rtp-payload')?.value.length ?? 0;
  return `SRTP sequence ${sequence}${CARRIES}${codec}, ${length} bytes`;
}

const codecs = new WeakMap<readonly TraceEvent[], ReadonlyMap<number, string>>();

/** The codecs of payload types, as the descriptions name them (RFC 8866 §6.6). */
export function codecsOf({ events }: Trace): ReadonlyMap<number, string> {
  const known = codecs.get(events);
  if (known !== undefined) return known;
  const found = new Map<number, string>();
  for (const event of events) {
    if (event.kind !== 'message-sent' || event.content.kind !== 'description') continue;
    for (const [, type, name] of event.content.sdp.matchAll(RTPMAP)) {
      found.set(Number(type), name ?? '');
    }
  }
  codecs.set(events, found);
  return found;
}

const RTPMAP = /^a=rtpmap:(\d{1,3}) ([^/\s]+)/gm;

const channels = new WeakMap<readonly TraceEvent[], ReadonlyMap<number, string>>();

function channelsOf({ events }: Trace): ReadonlyMap<number, string> {
  const known = channels.get(events);
  if (known !== undefined) return known;
  const found = new Map<number, string>();
  for (const event of events) {
    if (event.kind !== 'channel-created' || event.streamId === undefined) continue;
    found.set(event.streamId, event.label);
  }
  channels.set(events, found);
  return found;
}
