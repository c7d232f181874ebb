import { expect, test } from 'vitest';
import { takesEffect } from '@/components/nat/changes/takes-effect';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import type { Change } from '@/lib/simulator/setup/changes';
import { DEFAULT_SETUP } from '@/lib/simulator/setup/defaults';
import { simulate } from '@/lib/simulator/simulate';

function effectOf(change: Change): boolean {
  const setup = { ...DEFAULT_SETUP, changes: [change], quiet: 200, latest: 5_000 };
  return takesEffect(change, simulate(scenarioOf(setup)).trace);
}

const { trace } = simulate(scenarioOf(DEFAULT_SETUP));
const first = trace.events.find((event) => event.kind === 'packet-sent');
const packet = first?.kind === 'packet-sent' ? first.packet : '';

test.each<[string, Change]>([
  ['a packet', { kind: 'drop-packet', at: 0, node: 'nat-a', packet }],
  ['a restart', { kind: 'restart-ice', at: 20.5, peer: 'a' }],
  ['a move', { kind: 'go-mobile', at: 20, peer: 'b' }],
  [
    'an address',
    { kind: 'change-external-addresses', at: 20, nat: 'nat-a', addresses: ['203.0.113.99'] },
  ],
])('what happens is seen to happen: %s', (_, change) => {
  expect(effectOf(change)).toBe(true);
});

test.each<[string, Change]>([
  ['no such packet', { kind: 'drop-packet', at: 0, node: 'nat-a', packet: 'a/99999' }],
  ['no such mapping', { kind: 'expire-mapping', at: 20, nat: 'nat-a', mapping: 999 }],
  ['no such node', { kind: 'lose-network', at: 20, node: 'nat-x', duration: 100 }],
  ['after the end', { kind: 'restart-ice', at: 3_000_000, peer: 'a' }],
])('what changes nothing is seen, too: %s', (_, change) => {
  expect(effectOf(change)).toBe(false);
});
