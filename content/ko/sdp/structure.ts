import { textFor } from '@/content/text-for';
import type { AddressClass } from '@/lib/address';
import type { LineContext } from '@/lib/sdp/line-context';
import type { ReadingOf } from '@/lib/sdp/reading';
import type { StructureReading } from '@/lib/sdp/readings/structure';
import type { Meanings } from '@/lib/sdp/words';
import { withParticle } from '../particle';
import { timeMeanings } from './structure-times';

/** 한 글자로 시작하는 줄. */
export const structureMeanings: Meanings<StructureReading['kind']> = {
  ...timeMeanings,
  version: ({ version }) =>
    version === '0'
      ? 'SDP가 여기서 시작합니다. 버전은 0이며, 다른 버전은 없습니다.'
      : `SDP가 여기서 시작합니다. 버전이 “${version}”으로 적혀 있으나 버전은 0뿐입니다.`,
  origin: (reading) => `${originText(reading)} ${originPlace(reading)}`,
  'session name': ({ name }) =>
    ['', ' ', '-'].includes(name)
      ? `세션에 이름이 없습니다. ${NO_NAMES[name] ?? ''}`
      : `세션 이름은 “${name}”입니다.`,
  information: ({ information }, { media }) =>
    `${media === undefined ? '세션' : `이 ${media} 섹션`}에 대한 설명문입니다: “${information}”.`,
  uri: ({ uri }) => `세션에 대한 자세한 내용이 있는 주소: ${uri}.`,
  email: ({ email }) => `세션 책임자의 메일 주소: ${email}.`,
  phone: ({ phone }) => `세션 책임자의 전화번호: ${phone}.`,
  connection: connectionText,
  bandwidth: bandwidthText,
  key: ({ method, key }) =>
    `암호 키를 “${method}” 방식으로 그대로 적은 줄입니다${key === undefined ? '' : `: “${key}”`}. RFC 8866은 새로 쓰는 것을 금하며, WebRTC는 DTLS로 키를 교환하고 이 줄을 무시합니다.`,
  media: mediaText,
};

const NO_NAMES: Readonly<Record<string, string>> = {
  '': 's= 뒤가 비어 있으며, Chromium은 이를 거부합니다.',
  ' ': '이름 대신 공백 한 칸을 적었습니다(RFC 8866 §5.3).',
  '-': '브라우저는 항상 이름 자리에 “-”를 적습니다.',
};

function originText(reading: ReadingOf<'origin'>): string {
  const { username, sessionId, sessionVersion } = reading;
  const by =
    username === '-' ? '사용자 이름은 없습니다(“-”)' : `작성한 사용자는 “${username}”입니다`;
  const digits = /^\d+$/.test(sessionId) && /^\d+$/.test(sessionVersion);
  return `세션 ${sessionId}의 버전 ${sessionVersion}이며 ${by}. 버전은 SDP가 바뀔 때마다 커집니다.${
    digits ? '' : ' 두 값은 정수여야 합니다.'
  }`;
}

function originPlace(reading: ReadingOf<'origin'>): string {
  const { netType, addressType, address, addressClass } = reading;
  const place = `${netType} ${addressType} ${address}`;
  if (addressClass === 'unspecified' || addressClass === 'loopback') {
    return `작성한 쪽의 주소를 드러내지 않도록 그 자리에 ${withParticle(place, '을/를')} 적었습니다. 패킷이 가는 주소가 아닙니다.`;
  }
  return `작성된 곳은 ${place}${classText(addressClass)}입니다. 세션을 구별하는 데만 쓰이며 패킷이 가는 주소가 아닙니다.`;
}

function connectionText(reading: ReadingOf<'connection'>, context: LineContext): string {
  const announced = context.announced?.() === true && context.ufrag === undefined;
  const { netType, addressType, address, addressClass } = reading;
  const place = `${address}(${netType} ${addressType})`;
  const what =
    context.media === undefined ? 'c=가 따로 없는 모든 섹션의' : `이 ${context.media} 섹션의`;
  const more = `${ttlText(reading)}${countText(reading)}`;
  if (addressClass === 'unspecified' && announced) {
    return `${what} 주소는 비워 두었습니다(${place}). RTSP라면 SETUP으로 정합니다.${more}`;
  }
  if (addressClass === 'unspecified') {
    return `${what} 주소는 아직 없습니다. ${withParticle(place, '은/는')} ICE가 주소를 찾을 때까지의 자리 채움이며, ICE가 없으면 미디어를 보류한다는 뜻입니다.${more}`;
  }
  const unless = announced ? '' : 'ICE가 다른 경로를 찾지 않는 한, ';
  return `${unless}${what} 패킷은 ${withParticle(`${place}${classText(addressClass)}`, '으로/로')} 갑니다.${more}`;
}

