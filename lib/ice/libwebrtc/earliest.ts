import { type Milliseconds, milliseconds } from '@/lib/time';

/** The first of several moments; undefined where none is set. */
export function earliest(moments: readonly (Milliseconds | undefined)[]): Milliseconds | undefined {
  const set = moments.filter((moment) => moment !== undefined);
  return set.length === 0 ? undefined : milliseconds(Math.min(...set));
}
