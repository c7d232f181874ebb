import type { PacketFieldWords } from '@/components/bytes/use-packet-field-words';
import type { PacketField } from '@/lib/packet/packet-field';
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

/** What is wrong with a field. */
export function problemText(problem: PacketProblem, { problems }: PacketFieldWords): string {
  const say = problems[problem.kind] as (of: PacketProblem) => string;
  return say(problem);
}
