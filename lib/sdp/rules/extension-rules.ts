import type { DescriptionIndex, LevelIndex, LineOf } from './description-index';
import { removeLines } from './fixes';
import { addedExtensions, renumberedExtensions } from './pair-checks';
import { ANY, type Found, facts, ONLY_WEBRTC, type Rule, rfc } from './rule';
import type { ExtensionRuleId } from './rule-id';

const one = { needs: 'description' } as const;
const pair = { needs: 'pair' } as const;
const verdict = { needs: 'verdict' } as const;

const ONE_BYTE = rfc(8285, '4.2');
const TWO_BYTE = rfc(8285, '4.3');
const OFFER = rfc(8285, '7');

/** X: RTP header extensions. */
export const extensionRules: Readonly<Record<ExtensionRuleId, Rule>> = {
  X01: {
    ...facts('error', ANY, 'rej', 'rej', ONE_BYTE),
    ...one,
    check: idsWhere((id) => id === 0),
  },
  X02: {
    ...facts('error', ANY, 'ok', 'rej', ONE_BYTE),
    ...one,
    check: idsWhere((id) => id === 15),
  },
  X03: { ...facts('error', ANY, 'ok', 'rej', TWO_BYTE), ...one, check: unmixedIds },
  X04: { ...facts('error', ANY, 'rej', 'rej', OFFER), ...one, check: idsWhere((id) => id > 255) },
  X05: { ...facts('error', ANY, 'var', 'rej', rfc(8285, '5')), ...one, check: duplicateIds },
  X06: { ...facts('error', ANY, 'ok', 'rej', OFFER), ...pair, check: renumberedExtensions },
  X07: { ...facts('error', ONLY_WEBRTC, 'rej', 'ok', rfc(8285, '5')), ...verdict },
  X08: { ...facts('error', ONLY_WEBRTC, 'rej', 'ok', rfc(8285, '5')), ...verdict },
  X09: {
    ...facts('error', ONLY_WEBRTC, 'var', 'rej', OFFER),
    ...pair,
    check: addedExtensions,
  },
};

function levels(index: DescriptionIndex): readonly LevelIndex[] {
  return [index.session, ...index.media];
}

function idsWhere(wrong: (id: number) => boolean) {
  return (index: DescriptionIndex): readonly Found[] =>
    levels(index).flatMap((level) =>
      level
        .of('extmap')
        .filter(({ reading }) => wrong(reading.id))
        .map(found),
    );
}

function found({ line, reading }: LineOf<'extmap'>): Found {
  return { lines: [line.number], values: { id: reading.id, uri: reading.uri } };
}

/** X03: above 15 only the two-byte form has room, and mixing needs the attribute. */
function unmixedIds(index: DescriptionIndex): readonly Found[] {
  const mixed = index.session.first('extmap-allow-mixed') !== undefined;
  const levelsWithout = levels(index).filter((level) => !level.first('extmap-allow-mixed'));
  if (mixed) return [];
  return levelsWithout.flatMap((level) =>
    level
      .of('extmap')
      .filter(({ reading }) => reading.id > 15 && reading.id < 256)
      .map(found),
  );
}

/** X05: the fix takes out a line that repeats another one exactly. */
function duplicateIds(index: DescriptionIndex): readonly Found[] {
  return levels(index).flatMap((level) => {
    const seen = new Map<number, LineOf<'extmap'>>();
    return level.of('extmap').flatMap((line) => {
      const { id, uri } = line.reading;
      const other = seen.get(id);
      if (other === undefined) seen.set(id, line);
      if (other === undefined) return [];
      const same = other.line.text === line.line.text;
      const values = { id, uri, other: other.reading.uri };
      const fix = same ? removeLines([line]) : undefined;
      return [{ lines: [line.line.number, other.line.number], values, fix }];
    });
  });
}
