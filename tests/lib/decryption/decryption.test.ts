import { expand } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, test } from 'vitest';
import { hexText, parseHex } from '@/lib/bytes/hex';
import { Decryption } from '@/lib/decryption/decryption';
import type { DecryptedPart, EncryptedPart } from '@/lib/decryption/outcome';
import { hkdfLabel } from '@/lib/derivation/hkdf-label';
import { protectedLength13, protectRecord13 } from '@/lib/dtls/cipher/record-13';
import { encodeUnifiedHeader } from '@/lib/dtls/record/unified-header';
import type { CapturedPacket } from '@/lib/importers/capture';
import { CaptureDissector } from '@/lib/importers/capture-dissector';
import { decryptCaptured } from '@/lib/importers/decrypt-captured';
import { everyField, type PacketField } from '@/lib/packet/packet-field';
import { captured, MESSAGE, type OwnCall, ownCall, type Sent, SIDES } from '../importers/own-call';

const CALLS = {
  '1.2': ownCall('1.2', 'SRTP_AEAD_AES_128_GCM'),
  '1.3': ownCall('1.3', 'SRTP_AES128_CM_HMAC_SHA1_80'),
} as const;

function partsOf(
  packets: readonly CapturedPacket[],
  keyLog: string,
  decryption = new Decryption(),
): readonly EncryptedPart[] {
  if (keyLog !== '') decryption.addKeyLog(keyLog);
  const dissector = new CaptureDissector();
  return packets.flatMap((packet) => decryptCaptured(decryption, dissector.dissect(packet)));
}

const everything = ({ handshake, data, media }: OwnCall): readonly Sent[] => [
  ...handshake,
  ...data,
  ...media,
];

function opened(parts: readonly EncryptedPart[]): readonly DecryptedPart[] {
  return parts.flatMap((part) => {
    if (!part.ok) throw new Error(`${part.of}: ${part.problem.kind}`);
    return [part];
  });
}

const problems = (parts: readonly EncryptedPart[]) =>
  parts.map((part) => (part.ok ? 'opened' : part.problem.kind));

function fieldsOf(parts: readonly DecryptedPart[]): readonly PacketField[] {
  return parts.flatMap(({ tree }) => [...everyField(tree.fields)]);
}

const textsOf = (parts: readonly DecryptedPart[], name: string) =>
  fieldsOf(parts).flatMap((field) => (field.name === name ? [field.text] : []));

