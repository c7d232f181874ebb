import type { summaryWords as english } from '@/content/en/sdp/summary';
import type { Words } from '@/content/words';
import type {
  CandidateGroup,
  DescriptionSummary,
  MediaSummary,
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

/** 더 긴 목록은 줄이며, 전체는 표에 있습니다. */
const SECTIONS_SAID = 12;
const ADDRESSES_SAID = 3;

function paragraph(summary: DescriptionSummary): readonly string[] {
  const said = summary.media.slice(0, SECTIONS_SAID);
  const more = summary.media.length - said.length;
  return [
    opening(summary),
    ...obstacleSentence(summary),
    ...said.map(sectionSentence),
    ...(more > 0 ? [`그 밖에 섹션 ${more}개가 더 있습니다.`] : []),
    ...unreadSentence(summary),
    ...transportSentences(summary),
    ...said.flatMap(simulcastSentence),
    ...programSentence(summary),
  ];
}

const TYPES = { offer: '오퍼', answer: '앤서', pranswer: '임시 앤서', rollback: '롤백' } as const;

function opening({ type, media, unreadMedia }: DescriptionSummary): string {
  const subject = `이 ${type === undefined ? 'SDP' : TYPES[type]}에는`;
  if (media.length === 0) {
    return unreadMedia.length === 0
      ? `${subject} 미디어 섹션이 없습니다.`
      : `${subject} 읽을 수 있는 미디어 섹션이 없습니다.`;
  }
  const names = media.slice(0, SECTIONS_SAID).map(titleOf).join(', ');
  return `${subject} 섹션이 ${media.length}개 있습니다: ${names}${media.length > SECTIONS_SAID ? ' …' : ''}.`;
}

function unreadSentence({ unreadMedia }: DescriptionSummary): readonly string[] {
  if (unreadMedia.length === 0) return [];
  const lines = unreadMedia.slice(0, SECTIONS_SAID).map(({ lineNumber }) => lineNumber);
  return [
    `${lines.join(', ')}번 줄에서 시작하는 섹션은 m= 줄을 읽을 수 없어 여기에서 제외했습니다.`,
  ];
}

function sectionSentence(section: MediaSummary): string {
  const title = titleOf(section);
  const { flaws } = section;
  if (section.refused) return `${title}: 포트가 0이므로 거부된 섹션입니다.`;
  const faults = flawsText(flaws, 'section', 'bundle', 'codecs', 'direction', 'dataChannel');
  if (section.dataChannel)
    return `${title}: ${dataChannelText(section.dataChannel, flaws)}.${faults}`;
  const codecs = section.rtp ? codecsText(section) : section.proto;
  return `${title}: ${codecs}, ${directionText(section)}.${faults}`;
}

function dataChannelText(
  { port, maxMessageSize }: NonNullable<MediaSummary['dataChannel']>,
  flaws: readonly Flaw[] = [],
) {
  const wrong = isGrave(flaws, 'dataChannel');
  const size =
    maxMessageSize === 0 ? '메시지 크기 제한 없음' : `메시지 최대 ${maxMessageSize}바이트`;
  return [
    'SCTP 데이터 채널',
    port === undefined ? (wrong ? '읽을 수 있는 포트 없음' : '포트 표시 없음') : `포트 ${port}`,
    maxMessageSize === undefined ? `메시지 최대 64 KiB${wrong ? '' : '(따로 적은 줄 없음)'}` : size,
  ].join(', ');
}

function codecsText({ codecs }: MediaSummary): string {
  const media = codecs.filter(({ role }) => role === 'media').map(({ name }) => name);
  const others = [...new Set(codecs.map(({ role }) => role))].filter((role) => role !== 'media');
  const preferred = media.length > 1 ? `${media.join(', ')} (선호 순)` : media[0];
  const besides =
    others.length > 0 ? `보조로 ${others.map((role) => roles[role]).join(', ')}` : undefined;
  return [preferred ?? '코덱 없음', besides].filter((text) => text !== undefined).join(', ');
}

function directionText(section: MediaSummary): string {
  const { direction: of, byRtsp } = section;
  const { direction, from } = of;
  if (byRtsp && from === 'default') return 'RTSP SETUP과 PLAY 뒤에 서버가 송신';
  if (byRtsp && direction === 'recvonly') {
    return 'RTSP SETUP과 PLAY 뒤에 서버가 송신(받는 쪽에게 recvonly)';
  }
  if (section.announced) {
    if (from === 'default') return '이 안내를 따르는 쪽으로 송신(방향을 적은 줄 없음)';
    return `${announced[direction]}(${direction}${ORIGINS[from]})`;
  }
  return `${directions[direction]}(${direction}${ORIGINS[from]})`;
}

const ORIGINS = {
  media: '',
  session: ', 세션 전체에 적용',
  default: ', 기본값',
};

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

/** 모든 섹션이 같으면 한 문장, 다르면 섹션 이름을 앞에 붙여 나눕니다. */
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
  return [...texts].map(([text, titles]) => `${titles.join(', ')}: ${text}`);
}

