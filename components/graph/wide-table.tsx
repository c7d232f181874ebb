'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from '@/components/graph/wide-table.module.css';

/** A table in its scroller; where columns are out of sight, it says so and shades that edge. */
export function WideTable({
  hint,
  children,
}: {
  /** What to say where the table does not fit. */
  readonly hint: string;
  readonly children: ReactNode;
}): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const [hides, setHides] = useState<'nothing' | 'more' | 'passed'>('nothing');
  useEffect(() => {
    const scroller = frame.current?.firstElementChild;
    const table = scroller?.firstElementChild;
    if (!scroller || !table) return undefined;
    const look = () => setHides(whatIsHidden(scroller));
    const observer = new ResizeObserver(look);
    observer.observe(scroller);
    observer.observe(table);
    scroller.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', look);
    };
  }, []);
  return (
    <div>
      {hides === 'nothing' ? undefined : <p className={styles['hint']}>{hint}</p>}
      <div ref={frame} className={styles['frame']} data-hides={hides}>
        {children}
      </div>
    </div>
  );
}

/** Whether columns lie beyond the end, only behind the start, or nowhere. */
function whatIsHidden({ scrollWidth, clientWidth, scrollLeft }: Element) {
  if (scrollWidth <= clientWidth + 1) return 'nothing';
  return scrollLeft + clientWidth < scrollWidth - 1 ? 'more' : 'passed';
}
