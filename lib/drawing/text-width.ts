/** Hangul, kana, ideographs and their full-width companions: as wide as they are high. */
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60]/;

/** A letter of a sans-serif face, in parts of the font size; rather too wide than too narrow. */
const LETTER = 0.56;

/** How wide a text is about, in the unit of the font size. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += WIDE.test(letter) ? size : LETTER * size;
  return width;
}

/** A text cut at its end to this width, with an ellipsis; empty where not even that fits. */
export function cutEnd(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  let rest = width - size;
  let kept = '';
  for (const letter of text) {
    rest -= textWidth(letter, size);
    if (rest < 0) break;
    kept += letter;
  }
  return kept === '' ? '' : `${kept.trimEnd()}…`;
}
