import type { Milliseconds } from '@/lib/time';
import type { RecordNumber } from '../record/ack';
import type { DtlsOptions } from './endpoint';
import { Flight, type FlightPart } from './flight';
import type { Outlet } from './outlet';
import type { RecordLayer } from './record-layer';
import { Retransmission } from './retransmission';

/**
 * Sends flights, and each again until it is answered (RFC 6347 §4.2.4, RFC 9147 §5.8): as a whole,
 * but for what an ACK of 1.3 says has come.
 */
export class FlightSender {
  readonly #retransmission: Retransmission;
  #flight: Flight | undefined;
  #number = 0;
  #attempt = 0;
  #isTimed = false;
  /** When the flight last went out. */
  #sentAt: Milliseconds | undefined;

  constructor(
    private readonly options: DtlsOptions,
    private readonly layer: RecordLayer,
    private readonly outlet: Outlet,
  ) {
    this.#retransmission = new Retransmission(options.timer);
  }

  /** How many flights of ours went out so far. */
  get number(): number {
    return this.#number;
  }

  /** There is one that can be sent again. */
  get hasFlight(): boolean {
    return this.#flight !== undefined;
  }

  get due(): Milliseconds | undefined {
    return this.#retransmission.due;
  }

  /** A flight that is not `isTimed` is sent again only when the other side's comes again. */
  send(now: Milliseconds, parts: readonly FlightPart[], isTimed: boolean): void {
    this.#flight = new Flight(parts, this.layer, this.options.largestDatagram);
    this.#number += 1;
    this.#attempt = 0;
    this.#isTimed = isTimed;
    if (isTimed) this.#retransmission.start(now);
    else this.#retransmission.stop();
    this.#transmit(now);
  }

  /**
   * The other side sent its flight again: ours goes out at once, and the wait begins anew. Not where
   * it only just went out: what asks for it was sent before that could arrive, and an answer to each
   * would be answered itself.
   */
  again(now: Milliseconds): void {
    const { initial } = this.options.timer;
    if (this.#sentAt !== undefined && now < this.#sentAt + initial / 4) return;
    if (this.#isTimed) this.#retransmission.rearm(now);
    this.#transmit(now);
  }

  /**
   * RFC 9147 §7.2. Anybody can send an ACK in clear (`isProtected`: false): it says nothing of
   * protected records, and never that all of a hello came, which its answer says.
   */
  acknowledge(records: readonly RecordNumber[], isProtected: boolean): void {
    const flight = this.#flight;
    for (const { epoch, sequenceNumber } of records) {
      if (epoch > 0n && !isProtected) continue;
      flight?.acknowledge(Number(epoch), Number(sequenceNumber));
    }
    if (!isProtected) flight?.disbelieveHello();
    else if (flight?.isAcknowledged) this.settle();
  }

  /** The answer is complete, or begins: the other side has all of it. */
  settle(): void {
    this.#isTimed = false;
    this.#flight = undefined;
    this.#retransmission.stop();
  }

  /** False when nobody would send it once more. */
  handleTimeout(now: Milliseconds): boolean {
    if (!this.#retransmission.isOver(now)) return true;
    if (this.#retransmission.isExhausted) return false;
    this.#transmit(now);
    return true;
  }

  #transmit(now: Milliseconds): void {
    const flight = this.#flight;
    if (flight === undefined) return;
    this.#sentAt = now;
    this.#attempt += 1;
    const datagrams = flight.datagrams();
    this.outlet.tell({
      kind: 'flight-sent',
      flight: this.#number,
      attempt: this.#attempt,
      messages: flight.names,
      datagrams: datagrams.length,
    });
    for (const records of datagrams) this.outlet.transmit(records);
  }
}
