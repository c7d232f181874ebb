/*
 * How large the datagrams are that a peer sends once ICE has found a path: DTLS cannot ask IP to cut
 * them (RFC 9147 §4.4), so whoever fills one has to know. All lengths are bytes of UDP payload: the
 * 8 of UDP, the 20 or 40 of IP, and what TURN adds on the way through a relay come on top.
 */

/** What libwebrtc fills in DTLS and media alike, whatever the path would take; it probes nothing. */
export const LARGEST_DATAGRAM = 1200;

/**
 * The least that a call may be held to; OpenSSL, too, counts on links of 256 at least. DTLS would go
 * lower, but others cut nothing: an INIT ACK with its state cookie (RFC 9260 §3.3.3), a frame of
 * Opus and a compound of RTCP take some 150 here.
 */
export const SMALLEST_LIMIT = 256;

/** A record of DTLS 1.2 adds 13, 8 and 16 bytes, one of 1.3 less; chunks are in multiples of four. */
const AROUND_SCTP = 40;

/**
 * Room enough for RTP's header and extensions, two bytes of a retransmission (RFC 4588 §4) and the
 * tag of SRTP, which take some 50.
 */
const AROUND_VIDEO = 100;

/** The longest packet of SCTP that one record holds, and one datagram of `mtu` bytes this record. */
export function largestSctpPacket(mtu: number): number {
  return mtu - AROUND_SCTP;
}

/** The room for a piece of a frame of video in a datagram of `mtu` bytes. */
export function largestVideoPayload(mtu: number): number {
  return mtu - AROUND_VIDEO;
}
