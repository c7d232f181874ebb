import { RetransmissionTimeout } from './timing';

/*
 *   sender                                     receiver
 *     │ 4 ──────────────────✕                    │ hands over 3
 *     │ 5 ──────────────────────────────────────►│ keeps 5: 4 is missing
 *     │◄───────────────────────── ACK 4, SACK 5 ─│
 *     │ 6, 7 …  three that came after it: 4 is lost
 *     │ 4 again ────────────────────────────────►│ hands over 4, 5, 6, 7 at once
 */

/** A sender with one packet every so often, and the path to its receiver. Times in milliseconds. */
export interface PacedStream {
  readonly count: number;
  readonly interval: number;
  /** One way; acknowledgments take as long, and none is lost. */
  readonly delay: number;
  /** `attempt` counts from 1. */
  readonly isLost: (packet: number, attempt: number) => boolean;
}

export interface PacedDelivery {
  /** When TCP hands each packet to its user. */
  readonly at: readonly number[];
  /** How often each was sent. */
  readonly attempts: readonly number[];
}

/** So many that came behind a missing one prove its loss (RFC 5681 §3.2, RFC 6675 §4). */
const DUPLICATES = 3;

type Step =
  | { readonly kind: 'write'; readonly packet: number }
  | { readonly kind: 'arrival'; readonly packet: number }
  | { readonly kind: 'acknowledgment'; readonly packet: number; readonly upTo: number };

/**
 * When TCP hands over a stream that is written packet by packet, each of them a segment: in order
 * (RFC 9293 §3.4), lost ones sent again after three selective acknowledgments from behind them or
 * after the time-out (RFC 6298). No window ever holds a packet back: a real one is later, not sooner.
 */
export function pacedDelivery(stream: PacedStream): PacedDelivery {
  return new Delivery(stream).run();
}

class Delivery {
  readonly #stream: PacedStream;
  readonly #steps = new Map<number, Step[]>();
  readonly #times: number[] = [];
  readonly #timeout = new RetransmissionTimeout();
  readonly #sentAt: number[] = [];
  readonly #attempts: number[] = [];
  readonly #handedOver: number[] = [];
  readonly #arrived = new Set<number>();
  readonly #selective = new Set<number>();
  /** Lost by what came behind them, and sent again for that. */
  readonly #noticed = new Set<number>();
  #acknowledged = 0;
  #expiry = Infinity;

  constructor(stream: PacedStream) {
    this.#stream = stream;
    // The handshake has measured the path by then.
    this.#timeout.measure(2 * stream.delay);
    for (let packet = 0; packet < stream.count; packet += 1) {
      this.#plan(packet * stream.interval, { kind: 'write', packet });
    }
  }

  run(): PacedDelivery {
    while (this.#handedOver.length < this.#stream.count) {
      const next = this.#times[0] ?? Infinity;
      if (this.#expiry < next) this.#expire(this.#expiry);
      else this.#takeSteps(next);
    }
    return { at: this.#handedOver, attempts: this.#attempts };
  }

  #takeSteps(now: number): void {
    this.#times.shift();
    const steps = this.#steps.get(now) ?? [];
    this.#steps.delete(now);
    for (const step of steps) {
      if (step.kind === 'write') this.#send(now, step.packet);
      else if (step.kind === 'arrival') this.#arrive(now, step.packet);
      else this.#acknowledge(now, step.packet, step.upTo);
    }
  }

  #plan(at: number, step: Step): void {
    const known = this.#steps.get(at);
    if (known !== undefined) {
      known.push(step);
      return;
    }
    this.#steps.set(at, [step]);
    let place = this.#times.length;
    while (place > 0 && (this.#times[place - 1] ?? 0) > at) place -= 1;
    this.#times.splice(place, 0, at);
  }

  #send(now: number, packet: number): void {
    const attempt = (this.#attempts[packet] ?? 0) + 1;
    this.#attempts[packet] = attempt;
    this.#sentAt[packet] = now;
    if (this.#expiry === Infinity) this.#expiry = now + this.#timeout.current;
    if (this.#stream.isLost(packet, attempt)) return;
    this.#plan(now + this.#stream.delay, { kind: 'arrival', packet });
  }

  #arrive(now: number, packet: number): void {
    this.#arrived.add(packet);
    while (this.#arrived.has(this.#handedOver.length)) this.#handedOver.push(now);
    const upTo = this.#handedOver.length;
    this.#plan(now + this.#stream.delay, { kind: 'acknowledgment', packet, upTo });
  }

  #acknowledge(now: number, packet: number, upTo: number): void {
    this.#selective.add(packet);
    if (upTo > this.#acknowledged) {
      this.#acknowledged = upTo;
      this.#timeout.settle();
      // Karn's algorithm: what was sent twice measures nothing.
      if (this.#attempts[packet] === 1) this.#timeout.measure(now - (this.#sentAt[packet] ?? now));
      const isWaiting = upTo < this.#attempts.length;
      this.#expiry = isWaiting ? now + this.#timeout.current : Infinity;
    }
    for (const lost of this.#provedLost()) {
      this.#noticed.add(lost);
      this.#send(now, lost);
    }
  }

  #provedLost(): readonly number[] {
    const lost: number[] = [];
    let behind = 0;
    for (let packet = this.#attempts.length - 1; packet >= this.#acknowledged; packet -= 1) {
      if (this.#selective.has(packet)) behind += 1;
      else if (behind >= DUPLICATES && !this.#noticed.has(packet)) lost.unshift(packet);
    }
    return lost;
  }

  #expire(now: number): void {
    this.#timeout.backOff();
    this.#expiry = now + this.#timeout.current;
    // What was sent again before counts as lost once more (RFC 6675 §5.1).
    this.#noticed.clear();
    this.#noticed.add(this.#acknowledged);
    this.#send(now, this.#acknowledged);
  }
}