function candidateSentence({ candidates, media, flaws }: DescriptionSummary): string {
  const faults = flawsText([...flaws, ...media.flatMap((section) => section.flaws)], 'candidates');
  if (candidates.length > 0) {
    return `후보가 들어 있습니다: ${candidates.map(candidateText).join(', ')}.${faults}`;
  }
  return faults === ''
    ? '후보가 들어 있지 않습니다. trickle ICE라면 나중에 따로 전달되고, ICE를 쓰지 않으면 오지 않습니다.'
    : `쓸 수 있는 후보가 없습니다.${faults}`;
}

function candidateText({ count, type, addressClass, addresses }: CandidateGroup): string {
  const more = addresses.length - ADDRESSES_SAID;
  const named = `${addresses.slice(0, ADDRESSES_SAID).join(', ')}${more > 0 ? ` 외 ${more}개` : ''}`;
  return `${type} ${count}개(${named}: ${addressClasses[addressClass]})`;
}

function credentialsSentence({ credentials, halfCredentials, flaws }: MediaSummary): string {
  const faults = flawsText(flaws, 'credentials');
  if (halfCredentials !== undefined) {
    const missing = halfCredentials === 'ice-ufrag' ? 'ice-pwd' : 'ice-ufrag';
    return `ICE 자격 증명 가운데 ${halfCredentials}만 쓸 수 있습니다. ${missing}가 없거나 잘못되어 연결 검사를 할 수 없습니다.${faults}`;
  }
  if (credentials === undefined) {
    return faults === '' || !isGrave(flaws, 'credentials')
      ? `ICE 자격 증명이 없습니다.${faults}`
      : `쓸 수 있는 ICE 자격 증명이 없습니다.${faults}`;
  }
  const who = isGrave(flaws, 'credentials') ? whoCannot(flaws, 'credentials') : undefined;
  const cannot = who === undefined ? '' : ` 하지만 ${who} 이대로는 쓰지 못합니다.`;
  return credentials === 'bundle'
    ? `ICE 자격 증명은 함께 묶인(BUNDLE) 섹션에 있습니다.${cannot}${faults}`
    : `ICE 자격 증명이 들어 있습니다.${cannot}${faults}`;
}

/** `insecure`: 어느 브라우저도 안전한 통화를 설정하지 못하게 하는 섹션. */
function securitySentence({ security, flaws }: MediaSummary, insecure: readonly string[]): string {
  const faults = flawsText(flaws, 'security');
  if (security.by === 'nothing') {
    return faults === ''
      ? 'fingerprint도 키도 없어 미디어를 암호화할 방법이 없습니다.'
      : `쓸 수 있는 fingerprint가 없어 미디어를 암호화할 방법이 없습니다.${faults}`;
  }
  if (security.by === 'sdes') {
    return `SRTP 키가 평문으로 들어 있습니다(${security.suites.join(', ')}). 브라우저는 이 키를 쓰지 않으며, 대신 fingerprint가 있어야 합니다.${faults}`;
  }
  const { hashes, setup } = security;
  const role = setup === undefined ? '' : ` ${setups[setup]}(setup:${setup}).`;
  const named = `fingerprint(${hashes.join(', ')})가`;
  if (!isGrave(flaws, 'security') && insecure.length > 0) {
    return `${named} 있고 잘못된 부분도 없지만, ${insecure.join(', ')}의 보안 설정을 고치기 전에는 안전한 통화가 이루어지지 않습니다.${role}${faults}`;
  }
  if (!isGrave(flaws, 'security')) {
    return `${named} 있으므로 DTLS로 안전한 통화를 설정할 수 있습니다.${role}${faults}`;
  }
  const who = whoCannot(flaws, 'security');
  return who === undefined
    ? `${named} 있지만 잘못된 부분이 있습니다.${role}${faults}`
    : `${named} 있지만 ${who} 이대로는 안전한 통화를 설정할 수 없습니다.${role}${faults}`;
}

