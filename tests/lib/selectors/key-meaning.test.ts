import { describe, expect, it } from 'vitest';
import { flightOf, messageText } from '@/lib/selectors/key-flight';
import { keyNameOf } from '@/lib/selectors/key-kind';
import { type KeySchedule, keySchedules } from '@/lib/selectors/key-schedule';
import { secrecyOf } from '@/lib/selectors/key-secrecy';
import { keyStepsOf } from '@/lib/selectors/key-steps';
import { simulatedCall } from '../../fixtures/simulated-call';

function side(schedules: readonly KeySchedule[], role: 'client' | 'server'): KeySchedule {
  const found = schedules.find((one) => one.role === role);
  if (found === undefined) throw new Error(`No schedule of the ${role}`);
  return found;
}

describe('names', () => {
  it.each([
    ['client-x25519-private-key', { kind: 'private-key', role: 'client', group: 'x25519' }],
    ['server-x25519mlkem768-ciphertext', { kind: 'ciphertext', role: 'server' }],
    ['transcript-hash-to-server-hello', { kind: 'transcript-hash', role: undefined }],
    ['message-client-key-exchange', { kind: 'message', role: 'client' }],
    ['message-hash-header', { kind: 'message-hash-header', role: undefined }],
    ['client-application-traffic-secret-2', { kind: 'application-traffic-secret' }],
    ['srtcp-server-salt', { kind: 'srtcp-salt', role: 'server' }],
    ['srtp-exporter-secret', { kind: 'exporter-secret', role: undefined }],
    ['constructor', { kind: 'other' }],
    ['client-constructor', { kind: 'other' }],
  ])('%s', (id, expected) => {
    expect(keyNameOf(id)).toMatchObject(expected);
  });

  it.each([
    ['client-hello', 'ClientHello'],
    ['client-key-exchange', 'ClientKeyExchange'],
    ['server-hello-done', 'ServerHelloDone'],
    ['server-key-exchange', 'ServerKeyExchange'],
    ['client-certificate-verify', 'CertificateVerify'],
    ['server-finished', 'Finished'],
    ['encrypted-extensions', 'EncryptedExtensions'],
  ] as const)('of the message %s', (message, expected) => {
    expect(messageText(message)).toBe(expected);
  });
});

describe.each(['1.2', '1.3'] as const)('DTLS %s', (dtls) => {
  const trace = simulatedCall(dtls, 'x25519');
  const schedules = keySchedules(trace);
  const client = side(schedules, 'client');

  it('keeps secret what is secret, and nothing else', () => {
    const secrecy = secrecyOf(client);
    expect(secrecy.get('client-x25519-private-key')).toBe('secret');
    expect(secrecy.get('client-x25519-public-key')).toBe('public');
    expect(secrecy.get('client-random')).toBe('public');
    expect(secrecy.get('shared-secret')).toBe('secret');
    expect(secrecy.get('srtp-server-master-salt')).toBe('secret');
    expect(secrecy.get('message-client-hello')).toBe('public');
    expect(secrecy.get('message-client-finished')).toBe('encrypted');
    expect(secrecy.get('message-server-certificate')).toBe(dtls === '1.2' ? 'public' : 'encrypted');
  });

  it('tells what anybody can compute, though the schedule calls it a secret', () => {
    const expected = dtls === '1.3' ? 'public' : undefined;
    expect(secrecyOf(client).get('early-secret')).toBe(expected);
  });

  it('finds the flight of every message, at whoever sent it', () => {
    const messages = [...client.values.keys()].filter((id) => keyNameOf(id).kind === 'message');
    expect(messages.length).toBeGreaterThan(7);
    for (const id of messages) {
      const { message, role } = keyNameOf(id);
      const flight = flightOf(trace, client.transport, id);
      expect([id, flight?.peer]).toEqual([id, side(schedules, role ?? 'client').peer]);
      expect(flight?.messages).toContain(messageText(message ?? 'client-hello'));
    }
    expect(flightOf(trace, client.transport, 'shared-secret')).toBeUndefined();
  });

  it('takes the steps of its version', () => {
    const steps = new Set(keyStepsOf(client).values());
    expect(steps.has('record-keys')).toBe(dtls === '1.2');
    expect(steps.has('handshake-secrets')).toBe(dtls === '1.3');
    expect(steps.has('session')).toBe(true);
  });
});
