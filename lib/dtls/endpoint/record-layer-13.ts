import { ReplayWindow } from '@/lib/replay-window';
import { TAG_LENGTH } from '../cipher/aead';
import {
  openRecord13,
  protectedLength13,
  protectRecord13,
  type TrafficKeys13,
} from '../cipher/record-13';
import { FULL_HEADER_LENGTH } from '../record/full-header';
import { reconstructEpoch } from '../record/reconstruct';
import type { FullRecord, UnifiedRecord } from '../record/record';
import { encodeUnifiedHeader, sequenceNumberOffset } from '../record/unified-header';
import { clearRecord } from './clear-record';
import type { RecordSight } from './events';
import { RecentNumbers } from './recent-numbers';
import {
  dropped,
  openRecords,
  type RecordFate,
  type RecordLayer,
  type SealedRecord,
} from './record-layer';

/** As browsers write it: no connection id, 16 bits of sequence number, and a length. */
const UNIFIED_HEADER_LENGTH = 5;
const NO_ID = new Uint8Array();

/** One direction's keys of one epoch, with what was received in it. */
interface ReadEpoch {
  readonly keys: TrafficKeys13;
  readonly window: ReplayWindow;
}

type Place = Pick<RecordSight, 'start' | 'end'>;

/** The records of DTLS 1.3 (RFC 9147 §4): epoch 0 in clear, from epoch 2 on protected. */
export class RecordLayer13 implements RecordLayer {
  readonly applicationEpoch = 3;
  readonly #writing = new Map<number, TrafficKeys13>();
  readonly #reading = new Map<number, ReadEpoch>();
  readonly #clear = new RecentNumbers();
  readonly #sent = new Map<number, number>();
  #writeEpoch = 0;

  get writeEpoch(): number {
    return this.#writeEpoch;
  }

  /** The other side can open this epoch's records from now on. */
  speakIn(epoch: number): void {
    this.#writeEpoch = epoch;
  }

  /** From now on records of this epoch can be sent. */
  writeWith(epoch: number, keys: TrafficKeys13): void {
    this.#writing.set(epoch, keys);
  }

  /** From now on records of this epoch can be opened. */
  readWith(epoch: number, keys: TrafficKeys13): void {
    this.#reading.set(epoch, { keys, window: new ReplayWindow() });
  }

  overhead(epoch: number): number {
    return epoch === 0 ? FULL_HEADER_LENGTH : UNIFIED_HEADER_LENGTH + 1 + TAG_LENGTH;
  }

  seal(epoch: number, contentType: number, content: Uint8Array): SealedRecord {
    const sequenceNumber = this.#sent.get(epoch) ?? 0;
    this.#sent.set(epoch, sequenceNumber + 1);
    if (epoch === 0) return clearRecord(sequenceNumber, contentType, content);
    const bytes = this.#protect(epoch, sequenceNumber, contentType, content);
    return { epoch, sequenceNumber, contentType, plaintext: content, isProtected: true, bytes };
  }

  #protect(epoch: number, number: number, contentType: number, content: Uint8Array): Uint8Array {
    const keys = this.#writing.get(epoch);
    if (keys === undefined) throw new Error(`No keys to send with in epoch ${epoch}`);
    const inner = { content, contentType, paddingLength: 0 };
    const header = {
      epochBits: epoch & 3,
      sequenceBits: number & 0xffff,
      sequenceLength: 2,
      connectionId: NO_ID,
      hasLength: true,
    } as const;
    const bytes = encodeUnifiedHeader(header, protectedLength13(inner));
    const at = sequenceNumberOffset(header);
    return protectRecord13(keys, bytes, { start: at, end: at + 2 }, number, inner).record;
  }

  openEach(datagram: Uint8Array): Iterable<RecordFate> {
    return openRecords(datagram, ({ record, layout }) => {
      const place = { start: layout.range.start, end: layout.range.end };
      if (record.header === 'full') return this.#openClear(record, place);
      return this.#openProtected(datagram, record, layout.fragment.start, place);
    });
  }

  #openClear(record: FullRecord, place: Place): RecordFate {
    const { epoch, sequenceNumber, contentType, fragment } = record;
    if (epoch !== 0) return dropped('unknown-epoch', `a record of DTLS 1.2, epoch ${epoch}`);
    if (!this.#clear.accept(sequenceNumber)) return replayed(epoch, sequenceNumber);
    const sight = { epoch, sequenceNumber, contentType, plaintext: fragment, isProtected: false };
    return { ok: true, sight: { ...sight, ...place } };
  }

  #openProtected(
    datagram: Uint8Array,
    record: UnifiedRecord,
    fragmentStart: number,
    place: Place,
  ): RecordFate {
    const newest = Math.max(0, ...this.#reading.keys());
    const epoch = reconstructEpoch(record.epochBits, newest);
    const reading = epoch === undefined ? undefined : this.#reading.get(epoch);
    if (epoch === undefined || reading === undefined) {
      return dropped('unknown-epoch', 'no keys yet for its epoch');
    }
    const { window, keys } = reading;
    const at = sequenceNumberOffset(record);
    const headerLength = fragmentStart - place.start;
    const range = { start: at, end: at + record.sequenceLength };
    const bytes = datagram.slice(place.start, place.end);
    const expected = (window.highest ?? -1) + 1;
    const opened = openRecord13(keys, bytes, { headerLength, sequenceNumber: range }, expected);
    if (!opened.ok) return dropped('authentication-failed', opened.problem);
    const { sequenceNumber, inner } = opened;
    if (!window.accept(sequenceNumber)) return replayed(epoch, sequenceNumber);
    const { contentType, content: plaintext } = inner;
    const sight = { epoch, sequenceNumber, contentType, plaintext, isProtected: true };
    return { ok: true, sight: { ...sight, ...place } };
  }
}

function replayed(epoch: number, sequenceNumber: number): RecordFate {
  return dropped('replayed', `epoch ${epoch}, record ${sequenceNumber}`);
}
