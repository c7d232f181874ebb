import { expect, it } from 'vitest';
import { DerivationRecord } from '@/lib/derivation/derivation-record';
import { RecordLayer13 } from '@/lib/dtls/endpoint/record-layer-13';
import { HANDSHAKE_TYPES } from '@/lib/dtls/handshake/handshake-type';
import type { KeySchedule13 } from '@/lib/dtls/keys/secrets-13';
import { deriveTrafficKeys13 } from '@/lib/dtls/keys/traffic-keys-13';
import { CONTENT_TYPES } from '@/lib/dtls/record/content-type';
import { milliseconds } from '@/lib/time';
import { expectConnected, meeting13, ofKind } from './meeting';
import { plainWay } from './pipe';

/** A connected pair, and a hand that seals what the server's code never says. */
function afterHandshake() {
  const record = new DerivationRecord();
  const run = meeting13(plainWay, { server: { derivations: record } });
  run.run();
  const schedule: KeySchedule13 = { record, scope: '', hash: 'sha-256', prefix: 'dtls13' };
  const layer = new RecordLayer13();
  layer.writeWith(3, deriveTrafficKeys13(schedule, 'AEAD_AES_128_GCM', 'server', 3));
  // Numbers that the server has used itself.
  for (let used = 0; used < 3; used += 1) layer.seal(3, CONTENT_TYPES.ack, new Uint8Array(2));
  const say = (contentType: number, content: Uint8Array) => {
    const { bytes } = layer.seal(3, contentType, content);
    run.client.receive(milliseconds(run.now()), bytes);
    const before = run.carried.length;
    run.run();
    return run.carried.length - before;
  };
  return { run, say };
}

const message = (type: number) => Uint8Array.of(type, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 1, 0);

it('a ticket is acknowledged, and nothing comes of it', () => {
  const { run, say } = afterHandshake();
  expect(say(CONTENT_TYPES.handshake, message(HANDSHAKE_TYPES.new_session_ticket))).toBe(1);
  const sent = ofKind(run.events.client, 'datagram-sent').at(-1);
  expect(sent?.records.map(({ contentType }) => contentType)).toEqual([CONTENT_TYPES.ack]);
  expectConnected(run);
});

it('a KeyUpdate is not acknowledged, so that its sender keeps its keys', () => {
  const { run, say } = afterHandshake();
  expect(say(CONTENT_TYPES.handshake, message(HANDSHAKE_TYPES.key_update))).toBe(0);
  expect(ofKind(run.events.client, 'ignored').at(-1)?.because).toBe('unexpected-message');
  say(CONTENT_TYPES.application_data, Uint8Array.of(5));
  expect(ofKind(run.events.client, 'data-received')[0]?.bytes).toEqual(Uint8Array.of(5));
});

it('more plaintext than a record may carry is dropped', () => {
  const { run, say } = afterHandshake();
  say(CONTENT_TYPES.application_data, new Uint8Array(2 ** 14 + 1));
  expect(ofKind(run.events.client, 'data-received')).toEqual([]);
  expect(ofKind(run.events.client, 'ignored').at(-1)?.because).toBe('malformed');
  say(CONTENT_TYPES.application_data, new Uint8Array(2 ** 14));
  expect(ofKind(run.events.client, 'data-received')).toHaveLength(1);
});
