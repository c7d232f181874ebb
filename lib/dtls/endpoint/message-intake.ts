import type { SequencedMessage } from '../handshake/fragment-message';
import { type HandshakeFragment, readFragments } from '../handshake/handshake-fragment';
import { type FragmentFate, LIMITS_IN_CLEAR, Reassembler } from '../handshake/reassembler';
import type { IgnoredBecause, RecordSight } from './events';
import { rfcName } from './flight';
import type { Outlet } from './outlet';

/** A fragment that belongs here: of a message that is not whole yet, or of one that was (`past`). */
export interface TakenFragment {
  readonly fate: Extract<FragmentFate, 'kept' | 'repeated' | 'rival' | 'past'>;
  /** The last bytes of the flight that ours answers. */
  readonly endsAnswered: boolean;
  /** Protected, or in clear what may well be right: of the message that is due, and no rival. */
  readonly isSure: boolean;
  readonly name: string;
}

/** What became of a record. */
export interface TakenRecord {
  readonly fragments: readonly TakenFragment[];
  /**
   * Every byte of it has its place, and may be acknowledged: one that is wrong would be the one that
   * nobody sends again.
   */
  readonly isSure: boolean;
}

/**
 * Fragments of the other side's messages go in, whole messages come out in their order. Each epoch
 * has its own place for them: what came in clear, which anybody could have said, never takes that of
 * a protected message, nor is it put together with one.
 */
export class MessageIntake {
  readonly #reassemblers = new Map<number, Reassembler>([[0, new Reassembler(0, LIMITS_IN_CLEAR)]]);
  #last = -1;
  /** The message_seq that ended the flight which ours answers; -1 before there is one. */
  #answered = -1;

  constructor(
    private readonly epochOf: (type: number) => number,
    private readonly outlet: Outlet,
  ) {}

  /** Our answer goes out: what was handed out last is the end of their flight. */
  noteAnswer(): void {
    this.#answered = this.#last;
  }

  /** Takes the fragments of a handshake record; `expects`: the types that may come next. */
  receive(record: RecordSight, expects: readonly number[]): TakenRecord {
    const { fragments, ...read } = readFragments(record.plaintext);
    const taken = fragments.flatMap(({ fragment }) => {
      return this.#take(fragment, record.epoch, expects) ?? [];
    });
    if (!read.ok) this.#ignore('malformed', `handshake: ${read.problem.kind}`);
    else if (fragments.length === 0) this.#ignore('malformed', 'handshake: an empty record');
    const isWhole = read.ok && taken.length > 0 && taken.length === fragments.length;
    return { fragments: taken, isSure: isWhole && taken.every(({ isSure }) => isSure) };
  }

  /** The message that is due, once it is whole. */
  next(expects: readonly number[]): SequencedMessage | undefined {
    const [type] = expects;
    if (type === undefined) return undefined;
    const epoch = this.epochOf(type);
    // One in clear that came before its turn may be of any type: whoever said it, it ends nothing.
    const message = this.#reassemblerOf(epoch, expects)?.next(epoch === 0 ? expects : undefined);
    if (message !== undefined) this.#last = message.messageSequence;
    return message;
  }

  #take(
    fragment: HandshakeFragment,
    epoch: number,
    expects: readonly number[],
  ): TakenFragment | undefined {
    const { fragmentOffset, length, messageSequence, type } = fragment;
    const name = `${rfcName(type)}, message ${messageSequence}`;
    const reassembler = this.#reassemblerOf(epoch, expects);
    const isDue = messageSequence === reassembler?.nextSequence;
    // Before it is put together with others, which it would spoil. Who wrote a protected one is
    // known, and is told that it has no place here.
    const isPassedOver = (epoch === 0 || expects.length === 0) && !expects.includes(type);
    if (reassembler === undefined || this.epochOf(type) !== epoch || (isDue && isPassedOver)) {
      this.#ignore('unexpected-message', `${name}, epoch ${epoch}`);
      return undefined;
    }
    const fate = reassembler.receive(fragment);
    if (fate === 'kept' || fate === 'repeated' || fate === 'rival' || fate === 'past') {
      const isEnd = fragmentOffset + fragment.fragment.length === length;
      const isSure = epoch > 0 || fate === 'past' || (isDue && fate !== 'rival');
      return { fate, name, isSure, endsAnswered: isEnd && messageSequence === this.#answered };
    }
    this.#ignore('malformed', `${name}: ${fate}`);
    return undefined;
  }

  /** An epoch's messages are numbered on from those before it, once one of them is expected. */
  #reassemblerOf(epoch: number, expects: readonly number[]): Reassembler | undefined {
    const known = this.#reassemblers.get(epoch);
    if (known !== undefined) return known;
    if (!expects.some((type) => this.epochOf(type) === epoch)) return undefined;
    const begun = new Reassembler(this.#last + 1);
    this.#reassemblers.set(epoch, begun);
    return begun;
  }

  #ignore(because: IgnoredBecause, detail: string): void {
    this.outlet.tell({ kind: 'ignored', because, detail });
  }
}
