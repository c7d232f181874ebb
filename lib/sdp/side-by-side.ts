import { type Difference, differenceIn } from './difference';
import type { Description } from './reading';

/**
 * Offer and answer for two columns: `before` is the offer, `after` the answer. m-sections belong
 * together by place, whatever their mids say (RFC 3264 §6); lines by what they are about, a codec by
 * its name where the answer numbers it anew. A `changed` pair is what the answer says otherwise,
 * `removed` what it does not take up, `added` what it says of its own accord.
 */
export function sideBySide(offer: Description, answer: Description): Difference {
  const count = Math.max(offer.media.length, answer.media.length);
  const matches = Array.from(
    { length: count },
    (_, index) => [at(offer, index), at(answer, index)] as const,
  );
  return differenceIn(offer, answer, matches);
}

function at({ media }: Description, index: number): number | undefined {
  return index < media.length ? index : undefined;
}
