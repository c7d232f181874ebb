import { type Milliseconds, milliseconds } from '@/lib/time';
import type { Timer } from '../clock';
import type { Host } from '../host';
import type { Traffic } from '../scenario';
import { payloadPacket } from './payload';

/** Payload on the selected pair, packet by packet, where no real media follow. */
export class PayloadTraffic {
  readonly #traffic: Traffic;
  readonly #host: Host;
  readonly #timer: Timer;
  #sent = 0;

  /** @param timer when it is due, `nextPacket` is to be asked for */
  constructor(traffic: Traffic, host: Host, timer: Timer) {
    this.#traffic = traffic;
    this.#host = host;
    this.#timer = timer;
  }

  /** There is a path; the first one begins it, later ones only carry on. */
  start(now: Milliseconds): void {
    if (this.#sent > 0) return;
    this.#timer.set(milliseconds(now + this.#traffic.startsAfter));
  }

  /** Undefined after the last one. */
  nextPacket(now: Milliseconds): Uint8Array | undefined {
    const { count = Number.POSITIVE_INFINITY, every, bytes } = this.#traffic;
    if (this.#sent >= count) return undefined;
    const packet = payloadPacket(this.#host.random, this.#sent, bytes);
    this.#sent += 1;
    this.#timer.set(milliseconds(now + every));
    return packet;
  }
}
