import type { Observation } from './observation';

/** What others want to know of the connection's events, after they were recorded. */
export interface ConnectionListeners {
  /** Before the new signaling state is recorded: descriptions come first. */
  readonly onSignalingState: () => void;
  readonly onSignalingStateReported: () => void;
  readonly onStateChange: () => void;
  readonly onCandidate: (candidate: RTCIceCandidate) => void;
  /** Gathering ended: of one m-section (Firefox), or of all where it is undefined. */
  readonly onEndOfCandidates: (candidate: RTCIceCandidate | undefined) => void;
  readonly onChannel: (channel: RTCDataChannel) => void;
}

/** Records every event of the RTCPeerConnection itself; each state is read when its event comes. */
export function watchConnectionEvents(
  pc: RTCPeerConnection,
  observation: Observation,
  listeners: ConnectionListeners,
) {
  const { peer, record, signal } = observation;
  const on = <K extends keyof RTCPeerConnectionEventMap>(
    type: K,
    listener: (event: RTCPeerConnectionEventMap[K]) => void,
  ) => pc.addEventListener(type, listener, { signal });

  on('negotiationneeded', () => record({ kind: 'negotiation-needed', peer }));
  on('signalingstatechange', () => {
    listeners.onSignalingState();
    reportSignalingState(pc, observation);
    listeners.onSignalingStateReported();
  });
  on('icegatheringstatechange', () => {
    reportGatheringState(pc, observation);
    listeners.onStateChange();
  });
  on('iceconnectionstatechange', () => {
    reportIceConnectionState(pc, observation);
    listeners.onStateChange();
  });
  on('connectionstatechange', () => {
    reportConnectionState(pc, observation);
    listeners.onStateChange();
  });
  on('icecandidate', ({ candidate }) => {
    if (candidate?.candidate) listeners.onCandidate(candidate);
    else listeners.onEndOfCandidates(candidate ?? undefined);
  });
  on('icecandidateerror', (event) => recordCandidateError(event, observation));
  on('track', ({ track, transceiver }) => {
    const media = track.kind === 'audio' ? 'audio' : 'video';
    const { mid } = transceiver;
    record({ kind: 'track-received', peer, media, ...(mid === null ? {} : { mid }) });
  });
  on('datachannel', ({ channel }) => listeners.onChannel(channel));
}

/** Records what the four attributes say now, where it changed: close() fires no events. */
export function reportConnectionStates(pc: RTCPeerConnection, observation: Observation) {
  reportSignalingState(pc, observation);
  reportGatheringState(pc, observation);
  reportIceConnectionState(pc, observation);
  reportConnectionState(pc, observation);
}

const kind = 'state-reported';

function reportSignalingState(pc: RTCPeerConnection, { peer, reports }: Observation) {
  reports.report({ kind, peer, subject: 'signalingState', state: pc.signalingState });
}

function reportGatheringState(pc: RTCPeerConnection, { peer, reports }: Observation) {
  reports.report({ kind, peer, subject: 'iceGatheringState', state: pc.iceGatheringState });
}

function reportIceConnectionState(pc: RTCPeerConnection, { peer, reports }: Observation) {
  reports.report({ kind, peer, subject: 'iceConnectionState', state: pc.iceConnectionState });
}

function reportConnectionState(pc: RTCPeerConnection, { peer, reports }: Observation) {
  reports.report({ kind, peer, subject: 'connectionState', state: pc.connectionState });
}

function recordCandidateError(
  event: RTCPeerConnectionIceErrorEvent,
  { peer, record }: Observation,
) {
  record({
    kind: 'candidate-error',
    peer,
    url: event.url,
    errorCode: event.errorCode,
    errorText: event.errorText,
    ...(event.address ? { address: event.address } : {}),
    ...(event.port ? { port: event.port } : {}),
  });
}
