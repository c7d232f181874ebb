import { setupOf } from '../setup/defaults';
import type { Setup } from '../setup/setup';
import type { ScenarioEntry } from './scenario-entry';

/** The server's port in all of them; a web server's, because everybody knows it. */
const SERVER_PORT = 80;
const HOST_PORT = 5000;

/** A host behind a NAT whose ports are told in advance, and a server that answers. */
const TABLE_WALK: Setup = setupOf({
  calls: false,
  a: {
    nat: {
      mapping: 'endpoint-independent',
      filtering: 'address-and-port-dependent',
      ports: 'sequential',
      firstPort: 1234,
      lifetime: 30,
      refreshedInbound: false,
    },
    hostAddress: '10.10.10.10',
    externalAddress: '11.11.11.11',
    hostPort: HOST_PORT,
    stun: false,
  },
  b: { behind: 'public', stun: false },
  plainServer: { address: '20.20.20.20', port: SERVER_PORT },
  latest: 2_000,
});

const toServer = (at: number) => ({
  at,
  host: 'a',
  fromPort: HOST_PORT,
  to: { address: '20.20.20.20', port: SERVER_PORT },
  what: { kind: 'bytes', length: 40 } as const,
});

const fromServer = (at: number) => ({
  at,
  host: 'server',
  fromPort: SERVER_PORT,
  to: { address: '11.11.11.11', port: 1234 },
  what: { kind: 'bytes', length: 40 } as const,
});

/** Single packets and what a NAT's table does with them; nobody calls. */
export const SINGLE_PACKETS = {
  'plain-server': {
    question: 'arrival',
    setup: { ...TABLE_WALK, errands: [toServer(100)] },
  },
  unsolicited: {
    question: 'first-arrival',
    setup: { ...TABLE_WALK, errands: [fromServer(100), toServer(500), fromServer(1_000)] },
  },
  'mapping-expires': {
    question: 'arrival',
    setup: {
      ...TABLE_WALK,
      errands: [toServer(100), fromServer(20_000), fromServer(60_000)],
      latest: 62_000,
    },
  },
  keepalives: {
    question: 'arrival',
    setup: {
      ...TABLE_WALK,
      errands: [
        toServer(100),
        toServer(15_000),
        toServer(30_000),
        toServer(45_000),
        fromServer(60_000),
      ],
      latest: 62_000,
    },
  },
  'stun-binding': {
    question: 'arrival',
    setup: setupOf({
      calls: false,
      a: {
        nat: {
          mapping: 'endpoint-independent',
          filtering: 'address-and-port-dependent',
          ports: 'sequential',
          firstPort: 45_000,
        },
        hostAddress: '192.168.1.5',
        externalAddress: '211.45.10.2',
        hostPort: HOST_PORT,
      },
      b: { behind: 'public', stun: false },
      stunAddress: '8.8.8.8',
      errands: [
        {
          at: 100,
          host: 'a',
          fromPort: HOST_PORT,
          to: { address: '8.8.8.8', port: 3478 },
          what: { kind: 'binding' },
        },
      ],
      latest: 2_000,
    }),
  },
} as const satisfies Record<string, ScenarioEntry>;
