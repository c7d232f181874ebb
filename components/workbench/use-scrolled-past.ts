import { type RefObject, useEffect, useState } from 'react';

/** Taller than any page: what lies below the window counts as not yet reached. */
const BELOW = '0px 0px 1000000px 0px';

/** Whether the page is scrolled so far that an element lies wholly above the window. */
export function useScrolledPast(element: RefObject<Element | null>): boolean {
  const [past, setPast] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    const observer = new IntersectionObserver(
      (entries) => setPast(entries.at(-1)?.isIntersecting === false),
      { rootMargin: BELOW },
    );
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return past;
}
