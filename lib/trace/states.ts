/*
 * The states that a trace can name. Each list equals the W3C enumeration where there is one
 * (webrtc-pc §4.3, §5.5, §5.6, §6.1, §6.2; webrtc-stats §7.19.1); what we add stands with its reason.
 */

/** RTCSignalingState. */
export const SIGNALING_STATES = [
  'stable',
  'have-local-offer',
  'have-remote-offer',
  'have-local-pranswer',
  'have-remote-pranswer',
  'closed',
] as const;

/** RTCIceGathererState; `closed` is ours: a bundled transport's gathering never completes. */
export const GATHERING_STATES = ['new', 'gathering', 'complete', 'closed'] as const;

/** RTCIceGatheringState of the whole connection. */
export const ICE_GATHERING_STATES = ['new', 'gathering', 'complete'] as const;

/** RTCStatsIceCandidatePairState; `cancelled` is Firefox's, for pairs below a nominated one. */
export const PAIR_STATES = [
  'frozen',
  'waiting',
  'in-progress',
  'succeeded',
  'failed',
  'cancelled',
] as const;

/** RTCIceTransportState. */
export const ICE_STATES = [
  'new',
  'checking',
  'connected',
  'completed',
  'disconnected',
  'failed',
  'closed',
] as const;

/** RTCDtlsTransportState. */
export const DTLS_STATES = ['new', 'connecting', 'connected', 'closed', 'failed'] as const;

/** RTCSctpTransportState. */
export const SCTP_STATES = ['connecting', 'connected', 'closed'] as const;

/** RTCDataChannelState. */
export const CHANNEL_STATES = ['connecting', 'open', 'closing', 'closed'] as const;

/** An RTP stream has no enumeration of its own: these four are ours, found from its counters. */
export const STREAM_STATES = ['waiting', 'flowing', 'silent', 'ended'] as const;

/** RTCIceConnectionState, the aggregate over all ICE transports. */
export const ICE_CONNECTION_STATES = ICE_STATES;

/** RTCPeerConnectionState. */
export const CONNECTION_STATES = [
  'new',
  'connecting',
  'connected',
  'disconnected',
  'failed',
  'closed',
] as const;

export type SignalingState = (typeof SIGNALING_STATES)[number];
export type GatheringState = (typeof GATHERING_STATES)[number];
export type PairState = (typeof PAIR_STATES)[number];
export type IceState = (typeof ICE_STATES)[number];
export type DtlsState = (typeof DTLS_STATES)[number];
export type SctpState = (typeof SCTP_STATES)[number];
export type ChannelState = (typeof CHANNEL_STATES)[number];
export type StreamState = (typeof STREAM_STATES)[number];
export type IceConnectionState = (typeof ICE_CONNECTION_STATES)[number];
export type ConnectionState = (typeof CONNECTION_STATES)[number];
