import type { ReadLine } from '../reading';
import type { DescriptionIndex, LevelIndex, LineOf, SectionIndex } from './description-index';
import { addAttribute, removeLines, replaceLine } from './fixes';
import { transportOwners } from './ice-checks';
import { named, pairs } from './media-checks';
import type { Found } from './rule';

function levels(index: DescriptionIndex): readonly LevelIndex[] {
  return [index.session, ...index.media];
}

/** D01 */
export function missingFingerprints(index: DescriptionIndex): readonly Found[] {
  return transportOwners(index).flatMap((section) => {
    const unread = [index.session, section].some((level) => hasUnread(level, 'fingerprint'));
    const own = section.first('fingerprint') ?? index.session.first('fingerprint');
    if (own || unread) return [];
    return [{ lines: [section.line.line.number], values: named(section) }];
  });
}

function hasUnread(level: LevelIndex, name: string): boolean {
  return level.of('unreadable').some(({ reading }) => reading.of === name);
}

type FingerprintLine = LineOf<'fingerprint'>;

function fingerprints(
  index: DescriptionIndex,
  check: (line: FingerprintLine, algorithm: string) => Omit<Found, 'lines'> | undefined,
): readonly Found[] {
  return levels(index).flatMap((level) =>
    level.of('fingerprint').flatMap((line) => {
      const found = check(line, line.reading.algorithm.toLowerCase());
      return found === undefined ? [] : [{ ...found, lines: [line.line.number] }];
    }),
  );
}

/** D02, D03 */
export function hashFunction(which: RegExp) {
  return (index: DescriptionIndex) =>
    fingerprints(index, (_, algorithm) =>
      which.test(algorithm) ? { values: { algorithm } } : undefined,
    );
}

const OCTETS = new Map([
  ['sha-1', 20],
  ['sha-224', 28],
  ['sha-256', 32],
  ['sha-384', 48],
  ['sha-512', 64],
  ['md5', 16],
  ['md2', 16],
]);

/** D04 */
export function digestLength(index: DescriptionIndex): readonly Found[] {
  return fingerprints(index, ({ reading }, algorithm) => {
    const expected = OCTETS.get(algorithm);
    if (expected === undefined || expected === reading.octets) return undefined;
    return { values: { algorithm, octets: reading.octets, expected } };
  });
}

/** D05: the fix writes the same octets in capitals. */
export function lowerCase(index: DescriptionIndex): readonly Found[] {
  return fingerprints(index, (line) => {
    const { algorithm, value } = line.reading;
    if (value === value.toUpperCase()) return undefined;
    const text = line.line.text.replace(value, value.toUpperCase());
    return { values: { algorithm }, fix: replaceLine(line, text) };
  });
}

type Role = 'active' | 'passive' | 'actpass' | 'holdconn';

export function roleOf(
  section: SectionIndex,
  index: DescriptionIndex,
): LineOf<'setup'> | undefined {
  return section.first('setup') ?? index.session.first('setup');
}

/** D06 */
export function undecidedAnswer(index: DescriptionIndex): readonly Found[] {
  return index.mayBeOffer ? [] : rolesWhere(index, (role) => role === 'actpass');
}

/** D08 */
export function decidedOffer(index: DescriptionIndex): readonly Found[] {
  if (index.description.type !== 'offer') return [];
  return rolesWhere(index, (role) => role === 'active' || role === 'passive');
}

/** D09 */
export function heldConnections(index: DescriptionIndex): readonly Found[] {
  return rolesWhere(index, (role) => role === 'holdconn');
}

function rolesWhere(index: DescriptionIndex, wrong: (role: Role) => boolean): readonly Found[] {
  return levels(index).flatMap((level) =>
    level
      .of('setup')
      .filter(({ reading }) => wrong(reading.setup))
      .map(({ line, reading }) => ({ lines: [line.number], values: { role: reading.setup } })),
  );
}

/** D07: an offer's role is `actpass` (RFC 8842 §5.2), in every section that is not `bundle-only`. */
export function missingRoles(index: DescriptionIndex): readonly Found[] {
  if (!index.mayBeOffer) return [];
  return index.media.flatMap((section) => {
    const lent = section.bundleOnly && index.bundleOf(section) !== undefined;
    const keyed = section.first('fingerprint') ?? index.session.first('fingerprint');
    const unread = [index.session, section].some((level) => hasUnread(level, 'setup'));
    if (section.refused || lent || !keyed || unread || roleOf(section, index)) return [];
    const fix = addAttribute(section, 'a=setup:actpass', index);
    return [{ lines: [section.line.line.number], values: named(section), fix }];
  });
}

/** D10 */
export function sameRoles(offer: DescriptionIndex, answer: DescriptionIndex): readonly Found[] {
  return pairs(offer, answer).flatMap(([offered, answered]) => {
    if (answered.refused) return [];
    const one = roleOf(offered, offer)?.reading.setup;
    const other = roleOf(answered, answer);
    if (other === undefined || one !== other.reading.setup || one === 'actpass') return [];
    return [{ lines: [other.line.number], values: { role: one, ...named(answered) } }];
  });
}

/** D11: keys in clear text, which no browser uses any more. */
export function sdesKeys(index: DescriptionIndex): readonly Found[] {
  return index.media.flatMap((section) => {
    const unread = section.of('unreadable').filter(({ reading }) => reading.of === 'crypto');
    const all: readonly ReadLine[] = [...section.of('crypto'), ...unread];
    const keys = all.filter(({ line }) => line.text.startsWith('a=crypto:'));
    if (keys.length === 0) return [];
    const lines = keys.map(({ line }) => line.number);
    return [{ lines, values: { count: keys.length, ...named(section) }, fix: removeLines(keys) }];
  });
}

/** D13: several fingerprints in the session; the fix takes repetitions out. */
export function severalFingerprints({ session }: DescriptionIndex): readonly Found[] {
  const [first, ...others] = session.of('fingerprint');
  if (first === undefined || others.length === 0) return [];
  const same = others.every(({ line }) => line.text === first.line.text);
  const lines = [...others, first].map(({ line }) => line.number);
  const fix = same ? removeLines(others) : undefined;
  return [{ lines, values: { count: others.length + 1 }, fix }];
}

/** T01 */
export function missingMultiplexing(index: DescriptionIndex): readonly Found[] {
  return index.media.flatMap((section) => {
    const media = section.media?.media;
    if (!section.rtp || section.refused || (section.bundleOnly && section.media?.port === 0))
      return [];
    if (!/^(audio|video)$/.test(media ?? '') || section.first('rtcp-mux')) return [];
    const fix = addAttribute(section, 'a=rtcp-mux', index);
    return [{ lines: [section.line.line.number], values: named(section), fix }];
  });
}
