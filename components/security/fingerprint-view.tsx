'use client';

import type { ReactNode } from 'react';
import { ToneGlyph } from '@/components/controls/tone-glyph';
import { VisuallyHidden } from '@/components/controls/visually-hidden';
import styles from '@/components/security/fingerprint-view.module.css';
import { useWords } from '@/components/site/words';
import {
  type CertificateDigests,
  compareFingerprints,
  type FingerprintComparison,
  type FingerprintVerdict,
  formatByte,
  formatFingerprint,
  type PromisedFingerprint,
  verdictOf,
} from '@/lib/dtls/fingerprint';

const TONES = {
  match: 'succeeded',
  mismatch: 'failed',
  'not-promised': 'waiting',
  incomparable: 'waiting',
  rewritten: 'failed',
} as const satisfies Readonly<Record<FingerprintVerdict | 'rewritten', string>>;

/** The promised fingerprints above the computed ones, byte under byte, and whether they agree. */
export function FingerprintView({
  promised,
  digests,
  owner,
  isRewritten = false,
}: {
  readonly promised: readonly PromisedFingerprint[];
  readonly digests: CertificateDigests;
  readonly owner: 'local' | 'remote';
  /** Somebody on the way wrote the promise: that it is kept proves nothing then. */
  readonly isRewritten?: boolean;
}): ReactNode {
  const words = useWords().security.fingerprint;
  const comparisons = compareFingerprints(promised, digests);
  const found = verdictOf(comparisons);
  const verdict = found === 'match' && isRewritten ? 'rewritten' : found;
  const sha256 = digests.get('sha-256');
  return (
    <div className={styles['fingerprints']}>
      <p className={styles['verdict']} data-verdict={verdict}>
        <ToneGlyph tone={TONES[verdict]} size={16} />
        {words[verdict]}
      </p>
      {comparisons.map((comparison) => (
        <Comparison
          key={`${comparison.promised.algorithm} ${comparison.promised.text}`}
          comparison={comparison}
          owner={owner}
        />
      ))}
      {comparisons.length > 1 ? <p className={styles['note']}>{words.several}</p> : undefined}
      {comparisons.length === 0 && sha256 ? (
        <dl className={styles['rows']}>
          <dt>{words.computed} sha-256</dt>
          <dd>
            <Bytes bytes={sha256} against={undefined} />
          </dd>
        </dl>
      ) : undefined}
    </div>
  );
}

function Comparison({
  comparison: { promised, computed },
  owner,
}: {
  readonly comparison: FingerprintComparison;
  readonly owner: 'local' | 'remote';
}): ReactNode {
  const words = useWords().security.fingerprint;
  const { bytes, algorithm } = promised;
  const differing = countDifferences(bytes, computed);
  return (
    <dl className={styles['rows']}>
      <Promised promised={promised} against={computed} owner={owner} />
      <dt>
        {words.computed} <code>{algorithm}</code> <small>{words.fromBytes}</small>
      </dt>
      <dd>
        {computed ? (
          <Bytes bytes={computed} against={bytes} />
        ) : (
          <small>{words.unknownAlgorithm}</small>
        )}
      </dd>
      {differing > 0 && computed ? (
        <dd className={styles['note']}>{words.differing(differing, computed.length)}</dd>
      ) : undefined}
    </dl>
  );
}

/** The promised fingerprints alone, where there is nothing yet to hold them against. */
export function PromisedFingerprints({
  promised,
  owner,
}: {
  readonly promised: readonly PromisedFingerprint[];
  readonly owner: 'local' | 'remote';
}): ReactNode {
  return (
    <div className={styles['fingerprints']}>
      {promised.map((one) => (
        <dl key={`${one.algorithm} ${one.text}`} className={styles['rows']}>
          <Promised promised={one} against={undefined} owner={owner} />
        </dl>
      ))}
    </div>
  );
}

/** A promise as it stands in the description, and where. */
function Promised({
  promised: { bytes, algorithm, level, text },
  against,
  owner,
}: {
  readonly promised: PromisedFingerprint;
  readonly against: Uint8Array | undefined;
  readonly owner: 'local' | 'remote';
}): ReactNode {
  const words = useWords().security.fingerprint;
  const place = owner === 'remote' ? words.promisedRemote : words.promisedLocal;
  const levelName = level === 'session' ? words.sessionLevel : words.mediaLevel;
  return (
    <>
      <dt>
        {words.promised} <code>{algorithm}</code>{' '}
        <small>
          {place}, {levelName}
        </small>
      </dt>
      <dd>
        {bytes ? (
          <Bytes bytes={bytes} against={against} />
        ) : (
          <>
            <code>{text}</code> <small>{words.unreadable}</small>
          </>
        )}
      </dd>
    </>
  );
}

/** Bytes in a grid whose columns are the same in both rows; a byte that differs is marked by a line too. */
function Bytes({
  bytes,
  against,
}: {
  readonly bytes: Uint8Array;
  readonly against: Uint8Array | undefined;
}): ReactNode {
  return (
    <code className={styles['bytes']}>
      <VisuallyHidden>{formatFingerprint(bytes)}</VisuallyHidden>
      {cellsOf(bytes, against).map(({ place, text, differs }) => (
        <span key={place} aria-hidden="true" data-differs={differs ? '' : undefined}>
          {text}
        </span>
      ))}
    </code>
  );
}

function cellsOf(bytes: Uint8Array, against: Uint8Array | undefined) {
  return [...bytes].map((byte, place) => ({
    place,
    text: formatByte(byte),
    differs: against !== undefined && against[place] !== byte,
  }));
}

function countDifferences(left: Uint8Array | undefined, right: Uint8Array | undefined): number {
  if (left === undefined || right === undefined) return 0;
  const length = Math.max(left.length, right.length);
  return Array.from({ length }, (_, index) => left[index] !== right[index]).filter(Boolean).length;
}
