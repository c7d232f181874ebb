import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hexText, parseHex } from '@/lib/bytes/hex';
import { joined } from '@/lib/bytes/joined';
import {
  fragmentMessage,
  type SequencedMessage,
  takeFragment,
} from '@/lib/dtls/handshake/fragment-message';
import {
  encodeFragment,
  type HandshakeFragment,
  readFragments,
} from '@/lib/dtls/handshake/handshake-fragment';
import { LIMITS_IN_CLEAR, Reassembler } from '@/lib/dtls/handshake/reassembler';
import { messageHash, transcriptForm12, transcriptForm13 } from '@/lib/dtls/handshake/transcript';
import { randomStream } from '@/lib/random';

const uint8 = fc.integer({ min: 0, max: 255 });
const body = fc.uint8Array({ maxLength: 300 });
const bodies = fc.array(fc.record({ type: uint8, body }), { minLength: 1, maxLength: 6 });
const MESSAGE = {
  type: 1,
  messageSequence: 0,
  body: Uint8Array.from({ length: 9 }, (_, at) => at),
};

const arbitraryFragment: fc.Arbitrary<HandshakeFragment> = fc
  .record({
    type: uint8,
    fragment: fc.uint8Array({ maxLength: 40 }),
    messageSequence: fc.integer({ min: 0, max: 0xffff }),
    fragmentOffset: fc.nat({ max: 2 ** 23 }),
    behind: fc.nat({ max: 2 ** 22 }),
  })
  .map(({ behind, ...rest }) => ({
    ...rest,
    length: rest.fragmentOffset + rest.fragment.length + behind,
  }));