function bundleSentences({ bundles, flaws }: DescriptionSummary): readonly string[] {
  const faults = flawsText(flaws, 'bundle');
  if (bundles.length === 0) {
    return faults === '' ? [] : [`쓸 수 있는 BUNDLE 그룹이 없습니다.${faults}`];
  }
  const last = bundles.length - 1;
  return bundles.map((bundle, at) => `${bundleText(bundle)}${at === last ? faults : ''}`);
}

function simulcastSentence(section: MediaSummary): readonly string[] {
  if (section.refused) return [];
  if (section.simulcast === undefined) {
    const faults = flawsText(section.flaws, 'simulcast');
    return faults === '' ? [] : [`${titleOf(section)}: simulcast가 없습니다.${faults}`];
  }
  const { send, receive, by } = section.simulcast;
  const parts = [
    ...(send > 0 ? [`인코딩 ${send}개 송신`] : []),
    ...(receive > 0 ? [`인코딩 ${receive}개 수신`] : []),
  ];
  const former = by === 'ssrc-group' ? ' (ssrc-group:SIM을 쓰는 옛 방식)' : '';
  const faults = flawsText(section.flaws, 'simulcast');
  const title = titleOf(section);
  const who = isGrave(section.flaws, 'simulcast')
    ? whoCannot(section.flaws, 'simulcast')
    : undefined;
  const but = who === undefined ? '' : ` 하지만 ${who} 이대로는 쓰지 못합니다.`;
  return [`${title}: simulcast를 사용합니다. ${parts.join(', ')}${former}.${but}${faults}`];
}

/** 라이브러리를 쓰는 프로그램. */
const WITHIN: Readonly<Record<string, string>> = {
  libwebrtc: '(Chrome, Edge, Safari 또는 앱)',
};

function programSentence({ program: guess }: DescriptionSummary): readonly string[] {
  if (guess === undefined) return [];
  const program = `${guess.program}${WITHIN[guess.program] ?? ''}`;
  const lines = guess.evidence.map(({ lineNumber, text }) => `${lineNumber}번 줄 “${text}”`);
  return [
    guess.certainty === 'certain'
      ? `작성 프로그램은 ${program}입니다(근거: ${lines.join(', ')}).`
      : `작성 프로그램은 아마 ${program}일 것입니다(근거: ${lines.join(', ')}).`,
  ];
}

const MEDIA: Readonly<Record<string, string>> = {
  audio: '오디오',
  video: '비디오',
  application: '데이터',
  text: '텍스트',
  image: '이미지',
  message: '메시지',
};

function titleOf({ media, mid }: Pick<MediaSummary, 'media' | 'mid'>): string {
  const name = Object.hasOwn(MEDIA, media) ? (MEDIA[media] ?? media) : media;
  return mid === undefined ? name : `${name}(mid ${mid})`;
}

export const summaryWords: Words<typeof english> = {
  heading: '이 SDP의 내용',
  paragraph,
  table: {
    caption: '섹션별 내용',
    section: '섹션',
    codecs: '코덱(선호 순)',
    helpers: '복구와 보조 형식',
    direction: '방향',
    candidates: '후보',
    credentials: 'ICE 자격 증명',
    security: '보안',
    rtcpMux: 'RTCP 포트 공유',
    simulcast: 'Simulcast',
  },
  cells: {
    section: titleOf,
    refused: '거부됨(포트 0)',
    codec: ({ name, role, payloadTypes }) =>
      role === 'media'
        ? `${name} (${payloadTypes.join(', ')})`
        : role === 'unnamed'
          ? `${payloadTypes.join(', ')} (${roles[role]})`
          : `${name} (${payloadTypes.join(', ')}): ${roles[role]}`,
    direction: directionText,
    candidate: candidateText,
    flaw: flawCell,
    credentials: {
      media: '있음',
      session: '있음(세션 전체)',
      bundle: '함께 묶인 섹션의 것',
      missing: '없음',
      half: 'ufrag와 pwd 중 하나만 있음',
    },
    security: (security) =>
      security.by === 'dtls'
        ? `DTLS, ${security.hashes.join(', ')}${security.setup === undefined ? '' : `, setup:${security.setup}`}`
        : security.by === 'sdes'
          ? `SDES, ${security.suites.join(', ')}`
          : '없음',
    dataChannel: (channel) => dataChannelText(channel),
    simulcast: ({ send, receive }) => `송신 ${send}개, 수신 ${receive}개`,
    yes: '예',
    no: '아니요',
    none: '없음',
  },
};
