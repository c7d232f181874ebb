import { type D3DragEvent, drag, select } from 'd3';
import { type RefObject, useEffect, useEffectEvent } from 'react';

interface DragSetting {
  /** Which presses begin a drag; every plain one by default. */
  readonly filter?: (event: MouseEvent | TouchEvent) => boolean;
  /** Whether fingers drag too; d3-drag then takes every touch from the page. On by default. */
  readonly touch?: boolean;
  /** Pixels from the left edge of the element's container. */
  readonly onStart?: (x: number) => void;
  readonly onDrag: (x: number, startX: number) => void;
  readonly onEnd?: (x: number, startX: number) => void;
}

type Dragged = D3DragEvent<Element, unknown, unknown>;

/** Presses and moves on an element, by mouse or touch, as distances from its left edge. */
export function useDrag(ref: RefObject<Element | null>, setting: DragSetting): void {
  const { touch = true } = setting;
  const filter = useEffectEvent((event: MouseEvent | TouchEvent) =>
    setting.filter ? setting.filter(event) : !event.ctrlKey,
  );
  const start = useEffectEvent((x: number) => setting.onStart?.(x));
  const move = useEffectEvent((x: number, startX: number) => setting.onDrag(x, startX));
  const end = useEffectEvent((x: number, startX: number) => setting.onEnd?.(x, startX));

  useEffect(() => {
    const node = ref.current;
    if (!node) return undefined;
    let startX = 0;
    const behavior = drag<Element, unknown>()
      .container(() => node as Element as HTMLElement)
      .touchable(touch && navigator.maxTouchPoints > 0)
      .filter((event: MouseEvent | TouchEvent) => filter(event))
      .on('start', ({ x }: Dragged) => {
        startX = x;
        start(x);
      })
      .on('drag', ({ x }: Dragged) => move(x, startX))
      .on('end', ({ x }: Dragged) => end(x, startX));
    select<Element, unknown>(node).call(behavior);
    return () => {
      select(node).on('.drag', null);
    };
  }, [ref, touch]);
}
