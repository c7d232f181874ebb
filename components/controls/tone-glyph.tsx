import type { ReactNode } from 'react';
import styles from '@/components/controls/tone-glyph.module.css';

export type Tone = 'waiting' | 'progress' | 'succeeded' | 'failed' | 'ended';

/**
 * The shape of a state, told apart without colour: hollow circle, half-filled circle, filled
 * circle with a tick, filled diamond with a cross, hollow square. Always beside a word.
 *
 * @param size side in CSS pixels, 14 by default
 */
export function ToneGlyph({
  tone,
  size = 14,
}: {
  readonly tone: Tone;
  readonly size?: number | undefined;
}): ReactNode {
  return (
    <svg
      className={styles['glyph']}
      data-tone={tone}
      width={size}
      height={size}
      viewBox="0 0 14 14"
      aria-hidden="true"
    >
      {drawings[tone]}
    </svg>
  );
}

const drawings: Readonly<Record<Tone, ReactNode>> = {
  waiting: <circle cx="7" cy="7" r="5" />,
  progress: (
    <>
      <circle cx="7" cy="7" r="5" />
      <path className={styles['solid']} d="M7 2a5 5 0 0 1 0 10z" />
    </>
  ),
  succeeded: (
    <>
      <circle className={styles['solid']} cx="7" cy="7" r="6" />
      <path className={styles['cut']} d="m4 7.2 2.2 2.3L10 5" />
    </>
  ),
  failed: (
    <>
      <path className={styles['solid']} d="m7 0 7 7-7 7-7-7z" />
      <path className={styles['cut']} d="m4.9 4.9 4.2 4.2M9.1 4.9 4.9 9.1" />
    </>
  ),
  ended: <path d="M2.5 2.5h9v9h-9zM5 7h4" />,
};
