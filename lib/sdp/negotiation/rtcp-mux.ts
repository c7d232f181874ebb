import {
  heldLine,
  type LineOf,
  lineOrMedia,
  type MediaPair,
  type SideSections,
} from './media-pair';
import type { FactOf } from './negotiated';

/**
 * Whether RTP and RTCP share a port: where both say so (RFC 5761 §5.1.1). In a bundle a silent
 * section has what the tagged one says.
 */
export function negotiateRtcpMux(pair: MediaPair, tagged: MediaPair): FactOf<'rtcp-mux'> {
  const offered = muxLine(pair.offer, tagged.offer);
  const answered = muxLine(pair.answer, tagged.answer);
  const stated = { offerer: offered !== undefined, answerer: answered !== undefined };
  return {
    value: { muxed: stated.offerer && stated.answerer, stated },
    offerLine: lineOrMedia(offered, pair.offer),
    answerLine: lineOrMedia(answered, pair.answer),
  };
}

function muxLine(side: SideSections, tagged: SideSections): LineOf<'rtcp-mux'> | undefined {
  return heldLine(side, 'rtcp-mux') ?? heldLine(tagged, 'rtcp-mux');
}
