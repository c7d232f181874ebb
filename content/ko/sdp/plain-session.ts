import type { SessionAttributeName } from '@/lib/sdp/attributes/plain-attributes';
import type { PlainTexts } from '@/lib/sdp/readings/plain-texts';

export const sessionTexts: PlainTexts<SessionAttributeName> = {
  quality: (value) =>
    `인코더에 요청하는 정지 화상 품질은 0(최저)에서 10(최고) 중 ${value}입니다. 거의 쓰이지 않으며 비트레이트를 정하지는 않습니다.`,
  orient: (value) =>
    `공유 화이트보드의 방향은 ${value}입니다. RFC 8866에서 사용 중단되었고 카메라 영상에는 쓰지 않습니다.`,
  type: (value) => `회의 종류는 “${value}”입니다. RFC 8866에서 사용 중단되었습니다.`,
  charset: (value) =>
    `세션 이름과 정보 텍스트의 문자 집합은 ${value}입니다. 이 줄이 없으면 UTF-8입니다.`,
  sdplang: (value) =>
    `이 SDP 자체에 적힌 텍스트의 언어는 ${value}입니다. 미디어의 언어와는 관계가 없습니다.`,
  lang: (value) => `미디어의 기본 언어는 ${value}입니다.`,
  cat: (value) =>
    `세션 안내를 걸러 볼 수 있도록 분류를 ${value}로 지정합니다. RFC 8866에서 사용 중단되었습니다.`,
  keywds: (value) => `안내된 세션의 검색어: ${value}. RFC 8866에서 사용 중단되었습니다.`,
  tool: (value) => `이 SDP를 작성한 프로그램은 자신을 ${value}라고 밝힙니다.`,
  'hlang-send': (value) =>
    `이쪽 사용자가 말하거나 쓰거나 수어로 표현할 수 있는 언어(선호 순): ${value}. 끝의 *는 맞는 언어가 없어도 호를 끊지 말라는 뜻입니다.`,
  'hlang-recv': (value) =>
    `이쪽 사용자가 이해할 수 있는 언어(선호 순): ${value}. 끝의 *는 맞는 언어가 없어도 호를 끊지 말라는 뜻입니다.`,
  record: (value) => `수신한 미디어의 녹음·녹화 상태: ${value}${RECORDING[value] ?? ''}.`,
  recordpref: (value) => `상대의 녹음·녹화에 대한 이쪽의 희망: ${value}${PREFERENCE[value] ?? ''}.`,
  rtpred1: (value) =>
    `첫 번째 중복 RTP 스트림을 가리키던 과거의 속성입니다${of(value)}. 지금은 정의하는 규격이 없습니다.`,
  rtpred2: (value) =>
    `두 번째 중복 RTP 스트림을 가리키던 과거의 속성입니다${of(value)}. 지금은 정의하는 규격이 없습니다.`,
  'rtt-mixer': () =>
    '믹서가 여러 사람의 실시간 텍스트를 한 스트림으로 합쳐 보내도 이해할 수 있습니다(RFC 9071).',
};

const of = (value: string) => (value === '' ? '' : ` (${value})`);

const RECORDING: Readonly<Record<string, string>> = {
  on: ' (기록 중)',
  off: ' (기록하지 않음)',
  paused: ' (일시 중지)',
};

const PREFERENCE: Readonly<Record<string, string>> = {
  on: ' (기록 요청)',
  off: ' (기록 거부)',
  pause: ' (일시 중지 요청)',
  nopreference: ' (상관없음)',
};
