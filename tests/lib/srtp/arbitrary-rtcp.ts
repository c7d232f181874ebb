import fc from 'fast-check';
import type { SentRtcp } from '@/lib/srtp/rtcp/encode-rtcp';
import { uint16, uint32 } from './arbitrary-rtp';

const report = fc.record({
  ssrc: uint32,
  fractionLost: fc.integer({ min: 0, max: 255 }),
  cumulativeLost: fc.integer({ min: -0x80_0000, max: 0x7f_ffff }),
  extendedHighestSequenceNumber: uint32,
  jitter: uint32,
  lastSenderReport: uint32,
  delaySinceLastSenderReport: uint32,
});
const reports = fc.array(report, { maxLength: 31 });
const profileExtension = fc.constantFrom(new Uint8Array(), Uint8Array.of(1, 2, 3, 4));
const text = fc.string({ unit: 'binary', maxLength: 40 });
const source = { sender: uint32, media: uint32 };

export const arbitraryRtcp: fc.Arbitrary<SentRtcp> = fc.oneof(
  fc.record({
    type: fc.constant('SR' as const),
    ssrc: uint32,
    ntpTime: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
    rtpTimestamp: uint32,
    packetCount: uint32,
    octetCount: uint32,
    reports,
    profileExtension,
  }),
  fc.record({ type: fc.constant('RR' as const), ssrc: uint32, reports, profileExtension }),
  fc.record({
    type: fc.constant('SDES' as const),
    chunks: fc.array(
      fc.record({
        ssrc: uint32,
        items: fc.array(fc.record({ kind: fc.integer({ min: 1, max: 8 }), text }), {
          maxLength: 3,
        }),
      }),
      { maxLength: 4 },
    ),
  }),
  fc.record({
    type: fc.constant('BYE' as const),
    sources: fc.array(uint32, { maxLength: 31 }),
    reason: fc.option(text, { nil: undefined }),
  }),
  fc.record({
    type: fc.constant('NACK' as const),
    ...source,
    items: fc.array(fc.record({ packetId: uint16, lostBits: uint16 }), { maxLength: 5 }),
  }),
  fc.record({ type: fc.constant('PLI' as const), ...source }),
);
