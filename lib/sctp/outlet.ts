import type { Chunk } from './chunks';
import type { SctpEvent } from './events';

/** Where the parts of an association put what they have to say. */
export interface Outlet {
  readonly emit: (event: SctpEvent) => void;
  /** In the next packet, before its data. */
  readonly control: (chunk: Chunk) => void;
  /** At once, in a packet of its own with this verification tag. */
  readonly alone: (verificationTag: number, chunk: Chunk) => void;
}
