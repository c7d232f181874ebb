import { type Candidate, extensionOf, parseCandidate } from '@/lib/sdp/candidate';
import { familyOf } from '@/lib/transport-address';

/** A candidate that can be used, or why the line is ignored, in a few words. */
export type RemoteLine =
  | {
      readonly ok: true;
      readonly candidate: Candidate;
      /** The fragment that the line names as its own. */
      readonly usernameFragment: string | undefined;
      /** Whether the address is a name, to be resolved. */
      readonly isName: boolean;
    }
  | { readonly ok: false; readonly reason: string };

/** Reads a signaled line (RFC 8839 §5.1). Never throws. */
export function readRemoteLine(line: string): RemoteLine {
  const read = parseCandidate(line);
  if (read.kind === 'problem') {
    return { ok: false, reason: `candidate line: ${read.problem.field} ${read.problem.reason}` };
  }
  const { candidate } = read;
  const reason = reasonToIgnore(candidate);
  if (reason !== undefined) return { ok: false, reason };
  const usernameFragment = extensionOf(candidate, 'ufrag');
  const isName = familyOf(candidate.address) === undefined;
  return { ok: true, candidate, usernameFragment, isName };
}

function reasonToIgnore({ transport, component, address, port }: Candidate): string | undefined {
  if (transport !== 'udp') return `candidate over ${transport}`;
  if (component !== 1) return `candidate of component ${component}`;
  if (port === 0) return 'candidate with port 0';
  return UNSPECIFIED.has(address) ? 'candidate without an address' : undefined;
}

const UNSPECIFIED = new Set(['0.0.0.0', '::']);
