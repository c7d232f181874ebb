import { decodePacket } from '@/lib/sctp/decode-packet';
import { messageOf } from '@/lib/sctp/payload-protocol';
import { decodeRtpHeader } from '@/lib/srtp/rtp/decode-rtp';
import type { NewEvent } from '@/lib/trace/events/event';
import type { ScenarioNodeId } from '../node-id';
import type { Plain } from './false-end';

/** What somebody who opens everything on its way can tell of it. */
export class Eavesdropping {
  readonly #node: ScenarioNodeId;
  /** Streams that he has begun to hear. */
  readonly #heard = new Set<string>();

  constructor(node: ScenarioNodeId) {
    this.#node = node;
  }

  /** Of a stream the first packet is told, of data every whole text. */
  listen(speaker: ScenarioNodeId, { kind, bytes }: Plain): readonly NewEvent[] {
    const of = { kind: 'overheard', node: this.#node, speaker } as const;
    if (kind === 'rtcp') return [];
    if (kind === 'data') return textsIn(bytes).map((text) => ({ ...of, what: 'message', text }));
    const decoded = decodeRtpHeader(bytes);
    if (!decoded.ok) return [];
    const { ssrc, payloadType } = decoded.header;
    const stream = `${speaker} ${ssrc}`;
    if (this.#heard.has(stream)) return [];
    this.#heard.add(stream);
    return [{ ...of, what: 'media', ssrc, payloadType }];
  }
}

/** Messages of a data channel that fit into one chunk, as those of a chat do. */
function textsIn(packet: Uint8Array): readonly string[] {
  const decoded = decodePacket(packet);
  if (!decoded.ok) return [];
  return decoded.packet.chunks.flatMap((chunk) => {
    if (chunk.type !== 'DATA' || !chunk.beginning || !chunk.ending) return [];
    const message = messageOf({ ppid: chunk.ppid, bytes: chunk.data });
    return message?.kind === 'string' ? [message.text] : [];
  });
}
