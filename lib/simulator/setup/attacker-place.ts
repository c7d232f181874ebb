import { INTERNET, type NetworkId, plainLink, type Router, type Scenario } from '../scenario';

/** The router of the man in the middle. */
export const ATTACKER = 'mitm';

/** The piece of the internet between A and him. */
const UPLINK: NetworkId = 'uplink';

/** His router is fast: half a millisecond. */
const LINK = plainLink(0.5);

type Places = Pick<Scenario, 'networks' | 'routers' | 'peers'>;

/**
 * Puts a router of his between A and the internet: all that A sends and gets passes it. Nobody's
 * addresses change, so nobody can tell.
 *
 *     A ── box of A ── uplink ── his router ── internet
 */
export function withAttacker<P extends Places>(places: P): P {
  const a = places.peers.find(({ side }) => side === 'A');
  const inner = a?.interfaces[0]?.network;
  const last = inner === undefined ? undefined : outermost(places.routers, inner);
  const isDirect = inner === INTERNET;
  if (!isDirect && last === undefined) return places;
  return {
    ...places,
    networks: [...places.networks, { id: UPLINK, isolated: false }],
    routers: [
      ...places.routers.map((one) => (one === last ? { ...one, outside: UPLINK } : one)),
      {
        id: ATTACKER,
        inside: UPLINK,
        outside: INTERNET,
        link: LINK,
        ipv4: { kind: 'plain' },
        ipv6: { kind: 'plain' },
      },
    ],
    peers: places.peers.map((peer) =>
      peer === a && isDirect ? { ...peer, interfaces: peer.interfaces.map(moved) } : peer,
    ),
  };
}

function moved<I extends { readonly network: NetworkId }>(one: I): I {
  return one.network === INTERNET ? { ...one, network: UPLINK } : one;
}

/** The box with which the way out of a network ends in the internet. */
function outermost(routers: readonly Router[], from: NetworkId): Router | undefined {
  const next = routers.find(({ inside }) => inside === from);
  if (next === undefined || next.outside === INTERNET) return next;
  return outermost(routers, next.outside);
}
