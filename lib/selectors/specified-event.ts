import type { EventOf, TraceEvent } from '../trace/events/event';

/**
 * The name under which a page hears of an event: `icecandidateerror`, `connectionstatechange`.
 * Undefined for what fires none (calls, messages, what only statistics show). The names are those
 * of webrtc-pc §9 and HTML §6.6 (visibilitychange).
 */
export function specifiedEvent(event: TraceEvent): string | undefined {
  switch (event.kind) {
    case 'state-reported':
      return stateEvent(event);
    case 'channel-created':
      return event.by === 'remote' ? 'datachannel' : undefined;
    case 'channel-message':
      return event.direction === 'received' ? 'message' : undefined;
    default:
      return NAMES[event.kind];
  }
}

const NAMES: Partial<Readonly<Record<TraceEvent['kind'], string>>> = {
  'negotiation-needed': 'negotiationneeded',
  'candidate-gathered': 'icecandidate',
  'candidate-error': 'icecandidateerror',
  'pair-selected': 'selectedcandidatepairchange',
  'dtls-error': 'error',
  'channel-opened': 'open',
  'channel-closed': 'close',
  'channel-error': 'error',
  'track-received': 'track',
  'page-visibility': 'visibilitychange',
};

/** `dataChannel.readyState` has an event per state; every other attribute one for all of them. */
function stateEvent({ subject, state }: EventOf<'state-reported'>): string {
  if (subject === 'dataChannel.readyState') return state === 'closed' ? 'close' : state;
  if (subject === 'iceTransport.gatheringState') return 'gatheringstatechange';
  return subject.includes('.') ? 'statechange' : `${subject.toLowerCase()}change`;
}
