import type { ByteRange } from '../bytes/byte-range';
import { carriedBy } from '../packet/carried';
import { type MediaContext, UNKNOWN_MEDIA } from '../packet/media-context';
import { everyField, type PacketField } from '../packet/packet-field';
import { profileOfCode } from '../srtp/protection-profile';

/** Paths, and streams, remembered; no call has as many. */
const MOST = 65_536;

const PROTECTED: MediaContext = { protection: 'srtp', tagLength: undefined };

/**
 * Which paths of a capture carry DTLS: their media are SRTP (RFC 5764 §3). A stream that was SRTP
 * remains so on every path, because ICE may change to another one in mid-call.
 */
export class Conversations {
  private readonly paths = new Map<string, MediaContext>();
  private readonly streams = new Set<number>();

  /** What is known of a datagram before it is taken apart; `key` is that of its path. */
  mediaOf(key: string, bytes: Uint8Array, { start, end }: ByteRange): MediaContext {
    const known = this.paths.get(key);
    if (known !== undefined) return known;
    const ssrc = ssrcOf(bytes, start, end);
    return ssrc !== undefined && this.streams.has(ssrc) ? PROTECTED : UNKNOWN_MEDIA;
  }

  /** Learns from a datagram of the path. */
  note(key: string, bytes: Uint8Array, field: PacketField): void {
    const carried = carriedBy(field);
    if (carried.name === 'dtls-datagram') {
      const tagLength = chosenTagLength(carried) ?? this.paths.get(key)?.tagLength;
      if (this.paths.size < MOST) this.paths.set(key, { protection: 'srtp', tagLength });
    }
    if (carried.name !== 'rtp-packet' || carried.value.protection !== 'srtp') return;
    const ssrc = ssrcOf(bytes, carried.start, carried.end);
    if (ssrc !== undefined && this.streams.size < MOST) this.streams.add(ssrc);
  }
}

/** That of the one profile in a ServerHello, which DTLS 1.2 sends in clear. */
function chosenTagLength({ fields }: PacketField): number | undefined {
  for (const record of fields) {
    for (const message of record.fields) {
      if (message.name !== 'handshake-message' || message.value.type !== 'server_hello') continue;
      for (const field of everyField(message.fields)) {
        if (field.name === 'srtp-profile')
          return profileOfCode(Number(field.value.code))?.tagLength.rtp;
      }
    }
  }
  return undefined;
}

/** Of a datagram that may be RTP, by its first byte. */
function ssrcOf(bytes: Uint8Array, start: number, end: number): number | undefined {
  if (((bytes[start] ?? 0) & 0xc0) !== 0x80 || end - start < 12) return undefined;
  return new DataView(bytes.buffer, bytes.byteOffset + start, 12).getUint32(8);
}

/** The same for both directions. */
export function pathKey(path: {
  readonly source: string;
  readonly sourcePort: number;
  readonly destination: string;
  readonly destinationPort: number;
}): string {
  const one = `${path.source} ${path.sourcePort}`;
  const other = `${path.destination} ${path.destinationPort}`;
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}
