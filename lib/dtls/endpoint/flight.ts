import { joined } from '@/lib/bytes/joined';
import { type SequencedMessage, takeFragment } from '../handshake/fragment-message';
import { encodeFragment, HANDSHAKE_HEADER_LENGTH } from '../handshake/handshake-fragment';
import { handshakeTypeName } from '../handshake/handshake-type';
import { CONTENT_TYPES } from '../record/content-type';
import { GREATEST_PLAINTEXT, type RecordLayer, type SealedRecord } from './record-layer';

/** A handshake message of a flight, or the ChangeCipherSpec between two of DTLS 1.2. */
export type FlightPart =
  | { readonly kind: 'message'; readonly epoch: number; readonly message: SequencedMessage }
  | { readonly kind: 'change-cipher-spec'; readonly epoch: number };

/** As much of a part as one record holds; it is sent again as a whole, and acknowledged so. */
interface Piece {
  readonly epoch: number;
  readonly contentType: number;
  readonly bytes: Uint8Array;
  acknowledged: boolean;
}

/**
 * One flight of a handshake (RFC 6347 §4.2.4, RFC 9147 §5.7): cut once into pieces, which go into as
 * few records and datagrams as possible, as in BoringSSL: all of an epoch shares a record.
 */
export class Flight {
  readonly #pieces: readonly Piece[];
  /** The pieces that a record carried, by `epoch:sequence number`. */
  readonly #carried = new Map<string, readonly Piece[]>();

  constructor(
    readonly parts: readonly FlightPart[],
    private readonly layer: RecordLayer,
    private readonly largestDatagram: number,
  ) {
    this.#pieces = parts.flatMap((part) => this.#cut(part));
  }

  /** In bytes, of the records that share a datagram. */
  get #room(): number {
    return Math.min(this.largestDatagram, GREATEST_PLAINTEXT);
  }

  /** As the RFCs write them. */
  get names(): readonly string[] {
    return this.parts.map((part) =>
      part.kind === 'message' ? rfcName(part.message.type) : 'ChangeCipherSpec',
    );
  }

  /** Every piece was acknowledged. */
  get isAcknowledged(): boolean {
    return this.#pieces.every(({ acknowledged }) => acknowledged);
  }

  /** RFC 9147 §7.2: what these records carried need not be sent again. */
  acknowledge(epoch: number, sequenceNumber: number): void {
    for (const piece of this.#carried.get(`${epoch}:${sequenceNumber}`) ?? []) {
      piece.acknowledged = true;
    }
  }

  /**
   * Whoever has all of a hello has keys, and would not say so in clear: where that was said of every
   * piece of it, it counts no more.
   */
  disbelieveHello(): void {
    const hello = this.#pieces.filter(({ epoch }) => epoch === 0);
    if (!hello.every(({ acknowledged }) => acknowledged)) return;
    for (const piece of hello) piece.acknowledged = false;
  }

  /** The datagrams of what is not acknowledged, sealed anew. */
  datagrams(): readonly (readonly SealedRecord[])[] {
    const datagrams: SealedRecord[][] = [];
    let open: { records: SealedRecord[]; room: number } | undefined;
    for (const run of this.#runs()) {
      const size = this.layer.overhead(run.epoch) + run.length;
      if (open === undefined || open.room < size) {
        open = { records: [], room: this.largestDatagram };
        datagrams.push(open.records);
      }
      open.records.push(this.#seal(run));
      open.room -= size;
    }
    return datagrams;
  }

  /** Neighbours of one epoch and type that share a record, as far as one datagram has room. */
  #runs(): readonly Run[] {
    const runs: Run[] = [];
    let room = this.#room;
    for (const piece of this.#pieces.filter(({ acknowledged }) => !acknowledged)) {
      const last = runs.at(-1);
      const joins =
        last?.epoch === piece.epoch &&
        last.contentType === piece.contentType &&
        piece.bytes.length <= room;
      if (last !== undefined && joins) {
        last.pieces.push(piece);
        last.length += piece.bytes.length;
        room -= piece.bytes.length;
        continue;
      }
      const { epoch, contentType, bytes } = piece;
      const size = this.layer.overhead(epoch) + bytes.length;
      room = (size <= room && last !== undefined ? room : this.#room) - size;
      runs.push({ epoch, contentType, length: bytes.length, pieces: [piece] });
    }
    return runs;
  }

  #seal({ epoch, contentType, pieces }: Run): SealedRecord {
    const content = joined(pieces.map(({ bytes }) => bytes));
    const record = this.layer.seal(epoch, contentType, content);
    this.#carried.set(`${record.epoch}:${record.sequenceNumber}`, pieces);
    return record;
  }

  /** A message that no datagram can hold is cut; others stay whole. */
  #cut(part: FlightPart): readonly Piece[] {
    const { epoch } = part;
    if (part.kind === 'change-cipher-spec') {
      const contentType = CONTENT_TYPES.change_cipher_spec;
      return [{ epoch, contentType, bytes: Uint8Array.of(1), acknowledged: false }];
    }
    const room = this.#room - this.layer.overhead(epoch);
    const pieces: Piece[] = [];
    const { length } = part.message.body;
    for (let at = 0; pieces.length === 0 || at < length; ) {
      const fragment = takeFragment(part.message, at, Math.max(room, HANDSHAKE_HEADER_LENGTH + 1));
      if (fragment === undefined) break;
      at += fragment.fragment.length;
      const bytes = encodeFragment(fragment);
      pieces.push({ epoch, contentType: CONTENT_TYPES.handshake, bytes, acknowledged: false });
    }
    return pieces;
  }
}

interface Run {
  readonly epoch: number;
  readonly contentType: number;
  readonly pieces: Piece[];
  length: number;
}

/** `client_hello` as `ClientHello`. */
export function rfcName(type: number): string {
  const name = handshakeTypeName(type) ?? `type ${type}`;
  return name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
