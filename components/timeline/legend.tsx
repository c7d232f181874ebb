'use client';

import { memo, type ReactNode } from 'react';
import { OriginBadge } from '@/components/controls/origin-badge';
import { useWords } from '@/components/site/words';
import { SIGNS } from './scene-signs';
import styles from './timeline.module.css';

/** The signs of the timeline, each with its meaning. */
export const Legend = memo(function Legend(): ReactNode {
  const { legend } = useWords().timeline;
  return (
    <details className={styles['legend']}>
      <summary>{legend.label}</summary>
      <ul>
        <Entry label={legend.phase}>
          <path className={styles['run']} d="M0 11h12v3h-12zM11 14V1h9l-2.5 3.5 2.5 3.5h-7V14z" />
        </Entry>
        <Entry label={legend.call}>
          <Shape d={SIGNS.call} shape="call" />
        </Entry>
        <Entry label={legend.candidate}>
          <Shape d={SIGNS.candidate} shape="candidate" />
        </Entry>
        <Entry label={legend.remoteCandidate}>
          <Shape d={SIGNS['remote-candidate']} shape="remote-candidate" />
        </Entry>
        <Entry label={legend.other}>
          <Shape d={SIGNS.other} shape="other" />
        </Entry>
        <Entry label={legend.failure}>
          <Shape d={SIGNS.failure} shape="failure" />
        </Entry>
        <Entry label={legend.message}>
          <path className={styles['link']} d="M2 1 18 15M11.5 12.5 18 15 16 8.5" />
        </Entry>
        <Entry label={legend.dropped}>
          <path
            className={styles['link']}
            data-end="dropped"
            d="M2 1 14 11M9 6l10 10m0-10l-10 10"
          />
        </Entry>
        <Entry label={legend.interval}>
          <rect className={styles['interval']} x="1" y="2" width="20" height="12" />
        </Entry>
        <Entry label={legend.ahead}>
          <path className={styles['run']} d="M0 6h22v5H0z" />
          <rect className={styles['ahead']} x="11" width="11" height="16" />
        </Entry>
        <li>
          <OriginBadge origin="measured" />
        </li>
        <li>
          <OriginBadge origin="bounded" />
        </li>
        <li>
          <OriginBadge origin="modelled" />
        </li>
      </ul>
    </details>
  );
});

function Entry({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <li>
      <svg width={22} height={16} aria-hidden="true">
        {children}
      </svg>
      {label}
    </li>
  );
}

function Shape({ d, shape }: { readonly d: string; readonly shape: string }) {
  return <path className={styles['sign']} data-shape={shape} transform="translate(11 8)" d={d} />;
}
