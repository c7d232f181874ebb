import type { Place } from '../line';
import { beginsMedia } from '../read-description';
import { hasKnownLetter, looksLikeSdp, type PastedLine } from './pasted-line';

/** The lines of one description with those around it: `lines[from]` up to `lines[to - 1]`. */
export interface Extent {
  readonly from: number;
  readonly to: number;
  /** Its own first and last line; none where no line looks like SDP. */
  readonly own: { readonly first: number; readonly last: number } | undefined;
}

/**
 * Where each description begins and ends. A `v=` begins another one once the one before has lines
 * enough to be one; so does a candidate unwrapped from an object of its own. Lines in between go
 * with the description that follows them, the last ones with the last.
 */
export function extentsOf(lines: readonly PastedLine[]): readonly Extent[] {
  const spans: Span[] = [];
  let span: Span | undefined;
  const spaced = isSpaced(lines);
  for (const [at, line] of lines.entries()) {
    if (line.wrapper || !belongs(line, span, at, spaced)) continue;
    if (span === undefined || beginsAnother(line, span)) {
      span = { first: at, last: at, count: 0, version: false, media: false, candidates: true };
      spans.push(span);
    }
    take(span, line, at);
  }
  if (spans.length === 0) return [{ from: 0, to: lines.length, own: undefined }];
  return spans.map(({ first, last }, index) => ({
    from: (spans[index - 1]?.last ?? -1) + 1,
    to: index === spans.length - 1 ? lines.length : last + 1,
    own: { first, last },
  }));
}

/** The place of each line of the extent. */
export function placesIn(extent: Extent, lines: readonly PastedLine[]): readonly Place[] {
  let index = -1;
  let place: Place = SESSION;
  return lines.slice(extent.from, extent.to).map((line, within) => {
    const at = extent.from + within;
    const { own } = extent;
    if (line.wrapper || own === undefined || at < own.first || at > own.last) return AROUND;
    if (beginsMedia(line.text)) {
      index += 1;
      place = { in: 'media', index };
    }
    return place;
  });
}

/** What a description without `v=` is a part of; undefined for a whole one. */
export function fragmentOf(
  extent: Extent,
  lines: readonly PastedLine[],
): 'candidates' | 'm-sections' | 'lines' | undefined {
  if (extent.own === undefined) return undefined;
  const own = lines.slice(extent.own.first, extent.own.last + 1).filter(({ wrapper }) => !wrapper);
  // A session without its first line is a broken whole, which rules tell.
  if (own.some(({ text }) => /^\s*[vost]\s*=/.test(text))) return undefined;
  if (own.some(({ text }) => beginsMedia(text))) return 'm-sections';
  const candidates = own.every(({ text }) => text.trim() === '' || isCandidate(text));
  return candidates ? 'candidates' : 'lines';
}

const SESSION: Place = { in: 'session' };
const AROUND: Place = { in: 'around' };

interface Span {
  readonly first: number;
  last: number;
  count: number;
  version: boolean;
  media: boolean;
  candidates: boolean;
}

/**
 * Within a description any letter counts, before it only those that SDP knows. Right behind its last
 * line `foo=fail` or `rtpmap:111 opus` is a broken line of it rather than text around.
 */
function belongs(
  { text, within }: PastedLine,
  span: Span | undefined,
  at: number,
  spaced: boolean,
): boolean {
  if (spaced && SPACED.test(text)) return true;
  if (span === undefined) return hasKnownLetter(text);
  if (looksLikeSdp(text)) return true;
  if (within && text.trim() === '') return at === span.last + 1;
  return at === span.last + 1 && /^[A-Za-z][\w-]{0,30}[=:](?!\/\/)\S/.test(text);
}

/** Spaces before the `=`: no line of SDP, but meant as one. */
const SPACED = /^\s*[vosiuepcbtrzkam]\s{1,8}=/;

/** A whole description written so; an assignment or two in a program is none. */
function isSpaced(lines: readonly PastedLine[]): boolean {
  const has = (pattern: RegExp) => lines.some(({ text }) => pattern.test(text));
  return has(/^\s*v\s{1,8}=\s*0\s*$/) && has(/^\s*o\s{1,8}=/);
}

function beginsAnother(line: PastedLine, span: Span): boolean {
  if (line.begins !== undefined && isCandidate(line.text)) return !span.candidates;
  if (!/^\s*v=/.test(line.text)) return false;
  return span.candidates || (span.version ? span.count > 1 : span.media);
}

function take(span: Span, line: PastedLine, at: number): void {
  span.last = at;
  span.count += 1;
  span.version ||= /^\s*v=/.test(line.text);
  span.media ||= beginsMedia(line.text);
  span.candidates &&= isCandidate(line.text);
}

function isCandidate(text: string): boolean {
  return /^\s*(?:a=)?(?:candidate:|end-of-candidates\s*$)/.test(text);
}
