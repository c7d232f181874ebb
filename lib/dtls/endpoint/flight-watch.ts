import type { Milliseconds } from '@/lib/time';
import { readFragments } from '../handshake/handshake-fragment';
import { HANDSHAKE_TYPES } from '../handshake/handshake-type';
import { decodeAck } from '../record/ack';
import { CONTENT_TYPES } from '../record/content-type';
import { Acknowledgment } from './acknowledgment';
import type { DtlsOptions } from './endpoint';
import type { IgnoredBecause, RecordSight } from './events';
import type { FlightSender } from './flight-sender';
import type { TakenRecord } from './message-intake';
import type { Outlet } from './outlet';
import type { RecordLayer } from './record-layer';

/**
 * What the records of DTLS 1.3 say of both sides' flights (RFC 9147 §5.8, §7): which of ours came,
 * which of theirs an ACK should name, and when ours was lost.
 */
export class FlightWatch {
  readonly #acknowledgment = new Acknowledgment();
  /** How many messages were whole before the last datagram. */
  #heard = 0;
  /** The end of the flight that ours answers came again in it. */
  #endCameAgain = false;
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

  note(record: RecordSight, { fragments, isSure }: TakenRecord): void {
    const isPast = fragments.length > 0 && fragments.every(({ fate }) => fate === 'past');
    this.#endCameAgain ||= fragments.some(
      ({ fate, endsAnswered }) => fate === 'past' && endsAnswered,
    );
    // What came before may be the wrong one of the two: all of it is to come again.
    if (fragments.some(({ fate }) => fate === 'rival')) this.#acknowledgment.forget();
    // Our flight, which goes out again, says of those that are past that they came.
    else if (isSure && !(isPast && this.sender.hasFlight)) this.#acknowledgment.note(record);
  }

  /** Our next flight says that theirs is here. */
  answer(): void {
    this.#acknowledgment.forget();
  }

  /** All records of a datagram were taken; `heard`: how many whole messages came so far. */
  settle(now: Milliseconds, heard: number, isProven: boolean): void {
    const advanced = heard > this.#heard;
    const endCameAgain = this.#endCameAgain && !advanced;
    this.#heard = heard;
    this.#endCameAgain = false;
    // They have not seen our answer (RFC 9147 §5.8.1): once for all datagrams of their flight.
    if (endCameAgain) this.sender.again(now);
    if (!this.#acknowledgment.hasUnnamed || this.sender.number === 0) return;
    if (isProven) {
      this.#answerLast(now, endCameAgain);
      return;
    }
    // Part of the answer is here, so ours arrived whole: it need not be sent again.
    if (advanced || this.#acknowledgment.hasProtected) this.sender.settle();
    this.#acknowledgment.expectMore(now, this.options.timer.initial);
  }

  /** The client's last flight came again: an ACK is the only answer to it (RFC 9147 §5.8.1). */
  #answerLast(now: Milliseconds, isWhole: boolean): void {
    if (this.options.role === 'client') this.#acknowledgment.forget();
    else if (isWhole) this.sendAck();
    else this.#acknowledgment.expectMore(now, this.options.timer.initial);
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
