import { milliseconds } from '@/lib/time';
import type { Errand, Network, PeerSpec, Router, Scenario, Traffic } from '../scenario';
import { addressesOf, type SideAddresses } from './address-plan';
import { withAttacker } from './attacker-place';
import { interventionsOf } from './build-interventions';
import { type BuiltSide, buildSide, peersOnOneLan, sharedCarrier } from './build-places';
import { serversOf, turnUsesOf } from './build-servers';
import { secureCallOf } from './secure-choice';
import type { Setup, SideName } from './setup';

/** The network that a setup means. The same setup gives the same scenario. */
export function scenarioOf(setup: Setup, title = ''): Scenario {
  const built = placesOf(setup);
  const alone = {
    networks: [{ id: 'internet', isolated: false }, ...built.networks],
    routers: built.routers,
    peers: [peerOf(setup, 'a', built.a), peerOf(setup, 'b', built.b)],
  };
  const secure = setup.secure && secureCallOf(setup.secure);
  return {
    title,
    seed: setup.seed,
    ...(secure?.attack === undefined ? alone : withAttacker(alone)),
    servers: serversOf(setup),
    signaling: {
      delay: setup.signalingDelay,
      jitter: 0,
      trickle: setup.trickle,
      offerer: setup.offerer,
    },
    errands: setup.errands satisfies readonly Errand[],
    callAt: setup.calls ? 0 : undefined,
    forcedRole: setup.forcedRole,
    secure,
    interventions: interventionsOf(setup),
    until: { quiet: setup.quiet, latest: milliseconds(setup.latest) },
  };
}

interface Places {
  readonly networks: readonly Network[];
  readonly routers: readonly Router[];
  readonly a: BuiltSide;
  readonly b: BuiltSide;
}

function placesOf(setup: Setup): Places {
  const sharesLan = setup.shape === 'same-lan' || setup.shape === 'same-nat';
  const addresses = (name: SideName): SideAddresses => addressesOf(setup[name], name, sharesLan);
  if (sharesLan) {
    return peersOnOneLan(setup, addresses('a'), addresses('b'));
  }
  const carrier = setup.shape === 'same-carrier' ? sharedCarrier(setup, addresses('a')) : undefined;
  const a = buildSide(setup, 'a', addresses('a'), carrier?.network);
  const b = buildSide(setup, 'b', addresses('b'), carrier?.network);
  return {
    networks: [
      ...(carrier ? [{ id: carrier.network, isolated: false }] : []),
      ...a.networks,
      ...b.networks,
    ],
    routers: [...(carrier ? [carrier.router] : []), ...a.routers, ...b.routers],
    a,
    b,
  };
}

function peerOf(setup: Setup, name: SideName, { interfaces }: BuiltSide): PeerSpec {
  const side = setup[name];
  return {
    id: name,
    side: name === 'a' ? 'A' : 'B',
    interfaces,
    agent: side.agent,
    // libwebrtc cannot be lite, so it does not say that it is.
    lite: side.lite && side.agent !== 'libwebrtc',
    transportPolicy: side.transportPolicy,
    hidesHostAddresses: side.hidesAddresses,
    stunServers: side.stun ? ['stun'] : [],
    turnServers: turnUsesOf(side),
    traffic: trafficOf(setup),
    firstPort: side.hostPort,
    keepsAlive: side.keepsAlive,
  };
}

/** Voice-sized packets: 20 ms of Opus with its RTP header are about as long. */
const PAYLOAD_BYTES = 160;

function trafficOf({ traffic, trafficLasts }: Setup): Traffic | undefined {
  if (traffic === 0) return undefined;
  const every = 1000 / traffic;
  const count =
    trafficLasts === undefined ? undefined : Math.max(1, Math.floor(trafficLasts / every));
  return { startsAfter: 100, every, bytes: PAYLOAD_BYTES, count };
}
