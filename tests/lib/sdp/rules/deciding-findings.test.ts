import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWords } from '@/content/en/sdp/text-words';
import { explainText } from '@/lib/sdp/explain-text';
import { openText } from '@/lib/sdp/opened-text';
import { readDescription } from '@/lib/sdp/read-description';
import { checkDescription, checkPair } from '@/lib/sdp/rules/check-description';
import { decidedBy, decidingFindings, verdictOf } from '@/lib/sdp/rules/deciding-findings';
import { judge } from '@/lib/sdp/rules/judge';
import { RULE_IDS, RULES } from '@/lib/sdp/rules/rules';
import { BROWSERS } from '@/lib/sdp/rules/verdict/rejection';
import { OFFER } from '@/tests/fixtures/sdp/offer-text';
import { RULE_CASES } from '@/tests/fixtures/sdp/rule-cases';
import recorded from '@/tests/fixtures/sdp/verdicts.json';
import { mutatedOffer } from './mutated-offer';

const judged = (text: string) => judge(readDescription(text));

describe('severity', () => {
  it.each(RULE_IDS)('%s is an error where a browser rejects', (id) => {
    const { severity, chromium, firefox } = RULES[id];
    if (chromium === 'rejects' || firefox === 'rejects') expect(severity).toBe('error');
    const of = RULE_CASES[id];
    const findings =
      'breaks' in of
        ? checkDescription(readDescription(of.breaks, of.type))
        : checkPair(readDescription(of.offer, 'offer'), readDescription(of.answer, 'answer'));
    const wrong = findings.filter(
      (finding) =>
        finding.severity !== 'error' &&
        BROWSERS.some((browser) => verdictOf(finding, browser) === 'rejects'),
    );
    expect(wrong.map(({ rule }) => rule)).toEqual([]);
  });

  it('is error for whatever a browser was recorded to reject', () => {
    const mild = recorded.filter(({ text, chromium, firefox }) => {
      const { kind, findings } = judged(text);
      const rejected = chromium !== 'accepted' || firefox !== 'accepted';
      return kind === 'webrtc' && rejected && !findings.some((one) => one.severity === 'error');
    });
    expect(mild.map(({ name }) => name)).toEqual([]);
  });
});

describe('the finding that decides', () => {
  it('is there for each foreseen rejection, with its rule, and stands first', () => {
    fc.assert(
      fc.property(mutatedOffer(OFFER), (text) => {
        const { kind, findings, foreseen, decisions } = judged(text);
        if (kind !== 'webrtc') return;
        const deciding = new Set<unknown>();
        for (const browser of BROWSERS) {
          const decision = decisions[browser];
          expect(decision.will === 'reject').toBe(foreseen[browser].verdict === 'rejects');
          if (decision.will === 'accept') continue;
          expect(decision.finding).toBeDefined();
          expect(decision.finding?.severity).toBe('error');
          deciding.add(decision.finding);
        }
        expect(new Set<unknown>(findings.slice(0, deciding.size))).toEqual(deciding);
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  it('is the one of the line, of several by one rule', () => {
    const text = OFFER.replaceAll('a=ice-ufrag:vO53', 'a=ice-ufrag:v');
    const { findings, decisions } = judged(text);
    const lines = findings.filter(({ rule }) => rule === 'I02').map(({ lines: [line] }) => line);
    expect(lines).toEqual([11, 29, 51]);
    expect(decisions.chromium).toMatchObject({ will: 'reject', rule: 'I02', line: 11 });
    expect(findings[0] && decidedBy(findings[0], decisions)).toEqual({
      chromium: 'rejects',
      firefox: 'rejects',
    });
  });

  it('may be one for which the connection fails later', () => {
    const text = OFFER.replace(':50:', ':').replace('sha-256 50:', 'sha-256 ');
    const { findings, decisions, foreseen } = judged(text);
    expect([foreseen.chromium.verdict, foreseen.firefox.verdict]).toEqual(['accepts', 'accepts']);
    expect(decisions).toEqual({
      chromium: { will: 'fail later', finding: findings[0] },
      firefox: { will: 'fail later', finding: findings[0] },
    });
    expect(findings[0]?.rule).toBe('D04');
    expect(decidingFindings(findings, foreseen)).toEqual(decisions);
  });

  it('is nothing where both browsers take the text', () => {
    const { decisions } = judged(OFFER);
    expect(decisions).toEqual({ chromium: { will: 'accept' }, firefox: { will: 'accept' } });
  });

  it('is marked in words, with what each browser does, and stands before the others', () => {
    const [described] = explainText(
      openText(OFFER.replace('50:BD', '50:bd')),
      textWords,
    ).descriptions;
    const [first, ...others] = described?.findings ?? [];
    expect(first).toMatchObject({
      rule: 'D05',
      severity: 'error',
      decides: { firefox: 'rejects' },
    });
    expect(first?.browsers.firefox).toBe(textWords.kinds.verdicts.rejects);
    expect(others.every(({ decides }) => Object.keys(decides).length === 0)).toBe(true);
    expect(described?.outlook).toMatchObject({ chromium: undefined, firefox: { does: 'rejects' } });
  });

  it('has its name in words where the rules of the kind do not speak of it', () => {
    const gateway = 'v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\nt=0 0\r\n';
    const [described] = explainText(
      openText(`${gateway}m=audio 4000 RTP/AVP 0\r\na=ptime:20\r\n`),
      textWords,
    ).descriptions;
    expect(described?.kind).toBe('sip');
    expect(described?.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(described?.outlook.chromium).toEqual({
      does: 'rejects',
      rule: 'D01',
      title: textWords.rules.D01.title,
      line: 6,
    });
  });
});
