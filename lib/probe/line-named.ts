import type { Description, ReadingKind, ReadLine, Section } from '../sdp/reading';

/** How words name a line without repeating it, and where it then stands. */
interface Naming {
  readonly says: RegExp;
  readonly find: (
    found: Readonly<Record<string, string>>,
    description: Description,
  ) => ReadLine | undefined;
}

/**
 * The number of the line that an error names by its section, its mid or what is wrong with it:
 * errors of a description that was parsed and could not be applied. What is missing is named by the
 * m-line of the section that lacks it.
 */
export function lineNamed(message: string, description: Description): number | undefined {
  for (const { says, find } of NAMINGS) {
    const found = says.exec(message);
    if (found) return find(found.groups ?? {}, description)?.line.number;
  }
  return undefined;
}

const GROUP: Naming['find'] = ({ mid = '' }, { session }) =>
  session.lines.find(({ reading }) => reading.kind === 'group' && reading.mids.includes(mid)) ??
  firstLine(session, 'group');

/** The first that fits counts. Chromium 156 and Firefox 153, in this order where both have words. */
const NAMINGS: readonly Naming[] = [
  { says: /BUNDLE group contains a MID='(?<mid>[^']*)' matching no m= section/, find: GROUP },
  { says: /bundle transport in group attribute .*\(mid=(?<mid>[^)]*)\)/, find: GROUP },
  {
    says: /Duplicate a=mid value '(?<mid>[^']*)'/,
    find: ({ mid }, { lines }) =>
      lines.filter(({ reading }) => reading.kind === 'mid' && reading.mid === mid)[1],
  },
  {
    says: /MID attribute exceeds the maximum|mid length greater than 16/,
    find: (_, { lines }) =>
      lines.find(({ reading }) => reading.kind === 'mid' && reading.mid.length > 16),
  },
  {
    says: /MID='(?<mid>[^']*)' negotiates simulcast/,
    find: ({ mid }, description) => inSection(description, mid, 'simulcast'),
  },
  {
    says: /MID='(?<mid>[^']*)' has a ssrc-group with semantics (?<semantics>\S+)/,
    find: ({ mid, semantics }, description) =>
      sectionOf(description, mid)?.lines.find(
        ({ reading }) => reading.kind === 'ssrc-group' && reading.semantics === semantics,
      ),
  },
  { says: /collision for header extension id=(?<id>\d+)/, find: otherExtension },
  {
    says: /a=extmap MUST be either all session level or all media level/,
    find: (_, { media }) => firstIn(media, 'extmap'),
  },
  { says: /Duplicate a=msid lines/, find: (_, { media }) => repeatedMsid(media) },
  { says: /more than one track specified with a=ssrc/, find: (_, { media }) => secondTrack(media) },
  {
    says: /stream ssrc: (?<ssrc>\d+)/,
    find: ({ ssrc }, { lines }) =>
      lines.find(({ reading }) => reading.kind === 'ssrc' && String(reading.ssrc) === ssrc),
  },
  { says: /without DTLS fingerprint/, find: (_, of) => sectionWithout(of, 'fingerprint') },
  { says: /without ice-ufrag and ice-pwd/, find: (_, of) => sectionWithout(of, 'ice-ufrag') },
  { says: /rtcp-mux must be enabled/, find: (_, of) => sectionWithout(of, 'rtcp-mux') },
  {
    says: /(?:ice-ufrag|ICE ufrag).* at level (?<level>\d+)/,
    find: ({ level }, { media }) => ofSection(media[Number(level)], 'ice-ufrag'),
  },
  {
    says: /(?:ice-pwd).* at level (?<level>\d+)/,
    find: ({ level }, { media }) => ofSection(media[Number(level)], 'ice-pwd'),
  },
  {
    says: /mid='(?<mid>[^']*)'.*ICE ufrag/,
    find: ({ mid }, description) => inSection(description, mid, 'ice-ufrag'),
  },
  {
    says: /mid='(?<mid>[^']*)'.*ICE pwd/,
    find: ({ mid }, description) => inSection(description, mid, 'ice-pwd'),
  },
  {
    says: / at level (?<level>\d+)/,
    find: ({ level }, { media }) => media[Number(level)]?.lines[0],
  },
  {
    says: /mid[=:] ?'?(?<mid>[^',} ]+)/i,
    find: ({ mid }, description) => sectionOf(description, mid)?.lines[0],
  },
];

function firstLine(section: Section, kind: ReadingKind): ReadLine | undefined {
  return section.lines.find(({ reading }) => reading.kind === kind);
}

function firstIn(sections: readonly Section[], kind: ReadingKind): ReadLine | undefined {
  return sections.flatMap((section) => firstLine(section, kind) ?? [])[0];
}

/** The line itself where the section has it, else the section's m-line. */
function ofSection(section: Section | undefined, kind: ReadingKind): ReadLine | undefined {
  return section && (firstLine(section, kind) ?? section.lines[0]);
}

function inSection(description: Description, mid: string | undefined, kind: ReadingKind) {
  return ofSection(sectionOf(description, mid), kind);
}

function sectionOf({ media }: Description, mid: string | undefined): Section | undefined {
  return media.find(({ lines }) =>
    lines.some(({ reading }) => reading.kind === 'mid' && reading.mid === mid),
  );
}

/** The m-line of the first section that neither has such a line nor inherits one. */
function sectionWithout(
  { session, media }: Description,
  kind: 'fingerprint' | 'ice-ufrag' | 'rtcp-mux',
): ReadLine | undefined {
  if (firstLine(session, kind) !== undefined) return undefined;
  const without = media.find((section) => {
    const [first] = section.lines;
    if (first?.reading.kind !== 'media' || first.reading.port === 0) return false;
    if (kind === 'rtcp-mux' && first.reading.media === 'application') return false;
    return firstLine(section, kind) === undefined;
  });
  return without?.lines[0];
}

/** The line that gives another meaning to a number which a section before had given. */
function otherExtension(
  { id }: Readonly<Record<string, string>>,
  { lines }: Description,
): ReadLine | undefined {
  let first: string | undefined;
  return lines.find(({ reading }) => {
    if (reading.kind !== 'extmap' || String(reading.id) !== id) return false;
    first ??= reading.uri;
    return reading.uri !== first;
  });
}

function repeatedMsid(media: readonly Section[]): ReadLine | undefined {
  return media.flatMap(({ lines }) => {
    const seen = new Set<string>();
    return lines.filter(({ line, reading }) => {
      if (reading.kind !== 'msid') return false;
      if (seen.has(line.text)) return true;
      seen.add(line.text);
      return false;
    });
  })[0];
}

/** The first source of a section that belongs to another track than those before it (Plan B). */
function secondTrack(media: readonly Section[]): ReadLine | undefined {
  return media.flatMap(({ lines }) => {
    let first: string | undefined;
    return lines.filter(({ reading }) => {
      if (reading.kind !== 'ssrc' || reading.attribute !== 'msid') return false;
      const track = reading.words.join(' ');
      first ??= track;
      return track !== first;
    });
  })[0];
}
