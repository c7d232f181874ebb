import type { LineReader } from './line-reader';
import type { LineReading } from './reading';
import type { Reference } from './reference';

/** One row of a reader table: how the value of a letter or of an attribute is read. */
export interface AttributeReader {
  /**
   * Reads what stands behind `x=` or `a=name:`; for an attribute without a colon the reader is at
   * the end. Throws `Unreadable` with what was expected where; `read-line.ts` takes care of it, and
   * of what is left over behind the value.
   */
  readonly read: (reader: LineReader, name: string) => LineReading;
  readonly reference: Reference;
}

/** Attributes by name, compared exactly (RFC 8866 §5.13). */
export type AttributeReaders = Readonly<Record<string, AttributeReader>>;
