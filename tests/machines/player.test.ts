import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { milliseconds, START } from '@/lib/time';
import { type PlayerEvent, playerMachine, SPEEDS } from '@/machines/player';

const ms = milliseconds;

function player(...events: readonly PlayerEvent[]) {
  const actor = createActor(playerMachine).start();
  for (const event of events) actor.send(event);
  const { value, context } = actor.getSnapshot();
  return { value, ...context };
}

const recorded: PlayerEvent = { type: 'loaded', end: ms(100), live: false };
const live: PlayerEvent = { type: 'loaded', end: ms(10), live: true };

describe('player', () => {
  it('shows an opened recording as it ended, and plays it from its start', () => {
    expect(player(recorded)).toMatchObject({ value: 'paused', cursor: 100, end: 100 });
    expect(player(recorded, { type: 'play' })).toMatchObject({ value: 'playing', cursor: START });
  });

  it('follows a live recording as it grows', () => {
    expect(player(live, { type: 'grew', end: ms(50) })).toMatchObject({
      value: 'following',
      cursor: 50,
    });
  });

  it('lets a live recording grow while the visitor looks at the past, and follows again', () => {
    const looked = [live, { type: 'seek', at: ms(5) }, { type: 'grew', end: ms(50) }] as const;
    expect(player(...looked)).toMatchObject({ value: 'paused', cursor: 5, end: 50 });
    expect(player(...looked, { type: 'follow' })).toMatchObject({ value: 'following', cursor: 50 });
  });

  it('replays a live recording from its start', () => {
    expect(player(live, { type: 'toggle' })).toMatchObject({ value: 'playing', cursor: START });
  });

  it('does not follow a recording that ended', () => {
    expect(player(live, { type: 'ended' }, { type: 'follow' })).toMatchObject({ value: 'paused' });
  });

  it.each(Object.entries(SPEEDS))('plays at %s', (speed, rate) => {
    const moved = player(
      recorded,
      { type: 'speed', speed: speed as keyof typeof SPEEDS },
      { type: 'play' },
      { type: 'tick', elapsed: 50 },
    );
    expect(moved.cursor).toBeCloseTo(50 * rate);
    expect(moved.value).toBe('playing');
  });

  it('rests at the end, and plays again from the start', () => {
    const over = [
      recorded,
      { type: 'speed', speed: '1×' },
      { type: 'play' },
      { type: 'tick', elapsed: 500 },
    ] as const;
    expect(player(...over)).toMatchObject({ value: 'paused', cursor: 100 });
    expect(player(...over, { type: 'toggle' })).toMatchObject({ value: 'playing', cursor: START });
  });

  it('keeps playing when the visitor seeks while it plays', () => {
    const sought = player(recorded, { type: 'play' }, { type: 'seek', at: ms(60) });
    expect(sought).toMatchObject({ value: 'playing', cursor: 60 });
  });

  it('never leaves the recording, whatever is asked', () => {
    const event = fc.oneof(
      fc.record({ type: fc.constant('seek' as const), at: fc.double({ noNaN: true }).map(ms) }),
      fc.record({ type: fc.constant('tick' as const), elapsed: fc.integer({ min: 0, max: 500 }) }),
      fc.constantFrom<PlayerEvent>({ type: 'toggle' }, { type: 'follow' }, { type: 'ended' }),
      fc.constantFrom<PlayerEvent>({ type: 'play' }, { type: 'pause' }),
    );
    fc.assert(
      fc.property(fc.boolean(), fc.array(event), (isLive, events) => {
        const { cursor, end } = player({ type: 'loaded', end: ms(100), live: isLive }, ...events);
        return cursor >= 0 && cursor <= end;
      }),
    );
  });
});
