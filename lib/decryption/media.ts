import type { Role } from '../dtls/keys/value-name';
import { dissectRtcp } from '../packet/dissect-rtcp';
import { dissectRtp } from '../packet/dissect-rtp';
import type { PacketTree } from '../packet/packet-field';
import { openRtcp } from '../srtp/open-rtcp';
import { openRtp } from '../srtp/open-rtp';
import { estimateIndex, type HighestPacket } from '../srtp/packet-index';
import { decodeRtpHeader } from '../srtp/rtp/decode-rtp';
import type { SessionKeys } from '../srtp/session-keys';
import type { DecryptionProblem, EncryptedPlace } from './outcome';

export interface OpenedMedia {
  readonly place: EncryptedPlace;
  readonly tree: PacketTree;
}

const CLEAR = { protection: 'clear', tagLength: undefined } as const;

/**
 * Opens the media of one association. A capture may hold a packet twice, before and behind a relay,
 * so nothing is a replay here.
 */
export class Media {
  private readonly highest: Readonly<Record<Role, Map<number, HighestPacket>>> = {
    client: new Map(),
    server: new Map(),
  };

  constructor(private readonly keys: Readonly<Record<Role, SessionKeys>>) {}

  /** Only a packet whose tag fits moves the roll-over counter of its source on. */
  openRtp(sender: Role, bytes: Uint8Array): OpenedMedia | DecryptionProblem {
    const decoded = decodeRtpHeader(bytes);
    if (!decoded.ok) return { kind: 'malformed' };
    const { ssrc, sequenceNumber } = decoded.header;
    const sources = this.highest[sender];
    const highest = sources.get(ssrc);
    const { rolloverCounter } = estimateIndex(highest, sequenceNumber);
    const opened = openRtp(this.keys[sender].srtp, bytes, rolloverCounter);
    if (!opened.ok) return problemOf(opened.problem);
    const isHigher =
      highest === undefined ||
      rolloverCounter > highest.rolloverCounter ||
      (rolloverCounter === highest.rolloverCounter && sequenceNumber > highest.sequenceNumber);
    if (isHigher) sources.set(ssrc, { rolloverCounter, sequenceNumber });
    const whole = { start: 0, end: opened.bytes.length };
    const tree = { bytes: opened.bytes, fields: [dissectRtp(opened.bytes, whole, CLEAR)] };
    return { place: { of: 'srtp-packet', ssrc, rolloverCounter, sequenceNumber }, tree };
  }

  /** The index stands in the packet. */
  openRtcp(sender: Role, bytes: Uint8Array): OpenedMedia | DecryptionProblem {
    const opened = openRtcp(this.keys[sender].srtcp, bytes);
    if (!opened.ok) return problemOf(opened.problem);
    const { ssrc, index } = opened.steps;
    const whole = { start: 0, end: opened.bytes.length };
    const tree = { bytes: opened.bytes, fields: [dissectRtcp(opened.bytes, whole, CLEAR)] };
    return { place: { of: 'srtcp-packet', ssrc, index: Number(index) }, tree };
  }
}

function problemOf(
  problem: 'malformed' | 'too-short' | 'authentication-failed',
): DecryptionProblem {
  return { kind: problem === 'authentication-failed' ? 'tag-mismatch' : 'malformed' };
}
