import { timeText } from '../time-text';
import type { EventOf } from '../trace/events/event';
import { summariseCandidate } from './inspect-candidate';
import { clause } from './inspect-clause';
import { delivery } from './inspect-course';
import { summariseDescription } from './inspect-description';
import { nameOf, ownKey, type TraceIndex } from './inspect-index';
import type { Delivery } from './inspect-network-values';
import { peer, type Readers } from './inspect-reader';
import type { CallEnd, MessageSummary } from './inspect-values';

/** API calls, descriptions, and messages between the peers. */
export const signalingReaders = {
  'api-called': (index, event) => ({
    ...peer(index, event),
    method: event.method,
    detail: callDetail(event.detail),
    end: callEnd(index, event),
  }),
  'api-settled': (index, event) => ({
    ...peer(index, event),
    method: event.method,
    detail: callDetail(index.calls.get(ownKey(event.peer, event.call))?.detail),
    end: callEnd(index, event),
  }),
  'negotiation-needed': peer,
  'description-applied': (index, event) => ({
    ...peer(index, event),
    side: event.side,
    type: event.type,
    description: summariseDescription(event.sdp),
  }),
  'message-sent': (index, event) => ({
    ...peer(index, event),
    to: nameOf(index, event.to),
    content: messageContent(index, event.message),
    delivery: messageDelivery(index, event),
  }),
  'message-received': (index, event) => {
    const sent = index.sent.get(event.message);
    return {
      ...peer(index, event),
      from: sent && nameOf(index, sent.peer),
      content: messageContent(index, event.message),
      took: sent && timeText(event.at - sent.at),
    };
  },
  'message-dropped': (index, event) => {
    const sent = index.sent.get(event.message);
    return {
      node: nameOf(index, event.node),
      from: sent && nameOf(index, sent.peer),
      reason: clause(event.reason),
      content: messageContent(index, event.message),
    };
  },
} satisfies Partial<Readers>;

/** A candidate line among the arguments is told by its type and address. */
function callDetail(detail: string | undefined): string | undefined {
  const summary = detail === undefined ? undefined : summariseCandidate(detail);
  return summary ? `${summary.type} ${summary.endpoint}` : detail;
}

function callEnd(index: TraceIndex, event: EventOf<'api-called' | 'api-settled'>): CallEnd {
  const key = ownKey(event.peer, event.call);
  const called = index.calls.get(key);
  const settled = event.kind === 'api-settled' ? event : index.settled.get(key);
  if (!settled) return { kind: 'pending' };
  const { outcome } = settled;
  return {
    ...(outcome.kind === 'rejected' ? { ...outcome, message: clause(outcome.message) } : outcome),
    ...(called ? { took: timeText(settled.at - called.at) } : {}),
  };
}

function messageContent(index: TraceIndex, message: string): MessageSummary {
  const content = index.sent.get(message)?.content;
  switch (content?.kind) {
    case undefined:
      return { kind: 'unknown' };
    case 'description':
      return { ...content, description: summariseDescription(content.sdp) };
    case 'candidate': {
      const summary = summariseCandidate(content.candidate);
      const mid = content.sdpMid === undefined ? {} : { mid: content.sdpMid };
      if (summary) return { kind: 'candidate', candidate: summary, ...mid };
      return { kind: 'end-of-candidates', ...mid };
    }
    case 'end-of-candidates':
      return {
        kind: 'end-of-candidates',
        ...(content.sdpMid === undefined ? {} : { mid: content.sdpMid }),
      };
    case 'other':
      return content;
  }
}

function messageDelivery(index: TraceIndex, event: EventOf<'message-sent'>): Delivery {
  return delivery(event.at, index.arrived.get(event.message));
}
