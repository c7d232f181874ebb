import { describe, expect, it } from 'vitest';
import { ruleWords as englishRules } from '@/content/en/sdp/rules';
import { kindWords as english } from '@/content/en/sdp/rules-kinds';
import { ruleWords as koreanRules } from '@/content/ko/sdp/rules';
import { kindWords as korean } from '@/content/ko/sdp/rules-kinds';
import { readDescription } from '@/lib/sdp/read-description';
import { checkDescription, checkPair } from '@/lib/sdp/rules/check-description';
import { RULE_IDS } from '@/lib/sdp/rules/rules';
import { RULE_CASES } from '@/tests/fixtures/sdp/rule-cases';

const LANGUAGES = [
  ['en', englishRules],
  ['ko', koreanRules],
] as const;

describe.each(LANGUAGES)('the words of the rules: %s', (language, words) => {
  it.each(RULE_IDS)('%s says what is wrong with the values of the text', (id) => {
    for (const finding of findingsOf(id)) {
      const message = words[finding.rule].message(finding.values);
      expect(message).not.toMatch(/undefined|NaN|\[object/);
      expect(message.length).toBeGreaterThan(5);
    }
    const { title, why, remedy } = words[id];
    for (const text of [title, why, remedy]) expect(text.trim()).not.toBe('');
    if (language === 'ko') expect(why).toMatch(/(니다|오)\.$/);
  });
});

it('has a name for each kind in both languages', () => {
  expect(Object.keys(korean.kinds)).toEqual(Object.keys(english.kinds));
  expect(Object.keys(korean.evidence)).toEqual(Object.keys(english.evidence));
});

function findingsOf(id: (typeof RULE_IDS)[number]) {
  const of = RULE_CASES[id];
  if ('breaks' in of) return checkDescription(readDescription(of.breaks, of.type));
  return checkPair(readDescription(of.offer, 'offer'), readDescription(of.answer, 'answer'));
}
