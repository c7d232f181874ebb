/** A point in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A way of straight parts, with how far each corner is from its beginning. */
export interface Route {
  readonly points: readonly Point[];
  readonly distances: readonly number[];
}

export function routeOf(points: readonly Point[]): Route {
  const distances: number[] = [];
  let distance = 0;
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    if (before) distance += Math.hypot(point.x - before.x, point.y - before.y);
    distances.push(distance);
  }
  return { points, distances };
}

/** The same way back. */
export function reversed({ points }: Route): Route {
  return routeOf(points.toReversed());
}

/**
 * The point after a share (0 to 1) of the way, `aside` pixels to the right of who travels, so that
 * both directions of a link have a side of their own.
 */
export function pointOn({ points, distances }: Route, share: number, aside = 0): Point {
  const wanted = share * (distances.at(-1) ?? 0);
  const index = Math.max(
    1,
    distances.findIndex((distance) => distance >= wanted),
  );
  const start = points[index - 1] ?? points[0];
  const end = points[index] ?? start;
  if (start === undefined || end === undefined) return { x: 0, y: 0 };
  const before = distances[index - 1] ?? 0;
  const length = (distances[index] ?? before) - before;
  if (length === 0) return start;
  const part = (wanted - before) / length;
  const across = { x: (end.x - start.x) / length, y: (end.y - start.y) / length };
  return {
    x: start.x + part * (end.x - start.x) - aside * across.y,
    y: start.y + part * (end.y - start.y) + aside * across.x,
  };
}

/** An SVG path along the way. */
export function pathOf({ points }: Route): string {
  return points
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)},${round(y)}`)
    .join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/**
 * The line between two boxes, from edge to edge: level where they stand beside each other, upright
 * where one stands over the other, else from centre to centre.
 */
export function connect(from: Box, to: Box): readonly [Point, Point] {
  const [start, end] = [centreOf(from), centreOf(to)];
  const level = overlap(from.y, from.height, to.y, to.height);
  if (level !== undefined) {
    const isRight = end.x > start.x;
    return [
      { x: isRight ? from.x + from.width : from.x, y: level },
      { x: isRight ? to.x : to.x + to.width, y: level },
    ];
  }
  const upright = overlap(from.x, from.width, to.x, to.width);
  if (upright !== undefined) {
    const isBelow = end.y > start.y;
    return [
      { x: upright, y: isBelow ? from.y + from.height : from.y },
      { x: upright, y: isBelow ? to.y : to.y + to.height },
    ];
  }
  return [edgeTowards(from, end), edgeTowards(to, start)];
}

export function centreOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** The middle of the shorter one, kept within both; undefined where they do not overlap. */
function overlap(one: number, length: number, other: number, otherLength: number) {
  const low = Math.max(one, other);
  const high = Math.min(one + length, other + otherLength);
  if (high - low < 8) return undefined;
  const middle = length <= otherLength ? one + length / 2 : other + otherLength / 2;
  return Math.min(Math.max(middle, low), high);
}

function edgeTowards(box: Box, { x, y }: Point): Point {
  const centre = centreOf(box);
  const [dx, dy] = [x - centre.x, y - centre.y];
  const scale = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : box.width / 2 / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : box.height / 2 / Math.abs(dy),
  );
  return { x: centre.x + scale * dx, y: centre.y + scale * dy };
}
