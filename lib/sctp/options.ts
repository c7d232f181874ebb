import { WEBRTC_PORT } from './packet';

/** The numbers of an endpoint; times in milliseconds. */
export interface SctpOptions {
  readonly sourcePort: number;
  readonly destinationPort: number;
  /** Bytes of the longest packet, common header included: what DTLS has room for. */
  readonly maxPacketSize: number;
  /** Bytes that may wait here for a missing piece. */
  readonly receiverWindow: number;
  readonly outboundStreams: number;
  readonly inboundStreams: number;
  /** RTO before the first measurement, and its bounds (RFC 9260 §6.3.1). */
  readonly rtoInitial: number;
  readonly rtoMin: number;
  readonly rtoMax: number;
  /** The RTO is at least this far above the smoothed RTT, for acknowledgements that are delayed. */
  readonly rtoMinMargin: number;
  /** T1-init, T1-cookie and T2-shutdown: the first wait, doubled up to the longest one. */
  readonly handshakeTimeout: number;
  readonly handshakeTimeoutMax: number;
  readonly delayedAck: number;
  /** Congestion windows, in packets. */
  readonly initialWindow: number;
  readonly minimalWindow: number;
  /** Packets with data that may leave at once (Max.Burst). */
  readonly maxBurst: number;
  /** How often a TSN has to be reported missing to be sent again without a time-out (§7.2.4). */
  readonly missingReports: number;
  /** Of silence, before the path is asked for a sign of life; an RTO is added. */
  readonly heartbeatInterval: number;
  /** What the other side takes: `a=max-message-size` in its SDP (RFC 8841 §6). */
  readonly maxMessageSize: number;
  /** Random where undefined. */
  readonly initiateTag: number | undefined;
  readonly initialTsn: number | undefined;
}

/** Those of dcSCTP as libwebrtc sets it up, in Chromium and Firefox alike. */
export const DCSCTP_OPTIONS: SctpOptions = {
  sourcePort: WEBRTC_PORT,
  destinationPort: WEBRTC_PORT,
  maxPacketSize: 1191,
  receiverWindow: 5 * 1024 * 1024,
  outboundStreams: 65_535,
  inboundStreams: 65_535,
  rtoInitial: 500,
  rtoMin: 400,
  rtoMax: 60_000,
  rtoMinMargin: 220,
  handshakeTimeout: 1000,
  handshakeTimeoutMax: 3000,
  delayedAck: 200,
  initialWindow: 10,
  minimalWindow: 4,
  maxBurst: 4,
  missingReports: 3,
  heartbeatInterval: 30_000,
  maxMessageSize: 262_144,
  initiateTag: undefined,
  initialTsn: undefined,
};
