import { resolve } from 'node:path';
import { UsageError } from './usage-error';

/** The files that `simulate` can leave, by the option that names each. */
export const OUTPUTS = ['pcapng', 'keylog', 'sctp', 'ladder'] as const;
export type Output = (typeof OUTPUTS)[number];

/** Where each goes; undefined: nowhere. */
export type OutputPaths = Readonly<Record<Output, string | undefined>>;

const STANDARD_STREAM = '-';

/** @throws UsageError where a path is standard output, which has the report, or that of another. */
export function readOutputs(given: { readonly [O in Output]?: string }): OutputPaths {
  const taken = new Map<string, Output>();
  for (const output of OUTPUTS) {
    const path = given[output];
    if (path === undefined) continue;
    if (path === STANDARD_STREAM) throw new UsageError('standard output', `--${output}`);
    const file = resolve(path);
    const other = taken.get(file);
    if (other !== undefined) throw new UsageError('same file', path, [`--${other}`, `--${output}`]);
    taken.set(file, output);
  }
  const { pcapng, keylog, sctp, ladder } = given;
  return { pcapng, keylog, sctp, ladder };
}
