import type { TraceFileProblem } from './file-problem';

export const FORMAT = 'peerscope-trace';

/** A parsed file whose values nobody has checked yet. */
type RawFile = Readonly<Record<string, unknown>>;

interface FirstVersion {
  readonly version: number;
  /** The changelog's entry: what this version brought. */
  readonly changed: string;
}

interface LaterVersion extends FirstVersion {
  /**
   * Makes a file of the version before into one of this version; the number is set afterwards. The
   * values are unchecked: it throws for none of them.
   */
  readonly upgrade: (before: RawFile) => RawFile;
}

/** Oldest first, without a gap. */
export type FormatVersions = readonly [FirstVersion, ...LaterVersion[]];

/** The changelog of the format. What is written is of the last version. */
export const VERSIONS: FormatVersions = [
  { version: 1, changed: 'The first: header, events, samples, thinned.' },
  {
    version: 2,
    changed:
      'Events of a simulation: tables of NATs, allocations, roles, pairs moved and not formed; more about packets and checks, and where nodes stand.',
    upgrade: (before) => before,
  },
  {
    version: 3,
    changed:
      'Flights, the check of the fingerprint, the secrets and the key schedules of a simulated DTLS handshake; what somebody on the way did, and what was thrown away for it.',
    upgrade: (before) => before,
  },
];

export const CURRENT_VERSION = newest(VERSIONS);

type Upgraded =
  | { readonly kind: 'file'; readonly value: RawFile }
  | { readonly kind: 'problem'; readonly problem: TraceFileProblem };

/**
 * Brings a parsed file to the last version, one step at a time. What states a version that never
 * was, or that no unbroken row of steps leads on from, is no file of ours.
 */
export function upgrade(json: unknown, versions: FormatVersions = VERSIONS): Upgraded {
  if (!isRecord(json) || json['format'] !== FORMAT || typeof json['version'] !== 'number') {
    return problem({ kind: 'other-format' });
  }
  const version = json['version'];
  const known = newest(versions);
  if (version > known) return problem({ kind: 'newer-version', version, known });
  const [, ...later] = versions;
  if (!versions.some((entry) => entry.version === version)) {
    return problem({ kind: 'other-format' });
  }
  let file: RawFile = json;
  for (const step of later.filter((entry) => entry.version > version)) {
    if (step.version - 1 !== file['version']) return problem({ kind: 'other-format' });
    file = { ...step.upgrade(file), version: step.version };
  }
  return { kind: 'file', value: file };
}

function newest([first, ...later]: FormatVersions): number {
  return (later.at(-1) ?? first).version;
}

function problem(found: TraceFileProblem): Upgraded {
  return { kind: 'problem', problem: found };
}

function isRecord(value: unknown): value is RawFile {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
