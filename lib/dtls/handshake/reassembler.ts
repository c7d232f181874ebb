import type { SequencedMessage } from './fragment-message';
import type { HandshakeFragment } from './handshake-fragment';
import { PartialMessage } from './partial-message';

/** What a hostile peer can make a receiver keep: at most their product, twice. */
export interface ReassemblyLimits {
  /** Bytes of the greatest message taken. */
  readonly greatestLength: number;
  /** How many messages, from the next one that is due on, are kept. */
  readonly greatestAhead: number;
  /** How many messages of another type or length are put together under one number. */
  readonly mostRivals: number;
}

/** Room for a chain of certificates, and for more messages than the longest flight has. */
export const REASSEMBLY_LIMITS: ReassemblyLimits = {
  greatestLength: 2 ** 16,
  greatestAhead: 16,
  mostRivals: 1,
};

/**
 * For what comes in clear. A flipped bit, or anybody, can begin a message with another length, and
 * the right one must not be refused for having come second. So both are put together, and what is
 * whole first counts: nothing that came is lost by a contradiction. A third takes the place of the
 * one that was longest without a fragment, so that the sender's next repetition finds room whatever
 * came before, and the memory stays bounded. Whoever keeps sending others can hold the right one up,
 * which needs no more than what already ends a handshake in clear: a whole message that is wrong.
 */
export const LIMITS_IN_CLEAR: ReassemblyLimits = { ...REASSEMBLY_LIMITS, mostRivals: 2 };

/**
 * What became of a fragment. `repeated` brought nothing new; a `rival` is kept, but contradicts
 * another in type or length; `past` belongs to a message that was delivered: the peer sends its
 * flight again (RFC 6347 §4.2.4). The last three are dropped.
 */
export type FragmentFate =
  | 'kept'
  | 'repeated'
  | 'rival'
  | 'past'
  | 'too-far-ahead'
  | 'too-long'
  | 'contradicts-earlier';

/**
 * Puts messages together out of fragments that come in any order, overlap and repeat, and hands
 * them out in the order of message_seq (RFC 6347 §4.2.2, §4.2.3; RFC 9147 §5.2, §5.5). Bytes that
 * came first stay: what an overlap says otherwise is not looked at.
 */
export class Reassembler {
  /** By message_seq; the one that had a fragment last stands last. */
  private readonly partial = new Map<number, readonly PartialMessage[]>();

  constructor(
    /** The message_seq that is due: another start for who begins after a stateless exchange. */
    private due = 0,
    private readonly limits: ReassemblyLimits = REASSEMBLY_LIMITS,
  ) {}

  /** The message_seq of the message that `next` will hand out. */
  get nextSequence(): number {
    return this.due;
  }

  receive(fragment: HandshakeFragment): FragmentFate {
    const { fragmentOffset, length, messageSequence } = fragment;
    if (messageSequence < this.due) return 'past';
    if (messageSequence >= this.due + this.limits.greatestAhead) return 'too-far-ahead';
    if (length > this.limits.greatestLength) return 'too-long';
    if (fragmentOffset + fragment.fragment.length > length) return 'contradicts-earlier';
    const known = this.partial.get(messageSequence) ?? [];
    const agreeing = known.find((one) => one.agreesWith(fragment));
    const { mostRivals } = this.limits;
    const isRival = agreeing === undefined && known.length > 0;
    if (isRival && mostRivals === 1) return 'contradicts-earlier';
    const message = agreeing ?? new PartialMessage(fragment);
    const rivals = known.filter((one) => one !== message);
    this.partial.set(messageSequence, [...rivals, message].slice(-mostRivals));
    const isNew = message.put(fragment);
    if (rivals.length > 0) return 'rival';
    return isNew ? 'kept' : 'repeated';
  }

  /**
   * The message that is due, once; undefined while it is not complete. `types`: no other is handed
   * out; whatever is left out, any.
   */
  next(types?: readonly number[]): SequencedMessage | undefined {
    for (const message of this.partial.get(this.due) ?? []) {
      const body = message.complete();
      if (body === undefined || types?.includes(message.type) === false) continue;
      const messageSequence = this.due;
      this.partial.delete(messageSequence);
      this.due += 1;
      return { type: message.type, messageSequence, body };
    }
    return undefined;
  }
}
