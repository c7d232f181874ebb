import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hexText, parseHex } from '@/lib/bytes/hex';
import { turnCodec } from '@/lib/turn/attributes';
import { decodeChannelData, encodeChannelData } from '@/lib/turn/channel-data';
import { StreamFraming } from '@/lib/turn/stream-framing';
import { arbitraryMessage } from '../stun/arbitrary-message';

const channelData = fc.record({
  channel: fc.integer({ min: 0x4000, max: 0x4fff }),
  data: fc.uint8Array({ maxLength: 50 }),
});

describe('ChannelData', () => {
  test('is read as it was written, padded or not', () => {
    fc.assert(
      fc.property(channelData, fc.boolean(), (message, padded) => {
        const bytes = encodeChannelData(message, padded);
        expect(bytes.length - 4 - message.data.length).toBeLessThan(padded ? 4 : 1);
        expect(decodeChannelData(bytes)).toMatchObject({ ok: true, message });
      }),
    );
  });

  test.each([
    ['', 'shorter-than-its-length', 0],
    ['4000000201', 'shorter-than-its-length', 4],
    ['5000000101', 'reserved-channel', 0],
    ['400000010100000000', 'longer-than-its-padding', 5],
  ])('%s is none: %s at %i', (hex, kind, offset) => {
    const bytes = parseHex(hex) ?? new Uint8Array();
    expect(decodeChannelData(bytes)).toEqual({ ok: false, problem: { kind, offset } });
  });

  test('is not written for a channel that cannot be bound', () => {
    expect(() => encodeChannelData({ channel: 0x5000, data: new Uint8Array() })).toThrow(
      RangeError,
    );
  });
});

describe('a stream', () => {
  const message = fc.oneof(
    channelData.map((data) => encodeChannelData(data, true)),
    arbitraryMessage.map((stun) => turnCodec.encode(stun)),
  );

  test('gives its messages back, however it is cut', () => {
    fc.assert(
      fc.property(
        fc.array(message, { maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
        (messages, cuts) => {
          const stream = Uint8Array.from(messages.flatMap((bytes) => [...bytes]));
          const framing = new StreamFraming();
          const found: string[] = [];
          for (let at = 0, cut = 0; at < stream.length; cut += 1) {
            const length = cuts[cut % cuts.length] ?? 1;
            found.push(...framing.push(stream.slice(at, at + length)).map(hexText));
            at += length;
          }
          expect(found).toEqual(messages.map(hexText));
          expect(framing.isBroken).toBe(false);
        },
      ),
    );
  });

  test('what is neither STUN nor ChannelData breaks it for good', () => {
    const framing = new StreamFraming();
    expect(framing.push(Uint8Array.of(0x47, 0x45, 0x54))).toEqual([]);
    expect(new StreamFraming().push(Uint8Array.of(0x80, 1, 2))).toHaveLength(1);
    const broken = new StreamFraming();
    broken.push(Uint8Array.of(0xff));
    expect(broken.isBroken).toBe(true);
    expect(broken.push(Uint8Array.of(0, 1))).toEqual([Uint8Array.of(0, 1)]);
  });
});
