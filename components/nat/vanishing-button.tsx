'use client';

import {
  type ComponentProps,
  type ReactNode,
  useEffectEvent,
  useLayoutEffect,
  useRef,
} from 'react';
import { Button } from '@/components/controls/button';

/**
 * A button that vanishes by being pressed, or by what happens meanwhile. If it has the focus then,
 * the focus goes on to its heir, and not to the beginning of the page.
 */
export function VanishingButton({
  heir,
  ...rest
}: ComponentProps<typeof Button> & {
  /** Asked while the button still stands in the page: something that stays and may have the focus. */
  readonly heir: (button: HTMLElement) => HTMLElement | null | undefined;
}): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  const handOn = useEffectEvent((from: HTMLButtonElement | null) => {
    if (from !== null && document.activeElement === from) heir(from)?.focus();
  });
  useLayoutEffect(() => {
    const { current } = button;
    return () => handOn(current);
  }, []);
  return <Button {...rest} ref={button} />;
}
