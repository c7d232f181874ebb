import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsOf } from '@/lib/sdp/negotiation/facts-of';
import { negotiate } from '@/lib/sdp/negotiation/negotiate';
import { readDescription } from '@/lib/sdp/read-description';
import { RECORDED_PAIRS } from '../recorded-pairs';

const LINES = RECORDED_PAIRS.flatMap(({ offer, answer }) => [
  ...offer.split('\r\n'),
  ...answer.split('\r\n'),
]);
const line = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...LINES) },
  fc.constantFrom('m=video 0 RTP/AVP 96', 'a=bundle-only', 'a=group:BUNDLE 0 0 x', 'a=mid:0'),
  fc.constantFrom('a=fmtp:96 apt=96', 'a=fmtp:97 apt=999', 'a=simulcast:send 1;~1,2 recv 3'),
  fc.string({ maxLength: 20 }),
);
const description = fc
  .array(line, { maxLength: 120 })
  .map((lines) => readDescription(lines.join('\r\n')));

test('any two texts: facts about lines that are there, each section in one transport', () => {
  fc.assert(
    fc.property(description, description, (offer, answer) => {
      const negotiated = negotiate(offer, answer);
      expect(negotiated.sections).toHaveLength(Math.max(offer.media.length, answer.media.length));
      for (const { fact } of factsOf(negotiated)) {
        expect(fact.offerLine ?? fact.answerLine).toBeGreaterThan(0);
        expect(fact.offerLine ?? 0).toBeLessThanOrEqual(offer.lines.length);
        expect(fact.answerLine ?? 0).toBeLessThanOrEqual(answer.lines.length);
      }
      const carried = negotiated.transports.flatMap(({ transport }) =>
        transport.value.sections.map(({ index }) => index),
      );
      const accepted = negotiated.sections.filter(({ outcome }) => outcome.value === 'accepted');
      expect([...carried].sort((left, right) => left - right)).toEqual(
        accepted.map(({ name }) => name.index),
      );
    }),
  );
});

test('a description that answers itself takes everything', () => {
  fc.assert(
    fc.property(description, (one) => {
      for (const { rtp } of negotiate(one, one).sections) {
        expect(rtp?.declinedCodecs ?? []).toEqual([]);
        expect(rtp?.addedCodecs ?? []).toEqual([]);
        expect(rtp?.declinedHeaderExtensions ?? []).toEqual([]);
        for (const { value } of rtp?.codecs ?? []) {
          expect(value.payloadType.offerer).toBe(value.payloadType.answerer);
        }
      }
    }),
  );
});
