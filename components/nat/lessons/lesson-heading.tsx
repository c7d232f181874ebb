import type { ReactNode } from 'react';
import styles from '@/components/nat/lessons/lessons.module.css';

/** A heading of a lesson, one level below what stands around the lesson. */
export function LessonHeading({
  level,
  children,
}: {
  readonly level: 2 | 4;
  readonly children: ReactNode;
}): ReactNode {
  const Heading = `h${level}` as const;
  return <Heading className={styles['heading']}>{children}</Heading>;
}
