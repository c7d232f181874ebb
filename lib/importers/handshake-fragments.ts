import { joined } from '../bytes/joined';
import { HANDSHAKE_HEADER_LENGTH } from '../dtls/handshake/handshake-fragment';
import { carriedBy } from '../packet/carried';
import { dissectHandshake } from '../packet/dissect-handshake';
import { type FieldOf, type PacketField, type PacketTree, partNamed } from '../packet/packet-field';
import { Fragments } from './fragments';

/**
 * Puts the fragments of handshake messages together over datagrams (RFC 9147 §5.5): a ClientHello
 * with a post-quantum key share never fits in one.
 */
export class HandshakeFragments {
  private readonly fragments = new Fragments();

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
        const whole = this.addFragment(flow, bytes, message);
        if (whole !== undefined) return treeOf(whole, versionOf(record));
      }
    }
    return undefined;
  }

  private addFragment(
    flow: string,
    bytes: Uint8Array,
    message: FieldOf<'handshake-message'>,
  ): Uint8Array | undefined {
    const { sequence, length } = message.value;
    const offset = partNamed(message, 'handshake-fragment-offset')?.value.offset;
    if (offset === undefined) return undefined;
    const start = message.start + HANDSHAKE_HEADER_LENGTH;
    const data = bytes.subarray(start, message.end);
    const type = bytes[message.start] ?? 0;
    const fragment = {
      identification: sequence,
      offset,
      more: offset + data.length < length,
    };
    const body = this.fragments.add(`${flow} ${type} ${length}`, fragment, data);
    return body && joined([uncutHeader(bytes.subarray(message.start, start), body.length), body]);
  }
}

/** Type, length and number as they were; all of the message in one fragment. */
function uncutHeader(header: Uint8Array, length: number): Uint8Array {
  const uncut = header.slice();
  uncut.set([0, 0, 0, length >> 16, (length >> 8) & 0xff, length & 0xff], 6);
  return uncut;
}

function versionOf(record: PacketField): number {
  const code = partNamed(record, 'dtls-version')?.value.code;
  return code === undefined ? 0 : Number.parseInt(code, 16);
}

function treeOf(bytes: Uint8Array, version: number): PacketTree {
  return { bytes, fields: dissectHandshake(bytes, { start: 0, end: bytes.length }, version) };
}
