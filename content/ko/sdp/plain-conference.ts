import type { ConferenceAttributeName } from '@/lib/sdp/attributes/plain-attributes';
import type { PlainTexts } from '@/lib/sdp/readings/plain-texts';

export const conferenceTexts: PlainTexts<ConferenceAttributeName> = {
  floorctrl: (value, words) => `발언권 제어에서 이쪽이 맡을 수 있는 역할: ${value}${roles(words)}.`,
  confid: (value) => `발언권 제어(BFCP)에서 회의 번호는 ${value}입니다.`,
  userid: (value) => `이 SDP를 받는 쪽은 발언권 제어(BFCP)에서 사용자 ${value}번입니다.`,
  floorid: (value) =>
    `발언권을 가진 사람이 쓸 수 있는 미디어: ${value} (발언권 번호, mstrm: 뒤에 각 미디어의 a=label).`,
  bfcpver: (value) => `이해하는 발언권 제어 프로토콜(BFCP) 버전: ${value}.`,
  path: (value) => `이쪽으로 보내는 채팅 메시지(MSRP)의 주소: ${value}. 여러 개면 차례로 거칩니다.`,
  'accept-types': (value) =>
    `받을 수 있는 채팅 메시지(MSRP)의 미디어 타입: ${value}${everyType(value)}.`,
  'accept-wrapped-types': (value) =>
    `message/cpim 같은 래퍼 안에서 받을 수 있는 미디어 타입: ${value}${everyType(value)}.`,
  'max-size': (value) => `채팅 메시지(MSRP)의 최대 크기는 ${value}바이트입니다.`,
  'msrp-cema': () =>
    'MSRP 주소로 c=와 m= 줄을 쓸 수 있어, 중간 게이트웨이가 있어도 릴레이가 필요 없습니다(RFC 6714).',
  chatroom: (value) =>
    value === ''
      ? '채팅방이 지원하는 선택 기능이 없습니다.'
      : `채팅방의 기능: ${value} (별명, 귓속말 등).`,
  'file-selector': (value) =>
    value === ''
      ? '파일을 전송할 수 있으나 어떤 파일인지는 밝히지 않습니다.'
      : `대상 파일: ${value} (이름, 미디어 타입, 바이트 단위 크기, 해시).`,
  'file-transfer-id': (value) =>
    `이 전송의 id는 ${value}입니다. 나중 오퍼에서 id가 같으면 같은 전송입니다.`,
  'file-disposition': (value) =>
    `수신자가 파일을 다루는 방법: ${value}${DISPOSITION[value] ?? ''}.`,
  'file-date': (value) => `파일의 날짜(생성, 수정, 읽음): ${value}.`,
  'file-icon': (value) => `파일의 미리보기 그림이 메시지의 다른 부분에 있습니다: ${value}.`,
  'file-range': (value) => `파일에서 전송하는 바이트 범위: ${value} (1부터 세며, 끝을 모르면 *).`,
  resource: (value) => `음성 서버에 요청하는 자원: ${value}${RESOURCES[value] ?? ''}.`,
  channel: (value) =>
    `음성 서버가 연 제어 채널은 ${value}입니다(id@자원). 모든 MRCP 메시지에 쓰입니다.`,
  cmid: (value) => `이 음성 서버 제어 채널과 짝을 이루는 오디오 섹션의 a=mid는 ${value}입니다.`,
  'cfw-id': (value) => `미디어 서버 제어 채널의 id는 ${value}이며 양쪽이 같아야 합니다(RFC 6230).`,
};

const ROLES: Readonly<Record<string, string>> = {
  'c-only': '클라이언트만',
  's-only': '서버만',
  'c-s': '클라이언트 또는 서버',
};

function roles(words: readonly string[]): string {
  const known = words.flatMap((word) => ROLES[word] ?? []);
  return known.length === 0 ? '' : ` (${known.join('; ')})`;
}

const everyType = (value: string) => (value.split(' ').includes('*') ? ' (*는 모든 타입)' : '');

const DISPOSITION: Readonly<Record<string, string>> = {
  render: ' (바로 표시)',
  attachment: ' (사용자가 열 때까지 보관)',
};

const RESOURCES: Readonly<Record<string, string>> = {
  speechrecog: ' (음성 인식)',
  dtmfrecog: ' (키 입력 인식)',
  speechsynth: ' (음성 합성)',
  basicsynth: ' (간단한 음성 합성)',
  speakverify: ' (화자 확인)',
  recorder: ' (녹음)',
};
