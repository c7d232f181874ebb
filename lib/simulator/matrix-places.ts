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
export type Place = 'public' | `${MappingCode}/${FilteringCode}` | 'udp-blocked';

const MAPPING_CODES = Object.keys(MAPPINGS) as readonly MappingCode[];
const FILTERING_CODES = Object.keys(FILTERINGS) as readonly FilteringCode[];

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

/** The behaviours of a place that is a NAT; undefined for the two others. */
export function behavioursOf(
  place: Place,
): { readonly mapping: MappingBehaviour; readonly filtering: FilteringBehaviour } | undefined {
  const [mapping, filtering] = place.split('/');
  const isNat = isOneOf(MAPPING_CODES, mapping) && isOneOf(FILTERING_CODES, filtering);
  return isNat ? { mapping: MAPPINGS[mapping], filtering: FILTERINGS[filtering] } : undefined;
}

/** What of a side's setup a place says. Where UDP is blocked, a home router does it. */
export function sideAt(place: Place): Pick<SideSetup, 'behind' | 'nat' | 'blocks'> {
  const nat = behavioursOf(place);
  if (nat !== undefined) return { behind: 'nat', nat, blocks: 'nothing' };
  return place === 'public'
    ? { behind: 'public', nat: {}, blocks: 'nothing' }
    : { behind: 'nat', nat: { preset: 'home-router' }, blocks: 'udp' };
}

function isOneOf<Code extends string>(
  codes: readonly Code[],
  text: string | undefined,
): text is Code {
  return codes.some((code) => code === text);
}
