import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SignalContent, SignalMessage } from '@/lib/call/observer';
import { createSignalingChannel, type Treatment } from '@/lib/call/signaling-channel';
import { createFakeClock, createFakeObserver } from './fakes';

const text = (value: string): SignalContent => ({ kind: 'other', text: value });

function open(delay: number, treat: (message: SignalMessage) => Treatment = deliver) {
  const clock = createFakeClock();
  const { observer, lines } = createFakeObserver();
  const arrived: SignalMessage[] = [];
  const channel = createSignalingChannel({
    delay,
    treat,
    deliver: (message) => arrived.push(message),
    schedule: clock.schedule,
    observer,
  });
  return { channel, clock, lines, arrived };
}

function deliver(): Treatment {
  return { kind: 'deliver' };
}

describe('signaling channel', () => {
  it('delivers after the delay, not before', () => {
    const { channel, clock, lines } = open(800);
    channel.send('A', text('offer'));
    clock.advance(799);
    expect(lines).toEqual(['A→B A-1 other']);
    clock.advance(1);
    expect(lines).toEqual(['A→B A-1 other', 'B got A-1']);
  });

  it('keeps the order of each direction, whichever timer the browser fires first', () => {
    const runs: (() => void)[] = [];
    const { observer, lines } = createFakeObserver();
    const channel = createSignalingChannel({
      delay: 10,
      treat: deliver,
      deliver: () => undefined,
      schedule: (_delay, run) => {
        runs.unshift(run);
        return () => undefined;
      },
      observer,
    });
    for (const peer of ['A', 'A', 'B', 'A'] as const) channel.send(peer, text(''));
    for (const run of runs) run();
    expect(lines.filter((line) => line.startsWith('B got'))).toEqual([
      'B got A-1',
      'B got A-2',
      'B got A-3',
    ]);
    expect(lines).toContain('A got B-1');
  });

  it('delivers everything once and in order, for any mix of senders and pauses', () => {
    const message = fc.record({ from: fc.constantFrom('A', 'B'), pause: fc.nat(900) });
    fc.assert(
      fc.property(fc.nat(5000), fc.array(message), (delay, messages) => {
        const { channel, clock, arrived } = open(delay);
        const sent = messages.map(({ from, pause }) => {
          clock.advance(pause);
          return channel.send(from, text(''));
        });
        clock.advance(5000);
        for (const peer of ['A', 'B']) {
          const of = (list: readonly SignalMessage[]) => list.filter(({ from }) => from === peer);
          expect(of(arrived)).toEqual(of(sent));
        }
      }),
    );
  });

  it('holds a message until it is released, while others pass', () => {
    const { channel, clock, arrived } = open(0, ({ content }) =>
      content.kind === 'candidate' ? { kind: 'hold' } : { kind: 'deliver' },
    );
    const held = channel.send('A', { kind: 'candidate', candidate: 'candidate:1' });
    channel.send('A', text('offer'));
    clock.advance(0);
    expect(arrived.map(({ id }) => id)).toEqual(['A-2']);
    expect(channel.held()).toEqual([held]);
    channel.release(held.id);
    channel.release(held.id);
    clock.advance(0);
    expect(arrived.map(({ id }) => id)).toEqual(['A-2', 'A-1']);
    expect(channel.held()).toEqual([]);
  });

  it('tells of what it drops', () => {
    const { channel, clock, lines, arrived } = open(0, () => ({ kind: 'drop', reason: 'lost' }));
    channel.send('B', text('answer'));
    clock.advance(10);
    expect(lines).toEqual(['B→A B-1 other', 'dropped B-1: lost']);
    expect(arrived).toEqual([]);
  });

  it('delivers what an alteration makes of a message, and tells what was sent', () => {
    const { channel, clock, lines, arrived } = open(0, () => ({
      kind: 'alter',
      content: text('false'),
      intervention: 'wrong',
      detail: 'true → false',
    }));
    const sent = channel.send('A', text('true'));
    clock.advance(0);
    expect(sent.content).toEqual(text('true'));
    expect(arrived).toEqual([{ id: 'A-1', from: 'A', to: 'B', content: text('false') }]);
    expect(lines).toEqual(['A→B A-1 other', 'wrong: true → false', 'B got A-1']);
  });

  it('delivers nothing after it was closed and leaves no timer', () => {
    const { channel, clock, arrived, lines } = open(100);
    channel.send('A', text(''));
    channel.close();
    channel.send('A', text(''));
    expect(clock.pending()).toBe(0);
    clock.advance(100);
    expect(arrived).toEqual([]);
    expect(lines).toEqual(['A→B A-1 other']);
  });
});
