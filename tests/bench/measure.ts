/** One line of the table. */
export interface MeasureRow {
  /** What was measured, for example a route. */
  readonly of: string;
  /** The number in words a reader can compare with the aim, its unit with it. */
  readonly value: string;
  /** Whether the aim is met; `undefined` where the measure has none for this row. */
  readonly met?: boolean;
  /** The aim for this row alone, where it differs from that of the measure. */
  readonly aim?: string;
}

/** A measure: each `*.measure.ts` exports one as `measure`. */
export interface Measure {
  readonly name: string;
  /** The aim in words, for example `≤ 215 kB`. */
  readonly aim: string;
  /** @throws an Error that says what is missing, when it cannot be measured */
  run(): Promise<readonly MeasureRow[]>;
}
