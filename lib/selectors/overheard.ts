import type { EventOf } from '../trace/events/event';
import type { Trace } from '../trace/trace';

/** What a man in the middle read first; undefined where nobody overheard it. The ends never know it. */
export function firstOverheard({ events }: Trace): EventOf<'overheard'> | undefined {
  return events.find((event) => event.kind === 'overheard');
}
