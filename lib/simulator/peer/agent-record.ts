import type { IceAgentEvent, PairId } from '@/lib/ice/agent/agent-events';
import type { LocalCandidate, RemoteCandidate } from '@/lib/ice/agent/local-candidate';
import type { EventOf, NewEvent } from '@/lib/trace/events/event';
import type { ScenarioNodeId } from '../node-id';
import { MID } from './description';

type PairEnd = EventOf<'pair-formed'>['local'];

/** What a peer's agent says, as events of the trace: facts but for the state, which is a report. */
export interface AgentRecord {
  readonly peer: ScenarioNodeId;
  readonly usernameFragment: string;
  /** The packet that carried the request of this transaction, where packets are recorded. */
  readonly packetOf: (transaction: string) => string | undefined;
  /** The valid pairs that were told already, kept by the caller: only the first answer is news. */
  readonly proved: Set<string>;
}

/** The events of the trace that one event of an agent makes; none where the trace has no word for it. */
export function recordedEvents(event: IceAgentEvent, record: AgentRecord): readonly NewEvent[] {
  const whole = { peer: record.peer, transport: MID };
  switch (event.kind) {
    case 'gathering-started':
    case 'gathering-ended':
      return [{ kind: event.kind, ...whole, generation: event.generation }];
    case 'candidate':
      return [
        {
          kind: 'candidate-gathered',
          ...whole,
          generation: event.candidate.generation,
          ...signaled(event.line, record.usernameFragment),
          ...(event.candidate.url === undefined ? {} : { url: event.candidate.url }),
          ...(event.candidate.relayProtocol === undefined
            ? {}
            : { relayProtocol: event.candidate.relayProtocol }),
        },
      ];
    case 'candidate-error': {
      const { url, code, text, address, port } = event;
      const error = { url, errorCode: code, errorText: text, address, port };
      return [{ kind: 'candidate-error', peer: record.peer, ...error }];
    }
    case 'remote-candidate': {
      if (event.line === undefined) return [];
      const { generation, usernameFragment } = event.candidate;
      const line = signaled(event.line, usernameFragment);
      return [{ kind: 'remote-candidate-added', ...whole, generation, ...line }];
    }
    case 'role':
      return [{ kind: 'role-taken', ...whole, role: event.role, because: event.because }];
    case 'path-doubted':
      return [{ kind: 'consent-lost', ...whole, generation: event.generation }];
    case 'consent-lost':
      // The end of a doubt that was told when it began; that the agent gives up comes next.
      return [];
    case 'consent-renewed':
      return event.afterDoubt
        ? [{ kind: 'consent-renewed', ...whole, generation: event.generation }]
        : [];
    case 'gave-up':
      return [{ kind: 'ice-gave-up', ...whole, generation: event.generation }];
    case 'state':
      return [
        { kind: 'state-reported', ...whole, subject: 'iceTransport.state', state: event.state },
      ];
    case 'not-paired': {
      const { generation, reason } = event;
      const ends = { local: localEnd(event.local), remote: remoteEnd(event.remote) };
      return [{ kind: 'not-paired', ...whole, generation, ...ends, reason }];
    }
    case 'ignored':
      return [
        {
          kind: 'packet-ignored',
          peer: record.peer,
          ...(event.packet === undefined ? {} : { packet: event.packet }),
          reason: event.reason,
        },
      ];
    case 'name-unresolved': {
      const reason = `the name ${event.name} did not resolve`;
      return [{ kind: 'packet-ignored', peer: record.peer, reason }];
    }
    case 'pair-unselected':
    case 'data':
      return [];
    default:
      return pairEvents(event, record, whole);
  }
}

type PairEventOfAgent = Extract<
  IceAgentEvent,
  {
    readonly kind:
      | 'pair-formed'
      | 'pair-state'
      | 'pair-priority'
      | 'check-sent'
      | 'check-received'
      | 'check-answered'
      | 'check-failed'
      | 'pair-nominated'
      | 'pair-selected'
      | 'pair-removed';
  }
>;

interface Whole {
  readonly peer: string;
  readonly transport: string;
}

