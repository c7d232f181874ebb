import type { EventKind, TraceEvent } from '../trace/events/event';
import type { MachineName } from '../trace/history';

type Source =
  | { readonly kind: 'rfc'; readonly number: number; readonly section: string }
  | { readonly kind: 'w3c'; readonly specification: string; readonly anchor: string }
  | { readonly kind: 'html'; readonly anchor: string };

const rfc = (number: number, section: string): Source => ({ kind: 'rfc', number, section });
const webrtc = (anchor: string): Source => ({ kind: 'w3c', specification: 'webrtc', anchor });
const stats = (anchor: string): Source => ({ kind: 'w3c', specification: 'webrtc-stats', anchor });

/** Every section that an explanation points at; its title in each language is in the catalogue. */
const SOURCES = {
  jsepStates: rfc(9429, '3.2'),
  signalingState: webrtc('rtcsignalingstate-enum'),
  createOffer: webrtc('dom-rtcpeerconnection-createoffer'),
  createAnswer: webrtc('dom-rtcpeerconnection-createanswer'),
  setLocalDescription: webrtc('dom-peerconnection-setlocaldescription'),
  setRemoteDescription: webrtc('dom-peerconnection-setremotedescription'),
  addIceCandidate: webrtc('dom-peerconnection-addicecandidate'),
  peerConnection: webrtc('rtcpeerconnection-interface'),
  negotiationNeeded: webrtc('session-negotiation-model'),
  errors: webrtc('error-handling'),
  offerAnswer: rfc(3264, '4'),
  trickle: rfc(8838, '9'),
  endOfCandidates: rfc(8838, '13'),
  bundle: rfc(9143, '7'),
  gathering: rfc(8445, '5.1.1'),
  gatheringState: webrtc('rtcicegatheringstate-enum'),
  candidatePriority: rfc(8445, '5.1.2'),
  candidateLine: rfc(8839, '5.1'),
  candidateError: webrtc('rtcpeerconnectioniceerrorevent'),
  formingPairs: rfc(8445, '6.1.2'),
  pairPriority: rfc(8445, '6.1.2.3'),
  checkList: rfc(8445, '6.1.2.6'),
  schedulingChecks: rfc(8445, '6.1.4'),
  roles: rfc(8445, '6.1.1'),
  roleConflict: rfc(8445, '7.3.1.1'),
  check: rfc(8445, '7.2'),
  checkServer: rfc(8445, '7.3'),
  pairState: stats('rtcstatsicecandidatepairstate-enum'),
  pairStatistics: stats('candidatepair-dict*'),
  nomination: rfc(8445, '8.1.1'),
  concludingIce: rfc(8445, '8.1.2'),
  selectedPair: webrtc('dom-rtcicetransport-getselectedcandidatepair'),
  consent: rfc(7675, '5.1'),
  iceRestart: rfc(8445, '9'),
  iceTransportState: webrtc('rtcicetransportstate'),
  iceConnectionState: webrtc('rtciceconnectionstate-enum'),
  connectionState: webrtc('rtcpeerconnectionstate-enum'),
  security: rfc(8827, '6.5'),
  dtls13: rfc(9147, '5'),
  dtlsVersion: rfc(9147, '4'),
  dtlsSrtp: rfc(5764, '4'),
  fingerprint: rfc(8122, '5'),
  dtlsSetup: rfc(8842, '5'),
  alerts: rfc(8446, '6'),
  invalidRecords: rfc(9147, '4.5.2'),
  replayProtection: rfc(3711, '3.3.2'),
  identityThreat: rfc(8826, '4.3.2'),
  dtlsState: webrtc('rtcdtlstransportstate-enum'),
  dtlsError: webrtc('rtcerrorevent-interface'),
  sctpOverDtls: rfc(8261, '3'),
  sctpAssociation: rfc(9260, '5'),
  sctpState: webrtc('rtcsctptransportstate'),
  dataChannels: rfc(8831, '6'),
  channelOpen: rfc(8832, '6'),
  channelState: webrtc('dom-rtcdatachannelstate'),
  rtp: rfc(3550, '5.1'),
  inboundStatistics: stats('inboundrtpstats-dict*'),
  trackEvent: webrtc('rtctrackevent'),
  natMapping: rfc(4787, '4.1'),
  natRefresh: rfc(4787, '4.3'),
  natFiltering: rfc(4787, '5'),
  turnAllocation: rfc(8656, '6'),
  turnPermission: rfc(8656, '9'),
  turnChannel: rfc(8656, '12'),
  demultiplexing: rfc(7983, '7'),
  pageVisibility: { kind: 'html', anchor: 'dom-document-visibilitystate' },
} as const satisfies Readonly<Record<string, Source>>;

