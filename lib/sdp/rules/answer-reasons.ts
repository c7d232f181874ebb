import type { DescriptionIndex } from './description-index';
import type { Finding } from './finding';
import type { RuleId } from './rule-id';
import { RULES } from './rules';
import { foreseeIndexed } from './verdict/foresee-answer';
import { BROWSERS } from './verdict/rejection';

/**
 * Why a browser that made the offer would not take the answer, where neither a rule of the pair has
 * found it nor a rule of one description finds it in the answer.
 */
export function answerReasons(
  offer: DescriptionIndex,
  answer: DescriptionIndex,
  found: readonly Finding[],
): readonly Finding[] {
  if (offer.kind !== 'webrtc' || answer.kind !== 'webrtc') return [];
  const foreseen = {
    chromium: foreseeIndexed(offer, answer, 'chromium'),
    firefox: foreseeIndexed(offer, answer, 'firefox'),
  };
  const verdicts = { chromium: foreseen.chromium.verdict, firefox: foreseen.firefox.verdict };
  const known = new Set(found.map(({ rule }) => rule));
  return BROWSERS.flatMap((browser) => {
    const verdict = foreseen[browser];
    if (verdict.verdict === 'accepts') return [];
    const { rule, line } = verdict;
    if (known.has(rule) || isSaidOfTheAnswer(rule, answer)) return [];
    known.add(rule);
    const text = answer.lines.find((read) => read.line.number === line)?.line.text ?? '';
    const lines = line === undefined ? [] : [line];
    return [{ rule, severity: 'error' as const, lines, values: { text, browser }, verdicts }];
  });
}

function isSaidOfTheAnswer(id: RuleId, answer: DescriptionIndex): boolean {
  const rule = RULES[id];
  return rule.needs === 'description' && rule.check(answer).length > 0;
}
