import { type Milliseconds, milliseconds } from '@/lib/time';
import type { Message13 } from '../handshake/messages';
import type { ExportRequest } from '../keys/export-request';
import { exportKeyingMaterial13 } from '../keys/exporter-13';
import type { KeySchedule13 } from '../keys/secrets-13';
import { CONTENT_TYPES } from '../record/content-type';
import type { Association } from './association';
import { Client13 } from './client-13';
import { Conversation } from './conversation';
import { Core13 } from './core-13';
import type { DtlsOptions } from './endpoint';
import type { RecordSight } from './events';
import type { ExpectedFingerprint } from './expected-fingerprint';
import { FlightSender } from './flight-sender';
import { FlightWatch } from './flight-watch';
import { HANDSHAKE_13 } from './handshake-13';
import type { Handshake, Step } from './handshake-step';
import { Lifetime } from './lifetime';
import { MessageIntake } from './message-intake';
import { Outlet } from './outlet';
import { Patience } from './patience';
import { PeerTrust } from './peer-trust';
import { Proofs } from './proofs';
import { RecordLayer13 } from './record-layer-13';
import { Server13 } from './server-13';

/** What the records of a DTLS 1.3 handshake mean for the state of one association. */
export class Association13 implements Association {
  readonly outlet = new Outlet();
  readonly layer = new RecordLayer13();
  readonly lifetime = new Lifetime(this.layer, this.outlet);
  readonly schedule: KeySchedule13;
  readonly #handshake: Handshake<Message13>;
  readonly #intake = new MessageIntake(HANDSHAKE_13.epochOf, this.outlet);
  readonly #conversation: Conversation<Message13>;
  readonly #sender: FlightSender;
  readonly #proofs: Proofs;
  readonly #watch: FlightWatch;
  readonly #patience: Patience;

  constructor(options: DtlsOptions) {
    const trust = new PeerTrust(options.expected, this.outlet);
    this.#proofs = new Proofs(trust, this.lifetime);
    const core = new Core13(options, this.layer, this.outlet, trust);
    this.schedule = core.schedule;
    this.#handshake = options.role === 'client' ? new Client13(core) : new Server13(core);
    this.#conversation = new Conversation(
      HANDSHAKE_13,
      this.#handshake,
      this.#intake,
      this.lifetime,
      this.outlet,
    );
    this.#sender = new FlightSender(options, this.layer, this.outlet);
    this.#watch = new FlightWatch(options, this.layer, this.outlet, this.#sender);
    this.#patience = new Patience(options.timer);
  }

  get hearsClearAlerts(): boolean {
    return this.layer.writeEpoch === 0;
  }

  get due(): Milliseconds | undefined {
    const all = [this.#watch.due, this.#sender.due, this.#patience.due];
    const times = all.filter((time) => time !== undefined);
    return times.length === 0 ? undefined : milliseconds(Math.min(...times));
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
    else if (contentType === CONTENT_TYPES.ack) this.#watch.takeAck(record);
    else {
      const detail = `content type ${contentType}`;
      this.outlet.tell({ kind: 'ignored', because: 'unexpected-message', detail });
    }
  }

  settle(now: Milliseconds): void {
    const { hasFinished } = this.#proofs;
    this.#watch.settle(now, this.#conversation.heard, hasFinished);
    const isWaiting = this.lifetime.state === 'connecting' && !hasFinished;
    if (isWaiting && this.#sender.due === undefined) this.#patience.begin(now);
    else this.#patience.end();
  }

  expect(expected: readonly ExpectedFingerprint[]): void {
    this.#proofs.expect(expected);
  }

  handleTimeout(now: Milliseconds): void {
    this.#watch.handleTimeout(now);
    const { number } = this.#sender;
    if (!this.#sender.handleTimeout(now)) {
      this.lifetime.fail('timed-out', `no answer to flight ${number}`);
    } else if (this.#patience.isOver(now)) {
      this.lifetime.fail('timed-out', `no whole answer to flight ${number}`);
    }
  }

  exportKeyingMaterial(request: ExportRequest): Uint8Array {
    return exportKeyingMaterial13(this.schedule, request);
  }

  #takeHandshake(now: Milliseconds, record: RecordSight): void {
    if (record.epoch === this.layer.applicationEpoch && this.#proofs.hasFinished) {
      this.#watch.takeAfterwards(record);
      return;
    }
    if (!this.#watch.isOfUse(record)) return;
    const taken = this.#intake.receive(record, this.#handshake.expects);
    this.#watch.note(record, taken);
    for (const step of this.#conversation.steps()) this.#follow(now, step);
  }

  #follow(now: Milliseconds, step: Exclude<Step, { readonly kind: 'continue' | 'fault' }>): void {
    if (step.kind === 'proven') {
      this.#proofs.finished();
      this.layer.speakIn(this.layer.applicationEpoch);
    }
    if (step.flight.length > 0) {
      this.#watch.answer();
      this.#sender.send(now, step.flight, step.kind !== 'retry');
    } else {
      // The client's was the last flight: nothing but an ACK answers it (RFC 9147 §5.8.1).
      this.#sender.settle();
      this.#watch.sendAck();
    }
    this.#proofs.connectIfProven();
  }
}
