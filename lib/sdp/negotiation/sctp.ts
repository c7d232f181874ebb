import { firstOf, type ReadLine } from '../reading';
import { heldLine, lineOrMedia, type MediaPair, type SideSections } from './media-pair';
import type { FactOf, NegotiatedSctp, Side } from './negotiated';

/** bytes: what a side takes that says nothing (RFC 8841 §6.1). */
const DEFAULT_MESSAGE_SIZE = 65_536;

/**
 * The ports of the SCTP association, and how long a message each side may send: as long as the
 * other one takes. Undefined for a section without SCTP.
 */
export function negotiateSctp({ offer, answer }: MediaPair): NegotiatedSctp | undefined {
  if (!carriesSctp(offer) || !carriesSctp(answer)) return undefined;
  const offered = portOf(offer);
  const answered = portOf(answer);
  return {
    port: {
      value: { offerer: offered.port, answerer: answered.port },
      offerLine: lineOrMedia(offered.line, offer),
      answerLine: lineOrMedia(answered.line, answer),
    },
    messageSizes: [messageSize('offerer', answer), messageSize('answerer', offer)],
  };
}

function carriesSctp({ own }: SideSections): boolean {
  return /SCTP/i.test(firstOf(own, 'media')?.proto ?? '');
}

/** Of `a=sctp-port`, or of `a=sctpmap` in descriptions older than RFC 8841. */
function portOf(side: SideSections): {
  readonly port: number | undefined;
  readonly line: ReadLine | undefined;
} {
  const line = heldLine(side, 'sctp-port') ?? heldLine(side, 'sctpmap');
  return { port: line?.reading.port, line };
}

function messageSize(sender: Side, receiver: SideSections): FactOf<'message size'> {
  const line = heldLine(receiver, 'max-message-size');
  const limit = line?.reading.size ?? DEFAULT_MESSAGE_SIZE;
  const at = lineOrMedia(line, receiver);
  return {
    value: { sender, limit, stated: line !== undefined },
    ...(sender === 'offerer' ? { answerLine: at } : { offerLine: at }),
  };
}
