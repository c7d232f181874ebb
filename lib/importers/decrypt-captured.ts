import type { Decryption } from '../decryption/decryption';
import type { EncryptedMessage } from '../decryption/message';
import type { EncryptedPart } from '../decryption/outcome';
import type { Sending } from '../decryption/paths';
import { carriedBy } from '../packet/carried';
import type { PacketTree } from '../packet/packet-field';
import { isHeader } from '../packet/summary';
import type { DissectedPacket } from './capture-dissector';
import { pathKey } from './conversations';

/** What became of everything encrypted in a captured packet, in the order of its bytes. Never throws. */
export function decryptCaptured(
  decryption: Decryption,
  dissected: DissectedPacket,
): readonly EncryptedPart[] {
  const message = messageOf(dissected);
  return message === undefined ? [] : decryption.open(message);
}

/** The innermost message of a packet between two ports; undefined where there is none. */
function messageOf(dissected: DissectedPacket): EncryptedMessage | undefined {
  const sending = sendingOf(dissected);
  const { bytes, fields } = datagramTree(dissected);
  const top = fields.find((field) => !isHeader(field));
  if (sending === undefined || top === undefined) return undefined;
  const { packet } = dissected;
  const isCut = packet.originalLength > packet.bytes.length;
  return { ...sending, bytes, field: carriedBy(top), isCut };
}

function sendingOf({ source, destination }: DissectedPacket): Sending | undefined {
  if (source?.port === undefined || destination?.port === undefined) return undefined;
  const path = pathKey({
    source: source.address,
    sourcePort: source.port,
    destination: destination.address,
    destinationPort: destination.port,
  });
  return { path, source: `${source.address} ${source.port}` };
}

/** The packet, or the datagram that its last IP fragment completed. */
function datagramTree({ tree, reassembled }: DissectedPacket): PacketTree {
  const isMessage = reassembled?.fields[0]?.name === 'handshake-message';
  return reassembled === undefined || isMessage ? tree : reassembled;
}
