import type { FilteringBehaviour, MappingBehaviour } from '@/lib/nat/behaviour';
import type { SideSetup } from './setup/setup';

/*
 * Where a peer stands, in one short name: a public address, a NAT by its mapping and filtering
 * behaviour (RFC 4787 §4.1, §5), or behind a router that lets no UDP out.
 */

const MAPPINGS = {
  eim: 'endpoint-independent',
  adm: 'address-dependent',
  apdm: 'address-and-port-dependent',
} as const satisfies Record<string, MappingBehaviour>;

const FILTERINGS = {
  eif: 'endpoint-independent',
  adf: 'address-dependent',
  apdf: 'address-and-port-dependent',
} as const satisfies Record<string, FilteringBehaviour>;

export type MappingCode = keyof typeof MAPPINGS;
export type FilteringCode = keyof typeof FILTERINGS;

/** `eim/adf`: endpoint-independent mapping, address-dependent filtering. */
export type NatPlace = `${MappingCode}/${FilteringCode}`;

export type Place = 'public' | NatPlace | 'udp-blocked';

/** From the most open to the most closed. */
export const MAPPING_CODES = Object.keys(MAPPINGS) as readonly MappingCode[];
export const FILTERING_CODES = Object.keys(FILTERINGS) as readonly FilteringCode[];

/** Every place, in the order of the matrix: from the most open to the most closed. */
export const PLACES: readonly Place[] = [
  'public',
  ...MAPPING_CODES.flatMap((mapping) =>
    FILTERING_CODES.map((filtering): Place => `${mapping}/${filtering}`),
  ),
  'udp-blocked',
];

/** Whether a text from a command line or an address names a place. */
export function isPlace(text: string): text is Place {
  return PLACES.some((place) => place === text);
}

/** The two codes of a place that is a NAT. */
export function placeCodes(place: NatPlace): {
  readonly mapping: MappingCode;
  readonly filtering: FilteringCode;
} {
  const [mapping, filtering] = place.split('/') as [MappingCode, FilteringCode];
  return { mapping, filtering };
}

/** What of a side's setup a place says. Where UDP is blocked, a home router does it. */
export function sideAt(place: Place): Pick<SideSetup, 'behind' | 'nat' | 'blocks'> {
  if (place === 'public') return { behind: 'public', nat: {}, blocks: 'nothing' };
  if (place === 'udp-blocked') {
    return { behind: 'nat', nat: { preset: 'home-router' }, blocks: 'udp' };
  }
  const { mapping, filtering } = placeCodes(place);
  const nat = { mapping: MAPPINGS[mapping], filtering: FILTERINGS[filtering] };
  return { behind: 'nat', nat, blocks: 'nothing' };
}