describe.each(['1.2', '1.3'] as const)('DTLS %s between two of our own ends', (version) => {
  const call = CALLS[version];

  test('every protected record is opened, in both directions', () => {
    const parts = opened(partsOf(captured([...call.handshake, ...call.data]), call.keyLog));
    for (const side of SIDES) {
      const mine = parts.filter(({ sender }) => sender === side);
      const certificate = ['certificate', 'certificate_verify', 'finished'];
      const ofServer = ['encrypted_extensions', 'certificate_request', ...certificate];
      const handshake = side === 'server' ? ofServer : certificate;
      expect(textsOf(mine, 'handshake-message')).toEqual(
        version === '1.2' ? ['finished'] : handshake,
      );
      expect(textsOf(mine, 'alert-description')).toEqual(['close_notify']);
    }
    expect(fieldsOf(parts).filter(({ problem }) => problem !== undefined)).toEqual([]);
  });

  test('what they carry is SCTP with right checksums, down to a message and to DCEP', () => {
    const parts = opened(partsOf(captured([...call.handshake, ...call.data]), call.keyLog));
    const checksums = fieldsOf(parts).flatMap((field) =>
      field.name === 'sctp-checksum' ? [field.value.verdict] : [],
    );
    expect(checksums).toEqual(['right', 'right', 'right']);
    expect(textsOf(parts, 'dcep-message')).toEqual(['OPEN chat', 'ACK']);
    expect(textsOf(parts, 'sctp-user-data')).toEqual([MESSAGE]);
  });

  test('the exporter’s keys open the media, over the end of the sequence numbers', () => {
    const parts = partsOf(captured(everything(call)), call.keyLog);
    const media = opened(parts).filter(({ place }) => place.of !== 'dtls-record');
    expect(media.map(({ tree }) => hexText(tree.bytes))).toEqual(call.clear.map(hexText));
    const counters = media.flatMap(({ place }) =>
      place.of === 'srtp-packet' ? [place.rolloverCounter] : [],
    );
    expect(counters).toEqual([0, 0, 1, 1, 0, 0, 1, 1]);
    expect(media.filter(({ place }) => place.of === 'srtcp-packet')).toHaveLength(2);
    expect(fieldsOf(media).filter(({ problem }) => problem !== undefined)).toEqual([]);
  });

  test('a packet that the capture holds twice is opened twice', () => {
    const twice = everything(call).flatMap((sent) => [sent, sent]);
    const once = partsOf(captured(everything(call)), call.keyLog);
    expect(opened(partsOf(captured(twice), call.keyLog))).toHaveLength(2 * once.length);
  });

  test('a call that ICE moves to another path in the middle is found there by its tags', () => {
    const moved = captured([...call.media, ...call.data], 5002);
    const parts = partsOf([...captured(call.handshake), ...moved], call.keyLog);
    const sides = opened(parts)
      .slice(-call.data.length)
      .map(({ sender }) => sender);
    expect(sides).toEqual(call.data.map(({ from }) => from));
  });

  test('what a TURN server relays in ChannelData is opened in it', () => {
    const relayed = everything(call).map(({ from, bytes }) => ({
      from,
      bytes: Uint8Array.of(0x40, 0, bytes.length >> 8, bytes.length & 0xff, ...bytes),
    }));
    const parts = opened(partsOf(captured(relayed), call.keyLog));
    expect(parts).toHaveLength(partsOf(captured(everything(call)), call.keyLog).length);
    expect(Math.min(...parts.map(({ start }) => start))).toBeGreaterThanOrEqual(32);
  });

  test('a key log that comes later opens what comes after it', () => {
    const decryption = new Decryption();
    expect(partsOf(captured(call.handshake), '', decryption)).toEqual([]);
    const lines = call.keyLog.split('\n');
    const early = lines.filter((line) => line.includes('HANDSHAKE')).join('\n');
    partsOf(captured(call.data), early, decryption);
    const late = partsOf(captured(call.data), call.keyLog, decryption);
    expect(opened(late)).toHaveLength(call.data.length);
  });

  test('any flipped bit behind the header is a tag that does not fit, and nothing worse', () => {
    const last = call.data.at(-1);
    if (last === undefined) throw new Error('nothing was sent');
    const forged = { ...last, bytes: last.bytes.with(-1, (last.bytes.at(-1) ?? 0) ^ 1) };
    const parts = partsOf(captured([...call.handshake, forged, last]), call.keyLog);
    expect(problems(parts).slice(-2)).toEqual(['tag-mismatch', 'opened']);
  });

  test('without its beginning, a call says that it is missing', () => {
    const parts = partsOf(captured([...call.handshake.slice(1), ...call.data]), call.keyLog);
    expect(new Set(problems(parts))).toEqual(new Set(['no-client-hello']));
    const onlyHello = [...call.handshake.slice(0, 1), ...call.data];
    expect(new Set(problems(partsOf(captured(onlyHello), call.keyLog)))).toEqual(
      new Set(['no-server-hello']),
    );
  });

  test('a key log of another call says which line is missing', () => {
    const other = CALLS[version === '1.2' ? '1.3' : '1.2'].keyLog;
    const foreign = other.replace(/ [\da-f]{64} /g, ` ${'ab'.repeat(32)} `);
    const [part] = partsOf(captured(everything(call)), foreign);
    const random = call.keyLog.split(' ')[1];
    const label = version === '1.2' ? 'CLIENT_RANDOM' : 'SERVER_HANDSHAKE_TRAFFIC_SECRET';
    expect(part).toMatchObject({
      ok: false,
      of: 'dtls-record',
      problem: { kind: 'no-secret', clientRandom: random, label },
    });
  });

  test('a packet that was not captured whole says so', () => {
    const packets = captured([...call.handshake, ...call.media.slice(0, 1)]);
    const cut = packets.map((packet, index) =>
      index < packets.length - 1 ? packet : { ...packet, bytes: packet.bytes.slice(0, -4) },
    );
    expect(problems(partsOf(cut, call.keyLog)).at(-1)).toBe('cut-off');
  });

  test('another version’s header in an association has no keys', () => {
    const [first] = CALLS[version === '1.2' ? '1.3' : '1.2'].data;
    if (first === undefined) throw new Error('nothing was sent');
    const parts = partsOf(captured([...call.handshake, first]), call.keyLog);
    expect(problems(parts).at(-1)).toBe('unknown-epoch');
  });
});

