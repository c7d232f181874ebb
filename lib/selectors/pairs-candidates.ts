import { type AddressClass, classOfAddress } from '../address';
import { type Candidate, extensionOf, numericExtensionOf, parseCandidate } from '../sdp/candidate';
import {
  type LocalPreference,
  meaningOfTypePreference,
  type PriorityAgent,
  type PriorityParts,
  partsOfLocalPreference,
  partsOfPriority,
  type TypePreferenceMeaning,
} from '../sdp/candidate-priority';
import type { EventOf, TraceEvent } from '../trace/events/event';
import type { StatsEntry } from '../trace/samples';
import { numberIn, textIn } from './sample-lookup';

type FormedEnd = EventOf<'pair-formed'>['local'];

/** A candidate of one agent, as far as it is known at the cursor. */
export interface CandidateView {
  /** The same candidate has the same key in every pair of its group. */
  readonly key: string;
  readonly type: FormedEnd['type'];
  readonly protocol: FormedEnd['protocol'];
  readonly address: string | undefined;
  readonly addressClass: AddressClass;
  readonly port: number | undefined;
  readonly priority: PriorityView | undefined;
  readonly foundation: string | undefined;
  readonly relatedAddress: string | undefined;
  readonly relatedPort: number | undefined;
  readonly tcpType: string | undefined;
  readonly relayProtocol: string | undefined;
  readonly url: string | undefined;
  readonly networkType: string | undefined;
  /** libwebrtc's extension attribute: 0 Ethernet to 999 unknown; it stands only in the line. */
  readonly networkCost: number | undefined;
  readonly usernameFragment: string | undefined;
  /** False where no pair holds it (yet). */
  readonly paired: boolean;
}

export interface PriorityView {
  readonly value: number;
  readonly parts: PriorityParts;
  /** Undefined where the agent is unknown or uses no such preference. */
  readonly meaning: TypePreferenceMeaning | undefined;
  readonly localParts: LocalPreference | undefined;
}

/** A signaled candidate, and the event that brought it. */
export interface SignaledCandidate {
  readonly event: EventOf<'candidate-gathered'> | EventOf<'remote-candidate-added'>;
  readonly candidate: Candidate;
}

/** The candidate lines of one peer's side among these events, malformed ones left out. */
export function signaledCandidates(
  events: readonly TraceEvent[],
  kind: SignaledCandidate['event']['kind'],
): readonly SignaledCandidate[] {
  return events.flatMap((event) => {
    if (event.kind !== kind) return [];
    const result = parseCandidate(event.candidate);
    return result.kind === 'candidate' ? [{ event, candidate: result.candidate }] : [];
  });
}

/** What is needed to read one end of a pair. */
export interface EndSources {
  readonly end: FormedEnd;
  /** The newest statistics of this candidate. */
  readonly entry: StatsEntry | undefined;
  readonly signaled: readonly SignaledCandidate[];
  readonly agent: PriorityAgent | undefined;
}

/**
 * One end of a pair: what statistics say now over what they said when the pair formed, and what
 * only the candidate line has (network cost, an mDNS name that statistics blank).
 */
export function candidateOfPair({ end, entry, signaled, agent }: EndSources): CandidateView {
  const current = mergeStatistics(end, entry);
  const line = signaled.find((one) => describes(one, current));
  const address = current.address || line?.candidate.address;
  const priority = current.priority ?? line?.candidate.priority;
  return {
    key: keyOfEnd(end),
    type: current.type,
    protocol: current.protocol,
    address,
    addressClass: classOfAddress(address ?? ''),
    port: current.port,
    priority: priority === undefined ? undefined : viewPriority(priority, agent),
    foundation: current.foundation ?? line?.candidate.foundation,
    relatedAddress: current.relatedAddress ?? line?.candidate.relatedAddress,
    relatedPort: current.relatedPort ?? line?.candidate.relatedPort,
    tcpType: current.tcpType ?? line?.candidate.tcpType,
    relayProtocol: current.relayProtocol ?? line?.event.relayProtocol,
    url: current.url ?? line?.event.url,
    networkType: current.networkType,
    networkCost: line && numericExtensionOf(line.candidate, 'network-cost'),
    usernameFragment: current.usernameFragment ?? (line && ufragOf(line)),
    paired: true,
  };
}

