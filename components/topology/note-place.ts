import type { Box } from '@/components/topology/route';
import type { TopologyLayout } from '@/components/topology/topology-layout';

/** Where the words about a drop stand, in CSS pixels. */
export interface NotePlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly align: 'start' | 'center' | 'end';
}

const WIDTH = 250;
/** A word or two to a line: narrower than this nobody reads. */
const LEAST_WIDTH = 90;
const GAP = 8;

/**
 * Below the node; beside it, on the side with more room, where a link leaves the node below: the
 * words would cover the link and the packets on it.
 */
export function placeNote(node: Box, layout: TopologyLayout): NotePlace {
  const below = placeBelow(node, layout.width);
  if (!hasLinkBelow(node, layout)) return below;
  const [from, to] = roomBeside(node, layout);
  const left = node.x - GAP - from;
  const right = to - (node.x + node.width + GAP);
  const width = Math.min(WIDTH, Math.max(left, right));
  if (width < LEAST_WIDTH) return below;
  return right >= left
    ? { left: node.x + node.width + GAP, top: node.y, width, align: 'start' }
    : { left: node.x - GAP - width, top: node.y, width, align: 'end' };
}

function placeBelow({ x, y, width: wide, height }: Box, all: number): NotePlace {
  const width = Math.min(WIDTH, all);
  const left = Math.min(Math.max(0, x + wide / 2 - width / 2), all - width);
  return { left, top: y + height + 4, width, align: 'center' };
}

function hasLinkBelow({ x, y, width, height }: Box, { links }: TopologyLayout): boolean {
  return links.some(({ points }) =>
    points.some(
      (point) =>
        Math.abs(point.y - (y + height)) < 1 && point.x >= x - 1 && point.x <= x + width + 1,
    ),
  );
}

/** Where the next boxes to the left and right begin that stand as high as the node. */
function roomBeside(
  node: Box,
  { nodes, networks, width }: TopologyLayout,
): readonly [number, number] {
  let [from, to] = [0, width];
  for (const box of [...nodes.values(), ...networks.values()]) {
    const isBeside = box.y < node.y + node.height && node.y < box.y + box.height;
    if (!isBeside) continue;
    if (box.x + box.width <= node.x) from = Math.max(from, box.x + box.width + GAP);
    if (box.x >= node.x + node.width) to = Math.min(to, box.x - GAP);
  }
  return [from, to];
}
