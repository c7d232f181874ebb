import type { Attribute, AttributeRows } from './attribute';
import { MEDIA_ATTRIBUTES } from './media';
import { PLAIN_ATTRIBUTES } from './plain-attributes';
import { TRANSPORT_ATTRIBUTES } from './transport';

/** Every attribute known here, those with a reader of their own first. */
export const ATTRIBUTES: readonly Attribute[] = [
  ...named(TRANSPORT_ATTRIBUTES),
  ...named(MEDIA_ATTRIBUTES),
  ...named(PLAIN_ATTRIBUTES),
];

const BY_NAME = new Map(ATTRIBUTES.map((attribute) => [attribute.name, attribute]));

/** The row of this very name (case matters, RFC 8866 §5.13); undefined where nobody knows it. */
export function attributeNamed(name: string): Attribute | undefined {
  return BY_NAME.get(name);
}

function named(rows: AttributeRows): Attribute[] {
  return Object.entries(rows).map(([name, row]) => ({ name, ...row }));
}