function pairEvents(
  event: PairEventOfAgent,
  record: AgentRecord,
  whole: Whole,
): readonly NewEvent[] {
  const of = (pair: PairId) => ({ ...whole, generation: event.generation, pair });
  const pair = of(event.pair);
  switch (event.kind) {
    case 'pair-formed': {
      const ends = { local: localEnd(event.local), remote: remoteEnd(event.remote) };
      const formed: NewEvent = {
        kind: 'pair-formed',
        ...pair,
        ...ends,
        priority: String(event.priority),
      };
      const moved: NewEvent = {
        kind: 'pair-moved',
        ...pair,
        state: event.state,
        because: 'formed',
      };
      // What is valid from its beginning is told by the answer that proved it.
      const isTold = event.state === 'frozen' || event.state === 'succeeded';
      return isTold ? [formed] : [formed, moved];
    }
    case 'pair-state':
      return [{ kind: 'pair-moved', ...pair, state: event.state, because: event.because }];
    case 'pair-priority':
      return [{ kind: 'pair-reprioritized', ...pair, priority: String(event.priority) }];
    case 'check-sent': {
      const { transaction, useCandidate, cause } = event;
      return [
        {
          kind: 'check-sent',
          ...pair,
          transaction,
          useCandidate,
          cause,
          ...packet(record.packetOf(transaction)),
        },
      ];
    }
    case 'check-received': {
      const { transaction, useCandidate } = event;
      return [
        { kind: 'check-received', ...pair, transaction, useCandidate, ...packet(event.packet) },
      ];
    }
    case 'check-answered':
      return answeredEvents(event, pair, of(event.valid), record);
    case 'check-failed': {
      const { transaction, reason, detail } = event;
      const told = detail === undefined ? {} : { detail };
      return [{ kind: 'check-failed', ...pair, transaction, reason, ...told }];
    }
    case 'pair-nominated':
    case 'pair-selected':
      return [{ kind: event.kind, ...pair }];
    case 'pair-removed': {
      const reason =
        event.because === 'dead' || event.because === 'restarted' ? 'vanished' : 'pruned';
      return [{ kind: 'pair-removed', ...pair, reason }];
    }
  }
}

type PairRef = Whole & { readonly generation: number; readonly pair: string };

/** A response may prove another pair than the one that was checked (RFC 8445 §7.2.5.3.2). */
function answeredEvents(
  event: Extract<IceAgentEvent, { readonly kind: 'check-answered' }>,
  checked: PairRef,
  valid: PairRef,
  { proved }: AgentRecord,
): readonly NewEvent[] {
  const { transaction } = event;
  const answered: NewEvent = {
    kind: 'check-answered',
    ...checked,
    transaction,
    ...packet(event.packet),
  };
  const key = `${valid.generation} ${valid.pair}`;
  if (event.valid === event.pair || proved.has(key)) return [answered];
  proved.add(key);
  const because = `valid by the answer to a check of ${event.pair}`;
  return [answered, { kind: 'pair-moved', ...valid, state: 'succeeded', because }];
}

function packet(name: string | undefined): { readonly packet?: string } {
  return name === undefined ? {} : { packet: name };
}

function signaled(line: string, usernameFragment: string | undefined) {
  return {
    candidate: line.replace(/^a=/, ''),
    sdpMid: MID,
    sdpMLineIndex: 0,
    ...(usernameFragment === undefined ? {} : { usernameFragment }),
  };
}

/** What both sides of a pair say of their candidate. */
function endOf(candidate: LocalCandidate | RemoteCandidate): PairEnd {
  const { id, type, address, priority, foundation } = candidate;
  return {
    candidateId: id,
    type,
    protocol: 'udp',
    address: address.address,
    port: address.port,
    priority,
    foundation,
  };
}

function localEnd(candidate: LocalCandidate): PairEnd {
  const { related, relayProtocol, url, network } = candidate;
  return {
    ...endOf(candidate),
    networkType: network.kind,
    ...(related === undefined
      ? {}
      : { relatedAddress: related.address, relatedPort: related.port }),
    ...(relayProtocol === undefined ? {} : { relayProtocol }),
    ...(url === undefined ? {} : { url }),
  };
}

function remoteEnd(candidate: RemoteCandidate): PairEnd {
  const { usernameFragment } = candidate;
  return {
    ...endOf(candidate),
    ...(usernameFragment === undefined ? {} : { usernameFragment }),
  };
}
