import type { Random } from '@/lib/random';
import { milliseconds } from '@/lib/time';
import type { EventOf } from '@/lib/trace/events/event';
import type { Clock } from '../clock';
import type { Signaling } from '../scenario';

/** What a message of the signaling channel holds, as the trace knows it. */
export type SignalContent = EventOf<'message-sent'>['content'];

export interface SignalMessage {
  readonly name: string;
  readonly content: SignalContent;
}

/** The node of the trace that messages cross. */
export const SIGNALING_NODE = 'signaling';

/** A reliable, ordered channel between the two peers, outside of the simulated network. */
export class SignalingChannel {
  readonly #clock: Clock;
  readonly #options: Signaling;
  readonly #random: Random;
  readonly #lastArrival = new Map<string, number>();

  constructor(clock: Clock, options: Signaling, random: Random) {
    this.#clock = clock;
    this.#options = options;
    this.#random = random.stream('signaling');
  }

  /** `receive` is called at the other end's moment of arrival. */
  carry(from: string, message: SignalMessage, receive: () => void): void {
    const { delay, jitter } = this.#options;
    const drawn = jitter === 0 ? 0 : this.#random.stream(message.name).fraction() * jitter;
    const earliest = this.#lastArrival.get(from) ?? 0;
    const arrival = Math.max(this.#clock.now + delay + drawn, earliest);
    this.#lastArrival.set(from, arrival);
    const [, count = '0'] = message.name.split('/');
    const order = { origin: from, count: Number(count), name: message.name };
    this.#clock.schedulePacket(milliseconds(arrival), SIGNALING_NODE, 'message', order, receive);
  }
}
