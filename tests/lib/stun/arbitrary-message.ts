import fc from 'fast-check';
import { hexText } from '@/lib/bytes/hex';
import type { StunMessage } from '@/lib/stun/message';
import { STUN_CLASSES } from '@/lib/stun/message-type';
import { addressText } from '@/lib/transport-address';
import { TURN_ATTRIBUTES, type TurnAttribute, type TurnAttributeName } from '@/lib/turn/attributes';

const uint32 = fc.integer({ min: 0, max: 0xffff_ffff });
const uint16 = fc.integer({ min: 0, max: 0xffff });
const uint64 = fc.bigInt({ min: 0n, max: 0xffff_ffff_ffff_ffffn });
const sized = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const text = fc.string({ unit: 'binary', maxLength: 40 });
const family = fc.constantFrom('IPv4' as const, 'IPv6' as const);
const address = fc.record({
  address: fc.oneof(sized(4), sized(16), zeroRuns()).map(addressText),
  port: uint16,
});
const algorithm = fc.record({ algorithm: uint16, parameters: fc.uint8Array({ maxLength: 9 }) });
const error = fc.record({ code: fc.integer({ min: 300, max: 699 }), reason: text });

/** A row for every attribute: one that is added without its row does not compile. */
const VALUES: {
  readonly [Name in TurnAttributeName]: fc.Arbitrary<
    Extract<TurnAttribute, { readonly type: Name }>['value']
  >;
} = {
  'MAPPED-ADDRESS': address,
  USERNAME: text,
  'MESSAGE-INTEGRITY': sized(20),
  'ERROR-CODE': error,
  'UNKNOWN-ATTRIBUTES': fc.array(uint16),
  REALM: text,
  NONCE: text,
  'MESSAGE-INTEGRITY-SHA256': fc.constantFrom(16, 20, 24, 28, 32).chain(sized),
  'PASSWORD-ALGORITHM': algorithm,
  USERHASH: sized(32),
  'XOR-MAPPED-ADDRESS': address,
  'PASSWORD-ALGORITHMS': fc.array(algorithm, { maxLength: 4 }),
  'ALTERNATE-DOMAIN': text,
  SOFTWARE: text,
  'ALTERNATE-SERVER': address,
  FINGERPRINT: uint32,
  PRIORITY: uint32,
  'USE-CANDIDATE': fc.constant(true),
  'ICE-CONTROLLED': uint64,
  'ICE-CONTROLLING': uint64,
  NOMINATION: uint32,
  'GOOG-NETWORK-INFO': fc.record({ networkId: uint16, networkCost: uint16 }),
  'GOOG-MISC-INFO': fc.array(uint16),
  'DTLS-IN-STUN': fc.uint8Array(),
  'DTLS-IN-STUN-ACK': fc.array(uint32),
  'RETRANSMIT-COUNT': uint32,
  'CHANNEL-NUMBER': uint16,
  LIFETIME: uint32,
  'XOR-PEER-ADDRESS': address,
  DATA: fc.uint8Array(),
  'XOR-RELAYED-ADDRESS': address,
  'REQUESTED-ADDRESS-FAMILY': family,
  'EVEN-PORT': fc.record({ reserveNext: fc.boolean() }),
  'REQUESTED-TRANSPORT': fc.integer({ min: 0, max: 255 }),
  'DONT-FRAGMENT': fc.constant(true),
  'RESERVATION-TOKEN': sized(8),
  'ADDITIONAL-ADDRESS-FAMILY': family,
  'ADDRESS-ERROR-CODE': fc
    .tuple(family, error)
    .map(([of, { code, reason }]) => ({ family: of, code, reason })),
  ICMP: fc.record({
    type: fc.integer({ min: 0, max: 127 }),
    code: fc.integer({ min: 0, max: 511 }),
    data: uint32,
  }),
};

const KNOWN_CODES = new Set(Object.values(TURN_ATTRIBUTES).map(({ code }): number => code));

const unknown = fc.record({
  type: fc.constant('unknown' as const),
  code: uint16.filter((code) => !KNOWN_CODES.has(code)),
  value: fc.uint8Array({ maxLength: 40 }),
});

const known = fc.oneof(
  ...Object.entries(VALUES).map(([type, value]) =>
    // The table's keys are the union's names.
    fc.record({ type: fc.constant(type), value: value as fc.Arbitrary<unknown> }),
  ),
) as fc.Arbitrary<TurnAttribute>;

/** Any message of STUN, ICE and TURN, sensible or not. */
export const arbitraryMessage: fc.Arbitrary<StunMessage<TurnAttribute>> = fc.record({
  class: fc.constantFrom(...STUN_CLASSES),
  method: fc.integer({ min: 0, max: 0xfff }),
  transactionId: sized(12).map(hexText),
  attributes: fc.array(fc.oneof(known, unknown), { maxLength: 12 }),
});

/** IPv6 addresses with runs of zeros, where RFC 5952 has its rules. */
function zeroRuns(): fc.Arbitrary<Uint8Array> {
  return fc
    .array(fc.constantFrom(0, 0, 1, 0xffff), { minLength: 8, maxLength: 8 })
    .map((groups) => Uint8Array.from(groups.flatMap((group) => [group >> 8, group & 0xff])));
}
