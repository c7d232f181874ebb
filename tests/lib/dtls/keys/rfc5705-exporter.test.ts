import { createDecipheriv } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hexText } from '@/lib/bytes/hex';
import { DerivationRecord } from '@/lib/derivation/derivation-record';
import { exportKeyingMaterial12 } from '@/lib/dtls/keys/exporter-12';
import { exportKeyingMaterial13 } from '@/lib/dtls/keys/exporter-13';
import { giveValue, idOf, type KeySchedule } from '@/lib/dtls/keys/schedule-place';
import { cutMasterKeys, type MasterKeyIds, srtpExport } from '@/lib/srtp/master-keys';
import { PROTECTION_PROFILES } from '@/lib/srtp/protection-profile';
import { type CapturedDatagram, capturedDatagrams } from '../cipher/captured-datagrams';
import { openCapture12 } from '../cipher/open-capture-12';
import { openCapture13 } from '../cipher/open-capture-13';
import { sharedFile } from '../shared-files';
import { bytesOfHex } from './bytes-of-hex';

const PROFILE = PROTECTION_PROFILES.SRTP_AEAD_AES_128_GCM;

describe('RFC 5705, with the numbers of an OpenSSL connection', () => {
  it('over SHA-384', () => {
    const schedule: KeySchedule = { record: new DerivationRecord(), scope: '', hash: 'sha-384' };
    const given = {
      'client-random': '9ea6d1114b7b8c116d8d3079db79c2ce865b90b3729c4aad48138e1d22844bce',
      'server-random': '1a068d2ddb5646d688758fea88d852e358a7cc1df47f4d664aad76ca46b58871',
      'master-secret':
        '8c675271eb715f4a4f1852c214612b89fee7b96202e86a45debe4a9506bf38f03acebb297639acccdebd51af00d7ada7',
    } as const;
    giveValue(schedule, 'client-random', 'received', bytesOfHex(given['client-random']));
    giveValue(schedule, 'server-random', 'received', bytesOfHex(given['server-random']));
    giveValue(schedule, 'master-secret', 'key-log', bytesOfHex(given['master-secret']));
    expect(hexText(exportKeyingMaterial12(schedule, srtpExport(PROFILE)))).toBe(
      '4b9965495d0e5b61b4701a07df09702122a7704af4184f5db51ca78ff1747958' +
        'bb643a19444a9441f9d8c1e618d23e66a136293291e52f5b',
    );
  });
});

const FIREFOX = ['12', '13'] as const;

describe.each(FIREFOX)('Firefox to itself, DTLS %s', (version) => {
  const capture = sharedFile(`corpus/pcap/generated__firefox-dtls${version}.pcapng`);
  const keys = sharedFile(`corpus/pcap/generated__firefox-dtls${version}.keys`);

  it.runIf(capture && keys)('the exported keys open its first RTP packets, both ways', () => {
    const datagrams = capturedDatagrams(capture ?? Buffer.of());
    const place = exported(version, datagrams, `${keys}`);
    const { record } = place;
    const masters = cutMasterKeys(record, PROFILE, idOf(place, 'srtp-exported'));
    const client = datagrams.find(({ payload }) => payload[0] === 22)?.from;
    const rtp = datagrams.filter(({ payload }) => isRtp(payload));
    for (const role of ['client', 'server'] as const) {
      const sent = rtp.filter(({ from }) => (from === client) === (role === 'client'));
      expect(sent.length).toBeGreaterThan(20);
      for (const { payload } of sent.slice(0, 20)) {
        expect(() => openRtp(payload, record, masters[role])).not.toThrow();
        const wrong = masters[role === 'client' ? 'server' : 'client'];
        expect(() => openRtp(payload, record, wrong)).toThrow();
      }
    }
  });
});

function exported(
  version: (typeof FIREFOX)[number],
  datagrams: readonly CapturedDatagram[],
  keyLog: string,
): KeySchedule {
  if (version === '12') {
    const { schedule } = openCapture12(datagrams, keyLog);
    exportKeyingMaterial12(schedule, srtpExport(PROFILE));
    return schedule;
  }
  const { schedule } = openCapture13(datagrams, keyLog);
  exportKeyingMaterial13(schedule, srtpExport(PROFILE));
  return schedule;
}

/** RFC 7983 and RFC 5761: 128 to 191, and no packet type of RTCP. */
function isRtp(payload: Uint8Array): boolean {
  const [first = 0, type = 0] = payload;
  return first >> 6 === 2 && (type < 192 || type > 223);
}

/** RFC 7714 §8, §9, with roll-over counter 0. Throws where the tag does not belong to the packet. */
function openRtp(payload: Uint8Array, from: DerivationRecord, masters: MasterKeyIds): Buffer {
  const packet = Buffer.from(payload);
  const fixed = 12 + 4 * (packet.readUInt8(0) & 15);
  const hasExtension = (packet.readUInt8(0) & 0x10) !== 0;
  const header = fixed + (hasExtension ? 4 + 4 * packet.readUInt16BE(fixed + 2) : 0);
  const record = new DerivationRecord();
  record.give('key', 'received', from.bytesOf(masters.masterKey));
  record.give('salt', 'received', from.bytesOf(masters.masterSalt));
  const parents = { masterKey: 'key', masterSalt: 'salt' };
  const derived = (label: number, length: number) =>
    record.derive(`label ${label}`, { function: 'srtp-key-derivation', ...parents, label, length });

  const iv = Buffer.alloc(12);
  packet.copy(iv, 2, 8, 12);
  packet.copy(iv, 10, 2, 4);
  const nonce = iv.map((byte, at) => byte ^ (derived(2, 12)[at] ?? 0));
  const cipher = createDecipheriv('aes-128-gcm', derived(0, 16), nonce);
  cipher.setAAD(packet.subarray(0, header));
  cipher.setAuthTag(packet.subarray(-16));
  return Buffer.concat([cipher.update(packet.subarray(header, -16)), cipher.final()]);
}
