import { grouped } from '@/content/grouped';
import type { FactTexts } from '@/lib/sdp/negotiation/fact-texts';
import type { BySide, SectionName, Side } from '@/lib/sdp/negotiation/negotiated';
import { codecFactTexts } from './negotiation-codecs';

export const negotiationWords = {
  heading: 'Negotiated result',
  sides: { offerer: 'offerer', answerer: 'answerer' },
  /** Over the rows that no section owns. */
  connection: 'Whole connection',
  section: ({ index, media, mid }: SectionName) =>
    mid === undefined ? `Section ${index}: ${media}` : `Section ${index}: ${media} (mid ${mid})`,
  columns: { fact: 'Fact', value: 'Value', offerLine: 'Offer line', answerLine: 'Answer line' },
  lineNumber: (line: number) => `line ${line}`,
  nothingAgreed: 'No section was accepted, so nothing flows between the two.',
};

/** What each fact says, with its values. */
export const factTexts: FactTexts = {
  ...codecFactTexts,
  ice: {
    label: 'ICE',
    short: (ice) => (ice.used ? `${ice.controlling} controls` : 'not used'),
    sentence: (ice) => {
      if (!ice.used) {
        return `ICE cannot be used: the ${ice.without} gives no ufrag and password to check with.`;
      }
      return `The ${ice.controlling} controls ICE and nominates the pair to use: ${liteReason(ice.lite)}.`;
    },
  },
  transport: {
    label: 'Transport',
    short: ({ sections, bundled }) =>
      bundled ? `BUNDLE ${sections.map(midOrIndex).join(' ')}` : 'own',
    sentence: ({ sections, bundled }) => {
      const names = sections.map(sectionName).join(', ');
      const [tagged] = sections;
      if (!bundled || tagged === undefined) return `A transport of its own: ${names}.`;
      if (sections.length === 1) return `The bundle holds a single section: ${names}.`;
      return `One transport carries ${sections.length} sections: ${names}. Its ICE credentials, fingerprint and DTLS role are those of ${sectionName(tagged)}, the tagged section.`;
    },
  },
  ufrag: {
    label: 'ICE ufrag',
    short: ({ side, ufrag }) => `${side}: ${ufrag}`,
    sentence: ({ side, ufrag }) =>
      `Checks sent to the ${side} carry a user name that begins with its ufrag, “${ufrag}:”.`,
  },
  'dtls roles': {
    label: 'DTLS client',
    short: ({ client }) => client ?? 'undecided',
    sentence: ({ client, setup }) => {
      const stated = `the offer says ${setup.offerer ?? 'no setup'}, the answer ${setup.answerer ?? 'none'}`;
      if (client === undefined) {
        return `Neither side is settled as the DTLS client: ${stated}; the answer must choose active or passive, and not what the offer has claimed for itself.`;
      }
      return `The ${client} is the DTLS client and sends the ClientHello, the ${other(client)} is the server: ${stated}.`;
    },
  },
  fingerprint: {
    label: 'Fingerprint',
    short: ({ side, algorithm }) => `${side}: ${algorithm}`,
    sentence: ({ side, algorithm, value }) =>
      `The certificate that the ${side} shows in the DTLS handshake must have the ${algorithm} hash ${value}.`,
  },
  outcome: {
    label: 'Outcome',
    short: (outcome) => OUTCOMES[outcome].short,
    sentence: (outcome) => OUTCOMES[outcome].sentence,
  },
  media: {
    label: 'Media',
    short: ({ media }) => media,
    sentence: ({ media, proto }) => `The section is for ${media}, over ${proto}.`,
  },
  mid: {
    label: 'mid',
    short: (mid) => mid,
    sentence: (mid) => `The section is called “${mid}”.`,
  },
  direction: {
    label: 'Direction',
    short: ({ sends }) => flow(sends),
    sentence: ({ sends, stated }) =>
      `${WHO_SENDS[senders(sends)]}: the offer says ${stated.offerer}, the answer ${stated.answerer}.`,
  },
  'rtcp-mux': {
    label: 'rtcp-mux',
    short: ({ muxed }) => (muxed ? 'yes' : 'no'),
    sentence: ({ muxed, stated }) =>
      muxed
        ? 'RTP and RTCP share one port, so ICE needs only component 1: both sides say rtcp-mux.'
        : `RTCP has a port of its own, ICE component 2: ${silentAboutMux(stated)} rtcp-mux.`,
  },
  'sctp port': {
    label: 'SCTP port',
    short: ({ offerer, answerer }) => `${offerer ?? '—'} ↔ ${answerer ?? '—'}`,
    sentence: ({ offerer, answerer }) =>
      `Inside of DTLS the SCTP association runs between port ${offerer ?? '(none given)'} of the offerer and port ${answerer ?? '(none given)'} of the answerer.`,
  },
  'message size': {
    label: 'Longest message',
    short: ({ sender, limit }) => `${sender}: ${limit === 0 ? 'no limit' : bytes(limit)}`,
    sentence: ({ sender, limit, stated }) => {
      const receiver = `the ${other(sender)}`;
      if (limit === 0) {
        return `The ${sender} may send data channel messages of any length: ${receiver} sets no limit (0).`;
      }
      const reason = stated
        ? `${receiver} takes no longer ones`
        : `${receiver} names no limit, and this is the default of RFC 8841`;
      return `The ${sender} may send data channel messages of up to ${bytes(limit)}: ${reason}.`;
    },
  },
};

