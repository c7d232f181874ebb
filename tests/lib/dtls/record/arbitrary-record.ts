import fc from 'fast-check';
import { CONTENT_TYPES } from '@/lib/dtls/record/content-type';
import type { FullRecord, UnifiedRecord } from '@/lib/dtls/record/record';

const uint16 = fc.integer({ min: 0, max: 0xffff });
const fragment = fc.uint8Array({ maxLength: 60 });

/** Of the connection id in every record that has one: the wire does not say it. */
export const CONNECTION_ID_LENGTH = 5;
const connectionId = fc.uint8Array({
  minLength: CONNECTION_ID_LENGTH,
  maxLength: CONNECTION_ID_LENGTH,
});

const contentTypes = Object.values(CONTENT_TYPES);

export const arbitraryFullRecord: fc.Arbitrary<FullRecord> = fc
  .constantFrom(...contentTypes)
  .chain((contentType) =>
    fc.record({
      header: fc.constant('full' as const),
      contentType: fc.constant(contentType),
      version: fc.integer({ min: 0xfe00, max: 0xfeff }),
      epoch: uint16,
      sequenceNumber: fc.integer({ min: 0, max: 2 ** 48 - 1 }),
      connectionId:
        contentType === CONTENT_TYPES.tls12_cid ? connectionId : fc.constant(new Uint8Array()),
      fragment,
    }),
  );

export const arbitraryUnifiedRecord: fc.Arbitrary<UnifiedRecord> = fc
  .constantFrom(1 as const, 2 as const)
  .chain((sequenceLength) =>
    fc.record({
      header: fc.constant('unified' as const),
      epochBits: fc.integer({ min: 0, max: 3 }),
      sequenceBits: fc.integer({ min: 0, max: 256 ** sequenceLength - 1 }),
      sequenceLength: fc.constant(sequenceLength),
      connectionId: fc.oneof(connectionId, fc.constant(new Uint8Array())),
      hasLength: fc.boolean(),
      fragment,
    }),
  );

export const arbitraryRecord = fc.oneof(arbitraryFullRecord, arbitraryUnifiedRecord);
