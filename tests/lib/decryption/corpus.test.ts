import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Decryption } from '@/lib/decryption/decryption';
import type { DecryptedPart, EncryptedPart } from '@/lib/decryption/outcome';
import { CaptureDissector } from '@/lib/importers/capture-dissector';
import { readCapture } from '@/lib/importers/capture-file';
import { decryptCaptured } from '@/lib/importers/decrypt-captured';
import { everyField, type PacketField } from '@/lib/packet/packet-field';
import { findTshark, NO_TSHARK } from '../../tshark/find-tshark.mjs';
import { pcap } from '../importers/capture-bytes';

/* Real captures with their key logs, that stand beside the project where they are. */

const CORPUS = join(process.cwd(), '../shared/corpus/pcap');
const HERE = existsSync(join(CORPUS, 'manifest.jsonl'));
if (!HERE) console.log('no captures beside the project: none were decrypted');
const TSHARK = findTshark();
if (TSHARK === undefined) console.warn(NO_TSHARK);

interface Read {
  readonly parts: readonly EncryptedPart[];
  /** Fields that stand in the capture encrypted, by their names. */
  readonly encrypted: readonly PacketField[];
}

const ENCRYPTED: ReadonlySet<string> = new Set(['dtls-encrypted', 'rtp-packet', 'srtcp-packet']);

function read(file: string, keys: string): Read {
  const reading = readCapture(readFileSync(join(CORPUS, file)));
  if (!reading.ok) throw new Error(`${file} is no capture`);
  const dissector = new CaptureDissector();
  const decryption = new Decryption();
  const problems = decryption.addKeyLog(readFileSync(join(CORPUS, keys), 'utf8'));
  expect(problems).toEqual([]);
  const parts: EncryptedPart[] = [];
  const encrypted: PacketField[] = [];
  for (const item of reading.items) {
    if (item.kind !== 'packet') continue;
    const dissected = dissector.dissect(item.packet);
    parts.push(...decryptCaptured(decryption, dissected));
    for (const field of everyField(dissected.tree.fields)) {
      if (ENCRYPTED.has(field.name)) encrypted.push(field);
    }
  }
  return { parts, encrypted };
}

function opened({ parts }: Read): readonly DecryptedPart[] {
  return parts.flatMap((part) => (part.ok ? [part] : []));
}

const ofKind = (parts: readonly DecryptedPart[], kind: DecryptedPart['place']['of']) =>
  parts.filter(({ place }) => place.of === kind);

const fieldsOf = (parts: readonly DecryptedPart[]) =>
  parts.flatMap(({ tree }) => [...everyField(tree.fields)]);

function textsOf(parts: readonly DecryptedPart[], name: string): readonly string[] {
  return fieldsOf(parts).flatMap((field) => (field.name === name ? [field.text] : []));
}

describe.skipIf(!HERE).each([
  ['1.2', 'generated__firefox-dtls12', { records: 42, rtp: 328 }],
  ['1.3', 'generated__firefox-dtls13', { records: 50, rtp: 355 }],
] as const)('a call of Firefox over DTLS %s', (version, name, counts) => {
  const call = HERE ? read(`${name}.pcapng`, `${name}.keys`) : { parts: [], encrypted: [] };
  const parts = opened(call);

  test('everything that is encrypted in it is opened', () => {
    expect(call.parts.filter(({ ok }) => !ok)).toEqual([]);
    expect(parts).toHaveLength(call.encrypted.length);
    expect(ofKind(parts, 'dtls-record')).toHaveLength(counts.records);
  });

  test.each(['client', 'server'])('all tags of SRTP and SRTCP fit that the %s sent', (side) => {
    const mine = parts.filter(({ sender }) => sender === side);
    expect(ofKind(mine, 'srtp-packet')).toHaveLength(counts.rtp);
    expect(ofKind(mine, 'srtcp-packet').length).toBeGreaterThan(80);
    const indices = ofKind(mine, 'srtcp-packet').map(
      ({ place }) => 'index' in place && place.index,
    );
    expect(indices).toContain(1);
  });

  test('no plaintext has a fault, and every checksum of SCTP is right', () => {
    const faults = fieldsOf(parts).flatMap(({ name: field, problem }) =>
      problem ? [`${field} ${problem.kind}`] : [],
    );
    expect(faults).toEqual([]);
    const verdicts = fieldsOf(parts).flatMap((field) =>
      field.name === 'sctp-checksum' ? [field.value.verdict] : [],
    );
    expect(verdicts.length).toBeGreaterThan(30);
    expect(new Set(verdicts)).toEqual(new Set(['right']));
  });

  test('the data channel, its messages and the end can be read', () => {
    expect(textsOf(parts, 'dcep-message').some((text) => text.startsWith('OPEN '))).toBe(true);
    expect(textsOf(parts, 'dcep-message')).toContain('ACK');
    expect(textsOf(parts, 'sctp-user-data')).toContain('héllo wörld ☃');
    expect(textsOf(parts, 'alert-description')).toEqual(['close_notify', 'close_notify']);
  });

  test('the handshake’s protected messages are read, fragments put together', () => {
    const messages = parts.flatMap((part) => part.messages.flatMap(({ fields }) => fields));
    const whole = messages.filter(({ name }) => name === 'handshake-message');
    expect(whole.map(({ text }) => text)).toEqual(version === '1.3' ? ['certificate'] : []);
    expect(messages.map(({ name }) => name)).toContain('sctp-user-data');
    const ends = textsOf(parts, 'handshake-message').filter((text) => text === 'finished');
    expect(ends).toEqual(['finished', 'finished']);
    const profiles = textsOf(parts, 'srtp-profile');
    expect(profiles).toEqual(version === '1.3' ? ['SRTP_AEAD_AES_128_GCM'] : []);
  });

  test.skipIf(TSHARK === undefined)('tshark finds the same checksums right', () => {
    const packets = parts.flatMap(({ tree }) =>
      tree.fields.flatMap(({ name: field, start, end }) =>
        field === 'sctp-packet' ? [tree.bytes.subarray(start, end)] : [],
      ),
    );
    const verdicts = sctpVerdicts(packets);
    expect(verdicts).toEqual(packets.map(() => '1'));
  });
});

