'use client';

import type { ReactNode } from 'react';
import { VisuallyHidden } from '@/components/controls/visually-hidden';
import styles from '@/components/security/certificate-view.module.css';
import { FingerprintView, PromisedFingerprints } from '@/components/security/fingerprint-view';
import { useCertificate } from '@/components/security/use-certificate';
import { useWords } from '@/components/site/words';
import type { Catalogue } from '@/content/contract';
import type { CertificateKey, DecodedCertificate } from '@/lib/dtls/certificate';
import type { CertificateView } from '@/lib/selectors/security';

/** One side's certificate with the fingerprint that was promised for it. */
export function CertificateCard({
  certificate,
  heading,
  peer,
}: {
  readonly certificate: CertificateView;
  /** The name of the peer that holds or sees it, for who hears the headings one after the other. */
  readonly peer?: string | undefined;
  /** Instead of whose it is, where its owner has a name. */
  readonly heading?: string | undefined;
}): ReactNode {
  const { security: words, statistics } = useWords();
  const { chain, owner, promised } = certificate;
  const first = chain.kind === 'value' ? chain.value[0] : undefined;
  return (
    <section className={styles['card']}>
      <h4>
        {peer === undefined ? undefined : <VisuallyHidden>{peer}, </VisuallyHidden>}
        {heading ?? (owner === 'local' ? words.certificate.local : words.certificate.remote)}
      </h4>
      {first === undefined ? (
        <>
          <p className={styles['missing']}>
            {chain.kind === 'not-exposed' ? statistics.notExposed : waitingText(certificate, words)}
          </p>
          {chain.kind === 'not-exposed' && owner === 'local' ? (
            <p className={styles['missing']}>{words.certificate.localMissing}</p>
          ) : undefined}
          <PromisedFingerprints promised={promised} owner={owner} />
        </>
      ) : (
        <SeenCertificate
          base64={first}
          more={chain.kind === 'value' ? chain.value.length - 1 : 0}
          certificate={certificate}
        />
      )}
    </section>
  );
}

/** A peer has its own certificate before it makes a description; the other one only comes. */
function waitingText(
  { owner, isUnsent }: CertificateView,
  { certificate: words }: Catalogue['security'],
): string {
  if (isUnsent) return words.unsent;
  return owner === 'local' ? words.sending : words.waiting;
}

function SeenCertificate({
  base64,
  more,
  certificate: { promised, owner, rewrittenBy },
}: {
  readonly base64: string;
  readonly more: number;
  readonly certificate: CertificateView;
}): ReactNode {
  const words = useWords().security;
  const read = useCertificate(base64);
  if (read === undefined) return <p className={styles['missing']}>{words.certificate.reading}</p>;
  const { decoded, digests } = read;
  return (
    <>
      <FingerprintView
        promised={promised}
        digests={digests}
        owner={owner}
        isRewritten={rewrittenBy !== undefined}
      />
      {digests.size === 0 ? (
        <p className={styles['missing']}>{words.fingerprint.noWebCrypto}</p>
      ) : undefined}
      {decoded.kind === 'certificate' ? (
        <CertificateFacts certificate={decoded.certificate} />
      ) : (
        <p className={styles['missing']}>{words.certificate.broken(decoded.message)}</p>
      )}
      {more > 0 ? <p className={styles['missing']}>{words.certificate.more(more)}</p> : undefined}
    </>
  );
}

function CertificateFacts({
  certificate,
}: {
  readonly certificate: DecodedCertificate;
}): ReactNode {
  const words = useWords().security.certificate;
  const { subject, issuer, selfIssued, notBefore, notAfter } = certificate;
  return (
    <dl className={styles['facts']}>
      <dt>{words.subject}</dt>
      <dd>{subject}</dd>
      <dt>{words.issuer}</dt>
      <dd>{selfIssued ? words.selfIssued : issuer}</dd>
      <dt>{words.validity}</dt>
      <dd>{words.validFromTo(dateText(notBefore), dateText(notAfter))}</dd>
      <dt>{words.key}</dt>
      <dd>{keyText(certificate.key, words)}</dd>
      <dt>{words.signature}</dt>
      <dd>{certificate.signature}</dd>
      <dt>{words.serial}</dt>
      <dd>
        <code>{certificate.serial}</code>
      </dd>
      <dt>{words.size}</dt>
      <dd>{words.bytes(certificate.size)}</dd>
    </dl>
  );
}

function keyText(key: CertificateKey, words: Catalogue['security']['certificate']): string {
  if (key.kind === 'ec') return words.ec(key.curve);
  if (key.kind === 'other') return key.algorithm;
  return key.bits === undefined ? words.rsaUnknown : words.rsa(key.bits);
}

/** "2026-11-21 07:07:58 UTC": the same in every language and time zone. */
function dateText(iso: string): string {
  return `${iso.slice(0, 19).replace('T', ' ')} UTC`;
}