describe('fragments', () => {
  test('are read as they were written, however many share a record', () => {
    fc.assert(
      fc.property(fc.array(arbitraryFragment, { maxLength: 5 }), (fragments) => {
        const read = readFragments(joined(fragments.map(encodeFragment)));
        expect(read.ok).toBe(true);
        expect(read.fragments.map(({ fragment }) => fragment)).toEqual(fragments);
      }),
    );
  });

  test('are never an exception, whatever the bytes', () => {
    fc.assert(
      fc.property(arbitraryFragment, fc.uint8Array({ maxLength: 60 }), (fragment, bytes) => {
        const first = encodeFragment(fragment);
        const read = readFragments(joined([first, bytes]));
        expect(read.fragments[0]?.range).toEqual({ start: 0, end: first.length });
        if (!read.ok) expect(read.problem.offset).toBeGreaterThanOrEqual(first.length);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['0100000a0000', 'past-the-end', 'fragment_offset', 6],
    ['0100000a0000000000000002aa', 'past-the-end', 'fragment', 12],
    ['0100000a0000000009000002aabb', 'out-of-range', 'fragment_length', 9],
  ])('%s: %s of %s at %i', (hex, kind, field, offset) => {
    const read = readFragments(parseHex(hex) ?? new Uint8Array());
    expect(read).toMatchObject({ ok: false, fragments: [], problem: { kind, field, offset } });
  });

  test('that end after their message are not written', () => {
    const fragment = { ...MESSAGE, length: 5, fragmentOffset: 0, fragment: new Uint8Array(6) };
    expect(() => encodeFragment(fragment)).toThrow(RangeError);
  });
});

describe('fragmenting', () => {
  test('fills each datagram, as Chromium cuts its ClientHello of 1413 bytes for 1200', () => {
    const message = { type: 1, messageSequence: 0, body: new Uint8Array(1413) };
    const datagrams = fragmentMessage(message, 1200 - 13).map(encodeFragment);
    expect(datagrams.map(({ length }) => length + 13)).toEqual([1200, 263]);
  });

  test('begins in what is left of a datagram, or in the next', () => {
    const lengths = (room: number, first: number) =>
      fragmentMessage(MESSAGE, room, first).map(({ fragment }) => fragment.length);
    expect(lengths(16, 14)).toEqual([2, 4, 3]);
    expect(lengths(16, 12)).toEqual([4, 4, 1]);
    expect(lengths(100, 0)).toEqual([9]);
  });

  test('keeps a message without a body', () => {
    const done = { type: 14, messageSequence: 4, body: new Uint8Array() };
    const [only, ...others] = fragmentMessage(done, 12);
    expect(others).toEqual([]);
    expect(only && hexText(encodeFragment(only))).toBe('0e0000000004000000000000');
  });

  test('needs room for one byte', () => {
    expect(takeFragment(MESSAGE, 0, 12)).toBeUndefined();
    expect(() => fragmentMessage(MESSAGE, 12)).toThrow(RangeError);
  });
});

describe('reassembly', () => {
  test('gives the messages in their order, whatever came when, how often and how cut', () => {
    fc.assert(
      fc.property(
        bodies,
        fc.array(fc.integer({ min: 13, max: 200 }), { minLength: 1, maxLength: 3 }),
        fc.nat(),
        (drawn, rooms, seed) => {
          const messages = drawn.map((one, messageSequence) => ({ ...one, messageSequence }));
          // Cut in more than one way, so that fragments overlap; all of each cut, so that none lacks.
          const fragments = rooms.flatMap((room) =>
            messages.flatMap((one) => fragmentMessage(one, room)),
          );
          const reassembler = new Reassembler();
          expect(deliver(reassembler, shuffled(fragments, seed))).toEqual(messages);
          expect(fragments.map((one) => reassembler.receive(one))).toEqual(
            fragments.map(() => 'past'),
          );
        },
      ),
    );
  });

  test('gives nothing while any one fragment lacks', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 200 }),
        fc.nat(),
        fc.nat(),
        (bytes, seed, chosen) => {
          const fragments = fragmentMessage({ ...MESSAGE, body: bytes }, 20);
          const lacking = chosen % fragments.length;
          const rest = fragments.filter((_, at) => at !== lacking);
          const reassembler = new Reassembler();
          expect(deliver(reassembler, shuffled([...rest, ...rest], seed))).toEqual([]);
          const [last] = fragments.slice(lacking);
          expect(deliver(reassembler, last === undefined ? [] : [last])).toHaveLength(1);
        },
      ),
    );
  });

  test('tells what became of a fragment', () => {
    const reassembler = new Reassembler(5, {
      greatestLength: 100,
      greatestAhead: 2,
      mostRivals: 1,
    });
    const at = (messageSequence: number, change: Partial<HandshakeFragment> = {}) =>
      reassembler.receive({
        type: 1,
        length: 4,
        messageSequence,
        fragmentOffset: 0,
        fragment: Uint8Array.of(1, 2),
        ...change,
      });
    expect(at(4)).toBe('past');
    expect(at(7)).toBe('too-far-ahead');
    expect(at(5, { length: 101 })).toBe('too-long');
    expect(at(6)).toBe('kept');
    expect(at(6)).toBe('repeated');
    expect(at(6, { length: 5 })).toBe('contradicts-earlier');
    expect(at(6, { type: 2 })).toBe('contradicts-earlier');
    expect(at(6, { fragmentOffset: 3 })).toBe('contradicts-earlier');
    expect(at(6, { fragmentOffset: 1, fragment: Uint8Array.of(9, 3, 4) })).toBe('kept');
    expect(reassembler.next()).toBeUndefined();
    expect(at(5, { length: 2 })).toBe('kept');
    expect(reassembler.next()?.messageSequence).toBe(5);
    expect(reassembler.nextSequence).toBe(6);
    // The byte that came first stays.
    expect([...(reassembler.next()?.body ?? [])]).toEqual([1, 2, 3, 4]);
  });
});

