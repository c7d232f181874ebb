import { describe, expect, it } from 'vitest';
import { hexText } from '@/lib/bytes/hex';
import { DerivationRecord } from '@/lib/derivation/derivation-record';
import { counterMode } from '@/lib/srtp/cipher';
import { initializationVector } from '@/lib/srtp/initialization-vector';
import { openRtcp } from '@/lib/srtp/open-rtcp';
import { openRtp } from '@/lib/srtp/open-rtp';
import { protectRtcp } from '@/lib/srtp/protect-rtcp';
import { protectRtp } from '@/lib/srtp/protect-rtp';
import { PROTECTION_PROFILES } from '@/lib/srtp/protection-profile';
import { deriveSessionKeys } from '@/lib/srtp/session-keys';
import { givenKeys } from './given-keys';
import { bytesOf, hasVectors, vectorFile } from './vectors';

const B2 = givenKeys(
  'SRTP_AES128_CM_HMAC_SHA1_80',
  '2b7e151628aed2a6abf7158809cf4f3c',
  'f0f1f2f3f4f5f6f7f8f9fafbfcfd',
);

describe('RFC 3711 B.2: AES in counter mode', () => {
  const vector = initializationVector(B2, 0, 0n);

  it('begins at the salt, shifted by two bytes', () => {
    expect(hexText(vector)).toBe('f0f1f2f3f4f5f6f7f8f9fafbfcfd0000');
  });

  it('gives the published key stream, at its beginning and at its end', () => {
    const stream = hexText(counterMode(B2, vector, new Uint8Array(16 * 0xff02)));
    expect(stream.slice(0, 96)).toBe(
      'e03ead0935c95e80e166b16dd92b4eb4d23513162b02d0f72a43a2fe4a5f97ab41e95b3bb0a2e8dd477901e4fca894c0',
    );
    expect(stream.slice(-96)).toBe(
      'ec8cdf7398607cb0f2d21675ea9ea1e4362b7c3c6773516318a077d7fc5073ae6a2cc3787889374fbeb4c81b17ba6c44',
    );
  });
});

describe('RFC 3711 B.3: key derivation', () => {
  it('gives key, salt and the beginning of the authentication key', () => {
    const record = new DerivationRecord();
    record.give('key', 'received', bytesOf('e1f97a0d3e018be0d64fa32c06de4139'));
    record.give('salt', 'received', bytesOf('0ec675ad498afeebb6960b3aabe6'));
    const profile = PROTECTION_PROFILES.SRTP_AES128_CM_HMAC_SHA1_80;
    const parents = { masterKey: 'key', masterSalt: 'salt' };
    const { srtp } = deriveSessionKeys(record, profile, 'client', parents);
    expect(hexText(srtp.encryptionKey)).toBe('c61e7a93744f39ee10734afe3ff7a087');
    expect(hexText(srtp.salt)).toBe('30cbbc08863d8c85d49db34a9ae1');
    expect(hexText(srtp.authenticationKey)).toBe('cebe321f6ff7716b6fd4ab49af256a156d38baa4');
  });

  it.skipIf(!hasVectors)('the numbers above are those of the published text', () => {
    const { aes_cm, key_derivation } = JSON.parse(vectorFile('rfc3711-srtp.json'));
    expect(aes_cm.session_key).toBe(hexText(B2.encryptionKey));
    const stream = counterMode(B2, initializationVector(B2, 0, 0n), new Uint8Array(16 * 0xff02));
    for (const { counter, keystream } of aes_cm.blocks) {
      const at = 16 * Number.parseInt(counter.slice(-4), 16);
      expect(hexText(stream.subarray(at, at + 16))).toBe(keystream);
    }
    expect(key_derivation.cipher_key).toBe('c61e7a93744f39ee10734afe3ff7a087');
  });
});

describe('whole packets under AES128_CM_HMAC_SHA1_80', () => {
  // RFC 3711 has none; these bytes are what libsrtp makes of the keys of B.3.
  const record = new DerivationRecord();
  record.give('key', 'received', bytesOf('e1f97a0d3e018be0d64fa32c06de4139'));
  record.give('salt', 'received', bytesOf('0ec675ad498afeebb6960b3aabe6'));
  const profile = PROTECTION_PROFILES.SRTP_AES128_CM_HMAC_SHA1_80;
  const parents = { masterKey: 'key', masterSalt: 'salt' };
  const { srtp, srtcp } = deriveSessionKeys(record, profile, 'client', parents);
  const payload = 'ab'.repeat(16);

  it('SRTP', () => {
    const plain = bytesOf(`800f1234decafbadcafebabe${payload}`);
    const wire = bytesOf(
      '800f1234decafbadcafebabe4e55dc4ce79978d88ca4d215949d2402b78d6acc99ea179b8dbb',
    );
    expect(protectRtp(srtp, plain, 0)).toMatchObject({ bytes: wire });
    expect(openRtp(srtp, wire, 0)).toMatchObject({ bytes: plain });
  });

  it('SRTCP', () => {
    const plain = bytesOf(`81c8000bcafebabe${payload}`);
    const wire = bytesOf(
      '81c8000bcafebabe7128035be487b9bdbef89041f977a5a880000001993e08cd54d6c1230798',
    );
    expect(protectRtcp(srtcp, plain, 1n)).toMatchObject({ bytes: wire });
    expect(openRtcp(srtcp, wire)).toMatchObject({ bytes: plain });
  });
});

describe('RFC 6188 §7.2: the same with a key of 256 bits', () => {
  it('gives the published keys', () => {
    const record = new DerivationRecord();
    record.give(
      'key',
      'received',
      bytesOf('f0f04914b513f2763a1b1fa130f10e2998f6f6e43e4309d1e622a0e332b9f1b6'),
    );
    record.give('salt', 'received', bytesOf('3b04803de51ee7c96423ab5b78d2'));
    const key = (label: number, length: number) =>
      hexText(
        record.derive(`label ${label}`, {
          function: 'srtp-key-derivation',
          masterKey: 'key',
          masterSalt: 'salt',
          label,
          length,
        }),
      );
    expect(key(0, 32)).toBe('5ba1064e30ec51613cad926c5a28ef731ec7fb397f70a960653caf06554cd8c4');
    expect(key(2, 14)).toBe('fa31791685ca444a9e07c6c64e93');
    expect(key(1, 20)).toBe('fd9c32d39ed5fbb5a9dc96b30818454d1313dc05');
  });
});
