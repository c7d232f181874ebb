import type { TraceEvent } from '../lib/trace/events/event';
import type { History } from '../lib/trace/history';
import type { Trace, TraceHeader } from '../lib/trace/trace';
import { createFold } from './replay/fold';
import { route } from './replay/route';

/** Folds a trace event by event. */
export interface Replay {
  /** Steps the machines that the event concerns. Events come in the order of the trace. */
  step(event: TraceEvent): void;
  /**
   * What the machines went through so far. The result never changes afterwards, and instances that
   * stood still since the last call are the same objects as before.
   */
  history(): History;
}

/** Begins a fold; `header` tells which peers are observed, and by which agents. */
export function createReplay(header: TraceHeader): Replay {
  const fold = createFold(header);
  let folded = 0;
  return {
    step(event) {
      route(fold, event);
      folded += 1;
    },
    history: () => fold.history(folded),
  };
}

/** Folds a whole trace. */
export function replay(trace: Trace): History {
  const running = createReplay(trace.header);
  for (const event of trace.events) running.step(event);
  return running.history();
}
