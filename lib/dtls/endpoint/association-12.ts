import type { Milliseconds } from '@/lib/time';
import type { Message12 } from '../handshake/messages';
import type { ExportRequest } from '../keys/export-request';
import { exportKeyingMaterial12 } from '../keys/exporter-12';
import type { KeySchedule } from '../keys/schedule-place';
import { decodeChangeCipherSpec } from '../record/change-cipher-spec';
import { CONTENT_TYPES } from '../record/content-type';
import type { Association } from './association';
import { Client12 } from './client-12';
import { Conversation } from './conversation';
import { Core12 } from './core-12';
import type { DtlsOptions } from './endpoint';
import type { IgnoredBecause, RecordSight } from './events';
import type { ExpectedFingerprint } from './expected-fingerprint';
import { FlightSender } from './flight-sender';
import { HANDSHAKE_12 } from './handshake-12';
import type { Handshake } from './handshake-step';
import { Lifetime } from './lifetime';
import { MessageIntake } from './message-intake';
import { Outlet } from './outlet';
import { PeerTrust } from './peer-trust';
import { Proofs } from './proofs';
import { RecordLayer12 } from './record-layer-12';
import { Server12 } from './server-12';

/** What the records of a DTLS 1.2 handshake mean for the state of one association. */
export class Association12 implements Association {
  readonly outlet = new Outlet();
  readonly layer = new RecordLayer12();
  readonly lifetime = new Lifetime(this.layer, this.outlet);
  readonly schedule: KeySchedule;
  readonly #handshake: Handshake<Message12>;
  readonly #intake = new MessageIntake(HANDSHAKE_12.epochOf, this.outlet);
  readonly #conversation: Conversation<Message12>;
  readonly #sender: FlightSender;
  readonly #proofs: Proofs;
  /** The flight that ours answers was sent again in this datagram. */
  #cameAgain = false;

  constructor(options: DtlsOptions) {
    const trust = new PeerTrust(options.expected, this.outlet);
    this.#proofs = new Proofs(trust, this.lifetime);
    const core = new Core12(options, this.layer, this.outlet, trust);
    this.schedule = core.schedule;
    this.#handshake = options.role === 'client' ? new Client12(core) : new Server12(core);
    this.#conversation = new Conversation(
      HANDSHAKE_12,
      this.#handshake,
      this.#intake,
      this.lifetime,
      this.outlet,
    );
    this.#sender = new FlightSender(options, this.layer, this.outlet);
  }

  get hearsClearAlerts(): boolean {
    return !this.#proofs.hasFinished;
  }

  get due(): Milliseconds | undefined {
    return this.#sender.due;
  }

  open(now: Milliseconds): void {
    const flight = this.#handshake.open();
    if (flight.length === 0) return;
    this.lifetime.begin();
    this.#sender.send(now, flight, true);
  }

  receive(now: Milliseconds, record: RecordSight): void {
    const { contentType } = record;
    if (contentType === CONTENT_TYPES.handshake) this.#takeHandshake(now, record);
    else if (contentType === CONTENT_TYPES.change_cipher_spec) this.#takeChangeCipherSpec(record);
    else this.#ignore('unexpected-message', `content type ${contentType}`);
  }

  settle(now: Milliseconds): void {
    if (this.#cameAgain) this.#sender.again(now);
    this.#cameAgain = false;
  }

  expect(expected: readonly ExpectedFingerprint[]): void {
    this.#proofs.expect(expected);
  }

  handleTimeout(now: Milliseconds): void {
    if (this.#sender.handleTimeout(now)) return;
    this.lifetime.fail('timed-out', `no answer to flight ${this.#sender.number}`);
  }

  exportKeyingMaterial(request: ExportRequest): Uint8Array {
    return exportKeyingMaterial12(this.schedule, request);
  }

  #takeHandshake(now: Milliseconds, record: RecordSight): void {
    const { fragments } = this.#intake.receive(record, this.#handshake.expects);
    for (const { endsAnswered, fate, name } of fragments) {
      // They send it again, so ours was lost (RFC 6347 §4.2.4).
      if (fate === 'past' && endsAnswered) this.#cameAgain = true;
      else if (fate === 'past' || fate === 'repeated') this.#ignore('replayed', `${name}: ${fate}`);
    }
    for (const step of this.#conversation.steps()) {
      if (step.kind === 'proven') this.#proofs.finished();
      if (step.flight.length > 0) this.#sender.send(now, step.flight, step.kind !== 'proven');
      else this.#sender.settle();
      this.#proofs.connectIfProven();
    }
  }

  #takeChangeCipherSpec({ isProtected, plaintext }: RecordSight): void {
    if (!decodeChangeCipherSpec(plaintext).ok) this.#ignore('malformed', 'ChangeCipherSpec');
    else if (isProtected) this.#ignore('unexpected-message', 'a ChangeCipherSpec in epoch 1');
    else if (this.#proofs.hasFinished) this.#ignore('replayed', 'ChangeCipherSpec came before');
    else this.layer.cipherChanged();
  }

  #ignore(because: IgnoredBecause, detail: string): void {
    this.outlet.tell({ kind: 'ignored', because, detail });
  }
}
