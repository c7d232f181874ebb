import { describe, expect, it } from 'vitest';
import { checkPair } from '@/lib/sdp/rules/check-description';
import type { BrowserVerdict } from '@/lib/sdp/rules/finding';
import { RULE_IDS, RULES } from '@/lib/sdp/rules/rules';
import { foreseeAnswer } from '@/lib/sdp/rules/verdict/foresee-answer';
import { BROWSERS } from '@/lib/sdp/rules/verdict/rejection';
import { mutatedAnswers, type RecordedAnswer, recordedCases } from './recorded-answers';

const PAIR_RULES = RULE_IDS.filter((id) => RULES[id].needs === 'pair');
const CASES = BROWSERS.flatMap(recordedCases);

const pairRulesOf = ({ offer, answer }: RecordedAnswer) =>
  checkPair(offer, answer)
    .map(({ rule }) => rule)
    .filter((rule) => PAIR_RULES.includes(rule));

/** Cases whose offer the browser took from itself, in a first exchange. */
const played = CASES.filter(
  ({ scene, words }) => scene !== 'again' && !words.startsWith('offer refused'),
);

describe('a rule of two descriptions', () => {
  it.each(PAIR_RULES)('%s states what both browsers did', (id) => {
    for (const browser of BROWSERS) {
      const cases = played.filter((one) => one.browser === browser && breaks(one, id));
      expect(cases.length).toBeGreaterThan(0);
      expect(RULES[id][browser], `${id} in ${browser}`).toBe(together(cases));
    }
  });

  it.each(PAIR_RULES)('%s is found where it was broken', (id) => {
    for (const one of CASES) {
      if (one.rule === id) expect(pairRulesOf(one), one.name).toContain(id);
    }
  });

  it('is found nowhere else', () => {
    const wrong = CASES.filter((one) => one.rule === undefined).flatMap((one) =>
      pairRulesOf(one).map((rule) => `${one.browser}, ${one.name}: ${rule}`),
    );
    expect(wrong).toEqual([]);
  });

  it('is, or has beside it, the reason of every rejection of an answer', () => {
    const silent = played.filter(
      (one) => one.words !== 'accepted' && checkPair(one.offer, one.answer).length === 0,
    );
    const unsaid = silent.filter(({ offer, answer, browser }) => {
      const verdict = foreseeAnswer(offer, answer, browser);
      return verdict.verdict === 'accepts' || RULES[verdict.rule].needs !== 'description';
    });
    expect(unsaid.map(({ name, browser }) => `${browser}: ${name}`)).toEqual([]);
  });
});

/** Having no codec in common is the end of other faults, so that it has no case of its own. */
function breaks(one: RecordedAnswer, id: (typeof PAIR_RULES)[number]): boolean {
  return id === 'R15' ? pairRulesOf(one).includes(id) : one.rule === id;
}

function together(cases: readonly RecordedAnswer[]): BrowserVerdict {
  const [first = 'unknown', ...others] = new Set(cases.map(verdictOf));
  return others.length === 0 ? first : 'varies';
}

function verdictOf({ words, works }: RecordedAnswer): BrowserVerdict {
  if (words !== 'accepted') return 'rejects';
  return works ? 'accepts' : 'fails later';
}

describe('the foreseen verdict about an answer', () => {
  it.each(BROWSERS)('is what %s said, for every case', (browser) => {
    const wrong = played.filter((one) => one.browser === browser && !isForeseen(one));
    expect(wrong.map(({ name, words }) => `${name}: ${words}`)).toEqual([]);
  });

  it.each(BROWSERS)(
    'is what %s said to at least 95 of 100 answers changed by chance',
    (browser) => {
      const all = mutatedAnswers(browser);
      for (const [what, same] of [
        ['rejections', (one: RecordedAnswer) => one.words !== 'accepted'],
        ['acceptances', (one: RecordedAnswer) => one.words === 'accepted'],
      ] as const) {
        const some = all.filter(same);
        const foreseen = some.filter(isForeseen);
        console.log(`${browser}: ${foreseen.length} of ${some.length} ${what} foreseen`);
        expect(some.length).toBeGreaterThan(40);
        expect(foreseen.length / some.length).toBeGreaterThanOrEqual(0.95);
      }
    },
  );

  it('has at least 150 such answers to go by', () => {
    expect(BROWSERS.flatMap(mutatedAnswers).length).toBeGreaterThanOrEqual(150);
  });

  it('names a line of the answer, or none', () => {
    for (const { offer, answer, browser } of [...CASES, ...BROWSERS.flatMap(mutatedAnswers)]) {
      const verdict = foreseeAnswer(offer, answer, browser);
      if (verdict.verdict === 'accepts' || verdict.line === undefined) continue;
      expect(answer.lines.some(({ line }) => line.number === verdict.line)).toBe(true);
    }
  });
});

function isForeseen({ offer, answer, browser, words }: RecordedAnswer): boolean {
  return (foreseeAnswer(offer, answer, browser).verdict === 'accepts') === (words === 'accepted');
}
