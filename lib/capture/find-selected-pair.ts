import type { StatsEntry, StatsSample } from '../trace/samples';
import { indexEntries, numeric, text } from './compare/entries';

/**
 * The statistics id of the pair that `selectedcandidatepairchange` speaks of: the event's candidates
 * have no ids, so they are found by port, protocol and username fragment. Undefined if the last
 * sample does not hold exactly one such pair; the next one will.
 */
export function findSelectedPair(
  selected: RTCIceCandidatePair,
  sample: StatsSample | undefined,
): { readonly id: string; readonly localFragment: string | undefined } | undefined {
  const index = indexEntries(sample);
  const matches = index.ofType('candidate-pair').filter((pair) => {
    const local = index.byId.get(text(pair, 'localCandidateId') ?? '');
    const remote = index.byId.get(text(pair, 'remoteCandidateId') ?? '');
    return isCandidate(local, selected.local) && isCandidate(remote, selected.remote);
  });
  const [match] = matches;
  if (!match || matches.length > 1) return undefined;
  const local = index.byId.get(text(match, 'localCandidateId') ?? '');
  return { id: match.id, localFragment: text(local, 'usernameFragment') };
}

/** Type and priority of a remote candidate change when a peer-reflexive one gets signalled. */
function isCandidate(entry: StatsEntry | undefined, candidate: RTCIceCandidate): boolean {
  if (!entry || numeric(entry, 'port') !== candidate.port) return false;
  if (text(entry, 'protocol') !== candidate.protocol) return false;
  const fragment = text(entry, 'usernameFragment');
  return !fragment || !candidate.usernameFragment || fragment === candidate.usernameFragment;
}
