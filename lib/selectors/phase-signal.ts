import type { Milliseconds } from '../time';
import type { EventId } from '../trace/events/event';

/** A point in time, or, with `since`, the interval (since, at] that it lies in; and what made it. */
export interface Moment {
  readonly at: Milliseconds;
  readonly since?: Milliseconds | undefined;
  readonly cause: EventId;
}

/** What a machine's step or an event means to a phase. */
export type PhaseSignal = {
  readonly moment: Moment;
  /**
   * `begin` opens the phase unless it is open, `reopen` ends what is open and opens anew. The rest
   * end it. After `done`, `failed` is a new run that failed (a path found, then lost), but `undone`
   * takes the `done` back: there was one handshake, and it failed.
   */
  readonly kind: 'begin' | 'reopen' | 'done' | 'failed' | 'undone' | 'interrupted' | 'closed';
};
