import type { Milliseconds } from '@/lib/time';
import { readFragments } from '../handshake/handshake-fragment';
import { HANDSHAKE_TYPES } from '../handshake/handshake-type';
import { decodeAck } from '../record/ack';
import { CONTENT_TYPES } from '../record/content-type';
import { Acknowledgment } from './acknowledgment';
import type { DtlsOptions } from './endpoint';
import type { IgnoredBecause, RecordSight } from './events';
import type { FlightSender } from './flight-sender';
import type { TakenFragment } from './message-intake';
import type { Outlet } from './outlet';
import type { RecordLayer } from './record-layer';

/**
 * What the records of DTLS 1.3 say of both sides' flights (RFC 9147 §5.8, §7): which of ours came,
 * which of theirs an ACK should name, and when ours was lost.
 */
export class FlightWatch {
  readonly #acknowledgment = new Acknowledgment();
  /** Of the last datagram: how many messages were whole before, and whether anything came again. */
  #heard = 0;
  #cameAgain = false;
  #heardProtected = false;

  constructor(
    private readonly options: DtlsOptions,
    private readonly layer: RecordLayer,
    private readonly outlet: Outlet,
    private readonly sender: FlightSender,
  ) {}

  get due(): Milliseconds | undefined {
    return this.#acknowledgment.due;
  }

  /** Who speaks protected has both hellos: what comes in clear after that, anybody said. */
  isOfUse({ epoch, isProtected, sequenceNumber }: RecordSight): boolean {
    this.#heardProtected ||= isProtected;
    if (isProtected || !this.#heardProtected) return true;
    this.#ignore('unexpected-message', `in clear, epoch ${epoch}, record ${sequenceNumber}`);
    return false;
  }

  note(record: RecordSight, taken: readonly TakenFragment[]): void {
    if (taken.length > 0) this.#acknowledgment.note(record);
    if (taken.length > 0 && taken.every(({ fate }) => fate === 'past')) this.#cameAgain = true;
  }

  /** Our next flight says that theirs is here. */
  answer(): void {
    this.#acknowledgment.forget();
  }

  /** All records of a datagram were taken; `heard`: how many whole messages came so far. */
  settle(now: Milliseconds, heard: number, isProven: boolean): void {
    const advanced = heard > this.#heard;
    const cameAgain = this.#cameAgain;
    this.#heard = heard;
    this.#cameAgain = false;
    if (cameAgain && !advanced) this.#repeat(now);
    if (cameAgain || isProven || !this.#acknowledgment.hasRecords) return;
    if (this.sender.number === 0) return;
    // Part of the answer is here, so ours arrived whole: it need not be sent again.
    if (advanced || this.#acknowledgment.hasProtected) this.sender.settle();
    this.#acknowledgment.expectMore(now, this.options.timer.initial);
  }

  /** They have not seen our answer: it goes out again at once (RFC 9147 §5.8.1). */
  #repeat(now: Milliseconds): void {
    if (!this.sender.hasFlight) {
      this.sendAck();
      return;
    }
    this.#acknowledgment.forget();
    this.sender.again(now);
  }

  takeAck({ isProtected, plaintext }: RecordSight): void {
    const decoded = decodeAck(plaintext);
    if (decoded.ok) this.sender.acknowledge(decoded.value.recordNumbers, isProtected);
    else this.#ignore('malformed', `ACK: ${decoded.problem.kind}`);
  }

  /**
   * Messages after the handshake. A ticket is acknowledged and not kept. A KeyUpdate is not: so its
   * sender goes on with the keys that we have (RFC 9147 §8).
   */
  takeAfterwards(record: RecordSight): void {
    const { fragments } = readFragments(record.plaintext);
    const isTicket = fragments.some(
      ({ fragment }) => fragment.type === HANDSHAKE_TYPES.new_session_ticket,
    );
    this.#ignore('unexpected-message', 'a message after the handshake');
    if (!isTicket) return;
    this.#acknowledgment.forget();
    this.#acknowledgment.note(record);
    this.sendAck();
  }

  handleTimeout(now: Milliseconds): void {
    const { due } = this.#acknowledgment;
    if (due !== undefined && now >= due) this.sendAck();
  }

  sendAck(): void {
    const epoch = this.layer.writeEpoch;
    const room = this.options.largestDatagram - this.layer.overhead(epoch);
    for (const content of this.#acknowledgment.take(room)) {
      this.outlet.transmit([this.layer.seal(epoch, CONTENT_TYPES.ack, content)]);
    }
  }

  #ignore(because: IgnoredBecause, detail: string): void {
    this.outlet.tell({ kind: 'ignored', because, detail });
  }
}
