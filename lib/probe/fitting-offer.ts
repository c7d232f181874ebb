import { type Description, firstOf, linesOf, type Section } from '../sdp/reading';

/** What an offer of this browser must be made of, so that the answer could answer it. */
export type OfferPlan = readonly ('audio' | 'video' | 'application')[];

/** Why no offer of this browser fits an answer. */
export type Misfit =
  | { readonly why: 'no section' }
  | { readonly why: 'media'; readonly line: number; readonly media: string }
  | { readonly why: 'two data sections'; readonly line: number }
  | {
      readonly why: 'order';
      readonly line: number;
      readonly media: string;
      readonly offered: string;
    }
  | { readonly why: 'mid'; readonly line: number; readonly mid: string; readonly offered: string }
  | {
      readonly why: 'payload type';
      readonly line: number;
      readonly payloadType: number;
      readonly codec: string;
    };

/** The sections that an offer needs, in order; or why no browser makes such an offer. */
export function planOffer(answer: Description): OfferPlan | Misfit {
  if (answer.media.length === 0) return { why: 'no section' };
  const plan: OfferPlan[number][] = [];
  for (const section of answer.media) {
    const line = section.lines[0]?.line.number ?? 1;
    const media = firstOf(section, 'media')?.media ?? '';
    if (media !== 'audio' && media !== 'video' && media !== 'application') {
      return { why: 'media', line, media };
    }
    if (media === 'application' && plan.includes(media)) return { why: 'two data sections', line };
    plan.push(media);
  }
  return plan;
}

/** Why this answer cannot answer this offer; undefined where nothing stands against it. */
export function misfitOf(offer: Description, answer: Description): Misfit | undefined {
  for (const [index, section] of answer.media.entries()) {
    const offered = offer.media[index];
    if (offered === undefined) return { why: 'no section' };
    const misfit =
      orderMisfit(offered, section) ?? midMisfit(offered, section) ?? codecMisfit(offered, section);
    if (misfit) return misfit;
  }
  return undefined;
}

/** A browser puts the data section behind the others in its first offer. */
function orderMisfit(offered: Section, answered: Section): Misfit | undefined {
  const media = linesOf(answered, 'media')[0];
  const expected = firstOf(offered, 'media')?.media ?? '';
  if (media === undefined || media.reading.media === expected) return undefined;
  return { why: 'order', line: media.line.number, media: media.reading.media, offered: expected };
}

function midMisfit(offered: Section, answered: Section): Misfit | undefined {
  const mid = linesOf(answered, 'mid')[0];
  const expected = firstOf(offered, 'mid')?.mid ?? '';
  if (mid === undefined || mid.reading.mid === expected) return undefined;
  return { why: 'mid', line: mid.line.number, mid: mid.reading.mid, offered: expected };
}

/** An answer may only use what was offered (RFC 3264 §6.1), under the number that was offered. */
function codecMisfit(offered: Section, answered: Section): Misfit | undefined {
  const codecs = new Map(
    linesOf(offered, 'rtpmap').map(({ reading }) => [
      reading.payloadType,
      reading.codec.toLowerCase(),
    ]),
  );
  for (const { line, reading } of linesOf(answered, 'rtpmap')) {
    const { payloadType, codec } = reading;
    if (codecs.get(payloadType) !== codec.toLowerCase()) {
      return { why: 'payload type', line: line.number, payloadType, codec };
    }
  }
  return undefined;
}