export type ReferenceId = keyof typeof SOURCES;

/** Where something is specified: how it is cited, and its address. */
export interface Citation {
  readonly id: ReferenceId;
  /** "RFC 8445 §7.2", "W3C WebRTC". */
  readonly label: string;
  readonly href: string;
}

export const REFERENCE_IDS = Object.keys(SOURCES) as readonly ReferenceId[];

/** The citation and the address of a section. */
export function cite(id: ReferenceId): Citation {
  const source: Source = SOURCES[id];
  switch (source.kind) {
    case 'rfc':
      return {
        id,
        label: `RFC ${source.number} §${source.section}`,
        href: `https://www.rfc-editor.org/rfc/rfc${source.number}#section-${source.section}`,
      };
    case 'w3c':
      return {
        id,
        label: source.specification === 'webrtc' ? 'W3C WebRTC' : 'W3C WebRTC Statistics',
        href: `https://www.w3.org/TR/${source.specification}/#${source.anchor}`,
      };
    case 'html':
      return {
        id,
        label: 'HTML Standard',
        href: `https://html.spec.whatwg.org/multipage/interaction.html#${source.anchor}`,
      };
  }
}

/** The sections to read about an event, the most telling one first. */
export function referencesOf(event: TraceEvent): readonly ReferenceId[] {
  if (event.kind === 'api-called' || event.kind === 'api-settled') {
    const method = METHOD_REFERENCES[event.method] ?? 'peerConnection';
    const rejected = event.kind === 'api-settled' && event.outcome.kind === 'rejected';
    return rejected ? [method, 'errors'] : [method];
  }
  if (event.kind === 'state-reported') return [SUBJECT_REFERENCES[event.subject]];
  if (event.kind === 'allocation-changed') return ALLOCATION_REFERENCES[event.subject.kind];
  return EVENT_REFERENCES[event.kind];
}

const METHOD_REFERENCES: Readonly<Record<string, ReferenceId>> = {
  createOffer: 'createOffer',
  createAnswer: 'createAnswer',
  setLocalDescription: 'setLocalDescription',
  setRemoteDescription: 'setRemoteDescription',
  addIceCandidate: 'addIceCandidate',
  restartIce: 'iceRestart',
  createDataChannel: 'dataChannels',
};

type Subject = Extract<TraceEvent, { kind: 'state-reported' }>['subject'];

const SUBJECT_REFERENCES: Readonly<Record<Subject, ReferenceId>> = {
  signalingState: 'signalingState',
  iceGatheringState: 'gatheringState',
  iceConnectionState: 'iceConnectionState',
  connectionState: 'connectionState',
  'iceTransport.gatheringState': 'gatheringState',
  'iceTransport.state': 'iceTransportState',
  'dtlsTransport.state': 'dtlsState',
  'sctpTransport.state': 'sctpState',
  'dataChannel.readyState': 'channelState',
};

type AllocationSubject = Extract<TraceEvent, { kind: 'allocation-changed' }>['subject']['kind'];

const ALLOCATION_REFERENCES: Readonly<Record<AllocationSubject, readonly ReferenceId[]>> = {
  allocation: ['turnAllocation'],
  permission: ['turnPermission', 'turnAllocation'],
  channel: ['turnChannel', 'turnAllocation'],
};

