import { scalePoint } from 'd3';
import type { LanePlaces } from '@/lib/drawing/ladder-hops';
import type { NodeId } from '@/lib/trace/trace';

/** Half of a lane's name fits beside the outermost lines. */
const MARGIN = 44;

/** The lanes side by side over the whole width. */
export function placeLanes(nodes: readonly NodeId[], width: number): LanePlaces {
  const place = scalePoint(nodes, [MARGIN, Math.max(width - MARGIN, MARGIN + 1)]);
  return new Map(nodes.map((node) => [node, Math.round(place(node) ?? MARGIN)]));
}
