import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decryption } from '@/lib/decryption/decryption';
import { HandshakeMessages } from '@/lib/decryption/handshake';
import type { EncryptedPart } from '@/lib/decryption/outcome';
import { plaintextTree12 } from '@/lib/decryption/plaintext';
import type { CapturedPacket } from '@/lib/importers/capture';
import { CaptureDissector } from '@/lib/importers/capture-dissector';
import { decryptCaptured } from '@/lib/importers/decrypt-captured';
import { everyField, type PacketTree } from '@/lib/packet/packet-field';
import { captured, ownCall, type Sent } from '../importers/own-call';

const CALLS = [
  ownCall('1.2', 'SRTP_AES128_CM_HMAC_SHA1_80'),
  ownCall('1.3', 'SRTP_AEAD_AES_128_GCM'),
];

function gone(packets: readonly CapturedPacket[], ...keyLogs: readonly string[]) {
  const dissector = new CaptureDissector();
  const decryption = new Decryption();
  const parts: EncryptedPart[] = [];
  for (const log of keyLogs) decryption.addKeyLog(log);
  for (const packet of packets) {
    for (const part of decryptCaptured(decryption, dissector.dissect(packet))) {
      parts.push(part);
      if (part.start > part.end || part.end > packet.bytes.length) throw new Error('outside');
      if (part.ok) for (const tree of [part.tree, ...part.messages]) expectInside(tree);
    }
  }
  return parts;
}

function expectInside({ bytes, fields }: PacketTree): void {
  for (const { name, start, end } of everyField(fields)) {
    if (start < 0 || start > end || end > bytes.length) throw new Error(`${name} lies outside`);
  }
}

const changes = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 12 });

function changed(bytes: Uint8Array, edits: readonly (readonly [number, number])[]): Uint8Array {
  const copy = bytes.slice();
  for (const [at, value] of edits) copy[at % copy.length] = value;
  return copy;
}

describe('hostile packets and key logs', () => {
  test('any datagram of a call changed, left out or moved: nothing throws', () => {
    const place = fc.record({ at: fc.nat({ max: 30 }), edits: changes, isLost: fc.boolean() });
    fc.assert(
      fc.property(fc.constantFrom(...CALLS), fc.array(place), (call, places) => {
        const sent: Sent[] = [...call.handshake, ...call.data, ...call.media];
        for (const { at, edits, isLost } of places) {
          const one = sent[at % sent.length];
          if (one === undefined) continue;
          const other = { from: one.from, bytes: changed(one.bytes, edits) };
          if (isLost) sent.splice(at % sent.length, 1);
          else sent.splice(at % sent.length, 1, other, one);
        }
        gone(captured(sent), call.keyLog);
      }),
      { numRuns: 60 },
    );
  });

  test('a changed key log opens less, and nothing throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CALLS), changes, (call, edits) => {
        const log = changed(new TextEncoder().encode(call.keyLog), edits);
        const packets = captured([...call.handshake, ...call.data, ...call.media]);
        gone(packets, new TextDecoder().decode(log), call.keyLog);
      }),
      { numRuns: 30 },
    );
  });

  test('a plaintext of a peer may hold anything', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.integer({ min: 0, max: 255 }),
        (bytes, type) => expectInside(plaintextTree12(bytes, type)),
      ),
      { numRuns: 500 },
    );
    const ports = [0x13, 0x88, 0x13, 0x88];
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 200 }), (bytes) => {
        const tree = plaintextTree12(Uint8Array.of(...ports, ...bytes), 23);
        expectInside(tree);
        expect(tree.fields[0]?.name).toBe('sctp-packet');
      }),
      { numRuns: 500 },
    );
  });

  test('a key log that contradicts itself: the first secret of a name stays', () => {
    const [call] = CALLS;
    if (call === undefined) throw new Error('no call');
    const packets = captured([...call.handshake, ...call.data]);
    const wrong = call.keyLog.replace(/[\da-f]{96}$/, 'ab'.repeat(48));
    expect(gone(packets, call.keyLog, wrong).every(({ ok }) => ok)).toBe(true);
    expect(gone(packets, wrong, call.keyLog).some(({ ok }) => ok)).toBe(false);
  });
});

describe('the work stays in proportion to the packets', () => {
  test('a path without a handshake is not searched for ever', () => {
    const [call] = CALLS;
    if (call === undefined) throw new Error('no call');
    const forged = call.media.slice(0, 1).map(({ from, bytes }) => ({
      from,
      bytes: bytes.with(-1, (bytes.at(-1) ?? 0) ^ 1),
    }));
    const strange = captured(Array.from({ length: 100 }, () => forged).flat(), 5002);
    const late = captured(call.media, 5002);
    const packets = [...captured([...call.handshake, ...call.media]), ...strange, ...late];
    const parts = gone(packets, call.keyLog).slice(-call.media.length);
    expect(parts.map((part) => (part.ok ? 'opened' : part.problem.kind))).toEqual(
      call.media.map(() => 'no-client-hello'),
    );
  });

  test('fragments of handshake messages that never end are forgotten', () => {
    const messages = new HandshakeMessages();
    const fragment = (sequence: number, offset: number) =>
      Uint8Array.of(11, 0, 0, 2, sequence >> 8, sequence & 0xff, 0, 0, offset, 0, 0, 1, offset);
    for (let sequence = 0; sequence < 1000; sequence += 1) messages.add('a', fragment(sequence, 0));
    expect(messages.add('a', fragment(0, 1))).toEqual([]);
    expect(messages.add('a', fragment(999, 1))[0]?.body).toEqual(Uint8Array.of(0, 1));
  });
});
