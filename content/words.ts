/**
 * The shape of a text tree: texts widened to `string`, functions kept by their signature, objects
 * and lists read-only. A translation annotated with `Words<typeof english…>` does not compile with
 * a text missing or one too many.
 */
export type Words<Text> = Text extends string
  ? string
  : Text extends (...values: infer Values) => infer Said
    ? (...values: Values) => Words<Said>
    : { readonly [Key in keyof Text]: Words<Text[Key]> };
