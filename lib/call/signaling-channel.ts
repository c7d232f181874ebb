import { assertNever } from '../assert-never';
import type { Cancel } from './environment';
import {
  type CallObserver,
  type CallPeer,
  otherPeer,
  type SignalContent,
  type SignalMessage,
} from './observer';

/** What the channel does with a message: experiments and step mode decide it. */
export type Treatment =
  | { readonly kind: 'deliver' }
  /** Waits until `release`. */
  | { readonly kind: 'hold' }
  | { readonly kind: 'drop'; readonly reason: string }
  | {
      readonly kind: 'alter';
      readonly content: SignalContent;
      readonly intervention: string;
      readonly detail: string;
    };

export interface SignalingChannelOptions {
  /** How long a message is on its way, in milliseconds. */
  readonly delay: number;
  readonly treat: (message: SignalMessage) => Treatment;
  readonly deliver: (message: SignalMessage) => void;
  readonly schedule: (delay: number, run: () => void) => Cancel;
  readonly observer: CallObserver;
}

/** The way between two peers of one page: delayed, ordered in each direction, and alterable. */
export interface SignalingChannel {
  send(from: CallPeer, content: SignalContent): SignalMessage;
  /** Lets a held message go; it then takes the delay like any other. */
  release(id: string): void;
  /** What is held, oldest first. */
  held(): readonly SignalMessage[];
  /** Nothing arrives any more. */
  close(): void;
}

/** Opens the channel. No message overtakes another of its direction, except a held one. */
export function createSignalingChannel(options: SignalingChannelOptions): SignalingChannel {
  const { observer } = options;
  const sent = { A: 0, B: 0 };
  const underway: Record<CallPeer, SignalMessage[]> = { A: [], B: [] };
  const timers = new Set<Cancel>();
  let held: readonly SignalMessage[] = [];
  let open = true;

  // The timer only says that one message is due: the oldest of its direction is the one.
  const arrive = (to: CallPeer) => {
    const message = underway[to].shift();
    if (message === undefined || !open) return;
    observer.messageReceived({ id: message.id, peer: to });
    options.deliver(message);
  };
  const carry = (message: SignalMessage) => {
    underway[message.to].push(message);
    const cancel = options.schedule(options.delay, () => {
      timers.delete(cancel);
      arrive(message.to);
    });
    timers.add(cancel);
  };
  const treat = (message: SignalMessage) => {
    const treatment = options.treat(message);
    switch (treatment.kind) {
      case 'deliver':
        return carry(message);
      case 'hold':
        held = [...held, message];
        return;
      case 'drop':
        return observer.messageDropped({ id: message.id, reason: treatment.reason });
      case 'alter': {
        const { intervention, detail, content } = treatment;
        observer.intervention({ intervention, detail, peer: message.to });
        return carry({ ...message, content });
      }
      default:
        return assertNever(treatment);
    }
  };

  return {
    send(from, content) {
      sent[from] += 1;
      const message = { id: `${from}-${sent[from]}`, from, to: otherPeer(from), content };
      if (!open) return message;
      observer.messageSent(message);
      treat(message);
      return message;
    },
    release(id) {
      const message = held.find((each) => each.id === id);
      if (message === undefined) return;
      held = held.filter((each) => each !== message);
      carry(message);
    },
    held: () => held,
    close() {
      open = false;
      held = [];
      for (const cancel of timers) cancel();
      timers.clear();
    },
  };
}
