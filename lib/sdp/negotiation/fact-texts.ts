import type { NegotiatedFact } from './facts-of';
import type { FactName, FactValues } from './negotiated';

/** The words for one kind of fact. */
export interface FactText<Value> {
  /** Of a row: "DTLS client". */
  readonly label: string;
  /** For a cell: "answerer". */
  readonly short: (value: Value) => string;
  /** One sentence with all of its values. */
  readonly sentence: (value: Value) => string;
}

/** Content fills it in each language; a missing fact is a compile error. */
export type FactTexts = { readonly [N in FactName]: FactText<FactValues[N]> };

/** A fact in the language of `texts`. */
export function factText<N extends FactName>(
  texts: FactTexts,
  { name, fact }: NegotiatedFact<N>,
): { readonly label: string; readonly short: string; readonly sentence: string } {
  const text: FactText<FactValues[N]> = texts[name];
  return {
    label: text.label,
    short: text.short(fact.value),
    sentence: text.sentence(fact.value),
  };
}
