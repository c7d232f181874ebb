import type { topologyWords as english } from '@/content/en/nat/topology';
import { withParticle } from '@/content/ko/particle';
import type { Words } from '@/content/words';
import type { PacketWhat } from '@/lib/selectors/topology-packet';

type Named = Extract<PacketWhat, { messageClass: string }>;

const CLASSES: Readonly<Record<Named['messageClass'], string>> = {
  request: '요청',
  indication: 'indication',
  'success-response': '성공 응답',
  'error-response': '오류 응답',
};

/** 네트워크 그림과 표, 그리고 거기서 바꿀 수 있는 것들의 글. */
export const topologyWords: Words<typeof english> = {
  label: '네트워크 구성',
  lead: '누가 어디에 있고, 커서 시점에 무엇이 오가는지 보여 줍니다. 재생하거나 이벤트를 하나씩 넘겨 보십시오.',
  empty: '이 기록에는 패킷이 없습니다. 페이지는 실제 통화의 패킷을 볼 수 없습니다.',
  picture: (nodes, underWay) =>
    `네트워크 그림: 노드 ${nodes}개, 오가는 패킷 ${underWay}개. 아래 목록에 같은 내용이 있습니다.`,
  kinds: {
    peer: '피어',
    nat: 'NAT',
    router: '라우터 또는 방화벽',
    attacker: '중간자',
    stun: 'STUN 서버',
    turn: 'TURN 서버',
    other: '서버',
  },
  internet: '인터넷',
  sharedNetwork: '함께 쓰는 네트워크',
  signaling: '시그널링(이 네트워크와 별개)',
  shapes: {
    label: '모양',
    stun: 'STUN',
    check: '연결 검사',
    turn: 'TURN',
    payload: '페이로드',
    tcp: 'TCP, TLS',
    signaling: '시그널링',
    hollow: '속이 빈 모양: 응답',
    dropped: '버려짐',
  },
  what: (what) => {
    switch (what.kind) {
      case 'stun':
        return `${what.method} ${CLASSES[what.messageClass]}`;
      case 'check':
        return `연결 검사: ${what.method} ${CLASSES[what.messageClass]}`;
      case 'turn':
        return `${what.method} ${CLASSES[what.messageClass]}`;
      case 'channel-data':
        return `ChannelData 0x${what.channel.toString(16)}`;
      case 'payload':
        return { dtls: 'DTLS', media: '미디어(SRTP)', other: '내용을 알 수 없는 페이로드' }[
          what.of
        ];
      case 'tcp':
        return {
          nothing: `TCP ${what.flags.join(', ')}`,
          tls: 'TLS 레코드(모델)',
          data: 'TCP 데이터',
        }[what.carries];
      case 'signaling':
        return `시그널링: ${what.content}`;
    }
  },
  leg: (from, to) => `${from} → ${to}`,
  nodes: { heading: '노드', name: '노드', kind: '종류', addresses: '주소' },
  underWay: {
    heading: '오가는 패킷',
    none: '커서 시점에 오가는 패킷이 없습니다.',
    more: (count) => `외 ${count}개`,
  },
  drops: {
    heading: '최근에 버려진 패킷',
    none: '아직 버려진 패킷이 없습니다.',
    at: (node) => `${node}에서`,
  },
  table: {
    caption: (node) => `${node}의 매핑 표`,
    none: '아직 표가 비어 있습니다.',
    more: (count) => `외 매핑 ${count}개`,
    number: '번호',
    protocol: '프로토콜',
    internal: '내부',
    external: '외부',
    untranslated: '변환 없음',
    remotes: '상대(필터)',
    expires: '만료',
    expiresAndChange: '만료, 마지막 변화',
    change: '변화',
    in: (time) => `${time} 뒤`,
    runOut: '수명 끝남',
    changes: {
      created: '새로 생김',
      refreshed: '갱신',
      'remote-added': '상대 추가',
      'remote-answered': '응답 받음',
      'remote-expired': '상대 만료',
      expired: '만료',
    },
    states: {
      unreplied: '응답 없음',
      replied: '응답 있음',
      opening: '연결 중',
      established: '연결됨',
      'fin-from-inside': '안쪽에서 닫음',
      'fin-from-outside': '바깥쪽에서 닫음',
      closing: '닫는 중',
    },
  },
  held: {
    caption: (node) => `${withParticle(node, '이/가')} 자기 것으로 붙잡은 흐름`,
    remote: '출발지',
    external: '목적지',
    changes: { held: '새로 붙잡음', refreshed: '갱신', released: '놓음' },
  },
  relay: {
    caption: (node) => `${node}의 할당`,
    none: '아직 할당이 없습니다.',
    relayed: '릴레이 주소',
    client: '클라이언트',
    permissions: '권한(주소 단위)',
    channels: '채널',
    changes: { installed: '새로 생김', refreshed: '갱신', expired: '만료', released: '해제' },
  },
  fork: {
    drop: '이 패킷 버리기',
    dropNamed: (what, packet, from, to) => `이 패킷 버리기: ${what} ${packet}, ${from} → ${to}`,
    dropEarlier: '한 홉 앞에서 버리기',
    dropEarlierNamed: (what, packet, node) =>
      `이 패킷을 한 홉 앞에서 버리기: ${what} ${packet}, ${node}에서`,
    dropped: '버려질 패킷',
    expired: '만료될 매핑',
    lost: '지금부터 끊김',
    takeBack: '되돌리기',
    takeBackNamed: (what) => `되돌리기: ${what}`,
    expire: '만료시키기',
    expireNamed: (mapping, node) => `이 매핑 만료시키기: ${node}의 매핑 ${mapping}`,
    lose: '10 s 동안 네트워크 끊기',
    loseNamed: (node) => `10 s 동안 네트워크 끊기: ${node}`,
  },
};