const OUTCOMES = {
  accepted: { short: 'accepted', sentence: 'The answer accepts the section.' },
  'refused by offerer': {
    short: 'off in the offer',
    sentence: 'The offer itself has port 0: the section is stopped, and nothing flows in it.',
  },
  'refused by answerer': {
    short: 'refused',
    sentence: 'The answer refuses the section with port 0, so nothing flows in it.',
  },
  'not answered': {
    short: 'not answered',
    sentence: 'The answer has no section at this place, though it must answer each one offered.',
  },
  'not offered': {
    short: 'not offered',
    sentence: 'The answer has a section here that nobody offered, which an answer may not do.',
  },
  'answered with other media': {
    short: 'other media',
    sentence: 'The answer has other media at this place than the offer, so nothing is agreed.',
  },
} as const;

const WHO_SENDS = {
  both: 'Both sides send',
  offerer: 'Only the offerer sends',
  answerer: 'Only the answerer sends',
  neither: 'Neither side sends',
} as const;

function senders({ offerer, answerer }: BySide<boolean>): keyof typeof WHO_SENDS {
  if (offerer) return answerer ? 'both' : 'offerer';
  return answerer ? 'answerer' : 'neither';
}

const FLOWS = {
  both: 'offerer ⇄ answerer',
  offerer: 'offerer → answerer',
  answerer: 'offerer ← answerer',
  neither: 'neither sends',
} as const;

function flow(sends: BySide<boolean>): string {
  return FLOWS[senders(sends)];
}

function other(side: Side): Side {
  return side === 'offerer' ? 'answerer' : 'offerer';
}

function liteReason({ offerer, answerer }: BySide<boolean>): string {
  if (offerer && answerer) return 'both sides are ICE-lite, so the one that offers does';
  if (offerer) return 'the offerer is ICE-lite and sends no checks';
  if (answerer) return 'the answerer is ICE-lite and sends no checks';
  return 'both are full agents, so the one that offers does';
}

function silentAboutMux({ offerer, answerer }: BySide<boolean>): string {
  if (offerer) return 'the answer does not say';
  return answerer ? 'the offer does not say' : 'neither side says';
}

function sectionName({ index, media, mid }: SectionName): string {
  return mid === undefined ? `${media} (section ${index})` : `${media} (mid ${mid})`;
}

function midOrIndex({ index, mid }: SectionName): string {
  return mid ?? `#${index}`;
}

function bytes(count: number): string {
  return count === 1 ? '1 byte' : `${grouped(count)} bytes`;
}
