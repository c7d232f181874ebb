import type { unseenWords as english } from '@/content/en/unseen';
import type { Words } from '@/content/words';

/** 페이지가 자기 통화에서 볼 수 없는 것, 곧 모델로 다시 계산한 핸드셰이크와 패킷의 글. */
export const unseenWords: Words<typeof english> = {
  open: '여기서 볼 수 없는 것',
  heading: {
    handshake: '페이지가 볼 수 없는 핸드셰이크',
    media: '페이지가 볼 수 없는 패킷',
  },
  why: {
    handshake:
      '핸드셰이크는 브라우저가 직접 처리하며, 메시지와 키, 레코드를 페이지에 내주지 않습니다. 페이지가 읽을 수 있다면 밖으로 흘릴 수도 있기 때문입니다. 핸드셰이크에 대해 브라우저가 알려 주는 것은 버전, 암호 스위트, SRTP 프로파일, 역할, 인증서, 이 다섯 가지뿐입니다.',
    media:
      '미디어와 데이터를 패킷에 담고 암호화하는 일은 브라우저가 직접 합니다. 페이지는 영상, 소리, 메시지, 카운터를 받고 encoded transform으로 인코딩된 프레임까지는 얻을 수 있지만, RTP, RTCP, SCTP 패킷과 키는 볼 수 없습니다. 페이지가 읽을 수 있다면 밖으로 흘릴 수도 있기 때문입니다.',
    model:
      '그래서 같은 조건의 통화를, 사이에 아무것도 없는 두 호스트로 여기서 다시 계산했습니다. 바이트는 실제 프로토콜 그대로이지만 이 통화의 바이트는 아닙니다. 키, 난수, 주소, 인증서를 따로 만들었고, 계산에 걸리는 시간은 0으로 칩니다.',
    reference: 'webrtc-stats, RTCTransportStats',
  },
  running: '핸드셰이크를 계산하는 중',
  ready: '모델 핸드셰이크를 계산했습니다. 아래에 있습니다.',
  failed: (message) => `핸드셰이크를 계산하지 못했습니다: ${message}`,
  again: '다시 시도',
  values: {
    heading: '협상 결과',
    caption: '이 통화가 협상한 값과 여기서 계산에 쓴 값',
    value: '항목',
    told: '이 통화',
    shown: '여기서 계산',
    version: '버전',
    cipher: '암호 스위트',
    srtpProfile: 'SRTP 프로파일',
    client: 'DTLS 클라이언트',
    group: '키 합의 그룹',
    groupChoice: '여기서 계산할 키 합의 그룹',
    notTold: '알려 주지 않음',
    bases: {
      inferred: '암호 스위트로 미루어 정함',
      assumed: '가정한 값',
      replaced: '여기서는 계산하지 못하는 값이어서 대신 사용',
    },
    whyAssumed: {
      version: '요즘 브라우저끼리 협상하는 버전',
      cipher: '요즘 브라우저가 가장 먼저 고르는 스위트',
      srtpProfile:
        '브라우저가 고르는 두 프로파일 가운데 하나. 미디어가 없는 통화에서는 알려 주지 않을 수 있음',
      client: 'RFC 8842에 따라 응답한 쪽',
    },
    groupNote:
      '어떤 통계에도 나오지 않습니다. 요즘 브라우저는 두 그룹을 모두 제안하고, Chromium 156과 Firefox 153은 X25519MLKEM768을 고르므로 여기서도 그렇게 가정합니다. 이 그룹은 양자 컴퓨터로도 알아낼 수 없는 비밀을 더하며, ClientHello가 길어져 데이터그램 두 개를 차지합니다.',
    groupOld: '어떤 통계에도 나오지 않습니다.',
  },
  flights: {
    heading: '플라이트별로 보기',
    lead: '플라이트는 한쪽이 상대의 응답을 기다리기 전까지 이어서 보내는 메시지 묶음입니다. 데이터그램을 누르면 바이트가 열립니다.',
    label: '핸드셰이크의 플라이트',
    direction: (from, to) => `${from} → ${to}`,
    roles: { client: '클라이언트', server: '서버' },
    messages: (names) => names.join(', '),
    total: (datagrams, bytes) => `데이터그램 ${datagrams}개, ${bytes}바이트`,
    datagram: (place, of, bytes) =>
      of === 1 ? `데이터그램 1개, ${bytes}바이트` : `데이터그램 ${place}/${of}, ${bytes}바이트`,
  },
  keys: '이 핸드셰이크의 키: 키 셰어부터 SRTP까지',
  certificates: {
    heading: '인증서 나란히 보기',
    lead: '왼쪽은 브라우저가 보여 준 이 통화의 인증서이고, 오른쪽은 여기서 계산한 핸드셰이크의 인증서입니다. 이 통화의 인증서를 쓰려면 그 개인 키로 서명해야 하는데, 개인 키는 브라우저 밖으로 나오지 않습니다.',
    of: (peer) => `${peer}의 인증서`,
    live: '이 통화',
    model: '여기서 계산',
    missing: '브라우저가 이쪽의 인증서를 보여 주지 않았습니다.',
  },
  packets: {
    rtp: {
      heading: '첫 미디어 패킷: SRTP',
      lead: 'RTP 헤더는 그대로 읽히므로 패킷을 전달하는 쪽이 스트림을 구분할 수 있습니다. 페이로드는 암호화되어 있고, 맨 끝의 인증 태그가 헤더까지 포함해 한 비트라도 바뀌면 드러냅니다.',
    },
    rtcp: {
      heading: '첫 보고: SRTCP',
      lead: '읽을 수 있는 것은 종류와 보낸 쪽을 담은 처음 8바이트뿐입니다. 재전송 공격을 막으려고 보고마다 번호를 붙이는데 이 번호도 읽을 수 있으며, SRTP처럼 인증 태그가 있습니다.',
    },
    choice: '들여다볼 패킷',
    kinds: { rtp: '미디어: SRTP', rtcp: '보고: SRTCP' },
    data: '데이터 채널의 메시지는 DTLS 레코드 안의 SCTP입니다. 네트워크에서는 다른 레코드와 구별되지 않습니다.',
    size: (from, to, bytes) => `${from} → ${to}, ${bytes}바이트`,
  },
};
