import type { Trace } from '../trace/trace';

/** Whether a trace has packets: a page never sees those of a live call. */
export function hasPackets({ header, events }: Trace): boolean {
  return header.source !== 'live' && events.some(({ kind }) => kind === 'packet-sent');
}
