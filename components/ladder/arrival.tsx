import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';

/**
 * Stands in a message that was asked for from elsewhere, by a link or from another panel: once it is
 * there with all its content, the message is scrolled to and has the focus.
 */
export function Arrival({ onArrive }: { readonly onArrive: () => void }): ReactNode {
  const mark = useRef<HTMLSpanElement>(null);
  const arrive = useEffectEvent(() => {
    const message = mark.current?.closest<HTMLElement>('[data-heir]');
    message?.scrollIntoView({ block: 'start' });
    message?.focus({ preventScroll: true });
    onArrive();
  });
  useEffect(() => arrive(), []);
  return <span ref={mark} hidden />;
}
