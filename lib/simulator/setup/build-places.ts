import type { FirewallBehaviour } from '@/lib/nat/behaviour';
import { FIREWALL_PRESETS } from '@/lib/nat/firewall-presets';
import {
  type Box,
  type HostInterface,
  INTERNET,
  type Link,
  type Network,
  type NetworkId,
  plainLink,
  type Router,
} from '../scenario';
import type { SideAddresses } from './address-plan';
import type { NatChoice } from './choices';
import { admissionOf, natOf } from './nat-of-choice';
import { hasIPv4, type Setup, type SideName, type SideSetup, wallsIPv6 } from './setup';

/** The networks, boxes and interfaces of one side. */
export interface BuiltSide {
  readonly networks: readonly Network[];
  readonly routers: readonly Router[];
  readonly interfaces: readonly HostInterface[];
}

/** Within a home or an office: half a millisecond. */
const LAN = plainLink(0.5);

/** A side on its own: its host, and whatever stands between it and the internet. */
export function buildSide(
  setup: Setup,
  name: SideName,
  addresses: SideAddresses,
  carrier: NetworkId | undefined,
): BuiltSide {
  const side = setup[name];
  const mobile = mobilePlace(setup, name, addresses);
  const own = ownPlace(side, name, addresses, carrier);
  return {
    networks: [...own.networks, ...mobile.networks],
    routers: [...own.routers, ...mobile.routers],
    interfaces: own.interfaces,
  };
}

function ownPlace(
  side: SideSetup,
  name: SideName,
  addresses: SideAddresses,
  shared: NetworkId | undefined,
): BuiltSide {
  const needsBox = side.behind !== 'public' || side.blocks !== 'nothing' || wallsIPv6(side);
  const outside = shared ?? (side.carrier ? carrierNetwork(`carrier-${name}`) : INTERNET);
  if (!needsBox && outside === INTERNET) {
    return {
      networks: [],
      routers: [],
      interfaces: [hostOn(INTERNET, side, addresses, linkOf(side))],
    };
  }
  const inside = `lan-${name}`;
  const external = outside === INTERNET ? addresses.external : addresses.subscriber;
  const router = ownRouter(side, name, { inside, outside, external });
  const around =
    shared === undefined && side.carrier
      ? carrierOf(side.carrier, `carrier-${name}`, addresses.external, linkOf(side))
      : undefined;
  return {
    networks: [
      { id: inside, isolated: false },
      ...(around ? [{ id: around.network, isolated: false }] : []),
    ],
    routers: around ? [router, around.router] : [router],
    interfaces: [hostOn(inside, side, addresses, LAN)],
  };
}

interface Position {
  readonly inside: NetworkId;
  readonly outside: NetworkId;
  readonly external: string;
}

function ownRouter(
  side: SideSetup,
  name: SideName,
  { inside, outside, external }: Position,
): Router {
  const translates = side.behind === 'nat';
  return {
    id: translates ? `nat-${name}` : `firewall-${name}`,
    inside,
    outside,
    link: outside === INTERNET ? linkOf(side) : plainLink(2),
    ipv4: translates
      ? { kind: 'nat', behaviour: natOf(side.nat, side.blocks), externalAddresses: [external] }
      : wallOf(side, side.behind === 'firewall'),
    ipv6: wallOf(side, wallsIPv6(side)),
  };
}

/** A firewall where one is wanted or something is blocked, else an open router. */
function wallOf(side: SideSetup, wanted: boolean): Box {
  if (!wanted && side.blocks === 'nothing') return { kind: 'plain' };
  const filtering = wanted ? FIREWALL_PRESETS.stateful.filtering : 'endpoint-independent';
  const behaviour: FirewallBehaviour = {
    ...FIREWALL_PRESETS.stateful,
    filtering,
    admission: admissionOf(side.blocks),
  };
  return { kind: 'firewall', behaviour };
}

/** Both hosts behind A's box: `same-lan` lets them see each other, `same-nat` isolates them. */
export function peersOnOneLan(
  setup: Setup,
  a: SideAddresses,
  b: SideAddresses,
): {
  readonly networks: readonly Network[];
  readonly routers: readonly Router[];
  readonly a: BuiltSide;
  readonly b: BuiltSide;
} {
  const built = buildSide(setup, 'a', a, undefined);
  const lan = built.interfaces[0]?.network ?? INTERNET;
  const mobile = mobilePlace(setup, 'b', b);
  const second: BuiltSide = { ...mobile, interfaces: [hostOn(lan, setup.b, b, LAN)] };
  const isolated = setup.shape === 'same-nat';
  return {
    networks: [
      ...built.networks.map((network) => (network.id === lan ? { ...network, isolated } : network)),
      ...mobile.networks,
    ],
    routers: [...built.routers, ...mobile.routers],
    a: built,
    b: second,
  };
}

/** One carrier around both sides: A's choice of its NAT counts. */
export function sharedCarrier(
  setup: Setup,
  a: SideAddresses,
): { readonly network: NetworkId; readonly router: Router } {
  return carrierOf(
    setup.a.carrier ?? { preset: 'mobile-carrier' },
    'carrier',
    a.external,
    linkOf(setup.a),
  );
}

function carrierOf(choice: NatChoice, id: string, external: string, link: Link) {
  const router: Router = {
    id,
    inside: carrierNetwork(id),
    outside: INTERNET,
    link,
    ipv4: { kind: 'nat', behaviour: natOf(choice), externalAddresses: [external] },
    ipv6: { kind: 'plain' },
  };
  return { network: router.inside, router };
}

/** The network between a carrier's NAT and those of its subscribers. */
function carrierNetwork(id: string): NetworkId {
  return `${id}-network`;
}

/** The mobile network that a peer may go to, only where the setup sends it there. */
function mobilePlace(setup: Setup, name: SideName, addresses: SideAddresses): BuiltSide {
  const goes = setup.changes.some((change) => change.kind === 'go-mobile' && change.peer === name);
  if (!goes) return { networks: [], routers: [], interfaces: [] };
  const inside = mobileNetwork(name);
  const router: Router = {
    id: inside,
    inside,
    outside: INTERNET,
    link: plainLink(25),
    ipv4: {
      kind: 'nat',
      behaviour: natOf({ preset: 'mobile-carrier' }),
      externalAddresses: [addresses.mobileExternal],
    },
    ipv6: { kind: 'plain' },
  };
  return { networks: [{ id: inside, isolated: true }], routers: [router], interfaces: [] };
}

export function mobileNetwork(name: SideName): NetworkId {
  return `mobile-${name}`;
}

function hostOn(
  network: NetworkId,
  side: SideSetup,
  addresses: SideAddresses,
  link: Link,
): HostInterface {
  const v4 = hasIPv4(side) ? [addresses.host] : [];
  const v6 = side.ipv6 === 'none' ? [] : [addresses.host6];
  return { network, addresses: [...v4, ...v6], link, kind: 'ethernet' };
}

function linkOf({ delay, jitter, loss }: SideSetup): Link {
  return { ...plainLink(delay), jitter, loss };
}
