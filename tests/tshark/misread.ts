import type { SecureChoice } from '@/lib/simulator/setup/setup';

/* What tshark 4.0 takes for a fault in a capture that has none. Everything else is one. */

/** The fields that tell. */
export const FAULT_FIELDS = ['_ws.malformed', 'srtcp.auth_tag', 'frame.comment'] as const;

type Judged = Readonly<Record<(typeof FAULT_FIELDS)[number], string>>;

const OVERLAP =
  '[Reassembly error, protocol DTLS: New fragment overlaps old data (retransmission?)],_ws.malformed';

/** With and without the words, which depend on where within RTCP it gives up. */
const NOT_RTCP = ['[Malformed Packet: RTCP],_ws.malformed', '_ws.malformed'];

/**
 * A fragment of a handshake message that several places saw between the same two addresses: it is
 * taken for a repetition. A file of one place alone has no such fault.
 */
export function isSeenTwice({ '_ws.malformed': fault, 'frame.comment': comment }: Judged): boolean {
  return fault === OVERLAP && /^\S+: DTLS .*\d+–\d+ \/ \d+[.,]/.test(comment);
}

/**
 * SRTCP of an AEAD taken for RTCP in clear. There the word with the E bit ends the packet (RFC 7714
 * §9.2); tshark looks for it before the tag, as in RFC 3711 §3.4, and finds a random bit. Where the
 * bit happens to be set it reads a tag and is content.
 */
export function isTakenForRtcp(
  { srtp }: Pick<SecureChoice, 'srtp'>,
  { '_ws.malformed': fault, 'srtcp.auth_tag': tag, 'frame.comment': comment }: Judged,
): boolean {
  const isAead = srtp === 'SRTP_AEAD_AES_128_GCM';
  return isAead && tag === '' && NOT_RTCP.includes(fault) && /^\S+: SRTCP /.test(comment);
}
