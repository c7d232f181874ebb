import { DerivationRecord } from '../derivation/derivation-record';
import { recordSuite } from '../dtls/cipher/cipher-suites';
import { openRecord12, type WriteKeys12 } from '../dtls/cipher/record-12';
import { openRecord13, type TrafficKeys13 } from '../dtls/cipher/record-13';
import { HANDSHAKE_TYPES } from '../dtls/handshake/handshake-type';
import { helloCodec } from '../dtls/handshake/messages';
import { deriveKeyBlock12 } from '../dtls/keys/key-block-12';
import { giveKeyLogSecrets } from '../dtls/keys/key-log-schedule';
import { readKeyLog } from '../dtls/keys/read-key-log';
import { giveValue, idOf } from '../dtls/keys/schedule-place';
import { deriveTrafficKeys13, epochNames } from '../dtls/keys/traffic-keys-13';
import type { Role } from '../dtls/keys/value-name';
import { reconstructEpoch } from '../dtls/record/reconstruct';
import type { ReadRecord } from '../dtls/record/record';
import { sequenceNumberOffset } from '../dtls/record/unified-header';

/** What a record of either version holds, once open. */
export interface OpenRecord {
  readonly epoch: number;
  readonly sequenceNumber: number;
  readonly contentType: number;
  readonly content: Uint8Array;
}

/** With what one side protects the records of an epoch. */
export type EpochKeys =
  | {
      readonly version: '1.2';
      readonly sender: Role;
      readonly epoch: 1;
      readonly keys: WriteKeys12;
    }
  | {
      readonly version: '1.3';
      readonly sender: Role;
      readonly epoch: number;
      readonly keys: TrafficKeys13;
    };

/** RFC 9147 §6.1: the handshake, and the first data of the application. */
const EPOCHS_13 = [2, 3] as const;
const NEWEST_EPOCH = 3;
const ROLES = ['client', 'server'] as const;

/** What both hellos say that keys are made of. */
interface Hellos {
  readonly clientRandom: Uint8Array;
  readonly serverRandom: Uint8Array;
  readonly cipherSuite: number;
}

/** Opens the records of one association with the secrets that its two ends logged. */
export class HandshakeKeys {
  readonly #log: string;
  readonly #expected = new Map<string, number>();
  #clientRandom: Uint8Array | undefined;
  #keys: readonly EpochKeys[] | undefined;

  /** `keyLog`: the lines of an SSLKEYLOGFILE. */
  constructor(keyLog: readonly string[]) {
    this.#log = keyLog.join('\n');
  }

  /** None before a ServerHello was noted, or where its suite is none of ours. */
  get all(): readonly EpochKeys[] {
    return this.#keys ?? [];
  }

  /** A message in clear, whole: hellos tell randoms and the suite. The first of each counts. */
  note(type: number, body: Uint8Array): void {
    if (type !== HANDSHAKE_TYPES.client_hello && type !== HANDSHAKE_TYPES.server_hello) return;
    const decoded = helloCodec.decode({ type, body });
    if (!decoded.ok) return;
    const { message } = decoded;
    if (message.type === 'client_hello') this.#clientRandom ??= message.body.random;
    else if (message.type === 'server_hello' && this.#clientRandom !== undefined) {
      const { random: serverRandom, cipherSuite } = message.body;
      const hellos = { clientRandom: this.#clientRandom, serverRandom, cipherSuite };
      this.#keys ??= epochKeys(hellos, this.#log);
    }
  }

  /** Undefined where there are no keys for it, or they do not fit. */
  open(sender: Role, datagram: Uint8Array, { record, layout }: ReadRecord): OpenRecord | undefined {
    if (record.header === 'full') {
      const { epoch, sequenceNumber, contentType, fragment } = record;
      if (epoch === 0) return { epoch, sequenceNumber, contentType, content: fragment };
      const found = this.#of(sender, epoch);
      if (found?.version !== '1.2') return undefined;
      const opened = openRecord12(found.keys, record, fragment);
      return opened.ok
        ? { epoch, sequenceNumber, contentType, content: opened.plaintext }
        : undefined;
    }
    const epoch = reconstructEpoch(record.epochBits, NEWEST_EPOCH) ?? 0;
    const found = this.#of(sender, epoch);
    if (found?.version !== '1.3') return undefined;
    const { range, fragment } = layout;
    const at = sequenceNumberOffset(record);
    const header = {
      headerLength: fragment.start - range.start,
      sequenceNumber: { start: at, end: at + record.sequenceLength },
    };
    const flow = `${sender} ${epoch}`;
    const expected = this.#expected.get(flow) ?? 0;
    const bytes = datagram.slice(range.start, range.end);
    const opened = openRecord13(found.keys, bytes, header, expected);
    if (!opened.ok) return undefined;
    const { sequenceNumber, inner } = opened;
    this.#expected.set(flow, Math.max(expected, sequenceNumber + 1));
    return { epoch, sequenceNumber, contentType: inner.contentType, content: inner.content };
  }

  #of(sender: Role, epoch: number): EpochKeys | undefined {
    return this.#keys?.find((one) => one.sender === sender && one.epoch === epoch);
  }
}

function epochKeys({ clientRandom, serverRandom, cipherSuite }: Hellos, log: string) {
  const suite = recordSuite(cipherSuite);
  if (suite === undefined) return [];
  const { hash, aead } = suite;
  const schedule = { record: new DerivationRecord(), scope: '', hash, prefix: 'dtls13' } as const;
  giveKeyLogSecrets(schedule, readKeyLog(log), clientRandom);
  const has = (name: Parameters<typeof idOf>[1]) => schedule.record.has(idOf(schedule, name));
  if (suite.version === 'DTLS 1.3') {
    return ROLES.flatMap((sender) =>
      EPOCHS_13.filter((epoch) => has(epochNames(sender, epoch).secret)).map(
        (epoch): EpochKeys => ({
          version: '1.3',
          sender,
          epoch,
          keys: deriveTrafficKeys13(schedule, aead, sender, epoch),
        }),
      ),
    );
  }
  if (!has('master-secret')) return [];
  giveValue(schedule, 'client-random', 'received', clientRandom);
  giveValue(schedule, 'server-random', 'received', serverRandom);
  const block = deriveKeyBlock12(schedule, aead);
  return ROLES.map(
    (sender): EpochKeys => ({ version: '1.2', sender, epoch: 1, keys: block[sender] }),
  );
}
