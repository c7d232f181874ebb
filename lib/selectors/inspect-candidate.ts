import { type AddressClass, classOfAddress } from '../address';
import { parseCandidate } from '../sdp/candidate';
import { partsOfPriority } from '../sdp/candidate-priority';
import type { EventOf } from '../trace/events/event';
import { formatEndpoint } from './inspect-endpoint';

/** A candidate, read for its meaning. */
export interface CandidateSummary {
  readonly type: 'host' | 'srflx' | 'prflx' | 'relay' | 'unknown';
  readonly protocol: string;
  readonly tcpType?: string | undefined;
  /** Address and port, ready to read; "?" where the browser hides it. */
  readonly endpoint: string;
  readonly addressClass: AddressClass;
  readonly priority?: number | undefined;
  /** The upper eight bits of the priority (RFC 8445 §5.1.2.1). */
  readonly typePreference?: number | undefined;
  readonly component?: number | undefined;
  /** The address behind a reflexive or relayed candidate. */
  readonly related?: string | undefined;
  readonly relayProtocol?: string | undefined;
}

/** Both ends of a pair. */
export interface PairSummary {
  /** The observer's identifier of the pair. */
  readonly id: string;
  /** Undefined where the pair's forming is not in the trace. */
  readonly local?: CandidateSummary | undefined;
  readonly remote?: CandidateSummary | undefined;
}

type PairEnd = EventOf<'pair-formed'>['local'];

/** Reads a candidate line (RFC 8839 §5.1); undefined for an empty or a broken one. */
export function summariseCandidate(line: string): CandidateSummary | undefined {
  const result = parseCandidate(line);
  if (result.kind === 'problem') return undefined;
  const { candidate } = result;
  return {
    type: candidate.type,
    protocol: candidate.transport,
    tcpType: candidate.tcpType,
    endpoint: formatEndpoint(candidate.address, candidate.port),
    addressClass: classOfAddress(candidate.address),
    component: candidate.component,
    ...priorityParts(candidate.priority),
    related: relatedEndpoint(candidate.relatedAddress, candidate.relatedPort),
  };
}

/** Reads one end of a pair as the statistics name it. */
export function summarisePairEnd(end: PairEnd): CandidateSummary {
  return {
    type: end.type,
    protocol: end.protocol,
    tcpType: end.tcpType,
    endpoint: formatEndpoint(end.address, end.port),
    addressClass: classOfAddress(end.address ?? ''),
    ...priorityParts(end.priority),
    related: relatedEndpoint(end.relatedAddress, end.relatedPort),
    relayProtocol: end.relayProtocol,
  };
}

function priorityParts(priority: number | undefined) {
  return {
    priority,
    typePreference: priority === undefined ? undefined : partsOfPriority(priority).type,
  };
}

function relatedEndpoint(address: string | undefined, port: number | undefined) {
  // Browsers write 0.0.0.0 and port 9 where they hide the address behind a candidate.
  if (address === undefined || address === '' || address === '0.0.0.0' || address === '::') {
    return undefined;
  }
  return formatEndpoint(address, port);
}

/** A pair in one line: types and addresses of both ends; its identifier where they are unknown. */
export function formatPair({ id, local, remote }: PairSummary): string {
  if (!local || !remote) return id;
  return `${local.type} ${local.endpoint} → ${remote.type} ${remote.endpoint}`;
}
