import { textFor } from '@/content/text-for';
import type { LineContext } from '@/lib/sdp/line-context';
import type { ReadingOf } from '@/lib/sdp/reading';
import type { Meanings } from '@/lib/sdp/words';

type GroupingKind =
  | 'direction'
  | 'group'
  | 'mid'
  | 'bundle-only'
  | 'msid'
  | 'msid-semantic'
  | 'identity'
  | 'label'
  | 'content';

export const groupingMeanings: Meanings<GroupingKind> = {
  direction: ({ direction }, context) => {
    const texts = context.announced?.() ? ANNOUNCED : DIRECTIONS;
    const wish = `${direction}: ${texts[direction](mediaHere(context))}`;
    if (context.media === undefined) {
      return `${wish} It holds for every section without a direction of its own.`;
    }
    if (context.media !== 'application') return wish;
    return `${wish} Data channels go both ways whatever a direction says.`;
  },
  group: (reading, context) =>
    reading.semantics === 'BUNDLE' ? bundle(reading, context) : otherGroup(reading, context),
  mid: ({ mid }, context) =>
    `Names this ${sectionOf(context)} “${mid}”. BUNDLE, trickled candidates (sdpMid) and the MID header extension of RTP packets call it by this name.`,
  'bundle-only': (_, context) =>
    `This ${sectionOf(context)}${context.mid === undefined ? '' : ` (mid ${context.mid})`} has no transport of its own and works only inside of the BUNDLE group. Port 0 beside it is no refusal.`,
  msid: ({ stream, track }, context) => {
    const media = context.media === undefined ? 'media' : context.media;
    const named =
      track === undefined ? 'no track id is given' : `the sender’s track id is ${track}`;
    if (stream === '-') {
      return `The ${media} sent here belongs to no MediaStream (written “-”), so its track arrives without one; ${named}.`;
    }
    return `The ${media} sent here arrives as a track of the MediaStream ${stream}; ${named}.`;
  },
  'msid-semantic': ({ semantic, streams }) => {
    const meaning =
      semantic === 'WMS'
        ? 'WMS: the msid lines name WebRTC media streams'
        : `msid lines are used in the sense “${semantic}”, which is not the WMS of WebRTC`;
    return `${meaning}; ${streamsNamed(streams)}. A relic of a draft that browsers still write and no longer need.`;
  },
  identity: ({ assertion, provider, extensions }) => {
    const by =
      provider === undefined ? 'an identity provider' : `the identity provider ${provider}`;
    const more = extensions.length === 0 ? '' : ` Extensions: ${extensions.join(', ')}.`;
    return `An assertion by ${by} about who is at this end; only that provider can say whether it holds. In base64: ${assertion}.${more}`;
  },
  label: ({ label }, context) =>
    `The application calls this ${sectionOf(context)} “${label}”; other protocols, such as conference control, point at it so.`,
  content: ({ contents }) =>
    `What the stream shows: ${contents.map((kind) => textFor(CONTENTS, kind) ?? `“${kind}” (no registered kind)`).join(', ')}.`,
};

const DIRECTIONS: Readonly<Record<ReadingOf<'direction'>['direction'], (media: string) => string>> =
  {
    sendrecv: (media) => `the describing side is ready both to send and to receive ${media}.`,
    sendonly: (media) =>
      `the describing side sends ${media} and wants none; an answer to it is recvonly or inactive.`,
    recvonly: (media) =>
      `the describing side wants to receive ${media} and sends none; an answer to it is sendonly or inactive.`,
    inactive: (media) =>
      `the describing side neither sends nor receives ${media} for now; with RTP, RTCP goes on.`,
  };

/** RTSP and broadcast: a direction is that of whoever reads (RFC 8866 §6.7), and no answer follows. */
const ANNOUNCED: typeof DIRECTIONS = {
  sendrecv: (media) => `whoever follows this announcement may both send and receive ${media}.`,
  sendonly: (media) => `whoever follows this announcement only sends ${media}.`,
  recvonly: (media) =>
    `whoever follows this announcement only receives ${media}, which its server or source sends.`,
  inactive: (media) => `nobody sends ${media} for now.`,
};

function mediaHere({ media }: LineContext): string {
  if (media === undefined) return 'media';
  return media === 'application' ? 'data' : media;
}

function sectionOf({ media }: LineContext): string {
  if (media === undefined) return 'session';
  return media === 'application' ? 'data section' : `${media} section`;
}

function named(mids: readonly string[], { mediaOfMid }: LineContext): string {
  return mids.map((mid) => `${mid} (${mediaOfMid(mid) ?? 'no such section'})`).join(', ');
}

function bundle({ mids }: ReadingOf<'group'>, context: LineContext): string {
  const [first] = mids;
  if (first === undefined) return 'BUNDLE with no mid: no section shares its transport.';
  if (mids.length === 1) {
    return `BUNDLE: ${named(mids, context)} stands alone in the group, so its transport carries this section only.`;
  }
  return `BUNDLE: the sections ${named(mids, context)} are to share one transport: one ICE connection and one DTLS association. The first, ${first}, is the one whose transport all use if the answer accepts it.`;
}

function otherGroup({ semantics, mids }: ReadingOf<'group'>, context: LineContext): string {
  const members =
    mids.length === 0
      ? 'No section is'
      : `${mids.length === 1 ? 'Section' : 'Sections'} ${named(mids, context)} ${mids.length === 1 ? 'is' : 'are'}`;
  const meaning = textFor(SEMANTICS, semantics);
  if (meaning === undefined) {
    return `${members} grouped as “${semantics}”, which is no semantics that WebRTC knows.`;
  }
  return `${members} grouped as ${semantics}: ${meaning}.`;
}

const SEMANTICS: Readonly<Record<string, string>> = {
  LS: 'to be played in step (lip synchronisation)',
  FID: 'one flow, sent in one of several forms at a time',
  FEC: 'source and repair flows (older form of FEC-FR)',
  'FEC-FR': 'source flows and the repair flows that protect them',
  SRF: 'to share one resource reservation',
  ANAT: 'the same media at addresses of different families, to choose from (replaced by ICE)',
  DDP: 'layers of one encoding that depend on each other',
  DUP: 'duplicates of one stream, against loss',
};

const CONTENTS: Readonly<Record<string, string>> = {
  slides: 'a presentation (slides)',
  speaker: 'the speaker (speaker)',
  sl: 'sign language (sl)',
  main: 'the main source (main)',
  alt: 'an alternative to the main source (alt)',
};

function streamsNamed(streams: readonly string[]): string {
  if (streams.length === 0) return 'no stream is named';
  if (streams.length === 1 && streams[0] === '*') return '* stands for any stream';
  return `the streams are ${streams.join(', ')}`;
}
