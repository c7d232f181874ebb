import { type RefObject, useEffect, useEffectEvent } from 'react';
import type { TimeWindow } from '@/lib/selectors/timeline/visible';
import { windowOf } from './window';

interface TouchPanSetting {
  readonly window: TimeWindow;
  readonly width: number;
  readonly onWindow: (window: TimeWindow) => void;
}

/**
 * One finger moves the window sideways. Up and down belongs to the page (`touch-action: pan-y`):
 * the browser then takes the pointer away (`pointercancel`). d3-zoom would keep every touch for
 * itself, so it gets only those of two fingers.
 */
export function useTouchPan(ref: RefObject<SVGSVGElement | null>, setting: TouchPanSetting): void {
  const start = useEffectEvent(() => setting.window);
  const move = useEffectEvent((before: TimeWindow, pixels: number) => {
    const by = (pixels * (before.to - before.from)) / Math.max(1, setting.width);
    setting.onWindow(windowOf(before.from - by, before.to - by));
  });

  useEffect(() => {
    const node = ref.current;
    if (!node) return undefined;
    let pan: { readonly id: number; readonly x: number; readonly before: TimeWindow } | undefined;
    const onDown = ({ pointerType, isPrimary, pointerId: id, clientX: x }: PointerEvent) => {
      if (pointerType !== 'touch') return;
      pan = isPrimary ? { id, x, before: start() } : undefined;
    };
    const onMove = ({ pointerId, clientX }: PointerEvent) => {
      if (pan?.id === pointerId) move(pan.before, clientX - pan.x);
    };
    const onEnd = () => {
      pan = undefined;
    };
    const ended = new AbortController();
    const { signal } = ended;
    node.addEventListener('pointerdown', onDown, { signal });
    node.addEventListener('pointermove', onMove, { signal });
    node.addEventListener('pointerup', onEnd, { signal });
    node.addEventListener('pointercancel', onEnd, { signal });
    return () => ended.abort();
  }, [ref]);
}
