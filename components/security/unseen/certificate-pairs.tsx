'use client';

import { type ReactNode, useMemo } from 'react';
import { OriginBadge } from '@/components/controls/origin-badge';
import { CertificateCard } from '@/components/security/certificate-view';
import type { ModelledCall } from '@/components/security/unseen/handshake-api';
import styles from '@/components/security/unseen/unseen.module.css';
import { useUnseenWords } from '@/components/security/unseen/use-unseen-words';
import type { CertificateView } from '@/lib/selectors/security';
import { type HandshakeAsTold, toldHandshake } from '@/lib/selectors/told-handshake';
import { endOf } from '@/lib/trace/trace';

/** The certificates of the call, decoded beside those of its model. */
export function CertificatePairs({
  told,
  call,
  names,
}: {
  readonly told: HandshakeAsTold;
  readonly call: ModelledCall;
  readonly names: readonly string[];
}): ReactNode {
  const { certificates: words } = useUnseenWords();
  const modelled = useMemo(
    () => toldHandshake(call.trace, call.history, endOf(call.trace)),
    [call],
  );
  return (
    <section className={styles['part']}>
      <h3>{words.heading}</h3>
      <p className={styles['note']}>{words.lead}</p>
      {names.map((name, place) => (
        <div key={name} className={styles['pair']}>
          <Side
            heading={words.of(name)}
            of={words.live}
            origin="measured"
            certificate={told.peers[place]?.certificate}
          />
          <Side
            heading={words.of(name)}
            of={words.model}
            origin="modelled"
            certificate={modelled?.peers[place]?.certificate}
          />
        </div>
      ))}
    </section>
  );
}

function Side({
  heading,
  of,
  origin,
  certificate,
}: {
  readonly heading: string;
  readonly of: string;
  readonly origin: 'measured' | 'modelled';
  readonly certificate: CertificateView | undefined;
}): ReactNode {
  const { certificates: words } = useUnseenWords();
  return (
    <div className={styles['side']} data-origin={origin}>
      <p className={styles['head']}>
        <span>{of}</span> <OriginBadge origin={origin} />
      </p>
      {certificate === undefined ? (
        <>
          <h4>{heading}</h4>
          <p className={styles['note']}>{words.missing}</p>
        </>
      ) : (
        <CertificateCard certificate={certificate} heading={heading} />
      )}
    </div>
  );
}
