import { createLibwebrtcAgent } from '@/lib/ice/libwebrtc/agent';
import type { FilteringBehaviour, MappingBehaviour, NatBehaviour } from '@/lib/nat/behaviour';
import { Firewall } from '@/lib/nat/firewall';
import { FIREWALL_PRESETS } from '@/lib/nat/firewall-presets';
import { Nat } from '@/lib/nat/nat';
import { rfc4787Behaviour } from '@/lib/nat/presets';
import { randomStream } from '@/lib/random';
import { BareNetwork, type BareNetworkOptions } from '../bare-network';
import type { BarePeer } from '../bare-peer';
import type { BareSide } from '../bare-side';

type Side = Omit<BareSide, 'create'>;
type Rest = Omit<BareNetworkOptions, 'a' | 'b'>;

/** A network of two agents like Chrome. */
export function chromePair(a: Side = {}, b: Side = {}, rest: Rest = {}): BareNetwork {
  const create = createLibwebrtcAgent;
  return new BareNetwork({ ...rest, a: { ...a, create }, b: { ...b, create } });
}

const BEHAVIOURS = {
  'address-restricted': ['endpoint-independent', 'address-dependent'],
  'port-restricted': ['endpoint-independent', 'address-and-port-dependent'],
  symmetric: ['address-and-port-dependent', 'address-and-port-dependent'],
} as const satisfies Record<string, readonly [MappingBehaviour, FilteringBehaviour]>;

/** The behaviours of sections D.3 and L of the measurements. */
export const BOXES = [
  'open',
  'address-restricted',
  'port-restricted',
  'symmetric',
  'blocked',
] as const;
export type BoxName = (typeof BOXES)[number];

export function boxOf(name: BoxName, address: string, changes: Partial<NatBehaviour> = {}) {
  if (name === 'open') return undefined;
  if (name === 'blocked') return new Firewall(FIREWALL_PRESETS['udp-blocked']);
  return natOf(name, address, changes);
}

export function natOf(
  name: keyof typeof BEHAVIOURS,
  address: string,
  changes: Partial<NatBehaviour> = {},
): Nat {
  const [mapping, filtering] = BEHAVIOURS[name];
  const behaviour = { ...rfc4787Behaviour(mapping, filtering), ...changes };
  return new Nat({ behaviour, externalAddresses: [address], random: randomStream(address) });
}

export function areConnected({ a, b }: BareNetwork): boolean {
  return a.state === 'connected' && b.state === 'connected';
}

/** When the checks of a pair left, or of all pairs. */
export function checkTimes(peer: BarePeer, pair?: string): readonly number[] {
  return peer.events.flatMap(({ at, event }) =>
    event.kind === 'check-sent' && (pair === undefined || event.pair === pair) ? [at] : [],
  );
}

export function gaps(times: readonly number[]): readonly number[] {
  return times.slice(1).map((time, index) => time - (times[index] ?? 0));
}

/** The states that a peer told, with their times. */
export function statesOf(peer: BarePeer): readonly (readonly [string, number])[] {
  return peer.events.flatMap(({ at, event }) =>
    event.kind === 'state' ? [[event.state, at] as const] : [],
  );
}

/** When a peer first told this state after `since`; a failed test where it did not. */
export function stateAt(peer: BarePeer, state: string, since = 0): number {
  const found = statesOf(peer).find(([name, at]) => name === state && at >= since);
  if (found === undefined) throw new Error(`Never ${state}: ${JSON.stringify(statesOf(peer))}`);
  return found[1];
}
