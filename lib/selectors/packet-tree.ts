import { parseBase64 } from '../bytes/base64';
import { dissectDatagram } from '../packet/dissect-datagram';
import { type MediaContext, UNKNOWN_MEDIA } from '../packet/media-context';
import type { PacketTree } from '../packet/packet-field';
import type { EventOf, TraceEvent } from '../trace/events/event';
import { srtpTagLength } from '../trace/srtp-tag';
import type { Trace } from '../trace/trace';
import { indexTrace } from './inspect-index';

const media = new WeakMap<Trace, MediaContext>();
const trees = new WeakMap<TraceEvent, PacketTree>();

/** The payload of a packet taken apart, by the name of the packet; undefined where it was not kept. */
export function packetTree(trace: Trace, packet: string): PacketTree | undefined {
  const sent = indexTrace(trace).packetsSent.get(packet);
  return sent && treeOfSent(trace, sent);
}

/** The same for the event with which the packet began; taken apart once. */
export function treeOfSent(trace: Trace, sent: EventOf<'packet-sent'>): PacketTree | undefined {
  const known = trees.get(sent);
  if (known) return known;
  const bytes = sent.bytes === undefined ? undefined : parseBase64(sent.bytes);
  if (bytes === undefined) return undefined;
  const tls = sent.segment?.tls ?? false;
  const tree = dissectDatagram(bytes, { protocol: sent.protocol, tls, media: mediaOf(trace) });
  trees.set(sent, tree);
  return tree;
}

/** Where DTLS agreed on a profile, media are SRTP. */
function mediaOf(trace: Trace): MediaContext {
  const known = media.get(trace);
  if (known) return known;
  const tagLength = srtpTagLength(trace);
  const context: MediaContext =
    tagLength === undefined ? UNKNOWN_MEDIA : { protection: 'srtp', tagLength };
  media.set(trace, context);
  return context;
}
