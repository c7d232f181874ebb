import type { Certificate13 } from '../handshake/certificate-messages';
import type { SequencedMessage } from '../handshake/fragment-message';
import { type Message13, messageCodec13 } from '../handshake/messages';
import { transcriptForm13 } from '../handshake/transcript';
import { deriveVerifyData13 } from '../keys/finished-13';
import { otherRole } from '../keys/key-agreement';
import { giveValue } from '../keys/schedule-place';
import {
  deriveApplicationSecrets,
  deriveHandshakeSecrets,
  type KeySchedule13,
} from '../keys/secrets-13';
import { deriveTrafficKeys13, HANDSHAKE_EPOCH } from '../keys/traffic-keys-13';
import {
  deriveMessageHash,
  deriveTranscriptHash,
  giveMessage,
  type Transcript,
} from '../keys/transcript';
import type { MessageName, Role } from '../keys/value-name';
import { certificateVerifyContent13 } from '../signature-check';
import type { DtlsOptions } from './endpoint';
import type { StepResult } from './failure';
import type { FlightPart } from './flight';
import { APPLICATION_EPOCH, epochOf13 } from './handshake-13';
import { helloRandom } from './hello-13';
import { hasTwice, illegal } from './hello-parameters';
import type { Outlet } from './outlet';
import { checkFinished } from './peer-proof';
import type { PeerTrust } from './peer-trust';
import type { RecordLayer13 } from './record-layer-13';

const AEAD = 'AEAD_AES_128_GCM';

/** What both roles of a 1.3 handshake do alike: transcript, keys, proofs. */
export class Core13 {
  readonly schedule: KeySchedule13;
  readonly #names: MessageName[] = [];
  #sequence = 0;

  constructor(
    readonly options: DtlsOptions,
    readonly layer: RecordLayer13,
    readonly outlet: Outlet,
    readonly trust: PeerTrust,
  ) {
    this.schedule = { record: options.derivations, scope: '', hash: 'sha-256', prefix: 'dtls13' };
  }

  get other(): Role {
    return otherRole(this.options.role);
  }

  /** A message of ours, numbered; not yet part of the transcript. */
  number(message: Message13): SequencedMessage {
    const messageSequence = this.#sequence;
    this.#sequence += 1;
    return { ...messageCodec13.encode(message), messageSequence };
  }

  /** A message of either side is part of the transcript from now on. */
  keep(name: MessageName, from: 'sent' | 'received', raw: SequencedMessage): void {
    giveMessage(this.schedule, name, from, transcriptForm13(raw));
    this.#names.push(name);
  }

  /** A message of ours: numbered, and part of the transcript. */
  say(name: MessageName, message: Message13): FlightPart {
    const raw = this.number(message);
    this.keep(name, 'sent', raw);
    return partOf13(raw);
  }

  /** RFC 8446 §4.4.1: a HelloRetryRequest follows, so a hash stands for the first ClientHello. */
  replaceFirstHello(from: 'sent' | 'received', raw: SequencedMessage): void {
    deriveMessageHash(this.schedule, from, transcriptForm13(raw));
    this.#names.push('message-hash');
  }

  /** A random of 32 bytes, drawn by us. */
  drawRandom(): Uint8Array {
    const { random, role } = this.options;
    return giveValue(this.schedule, `${role}-random`, 'drawn', helloRandom(random));
  }

  takeRandom(random: Uint8Array): void {
    giveValue(this.schedule, `${this.other}-random`, 'received', random);
  }

  /** Both hellos are known, and so is the shared secret: keys of epoch 2. */
  deriveHandshakeKeys(): void {
    deriveHandshakeSecrets(this.schedule, this.transcript);
    this.#use(HANDSHAKE_EPOCH);
    this.layer.speakIn(HANDSHAKE_EPOCH);
  }

  /** The server's Finished is known: keys of epoch 3. */
  deriveApplicationKeys(): void {
    deriveApplicationSecrets(this.schedule, this.transcript);
    this.#use(APPLICATION_EPOCH);
  }

  #use(epoch: number): void {
    const { role } = this.options;
    this.layer.writeWith(epoch, deriveTrafficKeys13(this.schedule, AEAD, role, epoch));
    this.layer.readWith(epoch, deriveTrafficKeys13(this.schedule, AEAD, this.other, epoch));
    this.outlet.tell({ kind: 'keys-ready', epoch });
  }

  takeCertificate(raw: SequencedMessage, { entries }: Certificate13): StepResult {
    this.keep(`${this.other}-certificate`, 'received', raw);
    if (entries.some(({ extensions }) => hasTwice(extensions))) {
      return illegal('an extension stands twice in the Certificate').fault;
    }
    return this.trust.take(entries.map(({ certificate }) => certificate));
  }

  /** RFC 8446 §4.4.3: whoever sent the certificate has its private key. */
  takeCertificateVerify(
    raw: SequencedMessage,
    { algorithm, signature }: { readonly algorithm: number; readonly signature: Uint8Array },
  ): StepResult {
    const content = certificateVerifyContent13(this.other, this.hash());
    const refused = this.trust.checkSignature(algorithm, content, signature);
    if (refused === undefined) this.keep(`${this.other}-certificate-verify`, 'received', raw);
    return refused;
  }

  takeFinished(raw: SequencedMessage, verifyData: Uint8Array): StepResult {
    const expected = deriveVerifyData13(this.schedule, this.other, this.transcript);
    const refused = checkFinished(expected, verifyData);
    if (refused === undefined) this.keep(`${this.other}-finished`, 'received', raw);
    return refused;
  }

  /** All messages so far. */
  get transcript(): Transcript {
    const [first = 'client-hello', ...rest] = this.#names;
    return [first, ...rest];
  }

  /** Of the transcript. */
  hash(): Uint8Array {
    return this.schedule.record.bytesOf(deriveTranscriptHash(this.schedule, this.transcript));
  }
}

/** In the epoch that its type is sent in. */
export function partOf13(message: SequencedMessage): FlightPart {
  return { kind: 'message', epoch: epochOf13(message.type), message };
}
