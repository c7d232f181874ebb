import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDescription } from '@/lib/sdp/read-description';
import { checkDescription } from '@/lib/sdp/rules/check-description';
import { applyFix, type Finding } from '@/lib/sdp/rules/finding';
import { OFFER } from '@/tests/fixtures/sdp/offer-text';
import { RULE_CASES } from '@/tests/fixtures/sdp/rule-cases';
import { mutatedOffer } from './mutated-offer';

const texts = Object.values(RULE_CASES).flatMap((of) => ('breaks' in of ? [of.breaks] : []));

describe('a fix', () => {
  it('is offered for many of the faults', () => {
    const fixed = Object.entries(RULE_CASES).filter(
      ([rule, of]) =>
        'breaks' in of &&
        check(of.breaks).some((finding) => finding.rule === rule && finding.fix !== undefined),
    );
    expect(fixed.length).toBeGreaterThanOrEqual(24);
  });

  it('takes its finding away and adds no error: each case of the rules', () => {
    for (const text of texts) expectFixesToMend(text);
  });

  it('takes its finding away and adds no error: any mutation of an offer', () => {
    fc.assert(fc.property(mutatedOffer(OFFER), expectFixesToMend), { numRuns: 300, seed: 7 });
  });

  it('leaves every other line as it was', () => {
    const text = OFFER.replace('s=-', 's=').replace('50:BD', '50:bd');
    const finding = check(text).find(({ rule }) => rule === 'D05');
    const fixed = finding?.fix ? applyFix(text, finding.fix) : '';
    expect(fixed).toBe(OFFER.replace('s=-', 's='));
  });
});

function expectFixesToMend(text: string): void {
  const before = check(text);
  for (const finding of before) {
    if (finding.fix === undefined) continue;
    const fixed = applyFix(text, finding.fix);
    const after = check(fixed);
    expect(countOf(finding, after), `${finding.rule} in ${text}`).toBeLessThan(
      countOf(finding, before),
    );
    expect(newErrors(before, after), `${finding.rule} in ${text}`).toEqual([]);
  }
}

function check(text: string): readonly Finding[] {
  return checkDescription(readDescription(text), 'webrtc');
}

function countOf({ rule }: Finding, findings: readonly Finding[]): number {
  return findings.filter((other) => other.rule === rule).reduce((sum, of) => sum + sizeOf(of), 0);
}

/** A finding over several lines is as many faults. */
function sizeOf({ values, lines }: Finding): number {
  return Math.max(1, lines.length, Number(values['count'] ?? 0));
}

function newErrors(before: readonly Finding[], after: readonly Finding[]): readonly string[] {
  const known = new Set(before.map(({ rule }) => rule));
  return after
    .filter(({ severity, rule }) => severity === 'error' && !known.has(rule))
    .map(({ rule }) => rule);
}