function ttlText({ ttl, addressType }: ReadingOf<'connection'>): string {
  if (ttl === undefined) return '';
  return ` 라우터를 최대 ${ttl}번 지날 수 있습니다(TTL ${ttl}, ${addressType} 멀티캐스트).`;
}

function countText({ count, address }: ReadingOf<'connection'>): string {
  return count === undefined ? '' : ` ${address}부터 이어지는 주소 ${count}개를 씁니다.`;
}

function classText(addressClass: AddressClass | undefined): string {
  const text = addressClass === undefined ? undefined : CLASSES[addressClass];
  return text === undefined ? '' : `, 곧 ${text}`;
}

const CLASSES: Readonly<Record<AddressClass, string>> = {
  unspecified: '미지정 주소',
  loopback: '기기 자신의 주소',
  'link-local': '링크 로컬 주소',
  private: '사설 주소',
  shared: '통신사 NAT와 가입자 사이의 주소',
  'unique-local': '고유 로컬 주소',
  documentation: '문서용으로 예약된 주소',
  multicast: '멀티캐스트 주소',
  reserved: '예약된 주소',
  global: '전역 주소',
  mdns: '주소를 숨기는 로컬 이름',
  redacted: '숨긴 주소',
  name: '호스트 이름',
};

function bandwidthText(
  { modifier, value }: ReadingOf<'bandwidth'>,
  { media, announced }: LineContext,
): string {
  const what = media === undefined ? '세션 전체' : `이 ${media} 섹션`;
  const say = BANDWIDTHS.get(modifier);
  return say === undefined
    ? `${what}의 대역폭이 ${value}이며, 단위는 “${modifier}”의 정의에 따릅니다. RFC 8866에 따르면 수신자는 모르는 종류를 무시해야 합니다.`
    : say(value, what, announced?.() === true);
}

/** 안내된 미디어는 그만큼 보내고, 제안한 미디어는 그만큼 받으려 합니다(RFC 8866 §5.8). */
const atMost = (what: string, headers: string, rate: string, announced: boolean) =>
  announced
    ? `${what}에서는 ${headers} 최대 ${rate}까지 보냅니다`
    : `작성한 쪽은 ${what}에서 ${headers} 최대 ${rate}까지 받으려 합니다`;

type BandwidthText = (value: number, what: string, announced: boolean) => string;

const BANDWIDTHS: ReadonlyMap<string, BandwidthText> = new Map([
  [
    'AS',
    (value, what, announced) =>
      `${atMost(what, 'IP와 UDP 헤더를 포함해', `${value} kbit/s`, announced)}(AS, application specific).`,
  ],
  [
    'CT',
    (value, what) =>
      `참가자 모두가 ${what}에서 합쳐서 ${value} kbit/s를 쓸 수 있습니다(CT, conference total).`,
  ],
  [
    'TIAS',
    (value, what, announced) =>
      `${atMost(what, 'IP와 UDP 헤더를 빼고', `${value} bit/s`, announced)}(TIAS, transport independent; RFC 3890).`,
  ],
  [
    'RS',
    (value, what) => `${what}에서 송신자의 RTCP는 ${value} bit/s를 쓸 수 있습니다(RS; RFC 3556).`,
  ],
  [
    'RR',
    (value, what) => `${what}에서 수신자의 RTCP는 ${value} bit/s를 쓸 수 있습니다(RR; RFC 3556).`,
  ],
]);

