import { HandshakeMessages, messageTree } from '../decryption/handshake';
import { carriedBy } from '../packet/carried';
import { type PacketField, type PacketTree, partNamed } from '../packet/packet-field';

/**
 * Puts the fragments of handshake messages in clear together over datagrams (RFC 9147 §5.5): a
 * ClientHello with a post-quantum key share never fits in one.
 */
export class HandshakeFragments {
  private readonly messages = new HandshakeMessages();

  /**
   * Takes in a datagram; the message that it completed, with a header as if it had never been cut.
   * `flow` names source and destination.
   */
  add(flow: string, bytes: Uint8Array, field: PacketField): PacketTree | undefined {
    const datagram = carriedBy(field);
    if (datagram.name !== 'dtls-datagram') return undefined;
    for (const record of datagram.fields) {
      for (const message of record.fields) {
        if (message.name !== 'handshake-message' || message.value.isWhole) continue;
        const [whole] = this.messages.add(flow, bytes.subarray(message.start, message.end));
        if (whole?.joined !== undefined) return messageTree(whole.joined, versionOf(record));
      }
    }
    return undefined;
  }
}

function versionOf(record: PacketField): number {
  const code = partNamed(record, 'dtls-version')?.value.code;
  return code === undefined ? 0 : Number.parseInt(code, 16);
}
