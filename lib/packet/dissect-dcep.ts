import { decodeDcep } from '@/lib/sctp/dcep';
import { type PacketField, packetField } from './packet-field';

/**
 * A message that opens a data channel, or says that it is open (RFC 8832 §5); its first byte stands at
 * `base`. Undefined for bytes that are none.
 */
export function dissectDcep(message: Uint8Array, base: number): PacketField | undefined {
  const decoded = decodeDcep(message);
  if (!decoded.ok) return undefined;
  const { message: said } = decoded;
  const fields = decoded.fields
    .filter(({ start, end }) => end > start)
    .map(({ name, start, end }) => {
      const bytes = message.subarray(start, end);
      const isText = name === 'label' || name === 'protocol';
      const value = isText
        ? new TextDecoder().decode(bytes)
        : `${bytes.reduce((sum, byte) => sum * 256 + byte, 0)}`;
      const range = { start: base + start, end: base + end };
      return packetField('dcep-part', range, { part: name, value }, value);
    });
  const range = { start: base, end: base + message.length };
  const kind = said.kind === 'open' ? 'OPEN' : 'ACK';
  const label = said.kind === 'open' ? said.label : '';
  const text = said.kind === 'open' ? `${kind} ${label}` : kind;
  return packetField('dcep-message', range, { message: kind, label }, text, { fields });
}
