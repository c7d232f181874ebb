import { hexText } from '../bytes/hex';
import { Association, type OpenedRecord } from '../decryption/association';
import { HandshakeMessages, type WholeMessage } from '../decryption/handshake';
import { KeyLogs } from '../decryption/key-logs';
import type { EpochKeys } from '../decryption/records-13';
import { helloCodec } from '../dtls/handshake/messages';
import type { Role } from '../dtls/keys/value-name';
import { CONTENT_TYPES } from '../dtls/record/content-type';
import type { ReadRecord } from '../dtls/record/record';

/** What a record of either version holds, once open. */
export type OpenRecord = Pick<OpenedRecord, 'epoch' | 'sequenceNumber' | 'contentType' | 'content'>;

/** Opens the records of one association with the secrets that its two ends logged. */
export class HandshakeKeys {
  readonly #keyLogs = new KeyLogs();
  readonly #messages = new HandshakeMessages();
  #association: Association | undefined;

  /** `keyLog`: the lines of an SSLKEYLOGFILE. */
  constructor(keyLog: readonly string[]) {
    this.#keyLogs.add(keyLog.join('\n'));
  }

  /** None before a ServerHello was read, or where its suite is none of ours. */
  get all(): readonly EpochKeys[] {
    return this.#association?.firstKeys ?? [];
  }

  /**
   * Records come in the order of sending: what is in clear tells the randoms and the suite. Undefined
   * where there are no keys for it, or they do not fit.
   */
  open(sender: Role, datagram: Uint8Array, read: ReadRecord): OpenRecord | undefined {
    const { record, layout } = read;
    if (record.header === 'full' && record.epoch === 0) {
      const { epoch, sequenceNumber, contentType, fragment: content } = record;
      if (contentType === CONTENT_TYPES.handshake) {
        for (const message of this.#messages.add(sender, content)) this.#note(message);
      }
      return { epoch, sequenceNumber, contentType, content };
    }
    const { start, end } = layout.range;
    const opened = this.#association?.openRecord(sender, datagram.subarray(start, end), read);
    return opened === undefined || 'kind' in opened ? undefined : opened;
  }

  /** Of either hello the first counts. */
  #note(whole: WholeMessage): void {
    const decoded = helloCodec.decode(whole);
    if (!decoded.ok) return;
    const { message } = decoded;
    if (message.type === 'client_hello') {
      this.#association ??= new Association(hexText(message.body.random), this.#keyLogs);
    } else if (message.type === 'server_hello') {
      this.#association?.noteServerHello(message.body);
    }
  }
}