function mediaText(reading: ReadingOf<'media'>, context: LineContext): string {
  const { media, proto } = reading;
  const number = context.place.in === 'media' ? `${context.place.index + 1}번 섹션` : '섹션';
  const profile = textFor(PROTOS, proto.toUpperCase());
  const by = `${proto}${profile === undefined ? '' : `(${profile})`}`;
  return `${number}: ${media}, ${portText(reading, context)}, 전송은 ${by}입니다. ${formatsText(reading, context)}`;
}

function portText({ port, portCount }: ReadingOf<'media'>, context: LineContext): string {
  const count = portCount === undefined ? '' : `(포트 ${portCount}개, 스트림도 같은 수)`;
  if (port === 0 && context.announced?.())
    return `포트 0${count}(비워 둠, RTSP에서는 SETUP으로 포트를 정함)`;
  if (port === 0) {
    return `포트 0${count}(거절되었거나 꺼진 섹션, a=bundle-only가 있으면 다른 섹션의 전송 경로를 사용)`;
  }
  if (port === 9) return `포트 9${count}(ICE가 찾을 때까지의 자리 채움)`;
  return `포트 ${port}${count}`;
}

function formatsText({ formats, media }: ReadingOf<'media'>, context: LineContext): string {
  if (formats.length === 0) return '반드시 있어야 하는 포맷이 하나도 없습니다.';
  if (!context.rtp) return `포맷: ${formats.map(otherFormat).join(', ')}.`;
  const names = formats.map((format) => formatName(format, context)).join(', ');
  return formats.length === 1
    ? `${media} 포맷은 ${names} 하나입니다.`
    : `포맷(선호하는 순서): ${names}.`;
}

const otherFormat = (format: string) =>
  format === 'webrtc-datachannel' ? `${format}(SCTP 위의 데이터 채널)` : format;

function formatName(format: string, { codecOf, repairs }: LineContext): string {
  if (!/^\d{1,3}$/.test(format)) return `${format}(페이로드 타입 아님)`;
  const codec = codecOf(Number(format));
  if (codec === undefined) return `${format}(rtpmap 없음)`;
  const repaired = repairs(Number(format));
  return `${format} ${codec.codec}${repaired === undefined ? '' : `(${repaired}번용)`}`;
}

const PROTOS: Readonly<Record<string, string>> = {
  'UDP/TLS/RTP/SAVPF': 'DTLS로 키를 정하는 암호화된 RTP와 빠른 피드백, WebRTC가 요구하는 방식',
  'TCP/TLS/RTP/SAVPF': 'TCP 위의 TLS로 키를 정하는 암호화된 RTP',
  'TCP/DTLS/RTP/SAVPF': 'TCP 위의 DTLS로 키를 정하는 암호화된 RTP',
  'UDP/TLS/RTP/SAVP': 'DTLS로 키를 정하는 암호화된 RTP',
  'RTP/SAVPF': '빠른 피드백이 있는 암호화된 RTP, 브라우저가 아직 받아들이는 옛 이름',
  'RTP/SAVP': '암호화된 RTP(SRTP), 키는 흔히 a=crypto에 있음',
  'RTP/AVPF': '암호화하지 않은 RTP, 빠른 피드백 있음',
  'RTP/AVP': '암호화하지 않은 RTP',
  'TCP/RTP/AVP': 'TCP 위의 암호화하지 않은 RTP',
  'UDP/DTLS/SCTP': 'UDP 위의 DTLS 안 SCTP, 데이터 채널용',
  'TCP/DTLS/SCTP': 'TCP 위의 DTLS 안 SCTP, 데이터 채널용',
  'DTLS/SCTP': 'DTLS 안 SCTP, RFC 8841 이전의 데이터 채널 표기',
  UDPTL: 'UDP 위의 팩스(T.38)',
  UDP: '일반 UDP 패킷',
  TCP: '일반 TCP 연결',
  'TCP/MSRP': 'MSRP로 주고받는 채팅과 파일',
  'TCP/TLS/MSRP': 'TLS로 암호화한 MSRP 채팅과 파일',
  'TCP/BFCP': '발언과 발표 권한 제어(BFCP)',
  'UDP/BFCP': '발언과 발표 권한 제어(UDP 위의 BFCP)',
  'TCP/TLS/BFCP': '발언과 발표 권한 제어(TLS 위의 BFCP)',
  'TCP/MRCPV2': '음성 인식과 합성(MRCPv2)',
};
