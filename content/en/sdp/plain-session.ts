import type { SessionAttributeName } from '@/lib/sdp/attributes/plain-attributes';
import type { PlainTexts } from '@/lib/sdp/readings/plain-texts';

export const sessionTexts: PlainTexts<SessionAttributeName> = {
  quality: (value) =>
    `Asks the encoder for still-image quality ${value} on a scale of 0 (worst) to 10 (best). Rarely used; it sets no bit rate.`,
  orient: (value) =>
    `The shared whiteboard is shown in ${value} orientation. Deprecated by RFC 8866: nobody uses it for camera video.`,
  type: (value) => `The conference is of the kind “${value}”. Deprecated by RFC 8866.`,
  charset: (value) =>
    `The session name and information text are written in the character set ${value}; without this line it is UTF-8.`,
  sdplang: (value) =>
    `The texts of this description itself are written in the language ${value}; it says nothing of the media.`,
  lang: (value) => `The media are in the language ${value} by default.`,
  cat: (value) =>
    `Files the session under the category ${value}, so that receivers of announcements can filter. Deprecated by RFC 8866.`,
  keywds: (value) => `Search keywords for an announced session: ${value}. Deprecated by RFC 8866.`,
  tool: (value) => `The program that wrote this description calls itself ${value}.`,
  'hlang-send': (value) =>
    `The person here can speak, write or sign in: ${value} (the preferred language first; a closing * asks not to fail the call for lack of a match).`,
  'hlang-recv': (value) =>
    `The person here understands: ${value} (the preferred language first; a closing * asks not to fail the call for lack of a match).`,
  record: (value) =>
    `Tells whether this side records what it receives: ${value}${RECORDING[value] ?? ''}.`,
  recordpref: (value) =>
    `This side’s wish about being recorded by the other: ${value}${PREFERENCE[value] ?? ''}.`,
  rtpred1: (value) =>
    `A historic pointer to the first redundant RTP stream${of(value)}; no specification of today defines it.`,
  rtpred2: (value) =>
    `A historic pointer to the second redundant RTP stream${of(value)}; no specification of today defines it.`,
  'rtt-mixer': () =>
    'This side understands real-time text that a mixer merges from several people into one stream (RFC 9071).',
};

const of = (value: string) => (value === '' ? '' : ` (${value})`);

const RECORDING: Readonly<Record<string, string>> = {
  on: ' (it is being recorded)',
  off: ' (it is not recorded)',
  paused: ' (recording is paused)',
};

const PREFERENCE: Readonly<Record<string, string>> = {
  on: ' (please record)',
  off: ' (please do not record)',
  pause: ' (please pause recording)',
  nopreference: ' (no preference)',
};
