import type { Parameter } from '../readings/media';
import type { Reference } from '../reference';
import type { FlagMeaning, FormatFact, NumberMeaning, TextMeaning } from './format-fact';

/** What one parameter says; undefined where its value is none that the codec defines. */
export type ParameterReader = (value: string) => FormatFact | undefined;

/** The format parameters of a codec family. */
export interface CodecFormat {
  /** Encoding names in lower case: rtpmap compares them without case (RFC 4855 §3). */
  readonly codecs: readonly string[];
  readonly reference: Reference;
  /** By parameter name in lower case. */
  readonly parameters: Readonly<Record<string, ParameterReader>>;
  /** Reads a word that stands alone, as telephone-event and red have it. */
  readonly word?: ParameterReader;
}

/** A whole decimal number without leading zeros. */
export function number(meaning: NumberMeaning, lowest = 0, highest = 2 ** 32): ParameterReader {
  return (text) => {
    const value = wholeNumber(text, lowest, highest);
    return value === undefined ? undefined : { shape: 'number', meaning, value };
  };
}

/** A switch, `1` and `0` unless the codec writes other words. */
export function flag(meaning: FlagMeaning, on = '1', off = '0'): ParameterReader {
  return (text) => {
    const word = text.toLowerCase();
    return word === on || word === off ? { shape: 'flag', meaning, on: word === on } : undefined;
  };
}

export function text(meaning: TextMeaning, pattern = /./): ParameterReader {
  return (value) => (pattern.test(value) ? { shape: 'text', meaning, text: value } : undefined);
}

/** Undefined unless it is a decimal number in the range, written without leading zeros. */
export function wholeNumber(value: string, lowest: number, highest: number): number | undefined {
  if (!/^(0|[1-9]\d{0,9})$/.test(value)) return undefined;
  const whole = Number(value);
  return whole >= lowest && whole <= highest ? whole : undefined;
}

/** The parameter as this codec understands it. */
export function factOf(format: CodecFormat | undefined, { name, value }: Parameter): FormatFact {
  const own: FormatFact = { shape: 'own', name, value };
  if (format === undefined) return own;
  if (value === undefined && format.word) {
    return format.word(name) ?? { shape: 'unfit', name, value };
  }
  const key = name.toLowerCase();
  const reader = Object.hasOwn(format.parameters, key) ? format.parameters[key] : undefined;
  if (reader === undefined) return own;
  return reader(value ?? '') ?? { shape: 'unfit', name, value };
}
