import type { Description } from '../../reading';
import { type BrowserLine, browserLinesOf, splitBrowserLines } from './browser-lines';
import { applyOffer } from './chromium/apply';
import { readOffer as readChromiumOffer } from './chromium/read-offer';
import { validateOffer as validateChromiumOffer } from './chromium/validate';
import { loadOffer } from './firefox/load-offer';
import { firefoxEnding, readOffer as readFirefoxOffer } from './firefox/read-offer';
import { validateOffer as validateFirefoxOffer } from './firefox/validate';
import { type Browser, type Verdict, verdictOf } from './rejection';

/**
 * Whether `setRemoteDescription` of a new connection would take this description as an offer:
 * Chromium 156 and Firefox 153, modelled check by check. Where it would not, the rule and the line
 * that decide it. Time proportional to the text.
 */
export function foresee(description: Description, browser: Browser): Verdict {
  return foreseeLines(linesFor(description), browser);
}

/** Both browsers are asked about the same description. */
const LINES = new WeakMap<Description, readonly BrowserLine[]>();

function linesFor(description: Description): readonly BrowserLine[] {
  const known = LINES.get(description);
  if (known !== undefined) return known;
  const lines = browserLinesOf(description.lines);
  LINES.set(description, lines);
  return lines;
}

/** The same for a text as it stands, nothing unwrapped; lines are counted as `splitLines` does. */
export function foreseeText(text: string, browser: Browser): Verdict {
  return foreseeLines(splitBrowserLines(text), browser);
}

function foreseeLines(lines: readonly BrowserLine[], browser: Browser): Verdict {
  return browser === 'chromium' ? foreseeChromium(lines) : foreseeFirefox(lines);
}

function foreseeChromium(lines: readonly BrowserLine[]): Verdict {
  return verdictOf(() => {
    const offer = readChromiumOffer(lines);
    validateChromiumOffer(offer);
    applyOffer(offer);
  });
}

/**
 * sipcc stops without a word at a line that it does not know. Where the rejection would not be, or
 * would be another, if it read on, the line at which it stopped is the reason.
 */
function foreseeFirefox(lines: readonly BrowserLine[]): Verdict {
  const verdict = verdictOf(() => askFirefox(lines, false));
  if (verdict.verdict === 'accepts') return verdict;
  const ended = firefoxEnding(lines);
  if (ended === undefined) return verdict;
  const whole = verdictOf(() => askFirefox(lines, true));
  const same = whole.verdict === 'rejects' && whole.rule === verdict.rule;
  return same ? verdict : { verdict: 'rejects', rule: ended.rule, line: ended.line };
}

function askFirefox(lines: readonly BrowserLine[], pastEndings: boolean): void {
  const offer = readFirefoxOffer(lines, pastEndings);
  loadOffer(offer);
  validateFirefoxOffer(offer);
}
