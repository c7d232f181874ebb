import { type Description, firstOf, linesOf, type Section } from '../sdp/reading';

/** One section that an offer must have, so that the answer could answer it. */
export interface PlannedSection {
  readonly media: 'audio' | 'video' | 'application';
  /** The simulcast encodings that the answer receives (RFC 8853): the offer must send them. */
  readonly rids: readonly string[];
}

/** Why no offer of this browser fits an answer, with the number of the answer's line. */
export type Misfit =
  | { readonly why: 'no section' }
  | { readonly why: 'too many sections'; readonly sections: number; readonly most: number }
  | { readonly why: 'unreadable'; readonly line: number }
  | { readonly why: 'media'; readonly line: number; readonly media: string }
  | { readonly why: 'two data sections'; readonly line: number }
  /** The browser makes no such offer; its own words. */
  | { readonly why: 'no offer'; readonly name: string; readonly message: string }
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
      readonly payloadType: string;
      /** What it stands for; undefined where neither the text nor RFC 3551 says so. */
      readonly codec: string | undefined;
      /** What this browser's offer has under this number. */
      readonly offered: string | undefined;
    }
  | {
      readonly why: 'header extension';
      readonly line: number;
      readonly id: number;
      readonly uri: string;
      readonly offered: string | undefined;
    };

/** More sections than any real call has; a browser takes seconds to offer thousands. */
const MOST_SECTIONS = 100;

/** The sections that an offer needs, in order; or why no browser makes such an offer. */
export function planOffer(answer: Description): readonly PlannedSection[] | Misfit {
  const sections = answer.media.length;
  if (sections === 0) return { why: 'no section' };
  if (sections > MOST_SECTIONS) return { why: 'too many sections', sections, most: MOST_SECTIONS };
  const plan: PlannedSection[] = [];
  for (const section of answer.media) {
    const line = section.lines[0]?.line.number ?? 1;
    const media = firstOf(section, 'media')?.media;
    if (media === undefined) return { why: 'unreadable', line };
    if (media !== 'audio' && media !== 'video' && media !== 'application') {
      return { why: 'media', line, media };
    }
    if (media === 'application' && plan.some((planned) => planned.media === media)) {
      return { why: 'two data sections', line };
    }
    plan.push({ media, rids: media === 'video' ? receivedRids(section) : [] });
  }
  return plan;
}

function receivedRids(section: Section): readonly string[] {
  if (firstOf(section, 'simulcast') === undefined) return [];
  return linesOf(section, 'rid').flatMap(({ reading }) =>
    reading.direction === 'recv' ? reading.rid : [],
  );
}

/** Why this answer cannot answer this offer; undefined where nothing stands against it. */
export function misfitOf(offer: Description, answer: Description): Misfit | undefined {
  for (const [index, answered] of answer.media.entries()) {
    const offered = offer.media[index];
    if (offered === undefined) return { why: 'no section' };
    const misfit =
      orderMisfit(offered, answered) ??
      midMisfit(offered, answered) ??
      formatMisfit(offered, answered) ??
      extensionMisfit(offered, answered);
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

/**
 * An answer may only use what was offered, here under the number that was offered (RFC 3264 §6.1,
 * RFC 9429 §5.3.1). A rejected section (port 0) uses nothing.
 */
function formatMisfit(offered: Section, answered: Section): Misfit | undefined {
  const media = linesOf(answered, 'media')[0];
  if (media === undefined || media.reading.port === 0) return undefined;
  if (media.reading.media === 'application') return undefined;
  const known = codecsOf(offered);
  const used = codecsOf(answered);
  const numbers = new Set(firstOf(offered, 'media')?.formats);
  for (const payloadType of media.reading.formats) {
    const { codec, line = media.line.number } = used.get(payloadType) ?? {};
    const { codec: name } = known.get(payloadType) ?? {};
    const same = codec === undefined || name?.toLowerCase() === codec.toLowerCase();
    if (numbers.has(payloadType) && same) continue;
    return { why: 'payload type', line, payloadType, codec, offered: name };
  }
  return undefined;
}

function codecsOf(section: Section) {
  return new Map(
    linesOf(section, 'rtpmap').map(({ line, reading }) => [
      String(reading.payloadType),
      { codec: reading.codec, line: line.number },
    ]),
  );
}

/** A header extension keeps the number that the offer gave it (RFC 8285 §6). */
function extensionMisfit(offered: Section, answered: Section): Misfit | undefined {
  if (firstOf(answered, 'media')?.port === 0) return undefined;
  const uris = new Map(linesOf(offered, 'extmap').map(({ reading }) => [reading.id, reading.uri]));
  for (const { line, reading } of linesOf(answered, 'extmap')) {
    const { id, uri } = reading;
    if (uris.get(id) === uri) continue;
    return { why: 'header extension', line: line.number, id, uri, offered: uris.get(id) };
  }
  return undefined;
}
