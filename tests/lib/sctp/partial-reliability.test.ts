import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomStream } from '@/lib/random';
import type { Chunk, ChunkOf, InitFields } from '@/lib/sctp/chunks';
import type { Reliability } from '@/lib/sctp/dcep';
import { decodePacket } from '@/lib/sctp/decode-packet';
import type { Parameter } from '@/lib/sctp/parameters';
import { DELAY, type Fate, type Sent, VirtualPipe } from './virtual-pipe';

const NO_RETRY: Reliability = { kind: 'max-retransmits', count: 0 };

describe('a message without a second try (RFC 3758)', () => {
  test('that is lost is skipped, and the next one does not wait for it', () => {
    const { pipe, id } = opened({ reliability: NO_RETRY });
    losing(pipe, 1);
    pipe.send('a', id, 'lost');
    pipe.run(10);
    pipe.send('a', id, 'next');
    pipe.run(5000);
    expect(pipe.received('b', id)).toEqual(['next']);
    expect(pipe.of('a', 'abandoned')).toMatchObject([{ channelId: id, why: 'max-retransmits' }]);
    expect(pipe.of('a', 'retransmitted')).toEqual([]);
    expect(pipe.of('b', 'skipped')).toMatchObject([{ skipped: 1 }]);
    expect(forwards(pipe)).toMatchObject([{ streams: [{ streamId: id, streamSequence: 2 }] }]);
  });

  test('unordered: nothing names its stream', () => {
    const { pipe, id } = opened({ reliability: NO_RETRY, ordered: false });
    losing(pipe, 1);
    pipe.send('a', id, 'lost');
    pipe.run(5000);
    expect(forwards(pipe)).toMatchObject([{ streams: [] }]);
    pipe.send('a', id, 'next');
    pipe.run(5000);
    expect(pipe.received('b', id)).toEqual(['next']);
  });

  test('of many fragments is given up whole when one is lost, sent or not', () => {
    const { pipe, id } = opened({ reliability: NO_RETRY });
    losing(pipe, 1);
    pipe.send('a', id, new Uint8Array(100_000));
    pipe.send('a', id, 'next');
    pipe.run(10_000);
    expect(pipe.received('b', id)).toEqual(['next']);
    const [abandoned] = pipe.of('a', 'abandoned');
    expect(abandoned?.tsns.length).toBeGreaterThan(3);
    expect(abandoned?.tsns.length).toBeLessThan(100_000 / 1160);
    expect(pipe.b.state).toBe('established');
  });

  test('of which all that left has arrived, and the rest never leaves, blocks nothing', () => {
    const { pipe, id } = opened({ reliability: NO_RETRY });
    pipe.fate = ({ from }) => (from === 'b' ? [] : [DELAY]);
    pipe.send('a', id, new Uint8Array(20_000));
    pipe.run(390);
    expect(pipe.of('b', 'dropped')).toEqual([]);
    pipe.run(1000);
    expect(pipe.of('a', 'abandoned')).toMatchObject([{ tsns: { length: 4 } }]);
    pipe.fate = () => [DELAY];
    pipe.send('a', id, 'next');
    pipe.run(5000);
    expect(pipe.received('b', id)).toEqual(['next']);
  });

  test('a lost FORWARD-TSN comes again', () => {
    const { pipe, id } = opened({ reliability: NO_RETRY });
    let dropped = 0;
    pipe.fate = (packet) => {
      const isSkip = chunksOf(packet).some(({ type }) => type === 'FORWARD-TSN');
      const isLost = packet.from === 'a' && (dropped === 0 || (isSkip && dropped < 3));
      if (isLost) dropped += 1;
      return isLost ? [] : [DELAY];
    };
    pipe.send('a', id, 'lost');
    pipe.run(10_000);
    expect(forwards(pipe).length).toBe(3);
    expect(pipe.of('b', 'skipped')).toHaveLength(1);
    pipe.send('a', id, 'next');
    pipe.run(1000);
    expect(pipe.received('b', id)).toEqual(['next']);
  });
});

test('a message with two tries more is sent three times at most', () => {
  const { pipe, id } = opened({ reliability: { kind: 'max-retransmits', count: 2 } });
  pipe.fate = ({ from }) => (from === 'a' ? [] : [DELAY]);
  pipe.send('a', id, 'lost');
  pipe.run(20_000);
  expect(pipe.of('a', 'retransmitted')).toMatchObject([{ sendings: 1 }, { sendings: 2 }]);
  expect(pipe.of('a', 'abandoned')).toHaveLength(1);
});

