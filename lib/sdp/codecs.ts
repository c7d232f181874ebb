import { parse } from 'sdp-transform';

/** Repair and redundancy carry other payload types: they are no codec that one would name first. */
const NOT_MEDIA = new Set(['rtx', 'red', 'ulpfec', 'flexfec-03', 'telephone-event', 'cn']);

/**
 * The codecs of each m-section by name, the preferred one first (RFC 8866 §5.14: the order of the
 * formats is the order of preference), each name once. A section that cannot be read has none.
 */
export function codecsOf(sdp: string): readonly (readonly string[])[] {
  return parse(sdp).media.map(({ payloads, rtp }) => {
    // The parser gives a name of digits as a number, whatever its types say.
    const names = new Map(rtp.map(({ payload, codec }) => [String(payload), String(codec)]));
    const preferred = String(payloads ?? '')
      .split(' ')
      .flatMap((payload) => names.get(payload) ?? []);
    return [...new Set(preferred)].filter((codec) => !NOT_MEDIA.has(codec.toLowerCase()));
  });
}
