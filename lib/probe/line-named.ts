import type { Description, ReadLine } from '../sdp/reading';
import {
  firstExtmapOfMedia,
  firstLongMid,
  lineOfSection,
  payloadTypeWithoutCodec,
  repeatedExtmap,
  repeatedMid,
  repeatedMsid,
  secondGroup,
  secondTrack,
  sectionOf,
  sectionWithout,
} from './named-lines';

/** What an error's words name: an attribute, a mid, a number. */
type Names = Readonly<Record<string, string>>;

/** How words name a line without repeating it, and where it then stands. */
interface Naming {
  readonly says: RegExp;
  readonly find: (names: Names, description: Description) => ReadLine | undefined;
}

/**
 * The number of the line that an error names by its section, its mid or what is wrong with it:
 * errors of a description that was parsed and could not be applied. What is missing is named by the
 * m-line of the section that lacks it.
 */
export function lineNamed(message: string, description: Description): number | undefined {
  for (const { says, find } of NAMINGS) {
    const found = says.exec(message);
    if (found === null) continue;
    return (emptyLine(found.groups ?? {}, description) ?? find(found.groups ?? {}, description))
      ?.line.number;
  }
  return undefined;
}

/** Firefox reads up to the first empty line, and misses in a section what stands behind it. */
function emptyLine({ level }: Names, { lines, media }: Description): ReadLine | undefined {
  if (level === undefined) return undefined;
  const empty = lines.find(({ line }) => line.text.trim() === '');
  const last = media[Number(level)]?.lines.findLast(({ line }) => line.text.trim() !== '');
  return empty && last && empty.line.number < last.line.number ? empty : undefined;
}

/** Chromium 156's and Firefox 153's words; the first that fit count. */
const NAMINGS: readonly Naming[] = [
  {
    says: /MID='(?<mid>[^']*)' that is already in|mid '(?<other>[^']*)' appears more than once/,
    find: ({ mid, other }, description) => secondGroup(description, mid ?? other),
  },
  {
    says: /MID='(?<mid>[^']*)' matching no m= section|in group attribute .*\(mid=(?<other>[^)]*)\)/,
    find: ({ mid, other = mid }, { session }) =>
      session.lines.find(
        ({ reading }) => reading.kind === 'group' && reading.mids.some((of) => of === other),
      ),
  },
  { says: /Duplicate a=mid value '(?<mid>[^']*)'/, find: ({ mid }, of) => repeatedMid(of, mid) },
  {
    says: /MID attribute exceeds the maximum|mid length greater than 16/,
    find: (_, of) => firstLongMid(of),
  },
  {
    says: /MID='(?<mid>[^']*)' negotiates simulcast/,
    find: ({ mid }, of) => lineOfSection(of, sectionOf(of, mid), 'simulcast'),
  },
  {
    says: /MID='(?<mid>[^']*)' has a ssrc-group with semantics (?<semantics>\S+)/,
    find: ({ mid, semantics }, of) =>
      sectionOf(of, mid)?.lines.find(
        ({ reading }) => reading.kind === 'ssrc-group' && reading.semantics === semantics,
      ),
  },
  {
    says: /collision for header extension id=(?<id>\d+)/,
    find: ({ id }, of) => repeatedExtmap(of, id),
  },
  {
    says: /duplicate extension id (?<id>\d+) on level (?<section>\d+)/,
    find: ({ id, section }, of) => repeatedExtmap(of, id, of.media[Number(section)]),
  },
  { says: /a=extmap MUST be either all session level/, find: (_, of) => firstExtmapOfMedia(of) },
  { says: /Duplicate a=msid lines/, find: (_, of) => repeatedMsid(of) },
  { says: /more than one track specified with a=ssrc/, find: (_, of) => secondTrack(of) },
  {
    says: /stream ssrc: (?<ssrc>\d+)/,
    find: ({ ssrc }, { lines }) =>
      lines.find(({ reading }) => reading.kind === 'ssrc' && String(reading.ssrc) === ssrc),
  },
  { says: /Failed to parse codecs/, find: (_, of) => payloadTypeWithoutCodec(of) },
  { says: /without DTLS fingerprint/, find: (_, of) => sectionWithout(of, 'fingerprint') },
  {
    says: /without ice-ufrag and ice-pwd/,
    find: (_, of) => sectionWithout(of, 'ice-ufrag') ?? sectionWithout(of, 'ice-pwd'),
  },
  { says: /rtcp-mux must be enabled/, find: (_, of) => sectionWithout(of, 'rtcp-mux') },
  {
    says: /mid='(?<mid>[^']*)'.*ICE (?<name>ufrag|pwd)/,
    find: ({ mid, name }, of) => lineOfSection(of, sectionOf(of, mid), `ice-${name}`),
  },
  {
    says: /(?<name>ice-ufrag|ice-pwd|setup|fingerprint|extmap)\b.* at level (?<level>\d+)/,
    find: ({ name = '', level }, of) => lineOfSection(of, of.media[Number(level)], name),
  },
  {
    says: /at level (?<level>\d+)(?: is missing a=(?<name>[\w-]+))?/,
    find: ({ name = '', level }, of) => lineOfSection(of, of.media[Number(level)], name),
  },
  {
    says: /mid[=:] ?'?(?<mid>[^',} ]+)/i,
    find: ({ mid }, of) => sectionOf(of, mid)?.lines[0],
  },
];
