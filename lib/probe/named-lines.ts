import { type Description, firstOf, linesOf, type ReadLine, type Section } from '../sdp/reading';
import { staticCodecOf } from '../sdp/static-payload-types';

/** The section with this mid. */
export function sectionOf({ media }: Description, mid: string | undefined): Section | undefined {
  return media.find((section) => firstOf(section, 'mid')?.mid === mid);
}

/**
 * The section's line of this attribute, readable or not, else the session's, which it inherits; the
 * section's m-line where neither has one.
 */
export function lineOfSection(
  { session }: Description,
  section: Section | undefined,
  attribute: string,
): ReadLine | undefined {
  return section && (of(section, attribute) ?? of(session, attribute) ?? section.lines[0]);
}

/** The m-line of the first section that neither has such a line nor inherits one. */
export function sectionWithout(
  { session, media }: Description,
  attribute: 'fingerprint' | 'ice-ufrag' | 'ice-pwd' | 'rtcp-mux',
): ReadLine | undefined {
  if (of(session, attribute)) return undefined;
  const without = media.find((section) => {
    const { media: kind, port = 0 } = firstOf(section, 'media') ?? {};
    if (port === 0 || (attribute === 'rtcp-mux' && kind === 'application')) return false;
    return section.lines.every(({ reading }) => reading.kind !== attribute);
  });
  return without && (of(without, attribute) ?? without.lines[0]);
}

/** The second group line that takes this mid in, or the one that names it twice. */
export function secondGroup({ session }: Description, mid: string | undefined) {
  let before = 0;
  return session.lines.find(({ reading }) => {
    if (reading.kind !== 'group') return false;
    before += reading.mids.filter((of) => of === mid).length;
    return before > 1;
  });
}

/** The second line with this mid; else the m-line of a section without one, which got it by default. */
export function repeatedMid({ media }: Description, mid: string | undefined) {
  const mids = media.flatMap((section) => linesOf(section, 'mid'));
  const second = mids.filter(({ reading }) => reading.mid === mid)[1];
  return second ?? media.find((section) => firstOf(section, 'mid') === undefined)?.lines[0];
}

/** Of more characters than the 16 that a header extension of one byte can carry (RFC 8285 §4.2). */
export function firstLongMid({ media }: Description): ReadLine | undefined {
  return media
    .flatMap((section) => linesOf(section, 'mid'))
    .find(({ reading }) => reading.mid.length > 16);
}

/** The line that gives a number a second time: in one section, or with another meaning in all. */
export function repeatedExtmap(
  { media }: Description,
  id: string | undefined,
  section?: Section | undefined,
): ReadLine | undefined {
  const [first, ...others] = (section ? [section] : media)
    .flatMap((searched) => linesOf(searched, 'extmap'))
    .filter(({ reading }) => String(reading.id) === id);
  if (section) return others[0];
  return others.find(({ reading }) => reading.uri !== first?.reading.uri);
}

export function firstExtmapOfMedia({ media }: Description): ReadLine | undefined {
  return media.flatMap((section) => linesOf(section, 'extmap'))[0];
}

/** The second of two equal `a=msid` lines of a section. */
export function repeatedMsid({ media }: Description): ReadLine | undefined {
  return media.flatMap((section) => {
    const texts = new Set<string>();
    return linesOf(section, 'msid').filter(({ line: { text } }) => {
      const known = texts.has(text);
      texts.add(text);
      return known;
    });
  })[0];
}

/** The first source of a section that belongs to another track than those before it (Plan B). */
export function secondTrack({ media }: Description): ReadLine | undefined {
  return media.flatMap((section) => {
    const tracks = linesOf(section, 'ssrc').filter(({ reading }) => reading.attribute === 'msid');
    const first = tracks[0]?.reading.value;
    return tracks.filter(({ reading }) => reading.value !== first);
  })[0];
}

/** The m-line with a payload type that nothing says the codec of. */
export function payloadTypeWithoutCodec({ media }: Description): ReadLine | undefined {
  const section = media.find((searched) => {
    const { media: kind, formats = [] } = firstOf(searched, 'media') ?? {};
    if (kind !== 'audio' && kind !== 'video') return false;
    const named = new Set(linesOf(searched, 'rtpmap').map(({ reading }) => reading.payloadType));
    return formats
      .map(Number)
      .some((type) => !named.has(type) && staticCodecOf(type) === undefined);
  });
  return section?.lines[0];
}

function of(section: Section, attribute: string): ReadLine | undefined {
  return section.lines.find(
    ({ reading }) =>
      reading.kind === attribute || (reading.kind === 'unreadable' && reading.of === attribute),
  );
}
