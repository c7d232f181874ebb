import type { SequencedMessage } from '../handshake/fragment-message';
import { type Message12, messageCodec12Ecdhe } from '../handshake/messages';
import { transcriptForm12 } from '../handshake/transcript';
import { deriveVerifyData12 } from '../keys/finished-12';
import { otherRole } from '../keys/key-agreement';
import { deriveKeyBlock12, type KeyBlock12 } from '../keys/key-block-12';
import { deriveExtendedMasterSecret, derivePremasterSecret } from '../keys/master-secret-12';
import { bytesOf, giveValue, type KeySchedule } from '../keys/schedule-place';
import { giveMessage, type Transcript } from '../keys/transcript';
import type { MessageName, Role } from '../keys/value-name';
import { certificateVerifyContent12, signEcdsaP256 } from '../signature-check';
import type { DtlsOptions } from './endpoint';
import type { StepResult } from './failure';
import type { FlightPart } from './flight';
import { epochOf12 } from './handshake-12';
import type { Outlet } from './outlet';
import { checkFinished } from './peer-proof';
import type { PeerTrust } from './peer-trust';
import type { RecordLayer12 } from './record-layer-12';

/** What both roles of a 1.2 handshake do alike: transcript, keys, proofs. */
export class Core12 {
  readonly schedule: KeySchedule;
  readonly #names: MessageName[] = [];
  #sequence = 0;
  #keys: KeyBlock12 | undefined;

  constructor(
    readonly options: DtlsOptions,
    readonly layer: RecordLayer12,
    readonly outlet: Outlet,
    readonly trust: PeerTrust,
  ) {
    this.schedule = { record: options.derivations, scope: '', hash: 'sha-256' };
  }

  get other(): Role {
    return otherRole(this.options.role);
  }

  /** A message of ours, numbered; not yet part of the transcript. */
  number(message: Message12): SequencedMessage {
    const messageSequence = this.#sequence;
    this.#sequence += 1;
    return { ...messageCodec12Ecdhe.encode(message), messageSequence };
  }

  /** A message of either side is part of the transcript from now on. */
  keep(name: MessageName, from: 'sent' | 'received', raw: SequencedMessage): void {
    giveMessage(this.schedule, name, from, transcriptForm12(raw));
    this.#names.push(name);
  }

  /** A message of ours: numbered, and part of the transcript. */
  say(name: MessageName, message: Message12): FlightPart {
    const raw = this.number(message);
    this.keep(name, 'sent', raw);
    return partOf12(raw);
  }

  /** A random of 32 bytes, drawn by us. */
  drawRandom(): Uint8Array {
    const { random, role } = this.options;
    return giveValue(this.schedule, `${role}-random`, 'drawn', random.stream('hello').bytes(32));
  }

  takeRandom(random: Uint8Array): void {
    giveValue(this.schedule, `${this.other}-random`, 'received', random);
  }

  takeCertificate(raw: SequencedMessage, chain: readonly Uint8Array[]): StepResult {
    this.keep(`${this.other}-certificate`, 'received', raw);
    return this.trust.take(chain);
  }

  sign(content: Uint8Array): Uint8Array {
    return signEcdsaP256(this.options.own.privateKey, content);
  }

  /** What a CertificateVerify signs: all messages so far. */
  get said(): Uint8Array {
    const { schedule } = this;
    const messages = this.#names.map((name) => bytesOf(schedule, `message-${name}`));
    return certificateVerifyContent12(messages);
  }

  /** ClientKeyExchange is the last message so far: master secret and keys of epoch 1. */
  deriveKeys(): void {
    derivePremasterSecret(this.schedule);
    deriveExtendedMasterSecret(this.schedule, this.#transcript);
    this.#keys = deriveKeyBlock12(this.schedule, 'AEAD_AES_128_GCM');
    this.layer.readWith(this.#keys[this.other]);
    this.outlet.tell({ kind: 'keys-ready', epoch: 1 });
  }

  /** ChangeCipherSpec and Finished: from here on our records are protected. */
  finish(): readonly FlightPart[] {
    const { role } = this.options;
    if (this.#keys !== undefined) this.layer.writeWith(this.#keys[role]);
    const verifyData = deriveVerifyData12(this.schedule, role, this.#transcript);
    const finished = this.say(`${role}-finished`, { type: 'finished', body: { verifyData } });
    return [{ kind: 'change-cipher-spec', epoch: 0 }, finished];
  }

  takeFinished(raw: SequencedMessage, verifyData: Uint8Array): StepResult {
    const expected = deriveVerifyData12(this.schedule, this.other, this.#transcript);
    const refused = checkFinished(expected, verifyData);
    if (refused === undefined) this.keep(`${this.other}-finished`, 'received', raw);
    return refused;
  }

  get #transcript(): Transcript {
    const [first = 'client-hello', ...rest] = this.#names;
    return [first, ...rest];
  }
}

/** In the epoch that its type is sent in. */
export function partOf12(message: SequencedMessage): FlightPart {
  return { kind: 'message', epoch: epochOf12(message.type), message };
}
