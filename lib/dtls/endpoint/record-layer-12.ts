import { ReplayWindow } from '@/lib/replay-window';
import { AEAD_LENGTHS, TAG_LENGTH } from '../cipher/aead';
import { openRecord12, protectRecord12, type WriteKeys12 } from '../cipher/record-12';
import { encodeRecord } from '../record/encode-record';
import { FULL_HEADER_LENGTH } from '../record/full-header';
import { DTLS_1_0, DTLS_1_2 } from '../record/protocol-version';
import type { FullRecord, ReadRecord } from '../record/record';
import { clearRecord } from './clear-record';
import { RecentNumbers } from './recent-numbers';
import {
  dropped,
  openRecords,
  type RecordFate,
  type RecordLayer,
  type SealedRecord,
} from './record-layer';

const NO_ID = new Uint8Array();

/**
 * The records of DTLS 1.2 (RFC 6347 §4.1): epoch 0 in clear, epoch 1 protected. There is no later
 * one, since nobody renegotiates.
 */
export class RecordLayer12 implements RecordLayer {
  readonly applicationEpoch = 1;
  readonly #clear = new RecentNumbers();
  readonly #window = new ReplayWindow();
  readonly #sent = [0, 0];
  #writing: WriteKeys12 | undefined;
  #reading: WriteKeys12 | undefined;
  #cipherChanged = false;

  get writeEpoch(): 0 | 1 {
    return this.#writing === undefined ? 0 : 1;
  }

  writeWith(keys: WriteKeys12): void {
    this.#writing = keys;
  }

  /** Records of epoch 1 can be opened once the other side's ChangeCipherSpec is here, too. */
  readWith(keys: WriteKeys12): void {
    this.#reading = keys;
  }

  /** It may come before the messages that lead to the keys: datagrams overtake each other. */
  cipherChanged(): void {
    this.#cipherChanged = true;
  }

  overhead(epoch: number): number {
    if (epoch === 0) return FULL_HEADER_LENGTH;
    const aead = this.#writing?.aead ?? 'AEAD_AES_128_GCM';
    return FULL_HEADER_LENGTH + AEAD_LENGTHS[aead].explicitNonce + TAG_LENGTH;
  }

  seal(epoch: number, contentType: number, content: Uint8Array): SealedRecord {
    const sequenceNumber = this.#sent[epoch] ?? 0;
    this.#sent[epoch] = sequenceNumber + 1;
    if (epoch === 0) return clearRecord(sequenceNumber, contentType, content);
    if (this.#writing === undefined) throw new Error(`No keys to send with in epoch ${epoch}`);
    const header = { contentType, version: DTLS_1_2, epoch, sequenceNumber };
    const { fragment } = protectRecord12(this.#writing, header, content);
    const bytes = encodeRecord({ ...header, header: 'full', connectionId: NO_ID, fragment });
    return { epoch, sequenceNumber, contentType, plaintext: content, isProtected: true, bytes };
  }

  openEach(datagram: Uint8Array): Iterable<RecordFate> {
    return openRecords(datagram, (one) => this.#openOne(one));
  }

  #openOne({ record, layout }: ReadRecord): RecordFate {
    if (record.header === 'unified') return dropped('wrong-version', 'a record of DTLS 1.3');
    const { contentType, epoch, fragment, sequenceNumber, version } = record;
    // A first ClientHello and a HelloVerifyRequest may name DTLS 1.0 (RFC 6347 §4.2.1).
    if (version !== DTLS_1_2 && !(version === DTLS_1_0 && epoch === 0)) {
      return dropped('wrong-version', `a record of version ${version.toString(16)}`);
    }
    const keys = this.#cipherChanged ? this.#reading : undefined;
    if (epoch > 1 || (epoch === 1 && keys === undefined)) {
      return dropped('unknown-epoch', `no keys for epoch ${epoch}, record ${sequenceNumber}`);
    }
    const window = epoch === 0 ? this.#clear : this.#window;
    if (!window.isNew(sequenceNumber)) {
      return dropped('replayed', `epoch ${epoch}, record ${sequenceNumber}`);
    }
    const plaintext = epoch === 0 || keys === undefined ? fragment : openedWith(keys, record);
    if (plaintext === undefined) {
      return dropped('authentication-failed', `epoch ${epoch}, record ${sequenceNumber}`);
    }
    window.accept(sequenceNumber);
    const isProtected = epoch !== 0;
    const place = { start: layout.range.start, end: layout.range.end };
    const sight = { epoch, sequenceNumber, contentType, isProtected, plaintext, ...place };
    return { ok: true, sight };
  }
}

function openedWith(keys: WriteKeys12, record: FullRecord): Uint8Array | undefined {
  const opened = openRecord12(keys, record, record.fragment);
  return opened.ok ? opened.plaintext : undefined;
}
