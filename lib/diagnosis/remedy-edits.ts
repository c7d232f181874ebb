import type { FilteringBehaviour } from '../nat/behaviour';
import type { NatChoice } from '../simulator/setup/choices';
import { natOf } from '../simulator/setup/nat-of-choice';
import type { Setup, SideName, SideSetup } from '../simulator/setup/setup';
import type { TurnTransport } from '../turn/packet';

/** One thing that somebody could change, as data; the words are in remedies' part of `content`. */
export type RemedyEdit =
  | { readonly kind: 'stun'; readonly side: SideName }
  /** A page gives both its visitors the same servers. */
  | { readonly kind: 'stun-both' }
  | { readonly kind: 'turn-password'; readonly side: SideName }
  | { readonly kind: 'all-candidates'; readonly side: SideName }
  | { readonly kind: 'trickle' }
  | { readonly kind: 'turn'; readonly side: SideName; readonly transport: TurnTransport }
  | { readonly kind: 'allow-peers' }
  | { readonly kind: 'hairpinning'; readonly side: SideName }
  | { readonly kind: 'forget-unsolicited'; readonly side: SideName }
  | { readonly kind: 'filtering'; readonly side: SideName; readonly to: FilteringBehaviour }
  | { readonly kind: 'mapping'; readonly side: SideName }
  | { readonly kind: 'ipv6' }
  | { readonly kind: 'unblock'; readonly side: SideName }
  | { readonly kind: 'open-firewall'; readonly side: SideName }
  | { readonly kind: 'carrier-filtering'; readonly side: SideName; readonly to: FilteringBehaviour }
  | { readonly kind: 'carrier-mapping'; readonly side: SideName };

export type RemedyKind = RemedyEdit['kind'];

/** Who can do it: the page's author, the owner of the router, or whoever runs the network. */
export type RemedyReach = 'page' | 'router' | 'network';

/*
 * What a change costs: no measure, an order. First what the page's own configuration holds, STUN
 * before TURN because a relay carries all the traffic, and UDP before TCP before TLS because each
 * delays it more. Then the visitor's own router, the narrower hole first. Then what takes somebody
 * else: IPv6 from the provider, a network's policy, a carrier's NAT.
 */
const COSTS: Readonly<Record<RemedyKind, readonly [RemedyReach, number]>> = {
  stun: ['page', 1],
  'stun-both': ['page', 1],
  'turn-password': ['page', 1],
  'all-candidates': ['page', 1],
  trickle: ['page', 1],
  turn: ['page', 2],
  'allow-peers': ['page', 5],
  hairpinning: ['router', 10],
  'forget-unsolicited': ['router', 10],
  filtering: ['router', 11],
  mapping: ['router', 12],
  ipv6: ['network', 20],
  unblock: ['network', 30],
  'open-firewall': ['network', 31],
  'carrier-filtering': ['network', 40],
  'carrier-mapping': ['network', 41],
};

const TURN_COSTS: Readonly<Record<TurnTransport, number>> = { udp: 2, tcp: 3, tls: 4 };

export function reachOf({ kind }: RemedyEdit): RemedyReach {
  return COSTS[kind][0];
}

export function costOf(edit: RemedyEdit): number {
  return edit.kind === 'turn' ? TURN_COSTS[edit.transport] : COSTS[edit.kind][1];
}

/** What could be changed in this setup, one thing at a time, the cheapest first, A before B. */
export function singleEdits(setup: Setup): readonly RemedyEdit[] {
  const edits = [
    ...(['a', 'b'] as const).flatMap((side) => sideEdits(setup, side)),
    ...(setup.a.stun || setup.b.stun ? [] : [{ kind: 'stun-both' } as const]),
    ...(setup.trickle ? [] : [{ kind: 'trickle' } as const]),
    ...(setup.deniedPeers.length > 0 ? [{ kind: 'allow-peers' } as const] : []),
    ...(setup.a.ipv6 === 'none' || setup.b.ipv6 === 'none' ? [{ kind: 'ipv6' } as const] : []),
  ];
  return edits.toSorted((left, right) => costOf(left) - costOf(right));
}

/** The setup with one thing changed. */
export function applyEdit(setup: Setup, edit: RemedyEdit): Setup {
  switch (edit.kind) {
    case 'trickle':
      return { ...setup, trickle: true };
    case 'stun-both':
      return { ...setup, a: { ...setup.a, stun: true }, b: { ...setup.b, stun: true } };
    case 'allow-peers':
      return { ...setup, deniedPeers: [] };
    case 'ipv6':
      return { ...setup, a: withIPv6(setup.a), b: withIPv6(setup.b) };
    default:
      return { ...setup, [edit.side]: changedSide(setup[edit.side], edit) };
  }
}

