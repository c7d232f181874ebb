import type { FieldRange } from '@/lib/bytes/byte-range';

/** Why the content of a record is none of its type; offsets count from its first byte. */
export interface ContentProblem {
  readonly kind: 'past-the-end' | 'left-over' | 'out-of-range';
  readonly offset: number;
  readonly field: string;
}

/** A decoded content, or what is wrong with it; with the fields that could be read. */
export type DecodedContent<Value> =
  | { readonly ok: true; readonly value: Value; readonly fields: readonly FieldRange[] }
  | {
      readonly ok: false;
      readonly problem: ContentProblem;
      readonly fields: readonly FieldRange[];
    };
