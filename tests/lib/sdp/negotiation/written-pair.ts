import { negotiate } from '@/lib/sdp/negotiation/negotiate';
import type { Fact, Negotiated } from '@/lib/sdp/negotiation/negotiated';
import { readDescription } from '@/lib/sdp/read-description';

/** A description from its lines; those of the session that every one has are put before them. */
export function written(lines: readonly string[]): string {
  return ['v=0', 'o=- 1 1 IN IP4 192.0.2.1', 's=-', 't=0 0', ...lines, ''].join('\r\n');
}

/** An offer and its answer, and what they agree on. */
export interface WrittenPair {
  readonly negotiated: Negotiated;
  /** The texts of the lines that a fact names: of the offer, then of the answer. */
  readonly causes: (
    fact: Fact<unknown> | undefined,
  ) => readonly [string | undefined, string | undefined];
}

export function negotiated(offer: string, answer: string): WrittenPair {
  const lineOf = (text: string, number: number | undefined) =>
    number === undefined ? undefined : text.split('\r\n')[number - 1];
  return {
    negotiated: negotiate(readDescription(offer, 'offer'), readDescription(answer, 'answer')),
    causes: (fact) => [lineOf(offer, fact?.offerLine), lineOf(answer, fact?.answerLine)],
  };
}

export function pairOf(offer: readonly string[], answer: readonly string[]): WrittenPair {
  return negotiated(written(offer), written(answer));
}
