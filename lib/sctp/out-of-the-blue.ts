import type { Chunk, ChunkType } from './chunks';
import type { SctpPacket } from './packet';

/** An answer could be answered in turn, for ever (RFC 9260 §8.4). */
const NEVER_ANSWERED: readonly (ChunkType | 'unknown')[] = [
  'ABORT',
  'SHUTDOWN-COMPLETE',
  'COOKIE-ACK',
  'ERROR',
];

/** What a packet for an association that is over is answered with, under which tag (§8.4). */
export function answerOutOfTheBlue(
  packet: SctpPacket,
): { readonly tag: number; readonly chunk: Chunk } | undefined {
  const [first] = packet.chunks;
  if (first === undefined || NEVER_ANSWERED.includes(first.type)) return undefined;
  if (first.type === 'SHUTDOWN-ACK') {
    const chunk = { type: 'SHUTDOWN-COMPLETE', tagIsReflected: true } as const;
    return { tag: packet.verificationTag, chunk };
  }
  const isInit = first.type === 'INIT';
  return {
    tag: isInit ? first.initiateTag : packet.verificationTag,
    chunk: { type: 'ABORT', tagIsReflected: !isInit, causes: [] },
  };
}
