import { withParticle } from '@/content/ko/particle';
import type { RtcpFields } from '@/lib/packet/field-values-rtcp';
import type { FieldWords } from '@/lib/packet/field-words';

const TYPES: Readonly<Record<string, string>> = {
  SR: '송신자 보고',
  RR: '수신자 보고',
  SDES: '소스 설명',
  BYE: '종료',
  APP: '애플리케이션 정의',
  RTPFB: '전송에 대한 피드백',
  PSFB: '화면에 대한 피드백',
  XR: '확장 보고',
};

const FORMATS: Readonly<Record<string, string>> = {
  NACK: 'NACK: 빠진 패킷을 다시 보내 달라는 요청',
  'transport-cc': 'transport-cc: 패킷마다 도착한 시각을 알려, 보내는 쪽이 대역폭을 추정하게 함',
  CCFB: '혼잡 제어 피드백(RFC 8888): 패킷마다 도착한 시각',
  TMMBR: 'TMMBR: 이보다 빨리 보내지 말라는 요청',
  PLI: 'PLI: 화면을 잃었으니 키 프레임을 보내 달라는 요청',
  FIR: 'FIR: 새로 보기 시작해 키 프레임이 필요하다는 요청',
  REMB: 'REMB: 받는 쪽이 추정한 경로의 대역폭',
};

const typeName = (type: string) => (TYPES[type] ? `${type}(${TYPES[type]})` : `타입 ${type}`);

