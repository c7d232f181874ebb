import type { Milliseconds } from '../time';
import type { EventOf, TraceEvent } from '../trace/events/event';
import {
  countUntil,
  type History,
  type InstanceHistory,
  type InstanceId,
  instancesOf,
  stateAt,
  transitionAt,
} from '../trace/history';
import type { StatsEntry } from '../trace/samples';
import { CHANNEL_STATES, type ChannelState, SCTP_STATES, type SctpState } from '../trace/states';
import type { NodeId, Trace } from '../trace/trace';
import {
  type Known,
  known,
  knownNumber,
  lastEntries,
  NOT_YET,
  numberIn,
  samplesUntil,
  textIn,
} from './sample-lookup';

/** An SCTP association as it stands at the cursor. */
export interface SctpView {
  readonly instance: InstanceId;
  readonly transport: string;
  readonly state: SctpState;
  readonly changedAt: Milliseconds;
  readonly changedSince: Milliseconds | undefined;
}

/** A data channel as it stands at the cursor. */
export interface ChannelView {
  readonly instance: InstanceId;
  readonly label: string;
  readonly by: 'local' | 'remote' | undefined;
  readonly ordered: boolean | undefined;
  /** The SCTP stream identifier. */
  readonly streamId: number | undefined;
  readonly state: ChannelState;
  readonly changedAt: Milliseconds;
  readonly changedSince: Milliseconds | undefined;
  readonly messagesSent: Known<number>;
  readonly messagesReceived: Known<number>;
  readonly bytesSent: Known<number>;
  readonly bytesReceived: Known<number>;
}

export interface PeerData {
  readonly associations: readonly SctpView[];
  readonly channels: readonly ChannelView[];
}

/** SCTP and the data channels of a peer, up to the cursor. */
export function selectData(
  trace: Trace,
  history: History,
  cursor: Milliseconds,
  peer: NodeId,
): PeerData {
  const opened = (machine: 'sctp' | 'channel') =>
    instancesOf(history, machine, peer).filter(({ openedAt }) => openedAt <= cursor);
  const events = trace.events.slice(0, countUntil(trace.events, cursor));
  const entries = [...lastEntries(samplesUntil(trace, peer, cursor)).values()];
  return {
    associations: opened('sctp').map((instance) => viewAssociation(instance, cursor)),
    channels: opened('channel').map((instance) =>
      viewChannel(instance, cursor, eventsOf(events, instance), entries),
    ),
  };
}

function eventsOf(events: readonly TraceEvent[], { key }: InstanceHistory): readonly TraceEvent[] {
  return events.filter(
    (event) => 'channel' in event && event.channel === key.instance && event.peer === key.peer,
  );
}

function viewAssociation(instance: InstanceHistory, cursor: Milliseconds): SctpView {
  const state = stateAt(instance, cursor);
  return {
    instance: instance.id,
    transport: instance.key.transport ?? '',
    state: SCTP_STATES.find((name) => name === state) ?? 'connecting',
    ...changeOf(instance, cursor),
  };
}

function changeOf(instance: InstanceHistory, cursor: Milliseconds) {
  const last = transitionAt(instance, cursor);
  return {
    changedAt: last?.at ?? instance.openedAt,
    changedSince: last ? last.since : instance.openedSince,
  };
}

function viewChannel(
  instance: InstanceHistory,
  cursor: Milliseconds,
  events: readonly TraceEvent[],
  entries: readonly StatsEntry[],
): ChannelView {
  const created = events.find((event) => event.kind === 'channel-created');
  const made = created?.kind === 'channel-created' ? created : undefined;
  const entry = entries.find((one) => one.type === 'data-channel' && isAbout(one, instance, made));
  const state = stateAt(instance, cursor);
  return {
    instance: instance.id,
    label: made?.label ?? instance.key.instance ?? '',
    by: made?.by,
    ordered: made?.ordered,
    streamId: numberIn(entry, 'dataChannelIdentifier') ?? made?.streamId,
    state: CHANNEL_STATES.find((name) => name === state) ?? 'connecting',
    ...changeOf(instance, cursor),
    ...countersOf(entry, events),
  };
}

function isAbout(
  entry: StatsEntry,
  { key }: InstanceHistory,
  made: EventOf<'channel-created'> | undefined,
): boolean {
  if (entry.id === key.instance) return true;
  if (made === undefined || textIn(entry, 'label') !== made.label) return false;
  const streamId = numberIn(entry, 'dataChannelIdentifier');
  return streamId === undefined || made.streamId === undefined || streamId === made.streamId;
}

/** The browser's counters; without statistics, the messages that the trace holds. */
function countersOf(entry: StatsEntry | undefined, events: readonly TraceEvent[]) {
  if (entry !== undefined) {
    return {
      messagesSent: knownNumber(entry, 'messagesSent'),
      messagesReceived: knownNumber(entry, 'messagesReceived'),
      bytesSent: knownNumber(entry, 'bytesSent'),
      bytesReceived: knownNumber(entry, 'bytesReceived'),
    };
  }
  const messages = events.filter((event) => event.kind === 'channel-message');
  const count = (direction: 'sent' | 'received') =>
    messages.filter((message) => message.direction === direction);
  const bytes = (direction: 'sent' | 'received') =>
    count(direction).reduce((sum, { size }) => sum + size, 0);
  const counted = messages.length > 0 ? known<number> : () => NOT_YET;
  return {
    messagesSent: counted(count('sent').length),
    messagesReceived: counted(count('received').length),
    bytesSent: counted(bytes('sent')),
    bytesReceived: counted(bytes('received')),
  };
}
