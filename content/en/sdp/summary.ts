import type {
  CandidateGroup,
  DescriptionSummary,
  MediaSummary,
  SecuritySummary,
} from '@/lib/sdp/summary/description-summary';
import { addressClasses, announced, directions, roles, setups } from './summary-labels';

/** Longer lists are cut: the table has all of it. */
const SECTIONS_SAID = 12;
const ADDRESSES_SAID = 3;

/** The paragraph, a sentence each. */
function paragraph(summary: DescriptionSummary): readonly string[] {
  const said = summary.media.slice(0, SECTIONS_SAID);
  const more = summary.media.length - said.length;
  return [
    opening(summary),
    ...said.map(sectionSentence),
    ...(more > 0 ? [`${more} more ${more === 1 ? 'section follows' : 'sections follow'}.`] : []),
    ...transportSentences(summary),
    ...said.flatMap(simulcastSentence),
    ...programSentence(summary),
  ];
}

function opening({ type, media }: DescriptionSummary): string {
  const subject = `This ${type ?? 'description'}`;
  if (media.length === 0) return `${subject} has no media section.`;
  const names = listOf(media.slice(0, SECTIONS_SAID).map(titleOf));
  return `${subject} has ${media.length === 1 ? 'one section' : `${media.length} sections`}: ${names}${media.length > SECTIONS_SAID ? ' …' : ''}.`;
}

function sectionSentence(section: MediaSummary): string {
  const title = capital(titleOf(section));
  if (section.refused) return `${title} is refused: its port is 0.`;
  if (section.dataChannel) return `${title}: ${dataChannelText(section.dataChannel)}.`;
  const codecs = section.rtp ? `${codecsText(section)}; ` : `${section.proto}; `;
  return `${title}: ${codecs}${directionText(section)}.`;
}

function dataChannelText({ port, maxMessageSize }: NonNullable<MediaSummary['dataChannel']>) {
  const size =
    maxMessageSize === 0 ? 'messages of any size' : `messages up to ${maxMessageSize} bytes`;
  return [
    'data channels over SCTP',
    port === undefined ? 'no port named' : `port ${port}`,
    maxMessageSize === undefined ? 'messages up to 64 KiB (no line says more)' : size,
  ].join(', ');
}

function codecsText({ codecs }: MediaSummary): string {
  const media = codecs.filter(({ role }) => role === 'media').map(({ name }) => name);
  const others = [...new Set(codecs.map(({ role }) => role))].filter((role) => role !== 'media');
  const preferred =
    media.length > 1 ? `${media.join(', ')} (in this order of preference)` : media[0];
  const besides =
    others.length > 0 ? `with ${listOf(others.map((role) => roles[role]))}` : undefined;
  return [preferred ?? 'no codec', besides].filter((text) => text !== undefined).join(', ');
}

function directionText(section: MediaSummary): string {
  const { direction: of, byRtsp } = section;
  const { direction, from } = of;
  if (byRtsp && from === 'default') return 'sent by the server after RTSP SETUP and PLAY';
  if (byRtsp && direction === 'recvonly') {
    return 'sent by the server after RTSP SETUP and PLAY (recvonly for whoever takes it)';
  }
  if (section.announced) {
    if (from === 'default')
      return 'sent to whoever follows this announcement (no line names a direction)';
    return `${announced[direction]} (${direction}${ORIGINS[from]})`;
  }
  return `${directions[direction]} (${direction}${ORIGINS[from]})`;
}

const ORIGINS = { media: '', session: ', said for the whole session', default: ' by default' };

function transportSentences(summary: DescriptionSummary): readonly string[] {
  const live = summary.media.filter(({ refused }) => !refused);
  if (live.length === 0) return [];
  const ice = live.some(usesIce);
  return [
    ...(ice ? [candidateSentence(summary.candidates)] : []),
    ...(ice ? perSection(live, credentialsSentence) : []),
    ...perSection(live, ({ security }) => securitySentence(security)),
    ...summary.bundles.map(bundleSentence),
  ];
}

/** What is announced has no ICE unless it says so. */
const usesIce = ({ byRtsp, announced: isAnnounced, credentials, candidates }: MediaSummary) =>
  !(byRtsp || isAnnounced) || credentials !== undefined || candidates.length > 0;

/** One sentence where all sections agree, else one for each, with its name before it. */
function perSection(
  media: readonly MediaSummary[],
  say: (section: MediaSummary) => string,
): readonly string[] {
  const texts = new Map<string, string[]>();
  for (const section of media) {
    const text = say(section);
    texts.set(text, [...(texts.get(text) ?? []), titleOf(section)]);
  }
  if (texts.size === 1) return [...texts.keys()];
  return [...texts].map(([text, titles]) => `${capital(listOf(titles))}: ${text}`);
}

