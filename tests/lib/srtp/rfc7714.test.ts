import { describe, expect, it } from 'vitest';
import { hexText } from '@/lib/bytes/hex';
import { joined } from '@/lib/bytes/joined';
import { openRtcp } from '@/lib/srtp/open-rtcp';
import { openRtp } from '@/lib/srtp/open-rtp';
import { protectRtcp } from '@/lib/srtp/protect-rtcp';
import { protectRtp } from '@/lib/srtp/protect-rtp';
import { givenKeys } from './given-keys';
import { bytesOf, hasVectors, vectorFile } from './vectors';

const SALT = '517569642070726f2071756f';
const KEY_128 = '000102030405060708090a0b0c0d0e0f';
const keysOf = (key: string) =>
  givenKeys(key === KEY_128 ? 'SRTP_AEAD_AES_128_GCM' : 'SRTP_AEAD_AES_256_GCM', key, SALT);

const HEADER = '8040f17b8041f8d35501a0b2';
const RTP = joined([
  bytesOf(HEADER),
  new TextEncoder().encode('Gallia est omnis divisa in partes tres'),
]);
const SRTP =
  '8040f17b8041f8d35501a0b2f24de3a3fb34de6cacba861c9d7e4bcabe633bd50d294e6f42a5f47a51c7d19b36de3adf8833899d7f27beb16a9152cf765ee4390cce';

const RTCP =
  '81c8000d4d6172734e5450314e545032525450200000042a0000e9304c756e61deadbeefdeadbeefdeadbeefdeadbeefdeadbeef';
const SRTCP =
  '81c8000d4d61727363e94885dcdab67ca727d7662f6b7e997ff5c0f76c06f32dc676a5f1730d6fda4ce09b4686303ded0bb9275bc84aa45896cf4d2fc5abf87245d9eade800005d4';

describe('RFC 7714 §16.1: SRTP', () => {
  it('is protected as published, every step of it', () => {
    const sent = protectRtp(keysOf(KEY_128), RTP, 0);
    if (!sent.ok) throw new Error(sent.problem);
    expect(hexText(sent.bytes)).toBe(SRTP);
    expect(hexText(sent.steps.vector)).toBe('51753c6580c2726f20718414');
    expect(sent.steps.authentication).toEqual({ kind: 'AEAD', associatedData: bytesOf(HEADER) });
    expect(sent.steps.tag).toEqual(bytesOf('899d7f27beb16a9152cf765ee4390cce'));
    expect([sent.steps.index, sent.steps.sequenceNumber]).toEqual([0xf17bn, 0xf17b]);
  });

  it('is opened as published', () => {
    expect(openRtp(keysOf(KEY_128), bytesOf(SRTP), 0)).toMatchObject({ ok: true, bytes: RTP });
  });
});

describe('RFC 7714 §17.1: SRTCP', () => {
  it('is protected as published, every step of it', () => {
    const sent = protectRtcp(keysOf(KEY_128), bytesOf(RTCP), 0x5d4n);
    if (!sent.ok) throw new Error(sent.problem);
    expect(hexText(sent.bytes)).toBe(SRTCP);
    expect(hexText(sent.steps.vector)).toBe('517524055203726f207170bb');
    expect(sent.steps.authentication).toMatchObject({
      associatedData: bytesOf('81c8000d4d617273800005d4'),
    });
  });

  it('is opened as published', () => {
    const opened = openRtcp(keysOf(KEY_128), bytesOf(SRTCP));
    expect(opened).toMatchObject({ ok: true, bytes: bytesOf(RTCP), steps: { index: 0x5d4n } });
  });
});

interface Vector {
  readonly section: string;
  readonly fields: readonly (readonly [string, string])[];
}

const VECTORS: readonly Vector[] = hasVectors
  ? JSON.parse(vectorFile('rfc7714-srtp-aead.json')).vectors
  : [];

function fieldOf({ section, fields }: Vector, ...names: readonly string[]): Uint8Array {
  const found = fields.find(([name]) => names.includes(name));
  if (found === undefined) throw new Error(`§${section} has no ${names}`);
  return bytesOf(found[1]);
}

/** §16.1.3, §16.1.4, §16.2.3 and §16.2.4 leave RTP unencrypted, which no profile of DTLS does. */
describe.skipIf(!hasVectors)('RFC 7714, all sections of the vector file', () => {
  it.each(VECTORS.filter(({ section }) => /^16\.[12]\.1$/.test(section)))('§$section', (vector) => {
    const keys = keysOf(hexText(fieldOf(vector, 'Key')));
    const sent = protectRtp(keys, fieldOf(vector, 'Encrypting the following packet'), 0);
    expect(sent).toMatchObject({ bytes: fieldOf(vector, 'Encrypted and tagged packet') });
  });

  it.each(VECTORS.filter(({ section }) => /^16\.[12]\.2$/.test(section)))('§$section', (vector) => {
    const keys = keysOf(hexText(fieldOf(vector, 'Key')));
    const opened = openRtp(keys, fieldOf(vector, 'Decrypting the following packet'), 0);
    expect(opened).toMatchObject({ ok: true, bytes: RTP });
  });

  it.each(VECTORS.filter(({ section }) => section.startsWith('17.')))('§$section', (vector) => {
    const keys = keysOf(hexText(fieldOf(vector, 'Key')));
    const isEncrypted = vector.section < '17.3';
    const plain = fieldOf(
      vector,
      'Encrypting the following packet',
      'Verified and decrypted packet',
      'Tagging the following packet',
      'Verified packet',
    );
    const wire = fieldOf(
      vector,
      'Encrypted and tagged packet',
      'Decrypting the following packet',
      'Tagged packet',
      'Verifying the following packet',
    );
    expect(protectRtcp(keys, plain, 0x5d4n, isEncrypted)).toMatchObject({ bytes: wire });
    expect(openRtcp(keys, wire)).toMatchObject({ bytes: plain, steps: { isEncrypted } });
  });
});
