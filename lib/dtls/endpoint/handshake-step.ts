import type { SequencedMessage } from '../handshake/fragment-message';
import type { MessageCodec } from '../handshake/message-codec';
import { fault, type HandshakeFault, type StepResult } from './failure';
import type { FlightPart } from './flight';

/** What a whole message of the other side leads to. */
export type Step =
  /** More of this flight is to come. */
  | { readonly kind: 'continue' }
  /** Their flight is complete and this is the answer. */
  | { readonly kind: 'answer'; readonly flight: readonly FlightPart[] }
  /** The same, but nothing waits for what comes next: a HelloRetryRequest (RFC 9147 §5.8.1). */
  | { readonly kind: 'retry'; readonly flight: readonly FlightPart[] }
  /** Their Finished fits; one side still has a flight to send. */
  | { readonly kind: 'proven'; readonly flight: readonly FlightPart[] }
  | { readonly kind: 'fault'; readonly fault: HandshakeFault };

const CONTINUE: Step = { kind: 'continue' };

/** One role's part of the handshake: messages in, flights out. Time and records are others'. */
export interface Handshake<Message> {
  /** The types that may come next. None before the client speaks, and once everything is said. */
  readonly expects: readonly number[];
  /** The client's first flight; empty for a server. */
  open(): readonly FlightPart[];
  /** A message of the other side, in its turn. */
  receive(message: Message, raw: SequencedMessage): Step;
}

/** What a version makes of the bytes of a message. */
export interface HandshakeForm<Message> {
  readonly codec: MessageCodec<Message>;
  readonly transcriptForm: (raw: SequencedMessage) => Uint8Array;
  /** The epoch in which messages of this type are sent. */
  readonly epochOf: (type: number) => number;
}

export function faultStep(found: HandshakeFault): Step {
  return { kind: 'fault', fault: found };
}

/** On to the next message, unless something was wrong with this one. */
export function continueUnless(wrong: StepResult): Step {
  return wrong === undefined ? CONTINUE : faultStep(wrong);
}

/** RFC 5246 §7.2.2, RFC 8446 §4: a message that has no place here. */
export function misplaced(type: string): HandshakeFault {
  return fault('illegal-message', 'unexpected_message', `${type} has no place here`);
}
