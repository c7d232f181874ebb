import type { RtspAttributeName } from '@/lib/sdp/attributes/plain-attributes';
import type { PlainTexts } from '@/lib/sdp/readings/plain-texts';

export const rtspTexts: PlainTexts<RtspAttributeName> = {
  control: (value) => `${controlled(value)}: ${value}. RTSP에서만 쓰이며 브라우저는 무시합니다.`,
  range: (value) =>
    `녹화 또는 생방송 스트림의 범위는 ${value}${rangeUnit(value)}입니다. 끝이 비어 있으면 생방송이거나 길이를 모른다는 뜻입니다.`,
  mtag: (value) =>
    `미디어의 버전 태그는 ${value}입니다. SETUP에서 이 태그로 그 사이 바뀌지 않았음을 확인할 수 있습니다.`,
  etag: (value) =>
    `미디어의 버전 태그는 ${value}입니다. RTSP 2.0의 mtag에 해당하는 RTSP 1.0의 이름입니다.`,
  'rtsp-ice-d-m': () =>
    'RTSP 서버가 Transport 헤더로 ICE 후보를 주고받아 미디어를 설정할 수 있습니다(RFC 7825).',
  'x-dimensions': (value) =>
    `화면 크기는 ${value} 픽셀(너비, 높이)입니다. live555와 QuickTime 서버의 표기이며 표준이 된 적은 없습니다.`,
  cliprect: (value) =>
    `화면에서 보이는 부분은 ${value}입니다(위, 왼쪽, 아래, 오른쪽, 픽셀). QuickTime 서버의 표기이며 표준이 된 적은 없습니다.`,
  'x-onvif-track': (value) =>
    `ONVIF 녹화 장치에서 이 트랙의 이름은 ${value}이며, 녹화 검색에서 같은 이름을 씁니다.`,
  'x-qt-text-nam': (value) => `QuickTime 플레이어에 표시할 스트림 제목: ${value}.`,
  'x-qt-text-inf': (value) => `QuickTime 플레이어에 표시할 스트림 정보: ${value}.`,
  'x-qt-text-cmt': (value) => `QuickTime 플레이어에 표시할 스트림 설명: ${value}.`,
  Media_header: (value) =>
    `카메라 전용 플레이어의 설정 데이터(Hikvision 카메라의 표기): ${value}. 표준이 아니며 다른 플레이어는 무시합니다.`,
  appversion: (value) =>
    `카메라 펌웨어가 밝힌 스트리밍 프로그램 버전은 ${value}입니다. 표준이 된 적은 없습니다.`,
  Width: (value) =>
    `화면 너비(자료형과 픽셀 수): ${value}. RealNetworks 서버와 일부 카메라가 씁니다.`,
  Height: (value) =>
    `화면 높이(자료형과 픽셀 수): ${value}. RealNetworks 서버와 일부 카메라가 씁니다.`,
  length: (value) =>
    `재생 길이: ${value} (npt는 초 단위이며 0은 생방송). RealNetworks 서버와 일부 카메라가 씁니다.`,
  mimetype: (value) =>
    `트랙의 미디어 타입(자료형과 값): ${value}. RealNetworks 서버와 일부 카메라가 씁니다.`,
  'mpeg4-iod': (value) =>
    `플레이어가 장면의 모든 스트림을 찾는 데 쓰는 MPEG-4 초기 객체 기술자: ${value}.`,
  'mpeg4-esid': (value) =>
    `이 섹션은 객체 기술자의 MPEG-4 elementary stream ${value}번을 나릅니다.`,
  'isma-compliance': (value) =>
    `스트림이 따르는 ISMA 프로파일: ${value} (프로파일, 최저 버전, 작성 버전).`,
};

function controlled(value: string): string {
  if (value === '*') return '모든 스트림에 대한 명령은 이 SDP 자체의 주소로 보냅니다';
  return /^rtspu?:|^rtsps:/i.test(value)
    ? '이 부분의 SETUP과 PLAY를 보낼 주소'
    : '이 부분의 SETUP과 PLAY를 보낼, 기준 주소 뒤에 붙이는 경로';
}

function rangeUnit(value: string): string {
  if (value.startsWith('npt=')) return ' (npt: 시작부터의 초 또는 시:분:초)';
  if (value.startsWith('clock=')) return ' (clock: UTC 절대 시각)';
  return value.startsWith('smpte') ? ' (smpte: 시:분:초:프레임)' : '';
}
