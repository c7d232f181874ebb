import { describe, expect, test } from 'vitest';
import { FILTERING_BEHAVIOURS, MAPPING_BEHAVIOURS, type NatBehaviour } from '@/lib/nat/behaviour';
import { Nat } from '@/lib/nat/nat';
import { rfc4787Behaviour } from '@/lib/nat/presets';
import { milliseconds } from '@/lib/time';
import { endpointText, sameEndpoint, type TransportAddress } from '@/lib/transport-address';
import { chance, endpoint } from './packets';

/*
 * Checks and answers of two peers, with nothing of ICE but what decides whether a path is there:
 * a check goes to every known remote endpoint, its answer goes back to where it came from, counts
 * only if it comes from where the check went (RFC 8445 §7.2.5.2.1), and every source is learned.
 * A cell is "local/remote" of the path that A found: h host, s server-reflexive, p peer-reflexive.
 */

const STUN = endpoint('192.0.2.1:3478');
const NOW = milliseconds(0);

/**
 * Public hosts first, then the nine behaviours. (1) connects only where filters are kept per internal
 * endpoint. Two mappings per address and port never meet, whatever the filters: A would have to
 * check the port that B took towards the port that A takes only by that check.
 */
const TABLE = `
h/h h/s h/s h/s h/p h/p h/p h/p h/p h/p
s/h s/s s/s s/s s/p s/p s/p s/p s/p s/p
s/h s/s s/s s/s s/p s/p s/p s/p s/p s/p
s/h s/s s/s s/s -   -   -   -   -   -
p/h p/s p/s -   p/p p/p -   p/p p/p -
p/h p/s p/s -   p/p (1) -   p/p (1) -
p/h p/s p/s -   -   -   -   -   -   -
p/h p/s p/s -   p/p p/p -   -   -   -
p/h p/s p/s -   p/p (1) -   -   -   -
p/h p/s p/s -   -   -   -   -   -   -
`;

const BEHAVIOURS = MAPPING_BEHAVIOURS.flatMap((mapping) =>
  FILTERING_BEHAVIOURS.map((filtering) => rfc4787Behaviour(mapping, filtering)),
);

class Peer {
  readonly known = new Map<string, TransportAddress>();
  readonly host: TransportAddress;
  readonly signaled: TransportAddress;
  readonly #nat: Nat | undefined;

  constructor(name: number, behaviour: NatBehaviour | undefined) {
    const external = `203.0.113.${name}`;
    this.host = { address: behaviour === undefined ? external : `10.0.${name}.2`, port: 5000 };
    this.#nat =
      behaviour && new Nat({ behaviour, externalAddresses: [external], random: chance() });
    this.signaled = this.leave(STUN);
  }

  /** Where a packet from the host to `to` seems to come from. */
  leave(to: TransportAddress): TransportAddress {
    const packet = { protocol: 'udp', source: this.host, destination: to } as const;
    const verdict = this.#nat?.translateOutbound(NOW, packet);
    return verdict?.kind === 'translated' ? verdict.packet.source : this.host;
  }

  lets(source: TransportAddress, destination: TransportAddress): boolean {
    if (this.#nat === undefined) return sameEndpoint(destination, this.host);
    const packet = { protocol: 'udp', source, destination } as const;
    return this.#nat.translateInbound(NOW, packet).kind === 'translated';
  }

  learn(remote: TransportAddress): void {
    this.known.set(endpointText(remote), remote);
  }

  typeOf(endpointOfIt: TransportAddress): string {
    if (sameEndpoint(endpointOfIt, this.host)) return 'h';
    return sameEndpoint(endpointOfIt, this.signaled) ? 's' : 'p';
  }
}

/** The path as the checking peer sees it; undefined where the check or its answer is lost. */
function check(from: Peer, to: Peer, target: TransportAddress): string | undefined {
  const seen = from.leave(target);
  if (!to.lets(seen, target)) return undefined;
  to.learn(seen);
  const answeredFrom = to.leave(seen);
  if (!from.lets(answeredFrom, seen) || !sameEndpoint(answeredFrom, target)) return undefined;
  return `${from.typeOf(seen)}/${to.typeOf(target)}`;
}

function bestPath(a: Peer, b: Peer): string {
  a.learn(b.signaled);
  b.learn(a.signaled);
  const paths = new Set<string>();
  for (let round = 0; round < 6; round += 1) {
    for (const target of [...a.known.values()]) paths.add(check(a, b, target) ?? '-');
    for (const target of [...b.known.values()]) check(b, a, target);
  }
  paths.delete('-');
  const [path = '-'] = [...paths].sort();
  return path;
}

describe.each([
  ['mapping', '-'],
  ['internal-endpoint', 'p/p'],
] as const)('filters per %s', (filtersPer, one) => {
  test('which behaviours leave a direct path', () => {
    const sides = [undefined, ...BEHAVIOURS.map((behaviour) => ({ ...behaviour, filtersPer }))];
    const found = sides.map((a) =>
      sides
        .map((b) => bestPath(new Peer(1, a), new Peer(2, b)).padEnd(3))
        .join(' ')
        .trimEnd(),
    );
    const expected = TABLE.trim().replaceAll('(1)', one.padEnd(3)).split('\n');
    expect(found).toEqual(expected.map((row) => row.trimEnd()));
  });
});
