import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hexText, parseHex } from '@/lib/bytes/hex';
import { type DcepMessage, decodeDcep, encodeDcep, type Reliability } from '@/lib/sctp/dcep';
import { type ChannelMessage, messageOf, PPID, payloadOf } from '@/lib/sctp/payload-protocol';

const uint32 = fc.integer({ min: 0, max: 0xffff_ffff });
const text = fc.string({ unit: 'binary', maxLength: 40 });
const reliability: fc.Arbitrary<Reliability> = fc.oneof(
  fc.constant({ kind: 'reliable' as const }),
  fc.record({ kind: fc.constant('max-retransmits' as const), count: uint32 }),
  fc.record({ kind: fc.constant('max-packet-life-time' as const), milliseconds: uint32 }),
);
const message: fc.Arbitrary<DcepMessage> = fc.oneof(
  fc.constant({ kind: 'ack' as const }),
  fc.record({
    kind: fc.constant('open' as const),
    ordered: fc.boolean(),
    reliability,
    priority: fc.integer({ min: 0, max: 0xffff }),
    label: text,
    protocol: text,
  }),
);

describe('DCEP', () => {
  test('is read as it was written, and every byte has its field', () => {
    fc.assert(
      fc.property(message, (one) => {
        const bytes = encodeDcep(one);
        const decoded = decodeDcep(bytes);
        expect(decoded.ok && decoded.message).toEqual(one);
        expect(decoded.fields.at(-1)?.end).toBe(bytes.length);
      }),
    );
  });

  test('an OPEN, field by field (RFC 8832 §5.1)', () => {
    const bytes = encodeDcep({
      kind: 'open',
      ordered: false,
      reliability: { kind: 'max-retransmits', count: 3 },
      priority: 256,
      label: 'chat',
      protocol: 'x',
    });
    expect(hexText(bytes)).toBe('03810100000000030004000163686174' + '78');
    expect(hexText(encodeDcep({ kind: 'ack' }))).toBe('02');
  });

  test.each([
    ['nothing', '', { kind: 'ends-too-early', offset: 0 }],
    ['another type', '04', { kind: 'unknown-message-type', offset: 0 }],
    ['another channel type', '0303', { kind: 'unknown-channel-type', offset: 1 }],
    [
      'a label cut short',
      '030001000000000000040000' + '6368',
      { kind: 'ends-too-early', offset: 12 },
    ],
    [
      'a label that is no UTF-8',
      '030001000000000000010000' + 'ff',
      { kind: 'text-is-not-utf-8', offset: 12 },
    ],
    ['more than an ACK', '0200', { kind: 'bytes-behind-the-message', offset: 1 }],
  ])('with %s is a problem', (_what, hex, problem) => {
    const decoded = decodeDcep(parseHex(hex) ?? new Uint8Array(0));
    expect(decoded.ok ? undefined : decoded.problem).toEqual(problem);
  });

  test('is never an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const decoded = decodeDcep(bytes);
        if (!decoded.ok) expect(decoded.problem.offset).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});

describe('a message', () => {
  test.each<[string, ChannelMessage, number, string]>([
    ['a string', { kind: 'string', text: 'é' }, PPID.STRING, 'c3a9'],
    ['an empty string', { kind: 'string', text: '' }, PPID.STRING_EMPTY, '00'],
    ['bytes', { kind: 'binary', bytes: Uint8Array.of(7) }, PPID.BINARY, '07'],
    ['no bytes', { kind: 'binary', bytes: new Uint8Array(0) }, PPID.BINARY_EMPTY, '00'],
  ])('%s: its PPID and bytes, and back', (_what, one, ppid, hex) => {
    const payload = payloadOf(one);
    expect(payload.ppid).toBe(ppid);
    expect(hexText(payload.bytes)).toBe(hex);
    expect(messageOf(payload)).toEqual(one);
  });

  test('of a PPID that no channel has is none', () => {
    expect(messageOf({ ppid: 0, bytes: Uint8Array.of(1) })).toBeUndefined();
    expect(messageOf({ ppid: PPID.BINARY_PARTIAL, bytes: Uint8Array.of(1) })).toBeUndefined();
  });
});
