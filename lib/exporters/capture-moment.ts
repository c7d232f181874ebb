import type { TraceHeader } from '../trace/trace';

/** Moment 0 of a trace without a date: 2000-01-01T00:00:00Z, in seconds since 1970. */
export const CAPTURE_EPOCH = 946_684_800;

/** A moment of a trace, in milliseconds, as captures count: nanoseconds since 1970. */
export function captureNanoseconds(milliseconds: number): bigint {
  return BigInt(CAPTURE_EPOCH) * 1_000_000_000n + BigInt(Math.round(milliseconds * 1e6));
}

/** What a capture says of itself at its beginning. */
export function sectionComment({ title, source }: TraceHeader): string {
  const said = [
    ...(title === '' ? [] : [title]),
    ...(source === 'simulated' ? ['Simulated, not captured'] : []),
    'Moment 0 is 2000-01-01T00:00:00Z',
  ];
  return `${said.join('. ')}.`;
}
