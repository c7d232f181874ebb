import type { ConferenceAttributeName } from '@/lib/sdp/attributes/plain-attributes';
import type { PlainTexts } from '@/lib/sdp/readings/plain-texts';

export const conferenceTexts: PlainTexts<ConferenceAttributeName> = {
  floorctrl: (value, words) =>
    `The part this side can play in floor control: ${value}${roles(words)}.`,
  confid: (value) => `The conference has the number ${value} in floor control (BFCP).`,
  userid: (value) => `Whoever gets this is user number ${value} in floor control (BFCP).`,
  floorid: (value) =>
    `Whoever holds the floor may use these media: ${value} (number of the floor, then mstrm: with the a=label of each).`,
  bfcpver: (value) => `Versions of the floor control protocol BFCP understood here: ${value}.`,
  path: (value) =>
    `Chat messages (MSRP) for this side are sent to ${value}; with several addresses, through each in turn.`,
  'accept-types': (value) =>
    `Chat messages (MSRP) of these media types are accepted: ${value}${everyType(value)}.`,
  'accept-wrapped-types': (value) =>
    `Inside of a wrapper such as message/cpim, these media types are accepted: ${value}${everyType(value)}.`,
  'max-size': (value) => `A chat message (MSRP) may have at most ${value} bytes.`,
  'msrp-cema': () =>
    'This side can do MSRP whose address is the c= and m= lines, so that a gateway between needs no relay (RFC 6714).',
  chatroom: (value) =>
    value === ''
      ? 'The chat room names no optional feature.'
      : `The chat room can do: ${value} (such as nicknames and private messages).`,
  'file-selector': (value) =>
    value === ''
      ? 'A file may be transferred; which one is not said.'
      : `The file in question: ${value} (name, media type, size in bytes, hash).`,
  'file-transfer-id': (value) =>
    `This transfer has the id ${value}: the same id in a later offer means the same transfer.`,
  'file-disposition': (value) =>
    `What the receiver should do with the file: ${value}${DISPOSITION[value] ?? ''}.`,
  'file-date': (value) => `Dates of the file (creation, modification, read): ${value}.`,
  'file-icon': (value) =>
    `A preview picture of the file stands elsewhere in the message: ${value}.`,
  'file-range': (value) =>
    `Of the file, bytes ${value} are transferred (counted from 1; * for an unknown end).`,
  resource: (value) =>
    `The speech server is asked for the resource ${value}${RESOURCES[value] ?? ''}.`,
  channel: (value) =>
    `The speech server opened the control channel ${value} (id@resource), named in every MRCP message.`,
  cmid: (value) =>
    `This control channel of the speech server goes with the audio section whose a=mid is ${value}.`,
  'cfw-id': (value) =>
    `The control channel to the media server has the id ${value}, the same on both sides (RFC 6230).`,
};

const ROLES: Readonly<Record<string, string>> = {
  'c-only': 'client only',
  's-only': 'server only',
  'c-s': 'client or server',
};

function roles(words: readonly string[]): string {
  const known = words.flatMap((word) => ROLES[word] ?? []);
  return known.length === 0 ? '' : ` (${known.join('; ')})`;
}

const everyType = (value: string) => (value.split(' ').includes('*') ? ' (* stands for any)' : '');

const DISPOSITION: Readonly<Record<string, string>> = {
  render: ' (show it at once)',
  attachment: ' (keep it until the person opens it)',
};

const RESOURCES: Readonly<Record<string, string>> = {
  speechrecog: ' (speech recognition)',
  dtmfrecog: ' (recognition of keys pressed)',
  speechsynth: ' (text to speech)',
  basicsynth: ' (simple text to speech)',
  speakverify: ' (verification of the speaker)',
  recorder: ' (recording)',
};
