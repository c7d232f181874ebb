import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { CertificateCard } from '@/components/security/certificate-view';
import { FingerprintView } from '@/components/security/fingerprint-view';
import { EnglishWords } from '@/components/site/english-words';
import { KoreanWords } from '@/components/site/korean-words';
import type { PromisedFingerprint } from '@/lib/dtls/fingerprint';
import type { CertificateView } from '@/lib/selectors/security';

const HASH = Uint8Array.from({ length: 32 }, (_, place) => place * 7);
const OTHER = HASH.map((byte) => byte ^ 1);

const promised: readonly PromisedFingerprint[] = [
  { algorithm: 'sha-256', bytes: HASH, text: '', level: 'media' },
];

const english = (node: ReactNode) => renderToStaticMarkup(<EnglishWords>{node}</EnglishWords>);
const korean = (node: ReactNode) => renderToStaticMarkup(<KoreanWords>{node}</KoreanWords>);

describe('the verdict on a certificate', () => {
  const view = (hash: Uint8Array, isRewritten: boolean) => (
    <FingerprintView
      promised={promised}
      digests={new Map([['sha-256', hash]])}
      owner="remote"
      isRewritten={isRewritten}
    />
  );

  test('is good where the promise came unchanged', () => {
    const text = english(view(HASH, false));
    expect(text).toContain('data-verdict="match"');
    expect(text).not.toContain('rewritten');
  });

  test('is none that one may trust where the promise was rewritten', () => {
    const text = english(view(HASH, true));
    expect(text).toContain('data-verdict="rewritten"');
    expect(text).toContain('Equal, but the description was rewritten on its way');
    expect(korean(view(HASH, true))).toContain('일치하지만 디스크립션이 도중에 바뀌었습니다');
  });

  test('stays bad where it is bad already', () => {
    expect(english(view(OTHER, true))).toContain('data-verdict="mismatch"');
  });
});

describe('a certificate that is not there yet', () => {
  const card = (rest: Partial<CertificateView>) => (
    <CertificateCard
      certificate={{
        owner: 'local',
        chain: { kind: 'not-yet' },
        seen: undefined,
        promised,
        promisedBy: undefined,
        rewrittenBy: undefined,
        isUnsent: false,
        ...rest,
      }}
    />
  );

  test.each([
    [{ isUnsent: true }, 'It is there from the start, and has not been sent yet.'],
    [{}, 'It is there from the start, and is sent in the handshake.'],
    [{ owner: 'remote' }, 'It comes in the handshake.'],
  ] as const)('%o is told in its own words', (rest, words) => {
    expect(english(card(rest))).toContain(words);
  });

  test('shows the promise in the grid, byte by byte, and where it stands', () => {
    const text = english(card({ isUnsent: true }));
    expect(text.match(/<span aria-hidden="true"/g)).toHaveLength(HASH.length);
    expect(text).toContain('in the local description');
  });
});
