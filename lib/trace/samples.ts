import type { Milliseconds } from '../time';

/** A value that a statistics dictionary can hold. */
export type StatsValue =
  | string
  | number
  | boolean
  | { readonly [key: string]: StatsValue }
  | readonly StatsValue[];

/** One dictionary of an RTCStatsReport, as the browser gave it (webrtc-stats §7). */
export interface StatsEntry {
  readonly id: string;
  readonly type: string;
  readonly [field: string]: StatsValue;
}

/**
 * All statistics of one peer, read at one time. Entries that did not change since the sample
 * before are the same object, so that a long call keeps each only once.
 */
export interface StatsSample {
  readonly peer: string;
  /** When the answer arrived. */
  readonly at: Milliseconds;
  /** When the browser took the numbers; never later than `at` (libwebrtc keeps a report 50 ms). */
  readonly taken: Milliseconds;
  readonly stats: readonly StatsEntry[];
}

/** What was removed from a long recording. */
export interface Thinning {
  /** Samples removed so far, of all peers. */
  readonly samples: number;
  /** Before this moment, samples stand further apart than they were taken. */
  readonly before: Milliseconds;
}

/** A list of samples bounded in length, and how many it lost. */
export interface ThinnedSamples {
  readonly samples: readonly StatsSample[];
  readonly removed: number;
  readonly before: Milliseconds;
}

/**
 * Bounds the samples of one peer to `limit` (4 or more): of the older half every second one goes,
 * the first always stays. Recent numbers keep their density, old ones thin out with age.
 */
export function thinSamples(samples: readonly StatsSample[], limit: number): ThinnedSamples {
  const first = samples[0];
  if (samples.length <= limit || !first) return { samples, removed: 0, before: 0 as Milliseconds };
  const half = Math.floor(samples.length / 2);
  const older = samples.slice(0, half).filter((_, index) => index % 2 === 0);
  const kept = [...older, ...samples.slice(half)];
  const before = samples[half]?.at ?? first.at;
  return { samples: kept, removed: samples.length - kept.length, before };
}

/** The sample with each entry that equals the one before replaced by that very object. */
export function shareUnchanged(
  sample: StatsSample,
  previous: StatsSample | undefined,
): StatsSample {
  if (!previous) return sample;
  const before = new Map(previous.stats.map((entry) => [entry.id, entry]));
  const stats = sample.stats.map((entry) => {
    const old = before.get(entry.id);
    return old && sameEntry(old, entry) ? old : entry;
  });
  return { ...sample, stats };
}

function sameEntry(left: StatsEntry, right: StatsEntry): boolean {
  const fields = Object.keys(left);
  if (fields.length !== Object.keys(right).length) return false;
  return fields.every((field) => sameValue(left[field], right[field]));
}

function sameValue(left: StatsValue | undefined, right: StatsValue | undefined): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object') return false;
  return JSON.stringify(left) === JSON.stringify(right);
}
