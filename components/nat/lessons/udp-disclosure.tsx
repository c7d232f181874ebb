'use client';

import { lazy, type ReactNode, Suspense, useState } from 'react';
import styles from '@/components/nat/lessons/lessons.module.css';
import { useLessonTitles } from '@/components/nat/lessons/use-lesson-words';
import type { Trace } from '@/lib/trace/trace';

const UdpLesson = lazy(async () => ({
  default: (await import('@/components/nat/lessons/udp-lesson')).UdpLesson,
}));

interface Props {
  /** Undefined while nothing was played. */
  readonly trace: Trace | undefined;
  /** The datagram whose header is shown; undefined: the first one of the trace. */
  readonly packet: string | undefined;
  /** Of its headings, below the one that stands above it. */
  readonly level: 2 | 4;
}

/** The lesson about UDP behind a press; what it takes is loaded then. */
export function UdpDisclosure(props: Props): ReactNode {
  return (
    <Suspense>
      <Disclosure {...props} />
    </Suspense>
  );
}

function Disclosure(props: Props): ReactNode {
  const titles = useLessonTitles();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={styles['disclosure']}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{titles.udp}</summary>
      {isOpen ? (
        <Suspense>
          <UdpLesson {...props} />
        </Suspense>
      ) : undefined}
    </details>
  );
}
