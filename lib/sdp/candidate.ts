import { AS_SPECIFIED, readCandidateFields } from './candidate-grammar';
import { createLineReader, type LineProblem, Unreadable } from './line-reader';
import type { Candidate } from './readings/candidate';
import type { TokenRole } from './token';

/*
 * A candidate alone, as events and statistics hand it over; in a description it is one line of
 * many, read by `readers/transport-candidate.ts`. Both follow `candidate-grammar.ts`.
 *
 * Sample input:
 * candidate:842163049 1 udp 1686052607 203.0.113.5 54321 typ srflx raddr 192.168.1.7 rport 54321
 *   generation 0 ufrag EsAw network-id 1 network-cost 10        (one line; also with "a=" before it)
 */

export type { Candidate, CandidateExtension, CandidateType } from './readings/candidate';

export type CandidateField =
  | 'prefix'
  | 'foundation'
  | 'component'
  | 'transport'
  | 'priority'
  | 'address'
  | 'port'
  | 'typ'
  | 'type'
  | 'raddr'
  | 'rport'
  | 'tcptype'
  | 'extension';

/** Why a line is no candidate. `at` and `length` name the characters of the input at fault. */
export interface CandidateProblem {
  readonly reason: 'missing' | 'malformed' | 'out-of-range' | 'duplicate';
  readonly field: CandidateField;
  readonly at: number;
  readonly length: number;
  readonly found: string;
}

export type CandidateResult =
  | { readonly kind: 'candidate'; readonly candidate: Candidate }
  | { readonly kind: 'problem'; readonly problem: CandidateProblem };

/**
 * Reads one candidate line, with or without `a=` and line end. Extension attributes that nobody
 * knows are kept (RFC 8839 §5.1: "implementations MUST ignore"). Never throws.
 */
export function parseCandidate(line: string): CandidateResult {
  const text = withoutEnd(line);
  const reader = createLineReader(text, text.startsWith('a=') ? 2 : 0);
  const start = reader.position;
  if (!reader.skip(PREFIX)) return { kind: 'problem', problem: prefixProblem(text, start) };
  try {
    return { kind: 'candidate', candidate: readCandidateFields(reader, AS_SPECIFIED) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { kind: 'problem', problem: problemOf(error.problem, text) };
  }
}

/** The value of an extension attribute such as `generation`, `ufrag`, `network-id`, `network-cost`. */
export function extensionOf(candidate: Candidate, name: string): string | undefined {
  return candidate.extensions.find((extension) => extension.name === name)?.value;
}

/** An extension attribute that holds a whole number; undefined where it is missing or is none. */
export function numericExtensionOf(candidate: Candidate, name: string): number | undefined {
  const value = extensionOf(candidate, name);
  return value !== undefined && /^\d{1,10}$/.test(value) ? Number(value) : undefined;
}

const PREFIX = 'candidate:';

function withoutEnd(line: string): string {
  let end = line.length;
  while (end > 0 && '\r\n'.includes(line.charAt(end - 1))) end -= 1;
  return line.slice(0, end);
}

function prefixProblem(text: string, at: number): CandidateProblem {
  const found = text.slice(at).split(' ', 1)[0] ?? '';
  const reason = found === '' ? 'missing' : 'malformed';
  return { reason, field: 'prefix', at, length: found.length, found };
}

function problemOf({ role, expected, at, length, found }: LineProblem, text: string) {
  const field = (role && FIELDS[role]) ?? (role === undefined ? 'typ' : 'extension');
  const reason = (): CandidateProblem['reason'] => {
    if (expected.what === 'end of line') return 'duplicate';
    if (expected.what === 'number' && /^\d+$/.test(found)) return 'out-of-range';
    // Behind a separator, an empty word stands where a value should; without one, the line ends.
    const lineEnds = at === text.length && text.charAt(at - 1) !== ' ' && role !== 'foundation';
    return lineEnds && found === '' ? 'missing' : 'malformed';
  };
  return { reason: reason(), field, at, length, found };
}

/** Every other role is that of an extension attribute. */
const FIELDS: Readonly<Partial<Record<TokenRole, CandidateField>>> = {
  foundation: 'foundation',
  component: 'component',
  transport: 'transport',
  priority: 'priority',
  'candidate address': 'address',
  'candidate port': 'port',
  'candidate type': 'type',
  'related address': 'raddr',
  'related port': 'rport',
  tcptype: 'tcptype',
};
