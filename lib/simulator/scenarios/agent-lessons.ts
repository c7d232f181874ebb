import { type SetupDraft, setupOf } from '../setup/defaults';
import type { ScenarioEntry } from './scenario-entry';

/** Two home routers, and candidates that take three round trips to gather. */
const WITH_RELAYS: SetupDraft = { a: { turn: ['udp'] }, b: { turn: ['udp'] } };

/** What the agents do: order, roles, and what happens when a path goes away. */
export const AGENT_LESSONS = {
  trickle: { question: 'path', setup: setupOf(WITH_RELAYS) },
  'gather-first': { question: 'path', setup: setupOf({ ...WITH_RELAYS, trickle: false }) },
  'role-conflict': {
    question: 'path',
    setup: setupOf({
      shape: 'same-lan',
      forcedRole: 'controlling',
      a: { agent: 'rfc8445' },
      b: { agent: 'rfc8445' },
    }),
  },
  'ice-lite': {
    question: 'path',
    setup: setupOf({
      a: { stun: false },
      b: { behind: 'public', lite: true, agent: 'rfc8445', stun: false },
    }),
  },
  'consent-lost': {
    question: 'survival',
    setup: setupOf({
      traffic: 10,
      quiet: undefined,
      latest: 45_000,
      changes: [{ kind: 'lose-network', at: 5_000, node: 'b', duration: 60_000 }],
    }),
  },
  'wifi-to-mobile': {
    question: 'survival',
    setup: setupOf({
      traffic: 10,
      quiet: undefined,
      latest: 20_000,
      changes: [
        { kind: 'go-mobile', at: 5_000, peer: 'a' },
        { kind: 'restart-ice', at: 6_000, peer: 'a' },
      ],
    }),
  },
  'new-public-address': {
    question: 'survival',
    setup: setupOf({
      b: { behind: 'public' },
      traffic: 10,
      quiet: undefined,
      latest: 20_000,
      changes: [
        {
          kind: 'change-external-addresses',
          at: 5_000,
          nat: 'nat-a',
          addresses: ['203.0.113.99'],
        },
      ],
    }),
  },
  'packet-loss': {
    question: 'survival',
    setup: setupOf({
      a: { loss: 0.05 },
      b: { loss: 0.05 },
      traffic: 10,
      quiet: undefined,
      latest: 15_000,
    }),
  },
} as const satisfies Record<string, ScenarioEntry>;
