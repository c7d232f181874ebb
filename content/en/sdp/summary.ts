import type {
  CandidateGroup,
  DescriptionSummary,
  MediaSummary,
  SecuritySummary,
} from '@/lib/sdp/summary/description-summary';
import type { Flaw } from '@/lib/sdp/summary/flaw';
import {
  bundleText,
  flawCell,
  flawsText,
  isGrave,
  obstacleSentence,
  whoCannot,
} from './summary-flaws';
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
    ...obstacleSentence(summary),
    ...said.map(sectionSentence),
    ...(more > 0 ? [`${more} more ${more === 1 ? 'section follows' : 'sections follow'}.`] : []),
    ...unreadSentence(summary),
    ...transportSentences(summary),
    ...said.flatMap(simulcastSentence),
    ...programSentence(summary),
  ];
}

function opening({ type, media, unreadMedia }: DescriptionSummary): string {
  const subject = `This ${type ?? 'description'}`;
  if (media.length === 0) {
    return unreadMedia.length === 0
      ? `${subject} has no media section.`
      : `${subject} has no media section that can be read.`;
  }
  const names = listOf(media.slice(0, SECTIONS_SAID).map(titleOf));
  return `${subject} has ${media.length === 1 ? 'one section' : `${media.length} sections`}: ${names}${media.length > SECTIONS_SAID ? ' …' : ''}.`;
}

function unreadSentence({ unreadMedia }: DescriptionSummary): readonly string[] {
  const [first] = unreadMedia;
  if (first === undefined) return [];
  const lines = listOf(
    unreadMedia.slice(0, SECTIONS_SAID).map(({ lineNumber }) => `${lineNumber}`),
  );
  return [
    unreadMedia.length === 1
      ? `The section that begins in line ${lines} is left out: its m-line cannot be read.`
      : `${unreadMedia.length} sections (lines ${lines}) are left out: their m-lines cannot be read.`,
  ];
}

function sectionSentence(section: MediaSummary): string {
  const title = capital(titleOf(section));
  const { flaws } = section;
  if (section.refused) return `${title} is refused: its port is 0.`;
  const faults = flawsText(flaws, 'section', 'bundle', 'codecs', 'direction', 'dataChannel');
  if (section.dataChannel)
    return `${title}: ${dataChannelText(section.dataChannel, flaws)}.${faults}`;
  const codecs = section.rtp ? `${codecsText(section)}; ` : `${section.proto}; `;
  return `${title}: ${codecs}${directionText(section)}.${faults}`;
}

