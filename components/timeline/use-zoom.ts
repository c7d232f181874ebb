import {
  type D3ZoomEvent,
  select,
  type ZoomBehavior,
  type ZoomTransform,
  zoom,
  zoomIdentity,
} from 'd3';
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { TimeWindow } from '@/lib/selectors/timeline/visible';
import { SHORTEST, windowOf } from './window';

interface ZoomSetting {
  readonly bounds: TimeWindow;
  readonly window: TimeWindow;
  readonly width: number;
  readonly onWindow: (window: TimeWindow) => void;
}

/**
 * Drag moves, Ctrl + wheel and pinch zoom. The window is the caller's: d3-zoom only turns gestures
 * into windows, at most one per animation frame, and is told where the window stands. What a frame
 * changes is drawn in that very frame: drawn after it, the page would be laid out once more when
 * the next turn of the wheel asks where the pointer is.
 */
export function useZoom(ref: RefObject<SVGSVGElement | null>, setting: ZoomSetting): void {
  const { bounds, window, width } = setting;
  const behavior = useRef<ZoomBehavior<SVGSVGElement, unknown>>(undefined);
  const take = useEffectEvent((transform: ZoomTransform) => {
    setting.onWindow(windowFrom(transform, bounds, width));
  });

  useEffect(() => {
    const node = ref.current;
    if (!node) return undefined;
    let frame = 0;
    const made = zoom<SVGSVGElement, unknown>()
      .filter(isGesture)
      .clickDistance(4)
      .wheelDelta(zoomOfWheel)
      .on('zoom', ({ sourceEvent, transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
        if (!sourceEvent) return;
        cancelAnimationFrame(frame);
        frame = requestAnimationFrame(() => flushSync(() => take(transform)));
      });
    behavior.current = made;
    select(node).call(made).on('dblclick.zoom', null);
    return () => {
      cancelAnimationFrame(frame);
      select(node).on('.zoom', null);
    };
  }, [ref]);

  useEffect(() => {
    const node = ref.current;
    if (!node || width === 0) return;
    behavior.current
      ?.extent([
        [0, 0],
        [width, 1],
      ])
      .translateExtent([
        [0, Number.NEGATIVE_INFINITY],
        [width, Number.POSITIVE_INFINITY],
      ])
      .scaleExtent([1, Math.max(1, (bounds.to - bounds.from) / SHORTEST)]);
    // d3-zoom keeps its state in this property of the element (d3-zoom README, zoomTransform).
    select(node).property('__zoom', transformFor(window, bounds, width));
  }, [ref, bounds.from, bounds.to, window, bounds, width]);
}

/**
 * The exponent of 2 of one wheel event. A pinch on a touch pad comes as Ctrl + wheel of a few
 * pixels, a notch of a mouse wheel as a hundred.
 */
function zoomOfWheel({ deltaY, deltaMode }: WheelEvent): number {
  const pixels = deltaMode === WheelEvent.DOM_DELTA_LINE ? deltaY * 33 : deltaY;
  return -pixels * (Math.abs(pixels) < 50 ? 0.015 : 0.004);
}

/** The plain wheel scrolls the page, and so does one finger; Shift + drag is for a stretch. */
function isGesture(event: MouseEvent | WheelEvent | TouchEvent): boolean {
  if (event.type === 'wheel') return event.ctrlKey || event.metaKey;
  if ('touches' in event) return event.touches.length > 1;
  return !event.shiftKey && !('button' in event && event.button !== 0);
}

function windowFrom({ k, x }: ZoomTransform, bounds: TimeWindow, width: number): TimeWindow {
  const perPixel = (bounds.to - bounds.from) / width;
  const from = bounds.from + (-x / k) * perPixel;
  return windowOf(from, from + (width / k) * perPixel);
}

function transformFor(window: TimeWindow, bounds: TimeWindow, width: number): ZoomTransform {
  const k = (bounds.to - bounds.from) / (window.to - window.from);
  const x = (-(window.from - bounds.from) / (bounds.to - bounds.from)) * width * k;
  return zoomIdentity.translate(x, 0).scale(k);
}
