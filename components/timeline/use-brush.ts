import { type BrushBehavior, brushX, type D3BrushEvent, select } from 'd3';
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';

interface BrushSetting {
  readonly width: number;
  readonly height: number;
  /** The chosen stretch in pixels, shown by the brush. */
  readonly stretch: readonly [number, number];
  readonly onStretch: (stretch: readonly [number, number]) => void;
}

/** A brush over the overview: drag its window, its edges, or a new one. */
export function useBrush(ref: RefObject<SVGGElement | null>, setting: BrushSetting): void {
  const { width, height } = setting;
  const [from, to] = setting.stretch;
  const behavior = useRef<BrushBehavior<unknown>>(undefined);
  const take = useEffectEvent((stretch: readonly [number, number]) => setting.onStretch(stretch));

  useEffect(() => {
    const node = ref.current;
    if (!node || width === 0) return undefined;
    const made = brushX<unknown>()
      .extent([
        [0, 0],
        [width, height],
      ])
      .on('brush', ({ sourceEvent, selection }: D3BrushEvent<unknown>) => {
        if (sourceEvent && isStretch(selection)) take(selection);
      });
    behavior.current = made;
    select<SVGGElement, unknown>(node).call(made);
    return () => {
      select(node).on('.brush', null).selectAll('*').remove();
    };
  }, [ref, width, height]);

  useEffect(() => {
    const node = ref.current;
    if (!node || width === 0) return;
    const shown = select<SVGGElement, unknown>(node);
    // Over the whole width there would be no ground left to begin a new stretch on.
    const whole = from < 2 && to > width - 2;
    behavior.current?.move(shown, whole ? null : [Math.max(0, from), Math.min(width, to)]);
  }, [ref, from, to, width]);
}

function isStretch(selection: unknown): selection is [number, number] {
  return (
    Array.isArray(selection) && typeof selection[0] === 'number' && selection[1] > selection[0]
  );
}
