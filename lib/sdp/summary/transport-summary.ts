import { firstOf, linesOf, type Section } from '../reading';
import type { Origin, SecuritySummary } from './description-summary';

/** The other sections that speak for an m-section. */
export interface Surroundings {
  readonly session: Section;
  /** The section whose transport it shares, which may be itself. */
  readonly bundle: Section | undefined;
}

/** Where the ICE user name and password that hold for a section stand; undefined for none. */
export function credentialsOf(section: Section, around: Surroundings): Origin | undefined {
  return origins(section, around).find(
    ([, of]) => firstOf(of, 'ice-ufrag') !== undefined && firstOf(of, 'ice-pwd') !== undefined,
  )?.[0];
}

/** How the media of a section are to be encrypted. */
export function securityOf(section: Section, around: Surroundings): SecuritySummary {
  const promised = origins(section, around).find(([, of]) => linesOf(of, 'fingerprint').length > 0);
  if (promised) {
    const [from, of] = promised;
    const hashes = linesOf(of, 'fingerprint').map(({ reading }) => reading.algorithm);
    return { by: 'dtls', from, hashes: [...new Set(hashes)], setup: setupOf(section, around) };
  }
  const suites = linesOf(section, 'crypto').map(({ reading }) => reading.suite);
  return suites.length > 0 ? { by: 'sdes', suites: [...new Set(suites)] } : { by: 'nothing' };
}

function setupOf(section: Section, around: Surroundings) {
  for (const [, of] of origins(section, around)) {
    const setup = firstOf(of, 'setup')?.setup;
    if (setup !== undefined) return setup;
  }
  return undefined;
}

function origins(
  section: Section,
  { session, bundle }: Surroundings,
): readonly (readonly [Origin, Section])[] {
  return [
    ['media', section],
    ['session', session],
    ...(bundle === undefined ? [] : [['bundle', bundle] as const]),
  ];
}
