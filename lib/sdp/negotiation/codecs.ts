import { type CodecFormat, codecFormatsOf } from '../codec-formats';
import { matchFormats } from '../match-formats';
import type { MediaPair } from './media-pair';
import type { BySide, CodecUse, FactOf, NegotiatedCodec, NegotiatedRtp } from './negotiated';

type CodecFacts = Pick<NegotiatedRtp, 'codecs' | 'firstCodecs' | 'declinedCodecs' | 'addedCodecs'>;

/** The codecs that both sides name, in the answer's order, and what is left over on each side. */
export function negotiateCodecs({ offer, answer }: MediaPair, sends: BySide<boolean>): CodecFacts {
  const offered = codecFormatsOf(offer.own);
  const answered = codecFormatsOf(answer.own);
  const partners = matchFormats(offered, answered);
  const byNumber = new Map(offered.map((format) => [format.payloadType, format]));
  const codecs = answered.flatMap((format): readonly FactOf<'codec'>[] => {
    const partner = byNumber.get(partners.get(format.payloadType) ?? -1);
    return partner === undefined ? [] : [codecFact(partner, format)];
  });
  const taken = new Set(partners.values());
  return {
    codecs,
    firstCodecs: firstCodecs(codecs, offered, sends),
    declinedCodecs: offered
      .filter(({ payloadType }) => !taken.has(payloadType))
      .map((format) => ({
        value: format,
        offerLine: format.line,
        answerLine: answer.own.lines[0]?.line.number,
      })),
    addedCodecs: answered
      .filter(({ payloadType }) => !partners.has(payloadType))
      .map((format) => ({
        value: format,
        offerLine: offer.own.lines[0]?.line.number,
        answerLine: format.line,
      })),
  };
}

function codecFact(offered: CodecFormat, answered: CodecFormat): FactOf<'codec'> {
  const codec = answered.codec ?? offered.codec;
  return {
    value: {
      use: purposeOf(codec?.codec),
      name: codec?.codec,
      clockRate: codec?.clockRate,
      channels: codec?.channels,
      payloadType: { offerer: answered.payloadType, answerer: offered.payloadType },
      repairs: { offerer: answered.repairs, answerer: offered.repairs },
      parameters: { offerer: offered.parameters, answerer: answered.parameters },
    },
    offerLine: offered.line,
    answerLine: answered.line,
  };
}

/**
 * The offerer should begin with the first one of the answer (RFC 3264 §7), the answerer with the
 * first one of the offer that the answer lists too (§6.1). Only what carries media by itself counts.
 */
function firstCodecs(
  codecs: readonly FactOf<'codec'>[],
  offered: readonly CodecFormat[],
  sends: BySide<boolean>,
): readonly FactOf<'first codec'>[] {
  const media = codecs.filter(({ value }) => value.use === 'media');
  const order = new Map(offered.map(({ payloadType }, index) => [payloadType, index]));
  const rank = ({ value }: FactOf<'codec'>) => order.get(value.payloadType.answerer) ?? 0;
  const [preferred] = [...media].sort((left, right) => rank(left) - rank(right));
  return [
    ...firstOfSender('offerer', sends.offerer ? media[0] : undefined),
    ...firstOfSender('answerer', sends.answerer ? preferred : undefined),
  ];
}

function firstOfSender(
  sender: 'offerer' | 'answerer',
  fact: FactOf<'codec'> | undefined,
): readonly FactOf<'first codec'>[] {
  return fact === undefined ? [] : [{ ...fact, value: { sender, codec: fact.value } }];
}

function purposeOf(name: string | undefined): CodecUse {
  return USES.get(name?.toLowerCase() ?? '') ?? 'media';
}

const USES: ReadonlyMap<string, NegotiatedCodec['use']> = new Map([
  ['rtx', 'retransmission'],
  ['red', 'redundancy'],
  ['ulpfec', 'forward error correction'],
  ['parityfec', 'forward error correction'],
  ['flexfec', 'forward error correction'],
  ['flexfec-03', 'forward error correction'],
  ['telephone-event', 'dtmf'],
  ['cn', 'comfort noise'],
]);