describe('reassembly of what comes in clear', () => {
  const part = (length: number, fragmentOffset: number, bytes: readonly number[], type = 1) => ({
    ...{ type, length, messageSequence: 0, fragmentOffset },
    fragment: Uint8Array.from(bytes),
  });

  test('a message that another length was begun under is whole as soon as all of it came', () => {
    const reassembler = new Reassembler(0, LIMITS_IN_CLEAR);
    expect(reassembler.receive(part(900, 0, [1, 2]))).toBe('kept');
    expect(reassembler.receive(part(4, 0, [1, 2]))).toBe('rival');
    expect(reassembler.next()).toBeUndefined();
    expect(reassembler.receive(part(4, 2, [3, 4]))).toBe('rival');
    expect(reassembler.next()?.body).toEqual(Uint8Array.of(1, 2, 3, 4));
    expect(reassembler.receive(part(900, 2, [3]))).toBe('past');
  });

  test('one wrong fragment costs none of those that were here', () => {
    const reassembler = new Reassembler(0, LIMITS_IN_CLEAR);
    reassembler.receive(part(6, 0, [1, 2]));
    reassembler.receive(part(7, 2, [3, 4]));
    reassembler.receive(part(6, 4, [5, 6]));
    expect(reassembler.next()).toBeUndefined();
    reassembler.receive(part(6, 2, [3, 4]));
    expect(reassembler.next()?.body).toHaveLength(6);
  });

  test('however many others come, two are kept, and the next repetition finds room', () => {
    const reassembler = new Reassembler(0, LIMITS_IN_CLEAR);
    reassembler.receive(part(4, 0, [1, 2]));
    for (let length = 5; length < 100; length += 1) reassembler.receive(part(length, 0, [9]));
    // What came first had to go.
    reassembler.receive(part(4, 2, [3, 4]));
    expect(reassembler.next()).toBeUndefined();
    reassembler.receive(part(4, 0, [1, 2]));
    expect(reassembler.next()?.body).toEqual(Uint8Array.of(1, 2, 3, 4));
  });

  test('one of a type that is not expected makes room for one that is', () => {
    const reassembler = new Reassembler(0, LIMITS_IN_CLEAR);
    reassembler.receive(part(1, 0, [7], 14));
    expect(reassembler.next([2])).toBeUndefined();
    expect(reassembler.receive(part(1, 0, [8], 2))).toBe('rival');
    expect(reassembler.next([2])?.body).toEqual(Uint8Array.of(8));
  });
});

describe('the transcript', () => {
  const message: SequencedMessage = { type: 20, messageSequence: 3, body: Uint8Array.of(7, 8) };

  test('of 1.2 has the header as if unfragmented', () => {
    expect(hexText(transcriptForm12(message))).toBe('1400000200030000000000020708');
  });

  test('of 1.3 has that of TLS', () => {
    expect(hexText(transcriptForm13(message))).toBe('140000020708');
  });

  test('after a HelloRetryRequest begins with a hash as a message', () => {
    const hash = new Uint8Array(32);
    expect(hexText(transcriptForm13(messageHash(hash)))).toBe(`fe000020${'00'.repeat(32)}`);
  });

  test('is the same however the message was cut', () => {
    fc.assert(
      fc.property(body, fc.integer({ min: 13, max: 100 }), (bytes, room) => {
        const sent = { ...message, messageSequence: 0, body: bytes };
        const [received] = deliver(new Reassembler(), fragmentMessage(sent, room));
        expect(received && transcriptForm12(received)).toEqual(transcriptForm12(sent));
      }),
    );
  });
});

function deliver(
  reassembler: Reassembler,
  fragments: readonly HandshakeFragment[],
): readonly SequencedMessage[] {
  return fragments.flatMap((fragment) => {
    reassembler.receive(fragment);
    const ready: SequencedMessage[] = [];
    for (let next = reassembler.next(); next !== undefined; next = reassembler.next()) {
      ready.push(next);
    }
    return ready;
  });
}

/** By a seed, so that a failing order is shown and comes again. */
function shuffled<Item>(items: readonly Item[], seed: number): readonly Item[] {
  const random = randomStream(seed);
  const keyed = items.map((item) => ({ item, key: random.fraction() }));
  return keyed.sort((left, right) => left.key - right.key).map(({ item }) => item);
}
