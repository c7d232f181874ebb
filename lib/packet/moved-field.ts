import type { PacketField } from './packet-field';

/** The field with all its parts, in bytes that have `by` more in front of it than before, or fewer. */
export function movedField(field: PacketField, by: number): PacketField {
  const fields = field.fields.map((part) => movedField(part, by));
  // Spread over the union of all fields, the type of name and value together is lost.
  return { ...field, start: field.start + by, end: field.end + by, fields } as PacketField;
}
