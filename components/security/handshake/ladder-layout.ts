import { range, type ScaleLinear, scaleLinear, tickStep } from 'd3';
import { type PlacedLabel, placeLabels } from '@/components/security/handshake/label-places';
import {
  endOf,
  type LadderArrow,
  type LadderModel,
  type LadderNote,
  type LadderWait,
  type Lane,
} from '@/components/security/handshake/ladder-model';

/** In CSS pixels: above the first moment, below the last, and from one line of text to the next. */
const TOP = 30;
const BOTTOM = 16;
const LINE = 14;
/** The names of the lanes stand above. */
const NAMES = 20;
/** Times stand at the left edge. */
const AXIS = 44;

/** About so far apart are the lines of the clock. */
const TICK_DISTANCE = 55;
const TICKS = 10;
/** What starts on one side at one moment is drawn so far apart, or it would be one line. */
const BESIDE = 5;

/** A one-way trip should fall so far, where the whole is not too high then. */
const WISHED_FALL = 34;
const LOWEST = 190;
const HIGHEST = 560;

/** One scale for several ladders, in CSS pixels a millisecond. `oneWay`: a typical trip. */
export function commonScale(models: readonly LadderModel[], oneWay: number): number {
  const span = Math.max(...models.map(endOf));
  const wished = (span * WISHED_FALL) / Math.max(oneWay, 0.1);
  return Math.min(HIGHEST, Math.max(LOWEST, wished)) / span;
}

export interface PlacedArrow {
  readonly arrow: LadderArrow;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly label: PlacedLabel;
  /** Where it ends its waiting; undefined where it did not wait. */
  readonly heldY: number | undefined;
}

export interface PlacedNote {
  readonly note: LadderNote;
  readonly y: number;
  readonly textY: number;
}

export interface PlacedWait {
  readonly wait: LadderWait;
  readonly y1: number;
  readonly y2: number;
  readonly textY: number;
}

export interface LadderLayout {
  readonly height: number;
  readonly left: number;
  readonly middle: number;
  readonly right: number;
  readonly y: ScaleLinear<number, number>;
  readonly ticks: readonly number[];
  readonly arrows: readonly PlacedArrow[];
  readonly notes: readonly PlacedNote[];
  readonly waits: readonly PlacedWait[];
}

/** Where everything of a ladder stands; `room`: of the texts beside each lane, in CSS pixels. */
export function layOut(
  model: LadderModel,
  width: number,
  room: number,
  scale: number,
): LadderLayout {
  const span = endOf(model);
  const y = scaleLinear([0, span], [TOP, TOP + span * scale]);
  const left = AXIS + room;
  const right = Math.max(left + 40, width - room);
  const middle = (left + right) / 2;
  const arrows = placeArrows(model.arrows, { left, middle, right }, y);
  const texts = placeTexts(model, y);
  const labels = arrows.map(({ label }) => label.y);
  const lowest = Math.max(TOP + span * scale, ...labels, ...texts.values());
  return {
    height: Math.ceil(lowest + BOTTOM),
    left,
    middle,
    right,
    y,
    // Of the scale alone, so that ladders beside each other have the same.
    ticks: range(0, span, tickStep(0, (TICKS * TICK_DISTANCE) / scale, TICKS)),
    arrows,
    notes: model.notes.map((note) => ({
      note,
      y: y(note.at),
      textY: texts.get(note) ?? y(note.at),
    })),
    waits: model.waits.map((wait) => {
      const [y1, y2] = [y(wait.from), y(wait.to ?? span)];
      return { wait, y1, y2, textY: texts.get(wait) ?? y1 };
    }),
  };
}

function placeArrows(
  arrows: readonly LadderArrow[],
  lanes: Readonly<Record<Lane, number>>,
  y: (at: number) => number,
): readonly PlacedArrow[] {
  const starts = new Map<string, number>();
  const ways = arrows.map((arrow) => {
    const [x1, aimX] = [lanes[arrow.from], lanes[arrow.to]];
    const start = `${arrow.from} ${arrow.to} ${arrow.start}`;
    const beside = starts.get(start) ?? 0;
    starts.set(start, beside + 1);
    const y1 = y(arrow.start) + beside * BESIDE;
    // What was lost ends half-way, as steep as what came before it.
    const aimY = y(arrow.end ?? arrow.start + flightTime(arrows)) + beside * BESIDE;
    const reach = arrow.end === undefined ? 0.5 : 1;
    const [x2, y2] = [x1 + (aimX - x1) * reach, y1 + (aimY - y1) * reach];
    return { arrow, x1, y1, x2, y2, aimX, aimY };
  });
  const labels = placeLabels(
    ways.map(({ arrow: { isLost, isDiscarded, number, label }, x2, y2, ...way }) => ({
      ...way,
      cross: isLost || isDiscarded ? { x: x2, y: y2 } : undefined,
      isLost,
      number,
      label,
    })),
    NAMES,
  );
  return ways.flatMap(({ arrow, x1, y1, x2, y2 }, index) => {
    const label = labels[index];
    if (label === undefined) return [];
    const heldY = arrow.heldUntil === undefined ? undefined : y(arrow.heldUntil);
    return [{ arrow, x1, y1, x2, y2, label, heldY }];
  });
}

function flightTime(arrows: readonly LadderArrow[]): number {
  const known = arrows.find(({ end }) => end !== undefined);
  return known?.end === undefined ? 1 : known.end - known.start;
}

/** The texts of each side, one under the other, none above its moment. */
function placeTexts(
  { notes, waits }: LadderModel,
  y: (at: number) => number,
): ReadonlyMap<LadderNote | LadderWait, number> {
  const places = new Map<LadderNote | LadderWait, number>();
  const end = y.call(undefined, Math.max(0, ...notes.map(({ at }) => at)));
  for (const side of ['left', 'middle', 'right'] as const satisfies readonly Lane[]) {
    const texts = [
      ...notes.map((note) => ({ of: note, wish: y(note.at) + 4 })),
      ...waits.map((wait) => {
        const to = wait.to === undefined ? Math.max(end, y(wait.from)) : y(wait.to);
        return { of: wait, wish: (y(wait.from) + to) / 2 + 4 };
      }),
    ].filter(({ of }) => of.side === side);
    texts.sort((one, other) => one.wish - other.wish);
    const apart = spread(texts.map(({ wish }) => wish));
    for (const [index, { of }] of texts.entries()) places.set(of, apart[index] ?? 0);
  }
  return places;
}

/** As near to where they should be as one line of text allows, in their order. */
function spread(wishes: readonly number[]): readonly number[] {
  const order = wishes.map((wish, index) => ({ wish, index }));
  order.sort((one, other) => one.wish - other.wish || one.index - other.index);
  const places: number[] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const { wish, index } of order) {
    before = Math.max(wish, before + LINE);
    places[index] = before;
  }
  return places;
}
