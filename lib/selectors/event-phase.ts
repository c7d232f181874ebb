import type { EventKind, TraceEvent } from '../trace/events/event';
import type { Phase } from './phase';

/** The phase that an event belongs to; undefined for one that belongs to none or to several. */
export function phaseOf(event: TraceEvent): Phase | undefined {
  return event.kind === 'state-reported'
    ? PHASE_OF_SUBJECT[event.subject]
    : event.kind === 'datagram-discarded'
      ? event.protocol === 'dtls'
        ? 'dtls'
        : 'media'
      : PHASE_OF_KIND[event.kind];
}

type Subject = Extract<TraceEvent, { kind: 'state-reported' }>['subject'];

const PHASE_OF_SUBJECT: Readonly<Record<Subject, Phase | undefined>> = {
  signalingState: 'signaling',
  iceGatheringState: 'ice',
  iceConnectionState: 'ice',
  connectionState: undefined,
  'iceTransport.gatheringState': 'ice',
  'iceTransport.state': 'ice',
  'dtlsTransport.state': 'dtls',
  'sctpTransport.state': 'media',
  'dataChannel.readyState': 'media',
};

/** A report belongs to the phase of its subject. */
export const PHASE_OF_KIND: Readonly<
  Record<Exclude<EventKind, 'state-reported'>, Phase | undefined>
> = {
  'api-called': 'signaling',
  'api-settled': 'signaling',
  'negotiation-needed': 'signaling',
  'description-applied': 'signaling',
  'message-sent': 'signaling',
  'message-received': 'signaling',
  'message-dropped': 'signaling',
  'transport-opened': 'ice',
  'transport-closed': 'ice',
  'gathering-started': 'ice',
  'candidate-gathered': 'ice',
  'gathering-ended': 'ice',
  'candidate-error': 'ice',
  'remote-candidate-added': 'ice',
  'pair-formed': 'ice',
  'check-sent': 'ice',
  'check-received': 'ice',
  'check-answered': 'ice',
  'check-failed': 'ice',
  'pair-moved': 'ice',
  'pair-reprioritized': 'ice',
  'not-paired': 'ice',
  'role-taken': 'ice',
  'packet-ignored': 'ice',
  'pair-reported': 'ice',
  'pair-nominated': 'ice',
  'pair-selected': 'ice',
  'pair-removed': 'ice',
  'consent-lost': 'ice',
  'consent-renewed': 'ice',
  'ice-gave-up': 'ice',
  'dtls-started': 'dtls',
  'dtls-negotiated': 'dtls',
  'certificate-seen': 'dtls',
  'dtls-finished': 'dtls',
  'dtls-flight-sent': 'dtls',
  'fingerprint-checked': 'dtls',
  'secret-logged': 'dtls',
  'values-derived': 'dtls',
  'dtls-alert': 'dtls',
  'dtls-error': 'dtls',
  'sctp-established': 'media',
  'sctp-ended': 'media',
  'channel-created': 'media',
  'channel-opened': 'media',
  'channel-closed': 'media',
  'channel-error': 'media',
  'channel-message': 'media',
  'stream-opened': 'media',
  'stream-flowing': 'media',
  'stream-silent': 'media',
  'stream-ended': 'media',
  'track-received': 'media',
  'packet-sent': undefined,
  'packet-received': undefined,
  'packet-dropped': undefined,
  'datagram-discarded': undefined,
  'message-altered': 'signaling',
  overheard: 'media',
  'mapping-changed': undefined,
  'held-flow-changed': undefined,
  'allocation-changed': undefined,
  intervention: undefined,
  'page-visibility': undefined,
};
