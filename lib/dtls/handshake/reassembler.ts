import type { SequencedMessage } from './fragment-message';
import type { HandshakeFragment } from './handshake-fragment';
import { PartialMessage } from './partial-message';

/** What a hostile peer can make a receiver keep: at most their product, twice. */
export interface ReassemblyLimits {
  /** Bytes of the greatest message taken. */
  readonly greatestLength: number;
  /** How many messages, from the next one that is due on, are kept. */
  readonly greatestAhead: number;
}

/** Room for a chain of certificates, and for more messages than the longest flight has. */
export const REASSEMBLY_LIMITS: ReassemblyLimits = { greatestLength: 2 ** 16, greatestAhead: 16 };

/**
 * What became of a fragment. `repeated` brought nothing new; `past` belongs to a message that was
 * delivered: the peer sends its flight again (RFC 6347 §4.2.4). The last three are dropped.
 */
export type FragmentFate =
  | 'kept'
  | 'repeated'
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
  private readonly partial = new Map<number, PartialMessage>();

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
    const message = this.partial.get(messageSequence) ?? new PartialMessage(fragment);
    if (!message.agreesWith(fragment)) return 'contradicts-earlier';
    this.partial.set(messageSequence, message);
    return message.put(fragment) ? 'kept' : 'repeated';
  }

  /** The message that is due, once; undefined while it is not complete. */
  next(): SequencedMessage | undefined {
    const message = this.partial.get(this.due);
    const body = message?.complete();
    if (message === undefined || body === undefined) return undefined;
    const messageSequence = this.due;
    this.partial.delete(messageSequence);
    this.due += 1;
    return { type: message.type, messageSequence, body };
  }
}
