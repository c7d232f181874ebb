import type { DescriptionIndex, LevelIndex, SectionIndex } from './description-index';
import { named, pairs } from './media-checks';
import type { Found } from './rule';

/** The sections that bring their own transport: not refused, and first in their group or in none. */
export function transportOwners(index: DescriptionIndex): readonly SectionIndex[] {
  return index.media.filter((section) => {
    if (section.refused) return false;
    const bundle = index.bundleOf(section);
    return bundle === undefined || bundle.mids[0] === section.mid;
  });
}

/** I01: no ufrag or no pwd where a transport needs them. */
export function missingCredentials(index: DescriptionIndex): readonly Found[] {
  return transportOwners(index).flatMap((section) => {
    const missing = (['ice-ufrag', 'ice-pwd'] as const).filter(
      (kind) => !section.first(kind) && !index.session.first(kind),
    );
    if (missing.length === 0) return [];
    const values = { missing: missing.join(', '), ...named(section) };
    return [{ lines: [section.line.line.number], values }];
  });
}

function levels(index: DescriptionIndex): readonly LevelIndex[] {
  return [index.session, ...index.media];
}

/** Ufrags and pwds as they are written, also those that the typed reading refuses. */
function credentials(index: DescriptionIndex, name: 'ice-ufrag' | 'ice-pwd') {
  return levels(index).flatMap((level) => {
    const unread = level.of('unreadable').filter(({ reading }) => reading.of === name);
    return [...level.of(name), ...unread].flatMap(({ line }) => {
      const value = line.text.startsWith(`a=${name}:`)
        ? line.text.slice(name.length + 3)
        : undefined;
      return value === undefined ? [] : [{ value: value.trim(), number: line.number }];
    });
  });
}

/** I02, I03: lengths of RFC 8839 §5.4. */
export function wrongLength(name: 'ice-ufrag' | 'ice-pwd', shortest: number) {
  return (index: DescriptionIndex): readonly Found[] =>
    credentials(index, name).flatMap(({ value, number }) => {
      if (value.length >= shortest && value.length <= 256) return [];
      return [{ lines: [number], values: { length: value.length, value } }];
    });
}

/** I04 */
export function wrongCharacters(index: DescriptionIndex): readonly Found[] {
  return (['ice-ufrag', 'ice-pwd'] as const).flatMap((name) =>
    credentials(index, name).flatMap(({ value, number }) => {
      const odd = /[^A-Za-z\d+/]/.exec(value)?.[0];
      return odd === undefined ? [] : [{ lines: [number], values: { name, character: odd } }];
    }),
  );
}

/**
 * I05, over two descriptions of the same side: one of ufrag and pwd changed and the other did not.
 * An answer that repeats the offer's pwd comes from a copy of it.
 */
export function halfRestart(before: DescriptionIndex, after: DescriptionIndex): readonly Found[] {
  return pairs(before, after).flatMap(([old, now]) => {
    const ufrags = [old, now].map((section) => section.first('ice-ufrag')?.reading.ufrag);
    const pwds = [old, now].map((section) => section.first('ice-pwd')?.reading.pwd);
    if ([...ufrags, ...pwds].includes(undefined)) return [];
    const sameUfrag = ufrags[0] === ufrags[1];
    const samePwd = pwds[0] === pwds[1];
    if (sameUfrag === samePwd) return [];
    const line = now.first(sameUfrag ? 'ice-ufrag' : 'ice-pwd')?.line.number;
    const values = { kept: sameUfrag ? 'ice-ufrag' : 'ice-pwd', ...named(now) };
    return [{ lines: line === undefined ? [] : [line], values }];
  });
}

/** I06: nothing to check, and no sign that candidates will follow. */
export function noCandidates(index: DescriptionIndex): readonly Found[] {
  const hasIce = levels(index).some((level) => level.first('ice-ufrag'));
  const has = levels(index).some((level) => level.first('candidate'));
  const trickles = levels(index).some((level) =>
    level.of('ice-options').some(({ reading }) => reading.options.includes('trickle')),
  );
  const [first] = transportOwners(index);
  if (!hasIce || has || trickles || first === undefined) return [];
  return [{ lines: [first.line.line.number] }];
}

/** I17 */
export function liteAndTrickle(index: DescriptionIndex): readonly Found[] {
  const lite = index.session.first('ice-lite');
  if (lite === undefined) return [];
  const option = levels(index)
    .flatMap((level) => level.of('ice-options'))
    .find(({ reading }) => reading.options.includes('trickle'));
  return option === undefined ? [] : [{ lines: [lite.line.number, option.line.number] }];
}
