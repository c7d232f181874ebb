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
  /** `x-…`: makers' names are compared with makers' names only. */
  readonly private: boolean;
}

/** By length, so that few are compared. Circuits of ATM have short names that nobody misspells. */
const TARGETS = new Map<number, Target[]>();
for (const { name, dialect } of ATTRIBUTES) {
  if (dialect === 'atm' || name.length < 4) continue;
  const lower = name.toLowerCase();
  const target = {
    meant: name,
    lower,
    letters: lettersOf(lower),
    private: lower.startsWith('x-'),
  };
  TARGETS.set(name.length, [...(TARGETS.get(name.length) ?? []), target]);
}

/** Names of about the same length first. */
const LENGTHS_APART = [0, 1, -1, 2, -2];

function misspelt(name: string): MeantName | undefined {
  const lower = name.toLowerCase();
  const letters = lettersOf(lower);
  const isPrivate = lower.startsWith('x-');
  let best: { readonly meant: string; readonly distance: number } | undefined;
  for (const apart of LENGTHS_APART) {
    const limit = Math.min(limitFor(name.length, name.length + apart), (best?.distance ?? 3) - 1);
    if (limit < Math.max(1, Math.abs(apart))) continue;
    for (const target of TARGETS.get(name.length + apart) ?? []) {
      if (differingLetters(letters, target.letters) > 2 * limit) continue;
      if (isPrivate !== target.private || !isPlausible(lower, target.lower)) continue;
      const distance = spellingDistance(lower, target.lower, (best?.distance ?? limit + 1) - 1);
      if (distance !== undefined) best = { meant: target.meant, distance };
    }
  }
  return best && { meant: best.meant, mistake: 'spelling' };
}

/** How many mistakes are believable: in short words one letter more makes another word. */
function limitFor(length: number, targetLength: number): number {
  const shorter = Math.min(length, targetLength);
  if (shorter < 4) return 0;
  return shorter < 8 ? 1 : 2;
}

function isPlausible(name: string, target: string): boolean {
  return Math.min(name.length, target.length) > 4 || isLikeShortWord(name, target);
}

/** The same letters in another order (`fmpt`), or one more behind the same first letter (`stup`). */
function isLikeShortWord(name: string, target: string): boolean {
  if (name.length !== target.length) return name[0] === target[0];
  return [...name].sort().join('') === [...target].sort().join('');
}

/** Whether another known name is as near to a misspelt one as the one that was meant. */
export function otherMeanings(name: string, meant: string): boolean {
  const lower = name.trim().toLowerCase();
  const distance = spellingDistance(lower, meant.toLowerCase(), MOST_MISTAKES);
  if (distance === undefined || distance === 0) return false;
  return ATTRIBUTES.some((other) => {
    if (other.name === meant) return false;
    return spellingDistance(lower, other.name.toLowerCase(), distance) !== undefined;
  });
}

const MOST_MISTAKES = 2;
