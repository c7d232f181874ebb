import { assign, setup } from 'xstate';
import { type Milliseconds, milliseconds, START } from '../lib/time';

/** How fast a recording plays, as a share of real time. ICE and DTLS take some 100 ms together. */
export const SPEEDS = { '1×': 1, '1/10': 0.1, '1/50': 0.02, '1/200': 0.005 } as const;
export type Speed = keyof typeof SPEEDS;

export interface PlayerContext {
  /** The moment that every view shows. */
  readonly cursor: Milliseconds;
  /** The last moment of the recording so far. */
  readonly end: Milliseconds;
  readonly speed: Speed;
  /** The recording still grows, so its end can be followed. */
  readonly live: boolean;
}

export type PlayerEvent =
  | { readonly type: 'loaded'; readonly end: Milliseconds; readonly live: boolean }
  | { readonly type: 'grew'; readonly end: Milliseconds }
  | { readonly type: 'ended' }
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  | { readonly type: 'toggle' }
  | { readonly type: 'follow' }
  | { readonly type: 'seek'; readonly at: Milliseconds }
  | { readonly type: 'speed'; readonly speed: Speed }
  /** Real time passed since the last tick, in milliseconds. */
  | { readonly type: 'tick'; readonly elapsed: number };

const within = (at: number, end: Milliseconds) => milliseconds(Math.min(Math.max(at, 0), end));

/**
 * Time and its controls: what moment is shown, and how it moves. It follows a live recording,
 * plays a recorded one at a chosen speed, or rests.
 */
export const playerMachine = setup({
  types: { context: {} as PlayerContext, events: {} as PlayerEvent },
  guards: {
    'the recording grows': ({ context }) => context.live,
    'the new recording grows': ({ event }) => event.type === 'loaded' && event.live,
    'the tick reaches the end': ({ context, event }) =>
      event.type === 'tick' &&
      context.cursor + event.elapsed * SPEEDS[context.speed] >= context.end,
    'nothing is left to play': ({ context }) => context.cursor >= context.end,
  },
  actions: {
    'take the new recording': assign(({ context, event }) =>
      event.type === 'loaded' ? { cursor: event.end, end: event.end, live: event.live } : context,
    ),
    'move the end': assign({
      end: ({ context, event }) => (event.type === 'grew' ? event.end : context.end),
    }),
    'go to the end': assign({ cursor: ({ context }) => context.end }),
    'go to the start': assign({ cursor: START }),
    'go to the asked moment': assign({
      cursor: ({ context, event }) =>
        event.type === 'seek' ? within(event.at, context.end) : context.cursor,
    }),
    'move on': assign({
      cursor: ({ context, event }) =>
        event.type === 'tick'
          ? within(context.cursor + event.elapsed * SPEEDS[context.speed], context.end)
          : context.cursor,
    }),
    'take the speed': assign({
      speed: ({ context, event }) => (event.type === 'speed' ? event.speed : context.speed),
    }),
    'stop growing': assign({ live: false }),
  },
}).createMachine({
  id: 'player',
  context: { cursor: START, end: START, speed: '1/50', live: false },
  initial: 'paused',
  on: {
    loaded: [
      {
        guard: 'the new recording grows',
        target: '.following',
        actions: 'take the new recording',
      },
      { target: '.paused', actions: 'take the new recording' },
    ],
    grew: { actions: 'move the end' },
    ended: { actions: 'stop growing' },
    seek: { target: '.paused', actions: 'go to the asked moment' },
    speed: { actions: 'take the speed' },
    follow: {
      guard: 'the recording grows',
      target: '.following',
      actions: 'go to the end',
    },
  },
  states: {
    paused: {
      on: {
        play: [
          { guard: 'nothing is left to play', target: 'playing', actions: 'go to the start' },
          { target: 'playing' },
        ],
        toggle: [
          { guard: 'nothing is left to play', target: 'playing', actions: 'go to the start' },
          { target: 'playing' },
        ],
      },
    },
    playing: {
      on: {
        pause: 'paused',
        toggle: 'paused',
        seek: { actions: 'go to the asked moment' },
        tick: [
          {
            guard: 'the tick reaches the end',
            target: 'paused',
            actions: 'go to the end',
          },
          { actions: 'move on' },
        ],
      },
    },
    following: {
      on: {
        grew: { actions: ['move the end', 'go to the end'] },
        ended: { target: 'paused', actions: 'stop growing' },
        pause: 'paused',
        // What is live plays already: playing it means to see again how it began.
        play: { target: 'playing', actions: 'go to the start' },
        toggle: { target: 'playing', actions: 'go to the start' },
      },
    },
  },
});
