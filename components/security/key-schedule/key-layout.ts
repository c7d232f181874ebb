import { linkVertical } from 'd3';
import type { ShownValue } from '@/components/security/key-schedule/shown-values';
import { KEY_STEPS, type KeyStep } from '@/lib/selectors/key-steps';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A step of the schedule: a strip across the whole drawing, its heading on top. */
export interface Band {
  readonly step: KeyStep;
  readonly y: number;
  readonly height: number;
  /** In reading order: row by row, in each from left to right. */
  readonly ids: readonly string[];
}

export interface KeyLink {
  readonly from: string;
  readonly to: string;
  readonly isQuiet: boolean;
  readonly path: string;
}

export interface KeyLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly bands: readonly Band[];
  readonly links: readonly KeyLink[];
  /** Left edge and width of each lane, in the order asked for. */
  readonly lanes: readonly { readonly x: number; readonly width: number }[];
}

export type Lane = ShownValue['lane'];

const HEADING = 30;
const NODE = 42;
const ROW_GAP = 18;
const LANE_GAP = 28;
const NARROW_LANE_GAP = 14;
const COLUMN_GAP = 8;
const WIDEST_NODE = 230;
/** Below this a node cannot hold its name. */
const NARROWEST_NODE = 132;

/**
 * Lanes beside each other, steps below each other; within a step a value stands below every value
 * that it was made of (longest path). All numbers in CSS pixels.
 */
export function layoutKeys(
  values: readonly ShownValue[],
  order: readonly Lane[],
  wanted: number,
): KeyLayout {
  const width = Math.max(300, wanted);
  const gap = width < 520 ? NARROW_LANE_GAP : LANE_GAP;
  const laneWidth = (width - gap * (order.length - 1)) / order.length;
  const lanes = order.map((_, place) => ({ x: place * (laneWidth + gap), width: laneWidth }));
  const boxes = new Map<string, Box>();
  const bands: Band[] = [];
  let y = 0;
  for (const step of KEY_STEPS) {
    const members = values.filter((value) => value.step === step);
    if (members.length === 0) continue;
    const top = y;
    const ids: string[] = [];
    y += HEADING;
    for (const row of rowsOf(members, order, laneWidth)) {
      row.forEach((cell, lane) => {
        for (const [id, box] of placed(cell, lanes[lane] ?? { x: 0, width }, y)) {
          boxes.set(id, box);
          ids.push(id);
        }
      });
      y += NODE + ROW_GAP;
    }
    bands.push({ step, y: top, height: y - top, ids });
  }
  const places = new Map(values.map(({ value }, place) => [value.id, place]));
  const links = values.flatMap(({ value, parents }) =>
    parents.flatMap(({ id, isQuiet }) => {
      // Lines of different values keep apart where they run side by side.
      const shift = (((places.get(id) ?? 0) % 3) - 1) * (gap / 5);
      const path = linkPath(boxes, id, value.id, { lanes, gap, width, shift });
      return path === undefined ? [] : [{ from: id, to: value.id, isQuiet, path }];
    }),
  );
  return { width, height: y, boxes, bands, links, lanes };
}

/** Each row has a cell per lane, with the ids that stand in it side by side. */
type Row = readonly (readonly string[])[];

function rowsOf(
  members: readonly ShownValue[],
  order: readonly Lane[],
  laneWidth: number,
): readonly Row[] {
  const layers = layersOf(members);
  const perCell = Math.max(1, Math.floor((laneWidth + COLUMN_GAP) / (NARROWEST_NODE + COLUMN_GAP)));
  const depth = Math.max(...layers.values()) + 1;
  return Array.from({ length: depth }, (_, layer) => {
    const cells = order.map((lane) =>
      members
        .filter(({ value, lane: own }) => own === lane && layers.get(value.id) === layer)
        .map(({ value }) => value.id),
    );
    const rows = Math.max(...cells.map((cell) => Math.ceil(cell.length / perCell)));
    return Array.from({ length: rows }, (_row, row) =>
      cells.map((cell) => cell.slice(row * perCell, (row + 1) * perCell)),
    );
  }).flat();
}

