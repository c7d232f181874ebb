import { DEFAULT_SECURE, setupOf } from '../setup/defaults';
import type { SecureChoice, Setup } from '../setup/setup';
import type { ScenarioEntry } from './scenario-entry';

/** Two home routers, and what differs from DTLS 1.3 as browsers do it. */
function call(secure: Partial<SecureChoice> = {}, rest: Parameters<typeof setupOf>[0] = {}): Setup {
  return setupOf({ secure: { ...DEFAULT_SECURE, ...secure }, ...rest });
}

/** The client's first flight, and the server's answer, of these networks and this seed. */
const CLIENT_HELLO = 'b/6';
const SERVER_FLIGHT = 'a/6';
/** Of that answer in datagrams of 300 bytes, the first piece of the Certificate. */
const CERTIFICATE_BEGINS = 'a/7';
/** The second packet of audio that B sends. */
const AUDIO = 'b/15';

/**
 * A bit in the last record of the server's flight: its Finished, or the Certificate before it.
 * Which one matters little: the record does not open.
 */
const BIT = 580 * 8 + 3;

/** What follows once there is a path: the handshake, who may sit in between, and what goes wrong. */
export const AFTER_ICE = {
  'handshake-1-3': { question: 'security', setup: call() },
  'handshake-1-2': { question: 'security', setup: call({ dtls: '1.2' }) },
  'handshake-hybrid': { question: 'security', setup: call({ group: 'X25519MLKEM768' }) },
  'fragmented-handshake': {
    question: 'security',
    setup: call(
      { mtu: 300 },
      { changes: [{ kind: 'drop-packet', at: 200, node: 'nat-a', packet: CERTIFICATE_BEGINS }] },
    ),
  },
  'lost-datagram': {
    question: 'security',
    setup: call(
      {},
      { changes: [{ kind: 'drop-packet', at: 200, node: 'nat-b', packet: CLIENT_HELLO }] },
    ),
  },
  'flipped-bit': {
    question: 'security',
    setup: call(
      {},
      {
        changes: [{ kind: 'flip-bit', at: 200, node: 'nat-a', packet: SERVER_FLIGHT, bit: BIT }],
      },
    ),
  },
  'early-client-hello': {
    question: 'security',
    setup: call({}, { a: { behind: 'public' }, signalingDelay: 400 }),
  },
  'both-passive': { question: 'security', setup: call({ roles: 'both-passive' }) },
  'both-active': {
    question: 'security',
    setup: call({ roles: 'both-active' }, { latest: 15_000 }),
  },
  'mitm-certificate': { question: 'security', setup: call({ attack: 'other-certificate' }) },
  'mitm-signaling': { question: 'security', setup: call({ attack: 'rewritten-descriptions' }) },
  'replayed-srtp': {
    question: 'replay',
    setup: call(
      {},
      {
        changes: [{ kind: 'replay-packet', at: 260, node: 'nat-b', packet: AUDIO, after: 500 }],
      },
    ),
  },
  'mapping-expires-mid-call': {
    question: 'survival',
    setup: call(
      {},
      {
        a: {
          nat: {
            mapping: 'endpoint-independent',
            filtering: 'address-and-port-dependent',
            ports: 'random',
          },
        },
        b: { behind: 'public' },
        changes: [{ kind: 'expire-mapping', at: 5_000, nat: 'nat-a', mapping: 1 }],
      },
    ),
  },
} as const satisfies Record<string, ScenarioEntry>;
