import type { SipAttributeName } from '@/lib/sdp/attributes/plain-attributes';
import type { PlainTexts } from '@/lib/sdp/readings/plain-texts';

export const sipTexts: PlainTexts<SipAttributeName> = {
  curr: (value, words) =>
    `현재 예약된 자원: ${value}${segment(words[1])}${direction(words[2])}. SIP precondition으로, 충분히 예약되어야 전화벨이 울립니다.`,
  des: (value, words) =>
    `전화벨이 울리기 전에 필요한 자원: ${value}${STRENGTH[words[1] ?? ''] ?? ''}${segment(words[2])}${direction(words[3])}.`,
  conf: (value, words) =>
    `예약되면 알려 달라고 상대에게 요청합니다: ${value}${segment(words[1])}${direction(words[2])}.`,
  'qos-mech-send': (value) => `보내는 방향의 네트워크 자원을 예약할 수 있는 방법: ${value}.`,
  'qos-mech-recv': (value) => `받는 방향의 네트워크 자원을 예약할 수 있는 방법: ${value}.`,
  altc: (value) =>
    `이 미디어의 다른 주소: ${value} (순위, 주소 계열, 주소, 포트). ICE 없이 IPv4와 IPv6를 함께 제안하는 SIP의 방법입니다.`,
  'cs-correlation': (value) => `이 미디어를 전화망의 호와 연결하는 식별 정보: ${value}.`,
  'qos-level': (value) =>
    `Q4S의 상·하향 품질 등급은 ${value}입니다. 측정 품질이 한계에 못 미치면 올라갑니다.`,
  'alerting-mode': (value) => `품질이 모자랄 때 Q4S가 알리는 대상: ${value}.`,
  'alert-pause': (value) => `Q4S는 알림 뒤 ${value} ms가 지나야 다음 알림을 보냅니다.`,
  'public-address': (value) => `Q4S가 확인한 공인 주소(주체, 주소 종류, 주소): ${value}.`,
  latency: (value) => `Q4S: 단방향 지연은 ${value} ms 이내여야 합니다.`,
  jitter: (value) => `Q4S: 상·하향 지터는 ${value} ms 이내여야 합니다.`,
  bandwidth: (value) => `Q4S: 응용 프로그램에 필요한 상·하향 대역폭은 ${value} kbit/s입니다.`,
  packetloss: (value) => `Q4S: 상·하향 패킷 손실은 ${value} 퍼센트 이내여야 합니다.`,
  flow: (value) => `Q4S: 대상 흐름(용도, 방향 또는 역할, 프로토콜/포트): ${value}.`,
  measurement: (value) => `Q4S: 클라이언트와 서버 사이에서 재는 항목 또는 그 결과: ${value}.`,
  direction: (value) =>
    `TCP 연결을 여는 쪽: ${value}. a=setup의 전신인 초안 표기로, 옛 전화기와 프록시가 아직 보냅니다.`,
  nortpproxy: (value) =>
    `SIP 프록시의 표시 “${value}”: 미디어가 이미 RTP 프록시를 거치므로 또 넣지 말라는 뜻입니다.`,
  oldmediaip: (value) => `SIP 프록시의 NAT 처리기가 바꾸기 전의 미디어 주소: ${value}.`,
  oldcip: (value) => `SIP 프록시의 NAT 처리기가 바꾸기 전의 c= 주소: ${value}.`,
  oldoip: (value) => `SIP 프록시의 NAT 처리기가 바꾸기 전의 o= 주소: ${value}.`,
  alt: (value) =>
    value === ''
      ? '값이 없는 대안 표기여서 알 수 있는 것이 없습니다.'
      : `대안: ${value}. 초기 ICE 초안(Xten, Microsoft 전화기)에서는 추가 주소이고, 3GPP 스트리밍에서는 해당 버전을 고를 때 쓰는 줄입니다.`,
  'X-nat': (value) =>
    `PJSIP 전화기가 STUN으로 알아낸 NAT 종류의 번호: ${value}. 표준이 된 적은 없습니다.`,
  'X-sqn': (value) =>
    `능력 집합의 번호는 ${value}입니다. RFC 3407 이전 Cisco 게이트웨이의 표기입니다(이후 a=sqn).`,
  'X-cap': (value) =>
    `능력 선언: ${value}. RFC 3407 이전 Cisco 게이트웨이의 표기입니다(이후 a=cdsc).`,
  'X-cpar': (value) =>
    `바로 앞 능력의 매개변수: ${value}. RFC 3407 이전 Cisco 게이트웨이의 표기입니다(이후 a=cpar).`,
};

const STRENGTH: Readonly<Record<string, string>> = {
  mandatory: ' — 필수이며, 없으면 호가 진행되지 않음',
  optional: ' — 시도하되, 없어도 호가 진행됨',
  none: ' — 필요 없음',
  failure: ' — 충족하지 못함',
  unknown: ' — 이해하지 못함',
};

const SEGMENTS: Readonly<Record<string, string>> = {
  e2e: '종단 간',
  local: '작성자 쪽 접속망',
  remote: '상대 쪽 접속망',
};

const DIRECTIONS: Readonly<Record<string, string>> = {
  none: '해당 방향 없음',
  send: '송신 방향',
  recv: '수신 방향',
  sendrecv: '양방향',
};

const segment = (word = '') => (SEGMENTS[word] ? `, ${SEGMENTS[word]}` : '');
const direction = (word = '') => (DIRECTIONS[word] ? `, ${DIRECTIONS[word]}` : '');
