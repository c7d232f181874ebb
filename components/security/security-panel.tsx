'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, Suspense } from 'react';
import { ExternalReference } from '@/components/controls/external-reference';
import { BundledTransports } from '@/components/security/bundled-transports';
import { HandshakePart } from '@/components/security/handshake/handshake-part';
import { isBundledAway, SecureTransport } from '@/components/security/secure-transport';
import styles from '@/components/security/security-panel.module.css';
import { UnseenButton } from '@/components/security/unseen/unseen-button';
import { useWords } from '@/components/site/words';
import { PeersPanel } from '@/components/statistics/peers-panel';
import { keySchedules } from '@/lib/selectors/key-schedule';
import { selectSecureTransports } from '@/lib/selectors/security';
import type { Selection } from '@/lib/selectors/selection';
import type { Milliseconds } from '@/lib/time';
import type { History } from '@/lib/trace/history';
import { type PeerNode, peersOf, type Trace } from '@/lib/trace/trace';

const REFERENCE = 'https://www.rfc-editor.org/rfc/rfc8827#section-6.5';

/** Of simulated calls alone: no browser tells its keys. */
const KeySchedulePanel = dynamic(() =>
  import('@/components/security/key-schedule/key-schedule-panel').then(
    (module) => module.KeySchedulePanel,
  ),
);

interface SecurityPanelProps {
  readonly trace: Trace;
  readonly history: History;
  readonly cursor: Milliseconds;
  readonly onSelect: (selection: Selection) => void;
  readonly onSeek: (at: Milliseconds) => void;
}

/** DTLS of both peers at the cursor: A left, B right. */
export function SecurityPanel(props: SecurityPanelProps): ReactNode {
  const { explanation, heading, limits } = useWords().security;
  return (
    <>
      <PeersPanel
        heading={heading}
        lead={
          <>
            {explanation.text} <ExternalReference label={explanation.reference} href={REFERENCE} />
            {props.trace.header.source === 'simulated' ? undefined : (
              <span className={styles['limits']}>{limits}</span>
            )}
          </>
        }
        actions={
          <>
            <UnseenButton part="handshake" {...props} />
            <HandshakePart {...props} />
          </>
        }
        peers={peersOf(props.trace.header)}
      >
        {(peer, name) => <PeerSecurity peer={peer} name={name} {...props} />}
      </PeersPanel>
      {keySchedules(props.trace).length > 0 ? (
        <Suspense>
          <KeySchedulePanel {...props} />
        </Suspense>
      ) : undefined}
    </>
  );
}

function PeerSecurity({
  peer,
  name,
  trace,
  history,
  cursor,
  onSelect,
}: SecurityPanelProps & { readonly peer: PeerNode; readonly name: string }): ReactNode {
  const words = useWords().security;
  const transports = selectSecureTransports(trace, history, cursor, peer.id);
  if (!peer.observed) return <p className={styles['empty']}>{words.notObserved}</p>;
  if (transports.length === 0) return <p className={styles['empty']}>{words.empty}</p>;
  return (
    <>
      {transports
        .filter((view) => !isBundledAway(view))
        .map((view) => (
          <SecureTransport key={view.instance} view={view} peer={name} onSelect={onSelect} />
        ))}
      <BundledTransports views={transports.filter(isBundledAway)} peer={name} onSelect={onSelect} />
    </>
  );
}