/** Of link type SCTP, since tshark 4.0 does not look for SCTP within DTLS. */
function sctpVerdicts(packets: readonly Uint8Array[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'peerscope-sctp-'));
  try {
    const file = join(folder, 'sctp.pcap');
    const records = packets.map((bytes) => ({ seconds: 1, fraction: 0, bytes }));
    writeFileSync(file, pcap({ littleEndian: true }, 0xa1b2_c3d4, 248, records));
    const checking = ['-o', 'sctp.checksum:CRC 32c'];
    const wanted = ['-T', 'fields', '-e', 'sctp.checksum.status'];
    const run = spawnSync(TSHARK ?? '', ['-n', '-r', file, ...checking, ...wanted], {
      encoding: 'utf8',
    });
    return run.stdout.split('\n').slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.skipIf(!HERE)('other captures with their key logs', () => {
  test.each(['SRTP_AES128_CM_SHA1_80', 'SRTP_AEAD_AES_128_GCM'])('OpenSSL, %s', (profile) => {
    const name = `generated__openssl-dtls12-${profile}`;
    const parts = opened(read(`${name}.pcapng`, `${name}.keys`));
    expect(parts.map(({ sender }) => sender)).toHaveLength(5);
    expect(textsOf(parts, 'handshake-message')).toEqual(['finished', 'finished']);
    expect(textsOf(parts, 'alert-description')).toEqual(['close_notify', 'close_notify']);
    const data = parts.find(({ tree }) => tree.fields[0]?.name === 'dtls-data');
    expect(new TextDecoder().decode(data?.tree.bytes)).toMatch(/^[ -~]+\n$/);
  });

  test('the illustrated DTLS 1.3 handshake, whose certificate is of RSA', () => {
    const name = 'syncsynchalt_illustrated-dtls__';
    const call = read(`${name}capture.pcap`, `${name}keylog.txt`);
    expect(call.parts.every(({ ok }) => ok)).toBe(true);
    const parts = opened(call);
    expect(parts).toHaveLength(9);
    expect(textsOf(parts, 'handshake-message')).toContain('encrypted_extensions');
    expect(textsOf(parts, 'ack-sequence')).not.toEqual([]);
    expect(fieldsOf(parts).filter(({ problem }) => problem !== undefined)).toEqual([]);
  });

  test.each([
    'generated__chromium-call.pcapng',
    'zeek_zeek__dtls13-cid.pcap',
    'zeek_zeek__dtls13-wolfssl.pcap',
    'zeek_zeek__dtls1_0.pcap',
    'zeek_zeek__dtls1_2.pcap',
    'zeek_zeek__webrtc-stun.pcap',
  ])('%s without its key log: each encrypted part says why', (file) => {
    const { parts, encrypted } = read(file, 'generated__firefox-dtls12.keys');
    expect(parts.filter(({ ok }) => ok)).toEqual([]);
    expect(parts.length).toBeGreaterThanOrEqual(encrypted.length);
  });
});