function dataChannelText(
  { port, maxMessageSize }: NonNullable<MediaSummary['dataChannel']>,
  flaws: readonly Flaw[] = [],
) {
  const wrong = isGrave(flaws, 'dataChannel');
  const size =
    maxMessageSize === 0 ? 'messages of any size' : `messages up to ${maxMessageSize} bytes`;
  return [
    'data channels over SCTP',
    port === undefined ? (wrong ? 'no port that can be read' : 'no port named') : `port ${port}`,
    maxMessageSize === undefined
      ? `messages up to 64 KiB${wrong ? '' : ' (no line says more)'}`
      : size,
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
  if (live.length === 0) {
    return summary.media.length + summary.unreadMedia.length === 0 && summary.candidates.length > 0
      ? [candidateSentence(summary)]
      : [];
  }
  const ice = live.some(usesIce);
  const insecure = live.filter(({ stopsSecurity }) => stopsSecurity).map(titleOf);
  return [
    ...(ice ? [candidateSentence(summary)] : []),
    ...(ice ? perSection(live, credentialsSentence) : []),
    ...perSection(live, (section) => securitySentence(section, insecure)),
    ...bundleSentences(summary),
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

function candidateSentence({ candidates, media, flaws }: DescriptionSummary): string {
  const faults = flawsText([...flaws, ...media.flatMap((section) => section.flaws)], 'candidates');
  if (candidates.length > 0) {
    return `Candidates are present: ${listOf(candidates.map(candidateText))}.${faults}`;
  }
  return faults === ''
    ? 'It holds no candidates: with trickle ICE they follow on their own, without ICE none do.'
    : `It holds no candidate that can be used.${faults}`;
}

function candidateText({ count, type, addressClass, addresses }: CandidateGroup): string {
  const more = addresses.length - ADDRESSES_SAID;
  const named = `${addresses.slice(0, ADDRESSES_SAID).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return `${count} ${type} (${named}: ${addressClasses[addressClass]})`;
}

function credentialsSentence({ credentials, halfCredentials, flaws }: MediaSummary): string {
  const faults = flawsText(flaws, 'credentials');
  if (halfCredentials !== undefined) {
    const missing = halfCredentials === 'ice-ufrag' ? 'ice-pwd' : 'ice-ufrag';
    return `Of the ICE credentials only ${halfCredentials} can be used, ${missing} cannot or is missing: no connectivity check can be made.${faults}`;
  }
  if (credentials === undefined) {
    return faults === '' || !isGrave(flaws, 'credentials')
      ? `No ICE credentials are present.${faults}`
      : `No ICE credentials that can be used are present.${faults}`;
  }
  const where =
    credentials === 'bundle'
      ? 'ICE credentials are present in the section that it is bundled with'
      : 'ICE credentials are present';
  const cannot = isGrave(flaws, 'credentials') ? whoCannot(flaws, 'credentials') : undefined;
  return `${where}${cannot === undefined ? '' : `, but ${cannot} use them as they stand`}.${faults}`;
}

/** `insecure`: the sections for whose sake no browser sets up a secure call. */
function securitySentence({ security, flaws }: MediaSummary, insecure: readonly string[]): string {
  const faults = flawsText(flaws, 'security');
  if (security.by === 'nothing') {
    return faults === ''
      ? 'No fingerprint and no key is present: nothing here would encrypt the media.'
      : `No fingerprint that can be used is present: nothing here would encrypt the media.${faults}`;
  }
  if (security.by === 'sdes') {
    return `SRTP keys stand in clear text (${security.suites.join(', ')}); browsers never use them and need a fingerprint instead.${faults}`;
  }
  const { hashes, setup } = security;
  const role = setup === undefined ? '' : `; ${setups[setup]} (setup:${setup})`;
  const present = `A fingerprint is present (${hashes.join(', ')})`;
  if (!isGrave(flaws, 'security') && insecure.length > 0) {
    return `${present} and nothing is wrong with it, but no secure call comes about before the security of ${listOf(insecure)} is mended${role}.${faults}`;
  }
  if (!isGrave(flaws, 'security')) {
    return `${present}, so that a secure call can be set up over DTLS${role}.${faults}`;
  }
  const cannot = whoCannot(flaws, 'security');
  return cannot === undefined
    ? `${present}, but something about it is wrong${role}.${faults}`
    : `${present}, but ${cannot} set up a secure call with what stands here${role}.${faults}`;
}

function bundleSentences({ bundles, flaws }: DescriptionSummary): readonly string[] {
  const faults = flawsText(flaws, 'bundle');
  if (bundles.length === 0) {
    return faults === '' ? [] : [`No BUNDLE group that can be used is present.${faults}`];
  }
  const last = bundles.length - 1;
  return bundles.map((bundle, at) => `${bundleText(bundle)}${at === last ? faults : ''}`);
}

function simulcastSentence(section: MediaSummary): readonly string[] {
  if (section.refused) return [];
  if (section.simulcast === undefined) {
    const faults = flawsText(section.flaws, 'simulcast');
    return faults === '' ? [] : [`${capital(titleOf(section))}: no simulcast.${faults}`];
  }
  const { send, receive, by } = section.simulcast;
  const parts = [
    ...(send > 0 ? [`sends ${send} encodings`] : []),
    ...(receive > 0 ? [`receives ${receive} encodings`] : []),
  ];
  const former = by === 'ssrc-group' ? ' (the former way, with ssrc-group:SIM)' : '';
  const faults = flawsText(section.flaws, 'simulcast');
  const title = capital(titleOf(section));
  const cannot = isGrave(section.flaws, 'simulcast')
    ? whoCannot(section.flaws, 'simulcast')
    : undefined;
  const but = cannot === undefined ? '' : `, but ${cannot} use it as it stands`;
  return [`${title} uses simulcast: it ${listOf(parts)}${former}${but}.${faults}`];
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
    codecs: 'Codecs, the preferred first',
    helpers: 'Repair and helpers',
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
        : role === 'unnamed'
          ? `${payloadTypes.join(', ')} (${roles[role]})`
          : `${name} (${payloadTypes.join(', ')}): ${roles[role]}`,
    direction: directionText,
    candidate: candidateText,
    flaw: flawCell,
    credentials: {
      media: 'present',
      session: 'present, for the whole session',
      bundle: 'those of the section it is bundled with',
      missing: 'none',
      half: 'only one of ufrag and pwd',
    },
    security: (security: SecuritySummary) =>
      security.by === 'dtls'
        ? `DTLS, ${security.hashes.join(', ')}${security.setup === undefined ? '' : `, setup:${security.setup}`}`
        : security.by === 'sdes'
          ? `SDES, ${security.suites.join(', ')}`
          : 'none',
    dataChannel: (channel: NonNullable<MediaSummary['dataChannel']>) => dataChannelText(channel),
    simulcast: ({ send, receive }: NonNullable<MediaSummary['simulcast']>) =>
      `${send} sent, ${receive} received`,
    yes: 'yes',
    no: 'no',
    none: 'none',
  },
};