/** The longest path within a step; what was made elsewhere stands just above its first use. */
function layersOf(members: readonly ShownValue[]): ReadonlyMap<string, number> {
  const layers = new Map(longestPaths(members, floorOfShares(members)));
  for (const { value, parents } of members.toReversed()) {
    if (parents.some(({ id }) => layers.has(id))) continue;
    const uses = members.filter((other) => other.parents.some(({ id }) => id === value.id));
    const first = Math.min(...uses.map((use) => layers.get(use.value.id) ?? 0));
    if (Number.isFinite(first)) layers.set(value.id, first - 1);
  }
  return layers;
}

/** Both shares stand side by side, above everything that the two sides make of them. */
function floorOfShares(members: readonly ShownValue[]): number {
  if (members[0]?.step !== 'agreement') return 0;
  const layers = longestPaths(members, 0);
  const sides = members.filter(({ lane }) => lane !== 'both');
  return Math.max(-1, ...sides.map(({ value }) => layers.get(value.id) ?? 0)) + 1;
}

function longestPaths(
  members: readonly ShownValue[],
  floorOfBoth: number,
): ReadonlyMap<string, number> {
  const layers = new Map<string, number>();
  for (const { value, lane, parents } of members) {
    const above = parents.flatMap(({ id }) => layers.get(id) ?? []);
    layers.set(value.id, Math.max(lane === 'both' ? floorOfBoth : 0, ...above.map((at) => at + 1)));
  }
  return layers;
}

function placed(
  cell: readonly string[],
  lane: { readonly x: number; readonly width: number },
  y: number,
): readonly (readonly [string, Box])[] {
  const room = (lane.width - COLUMN_GAP * (cell.length - 1)) / cell.length;
  const width = Math.min(WIDEST_NODE, room);
  const whole = cell.length * (width + COLUMN_GAP) - COLUMN_GAP;
  const left = lane.x + (lane.width - whole) / 2;
  return cell.map((id, place) => [
    id,
    { x: left + place * (width + COLUMN_GAP), y, width, height: NODE },
  ]);
}

const curve = linkVertical<unknown, readonly [number, number]>();

interface Room {
  readonly lanes: readonly { readonly x: number; readonly width: number }[];
  readonly gap: number;
  readonly width: number;
  readonly shift: number;
}

/** From the bottom of a value to the top of what was made of it, past whatever stands between. */
function linkPath(
  boxes: ReadonlyMap<string, Box>,
  from: string,
  to: string,
  room: Room,
): string | undefined {
  const above = boxes.get(from);
  const below = boxes.get(to);
  if (above === undefined || below === undefined) return undefined;
  const source = [above.x + above.width / 2, above.y + above.height] as const;
  const target = [below.x + below.width / 2, below.y] as const;
  const inTheWay = [...boxes.values()].find(
    (box) => box.y >= source[1] && box.y + box.height <= target[1] && crosses(box, source, target),
  );
  if (inTheWay === undefined) return curve({ source, target }) ?? '';
  const x = gutterBeside(inTheWay, target[0] - source[0], room);
  const down = curve({ source, target: [x, source[1] + ROW_GAP] }) ?? '';
  const into = curve({ source: [x, target[1] - ROW_GAP], target }) ?? '';
  return `${down}L${x},${target[1] - ROW_GAP}${into.replace(/^M[^C]*/, '')}`;
}

/** Between two lanes, beside the one that a box stands in: there no box is ever in the way. */
function gutterBeside(box: Box, direction: number, { lanes, gap, width, shift }: Room): number {
  const middle = box.x + box.width / 2;
  const lane = lanes.find(({ x, width: own }) => middle <= x + own) ?? { x: 0, width };
  const left = lane.x - gap / 2 + shift;
  const right = lane.x + lane.width + gap / 2 + shift;
  if (left < 0) return right;
  return right > width || direction < 0 ? left : right;
}

/** Whether the curve between the two points comes over a box; it is flat at both ends. */
function crosses(
  box: Box,
  source: readonly [number, number],
  target: readonly [number, number],
): boolean {
  const share = (y: number) => (y - source[1]) / (target[1] - source[1]);
  const xAt = (y: number) => {
    const t = Math.min(1, Math.max(0, share(y)));
    return source[0] + (target[0] - source[0]) * (3 * t ** 2 - 2 * t ** 3);
  };
  const ends = [xAt(box.y), xAt(box.y + box.height)];
  return Math.max(...ends) >= box.x - 4 && Math.min(...ends) <= box.x + box.width + 4;
}
