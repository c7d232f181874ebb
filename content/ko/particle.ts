/*
 * Korean particles depend on whether the word before ends in a consonant. Names on screen are
 * often Latin letters or numbers, so the ending is that of the word as it is read aloud:
 * "A" 에이, "L" 엘, "1" 일.
 */

type Particle = '이/가' | '은/는' | '을/를' | '과/와' | '으로/로';

/** The word followed by the form of the particle that fits its ending. */
export function withParticle(word: string, particle: Particle): string {
  const [closed = '', open = ''] = particle.split('/');
  const ending = endingOf(word);
  // 로 also follows ㄹ: "서울로", "1로".
  const takesOpen = ending === 'open' || (particle === '으로/로' && ending === 'rieul');
  return `${word}${takesOpen ? open : closed}`;
}

type Ending = 'open' | 'rieul' | 'closed';

const LATIN_OR_DIGIT: Readonly<Record<string, Ending>> = {
  l: 'rieul',
  r: 'rieul',
  m: 'closed',
  n: 'closed',
  '0': 'closed',
  '1': 'rieul',
  '3': 'closed',
  '6': 'closed',
  '7': 'rieul',
  '8': 'rieul',
};

/** Words are not read letter by letter: "offer" 오퍼, "checking" 체킹, "stable" 스테이블. */
const LATIN_WORDS: readonly (readonly [pattern: RegExp, ending: Ending])[] = [
  [/[a-z]r$/i, 'open'],
  [/[a-z]ng$/i, 'closed'],
  [/[^aeiou\W\d]le$/i, 'rieul'],
];

function endingOf(word: string): Ending {
  const read = word.replace(/[^\p{Letter}\p{Number}]+$/u, '');
  for (const [pattern, ending] of LATIN_WORDS) if (pattern.test(read)) return ending;
  const last = read.at(-1) ?? '';
  const code = last.charCodeAt(0) - 0xac00;
  if (code >= 0 && code < 11_172) {
    const final = code % 28;
    return final === 0 ? 'open' : final === 8 ? 'rieul' : 'closed';
  }
  return LATIN_OR_DIGIT[last.toLowerCase()] ?? 'open';
}
