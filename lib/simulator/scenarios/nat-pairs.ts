import type { NatChoice } from '../setup/choices';
import { setupOf } from '../setup/defaults';
import type { SideSetup } from '../setup/setup';
import type { ScenarioEntry } from './scenario-entry';

const ADDRESS_RESTRICTED: NatChoice = {
  mapping: 'endpoint-independent',
  filtering: 'address-dependent',
};
const PORT_RESTRICTED: NatChoice = {
  mapping: 'endpoint-independent',
  filtering: 'address-and-port-dependent',
};
const SYMMETRIC: NatChoice = {
  mapping: 'address-and-port-dependent',
  filtering: 'address-and-port-dependent',
};

const behind = (nat: NatChoice): Partial<SideSetup> => ({ behind: 'nat', nat });

/** Who can reach whom directly, NAT against NAT. */
export const NAT_PAIRS = {
  'two-private-hosts': {
    question: 'path',
    setup: setupOf({ a: { stun: false }, b: { stun: false } }),
  },
  'same-lan': { question: 'path', setup: setupOf({ shape: 'same-lan' }) },
  'mdns-names': {
    question: 'path',
    setup: setupOf({
      shape: 'same-lan',
      a: { hidesAddresses: true },
      b: { hidesAddresses: true },
    }),
  },
  'home-routers': { question: 'path', setup: setupOf({}) },
  'symmetric-spoils-stun': {
    question: 'path',
    setup: setupOf({
      a: {
        nat: { ...SYMMETRIC, ports: 'sequential', firstPort: 45_000, portStep: 6_234 },
        hostAddress: '192.168.1.5',
        externalAddress: '211.45.10.2',
        hostPort: 5000,
      },
      b: { ...behind(PORT_RESTRICTED), hostAddress: '192.168.0.10', hidesAddresses: true },
      stunAddress: '8.8.8.8',
    }),
  },
  'peer-reflexive': {
    question: 'path',
    setup: setupOf({
      a: { behind: 'public', delay: 150, agent: 'rfc8445' },
      b: { ...behind(SYMMETRIC), delay: 150, agent: 'rfc8445' },
      signalingDelay: 300,
      offerer: 'B',
    }),
  },
  'address-restricted-symmetric': {
    question: 'path',
    setup: setupOf({ a: behind(ADDRESS_RESTRICTED), b: behind(SYMMETRIC) }),
  },
  'port-restricted-symmetric': {
    question: 'path',
    setup: setupOf({ a: behind(PORT_RESTRICTED), b: behind(SYMMETRIC) }),
  },
  'symmetric-symmetric': {
    question: 'path',
    setup: setupOf({ a: behind(SYMMETRIC), b: behind(SYMMETRIC) }),
  },
  'hairpinning-on': {
    question: 'path',
    setup: setupOf({ shape: 'same-nat', a: { nat: { preset: 'home-router', hairpinning: true } } }),
  },
  'hairpinning-off': {
    question: 'path',
    setup: setupOf({
      shape: 'same-nat',
      a: { nat: { preset: 'home-router', hairpinning: false } },
    }),
  },
  'carrier-nat': {
    question: 'path',
    setup: setupOf({ a: { carrier: { preset: 'mobile-carrier' } } }),
  },
  'same-carrier': { question: 'path', setup: setupOf({ shape: 'same-carrier' }) },
  'who-knocks-first': {
    question: 'path',
    setup: setupOf({
      a: { nat: { preset: 'linux-masquerade-open' }, delay: 5 },
      b: { nat: { preset: 'linux-masquerade-open' }, delay: 5 },
      signalingDelay: 150,
    }),
  },
} as const satisfies Record<string, ScenarioEntry>;
