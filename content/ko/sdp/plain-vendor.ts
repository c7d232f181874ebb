import type { VendorAttributeName } from '@/lib/sdp/attributes/plain-attributes';
import type { PlainTexts } from '@/lib/sdp/readings/plain-texts';

/** Lync, Skype for Business, Teams 게이트웨이의 속성이며 다른 쪽은 무시해도 됩니다. */
export const vendorTexts: PlainTexts<VendorAttributeName> = {
  encryption: (value) => `Microsoft와 옛 SIP 전화기: 이 미디어의 SRTP 암호화는 ${value}입니다.`,
  cryptoscale: (value) => `Microsoft: 수신자가 많은 서버를 위한 SSRTP(확장형 SRTP) 키: ${value}.`,
  'x-candidate-ipv6': (value) =>
    `Microsoft: 옛 클라이언트에 보이지 않도록 따로 적은 IPv6 ICE 후보: ${value}.`,
  'x-candidate-info': (value) => `Microsoft: 후보의 네트워크 종류나 링크: ${value}.`,
  'x-caps': (value) => `Microsoft: RTVideo 코덱이 처리할 수 있는 화면 크기와 속도: ${value}.`,
  'x-devicecaps': (value) => `Microsoft: 이 클라이언트의 소리·카메라 장치: ${value}.`,
  'x-mediabw': (value) => `Microsoft: 정책이 허용하는 미디어별 대역폭: ${value}.`,
  'x-mediasettings': (value) => `Microsoft: 이 클라이언트의 미디어 설정: ${value}.`,
  'x-bypassid': (value) =>
    `Microsoft: 같은 사이트 ${value}의 클라이언트와 게이트웨이는 중계 서버를 거치지 않고 미디어를 보낼 수 있습니다.`,
  'x-bypass': (value) => `Microsoft: 중계 서버를 거치지 않을 미디어입니다: ${value}.`,
  'x-ssrc-range': (value) => `Microsoft: 송신자가 이 섹션에서 쓰는 SSRC 범위는 ${value}입니다.`,
  'x-source': (value) => `Microsoft: 회의에서 이 미디어의 소스는 ${value}입니다.`,
  'x-source-streamid': (value) => `Microsoft: 회의에서 이 스트림의 id는 ${value}입니다.`,
  'x-sourceid': (value) => `Microsoft: 회의에서 이 소스의 id는 ${value}입니다.`,
};
