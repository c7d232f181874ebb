import { setupOf } from '../setup/defaults';
import type { ScenarioEntry } from './scenario-entry';

const OFFICE = { nat: { preset: 'symmetric-office' } } as const;

/** TURN: when it is needed, what it costs, and what stops it. */
export const RELAYS = {
  'turn-relay': {
    question: 'path',
    setup: setupOf({
      a: { ...OFFICE, turn: ['udp'], delay: 5 },
      b: { ...OFFICE, turn: ['udp'], delay: 5 },
      traffic: 20,
    }),
  },
  'udp-blocked-tcp': {
    question: 'path',
    setup: setupOf({
      a: { ...OFFICE, blocks: 'udp', turn: ['udp', 'tcp'] },
      b: { turn: [] },
    }),
  },
  'udp-blocked': {
    question: 'path',
    setup: setupOf({
      a: { ...OFFICE, blocks: 'all-but-tcp-443', turn: ['udp', 'tcp', 'tls'] },
      b: { turn: [] },
    }),
  },
  'permission-missing': {
    question: 'path',
    setup: setupOf({
      a: { ...OFFICE, turn: ['udp'], transportPolicy: 'relay', stun: false },
      b: { stun: false },
    }),
  },
  'turn-wrong-password': {
    question: 'path',
    setup: setupOf({
      a: { ...OFFICE, turn: ['udp'], turnPassword: 'wrong' },
      b: OFFICE,
    }),
  },
} as const satisfies Record<string, ScenarioEntry>;
