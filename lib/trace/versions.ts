import type { TraceFileProblem } from './file-problem';

export const FORMAT = 'peerscope-trace';

/*
 * Changelog, one entry per version:
 * 1  The first: header, events, samples, thinned.
 */
export const CURRENT_VERSION = 1;

type Upgrader = (file: Record<string, unknown>) => Record<string, unknown>;

/** `UPGRADERS[n]` makes a file of version n into one of version n + 1. */
const UPGRADERS: Readonly<Record<number, Upgrader>> = {};

type Upgraded =
  | { readonly kind: 'file'; readonly value: Record<string, unknown> }
  | { readonly kind: 'problem'; readonly problem: TraceFileProblem };

/** Brings a parsed file to the current version, one step at a time. */
export function upgrade(json: unknown): Upgraded {
  if (!isRecord(json) || json['format'] !== FORMAT || typeof json['version'] !== 'number') {
    return { kind: 'problem', problem: { kind: 'other-format' } };
  }
  const version = json['version'];
  if (version > CURRENT_VERSION) {
    const problem = { kind: 'newer-version', version, known: CURRENT_VERSION } as const;
    return { kind: 'problem', problem };
  }
  let file = json;
  for (let from = version; from < CURRENT_VERSION; from += 1) {
    const step = UPGRADERS[from];
    if (!step) return { kind: 'problem', problem: { kind: 'other-format' } };
    file = { ...step(file), version: from + 1 };
  }
  return { kind: 'file', value: file };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
