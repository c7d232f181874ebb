import { firstOf, linesOf, type ReadingOf, type Section } from '../reading';
import type { Origin, SecuritySummary } from './description-summary';

/** What a section says for itself and for those that inherit from it; found once per section. */
export interface SectionFacts {
  readonly direction: ReadingOf<'direction'>['direction'] | undefined;
  /** `a=control`: RTSP sets it up. */
  readonly controlled: boolean;
  readonly ufrag: boolean;
  readonly pwd: boolean;
  /** Hash functions of its fingerprints, each once. */
  readonly hashes: readonly string[];
  readonly suites: readonly string[];
  readonly setup: ReadingOf<'setup'>['setup'] | undefined;
}

/** The facts of a section and of those that speak for it. */
export interface Inheritance {
  readonly own: SectionFacts;
  readonly session: SectionFacts;
  /** Of the section whose transport it shares, which may be itself. */
  readonly bundle: SectionFacts | undefined;
}

/** One pass for each kind of line. */
export function factsOf(section: Section): SectionFacts {
  const hashes = linesOf(section, 'fingerprint').map(({ reading }) => reading.algorithm);
  const suites = linesOf(section, 'crypto').map(({ reading }) => reading.suite);
  const plain = linesOf(section, 'plain');
  return {
    direction: firstOf(section, 'direction')?.direction,
    controlled: plain.some(({ reading }) => reading.attribute === 'control'),
    ufrag: firstOf(section, 'ice-ufrag') !== undefined,
    pwd: firstOf(section, 'ice-pwd') !== undefined,
    hashes: [...new Set(hashes)],
    suites: [...new Set(suites)],
    setup: firstOf(section, 'setup')?.setup,
  };
}

/**
 * Where the ICE user name and password that hold for a section stand: in itself, one of them perhaps
 * in the session, or in the section that bundles it. Undefined where one is missing.
 */
export function credentialsOf({ own, session, bundle }: Inheritance): Origin | undefined {
  if (own.ufrag && own.pwd) return 'media';
  if (session.ufrag && session.pwd) return 'session';
  if ((own.ufrag || session.ufrag) && (own.pwd || session.pwd)) return 'media';
  return bundle?.ufrag && bundle.pwd ? 'bundle' : undefined;
}

/** The one of ufrag and pwd that stands there alone. */
export function halfCredentialsOf(inheritance: Inheritance): 'ice-ufrag' | 'ice-pwd' | undefined {
  if (credentialsOf(inheritance) !== undefined) return undefined;
  const { own, session } = inheritance;
  if (own.ufrag || session.ufrag) return 'ice-ufrag';
  return own.pwd || session.pwd ? 'ice-pwd' : undefined;
}

/** How the media of a section are to be encrypted. */
export function securityOf(inheritance: Inheritance): SecuritySummary {
  const all = origins(inheritance);
  const promised = all.find(([, facts]) => facts.hashes.length > 0);
  if (promised) {
    const [from, { hashes }] = promised;
    const setup = all.find(([, facts]) => facts.setup !== undefined)?.[1].setup;
    return { by: 'dtls', from, hashes, setup };
  }
  const { suites } = inheritance.own;
  return suites.length > 0 ? { by: 'sdes', suites } : { by: 'nothing' };
}

function origins({
  own,
  session,
  bundle,
}: Inheritance): readonly (readonly [Origin, SectionFacts])[] {
  return [
    ['media', own],
    ['session', session],
    ...(bundle === undefined ? [] : [['bundle', bundle] as const]),
  ];
}
