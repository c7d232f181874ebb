import { Clock } from '@/lib/simulator/clock';
import type { Intervention } from '@/lib/simulator/intervention';
import {
  INTERNET,
  type PeerSpec,
  plainLink,
  plainPeer,
  type Scenario,
} from '@/lib/simulator/scenario';
import { createWorld, type World } from '@/lib/simulator/world';
import { milliseconds } from '@/lib/time';
import { createRecorder } from '@/lib/trace/recorder';
import type { Trace } from '@/lib/trace/trace';

/** Both on the internet, with nothing between them but the delay. */
export const CLIENT = { id: 'client', address: '198.51.100.10', port: 50_000 } as const;
export const SERVER = { id: 'server', address: '203.0.113.10', port: 443 } as const;

/** Longer than any retransmission here takes. */
const LONGEST = 60_000;

/** Two hosts on a virtual clock, `oneWay` milliseconds apart, and what will be done to them. */
export function tcpWorld(
  oneWay: number,
  interventions: readonly Intervention[],
): { readonly world: World; readonly run: () => Trace } {
  const clock = new Clock();
  const scenario: Scenario = {
    title: 'TLS over TCP',
    seed: 1,
    networks: [{ id: INTERNET, isolated: false }],
    routers: [],
    peers: [hostOf(CLIENT, 'A', oneWay), hostOf(SERVER, 'B', oneWay)],
    servers: [],
    signaling: undefined,
    errands: [],
    callAt: undefined,
    forcedRole: undefined,
    secure: undefined,
    interventions,
    until: { quiet: undefined, latest: milliseconds(LONGEST) },
  };
  const header = { id: 'tcp', title: scenario.title, source: 'simulated', nodes: [] } as const;
  const recorder = createRecorder(
    { ...header, nodes: [], producer: 'Peerscope simulator' },
    { now: () => clock.now },
  );
  const world = createWorld(scenario, recorder, { clock });
  return {
    world,
    run: () => {
      world.run(milliseconds(LONGEST));
      return recorder.trace();
    },
  };
}

function hostOf(
  { id, address }: { readonly id: string; readonly address: string },
  side: 'A' | 'B',
  oneWay: number,
): PeerSpec {
  const link = plainLink(oneWay / 2);
  const interfaces = [{ network: INTERNET, addresses: [address], link, kind: 'ethernet' }] as const;
  return plainPeer({ id, side, interfaces, agent: 'rfc8445' });
}
