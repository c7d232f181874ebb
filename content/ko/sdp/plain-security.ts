import type { SecurityAttributeName } from '@/lib/sdp/attributes/plain-attributes';
import type { PlainTexts } from '@/lib/sdp/readings/plain-texts';

export const securityTexts: PlainTexts<SecurityAttributeName> = {
  'key-mgmt': (value) =>
    `SDP 안에서 이루어지는 키 교환(프로토콜 이름과 데이터): ${value}. WebRTC는 DTLS-SRTP만 사용합니다.`,
  mikey: (value) =>
    `MIKEY 키 교환 메시지: ${value}. 낡은 방식이며 WebRTC는 DTLS-SRTP만 사용합니다.`,
  'psk-fingerprint': (value) => `IKE에 쓸 사전 공유 키의 해시: ${value}.`,
  'ike-setup': (value) => `IKE 교환에서 이쪽의 역할은 ${value}${ROLE[value] ?? ''}입니다.`,
  'ike-esp': (value) => `미디어는 IPsec ESP 터널로 전달되며 매개변수는 ${value}입니다.`,
  'ike-esp-udpencap': (value) =>
    `미디어는 UDP로 감싼 IPsec ESP 터널로 전달되며 매개변수는 ${value}입니다.`,
  '3ge2ae': (value) => `IMS 단말과 망 가장자리 사이의 미디어 암호화: ${value}${EDGE[value] ?? ''}.`,
};

const ROLE: Readonly<Record<string, string>> = {
  active: ' (먼저 시작함)',
  passive: ' (기다림)',
  actpass: ' (둘 다 가능하며 앤서 쪽이 정함)',
};

const EDGE: Readonly<Record<string, string>> = {
  requested: ' (요청)',
  applied: ' (적용)',
};
