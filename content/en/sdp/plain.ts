import type { Dialect } from '@/lib/sdp/attributes/attribute';
import type { PlainAttributeName } from '@/lib/sdp/attributes/plain-attributes';
import type { ReadingOf } from '@/lib/sdp/reading';
import type {
  NameMistake,
  PlainReading,
  PlainTokenRole,
  UnknownReading,
} from '@/lib/sdp/readings/plain';
import type { PlainTexts } from '@/lib/sdp/readings/plain-texts';
import type { Meanings, TokenCatalogue } from '@/lib/sdp/words';
import { atmTexts } from './plain-atm';
import { capabilityTexts } from './plain-capabilities';
import { conferenceTexts } from './plain-conference';
import { faxTexts } from './plain-fax';
import { mobileTexts } from './plain-mobile';
import { rtpTexts } from './plain-rtp';
import { rtspTexts } from './plain-rtsp';
import { securityTexts } from './plain-security';
import { sessionTexts } from './plain-session';
import { sipTexts } from './plain-sip';
import { vendorTexts } from './plain-vendor';

const PLAIN_TEXTS: PlainTexts<PlainAttributeName> = {
  ...sessionTexts,
  ...rtpTexts,
  ...securityTexts,
  ...capabilityTexts,
  ...rtspTexts,
  ...sipTexts,
  ...conferenceTexts,
  ...faxTexts,
  ...mobileTexts,
  ...vendorTexts,
  ...atmTexts,
};

export const plainMeanings: Meanings<PlainReading['kind'] | UnknownReading['kind']> = {
  plain: ({ attribute, words }) => PLAIN_TEXTS[attribute](words.join(' '), words),
  'unknown attribute': (reading) => `${unknownName(reading)}${unknownValue(reading.value)}`,
  'unknown letter': ({ letter, value }) =>
    `SDP has no line “${letter}=” (its text: “${value}”), and a description with an unknown letter is to be ignored whole (RFC 8866 §5): Chromium rejects it, Firefox mostly too.`,
};

export const plainTokens: TokenCatalogue<PlainTokenRole> = {
  value: { name: 'value' },
  'unknown name': {
    name: 'unknown attribute name',
    meaning: (value) => `“${value}” is in no table of attributes here.`,
  },
  'unknown value': { name: 'value of an unknown attribute' },
};

function unknownName(reading: ReadingOf<'unknown attribute'>): string {
  const { name, meant, mistake, formatParameter } = reading;
  if (meant !== undefined && mistake !== undefined) return MISTAKES[mistake](name, meant);
  if (formatParameter !== undefined) {
    return `“${name}” is no attribute; ${formatParameter} is a codec parameter, whose place is an a=fmtp line behind its payload type. A receiver ignores it here.`;
  }
  return `“${name}” is not a registered attribute${userOf(reading)}; a receiver that does not know it ignores it (RFC 8866 §5.13).`;
}

const unknownValue = (value: string | undefined) =>
  value === undefined || value.trim() === '' ? '' : ` Its value is “${value.trim()}”.`;

const MISTAKES: Readonly<Record<NameMistake, (name: string, meant: string) => string>> = {
  case: (name, meant) =>
    `“${name}” is probably meant to be ${meant}: names are compared with their capitals, so a receiver ignores the line.`,
  hyphen: (name, meant) =>
    `“${name}” is probably meant to be ${meant}: the hyphen differs, so a receiver ignores the line.`,
  spelling: (name, meant) =>
    `“${name}” is no known attribute, probably a misspelling of ${meant}; a receiver ignores it.`,
  space: (name, meant) =>
    `“${name}” is ${meant} with a space before it, which some receivers do not take for the same name.`,
  separator: (name, meant) =>
    `“${name}” begins with ${meant}, but what follows that name is not set off by a colon: a strict receiver ignores the line.`,
  'joined lines': (name, meant) =>
    `“${name}” is two lines in one: the line end behind ${meant} is lost, so a receiver understands neither.`,
};

function userOf({ maker, dialect }: ReadingOf<'unknown attribute'>): string {
  if (maker !== undefined) return `; names that begin so are used by ${maker}`;
  return dialect === undefined ? '' : DIALECTS[dialect];
}

const DIALECTS: Readonly<Record<Dialect, string>> = {
  sdp: '',
  webrtc: '; such names are used in WebRTC',
  'plan-b': '; such names were used in Plan B',
  sip: '; such names are used in SIP telephony',
  rtsp: '; such names are used by RTSP servers and cameras',
  broadcast: '; such names are used in broadcasting',
  '3gpp': '; such names are used in mobile networks',
  fax: '; names that begin so belong to fax over IP',
  atm: '; such names were used in ATM networks',
  msrp: '; such names are used for chat over MSRP',
  bfcp: '; such names are used for floor control',
  mrcp: '; such names are used for speech servers',
  vendor: '; names with X- are some maker’s own',
};
