import { type BothPairTypes, typesOfBoth } from '../simulator/matrix';
import type { Run } from '../simulator/simulate';

/**
 * What `simulate --json` prints. A pair that there is not is `null` there, and so is the moment of
 * a connection that never was.
 */
export interface SimulationDocument {
  readonly connected: boolean;
  /** When both sides were connected, in milliseconds after the call began. */
  readonly at: number | undefined;
  /** The pairs at that moment, by the types that each browser's statistics would name. */
  readonly first: BothPairTypes | undefined;
  /**
   * The pairs after 5 further quiet virtual seconds; at the end of a scenario that goes on for
   * longer.
   */
  readonly selected: BothPairTypes | undefined;
  /** Sentences. */
  readonly why: string;
  /** Packets that went no further, by the code of the reason. */
  readonly drops: Readonly<Record<string, number>>;
  /** Packets that were sent. */
  readonly packets: number;
}

export function simulationDocument({ outcome }: Run, why: readonly string[]): SimulationDocument {
  const { connected, at, first, selected, drops, packets } = outcome;
  return {
    connected,
    at,
    first: first && typesOfBoth(first),
    selected: selected && typesOfBoth(selected),
    why: why.join(' '),
    drops,
    packets,
  };
}

/** One line of JSON in which what there is not is `null`, so that every document has every field. */
export function jsonLine(document: unknown): string {
  return `${JSON.stringify(document, (_, value: unknown) => (value === undefined ? null : value))}\n`;
}
