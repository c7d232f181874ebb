import * as v from 'valibot';
import type { Milliseconds } from '../../time';

/** A moment on the trace's clock, in milliseconds; finite and not negative. */
export const Moment = v.custom<Milliseconds>(
  (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0,
  'a number of milliseconds, 0 or more',
);

export const Text = v.string();

/** A whole number, 0 or more. */
export const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * What every event carries. `id` is stable (node, kind, counter). `at` is when it was observed;
 * where `since` is given the event happened somewhere in (since, at] and is drawn as an interval.
 */
export const base = { id: Text, at: Moment, since: v.optional(Moment) };

/** The transport of one peer: named by the first m-section (mid) that it was seen to carry. */
export const transport = { peer: Text, transport: Text };

/** One ICE generation of a transport: 0, and one more with every ICE restart (RFC 8445 §9). */
export const generation = { ...transport, generation: Count };

/** One candidate pair of a generation; `pair` is the observer's identifier. */
export const pair = { ...generation, pair: Text };
