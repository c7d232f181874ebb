import { heldLine, lineOrMedia, type MediaPair } from './media-pair';
import type { Direction, FactOf } from './negotiated';

/**
 * Who sends: a side does where it says so and the other one says that it receives (RFC 3264 §6.1).
 * Without a word, `sendrecv` (RFC 8866 §6.7).
 */
export function negotiateDirection({ offer, answer }: MediaPair): FactOf<'direction'> {
  const offered = heldLine(offer, 'direction');
  const answered = heldLine(answer, 'direction');
  const stated = {
    offerer: offered?.reading.direction ?? 'sendrecv',
    answerer: answered?.reading.direction ?? 'sendrecv',
  };
  return {
    value: { sends: sendersOf(stated.offerer, stated.answerer), stated },
    offerLine: lineOrMedia(offered, offer),
    answerLine: lineOrMedia(answered, answer),
  };
}

/** Whether the side with each direction sends to the other one. */
export function sendersOf(offerer: Direction, answerer: Direction) {
  return {
    offerer: sends(offerer) && receives(answerer),
    answerer: sends(answerer) && receives(offerer),
  };
}

function sends(direction: Direction): boolean {
  return direction === 'sendrecv' || direction === 'sendonly';
}

function receives(direction: Direction): boolean {
  return direction === 'sendrecv' || direction === 'recvonly';
}
