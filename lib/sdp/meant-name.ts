import type { Attribute } from './attributes/attribute';
import { ATTRIBUTES, attributeNamed } from './attributes/dictionary';
import type { NameMistake } from './readings/plain';
import { differingLetters, lettersOf, spellingDistance } from './spelling';

/** The known name that an unknown one stands for, and what is wrong with it. */
export interface MeantName {
  readonly meant: string;
  readonly mistake: NameMistake;
}

/**
 * The known attribute that was probably meant. `name` is undefined for one too long to be a
 * misspelling; `begin` holds its first characters, in which a sign may be wrong.
 */
export function meantName(name: string | undefined, begin: string): MeantName | undefined {
  const joined = withoutLineEnd(begin) ?? withoutColon(begin);
  if (joined || name === undefined) return joined;
  return withSpace(name) ?? sameLetters(name) ?? misspelt(name);
}

function withSpace(name: string): MeantName | undefined {
  const meant = name.trim();
  return meant !== name && attributeNamed(meant) ? { meant, mistake: 'space' } : undefined;
}

function withoutLineEnd(begin: string): MeantName | undefined {
  const at = begin.indexOf('a=');
  const meant = at > 0 ? begin.slice(0, at) : '';
  return attributeNamed(meant) ? { meant, mistake: 'joined lines' } : undefined;
}

function withoutColon(begin: string): MeantName | undefined {
  const [meant = ''] = begin.split(/[ =;]/, 1);
  const cut = meant.length < begin.length;
  return cut && attributeNamed(meant) ? { meant, mistake: 'separator' } : undefined;
}

/** Of names that differ in capitals and hyphens alone, the first of the table. */
const BY_LETTERS = new Map(
  [...ATTRIBUTES].reverse().map(({ name }) => [bareLetters(name), name] as const),
);

function sameLetters(name: string): MeantName | undefined {
  const meant = BY_LETTERS.get(bareLetters(name));
  if (meant === undefined) return undefined;
  return { meant, mistake: meant.toLowerCase() === name.toLowerCase() ? 'case' : 'hyphen' };
}

function bareLetters(name: string): string {
  return name.toLowerCase().replace(/[-_. ‐-―−]/g, '');
}

interface Target {
  readonly meant: string;
  readonly lower: string;
  readonly letters: number;
}

/** Circuits of ATM have short names that nobody misspells today. */
const TARGETS: readonly Target[] = ATTRIBUTES.filter(isTarget).map(({ name }) => {
  const lower = name.toLowerCase();
  return { meant: name, lower, letters: lettersOf(lower) };
});

function isTarget({ dialect, name }: Attribute): boolean {
  return dialect !== 'atm' && name.length >= 4;
}

function misspelt(name: string): MeantName | undefined {
  const lower = name.toLowerCase();
  const letters = lettersOf(lower);
  let best: { readonly meant: string; readonly distance: number } | undefined;
  for (const target of TARGETS) {
    const limit = Math.min(limitFor(lower, target.lower), (best?.distance ?? 3) - 1);
    if (limit < 1 || differingLetters(letters, target.letters) > 2 * limit) continue;
    const distance = spellingDistance(lower, target.lower, limit);
    if (distance !== undefined) best = { meant: target.meant, distance };
  }
  return best && { meant: best.meant, mistake: 'spelling' };
}

/** How many mistakes are believable: in short words one letter more makes another word. */
function limitFor(name: string, target: string): number {
  if (name.startsWith('x-') !== target.startsWith('x-')) return 0;
  const shorter = Math.min(name.length, target.length);
  if (shorter < 4) return 0;
  if (shorter === 4) return isLikeShortWord(name, target) ? 1 : 0;
  return shorter < 8 ? 1 : 2;
}

/** The same letters in another order (`fmpt`), or one more behind the same first letter (`stup`). */
function isLikeShortWord(name: string, target: string): boolean {
  if (name.length !== target.length) return name[0] === target[0];
  return [...name].sort().join('') === [...target].sort().join('');
}
