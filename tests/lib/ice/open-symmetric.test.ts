import { expect, test } from 'vitest';
import type { IceAgent, IceAgentOptions } from '@/lib/ice/agent/agent';
import { createLibwebrtcAgent } from '@/lib/ice/libwebrtc/agent';
import { createRfc8445Agent } from '@/lib/ice/rfc8445/agent';
import type { TurnTransport } from '@/lib/turn/packet';
import { BareNetwork } from './bare-network';
import type { BarePeer } from './bare-peer';
import { type NatName, nat } from './rfc8445/sides';

/*
 * NATs that map symmetrically and let everything in. Each check comes from a port that nobody knew,
 * makes a new pair there, and the triggered check of that pair does the same here. Direct paths there
 * are none, and triggered checks go before ordinary ones, those over relays among them.
 */

type Create = (options: IceAgentOptions) => IceAgent;

const CASES: readonly (readonly [NatName, NatName])[] = [
  ['apdm+eif', 'apdm+eif'],
  ['apdm+eif', 'apdm+adf'],
  ['apdm+adf', 'apdm+eif'],
];

test.each(CASES)('RFC 8445, %s and %s: ordinary checks have their turns', (left, right) => {
  for (const turn of [['udp'], ['tls']] as const) {
    for (const delay of [2, 10, 20, 40]) {
      const network = network8445(left, right, turn, delay);
      expect(network.runUntil(() => bothConnected(network), 3_000)).toBe(true);
      const { selected } = network.run(2_000).a;
      expect([selected?.local.type, selected?.remote.type]).toContain('relay');
    }
  }
});

test.each(CASES)('RFC 8445, %s and %s: at most four triggered checks in a row', (left, right) => {
  const { a } = network8445(left, right, ['udp'], 10).run(1_000);
  const row = a.of('check-sent').map(({ cause }) => (cause === 'triggered' ? 't' : 'o'));
  expect(row.join('')).toContain('tttto');
  expect(row.join('')).not.toContain('ttttt');
});

test('as Chrome: a long way leaves free turns between two triggered checks', () => {
  const network = networkOf(createLibwebrtcAgent, ['apdm+eif', 'apdm+eif'], ['udp'], 160);
  expect(network.runUntil(() => bothConnected(network), 3_000)).toBe(true);
  expect(network.run(2_000).a.selected?.remote.type).toBe('relay');
});

test('as Chrome: a short way is full of triggered checks, until a late wake-up leaves a gap', () => {
  const network = networkOf(createLibwebrtcAgent, ['apdm+eif', 'apdm+eif'], ['udp'], 20);
  expect(network.runUntil(() => bothConnected(network), 3_000)).toBe(false);
  const causes = network.a.of('check-sent').map(({ cause }) => cause);
  expect(new Set(causes.slice(-20))).toEqual(new Set(['triggered']));
  expect(network.runUntil(() => bothConnected(network), 120_000)).toBe(true);
});

function network8445(a: NatName, b: NatName, turn: readonly TurnTransport[], delay: number) {
  return networkOf(createRfc8445Agent, [a, b], turn, delay);
}

function networkOf(
  create: Create,
  [a, b]: readonly [NatName, NatName],
  turn: readonly TurnTransport[],
  delay: number,
): BareNetwork {
  const side = (number: number, name: NatName) => ({ create, box: nat(number, name), turn });
  return new BareNetwork({ a: side(1, a), b: side(2, b), delay }).connect();
}

function bothConnected({ a, b }: BareNetwork): boolean {
  return [a, b].every(({ state }: BarePeer) => state === 'connected' || state === 'completed');
}
