import type { Origin } from '@/lib/trace/trace';
import type { DrawnMark, MarkShape } from './scene-moments';

/** What a sign looks like. */
export interface ShapeOf {
  readonly shape: MarkShape;
  readonly origin: Origin;
  /** Stands for several marks. */
  readonly many: boolean;
}

/** The marks of a row that look alike, and do not touch. */
export interface SignLayer {
  readonly key: string;
  readonly look: ShapeOf;
  readonly places: number[];
}

/** Pixels from sign to sign where neither touches the other. */
const APART = 12;

/** Signs that overlap go to different layers: each keeps its outline. Marks come ordered by x. */
export function signLayers(marks: readonly DrawnMark[]): readonly SignLayer[] {
  const layers = new Map<string, SignLayer>();
  for (const mark of marks) freeLayer(layers, mark).places.push(mark.x);
  return [...layers.values()];
}

/** The first layer of a mark's look in which it touches no other. */
function freeLayer(layers: Map<string, SignLayer>, mark: DrawnMark): SignLayer {
  const { x, shape, origin } = mark;
  const many = mark.many > 1;
  for (let place = 0; ; place += 1) {
    const key = `${shape} ${origin} ${many} ${place}`;
    const known = layers.get(key);
    if (known && x - (known.places.at(-1) ?? 0) < APART) continue;
    if (known) return known;
    const layer = { key, look: { shape, origin, many }, places: [] };
    layers.set(key, layer);
    return layer;
  }
}

/** Signs of one shape side by side, their middles at the same height. */
export function signPath(shape: MarkShape, places: readonly number[], middle: number): string {
  let d = '';
  for (const x of places) d += `M${x} ${middle}${SIGNS[shape]}`;
  return d;
}

/** The outlines of the signs, from their own middle, in relative steps. */
export const SIGNS: Readonly<Record<MarkShape, string>> = {
  call: 'm-.75-6.5h6.5l-2 2.5 2 2.5h-5v8h-1.5z',
  candidate: 'm0-4a4 4 0 0 1 0 8 4 4 0 0 1 0-8z',
  'remote-candidate':
    'm0-4a4 4 0 0 1 0 8 4 4 0 0 1 0-8zm0 1.8a2.2 2.2 0 0 0 0 4.4 2.2 2.2 0 0 0 0-4.4z',
  description: 'm-4-5h8v10h-8zm1.5 2.5h5m-5 2.5h5m-5 2.5h5',
  other: 'm0-3.6 3.6 3.6-3.6 3.6-3.6-3.6z',
  failure:
    'm-4.5-3.1 1.4-1.4 3.1 3.1 3.1-3.1 1.4 1.4-3.1 3.1 3.1 3.1-1.4 1.4-3.1-3.1-3.1 3.1-1.4-1.4 3.1-3.1z',
};
