import fc from 'fast-check';
import { encodeElements } from '@/lib/srtp/rtp/extension-elements';
import type { RtpPacket } from '@/lib/srtp/rtp/rtp-packet';

export const uint16 = fc.integer({ min: 0, max: 0xffff });
export const uint32 = fc.integer({ min: 0, max: 0xffff_ffff });

const oneByteElement = fc.record({
  id: fc.integer({ min: 1, max: 14 }),
  data: fc.uint8Array({ minLength: 1, maxLength: 16 }),
});
const twoByteElement = fc.record({
  id: fc.integer({ min: 1, max: 255 }),
  data: fc.uint8Array({ minLength: 0, maxLength: 40 }),
});

export const arbitraryElements = fc.oneof(
  fc.record({
    form: fc.constant('one-byte' as const),
    elements: fc.array(oneByteElement, { maxLength: 5 }),
  }),
  fc.record({
    form: fc.constant('two-byte' as const),
    elements: fc.array(twoByteElement, { maxLength: 5 }),
  }),
);

const otherExtension = fc.record({
  profile: uint16,
  data: fc
    .uint8Array({ maxLength: 24 })
    .map((data) => data.slice(0, data.length - (data.length % 4))),
});

export const arbitraryRtp: fc.Arbitrary<RtpPacket> = fc.record({
  marker: fc.boolean(),
  payloadType: fc.integer({ min: 0, max: 127 }),
  sequenceNumber: uint16,
  timestamp: uint32,
  ssrc: uint32,
  csrcs: fc.array(uint32, { maxLength: 15 }),
  extension: fc.oneof(
    fc.constant(undefined),
    arbitraryElements.map(({ form, elements }) => encodeElements(form, elements)),
    otherExtension,
  ),
  payload: fc.uint8Array({ maxLength: 60 }),
  paddingLength: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 255 })),
});
