import { joined } from '../bytes/joined';
import type { Fragment } from '../packet/ip-packet';

/** Datagrams waited for at one time; the one begun first gives way. */
const MOST_DATAGRAMS = 256;
/** Bytes held at one time. */
const MOST_BYTES = 4 * 2 ** 20;
/** The largest payload of IPv4 or of IPv6 without a jumbo option. */
const LARGEST = 0xffff;

interface Pending {
  readonly pieces: Map<number, Uint8Array>;
  held: number;
  /** Known when the last piece has come. */
  total: number | undefined;
}

/** Puts fragments of IP together (RFC 791 §3.2, RFC 8200 §4.5). What it holds is bounded. */
export class Fragments {
  private readonly pending = new Map<string, Pending>();
  private held = 0;

  /** Views into the file, so not memory of their own; never more than the bound for long. */
  get bytesHeld(): number {
    return this.held;
  }

  /**
   * Takes in a piece; the whole payload when it was the last one missing. `flow` names source,
   * destination and protocol. Pieces that overlap never make a whole (RFC 5722).
   */
  add(flow: string, fragment: Fragment, data: Uint8Array): Uint8Array | undefined {
    const key = `${flow} ${fragment.identification}`;
    const end = fragment.offset + data.length;
    if (end > LARGEST || data.length === 0) return undefined;
    const pending = this.pending.get(key) ?? this.begin(key);
    if (pending.pieces.has(fragment.offset)) return undefined;
    pending.pieces.set(fragment.offset, data);
    pending.held += data.length;
    this.held += data.length;
    if (!fragment.more) pending.total = end;
    if (pending.total === undefined || pending.held < pending.total) {
      this.makeRoom();
      return undefined;
    }
    this.forget(key, pending);
    return assembled(pending.pieces, pending.total);
  }

  private begin(key: string): Pending {
    const begun: Pending = { pieces: new Map(), held: 0, total: undefined };
    this.pending.set(key, begun);
    return begun;
  }

  private makeRoom(): void {
    for (const [key, pending] of this.pending) {
      if (this.held <= MOST_BYTES && this.pending.size <= MOST_DATAGRAMS) return;
      this.forget(key, pending);
    }
  }

  private forget(key: string, pending: Pending): void {
    this.pending.delete(key);
    this.held -= pending.held;
  }
}

/** Undefined where pieces do not follow each other without gap or overlap. */
function assembled(pieces: ReadonlyMap<number, Uint8Array>, total: number): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  let at = 0;
  while (at < total) {
    const piece = pieces.get(at);
    if (piece === undefined) return undefined;
    parts.push(piece);
    at += piece.length;
  }
  return at === total ? joined(parts) : undefined;
}
