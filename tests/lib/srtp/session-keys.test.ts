import { createCipheriv } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hexText } from '@/lib/bytes/hex';
import { parentsOf } from '@/lib/derivation/derivation';
import { DerivationRecord } from '@/lib/derivation/derivation-record';
import {
  keyingMaterialLength,
  PROTECTION_PROFILES,
  profileOfCode,
} from '@/lib/srtp/protection-profile';
import { deriveFromKeyingMaterial } from '@/lib/srtp/session-keys';
import { drawnKeys, PROFILE_NAMES } from './given-keys';

/** RFC 3711 §4.3 with Node's AES: the salt, the label in its eighth byte, and a counter from 0. */
function keyDerivation(key: Uint8Array, salt: Uint8Array, label: number, length: number): string {
  const counter = Buffer.alloc(16);
  counter.set(salt);
  counter[7] = (counter[7] ?? 0) ^ label;
  const cipher = createCipheriv(`aes-${8 * key.length}-ctr`, key, counter);
  return cipher.update(Buffer.alloc(length)).toString('hex');
}

describe.each(PROFILE_NAMES)('the keys of %s', (name) => {
  const profile = PROTECTION_PROFILES[name];
  const { record, client, server } = drawnKeys(name);

  it('every one is what its parents give', () => {
    const derived = record.values.filter(
      ({ derivation }) => derivation.function === 'srtp-key-derivation',
    );
    expect(derived).toHaveLength(profile.authenticationKeyLength === 0 ? 8 : 12);
    for (const { derivation, bytes } of derived) {
      const [key = '', salt = ''] = parentsOf(derivation);
      const label = derivation.function === 'srtp-key-derivation' ? derivation.label : -1;
      expect(hexText(bytes)).toBe(
        keyDerivation(record.bytesOf(key), record.bytesOf(salt), label, bytes.length),
      );
    }
  });

  it('the keying material is cut into two keys, then two salts (RFC 5764 §4.2)', () => {
    const whole = hexText(record.bytesOf('srtp-keying-material'));
    const parts = ['client-master-key', 'server-master-key', 'client-master-salt'];
    const cut = [...parts, 'server-master-salt'].map((id) => hexText(record.bytesOf(`srtp-${id}`)));
    expect(cut.join('')).toBe(whole);
    expect(cut[0]).toHaveLength(2 * profile.keyLength);
    expect(cut[3]).toHaveLength(2 * profile.saltLength);
  });

  it('the ids are the documented ones, the labels 0 to 5', () => {
    const labels = new Map(
      record.values.flatMap(({ id, derivation }) =>
        derivation.function === 'srtp-key-derivation' ? [[id, derivation.label]] : [],
      ),
    );
    const isAead = profile.authenticationKeyLength === 0;
    for (const owner of ['client', 'server']) {
      expect(labels.get(`srtp-${owner}-encryption-key`)).toBe(0);
      expect(labels.get(`srtp-${owner}-authentication-key`)).toBe(isAead ? undefined : 1);
      expect(labels.get(`srtp-${owner}-salt`)).toBe(2);
      expect(labels.get(`srtcp-${owner}-encryption-key`)).toBe(3);
      expect(labels.get(`srtcp-${owner}-authentication-key`)).toBe(isAead ? undefined : 4);
      expect(labels.get(`srtcp-${owner}-salt`)).toBe(5);
    }
  });

  it('have the profile’s lengths, and no two are the same', () => {
    const all = [client.srtp, client.srtcp, server.srtp, server.srtcp];
    for (const keys of all) {
      expect(keys.encryptionKey).toHaveLength(profile.keyLength);
      expect(keys.salt).toHaveLength(profile.saltLength);
      expect(keys.authenticationKey).toHaveLength(profile.authenticationKeyLength);
    }
    expect(new Set(all.map(({ encryptionKey }) => hexText(encryptionKey))).size).toBe(4);
  });

  it('come from keying material of the right length only', () => {
    const short = new DerivationRecord();
    short.give('material', 'drawn', new Uint8Array(keyingMaterialLength(profile) - 1));
    expect(() => deriveFromKeyingMaterial(short, profile, 'material')).toThrow(RangeError);
  });

  it('are found by the profile’s number in use_srtp', () => {
    expect(profileOfCode(profile.code)).toBe(profile);
  });
});

describe('the numbers of RFC 5764 §4.1.2 and RFC 7714 §14.2', () => {
  it.each([
    [0x0001, 60],
    [0x0002, 60],
    [0x0007, 56],
    [0x0008, 88],
  ])('profile %i wants %i bytes of the exporter', (code, length) => {
    const profile = profileOfCode(code);
    expect(profile && keyingMaterialLength(profile)).toBe(length);
  });

  it('the tag of RTCP is ten bytes also where that of RTP is four', () => {
    expect(profileOfCode(0x0001)?.tagLength).toEqual({ rtp: 10, rtcp: 10 });
    expect(profileOfCode(0x0002)?.tagLength).toEqual({ rtp: 4, rtcp: 10 });
    expect(profileOfCode(0x0007)?.tagLength).toEqual({ rtp: 16, rtcp: 16 });
  });

  it('profiles without encryption are none of ours', () => {
    expect(profileOfCode(0x0005)).toBeUndefined();
  });
});
