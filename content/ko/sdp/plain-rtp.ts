import type { RtpAttributeName } from '@/lib/sdp/attributes/plain-attributes';
import type { PlainTexts } from '@/lib/sdp/readings/plain-texts';

export const rtpTexts: PlainTexts<RtpAttributeName> = {
  'rtcp-unicast': (value) =>
    `이 멀티캐스트의 수신자는 RTCP를 피드백 대상에게 유니캐스트로 보내며, 대상의 동작 방식은 ${value}${UNICAST[value] ?? ''}입니다.`,
  'multicast-rtcp': (value) => `이 멀티캐스트 세션의 RTCP 포트는 ${value}입니다.`,
  'rtcp-idms': (value) => `여러 수신자가 RTCP로 재생 시점을 맞춥니다. 동기화 그룹: ${value}.`,
  'ecn-capable-rtp': (value) =>
    `혼잡할 때 라우터가 RTP 패킷을 버리는 대신 표시(ECN)할 수 있습니다: ${value}.`,
  'rams-updates': () => '멀티캐스트 고속 참여(RAMS, RFC 6285)의 갱신 메시지를 받아들입니다.',
  cname: (value) =>
    `정규 이름(CNAME)은 ${value}입니다. 같은 이름을 쓰는 소스는 클록이 같아 서로 동기를 맞춰 재생합니다. 원래 a=ssrc 뒤에 오는 속성입니다.`,
  'previous-ssrc': (value) =>
    `이 소스가 전에 쓰던 SSRC: ${value}. 원래 a=ssrc 뒤에 오는 속성입니다.`,
  mslabel: (value) =>
    `이 소스가 속한 MediaStream은 ${value}입니다. msid 이전의 낡은 표기이며 원래 a=ssrc 뒤에 옵니다.`,
  depend: (value) =>
    `계층 코덱의 계층 간 의존 관계: ${value} (페이로드 타입, 의존 종류, 필요한 mid:페이로드 타입 순).`,
  'duplication-delay': (value) =>
    `모든 패킷을 ${value} ms 뒤에 한 번 더 보내, 연속 손실이 두 사본에 함께 미치지 않게 합니다.`,
  'x-google-flag': (value) =>
    `옛 Chrome의 스위치: ${value}${value === 'conference' ? ' (Plan B 시절의 simulcast 활성화)' : ''}. 표준이 된 적은 없습니다.`,
  packetization: (value) =>
    `libwebrtc 확장: 페이로드 타입과 패킷 형식은 ${value}입니다. “raw”는 코덱별 RTP 헤더 없이 인코딩된 프레임을 그대로 담습니다. 표준이 된 적은 없습니다.`,
  loopback: (value) =>
    `측정을 위해 미디어를 되돌려 보내 달라고 요청합니다: ${value}${LOOPBACK[value] ?? ''}.`,
  'loopback-source': (value) => `이쪽이 상대가 되돌려 보낼 미디어를 보냅니다${formats(value)}.`,
  'loopback-mirror': (value) =>
    `이쪽이 받은 미디어를 보낸 쪽으로 되돌려 보냅니다${formats(value)}.`,
  calgextmap: (value) => `음질 점수(MOS) 계산 방법을 작은 번호에 대응시킵니다: ${value}.`,
  'ts-refclk': (value) =>
    `RTP 타임스탬프의 기준 클록은 ${value}${clock(value)}입니다. AES67과 SMPTE ST 2110에서 흔히 쓰이며 브라우저는 무시합니다.`,
  mediaclk: (value) =>
    `미디어 클록과 기준 클록의 관계: ${value}${mediaClock(value)}. AES67과 SMPTE ST 2110에서 흔히 쓰입니다.`,
  'sync-time': (value) => `RAVENNA: 기준 클록 0 시점의 RTP 타임스탬프는 ${value}입니다.`,
  'clock-domain': (value) =>
    `RAVENNA: 송신자와 수신자가 공유하는 클록 도메인은 ${value}입니다. 지금은 ts-refclk가 대신합니다.`,
  'clock-deviation': (value) => `RAVENNA: 미디어 클록과 공칭 속도의 편차 비율은 ${value}입니다.`,
  framecount: (value) => `RAVENNA: 패킷마다 채널당 오디오 샘플 ${value}개를 담습니다.`,
  'fec-source-flow': (value) =>
    `이 섹션의 미디어는 순방향 오류 정정(FEC)으로 보호되는 원본 흐름입니다: ${value}.`,
  'fec-repair-flow': (value) => `이 섹션은 순방향 오류 정정(FEC)의 복구 패킷을 나릅니다: ${value}.`,
  'repair-window': (value) =>
    `원본 패킷과 그 복구 패킷의 간격은 최대 ${value}입니다. 그보다 오래 기다려도 얻을 것이 없습니다.`,
  'dccp-service-code': (value) =>
    `DCCP 연결이 알리는 서비스는 ${value}입니다. SC:RTPA와 SC:RTPV는 각각 RTP 오디오와 비디오입니다.`,
  'dccp-port': (value) => `DCCP를 UDP 안에 실으며 DCCP 자체의 포트는 ${value}입니다.`,
  'portmapping-req': (value) =>
    `멀티캐스트와 함께 유니캐스트 패킷을 받으려면 먼저 포트 ${value}에 요청해 주소를 증명하는 토큰을 받아야 합니다.`,
  'source-filter': (value, words) =>
    `${FILTER[words[0] ?? ''] ?? '송신자에 따라 패킷을 거릅니다'}: ${value} (필터 방식, 네트워크, 주소 종류, 목적지, 송신자 순이며 *는 모든 목적지).`,
  'x-bufferdelay': (value) =>
    `live555 계열: 송신자가 플레이어에 권하는 버퍼링 시간은 ${value}초입니다. 표준이 된 적은 없습니다.`,
};

const UNICAST: Readonly<Record<string, string>> = {
  rsi: ' (보고를 요약해 전달)',
  reflection: ' (모든 보고를 그대로 전달)',
};

const LOOPBACK: Readonly<Record<string, string>> = {
  'rtp-pkt-loopback': ' (RTP 패킷 그대로, 또는 감싸서)',
  'rtp-media-loopback': ' (미디어를 디코딩한 뒤 다시 인코딩)',
};

const FILTER: Readonly<Record<string, string>> = {
  incl: '지정한 송신자의 패킷만 받습니다(SSM)',
  excl: '지정한 송신자의 패킷은 받지 않습니다',
};

const formats = (value: string) => (value === '' ? '' : ` (포맷 ${value})`);

function clock(value: string): string {
  if (value.startsWith('ptp=')) return ' (PTP: 버전, 그랜드마스터, 도메인)';
  if (value.startsWith('ntp=')) return ' (NTP)';
  if (value.startsWith('localmac=')) return ' (MAC 주소로 표시한 송신자 자체 클록)';
  if (value.startsWith('local')) return ' (다른 클록과 맞추지 않은 송신자 자체 클록)';
  return '';
}

function mediaClock(value: string): string {
  if (value.startsWith('direct=')) return ' (direct: 기준 클록 0 시점의 타임스탬프)';
  if (value.startsWith('sender')) return ' (sender: 독립 클록이므로 타임스탬프를 따라감)';
  return '';
}
