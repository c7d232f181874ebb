'use client';

import type { ReactNode } from 'react';
import styles from '@/components/security/certificate-view.module.css';
import { FingerprintView } from '@/components/security/fingerprint-view';
import { useCertificate } from '@/components/security/use-certificate';
import { useWords } from '@/components/site/words';
import type { Catalogue } from '@/content/contract';
import type { CertificateKey, DecodedCertificate } from '@/lib/dtls/certificate';
import { formatFingerprint } from '@/lib/dtls/fingerprint';
import type { CertificateView } from '@/lib/selectors/security';

/** One side's certificate with the fingerprint that was promised for it. */
export function CertificateCard({
  certificate,
  heading,
}: {
  readonly certificate: CertificateView;
  /** Instead of whose it is, where its owner has a name. */
  readonly heading?: string | undefined;
}): ReactNode {
  const { security: words, statistics } = useWords();
  const { chain, owner, promised } = certificate;
  const first = chain.kind === 'value' ? chain.value[0] : undefined;
  return (
    <section className={styles['card']}>
      <h4>{heading ?? (owner === 'local' ? words.certificate.local : words.certificate.remote)}</h4>
      {first === undefined ? (
        <>
          <p className={styles['missing']}>
            {chain.kind === 'not-exposed' ? statistics.notExposed : words.certificate.waiting}
          </p>
          {chain.kind === 'not-exposed' && owner === 'local' ? (
            <p className={styles['missing']}>{words.certificate.localMissing}</p>
          ) : undefined}
          {promised.map(({ algorithm, bytes, text }) => (
            <p key={`${algorithm} ${text}`} className={styles['promise']}>
              {words.fingerprint.promised} <code>{algorithm}</code>
              <code>{bytes ? formatFingerprint(bytes) : text}</code>
            </p>
          ))}
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

function SeenCertificate({
  base64,
  more,
  certificate: { promised, owner },
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
      <FingerprintView promised={promised} digests={digests} owner={owner} />
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
