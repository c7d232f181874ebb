import type { Trace } from '../trace/trace';

/** A text that arrived over a data channel. */
export interface ArrivedText {
  readonly id: string;
  readonly to: string;
  readonly text: string;
}

/** The texts that arrived at any peer, the newest last, `limit` of them at most. */
export function arrivedTexts(trace: Trace, limit: number): readonly ArrivedText[] {
  return trace.events
    .flatMap((event) =>
      event.kind === 'channel-message' && event.direction === 'received' && event.text
        ? [{ id: event.id, to: event.peer, text: event.text }]
        : [],
    )
    .slice(-limit);
}
