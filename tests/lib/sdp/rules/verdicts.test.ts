import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDescription } from '@/lib/sdp/read-description';
import { foresee, foreseeText } from '@/lib/sdp/rules/verdict/foresee';
import { OFFER } from '@/tests/fixtures/sdp/offer-text';
import { RULE_CASES } from '@/tests/fixtures/sdp/rule-cases';
import recorded from '@/tests/fixtures/sdp/verdicts.json';
import { mutatedOffer } from './mutated-offer';

const BROWSERS = ['chromium', 'firefox'] as const;

describe('the foreseen verdict', () => {
  it.each(BROWSERS)('is what %s said, for every recorded text', (browser) => {
    const wrong = recorded.filter(({ text, [browser]: words }) => {
      const foreseen = foresee(readDescription(text), browser);
      return (foreseen.verdict === 'accepts') !== (words === 'accepted');
    });
    expect(wrong.map(({ name, [browser]: words }) => `${name}: ${words}`)).toEqual([]);
  });

  it('is recorded for enough rejections of each browser to mean something', () => {
    const rejections = BROWSERS.map(
      (browser) => recorded.filter(({ [browser]: words }) => words !== 'accepted').length,
    );
    expect(Math.min(...rejections)).toBeGreaterThan(40);
  });

  it('covers the cases of the rules as they stand', () => {
    const texts = new Map(recorded.map(({ name, text }) => [name, text]));
    const stale = Object.entries(RULE_CASES).filter(
      ([rule, of]) => 'breaks' in of && of.breaks !== OFFER && texts.get(rule) !== of.breaks,
    );
    expect(stale.map(([rule]) => rule)).toEqual([]);
  });

  it('names the line that decides', () => {
    const text = OFFER.replace('apt=96', 'apt=99');
    const line = text.split('\r\n').indexOf('a=fmtp:97 apt=99') + 1;
    const at = text.split('\r\n').indexOf('a=rtpmap:97 rtx/90000') + 1;
    const verdict = foresee(readDescription(text), 'chromium');
    expect(verdict).toEqual({ verdict: 'rejects', rule: 'R04', line: expect.any(Number) });
    expect(verdict.verdict === 'rejects' && [line, at].includes(verdict.line ?? 0)).toBe(true);
  });

  it('blames the blank line where Firefox lost what it needs behind it', () => {
    const text = OFFER.replace('a=mid:1\r\n', 'a=mid:1\r\n\r\n');
    const line = text.split('\r\n').indexOf('') + 1;
    expect(foreseeText(text, 'firefox')).toEqual({ verdict: 'rejects', rule: 'G12', line });
  });

  it('is the same for a text and for its description', () => {
    fc.assert(
      fc.property(mutatedOffer(OFFER), fc.constantFrom(...BROWSERS), (text, browser) => {
        expect(foreseeText(text, browser)).toEqual(foresee(readDescription(text), browser));
      }),
    );
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      'v=0',
      'm=audio 9 RTP/AVP 0',
      'a=',
      'a=mid:',
      '\r',
      '\n',
      '\u0000',
    );
    const any = fc.array(fc.oneof(fc.string(), piece, fc.constant('\r\n')), { maxLength: 40 });
    fc.assert(
      fc.property(any, fc.constantFrom(...BROWSERS), (pieces, browser) => {
        expect(['accepts', 'rejects']).toContain(foreseeText(pieces.join(''), browser).verdict);
      }),
    );
  });
});
