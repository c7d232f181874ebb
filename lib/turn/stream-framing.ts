import { joined } from '@/lib/bytes/joined';
import { looksLikeChannelData } from './channel-data';

/**
 * Cuts the stream of a TCP or TLS connection into STUN messages and padded ChannelData (RFC 8489
 * §6.2.2, RFC 8656 §12.5). Both say their length in bytes 2 and 3. What begins neither is given
 * out whole, for the receiver to name its problem, and the stream is broken from there on.
 */
export class StreamFraming {
  private kept: Uint8Array = new Uint8Array();
  private broken = false;

  /** Takes in what arrived; gives out the messages that it completes, in order. */
  push(bytes: Uint8Array): readonly Uint8Array[] {
    const messages: Uint8Array[] = [];
    let rest = joined([this.kept, bytes]);
    for (let length = this.lengthOf(rest); length !== undefined; length = this.lengthOf(rest)) {
      messages.push(rest.slice(0, length));
      rest = rest.subarray(length);
    }
    this.kept = rest;
    return messages;
  }

  /** True once something came that is no message; nothing after it can be found again. */
  get isBroken(): boolean {
    return this.broken;
  }

  /** The length of the first message in `bytes`, undefined while it is not whole. */
  private lengthOf(bytes: Uint8Array): number | undefined {
    if (bytes.length === 0) return undefined;
    const isChannelData = looksLikeChannelData(bytes);
    this.broken ||= !isChannelData && (bytes[0] ?? 0) > 0x3f;
    if (this.broken) return bytes.length;
    if (bytes.length < 4) return undefined;
    const said = ((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0);
    const length = isChannelData ? 4 + said + (-said & 3) : 20 + said;
    return bytes.length < length ? undefined : length;
  }
}
