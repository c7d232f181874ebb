import type { PacketField } from '../../lib/packet/packet-field';

/** The way to the first field of a name, as an address of the page writes it. */
export function pathOf(
  fields: readonly PacketField[],
  name: PacketField['name'],
): string | undefined {
  for (const [place, field] of fields.entries()) {
    if (field.name === name) return `${place}`;
    const inner = pathOf(field.fields, name);
    if (inner !== undefined) return `${place}.${inner}`;
  }
  return undefined;
}
