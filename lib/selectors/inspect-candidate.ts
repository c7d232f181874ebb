import { type AddressClass, classOfAddress } from '../address';
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

/*
 * Sample input:
 * candidate:1 1 udp 2122260223 192.0.2.7 50000 typ host generation 0 ufrag aBcD
 */

/** Reads a candidate line (RFC 8839 §5.1); undefined for an empty or a broken one. */
export function summariseCandidate(line: string): CandidateSummary | undefined {
  const words = line
    .replace(/^a=/, '')
    .replace(/^candidate:/, '')
    .trim()
    .split(/\s+/);
  const [, component, protocol, priority, address, port, typ, type, ...rest] = words;
  if (typ !== 'typ' || address === undefined || protocol === undefined) return undefined;
  const extension = (name: string) => extensionValue(rest, name);
  return {
    type: candidateType(type),
    protocol: protocol.toLowerCase(),
    tcpType: extension('tcptype'),
    endpoint: formatEndpoint(address, numberOf(port)),
    addressClass: classOfAddress(address),
    component: numberOf(component),
    ...priorityParts(numberOf(priority)),
    related: relatedEndpoint(extension('raddr'), numberOf(extension('rport'))),
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

function candidateType(text: string | undefined): CandidateSummary['type'] {
  return text === 'host' || text === 'srflx' || text === 'prflx' || text === 'relay'
    ? text
    : 'unknown';
}

function priorityParts(priority: number | undefined) {
  return { priority, typePreference: priority === undefined ? undefined : priority >>> 24 };
}

function relatedEndpoint(address: string | undefined, port: number | undefined) {
  // Browsers write 0.0.0.0 and port 9 where they hide the address behind a candidate.
  if (address === undefined || address === '' || address === '0.0.0.0' || address === '::') {
    return undefined;
  }
  return formatEndpoint(address, port);
}

function extensionValue(words: readonly string[], name: string): string | undefined {
  const place = words.indexOf(name);
  return place < 0 ? undefined : words[place + 1];
}

function numberOf(text: string | undefined): number | undefined {
  const value = text === undefined ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** A pair in one line: types and addresses of both ends; its identifier where they are unknown. */
export function formatPair({ id, local, remote }: PairSummary): string {
  if (!local || !remote) return id;
  return `${local.type} ${local.endpoint} → ${remote.type} ${remote.endpoint}`;
}