type Told = Exclude<
  EventKind,
  'api-called' | 'api-settled' | 'state-reported' | 'allocation-changed'
>;

const EVENT_REFERENCES: Readonly<Record<Told, readonly ReferenceId[]>> = {
  'negotiation-needed': ['negotiationNeeded'],
  'description-applied': ['jsepStates', 'offerAnswer'],
  'message-sent': ['trickle', 'jsepStates'],
  'message-received': ['trickle', 'jsepStates'],
  'message-dropped': ['trickle'],
  'transport-opened': ['bundle'],
  'transport-closed': ['bundle'],
  'gathering-started': ['gathering'],
  'candidate-gathered': ['candidateLine', 'candidatePriority', 'gathering'],
  'gathering-ended': ['gathering', 'endOfCandidates'],
  'candidate-error': ['candidateError'],
  'remote-candidate-added': ['addIceCandidate', 'candidateLine'],
  'pair-formed': ['formingPairs'],
  'check-sent': ['check', 'schedulingChecks'],
  'check-received': ['checkServer'],
  'check-answered': ['check'],
  'check-failed': ['check'],
  'pair-moved': ['checkList', 'schedulingChecks'],
  'pair-reprioritized': ['pairPriority'],
  'not-paired': ['formingPairs'],
  'role-taken': ['roles', 'roleConflict'],
  'packet-ignored': ['checkServer', 'check'],
  'pair-reported': ['pairState', 'formingPairs'],
  'pair-nominated': ['nomination'],
  'pair-selected': ['selectedPair', 'nomination'],
  'pair-removed': ['formingPairs'],
  'consent-lost': ['consent'],
  'consent-renewed': ['consent'],
  'ice-gave-up': ['concludingIce'],
  'dtls-started': ['security', 'dtls13'],
  'dtls-negotiated': ['dtlsVersion', 'dtlsSrtp'],
  'certificate-seen': ['fingerprint', 'security'],
  'dtls-finished': ['security', 'fingerprint'],
  'dtls-flight-sent': ['dtls13'],
  'fingerprint-checked': ['fingerprint', 'security'],
  'secret-logged': ['security'],
  'values-derived': ['security'],
  'dtls-alert': ['alerts'],
  'dtls-error': ['dtlsError', 'fingerprint'],
  'sctp-established': ['sctpOverDtls', 'sctpAssociation'],
  'sctp-ended': ['sctpState'],
  'channel-created': ['dataChannels', 'channelOpen'],
  'channel-opened': ['channelOpen', 'channelState'],
  'channel-closed': ['channelState'],
  'channel-error': ['dtlsError', 'channelState'],
  'channel-message': ['dataChannels'],
  'stream-opened': ['rtp'],
  'stream-flowing': ['rtp', 'inboundStatistics'],
  'stream-silent': ['inboundStatistics'],
  'stream-ended': ['rtp'],
  'track-received': ['trackEvent'],
  'packet-sent': ['demultiplexing'],
  'packet-received': ['demultiplexing'],
  'packet-dropped': ['natFiltering'],
  'mapping-changed': ['natMapping', 'natRefresh', 'natFiltering'],
  'held-flow-changed': ['natMapping', 'natFiltering'],
  'datagram-discarded': ['invalidRecords', 'replayProtection'],
  'message-altered': ['fingerprint', 'identityThreat'],
  overheard: ['identityThreat', 'security'],
  intervention: ['peerConnection'],
  'page-visibility': ['pageVisibility'],
};

/** The section that defines the states of a machine. */
export const MACHINE_REFERENCES: Readonly<Record<MachineName, ReferenceId>> = {
  signaling: 'signalingState',
  gathering: 'gatheringState',
  pair: 'pairState',
  ice: 'iceTransportState',
  dtls: 'dtlsState',
  sctp: 'sctpState',
  channel: 'channelState',
  stream: 'inboundStatistics',
  iceConnection: 'iceConnectionState',
  connection: 'connectionState',
};