describe('a message with a lifetime', () => {
  const reliability: Reliability = { kind: 'max-packet-life-time', milliseconds: 500 };

  test('is sent again while it lives, and not after', () => {
    const { pipe, id } = opened({ reliability });
    pipe.fate = ({ from }) => (from === 'a' ? [] : [DELAY]);
    pipe.send('a', id, 'lost');
    pipe.run(20_000);
    expect(pipe.of('a', 'retransmitted')).toHaveLength(1);
    expect(pipe.of('a', 'abandoned')).toMatchObject([{ why: 'max-packet-life-time' }]);
  });

  test('of no time at all still leaves once', () => {
    const { pipe, id } = opened({ reliability: { kind: 'max-packet-life-time', milliseconds: 0 } });
    pipe.send('a', id, 'now or never');
    pipe.run(1000);
    expect(pipe.received('b', id)).toEqual(['now or never']);
  });

  test('that waited too long has never left: nothing is skipped', () => {
    const { pipe, id } = opened({ reliability });
    const other = pipe.open('a', { label: 'busy' });
    pipe.run(1000);
    pipe.fate = ({ from }) => (from === 'a' ? [] : [DELAY]);
    pipe.send('a', other, new Uint8Array(30_000));
    pipe.send('a', id, 'too late');
    pipe.run(2000);
    pipe.fate = () => [DELAY];
    pipe.run(30_000);
    expect(pipe.of('a', 'abandoned')).toMatchObject([{ channelId: id, tsns: [] }]);
    expect(forwards(pipe)).toEqual([]);
    expect(pipe.received('b', other)).toEqual([30_000]);
  });
});

test('a peer that does not know FORWARD-TSN gets everything', () => {
  const { pipe, id } = opened({ reliability: NO_RETRY }, (chunk) =>
    chunk.type === 'INIT' || chunk.type === 'INIT-ACK'
      ? { ...chunk, parameters: withoutSkip(chunk) }
      : chunk,
  );
  losing(pipe, 1);
  pipe.send('a', id, 'lost once');
  pipe.run(5000);
  expect(pipe.received('b', id)).toEqual(['lost once']);
});

test('whatever is lost, doubled or late: nothing comes twice, and nothing reliable is missing', () => {
  const kinds: readonly Reliability[] = [
    { kind: 'reliable' },
    NO_RETRY,
    { kind: 'max-retransmits', count: 1 },
    { kind: 'max-packet-life-time', milliseconds: 300 },
  ];
  fc.assert(
    fc.property(fc.nat(), fc.boolean(), (seed, ordered) => {
      const chance = randomStream(seed);
      const { pipe } = opened({ reliability: { kind: 'reliable' } });
      const ids = kinds.map((reliability) => pipe.open('a', { reliability, ordered }));
      pipe.run(1000);
      pipe.fate = noise(chance);
      const texts = Array.from({ length: 12 }, (_, index) => `${index}`.padEnd(index * 300, '.'));
      for (const text of texts) {
        for (const id of ids) pipe.send('a', id, text);
        pipe.run(chance.integer(0, 120));
      }
      pipe.run(60_000);
      pipe.fate = () => [DELAY];
      pipe.run(60_000);
      for (const id of ids) pipe.send('a', id, 'last');
      pipe.run(2000);
      ids.forEach((id, index) => {
        const arrived = pipe.received('b', id);
        expect(new Set(arrived).size).toBe(arrived.length);
        expect(arrived.at(-1)).toBe('last');
        const numbers = arrived.slice(0, -1).map((text) => Number.parseInt(`${text}`, 10));
        if (ordered) expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
        if (index === 0) expect(arrived).toHaveLength(texts.length + 1);
      });
      const lost = 48 - ids.reduce((sum, id) => sum + pipe.received('b', id).length - 1, 0);
      // One that was given up may have arrived all the same, its SACK being lost.
      expect(pipe.of('a', 'abandoned').length).toBeGreaterThanOrEqual(lost);
    }),
    { numRuns: 15 },
  );
});

interface Opened {
  readonly pipe: VirtualPipe;
  readonly id: number;
}

/** Connected, with a channel that both sides know. */
function opened(
  request: Parameters<VirtualPipe['open']>[1],
  rewrite?: (chunk: Chunk) => Chunk,
): Opened {
  const pipe = new VirtualPipe({ rewrite });
  pipe.connect().run(200);
  const id = pipe.open('a', request);
  pipe.send('a', id, 'first');
  pipe.run(1000);
  pipe.events.a.length = 0;
  pipe.events.b.length = 0;
  pipe.sent.length = 0;
  return { pipe, id };
}

/** The next packets with data of `a` are lost, so many of them. */
function losing(pipe: VirtualPipe, count: number): void {
  let left = count;
  pipe.fate = (packet) => {
    const isLost = left > 0 && packet.from === 'a' && chunksOf(packet).some(isData);
    if (isLost) left -= 1;
    return isLost ? [] : [DELAY];
  };
}

function noise(chance: ReturnType<typeof randomStream>): Fate {
  return () => {
    if (chance.chance(0.25)) return [];
    const once = DELAY + chance.integer(0, 80);
    return chance.chance(0.1) ? [once, once + chance.integer(0, 400)] : [once];
  };
}

function forwards(pipe: VirtualPipe): readonly ChunkOf<'FORWARD-TSN'>[] {
  return pipe.sent
    .flatMap(chunksOf)
    .flatMap((chunk) => (chunk.type === 'FORWARD-TSN' ? [chunk] : []));
}

function withoutSkip({ parameters }: InitFields): readonly Parameter[] {
  return parameters
    .filter(({ type }) => type !== 'FORWARD-TSN-SUPPORTED')
    .map((one) => (one.type === 'SUPPORTED-EXTENSIONS' ? { ...one, chunkTypes: [130] } : one));
}

function chunksOf({ bytes }: Sent): readonly Chunk[] {
  const decoded = decodePacket(bytes);
  return decoded.ok ? decoded.packet.chunks : [];
}

function isData({ type }: Chunk): boolean {
  return type === 'DATA';
}
