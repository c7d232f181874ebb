import type { MediaProtection, RtpFields } from '@/lib/packet/field-values-rtp';
import type { FieldWords } from '@/lib/packet/field-words';

const PAYLOADS: Readonly<Record<MediaProtection, string>> = {
  clear: '암호화하지 않은 미디어입니다.',
  srtp: 'SRTP로 암호화했습니다. DTLS 핸드셰이크의 키가 있어야 읽을 수 있습니다.',
  unknown:
    '미디어입니다. SRTP라면 암호화되지만 헤더만 보고는 알 수 없고, 네트워크에도 차이가 없습니다.',
};

/** RTP와 SRTP, 그리고 밖에서 본 SRTCP. */
export const rtpFieldWords: Pick<FieldWords, keyof RtpFields> = {
  'rtp-packet': {
    name: 'RTP 패킷',
    means: ({ payloadType, sequence, protection }) =>
      `페이로드 타입 ${payloadType}의 미디어, 번호 ${sequence}입니다. ${protection === 'srtp' ? 'SRTP여도 헤더는 그대로 읽히므로, 누가 언제 얼마나 보내는지는 길목에서 볼 수 있습니다.' : 'RTP와 SRTP는 헤더가 같습니다.'}`,
  },
  'rtp-flags': {
    name: '버전과 플래그',
    means: ({ version, padding, extension, sources }) =>
      `버전 ${version}, 패딩 ${padding ? '있음' : '없음'}, 헤더 확장 ${extension ? '있음' : '없음'}, 기여 소스 ${sources}개입니다. 첫 바이트가 128~191이어서 STUN, DTLS와 구분됩니다.`,
  },
  'rtp-payload-type': {
    name: '마커와 페이로드 타입',
    means: ({ marker, payloadType }) =>
      `타입 ${payloadType}이 어느 코덱인지는 SDP의 a=rtpmap에 있습니다. 마커는 ${marker ? '켜져' : '꺼져'} 있습니다. 비디오에서는 프레임의 끝, 오디오에서는 침묵 뒤의 시작을 뜻합니다.`,
  },
  'rtp-sequence': {
    name: '시퀀스 번호',
    means: ({ sequence }) =>
      `${sequence}. 패킷마다 하나씩 늘어나므로 받는 쪽은 무엇이 빠졌는지 알 수 있습니다. 아무 값에서나 시작하고 65535 다음은 0입니다.`,
  },
  'rtp-timestamp': {
    name: '타임스탬프',
    means: ({ timestamp }) =>
      `${timestamp}. 패킷의 첫 표본을 얻은 시각을 코덱의 클록 단위로 나타냅니다.`,
  },
  'rtp-ssrc': { name: 'SSRC', means: ({ ssrc }) => `스트림의 식별자 ${ssrc}입니다.` },
  'rtp-csrc': {
    name: 'CSRC',
    means: ({ csrc }) => `믹서가 합친 스트림 가운데 하나, ${csrc}입니다.`,
  },
  'rtp-extension': {
    name: '헤더 확장',
    means: ({ profile, length }) =>
      `${profile} 형식의 ${length}바이트입니다.${profile === '0xbede' ? ' 1바이트 헤더를 가진 요소들이며, 이름은 a=extmap에 있습니다.' : ''} SRTP는 이 부분을 암호화하지 않습니다.`,
  },
  'rtp-extension-profile': {
    name: '확장의 형식',
    means: ({ profile }) =>
      `${profile}: ${profile === '0xbede' ? '헤더가 1바이트인 요소들' : profile.startsWith('0x100') ? '헤더가 2바이트인 요소들' : profile === '0xc0de' || profile === '0xc2de' ? '암호화된 요소들(Cryptex)' : '고유한 형식'}입니다.`,
  },
  'rtp-extension-length': {
    name: '확장의 길이',
    means: ({ words, length }) => `4바이트 단위로 ${words}, 곧 ${length}바이트가 이어집니다.`,
  },
  'rtp-extension-element': {
    name: '요소',
    means: ({ id, length }) =>
      `${id}번, ${length}바이트입니다. 무엇인지는 SDP의 a=extmap:${id}에 있습니다.`,
  },
  'rtp-extension-data': {
    name: '데이터',
    means: ({ length }) => `${length}바이트이며 뜻은 SDP가 정합니다.`,
  },
  'rtp-extension-padding': {
    name: '채움',
    means: ({ length }) => `확장이 4의 배수에서 끝나도록 채운 ${length}바이트입니다.`,
  },
  'rtp-payload': {
    name: '페이로드',
    means: ({ length, protection, holdsTag }) =>
      `${length}바이트. ${PAYLOADS[protection]}${holdsTag ? ' 끝에는 헤더와 페이로드를 지키는 태그가 프로파일에 따라 10바이트나 16바이트 있습니다.' : ''}`,
  },
  'rtp-padding': {
    name: '패딩',
    means: ({ length }) =>
      `미디어가 아닌 ${length}바이트이며 마지막 바이트에 개수가 있습니다. 경로가 얼마나 견디는지 시험할 때 씁니다.`,
  },
  'srtp-tag': {
    name: '인증 태그',
    means: ({ length }) =>
      `키를 가진 쪽만 계산할 수 있는 ${length}바이트입니다. 한 비트라도 바뀐 패킷은 여기서 걸려 버려집니다.`,
  },
  'srtcp-packet': {
    name: 'SRTCP 패킷',
    means: ({ type, ssrc, encrypted, index }) =>
      `${ssrc}가 보낸 보고와 피드백, 번호 ${index}입니다. ${encrypted ? '처음 8바이트를 빼고 암호화했습니다' : '암호화하지 않고 인증만 했습니다'}. 첫 패킷은 ${type}입니다.`,
  },
  'srtcp-encrypted': {
    name: '암호화된 부분',
    means: ({ length }) => `${length}바이트: 보고를 비롯해 묶음에 든 나머지 전부입니다.`,
  },
  'srtcp-index': {
    name: 'E 플래그와 SRTCP 인덱스',
    means: ({ encrypted, index }) =>
      `E가 ${encrypted ? '켜져 있어 암호화된 패킷입니다' : '꺼져 있어 암호화하지 않은 패킷입니다'}. 인덱스는 ${index}입니다. RTCP에는 시퀀스 번호가 없어 이것으로 패킷을 셉니다.`,
  },
};