type SideEdit = Extract<RemedyEdit, { readonly side: SideName }>;

function sideEdits(setup: Setup, name: SideName): readonly SideEdit[] {
  const side = setup[name];
  return [...pageEdits(side, name), ...(ownsBox(setup, name) ? boxEdits(setup, name) : [])];
}

function pageEdits(side: SideSetup, name: SideName): readonly SideEdit[] {
  const edits: SideEdit[] = [];
  if (!side.stun) edits.push({ kind: 'stun', side: name });
  if (side.turn.length > 0 && side.turnPassword === 'wrong') {
    edits.push({ kind: 'turn-password', side: name });
  }
  if (side.transportPolicy === 'relay') edits.push({ kind: 'all-candidates', side: name });
  for (const transport of ['udp', 'tcp', 'tls'] as const) {
    if (!side.turn.includes(transport)) edits.push({ kind: 'turn', side: name, transport });
  }
  return edits;
}

/** Two hosts in one network share A's box. */
function ownsBox({ shape }: Setup, name: SideName): boolean {
  return name === 'a' || (shape !== 'same-lan' && shape !== 'same-nat');
}

function boxEdits(setup: Setup, name: SideName): readonly SideEdit[] {
  const side = setup[name];
  const edits: SideEdit[] = [];
  if (side.behind === 'nat') edits.push(...natEdits(side.nat, name, setup));
  if (side.blocks !== 'nothing') edits.push({ kind: 'unblock', side: name });
  if (side.behind === 'firewall') edits.push({ kind: 'open-firewall', side: name });
  const carrier = carrierOf(setup, name);
  if (carrier) {
    const { filtering, mapping } = natOf(carrier);
    const to = wider(filtering);
    if (to) edits.push({ kind: 'carrier-filtering', side: name, to });
    if (mapping !== 'endpoint-independent') edits.push({ kind: 'carrier-mapping', side: name });
  }
  return edits;
}

function natEdits(choice: NatChoice, side: SideName, { shape }: Setup): readonly SideEdit[] {
  const { filtering, mapping, hairpinning, unsolicited } = natOf(choice);
  const edits: SideEdit[] = [];
  // Only two hosts behind the same NAT meet at its outside addresses.
  if (hairpinning === 'off' && shape === 'same-nat') edits.push({ kind: 'hairpinning', side });
  if (unsolicited === 'held') edits.push({ kind: 'forget-unsolicited', side });
  const to = wider(filtering);
  if (to) edits.push({ kind: 'filtering', side, to });
  if (mapping !== 'endpoint-independent') edits.push({ kind: 'mapping', side });
  return edits;
}

/** One carrier around both is A's choice. */
function carrierOf({ shape, ...sides }: Setup, name: SideName): NatChoice | undefined {
  if (shape !== 'same-carrier') return sides[name].carrier;
  return name === 'a' ? (sides.a.carrier ?? { preset: 'mobile-carrier' }) : undefined;
}

function wider(filtering: FilteringBehaviour): FilteringBehaviour | undefined {
  if (filtering === 'endpoint-independent') return undefined;
  return filtering === 'address-dependent' ? 'endpoint-independent' : 'address-dependent';
}

function changedSide(side: SideSetup, edit: SideEdit): SideSetup {
  switch (edit.kind) {
    case 'stun':
      return { ...side, stun: true };
    case 'turn-password':
      return { ...side, turnPassword: 'right' };
    case 'all-candidates':
      return { ...side, transportPolicy: 'all' };
    case 'turn':
      return { ...side, turn: [...side.turn, edit.transport] };
    case 'hairpinning':
      return { ...side, nat: { ...side.nat, hairpinning: true } };
    case 'forget-unsolicited':
      return { ...side, nat: { ...side.nat, unsolicited: 'forgotten' } };
    case 'filtering':
      return { ...side, nat: { ...side.nat, filtering: edit.to } };
    case 'mapping':
      return { ...side, nat: { ...side.nat, mapping: 'endpoint-independent' } };
    case 'unblock':
      return { ...side, blocks: 'nothing' };
    case 'open-firewall':
      return { ...side, behind: 'public' };
    case 'carrier-filtering':
      return { ...side, carrier: { ...carrier(side), filtering: edit.to } };
    case 'carrier-mapping':
      return { ...side, carrier: { ...carrier(side), mapping: 'endpoint-independent' } };
  }
}

function carrier(side: SideSetup): NatChoice {
  return side.carrier ?? { preset: 'mobile-carrier' };
}

/** As a provider brings it to a home: reachable for what the inside has asked for (RFC 6092). */
function withIPv6(side: SideSetup): SideSetup {
  return side.ipv6 === 'none' ? { ...side, ipv6: 'stateful' } : side;
}
