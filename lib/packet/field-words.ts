import type { TurnAttributeName } from '@/lib/turn/attributes';
import type { FieldName, FieldValues } from './field-values';
import type { PacketProblem, ProblemKind } from './packet-problem';

/** What a field means, with its value. */
type Meaning<Name extends FieldName> = (value: FieldValues[Name]) => string;

/** Attributes go by the names of the specifications; every other field has one in each language. */
type FieldText<Name extends FieldName> = Name extends TurnAttributeName
  ? Meaning<Name>
  : { readonly name: string; readonly means: Meaning<Name> };

/** The words of one language for every field. */
export type FieldWords = { readonly [Name in FieldName]: FieldText<Name> };

/** The words of one language for every fault. */
export type ProblemWords = {
  readonly [Kind in ProblemKind]: (
    problem: Extract<PacketProblem, { readonly kind: Kind }>,
  ) => string;
};
