import { textWidth } from '@/lib/drawing/text-width';

/** One line of text, in CSS pixels: as high as that, its base line so far above its bottom. */
const HEIGHT = 13;
const BELOW = 3;
/** The size of labels. */
const SIZE = 12;
/** From the arrow up to its text, and from a text to the lanes. */
const ABOVE = 4;
const MARGIN = 5;
/** Half of a cross with its stroke. */
const CROSS = 6;
/** From one try to the next, down and up. */
const STEP = 7;
/** Fewer letters say nothing: then the number alone stands there, and the list says the rest. */
const FEWEST_LETTERS = 4;

/** Where along an arrow a text is tried, the middle first; of one that ends half-way before that. */
const TRIED = [0.5, 0.3, 0.7, 0.2, 0.8];
const TRIED_LOST = [0.22, 0.5];

/** What is to be labelled: a straight way from lane to lane, though it may end half-way. */
export interface LabelledWay {
  readonly x1: number;
  readonly y1: number;
  /** Where it would end, or ends. */
  readonly aimX: number;
  readonly aimY: number;
  readonly cross: { readonly x: number; readonly y: number } | undefined;
  readonly isLost: boolean;
  readonly number: number | undefined;
  readonly label: string;
}

/** A text and where its middle stands. */
export interface PlacedLabel {
  /** `2 `, or empty. */
  readonly head: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * The labels of all arrows, each on its own arrow where there is room, else beside it: none over
 * another, none over a cross. `top`: nothing stands above it.
 */
export function placeLabels(ways: readonly LabelledWay[], top: number): readonly PlacedLabel[] {
  const taken: Box[] = ways.flatMap(({ cross }) => (cross ? [boxAround(cross)] : []));
  return ways.map((way) => {
    const said = textOf(way);
    const width = textWidth(said.head + said.text, SIZE);
    const place = placeOf(way, width, taken, top);
    taken.push(boxOf(place, width));
    return { ...said, ...place };
  });
}

function placeOf(
  way: LabelledWay,
  width: number,
  taken: readonly Box[],
  top: number,
): { readonly x: number; readonly y: number } {
  const places = (way.isLost ? TRIED_LOST : TRIED).map((share) => placeAt(way, share, width));
  const [first = { x: way.x1, y: way.y1 }] = places;
  // So far down, nothing can be any more.
  const farthest = (taken.length + 1) * 2 * Math.ceil(HEIGHT / STEP);
  for (let step = 0; step <= 2 * farthest; step += 1) {
    // 0, down, up, twice down, twice up …
    const shift = Math.ceil(step / 2) * STEP * (step % 2 === 0 ? -1 : 1);
    for (const { x, y } of places) {
      const place = { x, y: y + shift };
      const box = boxOf(place, width);
      if (box.top >= top && taken.every((other) => areApart(box, other))) return place;
    }
  }
  return first;
}

/** On the arrow, but so that the text stays between the lanes. */
function placeAt({ x1, y1, aimX, aimY }: LabelledWay, share: number, width: number) {
  const [left, right] = [Math.min(x1, aimX), Math.max(x1, aimX)];
  const room = width / 2 + MARGIN;
  const wish = x1 + (aimX - x1) * share;
  const x =
    right - left < 2 * room
      ? (left + right) / 2
      : Math.min(right - room, Math.max(left + room, wish));
  const along = aimX === x1 ? share : (x - x1) / (aimX - x1);
  return { x, y: y1 + (aimY - y1) * along - ABOVE };
}

function textOf({ number, label, x1, aimX }: LabelledWay) {
  const head = number === undefined ? '' : `${number} `;
  const letters = Math.floor((Math.abs(aimX - x1) - 12) / textWidth('x', SIZE)) - head.length;
  return { head, text: letters < FEWEST_LETTERS ? '' : shortened(label, letters) };
}

/** As much of a label as there is room for: its first name whole, rather than two cut ones. */
function shortened(label: string, letters: number): string {
  if (label.length <= letters) return label;
  const [first = label] = label.split(/,? /);
  return first.length + 2 <= letters ? `${first} …` : `${label.slice(0, letters - 1)}…`;
}

function boxOf({ x, y }: { readonly x: number; readonly y: number }, width: number): Box {
  const bottom = y + BELOW;
  return { left: x - width / 2, right: x + width / 2, top: bottom - HEIGHT, bottom };
}

function boxAround({ x, y }: { readonly x: number; readonly y: number }): Box {
  return { left: x - CROSS, right: x + CROSS, top: y - CROSS, bottom: y + CROSS };
}

function areApart(one: Box, other: Box): boolean {
  return (
    one.right <= other.left ||
    other.right <= one.left ||
    one.bottom <= other.top ||
    other.bottom <= one.top
  );
}
