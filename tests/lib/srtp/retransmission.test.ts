import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomStream } from '@/lib/random';
import { NTP_AT_START } from '@/lib/srtp/media/ntp-time';
import { recovered, retransmitted } from '@/lib/srtp/media/retransmission';
import { RtpSender } from '@/lib/srtp/media/rtp-sender';
import { CHROMIUM_IDS, TransportCounter } from '@/lib/srtp/media/stream-options';
import { Vp8Source } from '@/lib/srtp/media/vp8-source';
import { milliseconds, START } from '@/lib/time';
import { arbitraryRtp } from './arbitrary-rtp';

describe('RFC 4588 §4', () => {
  it('the lost packet comes out as it was', () => {
    fc.assert(
      fc.property(arbitraryRtp, (packet) => {
        const again = retransmitted(packet, { ssrc: 3, payloadType: 97 }, 9);
        expect(again).toMatchObject({ ssrc: 3, payloadType: 97, sequenceNumber: 9 });
        expect(recovered(again, packet.ssrc, packet.payloadType)).toEqual(packet);
      }),
    );
  });

  it('what has no original number is none', () => {
    const [packet] = fc.sample(arbitraryRtp, { numRuns: 1, seed: 1 });
    if (packet === undefined) throw new Error('No sample');
    expect(recovered({ ...packet, payload: Uint8Array.of(1) }, 1, 96)).toBeUndefined();
  });
});

describe('a sender of video', () => {
  it('heeds a request for a key frame, and not another one within 300 ms', () => {
    const retransmission = { ssrc: 2, payloadType: 97 };
    const sending = {
      source: new Vp8Source(randomStream(1), 1100),
      payloadType: 96,
      firstSequenceNumber: 1,
      firstTimestamp: 0,
      retransmission,
    };
    const options = {
      mid: '1',
      ssrc: 1,
      cname: 'left',
      extensionIds: CHROMIUM_IDS,
      reportInterval: 1000,
      sending,
      receiving: undefined,
      ntpAtStart: NTP_AT_START,
    };
    const sender = new RtpSender(START, options, sending, new TransportCounter());
    const heeded = [0, 299, 300, 599, 600].map((at) => sender.requestKeyFrame(milliseconds(at)));
    expect(heeded).toEqual([true, false, true, false, true]);
    sender.handleTimeout(START);
    expect(sender.retransmit(START, [1, 5000])).toEqual([1]);
  });
});
