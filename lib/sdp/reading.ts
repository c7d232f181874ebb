import type { SdpLine } from './line';
import type { LineProblem } from './line-reader';
import type { MediaReading } from './readings/media';
import type { PlainReading, UnknownReading } from './readings/plain';
import type { EmptyReading, StructureReading } from './readings/structure';
import type { TransportReading } from './readings/transport';
import type { Token } from './token';

/** A line that looks like a known one and is not: what it is, and what was expected where. */
export interface UnreadableReading {
  readonly kind: 'unreadable';
  /** The letter, or the attribute's name. */
  readonly of: string;
  readonly problem: LineProblem;
}

/** What a line says, in the terms of its specification. */
export type LineReading =
  | StructureReading
  | TransportReading
  | MediaReading
  | PlainReading
  | UnknownReading
  | EmptyReading
  | UnreadableReading;

export type ReadingKind = LineReading['kind'];
export type ReadingOf<K extends ReadingKind> = Extract<LineReading, { readonly kind: K }>;

/** A line with what it says and which of its characters say it. */
export interface ReadLine {
  readonly line: SdpLine;
  readonly reading: LineReading;
  readonly tokens: readonly Token[];
}

/** The lines of the session, or of one m-section (which begins with its m-line). */
export interface Section {
  readonly lines: readonly ReadLine[];
}

export type DescriptionType = 'offer' | 'answer' | 'pranswer' | 'rollback';

/** One description with all of its lines in their order, those around it included. */
export interface Description {
  /** Where what was around the text says so, as in `{type, sdp}`. */
  readonly type: DescriptionType | undefined;
  readonly lines: readonly ReadLine[];
  readonly session: Section;
  readonly media: readonly Section[];
}

/** The lines of a section that say something of this kind, in their order. */
export function linesOf<K extends ReadingKind>(
  section: Section,
  kind: K,
): readonly (ReadLine & { readonly reading: ReadingOf<K> })[] {
  return section.lines.filter(
    (line): line is ReadLine & { readonly reading: ReadingOf<K> } => line.reading.kind === kind,
  );
}

/** What the first line of this kind says; undefined where the section has none. */
export function firstOf<K extends ReadingKind>(
  section: Section,
  kind: K,
): ReadingOf<K> | undefined {
  for (const { reading } of section.lines) if (isKind(reading, kind)) return reading;
  return undefined;
}

function isKind<K extends ReadingKind>(reading: LineReading, kind: K): reading is ReadingOf<K> {
  return reading.kind === kind;
}
