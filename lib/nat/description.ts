import type { FilteringBehaviour, MappingBehaviour, NatBehaviour } from './behaviour';

/** The short forms that tables and the command line use. */
export const MAPPING_SHORT = {
  'endpoint-independent': 'eim',
  'address-dependent': 'adm',
  'address-and-port-dependent': 'apdm',
} as const satisfies Record<MappingBehaviour, string>;

export const FILTERING_SHORT = {
  'endpoint-independent': 'eif',
  'address-dependent': 'adf',
  'address-and-port-dependent': 'apdf',
} as const satisfies Record<FilteringBehaviour, string>;

/** The four names of RFC 3489 §5. RFC 4787 gave them up, because they say too little. */
export type ClassicalName = 'full cone' | 'restricted cone' | 'port-restricted cone' | 'symmetric';

/**
 * The mapping behaviour that the tests of RFC 5780 §4.3 would find while ports are free: a NAT
 * that keeps the port towards every remote looks endpoint-independent, whatever its table holds.
 */
export function observedMapping({ mapping, ports }: NatBehaviour): MappingBehaviour {
  const keepsPort = ports.preservation && ports.sharing !== 'never';
  return keepsPort ? 'endpoint-independent' : mapping;
}

/**
 * The classical name of a behaviour, for prose only; undefined where RFC 3489 has none (a mapping
 * per address, neither cone nor symmetric).
 */
export function classicalName(behaviour: NatBehaviour): ClassicalName | undefined {
  switch (observedMapping(behaviour)) {
    case 'address-and-port-dependent':
      return 'symmetric';
    case 'address-dependent':
      return undefined;
    case 'endpoint-independent':
      return CONES[behaviour.filtering];
  }
}

const CONES: Record<FilteringBehaviour, ClassicalName> = {
  'endpoint-independent': 'full cone',
  'address-dependent': 'restricted cone',
  'address-and-port-dependent': 'port-restricted cone',
};
