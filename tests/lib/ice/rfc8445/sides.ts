import { createRfc8445Agent as create } from '@/lib/ice/rfc8445/agent';
import type { FilteringBehaviour, MappingBehaviour, NatBehaviour } from '@/lib/nat/behaviour';
import { Firewall } from '@/lib/nat/firewall';
import { FIREWALL_PRESETS, type FirewallPreset } from '@/lib/nat/firewall-presets';
import { Nat } from '@/lib/nat/nat';
import { rfc4787Behaviour } from '@/lib/nat/presets';
import { randomStream } from '@/lib/random';
import type { BareSide } from '../bare-side';

const MAPPINGS = {
  eim: 'endpoint-independent',
  adm: 'address-dependent',
  apdm: 'address-and-port-dependent',
} as const satisfies Record<string, MappingBehaviour>;

const FILTERS = {
  eif: 'endpoint-independent',
  adf: 'address-dependent',
  apdf: 'address-and-port-dependent',
} as const satisfies Record<string, FilteringBehaviour>;

export type NatName = `${keyof typeof MAPPINGS}+${keyof typeof FILTERS}`;

/** A host with a public address and nothing before it. */
export const OPEN: BareSide = { create };

export function nat(number: number, name: NatName | NatBehaviour): Nat {
  const behaviour = typeof name === 'string' ? behaviourOf(name) : name;
  const random = randomStream(`nat ${number}`);
  return new Nat({ behaviour, externalAddresses: [`203.0.113.${number}`], random });
}

/** A host behind a NAT of its own; numbers keep the external addresses apart. */
export function behind(number: number, name: NatName | NatBehaviour): BareSide {
  return { create, box: nat(number, name) };
}

/** A host with a public address behind a firewall. */
export function guarded(number: number, preset: FirewallPreset): BareSide {
  const box = new Firewall(FIREWALL_PRESETS[preset]);
  return { create, box, addresses: [`198.51.100.${number}`] };
}

function behaviourOf(name: NatName): NatBehaviour {
  const [mapping, filtering] = name.split('+') as [keyof typeof MAPPINGS, keyof typeof FILTERS];
  return rfc4787Behaviour(MAPPINGS[mapping], FILTERS[filtering]);
}
