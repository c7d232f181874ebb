import { describe, expect, it } from 'vitest';
import { hexText } from '@/lib/bytes/hex';
import { DerivationRecord } from '@/lib/derivation/derivation-record';
import { cutMasterKeys, srtpExport } from '@/lib/srtp/master-keys';
import { PROTECTION_PROFILES } from '@/lib/srtp/protection-profile';

const PROFILES = Object.values(PROTECTION_PROFILES);

describe('master keys (RFC 5764 §4.2)', () => {
  it('are asked of the exporter by the registered label, without a context', () => {
    for (const profile of PROFILES) {
      expect(srtpExport(profile)).toMatchObject({
        name: 'srtp',
        label: 'EXTRACTOR-dtls_srtp',
        context: undefined,
      });
    }
    expect(PROFILES.map((profile) => srtpExport(profile).length)).toEqual([60, 60, 56, 88]);
  });

  it('are the keys of both sides, then both salts', () => {
    for (const profile of PROFILES) {
      const record = new DerivationRecord();
      const { length } = srtpExport(profile);
      const counted = Uint8Array.from({ length }, (_, at) => at);
      record.give('srtp-exported', 'constant', counted);
      const { client, server } = cutMasterKeys(record, profile, 'srtp-exported');
      const parts = [client.masterKey, server.masterKey, client.masterSalt, server.masterSalt].map(
        (id) => record.bytesOf(id),
      );
      expect(Buffer.concat(parts).toString('hex')).toBe(hexText(counted));
      expect(parts.map((part) => part.length)).toEqual([
        profile.keyLength,
        profile.keyLength,
        profile.saltLength,
        profile.saltLength,
      ]);
    }
  });

  it('keep apart where one record holds two schedules', () => {
    const record = new DerivationRecord();
    const profile = PROTECTION_PROFILES.SRTP_AEAD_AES_128_GCM;
    record.give('server:srtp-exported', 'constant', new Uint8Array(56));
    const { client } = cutMasterKeys(record, profile, 'server:srtp-exported', 'server:');
    expect(client.masterKey).toBe('server:srtp-client-master-key');
  });
});
