import { joined } from '../bytes/joined';
import { dissectDcep } from '../packet/dissect-dcep';
import { type PacketField, type PacketTree, packetField } from '../packet/packet-field';
import type { ChunkOf } from '../sctp/chunks';
import { decodePacket } from '../sctp/decode-packet';
import { PPID } from '../sctp/payload-protocol';

/** Messages waited for at one time; the one begun first gives way. */
const MOST = 64;
/** In bytes, of a message in fragments. */
const GREATEST = 2 ** 20;

/** A message of which some fragments came; they count up by one from `first` to `last`. */
interface Pending {
  readonly pieces: Map<number, Uint8Array>;
  held: number;
  first: number | undefined;
  last: number | undefined;
  /** Of the first fragment. */
  ppid: number;
}

/**
 * The user messages of SCTP that come in several fragments (RFC 9260 §6.9, RFC 8260 §2). Of unordered
 * DATA chunks, which nothing but their TSNs holds together, only the message begun last is waited for.
 */
export class UserMessages {
  private readonly pending = new Map<string, Pending>();

  /** The messages that a plaintext completes, each a tree of its own; `flow` names who sent it. */
  add(flow: string, { bytes, fields }: PacketTree): readonly PacketTree[] {
    const [packet] = fields;
    if (packet?.name !== 'sctp-packet' || !holdsFragment(packet)) return [];
    const decoded = decodePacket(bytes.slice(packet.start, packet.end));
    const chunks = decoded.ok ? decoded.packet.chunks : decoded.chunks;
    return chunks.flatMap((chunk) => {
      if (chunk.type !== 'DATA' && chunk.type !== 'I-DATA') return [];
      if (chunk.beginning && chunk.ending) return [];
      const whole = this.addFragment(`${flow} ${keyOf(chunk)}`, chunk);
      return whole === undefined ? [] : [messageTree(whole.bytes, whole.ppid)];
    });
  }

  private addFragment(
    key: string,
    chunk: ChunkOf<'DATA'> | ChunkOf<'I-DATA'>,
  ): { readonly bytes: Uint8Array; readonly ppid: number } | undefined {
    const at = placeOf(chunk);
    const held = this.pending.get(key);
    const isOther = chunk.beginning && held?.first !== undefined && held.first !== at;
    const message = held === undefined || isOther ? newPending() : held;
    if (message !== held) this.pending.set(key, message);
    if (message.pieces.has(at)) return undefined;
    message.pieces.set(at, chunk.data);
    message.held += chunk.data.length;
    if (chunk.beginning) {
      message.first = at;
      message.ppid = chunk.type === 'DATA' ? chunk.ppid : chunk.ppidOrFragment;
    }
    if (chunk.ending) message.last = at;
    const bytes = wholeOf(message);
    if (bytes !== undefined || message.held > GREATEST) this.pending.delete(key);
    else this.makeRoom();
    return bytes && { bytes, ppid: message.ppid };
  }

  private makeRoom(): void {
    for (const key of this.pending.keys()) {
      if (this.pending.size <= MOST) return;
      this.pending.delete(key);
    }
  }
}

function newPending(): Pending {
  return { pieces: new Map(), held: 0, first: undefined, last: undefined, ppid: 0 };
}

function holdsFragment(packet: PacketField): boolean {
  return packet.fields.some((chunk) =>
    chunk.fields.some(
      (field) =>
        field.name === 'sctp-chunk-flags' &&
        field.value.fragment !== undefined &&
        field.value.fragment !== 'whole',
    ),
  );
}

function keyOf(chunk: ChunkOf<'DATA'> | ChunkOf<'I-DATA'>): string {
  const { type, streamId, unordered } = chunk;
  const order = unordered ? 'unordered' : 'ordered';
  if (type === 'I-DATA') return `${type} ${streamId} ${order} ${chunk.messageId}`;
  return `${type} ${streamId} ${order} ${unordered ? '' : chunk.streamSequence}`;
}

function placeOf(chunk: ChunkOf<'DATA'> | ChunkOf<'I-DATA'>): number {
  if (chunk.type === 'DATA') return chunk.tsn;
  return chunk.beginning ? 0 : chunk.ppidOrFragment;
}

/** All pieces in their order; undefined while one is missing. TSNs begin again at 2^32. */
function wholeOf({ pieces, first, last }: Pending): Uint8Array | undefined {
  if (first === undefined || last === undefined) return undefined;
  const count = ((last - first) >>> 0) + 1;
  if (pieces.size < count) return undefined;
  const parts: Uint8Array[] = [];
  for (let index = 0; index < count; index += 1) {
    const piece = pieces.get((first + index) >>> 0);
    if (piece === undefined) return undefined;
    parts.push(piece);
  }
  return joined(parts);
}

function messageTree(bytes: Uint8Array, ppid: number): PacketTree {
  const whole = { start: 0, end: bytes.length };
  const opening = ppid === PPID.DCEP ? dissectDcep(bytes, 0) : undefined;
  if (opening !== undefined) return { bytes, fields: [opening] };
  const isText = ppid === PPID.STRING;
  const { length } = bytes;
  const value = { length, carries: isText ? 'string' : undefined };
  const text = isText ? new TextDecoder().decode(bytes) : `${length} B`;
  return { bytes, fields: [packetField('sctp-user-data', whole, value, text)] };
}
