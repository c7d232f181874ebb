'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/controls/button';
import styles from '@/components/sdp/overview/summary.module.css';
import type { SdpPageWords } from '@/components/sdp/use-sdp-page-words';

/** What a description says, in a few lines of text; the rest of it at a press. */
export function Summary({
  text,
  words,
}: {
  readonly text: string;
  readonly words: SdpPageWords;
}): ReactNode {
  const paragraph = useRef<HTMLParagraphElement>(null);
  const [open, setOpen] = useState(false);
  const [cut, setCut] = useState(false);
  useEffect(() => {
    const element = paragraph.current;
    if (element === null || open || text === '') return undefined;
    const measure = () => setCut(element.scrollHeight > element.clientHeight + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // Another text may be as high as the one before.
    measure();
    return () => observer.disconnect();
  }, [text, open]);
  return (
    <div className={styles['summary']} data-open={open ? '' : undefined}>
      <p ref={paragraph}>{text}</p>
      {cut ? (
        <Button
          size="small"
          variant="quiet"
          className={styles['whole']}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? words.lines.fewer : words.overall.whole}
        </Button>
      ) : undefined}
    </div>
  );
}
