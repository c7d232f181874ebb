import type { Locale } from '@/content/locale';
import type { ExplainedLine } from '@/lib/sdp/explain-line';
import type { LinePair } from '@/lib/sdp/paired-lines';
import type { DescriptionType } from '@/lib/sdp/reading';
import type { ExplainedFinding } from '@/lib/sdp/rules/explain-finding';

/** An offer with its answer, or two descriptions of one peer, one after the other. */
export type Relation = 'pair' | 'change';

/** In the order in which they stand. */
export const SIDES = ['first', 'second'] as const;
export type Side = (typeof SIDES)[number];
export type BothSides<T> = Readonly<Record<Side, T>>;

/** Numbers of lines in the two texts that belong together. */
export type LinesOfBoth = Readonly<Partial<Record<Side, number>>>;

export type Change = LinePair['change'];
/** In the order of their codes in {@link RowTable}. */
export const CHANGES = ['same', 'changed', 'removed', 'added'] as const satisfies readonly Change[];

/** One of the two texts as it was read. */
export interface ReadSide {
  /** After unwrapping. */
  readonly text: string;
  /** What was done to read it, in words. */
  readonly readAs: readonly string[];
  /** Where each line begins in the text (UTF-16 code units), in their order. */
  readonly offsets: Int32Array;
  /** The descriptions in it; text around them is not one. */
  readonly descriptions: readonly FoundDescription[];
}

export interface FoundDescription {
  readonly type: DescriptionType | undefined;
  /** Numbers of its first and its last line. */
  readonly first: number;
  readonly last: number;
}

/** Every row of the two descriptions, line beside line; what they say is asked for row by row. */
export interface RowTable {
  /** Index in {@link CHANGES}. */
  readonly changes: Uint8Array;
  /** Numbers of the lines; 0 where the side has none. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly sections: readonly RowSection[];
  /** How many rows are what, in words. */
  readonly inShort: string;
}

export interface RowSection {
  /** The index of its first row. */
  readonly from: number;
  readonly heading: string;
  /** What is said of the section as a whole: new, gone, moved. */
  readonly notes: readonly string[];
}

/** A row with all that is said of it. */
export interface ComparedRow {
  readonly first: MarkedLine | undefined;
  readonly second: MarkedLine | undefined;
  /** What differs, value by value. */
  readonly notes: readonly RowNote[];
}

export interface RowNote {
  readonly text: string;
  /** Of the value as it is in the second line, or was in the first; undefined where it says all. */
  readonly meaning: string | undefined;
}

export interface MarkedLine extends ExplainedLine {
  /** The starts of its values that the other line does not share. */
  readonly marked: readonly number[];
}

/** What the two agree on, section by section, in words. */
export interface Agreement {
  readonly sections: readonly AgreedSection[];
  /** Said where no section was accepted. */
  readonly nothing: string | undefined;
}

export interface AgreedSection {
  readonly key: string;
  readonly heading: string;
  /** Its main facts in a few words. */
  readonly gist: readonly string[];
  readonly groups: readonly FactGroup[];
}

/** Facts of one kind: the codecs in their order. */
export interface FactGroup {
  readonly key: string;
  readonly label: string;
  readonly facts: readonly AgreedFact[];
}

export interface AgreedFact {
  readonly key: string;
  readonly short: string;
  readonly sentence: string;
  /** The same as each side sees it. */
  readonly views: readonly string[];
  readonly lines: BothSides<QuotedLine | undefined>;
}

export interface QuotedLine {
  readonly number: number;
  readonly text: string;
}

export interface Compared {
  /** Of an offer and its answer. */
  readonly agreement: Agreement | undefined;
  /** What the answer does and may not do; the lines are those of the answer. */
  readonly findings: readonly ExplainedFinding[];
  readonly rows: RowTable;
}

export interface Comparison extends BothSides<ReadSide> {
  /** Names this comparison: what is asked of an older one is answered with nothing. */
  readonly version: number;
  /** Undefined unless there is one description on each side. */
  readonly compared: Compared | undefined;
}

export interface ComparisonRequest extends BothSides<string> {
  readonly relation: Relation;
  readonly locale: Locale;
}

/** What runs in the worker. One pair of texts at a time. */
export interface Comparer {
  compare(request: ComparisonRequest): Promise<Comparison>;
  /** Rows from `from` up to and without `to` (indices). */
  rows(version: number, from: number, to: number): Promise<readonly ComparedRow[]>;
}
