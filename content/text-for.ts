/**
 * The text for a key that comes from outside. A plain look-up would find what every object
 * inherits: an SDP may say `constructor` where a name is expected.
 */
export function textFor(texts: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(texts, key) ? texts[key] : undefined;
}
