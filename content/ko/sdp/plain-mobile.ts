import type { MobileAttributeName } from '@/lib/sdp/attributes/plain-attributes';
import type { PlainTexts } from '@/lib/sdp/readings/plain-texts';

export const mobileTexts: PlainTexts<MobileAttributeName> = {
  'X-predecbufsize': (value) =>
    `3GPP 스트리밍: 디코더 앞 버퍼에 필요한 크기는 ${value}바이트입니다.`,
  'X-initpredecbufperiod': (value) =>
    `3GPP 스트리밍: 디코딩 전에 90 kHz 클록으로 ${value}틱 동안 버퍼를 채웁니다.`,
  'X-initpostdecbufperiod': (value) =>
    `3GPP 스트리밍: 첫 화면을 보이기 전에 디코딩된 화면을 90 kHz 클록으로 ${value}틱 동안 모읍니다.`,
  'X-decbyterate': (value) => `3GPP 스트리밍: 디코더는 초당 ${value}바이트를 처리해야 합니다.`,
  '3gpp-videopostdecbufsize': (value) =>
    `3GPP 스트리밍: 디코딩된 비디오에 필요한 버퍼는 ${value}바이트입니다.`,
  '3GPP-Integrity-Key': (value) => `3GPP 스트리밍: 스트림 데이터의 무결성 확인 키: ${value}.`,
  '3GPP-SDP-Auth': (value) => `3GPP 스트리밍: 이 SDP 자체의 인증 값: ${value}.`,
  '3GPP-SRTP-Config': (value) =>
    `3GPP 스트리밍: SRTP 무결성 보호 설정: ${value} (nonce, 키 salt, 태그 길이).`,
  'alt-default-id': (value) =>
    `3GPP 스트리밍: 여기 적힌 내용은 대안 ${value}번이며, 다른 대안을 모르는 플레이어가 씁니다.`,
  'alt-group': (value) => `3GPP 스트리밍: 언어나 대역폭별로 함께 쓰는 대안 묶음: ${value}.`,
  '3GPP-Adaptation-Support': (value) =>
    `3GPP 스트리밍: 플레이어가 RTCP 보고 ${value}번마다 버퍼 상태를 알리면 서버가 속도를 조절합니다.`,
  '3GPP-Asset-Information': (value) => `3GPP 스트리밍: 제목, 저자 등 콘텐츠 정보: ${value}.`,
  'mbms-mode': (value) => `모바일 방송(MBMS): 미디어 전달 방식은 ${value}입니다.`,
  'mbms-flowid': (value) => `모바일 방송(MBMS): 오류 정정에 쓰는 흐름 번호와 주소: ${value}.`,
  'mbms-repair': (value) => `모바일 방송(MBMS): 복구 패킷의 매개변수: ${value}.`,
  '3GPP-QoE-Metrics': (value) =>
    `3GPP: 플레이어가 체감 품질(재버퍼링, 지터, 손실 등)을 보고합니다: ${value}.`,
  '3gpp_sync_info': (value) =>
    `3GPP 전화: 다른 미디어와의 동기(립싱크): ${value}${SYNC[value] ?? ''}.`,
  '3gpp_MaxRecvSDUSize': (value) =>
    `3GPP 전화: 이쪽이 받는 패킷은 IP 헤더를 빼고 최대 ${value}바이트입니다.`,
  'bw-info': (value) => `3GPP 전화: 페이로드 타입과 방향별 대역폭(kbit/s): ${value}.`,
  'FEC-declaration': (value) => `모바일 방송: 오류 정정 부호를 번호로 선언합니다: ${value}.`,
  FEC: (value) => `모바일 방송: ${value}번으로 선언된 오류 정정 부호를 씁니다.`,
  'FEC-OTI-extension': (value) => `모바일 방송: 선언된 오류 정정 부호의 추가 매개변수: ${value}.`,
  'FEC-redundancy-level': (value) =>
    `모바일 방송: 선언된 부호가 더하는 여분의 양: ${value} (번호, 퍼센트).`,
  'flute-tsi': (value) => `FLUTE로 파일을 방송하며 전송 세션 id는 ${value}입니다.`,
  'flute-ch': (value) => `FLUTE 파일 방송에 쓰는 채널은 ${value}개입니다.`,
  bcastversion: (value) => `안내가 따르는 OMA BCAST 버전은 ${value}입니다.`,
  stkmstream: (value) => `OMA BCAST: 이 미디어의 키는 키 스트림 ${value}번으로 옵니다.`,
  SRTPAuthentication: (value) => `OMA BCAST: SRTP 패킷 인증 방식의 번호는 ${value}입니다.`,
  SRTPROCTxRate: (value) =>
    `OMA BCAST: 패킷 ${value}개마다 SRTP의 롤오버 카운터를 실어, 늦게 들어온 수신자도 복호할 수 있습니다.`,
  PSCid: (value) => `IPTV: 개인화 채널의 id는 ${value}입니다.`,
  bc_service: (value) => `IPTV: 방송 서비스는 ${value}입니다.`,
  bc_program: (value) => `IPTV: 방송 프로그램은 ${value}입니다.`,
  bc_service_package: (value) => `IPTV: 가입한 서비스 묶음과 그 주소: ${value}.`,
  'g.3gpp.cat': (value) =>
    `IMS: 이 미디어는 상대가 받기 전 발신자에게 들려주는 통화 연결음입니다${of(value)}.`,
  'g.3gpp.crs': (value) => `IMS: 이 미디어는 수신자에게 들려주는 맞춤 벨소리입니다${of(value)}.`,
  'phone-context': (value) => `이 SDP의 전화번호는 ${value} 지역 또는 망 안에서 유효합니다.`,
  'visited-realm': (value) =>
    `IMS: 미디어가 거친 주소 영역으로, 나중 게이트웨이를 생략하는 데 씁니다(번호, 영역, 주소, 포트): ${value}.`,
  'secondary-realm': (value) =>
    `IMS: 이 미디어에 닿을 수 있는 또 다른 영역(번호, 영역, 주소, 포트): ${value}.`,
  'omr-codecs': (value) => `IMS: 게이트웨이가 바꾸기 전 m-line의 코덱(번호, 전송, 코덱): ${value}.`,
  'omr-m-att': (value) => `IMS: 게이트웨이가 바꾸기 전의 미디어 속성(번호, 속성): ${value}.`,
  'omr-s-att': (value) => `IMS: 게이트웨이가 바꾸기 전의 세션 속성(번호, 속성): ${value}.`,
  'omr-m-bw': (value) => `IMS: 게이트웨이가 바꾸기 전의 미디어 대역폭(번호, 대역폭): ${value}.`,
  'omr-s-bw': (value) => `IMS: 게이트웨이가 바꾸기 전의 세션 대역폭(번호, 대역폭): ${value}.`,
  'omr-m-cksum': (value) => `IMS: 다른 장비의 변경을 알아채기 위한 미디어 줄의 체크섬: ${value}.`,
  'omr-s-cksum': (value) => `IMS: 다른 장비의 변경을 알아채기 위한 세션 줄의 체크섬: ${value}.`,
  ipbcp: (value) => `IP 위 전화망의 베어러 제어(버전, 메시지 종류): ${value}.`,
  h248item: (value) => `게이트웨이에 전달하는 H.248 패키지 속성: ${value}.`,
};

const of = (value: string) => (value === '' ? '' : ` (${value})`);

const SYNC: Readonly<Record<string, string>> = {
  'No Sync': ' (동기를 맞추지 않음)',
};
