import { describe, expect, it } from 'vitest';
import { RFC_6347_TIMER } from '@/lib/dtls/endpoint/endpoint';
import { milliseconds } from '@/lib/time';
import { EXPORT, expectConnected, meeting, ofKind } from './meeting';
import { optionsOf, plainWay } from './pipe';

describe.each(['1.2', '1.3'] as const)('trust in DTLS %s', (version) => {
  const nobody = [{ algorithm: 'sha-256', bytes: new Uint8Array(32) }];

  it.each(['client', 'server'] as const)('a certificate that the %s did not expect', (side) => {
    const other = side === 'client' ? 'server' : 'client';
    const run = meeting(version, plainWay, { [side]: { expected: nobody } });
    run.run();
    expect([run.client.state, run.server.state]).toEqual(['failed', 'failed']);
    expect(ofKind(run.events[side], 'fingerprint-checked')[0]?.matches).toBe(false);
    expect(ofKind(run.events[side], 'failed')[0]?.because).toBe('fingerprint-mismatch');
    expect(ofKind(run.events[other], 'failed')[0]).toMatchObject({
      because: 'alert-received',
      detail: 'bad_certificate',
    });
    expect(run[side].exportKeyingMaterial(EXPORT)).toBeUndefined();
    expect(ofKind(run.events[side], 'connected')).toEqual([]);
  });

  it.each(['client', 'server'] as const)('waits for a description that the %s lacks', (side) => {
    const run = meeting(version, plainWay, { [side]: { expected: undefined } });
    run.run(100);
    expect(run[side].state).toBe('connecting');
    expect(run[side].exportKeyingMaterial(EXPORT)).toBeUndefined();
    expect(run[side].send(milliseconds(100), Uint8Array.of(1))).toBe(false);
    run[side].expectFingerprints(milliseconds(100), optionsOf(side).expected ?? []);
    run.run();
    expectConnected(run);
  });

  it.each(['client', 'server'] as const)('all is said while the %s waits for one', (side) => {
    const run = meeting(version, plainWay, { [side]: { expected: undefined } });
    run.run(100);
    const other = side === 'client' ? 'server' : 'client';
    expect(run[other].state).toBe('connected');
    expect([run.client.pollTimeout(), run.server.pollTimeout()]).toEqual([undefined, undefined]);
    run[side].expectFingerprints(milliseconds(100), optionsOf(side).expected ?? []);
    expect(run[side].state).toBe('connected');
    expect(run[side].pollTransmit()).toBeUndefined();
    run[side].expectFingerprints(milliseconds(101), nobody);
    expect(run[side].state).toBe('connected');
  });

  it('a late description that names another one ends it', () => {
    const run = meeting(version, plainWay, { client: { expected: undefined } });
    run.run(100);
    run.client.expectFingerprints(milliseconds(100), nobody);
    run.run();
    expect([run.client.state, run.server.state]).toEqual(['failed', 'failed']);
    expect(ofKind(run.events.client, 'connected')).toEqual([]);
  });

  it('times out where nobody answers, after twelve repetitions', () => {
    const run = meeting(version, () => [], { client: { timer: RFC_6347_TIMER } });
    run.run(3_600_000);
    expect(run.client.state).toBe('failed');
    expect(ofKind(run.events.client, 'failed')[0]?.because).toBe('timed-out');
    const times = run.carried.map(({ at }) => at / 1000);
    expect(times).toEqual([0, 1, 3, 7, 15, 31, 63, 123, 183, 243, 303, 363, 423]);
    expect(run.client.pollTimeout()).toBeUndefined();
  });
});
