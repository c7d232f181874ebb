import type { EditorMark } from '@/components/sdp/editor/create-editor';
import type { Locale } from '@/content/locale';
import type { ExplainedLine } from '@/lib/sdp/explain-line';
import type { ExplainedText } from '@/lib/sdp/explain-text';
import type { GrammarNodeId } from '@/lib/sdp/grammar';

/** What is said of a text as a whole; its lines are asked for as they come into sight. */
export interface Overview extends ExplainedText {
  /** Names this reading: what is asked of an older one is answered with nothing. */
  readonly version: number;
  /** After unwrapping. */
  readonly text: string;
  /** Where each line begins in the text (UTF-16 code units), in their order. */
  readonly offsets: Int32Array;
  /** The findings as the editor's gutter shows them. */
  readonly marks: readonly EditorMark[];
}

/** What runs in the worker. One text at a time: a newer one takes the place of the former. */
export interface Explainer {
  open(pasted: string, locale: Locale): Promise<Overview>;
  /** Lines `from` to `to` (numbers, both included). */
  lines(version: number, from: number, to: number): Promise<readonly ExplainedLine[]>;
  /** The lines that belong with a line. */
  related(version: number, line: number): Promise<readonly RelatedLine[]>;
  /** The text without what names a person, a machine or a key. */
  redact(version: number): Promise<{ readonly text: string; readonly count: number } | undefined>;
  /** Which lines of a description stand where in the grammar. */
  grammar(version: number, description: number): Promise<GrammarPlaces | undefined>;
}

/** The numbers of the lines at each node of the grammar. */
export type LinesByNode = Readonly<Record<GrammarNodeId, readonly number[]>>;

export interface GrammarPlaces {
  readonly session: LinesByNode;
  readonly media: readonly LinesByNode[];
}

export interface RelatedLine {
  readonly number: number;
  readonly offset: number;
  readonly text: string;
}
