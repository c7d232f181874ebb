import type { DatagramLeg } from '@/lib/selectors/datagram-legs';
import { timeText } from '@/lib/time-text';

/**
 * How the moments of a way are written: brief, but to 0.1 ms where something took less than 1 ms,
 * or it would seem to have come as it left.
 */
export function hopTimeText(legs: readonly Pick<DatagramLeg, 'hops'>[]): (at: number) => string {
  const isShort = legs.some(({ hops }) =>
    hops.some(({ at, arrivedAt = Number.POSITIVE_INFINITY }) => arrivedAt - at < 1),
  );
  return isShort ? finely : (at) => timeText(at);
}

function finely(at: number): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return `${at.toLocaleString('en-US', digits)} ms`;
}
