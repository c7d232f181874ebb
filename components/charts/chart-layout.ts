import type { ChartArrow, ChartRegion, ChartState } from '@/machines/chart';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The step that the machine took last, to be shown on the chart. */
export interface TakenStep {
  readonly from: string;
  readonly to: string;
}

/** A state as a box; all numbers are pixels. */
export interface StateBox extends Point {
  readonly state: ChartState;
  readonly width: number;
  readonly height: number;
}

/** A fact as an arrow, its label beside its own lane. */
export interface ArrowPath {
  readonly arrow: ChartArrow;
  readonly d: string;
  readonly head: string;
  readonly label: Point & { readonly lines: readonly string[] };
}

export interface ChartLayout {
  readonly boxes: readonly StateBox[];
  readonly arrows: readonly ArrowPath[];
  readonly width: number;
  readonly height: number;
}

const BOX_HEIGHT = 28;
/** Room beside a state's name for its margins and its note. */
const BOX_ROOM = 44;
const NAME_CHARACTER = 7.3;
const GAP = 18;
const LINE = 13;
const CHARACTER = 6.2;
const LANE = 16;
const MARGIN = 12;

/**
 * The states in one column, in the order in which the machine names them: its usual course runs
 * down. An arrow to the next state is short and straight; any other takes a lane of its own at the
 * right, as a bus does on a circuit diagram, so that no two run along the same line. `textOf`
 * gives an input's words. A step that was `taken` has an arrow even where the machine has none for
 * it, because a report or the state of its parts leads there from anywhere.
 */
export function layoutChart(
  region: ChartRegion,
  textOf: (input: string) => string,
  taken?: TakenStep,
): ChartLayout {
  const order = new Map(region.states.map(({ name }, index) => [name, index]));
  const moving = withTaken(region, taken).filter(({ from, to }) => from !== to);
  const isStep = ({ from, to }: ChartArrow) => (order.get(to) ?? 0) === (order.get(from) ?? 0) + 1;
  const steps = moving.filter(isStep);
  const lanes = assignLanes(
    moving.filter((arrow) => !isStep(arrow)),
    order,
  );
  const lines = (arrow: ChartArrow) => arrow.inputs.map(textOf);
  const tops = boxTops(region, steps, lines);
  const width = boxWidth(region);
  const boxes = region.states.map((state, index) => ({
    state,
    x: MARGIN,
    y: tops[index] ?? 0,
    width,
    height: BOX_HEIGHT,
  }));
  const fallback = { x: MARGIN, y: MARGIN, width, height: BOX_HEIGHT };
  const boxOf = (name: string) => boxes[order.get(name) ?? 0] ?? fallback;
  const straight = steps.map((arrow) => stepPath(arrow, boxOf(arrow.from), boxOf(arrow.to), lines));
  const bent = lanePaths(lanes, MARGIN + width, boxOf, lines);
  const arrows = [...straight, ...bent];
  const right = Math.max(
    MARGIN + width,
    ...arrows.map(({ label }) => label.x + widthOf(label.lines)),
  );
  const bottom = Math.max(
    (tops.at(-1) ?? 0) + BOX_HEIGHT,
    ...arrows.map(({ label }) => label.y + label.lines.length * LINE),
  );
  return { boxes, arrows, width: Math.ceil(right) + MARGIN, height: bottom + MARGIN };
}

function withTaken({ states, arrows }: ChartRegion, taken: TakenStep | undefined) {
  if (!taken || arrows.some(({ from, to }) => from === taken.from && to === taken.to))
    return arrows;
  const known = (name: string) => states.some((state) => state.name === name);
  if (!known(taken.from) || !known(taken.to)) return arrows;
  return [...arrows, { from: taken.from, to: taken.to, inputs: [] }];
}

function boxWidth({ states }: ChartRegion): number {
  const longest = Math.max(...states.map(({ name }) => name.length));
  return Math.ceil(longest * NAME_CHARACTER + BOX_ROOM);
}

type Lines = (arrow: ChartArrow) => readonly string[];
type Place = Pick<StateBox, 'x' | 'y' | 'width' | 'height'>;

function widthOf(lines: readonly string[]): number {
  return (
    Math.max(
      0,
      ...lines.map((line) => [...line].reduce((sum, c) => sum + (c > '\u1100' ? 2 : 1), 0)),
    ) * CHARACTER
  );
}

