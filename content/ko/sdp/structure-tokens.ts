import { textFor } from '@/content/text-for';
import type { StructureTokenRole } from '@/lib/sdp/readings/structure';
import type { TokenCatalogue } from '@/lib/sdp/words';

/** 각 값이 무엇이고 무엇을 뜻하는지. */
export const structureTokens: TokenCatalogue<StructureTokenRole> = {
  version: { name: '프로토콜 버전' },
  username: {
    name: '사용자 이름',
    meaning: (value) => (value === '-' ? '“-”: 사용자 이름을 밝히지 않았습니다.' : undefined),
  },
  'session id': {
    name: '세션 ID',
    meaning: () => '작성한 쪽이 무작위로 정하며 세션이 끝날 때까지 바뀌지 않습니다.',
  },
  'session version': {
    name: '세션 버전',
    meaning: () => '같은 세션의 SDP를 새로 쓸 때마다 1씩 늘어납니다.',
  },
  'network type': {
    name: '네트워크 종류',
    meaning: (value) => (value === 'IN' ? 'IN: 인터넷.' : undefined),
  },
  'address type': {
    name: '주소 종류',
    meaning: (value) => textFor({ IP4: 'IPv4 주소입니다.', IP6: 'IPv6 주소입니다.' }, value),
  },
  address: {
    name: '주소',
    meaning: (value) =>
      value === '0.0.0.0' || value === '::'
        ? '자리 채움입니다. 이 주소를 쓰는 곳은 없습니다.'
        : undefined,
  },
  'session name': { name: '세션 이름' },
  information: { name: '설명문' },
  uri: { name: '페이지 주소' },
  email: { name: '메일 주소' },
  phone: { name: '전화번호' },
  ttl: { name: 'TTL', meaning: (value) => `라우터를 최대 ${value}번 지날 수 있습니다.` },
  'address count': { name: '주소 개수' },
  'bandwidth type': { name: '대역폭 종류', meaning: (value) => textFor(BANDWIDTH_UNITS, value) },
  bandwidth: { name: '대역폭' },
  'start time': { name: '시작 시각', meaning: boundary },
  'stop time': { name: '종료 시각', meaning: boundary },
  'repeat interval': { name: '반복 간격' },
  'active duration': { name: '지속 시간' },
  'repeat offset': { name: '시작 시각과의 차이' },
  'adjustment time': { name: '변경 시각' },
  'adjustment offset': { name: '시계 변경량' },
  'key method': { name: '키 방식' },
  key: { name: '키' },
  media: { name: '미디어 종류', meaning: (value) => textFor(MEDIA, value) },
  port: { name: '포트', meaning: portMeaning },
  'port count': { name: '포트 개수' },
  proto: { name: '전송 프로토콜과 프로파일' },
  format: {
    name: '포맷',
    meaning: (value, _, { rtp, codecOf }) => {
      const codec = rtp && /^\d{1,3}$/.test(value) ? codecOf(Number(value)) : undefined;
      return codec && `페이로드 타입 ${value}: ${codec.codec}, ${codec.clockRate} Hz.`;
    },
  },
};

function boundary(value: string): string | undefined {
  return value === '0' ? '0: 제한이 없습니다.' : `1900년 시작부터 ${value}초.`;
}

function portMeaning(value: string): string | undefined {
  if (value === '9') return '포트 9(discard): 아직 모른다는 뜻입니다.';
  return value === '0' ? '포트 0: 거절되었거나 자체 전송 경로가 없습니다.' : undefined;
}

const BANDWIDTH_UNITS: Readonly<Record<string, string>> = {
  AS: '애플리케이션별 최대 대역폭, kbit/s 단위.',
  CT: '회의 전체의 대역폭, kbit/s 단위.',
  TIAS: '전송 계층과 무관한 최대 대역폭, bit/s 단위.',
  RS: '송신자 RTCP의 대역폭, bit/s 단위.',
  RR: '수신자 RTCP의 대역폭, bit/s 단위.',
};

const MEDIA: Readonly<Record<string, string>> = {
  audio: '소리.',
  video: '영상.',
  application: '데이터. WebRTC에서는 데이터 채널입니다.',
  text: '입력하는 대로 전해지는 글자.',
  message: '메시지.',
  image: '정지 화상(팩스).',
};
