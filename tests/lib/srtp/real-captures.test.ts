import { describe, expect, it } from 'vitest';
import { DerivationRecord } from '@/lib/derivation/derivation-record';
import { demultiplex } from '@/lib/srtp/first-byte';
import { keyingMaterialLength, PROTECTION_PROFILES } from '@/lib/srtp/protection-profile';
import { decodeRtcp } from '@/lib/srtp/rtcp/decode-rtcp';
import { decodeRtp, decodeRtpHeader } from '@/lib/srtp/rtp/decode-rtp';
import { decodeElements } from '@/lib/srtp/rtp/extension-elements';
import { deriveFromKeyingMaterial } from '@/lib/srtp/session-keys';
import { FIRST_RTCP_INDEX, SrtpReceiver } from '@/lib/srtp/srtp-session';
import { type CapturedDatagram, capturedDatagrams, hasCaptures, keyLog } from './capture';
import { export12, export13 } from './exporter';
import { bytesOf } from './vectors';

/*
 * Firefox to itself, with its key log. The exporter here is written with Node's cryptography, so
 * that a mistake of the project's own would not open the packets twice over.
 */

const PROFILE = PROTECTION_PROFILES.SRTP_AEAD_AES_128_GCM;
const LENGTH = keyingMaterialLength(PROFILE);

/** A hello in clear: handshake type, random and sender. */
function hello(datagrams: readonly CapturedDatagram[], type: 1 | 2) {
  const found = datagrams.find(({ payload }) => payload[0] === 22 && payload[13] === type);
  if (found === undefined) throw new Error('The capture holds no hello');
  return { source: found.source, random: found.payload.slice(27, 59) };
}

function keyingMaterial(name: string, datagrams: readonly CapturedDatagram[]): Uint8Array {
  const log = keyLog(`${name}.keys`);
  const client = hello(datagrams, 1).random;
  const secretOf = (label: string) => {
    const secret = log.get(label)?.get(Buffer.from(client).toString('hex'));
    return secret === undefined ? undefined : bytesOf(secret);
  };
  const exporterSecret = secretOf('EXPORTER_SECRET');
  if (exporterSecret !== undefined) return export13(exporterSecret, LENGTH);
  const masterSecret = secretOf('CLIENT_RANDOM');
  if (masterSecret === undefined) throw new Error('The key log is of another handshake');
  return export12(masterSecret, client, hello(datagrams, 2).random, LENGTH);
}

/** One receiver for each side, with the keys of the other. */
function receivers(name: string, datagrams: readonly CapturedDatagram[]) {
  const record = new DerivationRecord();
  record.give('srtp-keying-material', 'received', keyingMaterial(name, datagrams));
  const keys = deriveFromKeyingMaterial(record, PROFILE, 'srtp-keying-material');
  const client = hello(datagrams, 1).source;
  const fromClient = new SrtpReceiver(keys.client);
  const fromServer = new SrtpReceiver(keys.server);
  return ({ source }: CapturedDatagram) => (source === client ? fromClient : fromServer);
}

