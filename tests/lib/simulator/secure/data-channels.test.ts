import { describe, expect, it } from 'vitest';
import { sctpSendings } from '@/lib/selectors/data-chunks';
import { CHANNELS } from '@/lib/simulator/secure/data-channels';
import { DEFAULT_SIDE } from '@/lib/simulator/setup/defaults';
import {
  calledWith,
  calledWithout,
  carriersOf,
  eventsIn,
  journeyOf,
  messagesOf,
} from './call-runs';

const whole = calledWith();
const textsOf = (run: typeof whole, label: string) =>
  messagesOf(run, label).map(({ from, text }) => `${from}: ${text}`);

describe('the data channels of a call', () => {
  it('are opened by the offerer, three of them, and acknowledged', () => {
    const labels = CHANNELS.map(({ label }) => label);
    for (const [peer, by] of [
      ['a', 'local'],
      ['b', 'remote'],
    ]) {
      const created = eventsIn(whole, 'channel-created').filter((one) => one.peer === peer);
      expect(created.map(({ label, by: maker }) => [label, maker])).toEqual(
        labels.map((label) => [label, by]),
      );
      // The server of DTLS has the odd streams (RFC 8832 §6).
      expect(created.map(({ streamId }) => streamId)).toEqual([1, 3, 5]);
    }
    const dcep = sctpSendings(whole.trace, 'b').data.filter(({ ppid }) => ppid === 50);
    expect(dcep.map(({ streamId }) => streamId)).toEqual([1, 3, 5]);
  });

  it('carry a dialogue in its order', () => {
    expect(textsOf(whole, 'chat')).toEqual([
      'a: Hello, do you hear me?',
      'b: Loud and clear.',
      'a: Look at this photo.',
      'b: A fine view! 멋져요!',
    ]);
    expect(messagesOf(whole, 'chat').every(({ arrived }) => arrived !== undefined)).toBe(true);
  });

  it('carry positions ten times a second, unordered', () => {
    const positions = messagesOf(whole, 'cursor');
    expect(positions).toHaveLength(15);
    const gaps = positions.slice(1).map(({ at }, index) => at - (positions[index]?.at ?? 0));
    expect(new Set(gaps.map(Math.round))).toEqual(new Set([100]));
    const chunks = journeyOf(whole, positions[3]).pieces.flatMap(({ sendings }) => sendings);
    expect(chunks.map(({ chunk }) => chunk.unordered)).toEqual([true]);
  });

  it('cut the photo into fragments with consecutive TSNs', () => {
    const [photo] = messagesOf(whole, 'photo');
    expect(photo?.size).toBe(5000);
    const { pieces, acknowledged } = journeyOf(whole, photo);
    const chunks = pieces.map(({ sendings }) => sendings[0]?.chunk);
    expect(chunks.map((chunk) => chunk?.fragment)).toEqual([
      'first',
      'middle',
      'middle',
      'middle',
      'last',
    ]);
    expect(chunks.reduce((sum, chunk) => sum + (chunk?.userData ?? 0), 0)).toBe(5000);
    const first = chunks[0]?.tsn ?? 0;
    expect(pieces.map(({ tsn }) => (tsn - first) >>> 0)).toEqual([0, 1, 2, 3, 4]);
    expect(acknowledged?.sent.node).toBe('b');
  });
});

describe('a lost packet', () => {
  it('with a line of the chat comes again until it is there', () => {
    const line = messagesOf(whole, 'chat')[0];
    const run = calledWithout(whole, carriersOf(whole, line));
    const again = journeyOf(run, messagesOf(run, 'chat')[0]);
    const [piece] = again.pieces;
    expect(piece?.sendings.map(({ hasArrived }) => hasArrived)).toEqual([false, true]);
    const [first, second] = piece?.sendings ?? [];
    expect(first?.chunk.sent.packet).not.toBe(second?.chunk.sent.packet);
    expect(first?.chunk.tsn).toBe(second?.chunk.tsn);
    expect(again.acknowledged).toBeDefined();
    expect(textsOf(run, 'chat')).toEqual(textsOf(whole, 'chat'));
  });

  it('with a position is given up with a FORWARD-TSN, and never comes', () => {
    const position = messagesOf(whole, 'cursor')[4];
    const run = calledWithout(whole, carriersOf(whole, position));
    const lost = messagesOf(run, 'cursor')[4];
    expect(lost?.text).toBe(position?.text);
    expect(lost?.arrived).toBeUndefined();
    const { pieces, givenUp, acknowledged } = journeyOf(run, lost);
    expect(pieces.map(({ sendings }) => sendings.length)).toEqual([1]);
    expect(givenUp?.chunks).toContain('FORWARD-TSN');
    expect(acknowledged).toBeUndefined();
    const arrived = messagesOf(run, 'cursor').filter((one) => one.arrived !== undefined);
    expect(arrived).toHaveLength(14);
  });

  it('with a piece of the photo delays the photo, which arrives whole', () => {
    const photo = messagesOf(whole, 'photo')[0];
    const carriers = carriersOf(whole, photo);
    const run = calledWithout(whole, carriers.slice(1, 2));
    const arrived = eventsIn(run, 'channel-message').filter(
      ({ direction, size }) => direction === 'received' && size === 5000,
    );
    expect(arrived).toHaveLength(1);
    expect(arrived[0]?.at).toBeGreaterThan(photo?.arrived?.at ?? Number.POSITIVE_INFINITY);
    const sendings = journeyOf(run, messagesOf(run, 'photo')[0]).pieces.map(
      (piece) => piece.sendings.length,
    );
    expect(sendings).toEqual([1, 2, 1, 1, 1]);
  });
});

it.each([3, 5])('over a bad network with seed %i, reliable channels lose nothing', (seed) => {
  const lossy = { ...DEFAULT_SIDE, loss: 0.1 };
  const run = calledWith({ seed, a: lossy, b: lossy, latest: 120_000 });
  for (const label of ['chat', 'photo']) {
    const messages = messagesOf(run, label);
    expect(messages.length).toBeGreaterThan(0);
    expect(messages.filter(({ arrived }) => arrived === undefined)).toEqual([]);
  }
  const positions = messagesOf(run, 'cursor');
  const missing = positions.filter(({ arrived }) => arrived === undefined);
  expect(missing.length).toBeGreaterThan(0);
  for (const message of missing) {
    expect(carriersOf(run, message)).toHaveLength(1);
    expect(journeyOf(run, message).givenUp).toBeDefined();
  }
});
