import type * as english from '@/content/en/nat/remedies';
import { candidateTypes } from '@/content/ko/nat/why';
import { withParticle } from '@/content/ko/particle';
import type { Words } from '@/content/words';
import type { RemedyPath } from '@/lib/diagnosis/remedies';
import type { RemedyEdit, RemedyReach } from '@/lib/diagnosis/remedy-edits';

const SIDES = { a: 'A', b: 'B' } as const;

const FILTERS = {
  'endpoint-independent': '엔드포인트 무관',
  'address-dependent': '주소 의존',
  'address-and-port-dependent': '주소와 포트 의존',
} as const;

/** 변경 하나를 부탁하는 말로. */
export function editText(edit: RemedyEdit): string {
  switch (edit.kind) {
    case 'stun':
      return `${SIDES[edit.side]}에 STUN 서버 지정`;
    case 'stun-both':
      return '양쪽에 STUN 서버 지정';
    case 'turn-password':
      return `${SIDES[edit.side]}의 TURN 비밀번호 바로잡기`;
    case 'all-candidates':
      return `${SIDES[edit.side]}에 모든 후보 허용(iceTransportPolicy "all")`;
    case 'trickle':
      return '후보를 다 모은 뒤 보내지 말고 하나씩 보내기(trickle)';
    case 'turn':
      return `${SIDES[edit.side]}에 ${edit.transport.toUpperCase()}로 쓰는 TURN 지정`;
    case 'allow-peers':
      return 'TURN 서버가 모든 상대를 허용하게 하기';
    case 'hairpinning':
      return `${SIDES[edit.side]}의 NAT에서 헤어피닝 켜기`;
    case 'forget-unsolicited':
      return `${SIDES[edit.side]}의 공유기가 요청하지 않은 패킷을 붙잡지 말고 버리게 하기`;
    case 'filtering':
      return `${SIDES[edit.side]}의 NAT 필터를 ${withParticle(FILTERS[edit.to], '으로/로')} 한 단계 넓히기`;
    case 'mapping':
      return `${SIDES[edit.side]}의 NAT 매핑을 엔드포인트 무관으로 바꾸기`;
    case 'ipv6':
      return '양쪽에 IPv6 들이기';
    case 'unblock':
      return `${SIDES[edit.side]}의 UDP 차단 풀기`;
    case 'open-firewall':
      return `${SIDES[edit.side]}의 방화벽 열기`;
    case 'carrier-filtering':
      return `${SIDES[edit.side]}의 통신사 NAT 필터를 ${withParticle(FILTERS[edit.to], '으로/로')} 한 단계 넓히기`;
    case 'carrier-mapping':
      return `${SIDES[edit.side]}의 통신사 NAT 매핑을 엔드포인트 무관으로 바꾸기`;
  }
}

export function editsText(edits: readonly RemedyEdit[]): string {
  return edits.map(editText).join(' + ');
}

export function remedyPath({ local, remote, a, b }: RemedyPath): string {
  const over = [
    a === 'udp' ? '' : `A는 ${a.toUpperCase()}`,
    b === 'udp' ? '' : `B는 ${b.toUpperCase()}`,
  ];
  return [
    `${candidateTypes[local]} → ${candidateTypes[remote]}`,
    ...over.filter((text) => text !== ''),
  ].join(', ');
}

const REACHES: Readonly<Record<RemedyReach, string>> = {
  page: '페이지 설정',
  router: '내 공유기',
  network: '남의 네트워크',
};

/** 가장 작은 변경을 찾는 화면의 글. */
export const remedies: Words<typeof english.remedies> = {
  heading: '연결되게 하는 가장 작은 변경',
  intro:
    '변경마다 시뮬레이션해 봅니다. 쉬운 것부터 순서대로, 먼저 페이지에서 설정할 수 있는 것(STUN, 그다음 UDP, TCP, TLS로 쓰는 TURN), 다음은 사용자의 공유기(헤어피닝, 필터, 매핑), 마지막은 다른 사람이 해 주어야 하는 것(IPv6, 네트워크 정책, 통신사 NAT)입니다. 하나로 연결되지 않으면 둘을 함께 바꿔 봅니다.',
  find: '가장 작은 변경 찾기',
  every: '더 어려운 변경도 해 보기',
  stop: '멈추기',
  progress: (done, total) => `최대 ${total}가지 가운데 ${done}가지를 해 보았습니다…`,
  found: (what) => `가장 작은 변경: ${what}.`,
  notFound: (count) => `${count}가지 변경을 하나씩, 또 둘씩 해 보았지만 연결되지 않습니다.`,
  cancelled: (count) =>
    count === 0 ? '하나도 해 보기 전에 멈추었습니다.' : `${count}가지를 해 보고 멈추었습니다.`,
  failed: (message) => `오류로 검색이 멈추었습니다: ${message}`,
  nothing: {
    'connects-already': '바꿀 것이 없습니다. 이 네트워크는 지금 그대로 연결됩니다.',
    'no-call': '바꿀 것이 없습니다. 여기서는 아무도 통화하지 않습니다.',
  },
  apply: '적용하고 재생',
  applyNamed: (what) => `적용하고 재생: ${what}`,
  table: {
    caption: '해 본 변경, 쉬운 것부터',
    change: '변경',
    reach: '바꾸는 곳',
    outcome: '결과',
    at: '연결까지',
    action: '적용',
  },
  reaches: REACHES,
  connects: (path) => `연결됨: ${path}`,
  doesNot: '연결되지 않음',
  untried: '해 보지 않음: 더 어려움',
  smallest: '가장 작음',
};
