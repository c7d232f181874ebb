import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBase64 } from '@/lib/bytes/base64';
import {
  compareFingerprints,
  digestsOf,
  FINGERPRINT_ALGORITHMS,
  formatFingerprint,
  promisedFingerprints,
  verdictOf,
} from '@/lib/dtls/fingerprint';
import { P256_CERTIFICATE, RSA_CERTIFICATE } from '@/tests/fixtures/certificates';

const { subtle } = globalThis.crypto;

function derOf({ base64 }: { readonly base64: string }): Uint8Array<ArrayBuffer> {
  return parseBase64(base64) ?? new Uint8Array();
}

function sdpWith(...fingerprints: readonly string[]): string {
  const lines = fingerprints.map((value) => `a=fingerprint:${value}`);
  return ['v=0', 's=-', 'm=audio 9 UDP/TLS/RTP/SAVPF 111', 'a=mid:0', ...lines, ''].join('\r\n');
}

describe('of a known certificate, as OpenSSL prints them', () => {
  const rows = [P256_CERTIFICATE, RSA_CERTIFICATE].flatMap((certificate) =>
    FINGERPRINT_ALGORITHMS.map((algorithm) => ({ certificate, algorithm })),
  );
  test.each(rows)('$algorithm', async ({ certificate, algorithm }) => {
    const bytes = (await digestsOf(derOf(certificate), subtle)).get(algorithm);
    expect(bytes && formatFingerprint(bytes)).toBe(certificate.fingerprints[algorithm]);
  });

  test('without WebCrypto there are none', async () => {
    expect((await digestsOf(derOf(P256_CERTIFICATE), undefined)).size).toBe(0);
  });
});

describe('promised by a description', () => {
  const sdp = [
    'v=0',
    'a=fingerprint:sha-256 01:02',
    'm=audio 9 UDP/TLS/RTP/SAVPF 111',
    'a=mid:0',
    'm=video 9 UDP/TLS/RTP/SAVPF 96',
    'a=mid:10',
    'a=fingerprint:SHA-1 aa:bb',
    'a=fingerprint:sha-512 CC:DD',
    'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
    'a=mid:1',
    'a=fingerprint:sha-256 not hexadecimal',
    'a=fingerprint:sha-256 XY',
  ].join('\n');

  test('a section without any takes those of the session', () => {
    expect(promisedFingerprints(sdp, ['0'])).toEqual([
      { algorithm: 'sha-256', bytes: Uint8Array.of(1, 2), text: '01:02', level: 'session' },
    ]);
  });

  test('a section with several keeps their order and does not take the session’s', () => {
    expect(
      promisedFingerprints(sdp, ['10']).map(({ algorithm, level }) => [algorithm, level]),
    ).toEqual([
      ['sha-1', 'media'],
      ['sha-512', 'media'],
    ]);
  });

  test('what is no list of bytes is kept as text only', () => {
    expect(promisedFingerprints(sdp, ['1'])).toEqual([
      { algorithm: 'sha-256', bytes: undefined, text: 'XY', level: 'media' },
    ]);
  });

  test('the first mid that exists counts', () => {
    expect(promisedFingerprints(sdp, ['7', '10'])).toHaveLength(2);
  });
});

describe('verdicts (RFC 8122 §5)', () => {
  const { 'sha-1': sha1, 'sha-256': sha256 } = P256_CERTIFICATE.fingerprints;
  const other = RSA_CERTIFICATE.fingerprints;
  test.each([
    ['match', [`sha-256 ${sha256}`]],
    ['match', [`sha-256 ${sha256.toLowerCase()}`]],
    ['match', [`sha-256 ${other['sha-256']}`, `sha-256 ${sha256}`]],
    ['mismatch', [`sha-256 ${other['sha-256']}`]],
    ['mismatch', [`sha-1 ${sha1}`, `sha-256 ${other['sha-256']}`]],
    ['mismatch', [`sha-256 ${sha256.slice(0, -3)}`]],
    ['match', [`sha-1 ${other['sha-1']}`, `sha-256 ${sha256}`]],
    ['incomparable', ['md5 00:11']],
    ['not-promised', []],
  ])('%s for %j', async (verdict, fingerprints) => {
    const promises = promisedFingerprints(sdpWith(...fingerprints), ['0']);
    const digests = await digestsOf(derOf(P256_CERTIFICATE), subtle);
    expect(verdictOf(compareFingerprints(promises, digests))).toBe(verdict);
  });

  test('nothing is claimed without WebCrypto', () => {
    const promises = promisedFingerprints(sdpWith(`sha-256 ${sha256}`), ['0']);
    expect(verdictOf(compareFingerprints(promises, new Map()))).toBe('incomparable');
  });

  test('one flipped bit is a mismatch', async () => {
    const digests = await digestsOf(derOf(P256_CERTIFICATE), subtle);
    const digest = digests.get('sha-256') ?? new Uint8Array();
    fc.assert(
      fc.property(fc.nat({ max: 255 }), (bit) => {
        const flipped = digest.map((byte, index) =>
          index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte,
        );
        const sdp = sdpWith(`sha-256 ${formatFingerprint(flipped)}`);
        const comparisons = compareFingerprints(promisedFingerprints(sdp, ['0']), digests);
        expect(verdictOf(comparisons)).toBe('mismatch');
      }),
    );
  });
});
