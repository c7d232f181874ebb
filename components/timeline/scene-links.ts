import type { Link } from '@/lib/selectors/timeline/links';
import type { TimelineModel } from '@/lib/selectors/timeline/model';
import type { LinkRoute } from '@/lib/selectors/timeline/routes';
import { linkSlots } from '@/lib/selectors/timeline/routes';
import type { Anchor, RowLayout } from './rows';
import { round } from './scene-spans';
import type { TimeScale } from './time-scale';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A message or packet between two lanes, or several too close to tell apart. */
export interface DrawnLink {
  /** The first of them, if several share the place. */
  readonly link: Link;
  readonly from: Point;
  readonly to: Point;
  readonly many: number;
  /** The last of several: they fill the space up to its line. */
  readonly last: { readonly from: Point; readonly to: Point } | undefined;
  /** Its name or, of several, their number; undefined where another label stands. */
  readonly text: { readonly x: number; readonly y: number; readonly value: string } | undefined;
}

/** The links that touch the window. `pixels` is the least distance between two of a route. */
export function drawLinks(
  { routes }: TimelineModel,
  { anchors, height }: RowLayout,
  scale: TimeScale,
  pixels: number,
): readonly DrawnLink[] {
  const links: DrawnLink[] = [];
  const free = labelRoom();
  for (const route of routes) {
    const ends = routeEnds(route, anchors, height);
    if (!ends) continue;
    for (const { first, last, count } of linkSlots(route, scale.window, pixels * scale.grain)) {
      const { from, to } = line(first, ends, scale);
      const end = count > 1 ? line(last, ends, scale) : undefined;
      const text = label(first, count, { from, to, end }, free);
      links.push({ link: first, from, to, many: count, last: end, text });
    }
  }
  return links;
}

/** Pixels of a label's character and line. */
const CHARACTER = 6;
const LINE = 13;

/** Whether a label may stand between two x at a height; it then holds its place. */
type Room = (x: number, end: number, y: number) => boolean;

function labelRoom(): Room {
  const taken: { readonly x: number; readonly end: number; readonly y: number }[] = [];
  return (x, end, y) => {
    const free = taken.every((box) => Math.abs(box.y - y) >= LINE || box.x > end || box.end < x);
    if (free) taken.push({ x, end, y });
    return free;
  };
}

interface Place {
  readonly from: Point;
  readonly to: Point;
  /** The line of the last, of several. */
  readonly end: DrawnLink['last'];
}

/** Labels go to the middle of their line, one after the other, where none stands yet. */
function label({ label: name }: Link, many: number, { from, to, end }: Place, free: Room) {
  const value = many > 1 ? `${many}` : name;
  const width = value.length * CHARACTER;
  // A number stands in the space that several links fill: narrower than it, it would be noise.
  if (value === '' || (end && end.from.x - from.x < width)) return undefined;
  const x = round((from.x + to.x) / 2 + 5);
  const y = round((from.y + to.y) / 2 + 4);
  return free(x, x + width, y) ? { x, y, value } : undefined;
}

interface RouteEnds {
  readonly from: number;
  readonly to: number;
}

/** Between which heights a route runs; undefined if the sender has no lane. */
function routeEnds(
  { from, to, links }: LinkRoute,
  anchors: ReadonlyMap<string, Anchor>,
  height: number,
): RouteEnds | undefined {
  const sender = anchors.get(from);
  if (!sender) return undefined;
  const arrived = links[0]?.end.kind !== 'unknown';
  const receiver = to === undefined || !arrived ? undefined : anchors.get(to);
  if (receiver === sender) return { from: sender.bottom, to: sender.bottom };
  if (!receiver) return stub(sender, height);
  return receiver.top >= sender.bottom
    ? { from: sender.bottom, to: receiver.top }
    : { from: sender.top, to: receiver.bottom };
}

/** Towards the other side, as far as is known: a short way. */
function stub(sender: Anchor, height: number): RouteEnds {
  const down = sender.bottom < height;
  return down
    ? { from: sender.bottom, to: sender.bottom + STUB }
    : { from: sender.top, to: sender.top - STUB };
}

const STUB = 30;

function line(link: Link, ends: RouteEnds, scale: TimeScale) {
  const arrives = link.end.kind === 'unknown' ? link.at : link.end.at;
  return clippedLine(
    { x: scale.x(link.at), y: ends.from },
    { x: scale.x(arrives), y: ends.to },
    scale,
  );
}

/** Far outside, a line's ends are moved along it: clamping x alone would change its slope. */
function clippedLine(from: Point, to: Point, scale: TimeScale) {
  const slope = to.x === from.x ? 0 : (to.y - from.y) / (to.x - from.x);
  const clip = (point: Point): Point => {
    const x = Math.min(scale.width + 24, Math.max(-24, point.x));
    return { x: round(x), y: round(point.y + slope * (x - point.x)) };
  };
  return { from: clip(from), to: clip(to) };
}
