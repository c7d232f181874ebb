import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hexText } from '@/lib/bytes/hex';
import { randomStream } from '@/lib/random';
import { DELAY, type Fate, type Side, VirtualPipe } from './virtual-pipe';

/*
 * A whole life of an association: the handshake, a channel from each side, messages of one packet
 * and of several both ways, one channel closed. Whatever a network does to it, every message
 * arrives once, in order.
 */

const SIDES: readonly Side[] = ['a', 'b'];
const SIZES = [1, 900, 3000, 40, 5000];

/** Near the end of the numbers, so that all of them wrap on the way. */
const tsn = fc.oneof(
  fc.integer({ min: 0xffff_ffff - 20, max: 0xffff_ffff }),
  fc.integer({ min: 0x7fff_ffff - 20, max: 0x7fff_ffff }),
  fc.integer({ min: 0, max: 0xffff_ffff }),
);

/** What is lost six times in a row has waited for 25 s. */
const PATIENCE = 400_000;

function life(fate: Fate, seed = 1, initialTsn?: number, wait = 20_000): VirtualPipe {
  const pipe = new VirtualPipe({ fate, seed, a: { initialTsn }, b: { initialTsn } });
  const chat = pipe.open('a');
  const log = pipe.open('b', { label: 'log', ordered: false });
  pipe.connect().run(wait);
  for (const side of SIDES) {
    for (const size of SIZES) {
      pipe.send(side, chat, new Uint8Array(size));
      pipe.send(side, log, new Uint8Array(size));
    }
  }
  pipe.run(wait);
  pipe.a.closeChannel(pipe.now, chat);
  return pipe.run(wait);
}

function expectAllOnce(pipe: VirtualPipe): void {
  for (const side of SIDES) {
    expect(pipe.of(side, 'established')).toHaveLength(1);
    expect(pipe.received(side, 0)).toEqual(SIZES);
    expect(pipe.received(side, 1).toSorted()).toEqual(SIZES.toSorted());
    expect(pipe.of(side, 'channel-closed')).toEqual([{ kind: 'channel-closed', channelId: 0 }]);
    expect(pipe.of(side, 'abandoned')).toEqual([]);
    expect(pipe.of(side, 'aborted')).toEqual([]);
    const user = pipe.of(side, 'message-acknowledged').filter(({ ppid }) => ppid !== 50);
    expect(user).toHaveLength(2 * SIZES.length);
  }
}

describe('every message arrives once, in order', () => {
  const undisturbed = life(() => [DELAY]);
  const count = undisturbed.sent.length;

  test('undisturbed, without a retransmission', () => {
    expectAllOnce(undisturbed);
    for (const side of SIDES) {
      expect(undisturbed.of(side, 'retransmitted')).toEqual([]);
      expect(undisturbed.of(side, 'timer-expired')).toEqual([]);
      expect(undisturbed.of(side, 'dropped')).toEqual([]);
    }
  });

  test('whichever one packet is lost', () => {
    for (let lost = 0; lost < count; lost += 1) {
      expectAllOnce(life((_, index) => (index === lost ? [] : [DELAY])));
    }
  });

  test('whichever one packet comes twice, at once or much later', () => {
    const later = fc.constantFrom(0, 1, 60, 700, 20_000);
    fc.assert(
      fc.property(fc.nat({ max: count - 1 }), later, tsn, (twice, gap, initialTsn) => {
        const fate: Fate = (_, index) => (index === twice ? [DELAY, DELAY + gap] : [DELAY]);
        expectAllOnce(life(fate, 1, initialTsn));
      }),
      { numRuns: 25 },
    );
  });

  test('whichever packet comes after later ones', () => {
    const gap = fc.integer({ min: 1, max: 900 });
    fc.assert(
      fc.property(fc.nat({ max: count - 1 }), gap, tsn, (slow, extra, initialTsn) => {
        const fate: Fate = (_, index) => [index === slow ? DELAY + extra : DELAY];
        expectAllOnce(life(fate, 1, initialTsn));
      }),
      { numRuns: 25 },
    );
  });

  test('with a fifth of all lost, some doubled, and all of them shuffled', () => {
    fc.assert(
      fc.property(fc.nat(), tsn, (seed, initialTsn) => {
        const chance = randomStream(seed);
        const fate: Fate = () => {
          if (chance.chance(0.2)) return [];
          const once = DELAY + chance.integer(0, 80);
          return chance.chance(0.1) ? [once, once + chance.integer(0, 500)] : [once];
        };
        expectAllOnce(life(fate, seed, initialTsn, PATIENCE));
      }),
      { numRuns: 25 },
    );
  });
});

describe('a stream that is used again at once', () => {
  const again = (fate: Fate) => {
    const pipe = new VirtualPipe({ fate });
    const id = pipe.open('a');
    pipe.connect().run(5000);
    pipe.send('a', id, 'first');
    pipe.a.closeChannel(pipe.now, id);
    for (let waits = 0; pipe.of('a', 'channel-closed').length === 0 && waits < 2000; waits += 1) {
      pipe.run(5);
    }
    expect(pipe.open('a', { label: 'again' })).toBe(id);
    pipe.send('a', id, 'second');
    return pipe.run(20_000);
  };

  test('whichever one packet is lost, or late', () => {
    const count = again(() => [DELAY]).sent.length;
    for (let index = 0; index < 2 * count; index += 1) {
      const late = index % 2 === 0 ? [] : [700];
      const pipe = again((_, at) => (at === index >> 1 ? late : [DELAY]));
      expect(pipe.received('b', 0)).toEqual(['first', 'second']);
      expect(pipe.of('b', 'channel-incoming').map(({ label }) => label)).toEqual(['chat', 'again']);
      expect(pipe.of('a', 'channel-acknowledged')).toHaveLength(2);
      expect(pipe.of('b', 'channel-closed')).toHaveLength(1);
    }
  });
});

test('64 KiB arrive whole through loss', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const chance = randomStream(seed);
      const pipe = new VirtualPipe({ fate: () => (chance.chance(0.1) ? [] : [DELAY]) });
      const id = pipe.open('a');
      pipe.connect().run(10_000);
      const message = chance.bytes(65_536);
      pipe.send('a', id, message);
      pipe.run(60_000);
      const [received] = pipe.of('b', 'message-received');
      expect(received?.message.kind === 'binary' && hexText(received.message.bytes)).toBe(
        hexText(message),
      );
    }),
    { numRuns: 5 },
  );
});
