import type { DrawnLink } from './scene-links';
import type { DrawnRow } from './scene-rows';

/** A word or a number in the picture, `x` and `y` where its line begins, in pixels of the plot. */
export interface DrawnText {
  /** Its place among the texts of its row: while zooming it is moved, not made anew. */
  readonly key: string;
  readonly kind: 'span-text' | 'count' | 'link-text';
  readonly tone: string | undefined;
  readonly x: number;
  readonly y: number;
  readonly value: string;
}

/** The texts of a picture: they stand above all its shapes. */
export function textsOf(
  rows: readonly DrawnRow[],
  links: readonly DrawnLink[],
): readonly DrawnText[] {
  const texts: DrawnText[] = [];
  for (const row of rows) addRowTexts(texts, row);
  const first = texts.length;
  for (const { text } of links) {
    if (!text) continue;
    const key = `link ${texts.length - first}`;
    texts.push({ ...text, key, kind: 'link-text', tone: undefined });
  }
  return texts;
}

function addRowTexts(texts: DrawnText[], { row, spans, marks }: DrawnRow): void {
  const first = texts.length;
  const key = () => `${row.id} ${texts.length - first}`;
  const middle = row.y + row.height / 2;
  const ended = row.kind === 'track' && row.track.ended;
  for (const { text, tone } of spans) {
    if (!text) continue;
    const shown = ended ? 'ended' : tone;
    texts.push({ ...text, key: key(), kind: 'span-text', tone: shown, y: middle + 4 });
  }
  for (const { x, count } of marks) {
    if (!count) continue;
    const place = { x: x + 7, y: middle + 1.5 };
    texts.push({ ...place, key: key(), kind: 'count', tone: undefined, value: count });
  }
}
