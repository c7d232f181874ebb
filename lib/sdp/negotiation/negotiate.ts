import { isRtp } from '../codec-formats';
import { type Description, firstOf, linesOf, type Section } from '../reading';
import { negotiateCodecs } from './codecs';
import { negotiateDirection } from './direction';
import { negotiateHeaderExtensions } from './header-extensions';
import { negotiateIce } from './ice';
import { type MediaPair, NO_LINES, sessionLinesOf } from './media-pair';
import type {
  FactOf,
  Negotiated,
  NegotiatedSection,
  SectionName,
  SectionOutcome,
} from './negotiated';
import { negotiateRtcpMux } from './rtcp-mux';
import { negotiateSctp } from './sctp';
import { negotiateRids, negotiateSimulcast } from './simulcast';
import { negotiateTransports } from './transports';

/**
 * What an offer and its answer agree on (RFC 3264 §6 and §7, RFC 9429 §5). m-sections belong
 * together by place; what the session says holds where a section is silent. The pair is taken as a
 * first exchange, and as it is: what an answer may not do, rules find.
 */
export function negotiate(offer: Description, answer: Description): Negotiated {
  const pairs = pairsOf(offer, answer);
  const outcomes = pairs.map(outcomeOf);
  const names = pairs.map(nameOf);
  const accepted = pairs.filter(({ index }) => outcomes[index]?.value === 'accepted');
  const transports = negotiateTransports(offer, answer, accepted, names);
  const transportOf = new Map(
    transports.flatMap(({ transport }, at) =>
      transport.value.sections.map(({ index }) => [index, at] as const),
    ),
  );
  const sections = pairs.map((pair, index): NegotiatedSection => {
    const outcome = outcomes[index] ?? outcomeOf(pair);
    const transport = transportOf.get(index);
    const tagged = transports[transport ?? -1]?.transport.value.sections[0]?.index;
    const open = outcome.value === 'accepted';
    return {
      name: nameOf(pair),
      outcome,
      media: mediaOf(pair),
      mid: midOf(pair),
      transport,
      rtp: open && carriesRtpInBoth(pair) ? rtpOf(pair, pairs[tagged ?? index] ?? pair) : undefined,
      sctp: open ? negotiateSctp(pair) : undefined,
    };
  });
  return { ice: negotiateIce(offer, answer, pairs), transports, sections };
}

function pairsOf(offer: Description, answer: Description): readonly MediaPair[] {
  const count = Math.max(offer.media.length, answer.media.length);
  const [offered, answered] = [sessionLinesOf(offer.session), sessionLinesOf(answer.session)];
  return Array.from({ length: count }, (_, index) => ({
    index,
    offer: { own: offer.media[index] ?? NO_LINES, session: offered },
    answer: { own: answer.media[index] ?? NO_LINES, session: answered },
  }));
}

function rtpOf(pair: MediaPair, tagged: MediaPair): NegotiatedSection['rtp'] {
  const direction = negotiateDirection(pair);
  return {
    direction,
    ...negotiateCodecs(pair, direction.value.sends),
    rtcpMux: negotiateRtcpMux(pair, tagged),
    ...negotiateHeaderExtensions(pair),
    rids: negotiateRids(pair),
    simulcast: negotiateSimulcast(pair),
  };
}

function carriesRtpInBoth({ offer, answer }: MediaPair): boolean {
  return isRtp(offer.own) && isRtp(answer.own);
}

function outcomeOf({ offer, answer }: MediaPair): FactOf<'outcome'> {
  return {
    value: outcomeIn(offer.own, answer.own),
    offerLine: offer.own.lines[0]?.line.number,
    answerLine: answer.own.lines[0]?.line.number,
  };
}

function outcomeIn(offer: Section, answer: Section): SectionOutcome {
  if (offer.lines.length === 0) return 'not offered';
  if (answer.lines.length === 0) return 'not answered';
  if (isRefused(offer)) return 'refused by offerer';
  if (isRefused(answer)) return 'refused by answerer';
  const medias = [offer, answer].map((one) => firstOf(one, 'media')?.media.toLowerCase());
  return medias[0] === medias[1] ? 'accepted' : 'answered with other media';
}

/** Port 0; but not with `bundle-only`, which both browsers honour in answers too (RFC 9143 §6). */
function isRefused(section: Section): boolean {
  return firstOf(section, 'media')?.port === 0 && firstOf(section, 'bundle-only') === undefined;
}

function nameOf({ index, offer, answer }: MediaPair): SectionName {
  const media = firstOf(offer.own, 'media') ?? firstOf(answer.own, 'media');
  const mid = firstOf(offer.own, 'mid') ?? firstOf(answer.own, 'mid');
  return { index, media: media?.media ?? '', mid: mid?.mid };
}

/** The answer's protocol, for it is the one that is used. */
function mediaOf({ offer, answer }: MediaPair): FactOf<'media'> {
  const offered = linesOf(offer.own, 'media')[0];
  const answered = linesOf(answer.own, 'media')[0];
  return {
    value: {
      media: (offered ?? answered)?.reading.media ?? '',
      proto: (answered ?? offered)?.reading.proto ?? '',
    },
    offerLine: offered?.line.number,
    answerLine: answered?.line.number,
  };
}

function midOf({ offer, answer }: MediaPair): FactOf<'mid'> | undefined {
  const offered = linesOf(offer.own, 'mid')[0];
  const answered = linesOf(answer.own, 'mid')[0];
  const mid = (offered ?? answered)?.reading.mid;
  if (mid === undefined) return undefined;
  return { value: mid, offerLine: offered?.line.number, answerLine: answered?.line.number };
}
