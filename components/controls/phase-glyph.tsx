import type { ReactNode } from 'react';
import styles from '@/components/controls/phase-glyph.module.css';

export type PhaseName = 'signaling' | 'ice' | 'dtls' | 'media';

/**
 * The sign of a phase, in its hue; always beside the phase's name. Messages both ways, pairs of
 * candidates of which one goes through, a lock, a flowing signal.
 *
 * @param size side in CSS pixels, 16 by default
 */
export function PhaseGlyph({
  phase,
  size = 16,
}: {
  readonly phase: PhaseName;
  readonly size?: number | undefined;
}): ReactNode {
  return (
    <svg
      className={styles['glyph']}
      data-phase={phase}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      {drawings[phase]}
    </svg>
  );
}

const drawings: Readonly<Record<PhaseName, ReactNode>> = {
  signaling: <path d="M2 5h11M10.5 2l3 3-3 3M14 11H3M5.5 8l-3 3 3 3" />,
  ice: (
    <>
      <path className={styles['faint']} d="M2.5 3.5l11 9M2.5 12.5h11" />
      <path d="M3 12 13 4" />
      <path className={styles['solid']} d="M1 2h3v3H1zM12 2h3v3h-3zM1 11h3v3H1zM12 11h3v3h-3z" />
    </>
  ),
  dtls: (
    <>
      <path d="M2.5 7h11v7.5h-11zM5 7V4.5a3 3 0 0 1 6 0V7" />
      <path d="M8 9.5v2.5" />
    </>
  ),
  media: <path d="M1 8h2l1.5-5 2.5 10.5L9.5 4l2 6.5L12.5 8H15" />,
};