/** 암호화하지 않은 RTCP. */
export const rtcpFieldWords: Pick<FieldWords, keyof RtcpFields> = {
  'rtcp-compound': {
    name: 'RTCP',
    means: ({ packets }) => `한 데이터그램에 RTCP 패킷이 ${packets}개 들어 있습니다.`,
  },
  'rtcp-packet': {
    name: 'RTCP 패킷',
    means: ({ type, format }) =>
      `${typeName(type)}${format === undefined ? '' : `, ${FORMATS[format] ?? format}`}입니다.`,
  },
  'rtcp-flags': {
    name: '버전, 패딩, 개수',
    means: ({ version, padding, count, isFormat }) =>
      `버전 ${version}, 패딩 ${padding ? '있음' : '없음'}. ${isFormat ? `이 타입의 ${count}번 형식입니다` : `블록이나 소스가 ${count}개 이어집니다`}.`,
  },
  'rtcp-type': {
    name: '패킷 타입',
    means: ({ number, type }) =>
      `${number}: ${typeName(type)}입니다. 192~223이어서 같은 포트의 RTP와 구분됩니다.`,
  },
  'rtcp-length': {
    name: '길이',
    means: ({ words, length }) =>
      `${words}: 첫 4바이트를 뺀 4바이트 단위의 수이므로 모두 ${length}바이트입니다.`,
  },
  'rtcp-sender-ssrc': {
    name: '보낸 쪽의 SSRC',
    means: ({ ssrc }) => `이 패킷을 보낸 ${ssrc}입니다.`,
  },
  'rtcp-media-ssrc': {
    name: '스트림의 SSRC',
    means: ({ ssrc }) =>
      ssrc === '0x00000000'
        ? '특정한 스트림을 가리키지 않습니다.'
        : `대상이 되는 스트림 ${ssrc}입니다.`,
  },
  'rtcp-padding': {
    name: '패딩',
    means: ({ length }) => `내용이 없는 ${length}바이트이며 마지막 바이트에 개수가 있습니다.`,
  },
  'rtcp-data': {
    name: '데이터',
    means: ({ length }) => `여기서 해석하지 않는 ${length}바이트입니다.`,
  },
  'rtcp-ntp-time': {
    name: 'NTP 타임스탬프',
    means: ({ seconds }) =>
      `1900년부터 ${seconds.toFixed(3)}초: 이 순간 보낸 쪽의 시계입니다. 다음 필드와 함께 미디어 시각을 이 시계에 묶으므로 소리와 화면을 맞출 수 있습니다.`,
  },
  'rtcp-rtp-time': {
    name: 'RTP 타임스탬프',
    means: ({ timestamp }) => `${timestamp}: 같은 순간을 코덱의 클록으로 나타낸 값입니다.`,
  },
  'rtcp-packet-count': {
    name: '보낸 패킷 수',
    means: ({ packets }) => `지금까지 이 스트림에서 ${packets}개를 보냈습니다.`,
  },
  'rtcp-octet-count': {
    name: '보낸 바이트 수',
    means: ({ octets }) => `지금까지 보낸 페이로드는 헤더를 빼고 ${octets}바이트입니다.`,
  },
  'rtcp-report-block': {
    name: '보고 블록',
    means: ({ ssrc, lost }) => `스트림 ${ssrc}의 도착 상태이며, 지금까지 ${lost}개가 빠졌습니다.`,
  },
  'rtcp-fraction-lost': {
    name: '최근 손실률',
    means: ({ fraction }) =>
      `${fraction}/256, 지난 보고 뒤로 ${((fraction / 256) * 100).toFixed(1)}%를 잃었습니다.`,
  },
  'rtcp-cumulative-lost': {
    name: '전체 손실',
    means: ({ lost }) =>
      lost < 0 ? `${lost}: 두 번 온 패킷이 있어 음수입니다.` : `처음부터 ${lost}개를 잃었습니다.`,
  },
  'rtcp-highest-sequence': {
    name: '가장 높은 시퀀스 번호',
    means: ({ cycles, sequence }) => `${sequence}, 카운터는 ${cycles}바퀴 돌았습니다.`,
  },
  'rtcp-jitter': {
    name: '지터',
    means: ({ jitter }) => `코덱 클록으로 ${jitter}: 패킷 간격이 얼마나 흔들리는지를 나타냅니다.`,
  },
  'rtcp-last-sr': {
    name: '마지막 송신자 보고',
    means: ({ middle }) =>
      middle === '0x00000000'
        ? '아직 받은 것이 없습니다.'
        : `${middle}: 그 NTP 타임스탬프의 가운데 부분입니다. 보고를 보낸 쪽은 뒤의 지연과 함께 왕복 시간을 계산합니다.`,
  },
  'rtcp-delay-since-sr': {
    name: '그 뒤의 지연',
    means: ({ units, delay }) => `${units}/65536초, 곧 ${delay.toFixed(3)} ms입니다.`,
  },
  'rtcp-sdes-chunk': {
    name: '소스 설명',
    means: ({ ssrc }) => `${ssrc}에 대한 설명입니다.`,
  },
  'rtcp-sdes-item': {
    name: '항목',
    means: ({ type, text }) =>
      `${type}: “${text}”${type === 'CNAME' ? '. 같은 시계를 쓰는 스트림은 이 값이 모두 같습니다' : ''}.`,
  },
  'rtcp-bye-reason': { name: '이유', means: ({ reason }) => `“${reason}”.` },
  'rtcp-app-name': {
    name: '이름',
    means: ({ name }) => `애플리케이션이 정한 종류 “${name}”입니다.`,
  },
  'rtcp-xr-block': {
    name: '확장 보고의 블록',
    means: ({ block, length }) => `${block}, ${length}바이트입니다.`,
  },
  'rtcp-nack': {
    name: '빠진 패킷',
    means: ({ lost }) =>
      `${lost.join(', ')}: 시퀀스 번호 하나와, 그 뒤 16개를 비트 하나씩으로 나타냅니다.`,
  },
  'rtcp-fir': {
    name: '키 프레임 요청',
    means: ({ ssrc, sequence }) => `스트림 ${ssrc}, 요청 번호 ${sequence}입니다.`,
  },
  'rtcp-remb': {
    name: '대역폭 추정',
    means: ({ bitrate, sources }) =>
      `스트림 ${sources}개를 합쳐 ${bitrate} bit/s입니다. 18비트 값에 2의 거듭제곱을 곱합니다.`,
  },
  'twcc-base': {
    name: '첫 패킷',
    means: ({ sequence }) =>
      `${withParticle(String(sequence), '은/는')} 여기서 알리는 첫 패킷의 전송 전체 시퀀스 번호입니다.`,
  },
  'twcc-status-count': {
    name: '알리는 패킷 수',
    means: ({ packets }) => `도착했든 아니든 ${packets}개입니다.`,
  },
  'twcc-reference-time': {
    name: '기준 시각',
    means: ({ time }) => `받는 쪽 시계로 ${time} ms이며 64 ms 단위입니다.`,
  },
  'twcc-feedback-count': {
    name: '피드백 번호',
    means: ({ count }) => `${count}: 매번 하나씩 늘어나므로 잃어버린 피드백을 알 수 있습니다.`,
  },
  'twcc-chunk': {
    name: '도착 여부',
    means: ({ packets, received }) => `${packets}개 가운데 ${received}개가 도착했습니다.`,
  },
  'twcc-delta': {
    name: '도착 시각',
    means: ({ delta }) => `앞 패킷보다 ${delta} ms 뒤이며 0.25 ms 단위입니다.`,
  },
};