describe.skipIf(!hasCaptures)('SRTP of a real browser', () => {
  const captures = ['generated__firefox-dtls12', 'generated__firefox-dtls13'];

  it.each(captures)('%s: every packet opens, both ways', (name) => {
    const datagrams = capturedDatagrams(`${name}.pcapng`);
    const receiverOf = receivers(name, datagrams);
    const counts: Record<string, number> = {};
    for (const datagram of datagrams) {
      const { class: kind } = demultiplex(datagram.payload);
      if (kind !== 'rtp' && kind !== 'rtcp') continue;
      const receiver = receiverOf(datagram);
      const opened =
        kind === 'rtp' ? receiver.openRtp(datagram.payload) : receiver.openRtcp(datagram.payload);
      if (!opened.ok) throw new Error(`${kind}: ${opened.problem}`);
      const decoded = kind === 'rtp' ? decodeRtp(opened.bytes) : decodeRtcp(opened.bytes);
      expect(decoded).toMatchObject({ ok: true });
      const key = `${kind} ${datagram.source}`;
      counts[key] = (counts[key] ?? 0) + 1;
    }
    expect(Object.keys(counts)).toHaveLength(4);
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(80);
  });

  it.each(captures)('%s: inside are reports with a CNAME, and extensions of one byte', (name) => {
    const datagrams = capturedDatagrams(`${name}.pcapng`);
    const receiverOf = receivers(name, datagrams);
    const types = new Set<string>();
    const ids = new Set<number>();
    for (const datagram of datagrams) {
      const { class: kind } = demultiplex(datagram.payload);
      if (kind === 'rtcp') {
        const opened = receiverOf(datagram).openRtcp(datagram.payload);
        if (!opened.ok) throw new Error(opened.problem);
        for (const { type } of decodeRtcp(opened.bytes).packets) types.add(type);
      } else if (kind === 'rtp') {
        const opened = receiverOf(datagram).openRtp(datagram.payload);
        const decoded = opened.ok ? decodeRtp(opened.bytes) : undefined;
        if (!decoded?.ok || decoded.packet.extension === undefined) continue;
        const elements = decodeElements(decoded.packet.extension);
        expect(elements.ok).toBe(true);
        for (const { id } of elements.elements) ids.add(id);
      }
    }
    expect([...types]).toEqual(expect.arrayContaining(['SR', 'RR', 'SDES']));
    expect(ids.size).toBeGreaterThan(1);
  });

  it.each(captures)('%s: each source’s first SRTCP index is ours', (name) => {
    const datagrams = capturedDatagrams(`${name}.pcapng`);
    const receiverOf = receivers(name, datagrams);
    const first = new Map<number, bigint>();
    for (const datagram of datagrams) {
      if (demultiplex(datagram.payload).class !== 'rtcp') continue;
      const opened = receiverOf(datagram).openRtcp(datagram.payload);
      if (!opened.ok) throw new Error(opened.problem);
      const { ssrc, index } = opened.steps;
      if (!first.has(ssrc)) first.set(ssrc, index);
    }
    expect(first.size).toBeGreaterThan(1);
    for (const index of first.values()) expect(index).toBe(FIRST_RTCP_INDEX);
  });

  it.each(captures)('%s: what came once is a replay', (name) => {
    const datagrams = capturedDatagrams(`${name}.pcapng`);
    const receiverOf = receivers(name, datagrams);
    const media = datagrams.filter(({ payload }) => demultiplex(payload).class === 'rtp');
    for (const datagram of media.slice(0, 40)) {
      expect(receiverOf(datagram).openRtp(datagram.payload).ok).toBe(true);
      expect(receiverOf(datagram).openRtp(datagram.payload)).toMatchObject({ problem: 'replayed' });
    }
  });

  it.each(captures)('%s: with the keys of the wrong direction nothing opens', (name) => {
    const datagrams = capturedDatagrams(`${name}.pcapng`);
    const receiverOf = receivers(name, datagrams);
    const [first, second] = [hello(datagrams, 1).source, 'the other'];
    const media = datagrams.filter(({ payload }) => demultiplex(payload).class === 'rtp');
    for (const { source, payload } of media.slice(0, 20)) {
      const swapped = { source: source === first ? second : first, payload };
      expect(receiverOf(swapped).openRtp(payload)).toMatchObject({
        problem: 'authentication-failed',
      });
    }
  });
});

describe.skipIf(!hasCaptures)('SRTP of a browser without its keys', () => {
  it('Chromium: headers and their extensions are there for anybody to read', () => {
    const datagrams = capturedDatagrams('generated__chromium-call.pcapng');
    const profiles = new Set<number>();
    const types = new Set<number>();
    let count = 0;
    for (const { payload } of datagrams) {
      const { class: kind } = demultiplex(payload);
      if (kind === 'rtcp') types.add(payload[1] ?? 0);
      if (kind !== 'rtp') continue;
      const decoded = decodeRtpHeader(payload);
      if (!decoded.ok) throw new Error(decoded.problem.kind);
      count += 1;
      const { extension } = decoded.header;
      if (extension === undefined) continue;
      profiles.add(extension.profile);
      expect(decodeElements(extension).ok).toBe(true);
    }
    expect(count).toBeGreaterThan(500);
    expect([...profiles]).toEqual([0xbede]);
    for (const type of types) expect(type >= 200 && type <= 207).toBe(true);
  });
});
