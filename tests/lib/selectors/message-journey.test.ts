import { describe, expect, it } from 'vitest';
import { channelMessages } from '@/lib/selectors/channel-messages';
import { messageJourney, sizesOf } from '@/lib/selectors/message-journey';
import { packetTree } from '@/lib/selectors/packet-tree';
import { replayWindowAt } from '@/lib/selectors/replay-window';
import { streamPackets } from '@/lib/selectors/stream-packets';
import { DEFAULT_SECURE, DEFAULT_SIDE } from '@/lib/simulator/setup/defaults';
import { milliseconds } from '@/lib/time';
import type { Trace } from '@/lib/trace/trace';
import { calledWith, eventsIn } from '../simulator/secure/call-runs';

const plain = calledWith();
const office = { ...DEFAULT_SIDE, nat: { preset: 'symmetric-office' as const } };
const relay = { ...office, turn: ['udp' as const] };
const relayed = calledWith({ a: relay, b: relay });

const first = ({ trace }: { readonly trace: Trace }, from = 'a') => {
  const message = channelMessages(trace).find((one) => one.from === from);
  const journey = message && messageJourney(trace, message);
  const [sending] = journey?.pieces[0]?.sendings ?? [];
  if (message === undefined || sending === undefined) throw new Error('No message was sent');
  return { message, journey, sending };
};

describe('a message on its way down', () => {
  it.each(['1.2', '1.3'] as const)('grows by each header, with DTLS %s', (dtls) => {
    const run = calledWith({ secure: { ...DEFAULT_SECURE, dtls } });
    const { message, sending } = first(run);
    const sizes = sizesOf(sending);
    expect(sizes.map(({ layer, added }) => [layer, added])).toEqual([
      ['message', message.size],
      // A header of 16 bytes, and padding to a multiple of four (RFC 9260 §3.3.1).
      ['chunk', 16 + 2],
      ['packet', 12],
      // 1.3: a unified header of 5, the content type, the tag; 1.2: 13, an explicit nonce, the tag.
      ['record', dtls === '1.3' ? 22 : 37],
      ['udp', 8],
      ['ip', 20],
    ]);
    const bytes = packetTree(run.trace, sending.chunk.sent.packet)?.bytes.length ?? 0;
    expect(sizes.at(-1)?.total).toBe(bytes + 28);
  });

  it('passes two NATs as one packet', () => {
    const { sending } = first(plain);
    expect(sending.legs.map(({ hops }) => hops.map(({ from }) => from))).toEqual([
      ['a', 'nat-a', 'nat-b'],
    ]);
    expect(sending.hasArrived).toBe(true);
  });

  it('is carried further by relays, in packets of their own', () => {
    for (const from of ['a', 'b']) {
      const { message, sending } = first(relayed, from);
      expect(sending.legs.length).toBeGreaterThan(1);
      expect(new Set(sending.legs.map(({ packet }) => packet)).size).toBe(sending.legs.length);
      expect(new Set(sending.legs.map(({ carried }) => carried)).size).toBe(1);
      // Between a client and its relay, TURN is around it; one end at least has a relay.
      expect(sending.legs.some(({ turn }) => turn > 0)).toBe(true);
      const hasTurn = sizesOf(sending).some(({ layer }) => layer === 'turn');
      expect(hasTurn).toBe((sending.legs[0]?.turn ?? 0) > 0);
      expect(sending.legs.at(-1)?.end?.node).toBe(message.to);
    }
  });

  it('is not followed where no secret is told', () => {
    const events = plain.trace.events.filter(({ kind }) => kind !== 'secret-logged');
    const trace = { ...plain.trace, events };
    const [message] = channelMessages(trace);
    expect(message && messageJourney(trace, message)).toBeUndefined();
  });
});

describe('the packets of a stream', () => {
  const opened = eventsIn(plain, 'stream-opened');

  it('are those with its SSRC, where they left and where they came', () => {
    expect(opened).toHaveLength(8);
    for (const { peer, direction, ssrc, media } of opened) {
      const packets = streamPackets(plain.trace, peer, { direction, ssrc });
      expect(packets.length).toBeGreaterThan(media === 'audio' ? 490 : 50);
    }
  });

  it('have a window at their receiver alone', () => {
    for (const { peer, direction, ssrc } of opened) {
      const view = replayWindowAt(plain.trace, peer, ssrc, milliseconds(5000));
      if (direction === 'sent') expect(view).toBeUndefined();
      else expect(view).toMatchObject({ rolloverCounter: 0, places: { length: 64 } });
    }
  });
});
