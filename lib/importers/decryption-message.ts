import { carriedBy } from '../packet/carried';
import type { PacketField, PacketTree } from '../packet/packet-field';
import { isHeader } from '../packet/summary';
import type { DissectedPacket } from './capture-dissector';
import { pathKey } from './conversations';
import type { DecryptionProblem, EncryptedKind, EncryptedPart } from './decryption-outcome';
import type { Sending } from './decryption-paths';

/** What a packet carries, and where it was sent. */
export interface EncryptedMessage extends Sending {
  readonly bytes: Uint8Array;
  readonly field: PacketField;
  /** The capture holds the beginning of the packet only. */
  readonly isCut: boolean;
}

/** The innermost message of a packet between two ports; undefined where there is none. */
export function messageOf(dissected: DissectedPacket): EncryptedMessage | undefined {
  const sending = sendingOf(dissected);
  const { bytes, fields } = datagramTree(dissected);
  const top = fields.find((field) => !isHeader(field));
  if (sending === undefined || top === undefined) return undefined;
  const { packet } = dissected;
  const isCut = packet.originalLength > packet.bytes.length;
  return { ...sending, bytes, field: carriedBy(top), isCut };
}

/** A part that stays closed; of a packet that was cut off, a wrong tag proves nothing. */
export function closed(
  of: EncryptedKind,
  { isCut }: EncryptedMessage,
  range: { readonly start: number; readonly end: number },
  problem: DecryptionProblem,
): EncryptedPart {
  const isMissing = isCut && (problem.kind === 'tag-mismatch' || problem.kind === 'malformed');
  return { ok: false, of, ...range, problem: isMissing ? { kind: 'cut-off' } : problem };
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