function candidateSentence(groups: readonly CandidateGroup[]): string {
  if (groups.length === 0) {
    return 'It holds no candidates: with trickle ICE they follow on their own, without ICE none do.';
  }
  return `Candidates are present: ${listOf(groups.map(candidateText))}.`;
}

function candidateText({ count, type, addressClass, addresses }: CandidateGroup): string {
  const more = addresses.length - ADDRESSES_SAID;
  const named = `${addresses.slice(0, ADDRESSES_SAID).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return `${count} ${type} (${named}: ${addressClasses[addressClass]})`;
}

function credentialsSentence({ credentials }: MediaSummary): string {
  if (credentials === undefined) return 'No ICE credentials are present.';
  return credentials === 'bundle'
    ? 'ICE credentials are present in the section that it is bundled with.'
    : 'ICE credentials are present.';
}

function securitySentence(security: SecuritySummary): string {
  if (security.by === 'nothing') {
    return 'No fingerprint and no key is present: nothing here would encrypt the media.';
  }
  if (security.by === 'sdes') {
    return `SRTP keys stand in clear text (${security.suites.join(', ')}); browsers never use them and need a fingerprint instead.`;
  }
  const { hashes, setup } = security;
  const role = setup === undefined ? '' : `; ${setups[setup]} (setup:${setup})`;
  return `A fingerprint is present (${hashes.join(', ')}), so that a secure call can be set up over DTLS${role}.`;
}

const bundleSentence = (mids: readonly string[]) =>
  mids.length === 1
    ? `BUNDLE names one section (${mids.join(', ')}), which shares its transport with none.`
    : `BUNDLE: the sections ${mids.join(', ')} share one transport.`;

function simulcastSentence(section: MediaSummary): readonly string[] {
  if (section.simulcast === undefined || section.refused) return [];
  const { send, receive, by } = section.simulcast;
  const parts = [
    ...(send > 0 ? [`sends ${send} encodings`] : []),
    ...(receive > 0 ? [`receives ${receive} encodings`] : []),
  ];
  const former = by === 'ssrc-group' ? ' (the former way, with ssrc-group:SIM)' : '';
  return [`${capital(titleOf(section))} uses simulcast: it ${listOf(parts)}${former}.`];
}

/** What a library is a part of. */
const WITHIN: Readonly<Record<string, string>> = {
  libwebrtc: ' (Chrome, Edge, Safari, or an app)',
};

function programSentence({ program: guess }: DescriptionSummary): readonly string[] {
  if (guess === undefined) return [];
  const program = `${guess.program}${WITHIN[guess.program] ?? ''}`;
  const lines = guess.evidence.map(({ lineNumber, text }) => `line ${lineNumber} “${text}”`);
  return [
    guess.certainty === 'certain'
      ? `It names ${program} as its author (${listOf(lines)}).`
      : `It was probably written by ${program}: such is ${listOf(lines)}.`,
  ];
}

function titleOf({ media, mid }: Pick<MediaSummary, 'media' | 'mid'>): string {
  const name = media === 'application' ? 'data' : media;
  return mid === undefined ? name : `${name} (mid ${mid})`;
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function listOf(items: readonly string[]): string {
  return items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')} and ${items.slice(-1).join('')}`;
}

export const summaryWords = {
  heading: 'What this description says',
  paragraph,
  table: {
    caption: 'The sections, one by one',
    section: 'Section',
    codecs: 'Codecs',
    direction: 'Direction',
    candidates: 'Candidates',
    credentials: 'ICE credentials',
    security: 'Security',
    rtcpMux: 'RTCP on the same port',
    simulcast: 'Simulcast',
  },
  cells: {
    section: titleOf,
    refused: 'refused (port 0)',
    codec: ({ name, role, payloadTypes }: MediaSummary['codecs'][number]) =>
      role === 'media'
        ? `${name} (${payloadTypes.join(', ')})`
        : `${name} (${payloadTypes.join(', ')}): ${roles[role]}`,
    direction: directionText,
    candidate: candidateText,
    credentials: {
      media: 'present',
      session: 'present, for the whole session',
      bundle: 'those of the section it is bundled with',
      missing: 'none',
    },
    security: (security: SecuritySummary) =>
      security.by === 'dtls'
        ? `DTLS, ${security.hashes.join(', ')}${security.setup === undefined ? '' : `, setup:${security.setup}`}`
        : security.by === 'sdes'
          ? `SDES, ${security.suites.join(', ')}`
          : 'none',
    dataChannel: dataChannelText,
    simulcast: ({ send, receive }: NonNullable<MediaSummary['simulcast']>) =>
      `${send} sent, ${receive} received`,
    yes: 'yes',
    no: 'no',
    none: 'none',
  },
};
