import type { mediaWords as english } from '@/content/en/media';
import type { Words } from '@/content/words';

/** 미디어와 데이터 패널의 글: 스트림, 차트, 데이터 채널. */
export const mediaWords: Words<typeof english> = {
  heading: '미디어와 데이터',
  nothing: {
    heading: '아직 흐르는 것이 없음',
    text: '미디어나 데이터 패킷은 ICE가 경로를 찾고 DTLS가 키를 만든 다음에야 나갈 수 있습니다.',
  },
  notObserved: '관측되지 않은 피어이므로 무엇을 주고받았는지 알 수 없습니다.',
  firstCount: (at) =>
    `패킷은 ${at}에 처음 집계됩니다. 시뮬레이션한 엔드포인트는 1초에 한 번 집계합니다.`,
  neverCounted:
    '패킷을 집계하기 전에 기록이 끝납니다. 시뮬레이션한 엔드포인트는 1초에 한 번 집계합니다.',
  noStreams: '이 시점에는 아직 알려진 RTP 스트림이 없습니다.',
  media: { audio: '오디오', video: '비디오' },
  directions: { sent: '송신', received: '수신' },
  streamName: (media, direction) => `${media} ${direction}`,
  states: {
    waiting: '패킷 대기',
    flowing: '흐름',
    silent: '멈춤',
    ended: '종료',
  },
  facts: {
    codec: '코덱',
    payloadType: '페이로드 타입',
    ssrc: 'SSRC',
    mid: 'mid',
    transport: 'transport',
    clock: (rate) => `${rate} Hz`,
    channels: (count) => `${count}채널`,
    resolution: '해상도',
    format: '매개변수',
  },
  metrics: {
    bitrate: '비트레이트',
    packetRate: '패킷 속도',
    packets: '패킷',
    packetsLost: '손실 패킷',
    jitter: '지터',
    roundTripTime: '왕복 시간',
    frameRate: '프레임 속도',
    frames: '프레임',
  },
  framesOf: { sent: '인코딩한 프레임', received: '디코딩한 프레임' },
  units: { perSecond: '/초', framesPerSecond: 'fps', packetsPerSecond: '패킷/초' },
  chart: {
    label: (metric, stream) => `시간에 따른 ${stream} ${metric}`,
    seek: '차트를 누르면 그 시점으로 이동합니다.',
    highest: (value) => `최대 ${value}`,
    thinned: '솎음',
    thinnedMeaning: '이 선 이전은 일부 표본이 생략되어 간격이 더 넓습니다.',
  },
  table: {
    show: (stream) => `${stream} 값을 표로 보기`,
    caption: (peer, stream) => `${peer}: ${stream}, 최신순`,
    at: '시각',
    goTo: (at) => `${at}로 이동`,
    shown: (shown, all) => `표본 ${all}개 중 고르게 고른 ${shown}개`,
  },
  data: {
    heading: '데이터',
    none: '이 시점에는 데이터 채널이 없습니다.',
    association: 'SCTP 연결',
    associationStates: { connecting: '연결 중', connected: '연결됨', closed: '닫힘' },
    noAssociation: '아직 없음',
    caption: (peer) => `${peer}의 데이터 채널`,
    label: '레이블',
    state: '상태',
    states: { connecting: '연결 중', open: '열림', closing: '닫는 중', closed: '닫힘' },
    stream: 'SCTP 스트림',
    makers: { local: '이 피어가 생성', remote: '상대 피어가 생성' },
    orders: { ordered: '순서 보장', unordered: '순서 보장 안 함' },
    messages: '메시지 송신 / 수신',
    bytes: '바이트 송신 / 수신',
  },
  explanation: {
    text: '브라우저 통계를 연결될 때까지는 50~100 ms마다, 그 뒤로는 1초마다 읽은 값입니다. 속도는 두 번 읽은 사이에 늘어난 카운터를 실제로 지난 시간으로 나눈 것입니다. 송신 스트림의 손실과 지터는 상대가 RTCP로 알린 값이고, 왕복 시간은 그 보고로 계산한 값입니다.',
    modelled:
      '브라우저가 센 값이 아니라, 시뮬레이션한 엔드포인트가 직접 센 값을 가상 시간 1초마다 브라우저 통계와 같은 형식으로 적은 것입니다. 바이트는 페이로드만 셉니다. 송신 스트림의 손실과 지터는 상대가 RTCP로 알린 값이고, 왕복 시간은 그 보고로 계산한 값입니다.',
    reference: 'webrtc-stats',
  },
};
