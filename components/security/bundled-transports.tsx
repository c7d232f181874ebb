'use client';

import type { ReactNode } from 'react';
import { SecureTransport } from '@/components/security/secure-transport';
import styles from '@/components/security/security-panel.module.css';
import { useWords } from '@/components/site/words';
import { closedText } from '@/components/statistics/transport-text';
import type { SecureTransportView } from '@/lib/selectors/security';
import type { Selection } from '@/lib/selectors/selection';
import { grouped } from '@/lib/selectors/timeline/grouped';

/** The transports that BUNDLE closed, a closed line for each transport that took their media over. */
export function BundledTransports({
  views,
  peer,
  onSelect,
}: {
  readonly views: readonly SecureTransportView[];
  /** The peer's name. */
  readonly peer: string;
  readonly onSelect: (selection: Selection) => void;
}): ReactNode {
  const { statistics: words } = useWords();
  const byEnd = grouped(views, ({ closed }) => (closed ? closedText(closed, words) : ''));
  return [...byEnd].map(([end, members]) => (
    <details key={end} className={styles['bundled']}>
      <summary>
        {words.transports(members.map(({ transport }) => transport))}
        <small className={styles['by']}>{`· ${end}`}</small>
      </summary>
      {members.map((view) => (
        <SecureTransport key={view.instance} view={view} peer={peer} onSelect={onSelect} />
      ))}
    </details>
  ));
}