describe('DTLS 1.3', () => {
  const { handshake, data, keyLog, media } = CALLS['1.3'];

  const clientSecret = () => {
    const line = keyLog.split('\n').find((one) => one.startsWith('CLIENT_TRAFFIC_SECRET_0'));
    return parseHex(line?.split(' ')[2] ?? '') ?? new Uint8Array();
  };

  test('sequence numbers are counted along, above what 16 bits tell', () => {
    const numbers = [30_000, 60_000, 90_000, 89_999, 120_000];
    const records = numbers.map((number) => ({
      from: 'client' as const,
      bytes: recordOf(clientSecret(), 3, number, `${number}`),
    }));
    const parts = opened(partsOf(captured([...handshake, ...records]), keyLog));
    const found = parts.slice(-numbers.length).map(({ place }) => place);
    expect(found).toMatchObject(numbers.map((sequenceNumber) => ({ epoch: 3, sequenceNumber })));
  });

  test('a KeyUpdate begins an epoch whose secret comes out of the one before', () => {
    const next = expandLabel(clientSecret(), 'traffic upd', 32);
    const packets = captured([
      ...handshake,
      ...data,
      { from: 'client', bytes: recordOf(next, 0, 0, 'after the update') },
      ...data.slice(0, 1),
    ]);
    const parts = opened(partsOf(packets, keyLog)).slice(-2);
    expect(parts.map(({ place }) => place)).toMatchObject([
      { epoch: 4, sequenceNumber: 0 },
      { epoch: 3, sequenceNumber: 0 },
    ]);
    expect(textsOf(parts.slice(0, 1), 'dtls-data')).toEqual(['16 B']);
  });

  test('without EXPORTER_SECRET the media stay closed, the records do not', () => {
    const log = keyLog.replace(/^EXPORTER_SECRET .*$/m, '');
    const parts = partsOf(captured([...handshake, ...media]), log);
    expect(parts.at(-1)).toMatchObject({
      problem: { kind: 'no-secret', label: 'EXPORTER_SECRET' },
    });
    expect(problems(parts)).toContain('opened');
  });

  test('without the secrets of the handshake, the profile is not known', () => {
    const log = keyLog.replace(/^.*HANDSHAKE.*$/gm, '');
    const parts = partsOf(captured([...handshake, ...data, ...media]), log);
    expect(problems(parts).at(-1)).toBe('no-srtp-profile');
    expect(problems(parts).filter((kind) => kind === 'opened').length).toBeGreaterThanOrEqual(
      data.length,
    );
  });

  test('a secret that is longer than the hash of the suite is told', () => {
    const log = keyLog.replace(/^(SERVER_TRAFFIC_SECRET_0 \S+ )\S+$/m, `$1${'0'.repeat(96)}`);
    const parts = partsOf(captured([...handshake, ...data]), log);
    expect(parts.find(({ ok }) => !ok)).toMatchObject({
      problem: { kind: 'secret-of-a-wrong-length', had: 48, wanted: 32 },
    });
  });

  test('traffic secrets without their number are the first ones', () => {
    const log = keyLog.replace(/_TRAFFIC_SECRET_0/g, '_TRAFFIC_SECRET');
    expect(opened(partsOf(captured([...handshake, ...data]), log)).length).toBeGreaterThan(
      data.length,
    );
  });
});

test('a suite that protects in another way is named', () => {
  const { handshake, data, keyLog } = CALLS['1.2'];
  const chosen = Uint8Array.of(0xc0, 0x2b);
  const replaced = handshake.map(({ from, bytes }) => {
    const at = from === 'server' ? indexOf(bytes, chosen) : -1;
    if (at < 0) return { from, bytes };
    const changed = bytes.slice();
    changed.set([0xc0, 0x09], at);
    return { from, bytes: changed };
  });
  const parts = partsOf(captured([...replaced, ...data]), keyLog);
  expect(parts.at(-1)).toMatchObject({
    problem: { kind: 'unknown-suite', suite: 'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA' },
  });
});

function indexOf(bytes: Uint8Array, wanted: Uint8Array): number {
  return bytes.findIndex((_, at) => wanted.every((byte, index) => bytes[at + index] === byte));
}

/** Written here once more, so that it does not judge itself. */
function expandLabel(secret: Uint8Array, label: string, length: number): Uint8Array {
  return expand(sha256, secret, hkdfLabel(`dtls13${label}`, new Uint8Array(), length), length);
}

/** A record of application data, with padding behind it. */
function recordOf(
  secret: Uint8Array,
  epochBits: number,
  sequenceNumber: number,
  text: string,
): Uint8Array {
  const keys = {
    aead: 'AEAD_AES_128_GCM',
    key: expandLabel(secret, 'key', 16),
    iv: expandLabel(secret, 'iv', 12),
    sn: expandLabel(secret, 'sn', 16),
  } as const;
  const content = new TextEncoder().encode(text);
  const plaintext = { content, contentType: 23, paddingLength: 5 };
  const connectionId = new Uint8Array();
  const sequenceBits = sequenceNumber & 0xffff;
  const fields = { epochBits, sequenceBits, sequenceLength: 2, hasLength: true } as const;
  const header = encodeUnifiedHeader({ ...fields, connectionId }, protectedLength13(plaintext));
  return protectRecord13(keys, header, { start: 1, end: 3 }, sequenceNumber, plaintext).record;
}
