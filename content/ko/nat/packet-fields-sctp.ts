import type { SctpFault, SctpFields } from '@/lib/packet/field-values-sctp';
import type { FieldWords } from '@/lib/packet/field-words';

const CHUNKS: Readonly<Record<string, string>> = {
  DATA: '메시지 또는 그 일부입니다',
  INIT: '연결(association)을 요청합니다. WebRTC에서는 양쪽이 다 보냅니다',
  'INIT-ACK': '수락합니다. 상태를 만드는 대신 쿠키를 줍니다',
  SACK: '무엇이 도착했고 그 사이에 무엇이 빠졌는지 알립니다',
  HEARTBEAT: '상대가 있는지 묻습니다',
  'HEARTBEAT-ACK': '있다고 답합니다',
  ABORT: '연결을 바로 끝냅니다',
  SHUTDOWN: '더 보낼 것이 없다고 알립니다',
  ERROR: '쓸 수 없는 것이 있었다고 알립니다',
  'COOKIE-ECHO': '쿠키를 돌려줍니다. 이제 연결이 만들어집니다',
  'COOKIE-ACK': '연결이 만들어졌습니다',
  'I-DATA': '긴 메시지가 다른 것을 막지 않도록 나눈 일부입니다',
  'RE-CONFIG': '스트림을 닫습니다. 데이터 채널은 이렇게 닫힙니다',
  'FORWARD-TSN': '포기한 것을 기다리지 말라고 합니다',
};

const FRAGMENTS = {
  whole: '메시지 전체',
  first: '메시지의 처음',
  middle: '메시지의 중간',
  last: '메시지의 끝',
} as const;

const VERDICTS = {
  right: '맞습니다.',
  zero: '0입니다. DTLS의 보호로 충분하다고 양쪽이 합의했습니다.',
  wrong: '이 바이트로 계산한 값이 아닙니다.',
  unknown: '패킷이 깨져 확인하지 않았습니다.',
} as const;

/** SCTP 패킷이 여기서 끝나는 이유. */
export const sctpFaults: Readonly<Record<SctpFault, string>> = {
  'shorter-than-a-header': '공통 헤더 도중에 바이트가 끝납니다.',
  'chunk-shorter-than-its-header': '청크가 자기 헤더보다 짧다고 적혀 있습니다.',
  'chunk-past-the-end': '청크가 남은 바이트보다 길다고 적혀 있습니다.',
  'malformed-chunk': '청크의 내용이 그 타입의 형식에 맞지 않습니다.',
};

/** SCTP와 DCEP. */
export const sctpFieldWords: Pick<FieldWords, keyof SctpFields> = {
  'sctp-packet': {
    name: 'SCTP 패킷',
    means: ({ chunks }) =>
      chunks.length === 0 ? '청크가 없는 패킷입니다.' : `청크: ${chunks.join(', ')}.`,
  },
  'sctp-source-port': {
    name: '출발지 포트',
    means: ({ port }) => `${port}: a=sctp-port에 적은 값이며, 그 번호의 소켓이 있는 것은 아닙니다.`,
  },
  'sctp-destination-port': { name: '목적지 포트', means: ({ port }) => `포트 ${port}입니다.` },
  'sctp-verification-tag': {
    name: '검증 태그',
    means: ({ tag }) =>
      tag === '0x00000000'
        ? 'INIT이 든 패킷이라 0입니다. 아직 정한 태그가 없습니다.'
        : `${tag}: 받는 쪽이 정한 값입니다. 다른 태그가 적힌 패킷은 이 연결의 것이 아닙니다.`,
  },
  'sctp-checksum': {
    name: 'CRC-32C',
    means: ({ checksum, verdict }) =>
      `${checksum}, 낮은 바이트가 먼저 옵니다. ${VERDICTS[verdict]}`,
  },
  'sctp-chunk': {
    name: '청크',
    means: ({ chunk, length }) =>
      chunk === ''
        ? `청크가 되지 못하는 ${length}바이트입니다.`
        : `${chunk}: ${CHUNKS[chunk] ?? '그 이름의 청크입니다'}. 패딩을 빼고 ${length}바이트입니다.`,
  },
  'sctp-chunk-type': { name: '청크 타입', means: ({ code, chunk }) => `${code}: ${chunk}.` },
  'sctp-chunk-flags': {
    name: '청크 플래그',
    means: ({ flags, fragment, unordered }) =>
      fragment === undefined
        ? `${flags}.`
        : `${flags}: ${FRAGMENTS[fragment]}이며 ${unordered ? '다른 것을 기다리지 않습니다' : '스트림의 순서를 지킵니다'}.`,
  },
  'sctp-length': { name: '길이', means: ({ length }) => `패딩을 빼고 ${length}바이트입니다.` },
  'sctp-parameter': {
    name: '파라미터',
    means: ({ parameter, length }) => `${parameter}, ${length}바이트입니다.`,
  },
  'sctp-parameter-type': {
    name: '타입',
    means: ({ code, parameter }) => `${code}: ${parameter}.`,
  },
  'sctp-tsn': {
    name: 'TSN',
    means: ({ tsn }) => `${tsn}: 어느 스트림이든 DATA 청크마다 하나씩 늘어나는 번호입니다.`,
  },
  'sctp-stream': {
    name: '스트림 식별자',
    means: ({ stream }) => `스트림 ${stream}: 데이터 채널은 방향마다 스트림 하나를 씁니다.`,
  },
  'sctp-stream-sequence': {
    name: '스트림 시퀀스 번호',
    means: ({ sequence }) => `스트림의 ${sequence}번 메시지입니다.`,
  },
  'sctp-cumulative-tsn': {
    name: '누적 TSN',
    means: ({ tsn }) => `${tsn}까지 모두 도착한 것으로 칩니다.`,
  },
  'sctp-window': {
    name: '수신 윈도',
    means: ({ window }) => `${window}바이트를 더 받을 수 있습니다.`,
  },
  'sctp-initiate-tag': {
    name: '시작 태그',
    means: ({ tag }) => `${tag}: 이 청크를 보낸 쪽으로 가는 패킷에는 이 태그가 있어야 합니다.`,
  },
  'sctp-payload-protocol': {
    name: '페이로드 프로토콜',
    means: ({ ppid, carries }) => `${ppid}: ${carries ?? '데이터 채널에서 쓰지 않는 값'}입니다.`,
  },
  'sctp-user-data': {
    name: '사용자 데이터',
    means: ({ length, carries }) => `${length}바이트입니다${carries ? `(${carries})` : ''}.`,
  },
  'sctp-number': { name: '수', means: ({ part, value }) => `“${part}”: ${value}.` },
  'sctp-bytes': {
    name: '바이트',
    means: ({ part, length }) => `“${part}”, ${length}바이트입니다.`,
  },
  'sctp-padding': {
    name: '패딩',
    means: ({ length }) => `4의 배수까지 채운 ${length}바이트입니다.`,
  },
  'dcep-message': {
    name: 'DCEP 메시지',
    means: ({ message, label }) =>
      message === 'OPEN'
        ? `데이터 채널 “${label}”을 엽니다.`
        : '이 스트림의 데이터 채널이 열렸습니다.',
  },
  'dcep-part': { name: '부분', means: ({ part, value }) => `“${part}”: ${value}.` },
};
