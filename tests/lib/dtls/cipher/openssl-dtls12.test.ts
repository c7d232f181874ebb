import { describe, expect, it } from 'vitest';
import { hexText } from '@/lib/bytes/hex';
import { exportKeyingMaterial12 } from '@/lib/dtls/keys/exporter-12';
import { idOf } from '@/lib/dtls/keys/schedule-place';
import { cutMasterKeys, srtpExport } from '@/lib/srtp/master-keys';
import { PROTECTION_PROFILES } from '@/lib/srtp/protection-profile';
import { sharedFile } from '../shared-files';
import { capturedDatagrams } from './captured-datagrams';
import { openCapture12 } from './open-capture-12';

/*
 * OpenSSL to itself with ECDHE-ECDSA-AES256-GCM-SHA384 and a cookie exchange: the one capture here
 * of a suite with SHA-384. What its exporter gave stands in the vectors.
 */

interface Vectors {
  readonly vectors: readonly {
    readonly profile: string;
    readonly exported: string;
    readonly client_master_key: string;
    readonly server_master_key: string;
    readonly client_master_salt: string;
    readonly server_master_salt: string;
  }[];
}

const vectors = sharedFile('vectors/rfc5705-exporter-openssl.json');
const PROFILES = [
  ['SRTP_AES128_CM_SHA1_80', PROTECTION_PROFILES.SRTP_AES128_CM_HMAC_SHA1_80],
  ['SRTP_AEAD_AES_128_GCM', PROTECTION_PROFILES.SRTP_AEAD_AES_128_GCM],
] as const;

describe.each(PROFILES)('OpenSSL to itself, DTLS 1.2, %s', (name, profile) => {
  const capture = sharedFile(`corpus/pcap/generated__openssl-dtls12-${name}.pcapng`);
  const keys = sharedFile(`corpus/pcap/generated__openssl-dtls12-${name}.keys`);

  it.runIf(capture && keys && vectors)('every record opens, and the exporter agrees', () => {
    const { records, schedule, suite } = openCapture12(
      capturedDatagrams(capture ?? Buffer.of()),
      `${keys}`,
    );
    expect(suite.name).toBe('TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384');
    expect(records.filter(({ opened }) => !opened.ok)).toEqual([]);
    expect(new Set(records.map(({ role }) => role))).toEqual(new Set(['client', 'server']));

    const parsed: Vectors = JSON.parse(`${vectors}`);
    const expected = parsed.vectors.find((vector) => vector.profile === name);
    const exported = exportKeyingMaterial12(schedule, srtpExport(profile));
    const { record } = schedule;
    const { client, server } = cutMasterKeys(record, profile, idOf(schedule, 'srtp-exported'));
    const hexOf = (id: string) => hexText(record.bytesOf(id));
    expect(hexText(exported)).toBe(expected?.exported);
    expect(hexOf(client.masterKey)).toBe(expected?.client_master_key);
    expect(hexOf(server.masterKey)).toBe(expected?.server_master_key);
    expect(hexOf(client.masterSalt)).toBe(expected?.client_master_salt);
    expect(hexOf(server.masterSalt)).toBe(expected?.server_master_salt);
  });
});
