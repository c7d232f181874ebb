import { describe, expect, test } from 'vitest';
import type { NegotiatedSection, Side } from '@/lib/sdp/negotiation/negotiated';
import recorded from '@/tests/fixtures/sdp/negotiations.json';
import { negotiated as negotiatedOf } from './written-pair';

/*
 * Calls between Chromium and Firefox: what is said of their offer and answer against what both said
 * of themselves while media flowed.
 */

const SIDES = ['offerer', 'answerer'] as const;
const other = (side: Side): Side => (side === 'offerer' ? 'answerer' : 'offerer');

/** bytes: what Chromium sends at most, whatever the other side takes. */
const MOST_OF_CHROMIUM = 262_144;

/**
 * Preferences of codecs are for what a browser receives: the answerer of this call names one audio
 * codec and sends another, which RFC 3264 §6.1 does not foresee and no description tells.
 */
const SENDS_WHAT_IT_DID_NOT_ANSWER = 'few codecs answered';

test('calls in both directions were recorded, and all connected', () => {
  expect(recorded.calls.length).toBeGreaterThanOrEqual(10);
  expect(new Set(recorded.calls.map(({ offerer }) => offerer)).size).toBe(2);
  for (const { offererFacts, answererFacts } of recorded.calls) {
    expect([offererFacts.connected, answererFacts.connected]).toEqual([true, true]);
  }
});

describe.each(recorded.calls)('$name, offered by $offerer', (call) => {
  const { negotiated } = negotiatedOf(call.offer, call.answer);
  const factsOf = (side: Side) => call[`${side}Facts`];
  const browserOf = (side: Side) =>
    (side === 'offerer') === (call.offerer === 'chromium') ? 'chromium' : 'firefox';
  const sectionOf = (mid: string | null) =>
    negotiated.sections.find(({ name }) => name.mid === mid) as NegotiatedSection;
  const transceivers = SIDES.flatMap((side) =>
    factsOf(side).transceivers.map((transceiver) => ({
      ...transceiver,
      side,
      rtp: sectionOf(transceiver.mid).rtp,
    })),
  );

  test('as many transports, and the roles of each side', () => {
    const [transport] = negotiated.transports;
    for (const side of SIDES) {
      const { transports, dtlsRole, iceRole } = factsOf(side);
      expect(transports).toBe(negotiated.transports.length);
      expect(dtlsRole).toBe(transport?.dtlsRoles?.value.client === side ? 'client' : 'server');
      const ice = negotiated.ice?.value;
      const controls = ice?.used === true && ice.controlling === side;
      expect(iceRole).toBe(controls ? 'controlling' : 'controlled');
    }
  });

  test('the transceivers are the accepted sections, and their directions', () => {
    for (const side of SIDES) {
      const mids = factsOf(side).transceivers.map(({ mid }) => mid);
      const accepted = negotiated.sections.filter(({ rtp }) => rtp !== undefined);
      expect(mids).toEqual(accepted.map(({ name }) => name.mid));
    }
    for (const { side, rtp, currentDirection } of transceivers) {
      const sends = rtp?.direction.value.sends;
      expect([sends?.[side], sends?.[other(side)]]).toEqual([
        /^send/.test(currentDirection ?? ''),
        /recv/.test(currentDirection ?? ''),
      ]);
    }
  });

  test('what a side may send is what its sender has, and it begins with the first codec', () => {
    for (const { side, kind, rtp, sends, outbound } of transceivers) {
      if (rtp?.direction.value.sends[side] !== true) continue;
      const preferring = call.name === SENDS_WHAT_IT_DID_NOT_ANSWER && side === 'answerer';
      const agreed = rtp.codecs.map(
        ({ value }) => `${value.payloadType[side]} ${kind}/${value.name}`,
      );
      if (preferring) expect(sends).toEqual(expect.arrayContaining(agreed));
      else expect([...sends].sort()).toEqual([...agreed].sort());
      const first = rtp.firstCodecs.find(({ value }) => value.sender === side)?.value.codec;
      const name = `${first?.payloadType[side]} ${kind}/${first?.name}`;
      if (preferring) expect(outbound).not.toEqual([name]);
      else expect(outbound).toEqual([name]);
    }
  });

  test('media comes in where the other side sends', () => {
    for (const { side, rtp, inbound } of transceivers) {
      expect(inbound.length > 0).toBe(rtp?.direction.value.sends[other(side)]);
    }
  });

  test('the header extensions of Chromium’s senders and receivers (Firefox tells none)', () => {
    for (const { side, rtp, sendExtensions, receiveExtensions, currentDirection } of transceivers) {
      if (browserOf(side) === 'firefox' || rtp === undefined) continue;
      const may = (sender: Side) =>
        rtp.headerExtensions
          .filter(({ value }) => value.sends[sender])
          .map(({ value }) => `${value.id[side]} ${value.uri}`);
      if (/^send/.test(currentDirection ?? ''))
        expect(may(side)).toEqual(expect.arrayContaining(sendExtensions));
      if (!/recv/.test(currentDirection ?? '')) continue;
      // It is ready for one that Firefox agrees to receive only (`/recvonly`), too.
      const agreed = rtp.headerExtensions.map(({ value }) => `${value.id[side]} ${value.uri}`);
      expect(receiveExtensions).toEqual(expect.arrayContaining(may(other(side))));
      expect([...receiveExtensions].sort()).toEqual([...agreed].sort());
    }
  });

  test('one layer is left of a simulcast that the other browser does not take', () => {
    for (const { side, rtp, rids } of transceivers) {
      const simulcast = rtp?.simulcast.find(({ value }) => value.sender === side)?.value;
      if (simulcast === undefined) continue;
      expect(simulcast.streams).toEqual([]);
      expect(simulcast.declined).toEqual(['f', 'h', 'q']);
      expect(rids).toEqual(['f']);
    }
  });

  test('messages are as long as the receiver takes them', () => {
    for (const side of SIDES) {
      const sizes = negotiated.sections.flatMap(({ sctp }) => sctp?.messageSizes ?? []);
      const limit = sizes.find(({ value }) => value.sender === side)?.value.limit;
      const own = browserOf(side) === 'chromium' ? MOST_OF_CHROMIUM : Number.POSITIVE_INFINITY;
      const { maxMessageSize } = factsOf(side) as { readonly maxMessageSize?: number };
      expect(maxMessageSize).toBe(limit === undefined ? undefined : Math.min(limit, own));
    }
  });
});
