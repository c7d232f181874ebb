import type { CapabilityAttributeName } from '@/lib/sdp/attributes/plain-attributes';
import type { PlainTexts } from '@/lib/sdp/readings/plain-texts';

/** 브라우저는 capability negotiation에 참여하지 않으며 m-line을 그대로 따릅니다. */
export const capabilityTexts: PlainTexts<CapabilityAttributeName> = {
  sqn: (value) =>
    `이쪽 능력 집합의 번호는 ${value}입니다(옛 방식인 RFC 3407). 번호가 바뀌면 능력이 바뀐 것입니다.`,
  cdsc: (value) =>
    `오퍼에는 없지만 처리할 수 있는 미디어: ${value} (번호, 미디어, 전송, 포맷 순. 옛 방식인 RFC 3407).`,
  cpar: (value) =>
    `바로 앞의 능력에 딸린 줄로, 그 능력만의 m 섹션에 있는 것처럼 다룹니다: ${value} (옛 방식인 RFC 3407).`,
  cparmin: (value) => `바로 앞의 능력에서 처리할 수 있는 최솟값: ${value} (옛 방식인 RFC 3407).`,
  cparmax: (value) => `바로 앞의 능력에서 처리할 수 있는 최댓값: ${value} (옛 방식인 RFC 3407).`,
  pcfg: (value) =>
    `앤서 쪽이 m-line 대신 고를 수 있는 구성(번호와 구성 요소): ${value}. a=는 속성, t=는 전송, m=은 미디어, |는 대안입니다. 브라우저는 무시하고 m-line을 따릅니다.`,
  acfg: (value) => `앤서 쪽이 오퍼의 잠재 구성 중 고른 것: ${value} (번호와 그중 사용한 요소).`,
  acap: (value) =>
    `잠재 구성에서 쓸 수 있도록 번호를 붙여 둔 속성: ${value}. 혼자서는 효과가 없습니다.`,
  tcap: (value) =>
    `첫 번호부터 차례로 번호를 매겨 둔 전송 방식: ${value}. 혼자서는 효과가 없습니다.`,
  csup: (value) => `이쪽이 지원하는 capability negotiation 옵션: ${value}.`,
  creq: (value) => `구성을 사용하기 위해 꼭 필요한 capability negotiation 옵션: ${value}.`,
  rmcap: (value) => `번호를 붙여 둔 RTP 코덱(rtpmap과 같은 표기): ${value}.`,
  omcap: (value) => `번호를 붙여 둔, RTP가 아닌 포맷: ${value}.`,
  mfcap: (value) => `해당 번호의 미디어 능력에 붙는 코덱 매개변수(fmtp에 해당): ${value}.`,
  mscap: (value) =>
    `해당 번호의 미디어 능력에 붙는, 페이로드 타입이 있는 속성(rtcp-fb 등): ${value}.`,
  lcfg: (value) =>
    `지금은 제안하지 않지만 원칙적으로 가능한 구성: ${value} (번호 뒤의 mt=는 미디어, t=는 전송, m=은 코덱, a=는 속성).`,
  sescap: (value) => `함께 쓸 수 있는 구성 묶음: ${value} (묶음 번호와 구성 번호, 대괄호는 선택).`,
  bcap: (value) => `번호를 붙여 둔 대역폭(b= 줄에 해당): ${value}.`,
  ccap: (value) => `번호를 붙여 둔 연결 주소(네트워크와 주소 종류 포함): ${value}.`,
  icap: (value) => `번호를 붙여 둔 제목(i= 줄에 해당): ${value}.`,
};
