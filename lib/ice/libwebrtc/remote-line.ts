import {
  type Candidate,
  extensionOf,
  numericExtensionOf,
  parseCandidate,
} from '@/lib/sdp/candidate';
import { canonicalAddress, familyOf } from '@/lib/transport-address';

/** A signaled candidate as far as a UDP-only agent with one component can use it. */
export interface RemoteLine {
  readonly candidate: Candidate;
  /** In canonical text, or a name that is yet to be resolved. */
  readonly address: string;
  readonly isName: boolean;
  readonly usernameFragment: string | undefined;
  readonly networkCost: number;
}

/** Reads a candidate line; in words why it is of no use, where it is not. Never throws. */
export function readRemoteLine(line: string): RemoteLine | string {
  const result = parseCandidate(line);
  if (result.kind === 'problem') {
    return `no candidate line: ${result.problem.field} ${result.problem.reason}`;
  }
  const { candidate } = result;
  if (candidate.transport !== 'udp') return `a candidate for ${candidate.transport}`;
  if (candidate.component !== 1) return `a candidate for component ${candidate.component}`;
  return {
    candidate,
    address: canonicalAddress(candidate.address),
    isName: familyOf(candidate.address) === undefined,
    usernameFragment: extensionOf(candidate, 'ufrag'),
    networkCost: Math.min(numericExtensionOf(candidate, 'network-cost') ?? 0, GREATEST_COST),
  };
}

const GREATEST_COST = 999;
