import { type PacketField, partNamed } from './packet-field';

/** The innermost message: what TURN carries, where a message of TURN carries one, else itself. */
export function carriedBy(field: PacketField): PacketField {
  const inner = carriedIn(field);
  return inner === undefined ? field : carriedBy(inner);
}

/** The datagram within ChannelData, or within the DATA of an indication. */
export function carriedIn(field: PacketField): PacketField | undefined {
  if (field.name === 'channel-data') return field.fields.find(isMessage);
  if (field.name === 'stun-message') return partNamed(field, 'DATA')?.fields.find(isMessage);
  return undefined;
}

const PARTS: ReadonlySet<string> = new Set([
  'channel-number',
  'channel-length',
  'channel-padding',
  'attribute-type',
  'attribute-length',
  'attribute-padding',
]);

function isMessage({ name }: PacketField): boolean {
  return !PARTS.has(name);
}
