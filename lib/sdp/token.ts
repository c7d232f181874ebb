import type { MediaTokenRole } from './readings/media';
import type { PlainTokenRole } from './readings/plain';
import type { StructureTokenRole } from './readings/structure';
import type { TransportTokenRole } from './readings/transport';

/** What a value is, in the words of its specification; each role has its words in content. */
export type TokenRole = StructureTokenRole | TransportTokenRole | MediaTokenRole | PlainTokenRole;

/** A value inside of a line: half-open range of UTF-16 code units of the line's text. */
export interface Token {
  readonly role: TokenRole;
  readonly start: number;
  readonly end: number;
}