/** Boxes stand apart by as much as the label of the step between them needs. */
function boxTops({ states }: ChartRegion, steps: readonly ChartArrow[], lines: Lines): number[] {
  let y = MARGIN;
  return states.map(({ name }) => {
    const top = y;
    const step = steps.find(({ from }) => from === name);
    y += BOX_HEIGHT + GAP + (step ? Math.max(0, lines(step).length * LINE - 4) : 0);
    return top;
  });
}

function stepPath(arrow: ChartArrow, from: Place, to: Place, lines: Lines): ArrowPath {
  const x = from.x + 22;
  const top = from.y + from.height;
  const words = lines(arrow);
  return {
    arrow,
    d: `M${x} ${top}V${to.y - 1}`,
    head: `M${x - 4} ${to.y - 7}L${x} ${to.y}L${x + 4} ${to.y - 7}z`,
    label: { x: x + 10, y: top + (to.y - top - words.length * LINE) / 2 + LINE - 3, lines: words },
  };
}

interface Laned {
  readonly arrow: ChartArrow;
  readonly lane: number;
}

/** Short arrows lie inside, long ones outside; those that do not overlap share a lane. */
function assignLanes(arrows: readonly ChartArrow[], order: ReadonlyMap<string, number>): Laned[] {
  const place = (name: string) => order.get(name) ?? 0;
  const reach = ({ from, to }: ChartArrow) => Math.abs(place(from) - place(to));
  const used: { lane: number; low: number; high: number }[] = [];
  return arrows
    .toSorted((left, right) => reach(left) - reach(right))
    .map((arrow) => {
      const low = Math.min(place(arrow.from), place(arrow.to));
      const high = Math.max(place(arrow.from), place(arrow.to));
      let lane = 0;
      while (used.some((other) => other.lane === lane && other.low <= high && other.high >= low)) {
        lane += 1;
      }
      used.push({ lane, low, high });
      return { arrow, lane };
    });
}

/** Each end of an arrow has its own place on the side of its box. */
function lanePaths(
  laned: readonly Laned[],
  edge: number,
  boxOf: (name: string) => Place,
  lines: Lines,
) {
  const ports = new Map<string, number>();
  const total = new Map<string, number>();
  for (const { arrow } of laned) {
    for (const name of [arrow.from, arrow.to]) total.set(name, (total.get(name) ?? 0) + 1);
  }
  const port = (name: string) => {
    const taken = ports.get(name) ?? 0;
    ports.set(name, taken + 1);
    const box = boxOf(name);
    return box.y + (box.height * (taken + 1)) / ((total.get(name) ?? 1) + 1);
  };
  const laneCount = Math.max(0, ...laned.map(({ lane }) => lane + 1));
  const labelX = edge + laneCount * LANE + 14;
  const drawn = laned.map(({ arrow, lane }) => {
    const x = edge + (lane + 1) * LANE;
    const y1 = round(port(arrow.from));
    const y2 = round(port(arrow.to));
    return {
      arrow,
      d: `M${edge} ${y1}H${x}V${y2}H${edge + 1}`,
      head: `M${edge + 7} ${y2 - 4}L${edge} ${y2}L${edge + 7} ${y2 + 4}z`,
      label: {
        x: labelX,
        y: (y1 + y2) / 2,
        lines: [...laneTitle(arrow), ...lines(arrow)],
      },
    };
  });
  return spreadLabels(drawn);
}

/** A lane's label names its states, on two lines where they are long. */
function laneTitle({ from, to, inputs }: ChartArrow): readonly string[] {
  const end = inputs.length === 0 ? '' : ':';
  const title = `${from} → ${to}${end}`;
  return title.length <= 24 ? [title] : [`${from} →`, `${to}${end}`];
}

/** Labels beside the lanes, in the order of their arrows, pushed down where they would overlap. */
function spreadLabels(arrows: readonly ArrowPath[]): readonly ArrowPath[] {
  let free = MARGIN;
  return arrows
    .toSorted((left, right) => left.label.y - right.label.y)
    .map((path) => {
      const size = path.label.lines.length * LINE;
      const top = Math.max(free, path.label.y - size / 2);
      free = top + size + 5;
      return { ...path, label: { ...path.label, y: round(top + LINE - 3) } };
    });
}

function round(value: number): number {
  return Math.round(value * 2) / 2;
}
