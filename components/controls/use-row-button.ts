import { type KeyboardEvent, useEffect, useRef } from 'react';

/**
 * The one tab stop of a virtual list: the current row's button. It takes the focus when its row was
 * chosen in the list, and its keys choose another row: `onKey` says whether it took the key.
 */
export function useRowButton({
  isCurrent,
  holdsFocus,
  onKey,
}: {
  readonly isCurrent: boolean;
  /** It was chosen in the list, so the focus is on it. */
  readonly holdsFocus: boolean;
  readonly onKey: (key: string) => boolean;
}) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => (holdsFocus ? focusOnceShown(() => button.current) : undefined), [holdsFocus]);
  return {
    ref: button,
    type: 'button',
    tabIndex: isCurrent ? 0 : -1,
    'aria-current': isCurrent ? 'true' : undefined,
    onKeyDown: (event: KeyboardEvent) => {
      if (onKey(event.key)) event.preventDefault();
    },
  } as const;
}

/** For how many frames a row is watched over: about a second. */
const PATIENCE = 60;

/**
 * The list shows a row once it has been measured, a frame or two after it came into the document,
 * and may build it anew on the way; nothing hidden takes the focus, and nothing removed keeps it. So
 * it is asked for again for a while, unless the visitor has put it somewhere else.
 *
 * @returns what gives the attempt up
 */
function focusOnceShown(find: () => HTMLElement | null): () => void {
  let frame = 0;
  const attempt = (left: number) => {
    const element = find();
    if (left === PATIENCE || document.activeElement === document.body) {
      element?.focus({ preventScroll: true });
    }
    if (left > 0) frame = requestAnimationFrame(() => attempt(left - 1));
  };
  attempt(PATIENCE);
  return () => cancelAnimationFrame(frame);
}
