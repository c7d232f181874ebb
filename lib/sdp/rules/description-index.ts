import { type DescriptionKind, kindOfDescription } from '../kind-of-description';
import type { Description, ReadingKind, ReadingOf, ReadLine, Section } from '../reading';

export type LineOf<K extends ReadingKind> = ReadLine & { readonly reading: ReadingOf<K> };

/** The lines of the session or of an m-section, by what they say. */
export interface LevelIndex {
  readonly lines: readonly ReadLine[];
  of<K extends ReadingKind>(kind: K): readonly LineOf<K>[];
  first<K extends ReadingKind>(kind: K): LineOf<K> | undefined;
}

export interface SectionIndex extends LevelIndex {
  readonly index: number;
  /** The m-line; its reading is undefined where it cannot be read. */
  readonly line: ReadLine;
  readonly media: ReadingOf<'media'> | undefined;
  readonly mid: string | undefined;
  readonly rtp: boolean;
  readonly bundleOnly: boolean;
  /** Port 0 and not `bundle-only` (RFC 3264 §6). */
  readonly refused: boolean;
  /** Those of the m-line. */
  readonly payloadTypes: ReadonlySet<number>;
  /** By payload type, the first one of each. */
  readonly rtpmaps: ReadonlyMap<number, LineOf<'rtpmap'>>;
}

export interface Bundle {
  readonly line: LineOf<'group'>;
  readonly mids: readonly string[];
}

/** A description made ready for its rules: one pass, every look-up afterwards O(1). */
export interface DescriptionIndex {
  readonly description: Description;
  readonly kind: DescriptionKind;
  /** Not an answer: what an offer must have is asked of it. */
  readonly mayBeOffer: boolean;
  readonly lines: readonly ReadLine[];
  /** Those that are not a known letter, `=` and printable ASCII: few, and several rules look at them. */
  readonly oddLines: readonly ReadLine[];
  readonly session: LevelIndex;
  readonly media: readonly SectionIndex[];
  readonly bundles: readonly Bundle[];
  /** The first section of each mid. */
  readonly byMid: ReadonlyMap<string, SectionIndex>;
  readonly bundleOf: (section: SectionIndex) => Bundle | undefined;
  /** How most lines end. */
  readonly lineEnd: '\r\n' | '\n' | '\r';
}

export function indexDescription(
  description: Description,
  kind: DescriptionKind = kindOfDescription(description).kind,
): DescriptionIndex {
  const session = indexLevel(description.session.lines);
  const media = description.media.flatMap((section, index) => indexSection(section, index));
  const bundles = session
    .of('group')
    .filter(({ reading }) => reading.semantics.toUpperCase() === 'BUNDLE')
    .map((line) => ({ line, mids: line.reading.mids }));
  const bundleByMid = new Map(
    bundles.flatMap((bundle) => bundle.mids.map((mid) => [mid, bundle] as const)),
  );
  return {
    description,
    kind,
    mayBeOffer: description.type !== 'answer' && description.type !== 'pranswer',
    lines: description.lines,
    oddLines: description.lines.filter(isOdd),
    session,
    media,
    bundles,
    byMid: firstOfEach(media),
    bundleOf: ({ mid }) => (mid === undefined ? undefined : bundleByMid.get(mid)),
    lineEnd: usualEnd(description),
  };
}

function isOdd({ line }: ReadLine): boolean {
  return line.place.in === 'around' || !/^[vosiuepcbtrzkam]=[\t\x20-\x7e]+$/.test(line.text);
}

function indexLevel(lines: readonly ReadLine[]): LevelIndex {
  const byKind = new Map<string, ReadLine[]>();
  for (const line of lines) {
    const of = byKind.get(line.reading.kind);
    if (of === undefined) byKind.set(line.reading.kind, [line]);
    else of.push(line);
  }
  // The map holds under each kind nothing but its lines; what it is asked for is its key.
  const of = <K extends ReadingKind>(kind: K) => (byKind.get(kind) ?? NONE) as readonly LineOf<K>[];
  return { lines, of, first: (kind) => of(kind)[0] };
}

const NONE: readonly ReadLine[] = [];

function indexSection(section: Section, index: number): readonly SectionIndex[] {
  const [line] = section.lines;
  if (line === undefined) return [];
  const level = indexLevel(section.lines);
  const media = line.reading.kind === 'media' ? line.reading : undefined;
  const bundleOnly = level.first('bundle-only') !== undefined;
  const rtp = media !== undefined && /(^|[^a-z])RTP\//i.test(media.proto);
  const numbers = rtp ? media.formats.filter((format) => /^\d{1,5}$/.test(format)) : [];
  const rtpmaps = new Map<number, LineOf<'rtpmap'>>();
  for (const map of level.of('rtpmap')) {
    if (!rtpmaps.has(map.reading.payloadType)) rtpmaps.set(map.reading.payloadType, map);
  }
  return [
    {
      ...level,
      index,
      line,
      media,
      mid: level.first('mid')?.reading.mid,
      rtp,
      bundleOnly,
      refused: media?.port === 0 && !bundleOnly,
      payloadTypes: new Set(numbers.map(Number)),
      rtpmaps,
    },
  ];
}

function firstOfEach(media: readonly SectionIndex[]): ReadonlyMap<string, SectionIndex> {
  const byMid = new Map<string, SectionIndex>();
  for (const section of media) {
    if (section.mid !== undefined && !byMid.has(section.mid)) byMid.set(section.mid, section);
  }
  return byMid;
}

function usualEnd({ lines }: Description): DescriptionIndex['lineEnd'] {
  const crlf = lines.filter(({ line }) => line.end === '\r\n').length;
  return crlf > 0 || lines.length === 0 ? '\r\n' : lines[0]?.line.end === '\r' ? '\r' : '\n';
}
