import { type Description, linesOf, type ReadLine } from '../reading';
import { heldLine, type MediaPair } from './media-pair';
import type { FactOf, Side } from './negotiated';

/**
 * Whether ICE is used, and who controls: the offerer, unless it alone is lite (RFC 8445 §6.1.1).
 * Undefined where neither side has credentials.
 */
export function negotiateIce(
  offer: Description,
  answer: Description,
  pairs: readonly MediaPair[],
): FactOf<'ice'> | undefined {
  const offered = firstUfrag(pairs, 'offer');
  const answered = firstUfrag(pairs, 'answer');
  if (offered === undefined && answered === undefined) return undefined;
  if (offered === undefined || answered === undefined) {
    const without: Side = offered === undefined ? 'offerer' : 'answerer';
    return { value: { used: false, without }, ...linesOfBoth(offered, answered) };
  }
  const liteOffer = linesOf(offer.session, 'ice-lite')[0];
  const liteAnswer = linesOf(answer.session, 'ice-lite')[0];
  const lite = { offerer: liteOffer !== undefined, answerer: liteAnswer !== undefined };
  const controlling = lite.offerer && !lite.answerer ? 'answerer' : 'offerer';
  return {
    value: { used: true, controlling, lite },
    ...linesOfBoth(liteOffer ?? offered, liteAnswer ?? answered),
  };
}

function firstUfrag(pairs: readonly MediaPair[], side: 'offer' | 'answer'): ReadLine | undefined {
  for (const pair of pairs) {
    const line = heldLine(pair[side], 'ice-ufrag');
    if (line !== undefined) return line;
  }
  return undefined;
}

function linesOfBoth(offered: ReadLine | undefined, answered: ReadLine | undefined) {
  return { offerLine: offered?.line.number, answerLine: answered?.line.number };
}
