import { describe, expect, it } from 'vitest';
import { readDescription } from '@/lib/sdp/read-description';
import { checkDescription, checkPair } from '@/lib/sdp/rules/check-description';
import { RULE_IDS, RULES } from '@/lib/sdp/rules/rules';
import { ANSWER, OFFER } from '@/tests/fixtures/sdp/offer-text';
import { RULE_CASES } from '@/tests/fixtures/sdp/rule-cases';

const rulesOf = (findings: readonly { readonly rule: string }[]) =>
  findings.map(({ rule }) => rule);

describe('a rule', () => {
  it.each(RULE_IDS)('%s finds the text that breaks it, and no other', (id) => {
    const of = RULE_CASES[id];
    if ('offer' in of) {
      expect(RULES[id].needs).toBe('pair');
      expect(rulesOf(pair(of.offer, of.answer))).toContain(id);
      expect(rulesOf(pair(OFFER, ANSWER))).not.toContain(id);
      return;
    }
    expect(rulesOf(check(of.breaks, of.type))).toContain(id);
    expect(rulesOf(check(of.holds ?? OFFER, of.type))).not.toContain(id);
  });

  it.each(RULE_IDS)('%s points at lines that are there', (id) => {
    const of = RULE_CASES[id];
    const text = 'offer' in of ? of.answer : of.breaks;
    const findings = 'offer' in of ? pair(of.offer, of.answer) : check(of.breaks, of.type);
    const last = readDescription(text).lines.length;
    for (const { lines } of findings) {
      for (const line of lines) expect(line).toBeGreaterThan(0);
      expect(Math.max(0, ...lines)).toBeLessThanOrEqual(last);
    }
  });
});

describe('a description that browsers wrote', () => {
  it('has no error and no warning', () => {
    const serious = [...check(OFFER, 'offer'), ...check(ANSWER, 'answer'), ...pair(OFFER, ANSWER)];
    expect(serious.filter(({ severity }) => severity !== 'information')).toEqual([]);
  });
});

describe('rules by kind', () => {
  it('let a camera be without ICE and DTLS', () => {
    const camera =
      'v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=Camera\r\nt=0 0\r\na=control:*\r\na=range:npt=0-\r\n' +
      'm=video 0 RTP/AVP 96\r\nc=IN IP4 0.0.0.0\r\na=rtpmap:96 H264/90000\r\n' +
      'a=fmtp:96 packetization-mode=1\r\na=control:trackID=1\r\n';
    const errors = check(camera).filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
    expect(rulesOf(check(camera))).not.toContain('M09');
  });
});

describe('the priorities of servers', () => {
  const server = (priority: number) =>
    OFFER.replace(/^a=candidate:.*\r\n/gm, '').replace(
      /^(a=mid:0\r\n)/m,
      `$1a=candidate:u 1 udp ${priority} 192.0.2.1 4000 typ host\r\n`,
    );
  const lite = (text: string) => text.replace('t=0 0\r\n', 't=0 0\r\na=ice-lite\r\n');

  it('as mediasoup writes them are no finding, with ice-lite or without', () => {
    expect(server(1076302079)).toContain('1076302079');
    expect(rulesOf(check(server(1076302079)))).not.toContain('I14');
    expect(rulesOf(check(lite(server(1076302079))))).not.toContain('I14');
  });

  it('are free at a lite agent that has host candidates alone', () => {
    expect(rulesOf(check(server(16777471)))).toContain('I14');
    expect(rulesOf(check(lite(server(16777471))))).not.toContain('I14');
  });
});

function check(text: string, type?: 'offer' | 'answer') {
  return checkDescription(readDescription(text, type));
}

function pair(offer: string, answer: string) {
  return checkPair(readDescription(offer, 'offer'), readDescription(answer, 'answer'));
}
