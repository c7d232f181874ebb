import { grouped } from '@/lib/selectors/timeline/grouped';
import type { StateTone } from '@/lib/selectors/timeline/tone';
import type { Origin } from '@/lib/trace/trace';
import type { DrawnMark, MarkShape } from './scene-moments';
import type { DrawnSpan } from './scene-spans';

/*
 * What looks alike in a row is one SVG element: to move a hundred elements takes as long as a frame
 * of a zoom may last, to move one that has a hundred parts does not.
 */

/** The spans of a row that look alike. */
export interface DrawnRibbon {
  readonly key: string;
  /** How they are filled: several states in one place are none of them. */
  readonly tone: StateTone | 'many';
  readonly origin: Origin;
  readonly stretches: readonly Pick<DrawnSpan, 'x' | 'width'>[];
}

export function ribbonsOf(spans: readonly DrawnSpan[]): readonly DrawnRibbon[] {
  const alike = grouped(spans, ({ many, tone, origin }) => `${many > 1 ? 'many' : tone} ${origin}`);
  return [...alike].flatMap(([key, stretches]) => {
    const [first] = stretches;
    if (!first) return [];
    const { many, tone, origin } = first;
    return [{ key, tone: many > 1 ? 'many' : tone, origin, stretches }];
  });
}

/** The marks of a row that look alike, and do not touch. */
export interface DrawnSigns {
  readonly key: string;
  readonly shape: MarkShape;
  readonly origin: Origin;
  readonly many: boolean;
  readonly places: readonly number[];
}

/** Pixels from sign to sign where neither touches the other. */
const APART = 12;

/** Signs that overlap go to different elements: each keeps its outline. */
export function signsOf(marks: readonly DrawnMark[]): readonly DrawnSigns[] {
  const alike = grouped(marks, ({ shape, origin, many }) => `${shape} ${origin} ${many > 1}`);
  return [...alike].flatMap(([look, group]) =>
    layersOf(group).flatMap((layer, place) => {
      const [first] = layer;
      if (!first) return [];
      const { shape, origin, many } = first;
      const places = layer.map(({ x }) => x);
      return [{ key: `${look} ${place}`, shape, origin, many: many > 1, places }];
    }),
  );
}

function layersOf(marks: readonly DrawnMark[]): readonly (readonly DrawnMark[])[] {
  const layers: DrawnMark[][] = [];
  for (const mark of marks) {
    const free = layers.find((layer) => mark.x - (layer.at(-1)?.x ?? 0) >= APART);
    if (free) free.push(mark);
    else layers.push([mark]);
  }
  return layers;
}
