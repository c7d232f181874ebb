import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IceAgentEvent } from '@/lib/ice/agent/agent-events';
import { BareNetwork } from '../bare-network';
import type { BareSide } from '../bare-side';
import { behind, guarded, type NatName, nat, OPEN } from './sides';

/* What must hold in every run, whatever the network does. */

type Place = NatName | 'open' | 'blocked';
const PLACES: readonly Place[] = ['open', 'eim+eif', 'eim+apdf', 'adm+adf', 'apdm+apdf', 'blocked'];

const side = fc.record({
  place: fc.constantFrom(...PLACES),
  turn: fc.constantFrom([], ['udp'], ['tls', 'udp']) as fc.Arbitrary<NonNullable<BareSide['turn']>>,
  hidesHostAddresses: fc.boolean(),
});

const run = fc.record({
  a: side,
  b: side,
  seed: fc.nat(),
  trickle: fc.boolean(),
  delay: fc.constantFrom(2, 20, 150),
  lossPercent: fc.constantFrom(0, 5, 40),
  later: fc.constantFrom('nothing', 'restart', 'move', 'move and restart', 'silence'),
});

type Run = typeof run extends fc.Arbitrary<infer Value> ? Value : never;

function sideAt(number: number, { place, ...rest }: Run['a']): BareSide {
  if (place === 'open') return { ...OPEN, ...rest };
  if (place === 'blocked') return { ...guarded(number, 'udp-blocked'), ...rest };
  return { ...behind(number, place), ...rest };
}

function play({ later, lossPercent, ...options }: Run): BareNetwork {
  let count = 0;
  let isSilent = false;
  const loses = () => {
    count += 1;
    return isSilent || (count * 7919 + options.seed) % 100 < lossPercent;
  };
  const ends = { a: sideAt(1, options.a), b: sideAt(2, options.b) };
  const network = new BareNetwork({ ...options, ...ends, loses }).connect().run(3_000);
  if (later.startsWith('move')) network.move('a', ['10.9.0.2'], nat(9, 'eim+apdf')).run(500);
  if (later.endsWith('restart')) network.restart();
  if (later === 'silence') isSilent = true;
  network.send('a', Uint8Array.of(20));
  return network.run(later === 'silence' ? 40_000 : 5_000);
}

type PairEvent = Extract<IceAgentEvent, { readonly pair: string }>;

function isOfPair(event: IceAgentEvent): event is PairEvent {
  return 'pair' in event && event.pair !== undefined;
}

/** Every event names a pair that was formed; checks are sent on pairs that were not removed. */
function checkPairs(events: readonly IceAgentEvent[]): void {
  const formed = new Set<string>();
  const removed = new Set<string>();
  const proved = new Set<string>();
  for (const event of events) {
    if (!isOfPair(event)) continue;
    if (event.kind === 'pair-formed') expect(formed).not.toContain(event.pair);
    if (event.kind === 'pair-formed') formed.add(event.pair);
    expect(formed).toContain(event.pair);
    if (event.kind === 'check-answered') proved.add(event.valid);
    if (event.kind === 'pair-selected') expect(proved).toContain(event.pair);
    if (event.kind === 'check-sent') expect(removed).not.toContain(event.pair);
    if (event.kind === 'pair-removed') expect(removed).not.toContain(event.pair);
    if (event.kind === 'pair-removed') removed.add(event.pair);
  }
}

/** An answer or a failure belongs to a check that was sent on that pair, and there is one at most. */
function checkTransactions(events: readonly IceAgentEvent[]): void {
  const open = new Map<string, string>();
  for (const event of events) {
    if (event.kind === 'check-sent') open.set(event.transaction, event.pair);
    if (event.kind !== 'check-answered' && event.kind !== 'check-failed') continue;
    expect(open.get(event.transaction)).toBe(event.pair);
    open.delete(event.transaction);
  }
}

/** From where to where `RTCIceTransport.state` may go. */
const NEXT: Readonly<Record<string, readonly string[]>> = {
  new: ['checking', 'failed', 'closed'],
  checking: ['connected', 'completed', 'failed', 'closed'],
  connected: ['completed', 'disconnected', 'checking', 'closed'],
  completed: ['connected', 'disconnected', 'closed'],
  disconnected: ['connected', 'completed', 'checking', 'failed', 'closed'],
  failed: ['checking', 'closed'],
};

function checkStates(events: readonly IceAgentEvent[]): void {
  let state = 'new';
  for (const event of events) {
    if (event.kind !== 'state') continue;
    expect(NEXT[state]).toContain(event.state);
    state = event.state;
  }
}

/** A generation nominates one pair (RFC 8445 §8.1.1). */
function checkNominations(events: readonly IceAgentEvent[]): void {
  const generations = events.flatMap((event) =>
    event.kind === 'pair-nominated' ? [event.generation] : [],
  );
  expect(new Set(generations).size).toBe(generations.length);
}

test('pairs, transactions, states and nominations are in order in every run', () => {
  fc.assert(
    fc.property(run, (options) => {
      const network = play(options);
      for (const peer of [network.a, network.b]) {
        const events = peer.events.map(({ event }) => event);
        checkPairs(events);
        checkTransactions(events);
        checkStates(events);
        checkNominations(events);
      }
    }),
    { numRuns: 120 },
  );
});
