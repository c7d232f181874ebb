import { describe, expect, it } from 'vitest';
import { hexText } from '@/lib/bytes/hex';
import { DerivationRecord } from '@/lib/derivation/derivation-record';
import { messageHash, transcriptForm13 } from '@/lib/dtls/handshake/transcript';
import { exportKeyingMaterial12 } from '@/lib/dtls/keys/exporter-12';
import { exportKeyingMaterial13 } from '@/lib/dtls/keys/exporter-13';
import { bytesOf } from '@/lib/dtls/keys/schedule-place';
import type { KeySchedule13 } from '@/lib/dtls/keys/secrets-13';
import {
  deriveNextTrafficSecret,
  deriveTrafficKeys13,
  epochNames,
} from '@/lib/dtls/keys/traffic-keys-13';
import { deriveMessageHash } from '@/lib/dtls/keys/transcript';
import { wholeSchedule12, wholeSchedule13 } from './whole-schedule';

const newSchedule = (): KeySchedule13 => ({
  record: new DerivationRecord(),
  scope: '',
  hash: 'sha-256',
  prefix: 'dtls13',
});

describe('epochs of 1.3', () => {
  it('have names by side and number', () => {
    expect(epochNames('client', 2).secret).toBe('client-handshake-traffic-secret');
    expect(epochNames('server', 3).key).toBe('server-application-key-0');
    expect(epochNames('server', 5).sn).toBe('server-application-sn-2');
    expect(() => epochNames('client', 1)).toThrow(RangeError);
  });

  it('have no keys before their secret, and no KeyUpdate ends the handshake', () => {
    const schedule = newSchedule();
    expect(() => deriveTrafficKeys13(schedule, 'AEAD_AES_128_GCM', 'client', 2)).toThrow(
      'no value "client-handshake-traffic-secret"',
    );
    expect(() => deriveNextTrafficSecret(schedule, 'client', 2)).toThrow(RangeError);
  });
});

describe('the transcript after a HelloRetryRequest', () => {
  it('begins with a message that is the hash of the first ClientHello', () => {
    const schedule = newSchedule();
    deriveMessageHash(schedule, 'sent', Uint8Array.of(1, 0, 0, 1, 9));
    const hash = bytesOf(schedule, 'first-client-hello-hash');
    expect(hexText(bytesOf(schedule, 'message-message-hash'))).toBe(
      hexText(transcriptForm13(messageHash(hash))),
    );
  });
});

describe('an exporter', () => {
  it('of 1.2 tells no context from an empty one, of 1.3 does not (RFC 8446 §7.5)', () => {
    const request = { label: 'EXPORTER-test', length: 20 };
    const empty = { ...request, name: 'empty', context: new Uint8Array() };
    const none = { ...request, name: 'none', context: undefined };
    const { client: new13 } = wholeSchedule13('x25519', 1);
    const { client: old12 } = wholeSchedule12('x25519', 1);
    expect(hexText(exportKeyingMaterial13(new13, empty))).toBe(
      hexText(exportKeyingMaterial13(new13, none)),
    );
    expect(hexText(exportKeyingMaterial12(old12, empty))).not.toBe(
      hexText(exportKeyingMaterial12(old12, none)),
    );
  });
});
