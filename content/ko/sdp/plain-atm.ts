import type { AtmAttributeName } from '@/lib/sdp/attributes/plain-attributes';
import type { PlainText, PlainTexts } from '@/lib/sdp/readings/plain-texts';

/** 모두 RFC 3108의 속성이며 "-"는 망에 맡긴다는 뜻입니다. */
const atm =
  (subject: string): PlainText =>
  (value) =>
    `ATM 전화망의 옛 속성(RFC 3108)입니다. ${subject}: ${value}.`;

export const atmTexts: PlainTexts<AtmAttributeName> = {
  eecid: atm('회선의 종단 간 id'),
  aalType: atm('적응 계층(AAL) 종류'),
  capability: atm('전송 능력 또는 서비스 범주'),
  qosClass: atm('QoS 등급'),
  bcob: atm('광대역 베어러 등급과 종단 간 타이밍 여부'),
  stc: atm('클리핑 민감도'),
  upcc: atm('사용자 평면의 연결 구성'),
  atmQOSparms: atm('방향별 품질 한계(지연, 변동, 손실 등)'),
  atmTrfcDesc: atm('방향별 트래픽(최대·지속 셀 속도, 버스트 등)'),
  abrParms: atm('방향별 ABR(가용 비트레이트) 매개변수'),
  abrSetup: atm('ABR(가용 비트레이트) 설정 매개변수'),
  bearerType: atm('베어러 종류(PVC 고정, SVC 교환, CID)와 설정 주체'),
  lij: atm('리프 주도 참여의 심사 방식과 순서 번호'),
  anycast: atm('애니캐스트 그룹 주소와 종류'),
  cache: atm('회선을 재사용하려고 남겨 둘지와 그 시간(초)'),
  bearerSigIE: atm('그대로 전달하는 베어러 시그널링 요소(16진수)'),
  aalApp: atm('적응 계층 위의 응용(기관, 종류, 버전)'),
  cbrRate: atm('고정 비트레이트의 16진수 코드'),
  sbc: atm('회선 안의 64 kbit/s 부채널 수'),
  clkrec: atm('클록 복원 방법'),
  fec: atm('오류 정정 방법'),
  prtfl: atm('부분적으로 채운 셀의 옥텟 수'),
  structure: atm('구조화 데이터 전송 여부와 블록 크기'),
  cpsSDUsize: atm('방향별 AAL2 공통부 패킷의 최대 크기'),
  aal2CPS: atm('AAL2 공통부의 채널 id와 타이머'),
  aal2CPSSDUrate: atm('방향별 패킷 비트레이트의 한계'),
  aal2sscs3661unassured: atm('전달 보장이 없는 분할(I.366.1)의 크기'),
  aal2sscs3661assured: atm('전달을 보장하는 분할(I.366.1)의 크기와 버퍼'),
  aal2sscs3662: atm('음성 트렁킹(I.366.2)의 응용, 스위치, 크기'),
  aal5sscop: atm('AAL5 위 보장 전달의 크기와 버퍼'),
  atmmap: atm('페이로드 타입과 인코딩'),
  silenceSupp: atm('무음 억제(켬/끔, 타이머, 선호, 컴포트 노이즈, 잡음 수준)'),
  ecan: atm('방향별 반향 제거(스위치, 종류)'),
  gc: atm('방향별 이득 제어(스위치, 수준)'),
  profileDesc: atm('트렁킹 프로파일(종류, 번호, 코덱 행)'),
  vsel: atm('선호 순 음성 코덱(코덱, 패킷 길이, 패킷 시간)'),
  dsel: atm('선호 순 모뎀 데이터용 코덱'),
  fsel: atm('선호 순 팩스용 코덱'),
  onewaySel: atm('한 방향·한 서비스에 쓰는 선호 순 코덱'),
  codecconfig: atm('코덱 설정(16진수)'),
  isup_usi: atm('전화망의 사용자 서비스 정보(16진수)'),
  uiLayer1_Prot: atm('사용자 정보의 1계층 프로토콜(16진수)'),
  chain: atm('대안 SDP 사슬에서의 위치'),
};
