import { describe, expect, test } from 'vitest';
import { createLibwebrtcAgent } from '@/lib/ice/libwebrtc/agent';
import { createRfc8445Agent } from '@/lib/ice/rfc8445/agent';
import { BareNetwork } from './bare-network';
import type { BarePeer } from './bare-peer';
import { BOXES, boxOf } from './libwebrtc/two-agents';
import { computedTable, expectedTable } from './truth-table';

/* Two algorithms that share nothing but packets and signaling come to the same verdicts. */

describe.each([
  { a: createLibwebrtcAgent, b: createRfc8445Agent, name: 'libwebrtc controls RFC 8445' },
  { a: createRfc8445Agent, b: createLibwebrtcAgent, name: 'RFC 8445 controls libwebrtc' },
])('$name', ({ a, b }) => {
  test('direct paths between two NATs', () => {
    expect(computedTable(a, b, 'mapping')).toBe(expectedTable('mapping'));
  });

  test.each([
    { turn: ['udp'], isReached: 'unless UDP is blocked' },
    { turn: ['tls'], isReached: 'always' },
  ] as const)('with TURN over $turn.0 a path is found $isReached', ({ turn }) => {
    for (const left of BOXES) {
      for (const right of BOXES) {
        const network = new BareNetwork({
          a: { create: a, box: boxOf(left, '203.0.113.1'), turn },
          b: { create: b, box: boxOf(right, '203.0.113.2'), turn },
        }).connect();
        const areBoth = () => isConnected(network.a) && isConnected(network.b);
        const isBlocked = left === 'blocked' || right === 'blocked';
        const found = network.runUntil(areBoth, 4_000);
        expect([left, right, found]).toEqual([left, right, turn[0] === 'tls' || !isBlocked]);
      }
    }
  });
});

test.each(['controlling', 'controlled'] as const)(
  'libwebrtc, called %s, controls an agent that is lite',
  (role) => {
    const network = new BareNetwork({
      a: { create: createLibwebrtcAgent, role, box: boxOf('port-restricted', '203.0.113.1') },
      b: {
        create: createRfc8445Agent,
        role: role === 'controlling' ? 'controlled' : 'controlling',
        lite: true,
      },
    })
      .connect()
      .run(5_000);
    const { a, b } = network;
    expect([a.agent.role, b.agent.role]).toEqual(['controlling', 'controlled']);
    expect([a.types, b.types]).toEqual(['srflx/host', 'host/srflx']);
    expect(b.of('check-sent')).toEqual([]);
    expect(a.of('check-sent')[0]?.useCandidate).toBe(false);
  },
);

function isConnected({ state }: BarePeer): boolean {
  return state === 'connected' || state === 'completed';
}
