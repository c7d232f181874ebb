import type { PacketFieldWords } from '@/components/bytes/use-packet-field-words';
import type { FieldOf, PacketField } from '@/lib/packet/packet-field';
import type { PacketProblem } from '@/lib/packet/packet-problem';

/** What a field is called: an attribute as the specifications do, all else in the page's language. */
export function fieldName(field: PacketField, { fields }: PacketFieldWords): string {
  const words = fields[field.name];
  return typeof words === 'function' ? field.name : words.name;
}

/** What a field means, with its value. */
export function fieldMeaning({ name, value }: PacketField, { fields }: PacketFieldWords): string {
  const words = fields[name];
  // Each name has the words for its own value; the union of all of them cannot say so.
  const means = (typeof words === 'function' ? words : words.means) as (of: unknown) => string;
  return means(value);
}

/**
 * The value of a field for reading. The tree's own text is the same in every language; only that a
 * record is encrypted is said in words, and so in the page's language.
 */
export function fieldText(field: PacketField, words: PacketFieldWords): string {
  switch (field.name) {
    case 'dtls-datagram':
      return field.fields.map((record) => fieldText(record, words)).join(', ');
    case 'dtls-record':
      return field.value.isEncrypted ? recordText(field, words) : field.text;
    default:
      return field.text;
  }
}

function recordText(
  { value, fields }: FieldOf<'dtls-record'>,
  { view: { encrypted } }: PacketFieldWords,
): string {
  // Where a connection id hides the header, the whole record is one encrypted field.
  if (fields.length === 1) return encrypted.withId;
  return value.isUnified ? encrypted.unified(value.epoch) : encrypted.full(value.type ?? '?');
}

/** What is wrong with a field. */
export function problemText(problem: PacketProblem, { problems }: PacketFieldWords): string {
  const say = problems[problem.kind] as (of: PacketProblem) => string;
  return say(problem);
}
