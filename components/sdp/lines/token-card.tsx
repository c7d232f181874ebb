'use client';

import {
  type ReactNode,
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { LineStore } from '@/components/sdp/lines/line-store';
import styles from '@/components/sdp/lines/token-card.module.css';
import type { ExplainedToken } from '@/lib/sdp/explain-line';

/** The value under the pointer: what it is, and the place of its text on the screen. */
interface Pointed {
  readonly token: ExplainedToken;
  readonly text: string;
  readonly element: Element;
  /** Where it stood when it was pointed at, in CSS pixels from the top of the window. */
  readonly top: number;
}

/**
 * What the value under the pointer is and means: one card for all lines of the list. It stays while
 * the pointer is on it, and goes with Escape (WCAG 2.2, 1.4.13). The keyboard reaches the same words
 * in the current line, where the values are buttons.
 */
export function TokenCard({
  list,
  store,
}: {
  readonly list: RefObject<HTMLElement | null>;
  readonly store: LineStore;
}): ReactNode {
  const [pointed, setPointed] = useState<Pointed>();
  const card = useRef<HTMLDivElement>(null);
  const point = useEffectEvent((target: EventTarget | null) => {
    if (!(target instanceof Element) || card.current?.contains(target)) return;
    const element = target.closest('[data-token]');
    setPointed((before) => (before?.element === element ? before : pointedAt(element, store)));
  });
  const follow = useEffectEvent(() => {
    if (!pointed) return;
    // The browser tells of a scrolling later than it happens: the value may stand where it stood.
    const { top } = pointed.element.getBoundingClientRect();
    if (top !== pointed.top) setPointed(undefined);
  });
  useEffect(() => {
    const box = list.current;
    if (box === null) return undefined;
    const leaving = new AbortController();
    const { signal } = leaving;
    const hide = () => setPointed(undefined);
    box.addEventListener(
      'pointerover',
      ({ target, pointerType }) => {
        if (pointerType !== 'touch') point(target);
      },
      { signal },
    );
    box.addEventListener(
      'pointerleave',
      ({ relatedTarget }) => {
        const onCard = relatedTarget instanceof Node && card.current?.contains(relatedTarget);
        if (!onCard) hide();
      },
      { signal },
    );
    document.addEventListener('scroll', () => follow(), { signal, capture: true, passive: true });
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && hide(), { signal });
    return () => leaving.abort();
  }, [list]);
  // Before it is painted: elsewhere, if only for a frame, it would lie outside the window.
  useLayoutEffect(() => {
    if (pointed && card.current) place(card.current, pointed.element);
  }, [pointed]);
  if (!pointed) return undefined;
  const { token, text } = pointed;
  return (
    <div
      ref={card}
      role="tooltip"
      className={styles['card']}
      onPointerLeave={() => setPointed(undefined)}
    >
      <p className={styles['name']}>
        {token.name} <code>{text}</code>
      </p>
      {token.meaning === undefined ? undefined : <p>{token.meaning}</p>}
    </div>
  );
}

function pointedAt(element: Element | null, store: LineStore): Pointed | undefined {
  const row = element?.closest('[data-line]');
  const line = store.known(Number(row?.getAttribute('data-line')));
  const start = Number(element?.getAttribute('data-token'));
  const token = line?.tokens.find((each) => each.start === start);
  if (!element || !line || !token) return undefined;
  const { top } = element.getBoundingClientRect();
  return { token, text: line.text.slice(token.start, token.end), element, top };
}

/** Under the value, or above it where there is no room below; never beyond the window's sides. */
function place(card: HTMLElement, element: Element): void {
  const value = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = value.bottom + height <= clientHeight;
  const left = Math.max(MARGIN, Math.min(value.left, clientWidth - width - MARGIN));
  card.style.setProperty('left', `${left}px`);
  card.style.setProperty('top', `${below ? value.bottom : value.top - height}px`);
}

/** CSS pixels between the card and the sides of the window. */
const MARGIN = 8;
