declare const unit: unique symbol;

/** Milliseconds since the trace began; fractions carry microseconds. Never wall-clock time. */
export type Milliseconds = number & { readonly [unit]: 'ms' };

/** Marks a plain number as milliseconds since the trace began. */
export function milliseconds(value: number): Milliseconds {
  return value as Milliseconds;
}

export const START = milliseconds(0);
