/** The texts that the page shows: one description, or an offer and its answer. */
export type ShownTexts =
  | { readonly kind: 'one'; readonly text: string }
  | { readonly kind: 'pair'; readonly offer: string; readonly answer: string };

/** As text, to be kept by the browser for another page. */
export function writeShownTexts(texts: ShownTexts): string {
  return JSON.stringify(texts);
}

/** What {@link writeShownTexts} wrote; undefined for anything else. Never throws. */
export function readShownTexts(written: string): ShownTexts | undefined {
  const value = parsed(written);
  if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined;
  if (value.kind === 'one' && 'text' in value && typeof value.text === 'string') {
    return { kind: 'one', text: value.text };
  }
  if (value.kind !== 'pair' || !('offer' in value) || !('answer' in value)) return undefined;
  const { offer, answer } = value;
  if (typeof offer !== 'string' || typeof answer !== 'string') return undefined;
  return { kind: 'pair', offer, answer };
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}
