import type { ReactNode } from 'react';
import styles from '@/components/ladder/kind-colour.module.css';
import type { LadderKind } from '@/lib/selectors/ladder-message';

/** The sign of a kind of message, in its colour; always beside the kind's name or in a row of its own. */
export function KindGlyph({ kind }: { readonly kind: LadderKind }): ReactNode {
  return (
    <svg
      className={styles['glyph']}
      data-kind={kind}
      width={12}
      height={12}
      viewBox="0 0 12 12"
      aria-hidden="true"
    >
      {DRAWINGS[kind]}
    </svg>
  );
}

const FILLED = { fill: 'currentcolor', stroke: 'none' } as const;

const DRAWINGS: Readonly<Record<LadderKind, ReactNode>> = {
  'check-request': <path d="M2 1.5 11 6 2 10.5z" {...FILLED} />,
  'check-response': <path d="M10 2 1.8 6 10 10z" />,
  stun: <circle cx={6} cy={6} r={4.2} />,
  turn: <path d="M6 0.8 11.2 6 6 11.2 0.8 6z" {...FILLED} />,
  dtls: <path d="M2 5.5h8V11H2zM4 5.5V3.6a2 2 0 0 1 4 0v1.9" />,
  media: <path d="M6 1.2 11.2 10.5H0.8z" {...FILLED} />,
  payload: <path d="M1.5 1.5h9v9h-9z" {...FILLED} />,
  tcp: <path d="M2 2h8v8H2z" />,
  tls: <path d="M2 5.5h8V11H2zM4 5.5V3.6a2 2 0 0 1 4 0v1.9" />,
  signaling: <path d="M1.5 2.5h9v7h-9zM1.5 3l4.5 3.6L10.5 3" />,
};
