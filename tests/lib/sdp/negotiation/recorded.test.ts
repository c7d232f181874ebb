import { describe, expect, test } from 'vitest';
import { factsOf } from '@/lib/sdp/negotiation/facts-of';
import { RECORDED_PAIRS } from '../recorded-pairs';
import { negotiated as negotiatedOf } from './written-pair';

test('the recordings hold calls of both browsers, renegotiated ones too', () => {
  expect(RECORDED_PAIRS.length).toBeGreaterThanOrEqual(6);
  expect(new Set(RECORDED_PAIRS.map(({ browser }) => browser)).size).toBe(2);
});

describe.each(RECORDED_PAIRS)('$name', ({ browser, offer, answer }) => {
  const { negotiated, causes } = negotiatedOf(offer, answer);

  test('all sections are accepted and share one transport', () => {
    expect(negotiated.sections.map(({ outcome }) => outcome.value)).toEqual(
      negotiated.sections.map(() => 'accepted'),
    );
    expect(negotiated.transports.map(({ transport }) => transport.value.bundled)).toEqual([true]);
    expect(negotiated.sections.map(({ transport }) => transport)).toEqual(
      negotiated.sections.map(() => 0),
    );
  });

  test('the offerer controls ICE, the answerer is the DTLS client, both have a fingerprint', () => {
    const [transport] = negotiated.transports;
    expect(negotiated.ice?.value).toMatchObject({ used: true, controlling: 'offerer' });
    expect(transport?.dtlsRoles?.value.client).toBe('answerer');
    expect(causes(transport?.dtlsRoles)).toEqual(['a=setup:actpass', 'a=setup:active']);
    expect(transport?.fingerprints.map(({ value }) => [value.side, value.algorithm])).toEqual([
      ['offerer', 'sha-256'],
      ['answerer', 'sha-256'],
    ]);
  });

  test('every codec of a browser’s answer was offered under its number', () => {
    for (const { rtp } of negotiated.sections) {
      if (rtp === undefined) continue;
      expect(rtp.addedCodecs).toEqual([]);
      expect(rtp.codecs.length).toBeGreaterThan(0);
      expect(rtp.rtcpMux.value.muxed).toBe(true);
      expect(rtp.direction.value.sends).toEqual({ offerer: true, answerer: true });
      for (const { value } of rtp.codecs) {
        expect(value.payloadType.offerer).toBe(value.payloadType.answerer);
        expect(value.use === 'retransmission').toBe(value.repairs.offerer !== undefined);
      }
      for (const { value } of rtp.headerExtensions)
        expect(value.id.offerer).toBe(value.id.answerer);
    }
  });

  test('messages are as long as this browser takes them', () => {
    const limit = browser === 'chromium' ? 262_144 : 1_073_741_823;
    const sizes = negotiated.sections.flatMap(({ sctp }) => sctp?.messageSizes ?? []);
    expect(sizes.map(({ value }) => value.limit)).toEqual([limit, limit]);
  });

  test('every fact names a line that is there', () => {
    const facts = factsOf(negotiated);
    expect(facts.length).toBeGreaterThan(10);
    for (const { name, fact } of facts) {
      const [offered, answered] = causes(fact);
      expect(offered ?? answered, name).toMatch(/^[am]=/);
      expect(fact.offerLine === undefined, name).toBe(offered === undefined);
      expect(fact.answerLine === undefined, name).toBe(answered === undefined);
    }
  });
});
