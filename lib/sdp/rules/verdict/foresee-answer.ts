import type { Description } from '../../reading';
import { type DescriptionIndex, indexDescription } from '../description-index';
import { browserLinesOf } from './browser-lines';
import { checkAnswer as checkChromiumAnswer } from './chromium/answer';
import { readOffer as readByChromium } from './chromium/read-offer';
import { checkAnswer as checkFirefoxAnswer } from './firefox/answer';
import { firefoxEnding, readOffer as readByFirefox } from './firefox/read-offer';
import { type Browser, type Verdict, verdictOf } from './rejection';

/**
 * Whether `setRemoteDescription` of a connection that made this offer would take this answer to it:
 * Chromium 156 and Firefox 153, modelled check by check, for a first exchange. Where it would not,
 * the rule and the line of the answer that decide it. Time proportional to the texts.
 */
export function foreseeAnswer(offer: Description, answer: Description, browser: Browser): Verdict {
  return foreseeIndexed(indexDescription(offer), indexDescription(answer), browser);
}

/** The same for descriptions that are indexed already. */
export function foreseeIndexed(
  offer: DescriptionIndex,
  answer: DescriptionIndex,
  browser: Browser,
): Verdict {
  const lines = browserLinesOf(answer.lines);
  if (browser === 'chromium') {
    return verdictOf(() => checkChromiumAnswer(readByChromium(lines), offer, answer));
  }
  const verdict = verdictOf(() => checkFirefoxAnswer(readByFirefox(lines, false), offer, answer));
  if (verdict.verdict === 'accepts') return verdict;
  // What sipcc no longer read is the reason where the rest would do.
  const ended = firefoxEnding(lines);
  if (ended === undefined) return verdict;
  const whole = verdictOf(() => checkFirefoxAnswer(readByFirefox(lines, true), offer, answer));
  const same = whole.verdict === 'rejects' && whole.rule === verdict.rule;
  return same ? verdict : { verdict: 'rejects', rule: ended.rule, line: ended.line };
}