/** A candidate that was signaled and stands in no pair. */
export function unpairedCandidate(
  signaled: SignaledCandidate,
  agent: PriorityAgent | undefined,
): CandidateView {
  const { event, candidate } = signaled;
  return {
    key: event.id,
    type: candidate.type,
    protocol: protocolOf(candidate.transport),
    address: candidate.address,
    addressClass: classOfAddress(candidate.address),
    port: candidate.port,
    priority: viewPriority(candidate.priority, agent),
    foundation: candidate.foundation,
    relatedAddress: candidate.relatedAddress,
    relatedPort: candidate.relatedPort,
    tcpType: candidate.tcpType,
    relayProtocol: event.relayProtocol,
    url: event.url,
    networkType: undefined,
    networkCost: numericExtensionOf(candidate, 'network-cost'),
    usernameFragment: ufragOf(signaled),
    paired: false,
  };
}

/** Whether a candidate line and a candidate that is known in another way are the same candidate. */
export function describes(
  { event, candidate }: SignaledCandidate,
  known: Pick<
    FormedEnd,
    'type' | 'protocol' | 'port' | 'foundation' | 'priority' | 'usernameFragment'
  >,
): boolean {
  const ufrag = ufragOf({ event, candidate });
  return (
    candidate.type === known.type &&
    protocolOf(candidate.transport) === known.protocol &&
    candidate.port === known.port &&
    agree(candidate.foundation, known.foundation) &&
    agree(candidate.priority, known.priority) &&
    agree(ufrag, known.usernameFragment)
  );
}

/** A priority with its parts, and what they mean at this agent. */
export function viewPriority(value: number, agent: PriorityAgent | undefined): PriorityView {
  const parts = partsOfPriority(value);
  return {
    value,
    parts,
    meaning: agent && meaningOfTypePreference(parts.type, agent),
    localParts: agent && partsOfLocalPreference(parts.local, agent),
  };
}

function agree(left: string | number | undefined, right: string | number | undefined): boolean {
  return left === undefined || right === undefined || left === right;
}

function ufragOf({ event, candidate }: SignaledCandidate): string | undefined {
  return event.usernameFragment || extensionOf(candidate, 'ufrag');
}

function protocolOf(transport: string): FormedEnd['protocol'] {
  return transport === 'udp' || transport === 'tcp' ? transport : 'unknown';
}

function keyOfEnd(end: FormedEnd): string {
  if (end.candidateId !== undefined) return end.candidateId;
  return [end.type, end.protocol, end.address ?? '', end.port ?? '', end.foundation ?? ''].join(
    '|',
  );
}

const TYPES: readonly FormedEnd['type'][] = ['host', 'srflx', 'prflx', 'relay'];

function mergeStatistics(end: FormedEnd, entry: StatsEntry | undefined): FormedEnd {
  if (entry === undefined) return end;
  const type = TYPES.find((name) => name === textIn(entry, 'candidateType')) ?? end.type;
  return {
    ...end,
    type,
    address: textIn(entry, 'address') ?? textIn(entry, 'ip') ?? end.address,
    port: numberIn(entry, 'port') ?? end.port,
    priority: numberIn(entry, 'priority') ?? end.priority,
    foundation: textIn(entry, 'foundation') ?? end.foundation,
    relatedAddress: textIn(entry, 'relatedAddress') ?? end.relatedAddress,
    relatedPort: numberIn(entry, 'relatedPort') ?? end.relatedPort,
    tcpType: textIn(entry, 'tcpType') ?? end.tcpType,
    relayProtocol: textIn(entry, 'relayProtocol') ?? end.relayProtocol,
    url: textIn(entry, 'url') ?? end.url,
    networkType: textIn(entry, 'networkType') ?? end.networkType,
    usernameFragment: textIn(entry, 'usernameFragment') ?? end.usernameFragment,
  };
}
