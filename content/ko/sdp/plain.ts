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
import { withParticle } from '../particle';
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
    `SDP에는 “${letter}=” 줄이 없습니다(내용: “${value}”). 모르는 문자로 시작하는 줄이 있으면 SDP 전체를 무시해야 하며(RFC 8866 §5), Chromium은 거부하고 Firefox도 대부분 거부합니다.`,
};

export const plainTokens: TokenCatalogue<PlainTokenRole> = {
  value: { name: '값' },
  'unknown name': {
    name: '알려지지 않은 속성 이름',
    meaning: (value) => `“${value}”${particle(value, '은/는')} 여기의 속성 표에 없습니다.`,
  },
  'unknown value': { name: '알려지지 않은 속성의 값' },
};

/** 닫는 따옴표 뒤에 붙일 조사만. */
function particle(word: string, choice: '은/는' | '이/가' | '을/를'): string {
  return withParticle(word, choice).slice(word.length);
}

function unknownName(reading: ReadingOf<'unknown attribute'>): string {
  const { name, meant, mistake, formatParameter } = reading;
  if (meant !== undefined && mistake !== undefined) return MISTAKES[mistake](name, meant);
  const subject = `“${name}”${particle(name, '은/는')}`;
  if (formatParameter !== undefined) {
    return `${subject} 속성이 아닙니다. ${withParticle(formatParameter, '은/는')} 코덱 매개변수이므로 a=fmtp 줄의 페이로드 타입 뒤에 적어야 하며, 여기서는 수신자가 무시합니다.`;
  }
  return `${subject} 등록된 속성이 아닙니다${userOf(reading)}. 이 이름을 모르는 수신자는 무시합니다(RFC 8866 §5.13).`;
}

const unknownValue = (value: string | undefined) =>
  value === undefined || value.trim() === '' ? '' : ` 값은 “${value.trim()}”입니다.`;

const MISTAKES: Readonly<Record<NameMistake, (name: string, meant: string) => string>> = {
  case: (name, meant) =>
    `“${name}”의 올바른 이름은 ${withParticle(meant, '으로/로')} 보입니다. 속성 이름은 대소문자를 구별하므로 수신자가 이 줄을 무시합니다.`,
  hyphen: (name, meant) =>
    `“${name}”의 올바른 이름은 ${withParticle(meant, '으로/로')} 보입니다. 하이픈이 달라 수신자가 이 줄을 무시합니다.`,
  spelling: (name, meant) =>
    `“${name}”${particle(name, '은/는')} 알려진 속성이 아니며, ${withParticle(meant, '을/를')} 잘못 적은 것으로 보입니다. 수신자는 무시합니다.`,
  space: (name, meant) =>
    `“${name}”${particle(name, '은/는')} ${meant} 앞에 공백이 있는 것으로, 같은 이름으로 보지 않는 수신자도 있습니다.`,
  separator: (name, meant) =>
    `“${name}”${particle(name, '은/는')} ${withParticle(meant, '으로/로')} 시작하지만 그 뒤가 콜론으로 나뉘어 있지 않습니다. 엄격한 수신자는 이 줄을 무시합니다.`,
  'joined lines': (name, meant) =>
    `“${name}”${particle(name, '은/는')} 두 줄이 한 줄로 붙은 것입니다. ${meant} 뒤의 줄 끝이 사라져 수신자는 어느 쪽도 이해하지 못합니다.`,
};

function userOf({ maker, dialect }: ReadingOf<'unknown attribute'>): string {
  if (maker !== undefined) return ` (이렇게 시작하는 이름의 사용자: ${maker})`;
  return dialect === undefined ? '' : DIALECTS[dialect];
}

const DIALECTS: Readonly<Record<Dialect, string>> = {
  sdp: '',
  webrtc: ' (WebRTC에서 쓰이는 이름)',
  'plan-b': ' (Plan B에서 쓰이던 이름)',
  sip: ' (SIP 전화에서 쓰이는 이름)',
  rtsp: ' (RTSP 서버와 카메라에서 쓰이는 이름)',
  broadcast: ' (방송에서 쓰이는 이름)',
  '3gpp': ' (이동 통신망에서 쓰이는 이름)',
  fax: ' (IP 팩스에서 쓰이는 이름)',
  atm: ' (ATM 망에서 쓰이던 이름)',
  msrp: ' (MSRP 채팅에서 쓰이는 이름)',
  bfcp: ' (발언권 제어에서 쓰이는 이름)',
  mrcp: ' (음성 서버에서 쓰이는 이름)',
  vendor: ' (X-로 시작하는 이름은 제조사가 정한 것)',
};
