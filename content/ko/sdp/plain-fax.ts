import type { FaxAttributeName } from '@/lib/sdp/attributes/plain-attributes';
import type { PlainTexts } from '@/lib/sdp/readings/plain-texts';

export const faxTexts: PlainTexts<FaxAttributeName> = {
  T38FaxVersion: (value) => `IP 팩스 T.38의 버전은 ${value}입니다.`,
  T38MaxBitRate: (value) => `팩스 전송 속도는 최대 ${value} bit/s입니다.`,
  T38FaxFillBitRemoval: (value) =>
    `게이트웨이가 팩스 화상의 채움 비트를 뺐다가 다시 넣을 수 있습니다${flag(value)}.`,
  T38FaxTranscodingMMR: (value) =>
    `게이트웨이가 팩스 화상을 MMR로 변환해 보낼 수 있습니다${flag(value)}.`,
  T38FaxTranscodingJBIG: (value) =>
    `게이트웨이가 팩스 화상을 JBIG로 변환해 보낼 수 있습니다${flag(value)}.`,
  T38FaxRateManagement: (value) => `팩스 속도를 맞추는 방법: ${value}${RATE[value] ?? ''}.`,
  T38FaxMaxBuffer: (value) => `수신자가 담아 둘 수 있는 팩스 데이터는 ${value}바이트입니다.`,
  T38FaxMaxDatagram: (value) => `팩스 패킷의 최대 크기는 ${value}바이트입니다.`,
  T38FaxUdpEC: (value) => `팩스 패킷 손실을 메우는 방법: ${value}${CORRECTION[value] ?? ''}.`,
  T38FaxMaxIFP: (value) => `팩스 데이터 요소(IFP) 하나의 최대 크기는 ${value}바이트입니다.`,
  T38FaxUdpECDepth: (value) =>
    `팩스 오류 정정의 깊이: ${value} (이전 요소 수의 최솟값, 희망값 순).`,
  T38FaxUdpFECMaxSpan: (value) =>
    `팩스 오류 정정의 패리티 패킷 하나가 덮는 요소는 최대 ${value}개입니다.`,
  T38ModemType: (value) => `팩스 단말의 모뎀 종류는 ${value}입니다.`,
  T38VendorInfo: (value) => `팩스 게이트웨이 제조사: ${value} (국가, 제조사, 장치 코드).`,
  gpmd: (value) =>
    `페이로드 타입에 대한 게이트웨이 매개변수: ${value}${value.includes('vbd=yes') ? ' (이 코덱으로 모뎀·팩스 신호음을 그대로 전달)' : ''}.`,
  pmft: (value) => `모뎀·팩스 신호음을 전달할 때 게이트웨이가 선호하는 방법(선호 순): ${value}.`,
};

/** 규격은 값 없는 플래그이지만 숫자를 붙이는 게이트웨이가 많습니다. */
const flag = (value: string) =>
  value === '' ? '' : ` (값 ${value}: 1은 예, 0은 아니요. 규격에서는 값 없는 플래그)`;

const RATE: Readonly<Record<string, string>> = {
  transferredTCF: ' (훈련 신호를 그대로 전달하며 UDP에 알맞음)',
  localTCF: ' (게이트웨이마다 훈련 신호를 직접 만들며 TCP에 알맞음)',
};

const CORRECTION: Readonly<Record<string, string>> = {
  t38UDPRedundancy: ' (패킷마다 앞의 패킷을 반복)',
  t38UDPFEC: ' (패리티 패킷)',
  t38UDPNoEC: ' (오류 정정 없음)',
};
