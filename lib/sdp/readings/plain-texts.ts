import type { PlainAttributeName } from '../attributes/plain-attributes';

/**
 * What one attribute means: `value` is all of its words with a space between, empty for a flag.
 * Every word stands in the text.
 */
export type PlainText = (value: string, words: readonly string[]) => string;

/** A text for each of these names: content fills it in each language. */
export type PlainTexts<Name extends PlainAttributeName> = Readonly<Record<Name, PlainText>>;
