'use client';

import type { ReactNode } from 'react';
import { type Tone, ToneGlyph } from '@/components/controls/tone-glyph';
import { VisuallyHidden } from '@/components/controls/visually-hidden';
import { CertificateCard } from '@/components/security/certificate-view';
import styles from '@/components/security/security-panel.module.css';
import { useWords } from '@/components/site/words';
import { KnownValue } from '@/components/statistics/known-value';
import { closedText } from '@/components/statistics/transport-text';
import type { Catalogue } from '@/content/contract';
import { parseCipherSuite } from '@/lib/dtls/cipher-suite';
import { dtlsVersionName } from '@/lib/dtls/version';
import type { SecureTransportView } from '@/lib/selectors/security';
import type { Selection } from '@/lib/selectors/selection';
import { srtpProfile } from '@/lib/srtp/srtp-profile';
import { momentText } from '@/lib/time-text';
import type { DtlsState } from '@/lib/trace/states';

const TONES: Readonly<Record<DtlsState, Tone>> = {
  new: 'waiting',
  connecting: 'progress',
  connected: 'succeeded',
  closed: 'ended',
  failed: 'failed',
};

/** One DTLS transport: what was agreed, both certificates, what went wrong. */
export function SecureTransport({
  view,
  peer,
  onSelect,
}: {
  readonly view: SecureTransportView;
  /** The peer's name. */
  readonly peer: string;
  readonly onSelect: (selection: Selection) => void;
}): ReactNode {
  const { security: words, statistics } = useWords();
  const moment = momentText(view.changedAt, view.changedSince);
  return (
    <section className={styles['transport']} data-closed={view.closed ? '' : undefined}>
      <h3 className={styles['heading']}>
        <span>
          <VisuallyHidden>{peer}, </VisuallyHidden>
          {statistics.transport(view.transport)}
        </span>
        <small>{describe(view, statistics)}</small>
      </h3>
      <button
        type="button"
        className={styles['state']}
        onClick={() => onSelect({ kind: 'instance', instance: view.instance })}
      >
        <VisuallyHidden>
          {peer}, {statistics.transport(view.transport)}:{' '}
        </VisuallyHidden>
        <ToneGlyph tone={TONES[view.state]} />
        <strong>{words.states[view.state]}</strong>
        <small>{statistics.since(moment)}</small>
      </button>
      {isUnused(view) ? undefined : (
        <>
          <Failures view={view} onSelect={onSelect} />
          <AgreedFacts view={view} />
          {view.certificates.toReversed().map((certificate) => (
            <CertificateCard key={certificate.owner} certificate={certificate} peer={peer} />
          ))}
        </>
      )}
    </section>
  );
}

/** A transport that was closed before its handshake, as BUNDLE does, has nothing to show. */
function isUnused(view: SecureTransportView): boolean {
  const { closed, negotiated, certificates, failures } = view;
  const seen = certificates.some((certificate) => certificate.seen !== undefined);
  return closed !== undefined && negotiated === undefined && !seen && failures.length === 0;
}

/** BUNDLE closed it before its handshake: it stands in the line that says so. */
export function isBundledAway(view: SecureTransportView): boolean {
  return view.closed?.reason === 'bundled' && isUnused(view);
}

function describe(view: SecureTransportView, words: Catalogue['statistics']): string {
  const { mids, closed } = view;
  const parts = [words.carries(mids.join(', '))];
  if (closed && !isBundledAway(view)) parts.push(closedText(closed, words));
  return parts.join(' · ');
}

function AgreedFacts({ view }: { readonly view: SecureTransportView }): ReactNode {
  const words = useWords().security.agreed;
  return (
    <dl className={styles['facts']}>
      <dt>{words.version}</dt>
      <dd>
        <KnownValue field={view.version}>
          {(version) => (
            <>
              {dtlsVersionName(version) ?? version} <small>{words.recordNumber(version)}</small>
            </>
          )}
        </KnownValue>
      </dd>
      <dt>{words.cipher}</dt>
      <dd>
        <KnownValue field={view.cipher}>
          {(cipher) => (
            <>
              <code>{cipher}</code> <small>{cipherText(cipher, words)}</small>
            </>
          )}
        </KnownValue>
      </dd>
      <dt>{words.role}</dt>
      <dd>
        <KnownValue field={view.role}>{(role) => words.roles[role]}</KnownValue>
      </dd>
      <dt>{words.srtp}</dt>
      <dd>
        <KnownValue field={view.srtpProfile}>
          {(profile) => (
            <>
              <code>{profile}</code> <small>{srtpText(profile, words)}</small>
            </>
          )}
        </KnownValue>
      </dd>
    </dl>
  );
}

function cipherText(name: string, words: Catalogue['security']['agreed']): string {
  const suite = parseCipherSuite(name);
  if (suite === undefined) return '';
  const parts = words.cipherParts(suite.encryption, suite.hash ?? '?');
  const exchange = suite.keyExchange
    ? words.cipherExchange(suite.keyExchange, suite.authentication ?? '?')
    : words.exchangeElsewhere;
  return `${parts}. ${exchange}.`;
}

function srtpText(name: string, words: Catalogue['security']['agreed']): string {
  const profile = srtpProfile(name);
  if (profile === undefined) return '';
  const { cipher, keyLength, authentication, tagLength, reference } = profile;
  return `${words.srtpParts(cipher, keyLength, authentication, tagLength)} (${reference}).`;
}

function Failures({
  view,
  onSelect,
}: {
  readonly view: SecureTransportView;
  readonly onSelect: (selection: Selection) => void;
}): ReactNode {
  const words = useWords().security.failures;
  if (view.failures.length === 0) return undefined;
  return (
    <div className={styles['failures']}>
      <h4>{words.heading}</h4>
      <ul>
        {view.failures.map((failure) => (
          <li key={failure.id}>
            <button type="button" onClick={() => onSelect({ kind: 'event', event: failure.id })}>
              {failure.kind === 'dtls-error'
                ? `${failure.errorDetail}: ${failure.message}`
                : words.alert(words[failure.direction], failure.level, failure.description)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
