import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Hit } from './place';

/** What the pointer points at, and where it was when it came there. */
export interface Hover extends Hit {
  readonly x: number;
  readonly y: number;
}

export interface HoverControl {
  readonly hover: Hover | undefined;
  /** The pointer moved; `found` is what is under it now. */
  readonly point: (found: Hover | undefined) => void;
  /** The pointer is on the popover: that stays. */
  readonly hold: () => void;
  /** Closes the popover: the picture moves away from under the pointer. */
  readonly close: () => void;
}

/** Milliseconds in which the pointer can go from a thing over others to its popover. */
const GRACE = 150;

/**
 * The thing whose popover is open. It stays while the pointer is on the thing or on the popover,
 * and Escape closes it (WCAG 1.4.13, content on hover or focus).
 */
export function useHover(): HoverControl {
  const [hover, setHover] = useState<Hover>();
  const timer = useRef<number>(undefined);
  const latest = useRef<Hover>(undefined);
  const dismissed = useRef<string>(undefined);
  const hold = () => {
    window.clearTimeout(timer.current);
    timer.current = undefined;
  };
  const close = () => {
    hold();
    setHover(undefined);
  };
  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // It comes back when the pointer went elsewhere in the meantime.
    dismissed.current = hover?.item.id;
    close();
  });
  const isOpen = hover !== undefined;
  useEffect(() => {
    if (!isOpen) return undefined;
    const listener = (event: KeyboardEvent) => onEscape(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, [isOpen]);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const point = (found: Hover | undefined) => {
    latest.current = found;
    if (found?.item.id !== dismissed.current) dismissed.current = undefined;
    if (found && found.item.id === dismissed.current) return;
    if (found?.item.id === hover?.item.id) return hold();
    if (!hover) return setHover(found);
    timer.current ??= window.setTimeout(() => {
      timer.current = undefined;
      setHover(latest.current);
    }, GRACE);
  };
  return { hover, point, hold, close };
}
