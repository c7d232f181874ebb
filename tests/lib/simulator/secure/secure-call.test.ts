import { describe, expect, it } from 'vitest';
import { indexTrace } from '@/lib/selectors/inspect-index';
import { insideSummary } from '@/lib/selectors/packet-inside';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { DEFAULT_SETUP, DEFAULT_SIDE } from '@/lib/simulator/setup/defaults';
import type { SecureChoice, Setup } from '@/lib/simulator/setup/setup';
import { type Run, simulate } from '@/lib/simulator/simulate';
import type { EventKind, EventOf } from '@/lib/trace/events/event';
import type { Trace } from '@/lib/trace/trace';

const CHOICE: SecureChoice = {
  dtls: '1.3',
  group: 'x25519',
  srtp: 'SRTP_AEAD_AES_128_GCM',
  timer: 'libwebrtc',
};

const called = (choice: Partial<SecureChoice> = {}, changes: Partial<Setup> = {}): Run =>
  simulate(scenarioOf({ ...DEFAULT_SETUP, secure: { ...CHOICE, ...choice }, ...changes }));

const of = <Kind extends EventKind>({ trace }: Run, kind: Kind) =>
  trace.events.filter((event): event is EventOf<Kind> => event.kind === kind);

const namesOf = (trace: Trace) => [...indexTrace(trace).packetsSent.keys()];

describe.each([
  ['1.2', 'x25519'],
  ['1.3', 'x25519'],
  ['1.3', 'X25519MLKEM768'],
] as const)('a call over DTLS %s with %s', (dtls, group) => {
  const run = called({ dtls, group });

  it('goes on the pair that ICE selected, behind NATs', () => {
    const connected = run.outcome.at ?? Number.POSITIVE_INFINITY;
    const finished = of(run, 'dtls-finished');
    expect(finished.map(({ peer }) => peer).toSorted()).toEqual(['a', 'b']);
    expect(Math.min(...finished.map(({ at }) => at))).toBeGreaterThan(connected - 100);
    expect(of(run, 'fingerprint-checked').map(({ matches }) => matches)).toEqual([true, true]);
  });

  it('carries a chat, audio and video both ways for ten seconds', () => {
    const told = of(run, 'channel-message').slice(0, 4);
    expect(told.map(({ peer, direction, text }) => [peer, direction, text])).toEqual([
      ['a', 'sent', 'Hello, do you hear me?'],
      ['b', 'received', 'Hello, do you hear me?'],
      ['b', 'sent', 'Loud and clear.'],
      ['a', 'received', 'Loud and clear.'],
    ]);
    const flowing = of(run, 'stream-flowing').map(({ peer }) => peer);
    expect(flowing.toSorted()).toEqual(['a', 'a', 'a', 'a', 'b', 'b', 'b', 'b']);
    const first = Math.min(...of(run, 'dtls-finished').map(({ at }) => at));
    expect(run.outcome.ended).toBeGreaterThanOrEqual(first + 10_000);
    // Fifty packets a second and side.
    expect(run.outcome.packets).toBeGreaterThan(1000);
  });

  it('ends as browsers do at close(): BYE, ABORT, close_notify, which is answered', () => {
    const alerts = of(run, 'dtls-alert');
    expect(new Set(alerts.map(({ description }) => description))).toEqual(
      new Set(['close_notify']),
    );
    const sent = alerts.filter(({ direction }) => direction === 'sent');
    expect(sent.map(({ peer }) => peer).toSorted()).toEqual(['a', 'b']);
    expect(
      of(run, 'sctp-ended')
        .map(({ peer }) => peer)
        .toSorted(),
    ).toEqual(['a', 'b']);
    expect(of(run, 'dtls-error')).toEqual([]);
    const [first] = sent;
    const said = namesOf(run.trace).flatMap((name) => {
      const { node, at } = indexTrace(run.trace).packetsSent.get(name) ?? {};
      return node === first?.peer && at === first?.at ? (insideSummary(run.trace, name) ?? []) : [];
    });
    expect(said.slice(-2).map((line) => line.split(' › ').slice(1).join(' '))).toEqual([
      'SCTP ABORT',
      'alert warning close_notify',
    ]);
    expect(said.some((line) => line.includes('BYE'))).toBe(true);
    // What was said last still arrives, and ICE knows nothing of it.
    expect(alerts.some(({ direction }) => direction === 'received')).toBe(true);
    expect(run.outcome.ended).toBeGreaterThan(Math.max(...sent.map(({ at }) => at)) + 400);
    expect(run.outcome.states).toEqual({ a: 'connected', b: 'connected' });
  });

  it('logs secrets that both sides know', () => {
    const lines = (peer: string) =>
      of(run, 'secret-logged')
        .filter((event) => event.peer === peer)
        .map(({ line }) => line)
        .toSorted();
    expect(lines('a').length).toBeGreaterThan(0);
    expect(lines('a')).toEqual(lines('b'));
  });
});

it('is repeatable to the byte', () => {
  expect(JSON.stringify(called().trace)).toBe(JSON.stringify(called().trace));
});

it('heals losses by sending flights again', () => {
  const lossy = { ...DEFAULT_SIDE, loss: 0.2 };
  const run = called({}, { a: lossy, b: lossy, seed: 3 });
  expect(of(run, 'dtls-finished')).toHaveLength(2);
  expect(of(run, 'dtls-flight-sent').some(({ attempt }) => attempt > 1)).toBe(true);
});

it('passes a relay', () => {
  const symmetric = { ...DEFAULT_SIDE, nat: { preset: 'symmetric-office' as const } };
  const both = { ...symmetric, turn: ['udp' as const] };
  const run = called({}, { a: both, b: both });
  expect(run.outcome.selected?.a.local).toBeDefined();
  const told = of(run, 'channel-message').map(({ direction }) => direction);
  expect(told.filter((direction) => direction === 'received')).toHaveLength(told.length / 2);
});
