'use client';

import type { ReactNode } from 'react';
import { ExternalReference } from '@/components/controls/external-reference';
import { SecureTransport } from '@/components/security/secure-transport';
import styles from '@/components/security/security-panel.module.css';
import { useWords } from '@/components/site/words';
import { peerName } from '@/components/statistics/peer-name';
import { selectSecureTransports } from '@/lib/selectors/security';
import type { Selection } from '@/lib/selectors/selection';
import type { Milliseconds } from '@/lib/time';
import type { History } from '@/lib/trace/history';
import { type PeerNode, peersOf, type Trace } from '@/lib/trace/trace';

const REFERENCE = 'https://www.rfc-editor.org/rfc/rfc8827#section-6.5';

interface SecurityPanelProps {
  readonly trace: Trace;
  readonly history: History;
  readonly cursor: Milliseconds;
  readonly onSelect: (selection: Selection) => void;
}

/** DTLS of both peers at the cursor: A left, B right. */
export function SecurityPanel(props: SecurityPanelProps): ReactNode {
  const { explanation, heading } = useWords().security;
  return (
    <section className={styles['panel']} aria-label={heading}>
      <p className={styles['lead']}>
        {explanation.text} <ExternalReference label={explanation.reference} href={REFERENCE} />
      </p>
      <div className={styles['peers']}>
        {peersOf(props.trace.header).map((peer) => (
          <PeerSecurity key={peer.id} peer={peer} {...props} />
        ))}
      </div>
    </section>
  );
}

function PeerSecurity({
  peer,
  trace,
  history,
  cursor,
  onSelect,
}: SecurityPanelProps & { readonly peer: PeerNode }): ReactNode {
  const { security: words, workbench } = useWords();
  const transports = selectSecureTransports(trace, history, cursor, peer.id);
  return (
    <section className={styles['peer']}>
      <h3 className={styles['name']}>{peerName(peer, workbench)}</h3>
      {peer.observed ? undefined : <p className={styles['empty']}>{words.notObserved}</p>}
      {peer.observed && transports.length === 0 ? (
        <p className={styles['empty']}>{words.empty}</p>
      ) : undefined}
      {transports.map((view) => (
        <SecureTransport key={view.instance} view={view} onSelect={onSelect} />
      ))}
    </section>
  );
}
