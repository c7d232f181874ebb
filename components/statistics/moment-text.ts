import { intervalText, timeText } from '@/lib/time-text';

/** A moment; where it is bounded, the interval that it lies in. */
export function momentText(at: number, since: number | undefined): string {
  return since === undefined ? timeText(at) : intervalText(since, at);
}
