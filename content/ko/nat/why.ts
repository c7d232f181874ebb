import type * as english from '@/content/en/nat/why';
import {
  agentReason,
  asError,
  checkProblem,
  errorMeaning,
  refusalText,
} from '@/content/ko/nat/agent-reasons';
import { dropWords } from '@/content/ko/nat/drops';
import { secureFindings } from '@/content/ko/nat/why-secure';
import { withParticle } from '@/content/ko/particle';
import type { Words } from '@/content/words';
import type {
  CountedStop,
  DropFact,
  EndFact,
  PairFate,
  PairResult,
  PathFact,
  ReasonToLeave,
  Stop,
  Tell,
  Verdict,
  WhyWords,
} from '@/lib/diagnosis/why-findings';
import type { CandidateType } from '@/lib/sdp/candidate';
import type { DropCode } from '@/lib/simulator/drop';
import type { StunError } from '@/lib/stun/error-code';

/** 후보 유형의 이름. */
export const candidateTypes: Words<typeof english.candidateTypes> = {
  host: 'host',
  srflx: 'srflx',
  prflx: 'prflx',
  relay: 'relay',
  unknown: '알 수 없는 유형',
};

/** 패킷이 버려진 곳과 까닭을 담은 구절. */
export function dropped(drop: DropFact, tell: Tell): string {
  const clause = isKnown(drop.code) ? dropWords[drop.code](drop) : drop.reason;
  return `${tell.name(drop.node)}에서 버려졌습니다(${clause})`;
}

function isKnown(code: string): code is DropCode {
  return Object.hasOwn(dropWords, code);
}

export function end({ type, endpoint, relayProtocol }: EndFact): string {
  const over = relayProtocol && relayProtocol !== 'udp' ? `(${relayProtocol.toUpperCase()})` : '';
  return `${candidateTypes[type]} ${endpoint}${over}`;
}

function path({ a, b, ends }: PathFact): string {
  if (ends.a.own !== ends.b.other || ends.b.own !== ends.a.other) {
    return `A는 ${candidateTypes[a.local]} ${ends.a.own}에서 ${candidateTypes[a.remote]} ${withParticle(ends.a.other, '으로/로')}, B는 ${candidateTypes[b.local]} ${ends.b.own}에서 ${candidateTypes[b.remote]} ${withParticle(ends.b.other, '으로/로')} 보냅니다`;
  }
  const kind = (own: CandidateType, seen: CandidateType, other: string) =>
    own === seen
      ? candidateTypes[own]
      : `${candidateTypes[own]}, ${other}에게는 ${candidateTypes[seen]}`;
  return `A는 ${ends.a.own}(${kind(a.local, b.remote, 'B')}), B는 ${ends.b.own}(${kind(b.local, a.remote, 'A')})입니다`;
}

const LEFT: Readonly<Record<ReasonToLeave, string>> = {
  'higher-priority': '우선순위가 더 높은 쌍이 응답을 받았기 때문입니다',
  answered: '새 쌍이 먼저 응답을 받았기 때문입니다',
  lost: '이전 경로로는 더 이상 아무것도 돌아오지 않았기 때문입니다',
  dead: '이전 경로로 보낸 패킷이 더 이상 도착하지 않았기 때문입니다',
  'address-changed': '응답에 적힌 외부 주소가 이전과 달라졌기 때문입니다',
  restarted: 'ICE가 재시작되었기 때문입니다',
  'chosen-by-peer': '상대가 다른 쌍을 골랐기 때문입니다',
};

const VALID: Readonly<Record<Extract<PairResult, { kind: 'valid' }>['because'], string>> = {
  'lower-priority': '우선순위가 더 낮아서',
  'too-late': '다른 쌍이 선택된 뒤에야 응답을 받아서',
  'not-nominated': '지명되지 않아서',
};

/** 연결 검사를 막은 것. "연결 검사는", "연결 검사 3회는" 뒤에 이어집니다. */
export function stopText(stop: Stop, tell: Tell): string {
  switch (stop.kind) {
    case 'request-dropped':
      return `${stop.relayed ? 'TURN 서버를 거친 뒤 ' : ''}${dropped(stop.drop, tell)}`;
    case 'answer-dropped':
      return `도착했지만 그 응답이 ${stop.relayed ? 'TURN 서버를 거친 뒤 ' : ''}${dropped(stop.drop, tell)}`;
    case 'not-answered':
      return `${tell.name(stop.node)}까지 도착했지만 응답을 받지 못했습니다${stop.reason ? `(${agentReason(stop.reason)})` : ''}`;
    case 'answer-ignored':
      return `응답을 받았지만 그 응답이 무시되었습니다(${agentReason(stop.reason)})`;
    case 'check-failed':
      return failed(stop);
    case 'permission-refused':
      return '보내지 못했습니다. TURN 서버가 그 주소에 대한 권한(permission)을 거절했습니다';
    case 'under-way':
      return '실행이 끝날 때까지 응답을 받지 못했습니다';
    case 'never-checked':
      return `보내지 않았습니다. 이 쌍은 ${stop.state} 상태에 머물렀습니다`;
  }
}

function failed({ reason, detail }: Extract<Stop, { kind: 'check-failed' }>): string {
  const more = detail ? `(${checkProblem(detail)})` : '';
  switch (reason) {
    case 'timeout':
      return `제때 응답을 받지 못했습니다${more}`;
    case 'error-response':
      return `오류 응답을 받았습니다${more}`;
    case 'unreachable':
      return `보내지 못했습니다${more}`;
    case 'address':
      return `물어본 주소가 아닌 곳에서 응답이 와서 실패로 처리되었습니다${more}`;
  }
}

/** 실행 결과에 대해 할 수 있는 말, 하나에 한 문장. */
export const findings: WhyWords = {
  connected: ({ at, path: way }, tell) =>
    `ICE는 ${tell.time(at)} 만에 연결되었습니다. ${path(way)}.`,
  'path-changed': ({ last, at, because }, tell) =>
    `이 쌍은 처음에만 쓰였고 ${tell.time(at)}에 바뀌었습니다. 그 뒤로 ${path(last)}. ${LEFT[because]}.`,
  'only-way': ({ others }) =>
    others === 1
      ? '연결되는 경로는 이것뿐입니다. 나머지 쌍 하나는 통하지 않았습니다.'
      : `연결되는 경로는 이것뿐입니다. 나머지 쌍 ${others}개는 모두 통하지 않았습니다.`,
  'best-of': ({ others }) => `응답을 받은 쌍이 ${others}개 더 있지만 이 쌍이 선택되었습니다.`,
  'worked-first': ({ others, highest, tried }) => {
    const first = `가장 먼저 통했${highest ? '고 우선순위도 가장 높' : ''}습니다.`;
    if (!tried) return `${first} 나머지 쌍은 필요하지 않았습니다.`;
    const rest = others === 1 ? '나머지 쌍 하나는' : `나머지 쌍 ${others}개는`;
    return `${first} ${rest} 그때까지 통하지 않았고, ${others === 1 ? '' : '모두를 '}끝까지 검사하지는 않았습니다.`;
  },
  'not-connected': ({ failedAt, checks: count, withoutTurn }, tell) => {
    const answers =
      count === 0
        ? '연결 검사를 한 번도 보내지 못했습니다'
        : `연결 검사를 ${count}회 보냈지만 한 번도 성공하지 못했습니다`;
    const gaveUp =
      failedAt === undefined ? '' : ` ${tell.time(failedAt)}에 한쪽이 먼저 포기했습니다.`;
    const relay = withoutTurn
      ? ' 양쪽 모두 TURN 서버를 쓰지 않아 릴레이로 대신할 수도 없었습니다.'
      : '';
    return `연결되지 않았습니다. ${answers}.${gaveUp}${relay}`;
  },
  'checks-stopped': ({ peer, remotes, stop, count }, tell) => {
    const who = tell.name(peer);
    const targets = remotes.map(end).join(', ');
    if (stop.kind === 'permission-refused' || stop.kind === 'never-checked') {
      return `${withParticle(who, '은/는')} ${targets} 쪽으로 연결 검사를 ${stopText(stop, tell)}.`;
    }
    const sent = count > 1 ? `연결 검사 ${count}회는` : '연결 검사는';
    return `${withParticle(who, '이/가')} ${targets} 쪽으로 보낸 ${sent} ${stopText(stop, tell)}.`;
  },
  'mapping-differs': ({ peer, node, signaled, used, remote }, tell) =>
    `${tell.name(node)}에서 ${tell.name(peer)}의 외부 주소는 목적지에 따라 달랐습니다. STUN 서버가 본 주소는 ${signaled}인데, ${remote} 쪽으로 나갈 때는 ${used}입니다.`,
  'permission-missing': ({ node, relayed, source, permitted, isSignaled }, tell) => {
    const given =
      permitted.length === 0
        ? '권한(permission)이 하나도 없습니다'
        : `${permitted.join(', ')}에 대한 권한(permission)만 있습니다`;
    const unknown = isSignaled
      ? ''
      : ` 출발지 ${withParticle(source, '은/는')} 클라이언트에게 알려진 적이 없습니다.`;
    return `${tell.name(node)}의 릴레이 ${relayed}에는 ${given}.${unknown}`;
  },
  'none-of-a-kind': ({ peer, type, because }, tell) => {
    const kind = `${tell.name(peer)}에는 ${type} 후보가 없습니다.`;
    const server = type === 'relay' ? 'TURN' : 'STUN';
    switch (because.kind) {
      case 'not-asked':
        return `${kind} ${server} 서버를 쓰지 않았습니다.`;
      case 'refused':
        return `${kind} ${server} 서버가 ${asError(because.error)} 응답했습니다.${meaning(because.error)}`;
      case 'dropped':
        return `${kind} 요청이 ${dropped(because.drop, tell)}.`;
      case 'unanswered':
        return `${kind} ${server} 서버가 제때 응답하지 않았습니다.`;
      case 'kept-back':
        return `${tell.name(peer)}에는 내보낸 ${type} 후보가 없습니다. 주소는 알아냈지만 relay 후보만 내보낼 수 있습니다(iceTransportPolicy).`;
    }
  },
  'turn-refused': ({ peer, node, method, error, peers, count }, tell) => {
    const times = count === 1 ? '' : ` 모두 ${count}회 거절했습니다.`;
    return `${refusalText({ method, error, peers }, tell.name(node), tell.name(peer))}.${times}`;
  },
  'no-candidates': ({ peer }, tell) =>
    `${withParticle(tell.name(peer), '은/는')} 후보를 하나도 수집하지 못했습니다.`,
  'name-unresolved': ({ peer, name: hidden }, tell) =>
    `${withParticle(tell.name(peer), '은/는')} ${withParticle(hidden, '을/를')} 주소로 풀지 못했습니다. 이런 이름은 같은 로컬 네트워크에서만 통합니다.`,
  'consent-lost': ({ peer, at }, tell) =>
    `${tell.time(at)}에 ${withParticle(tell.name(peer), '은/는')} 경로가 끊겼다고 판단했습니다(disconnected).`,
  'consent-renewed': ({ peer, at }, tell) =>
    `${tell.time(at)}에 이 경로로 ${tell.name(peer)}에 응답이 다시 도착했습니다.`,
  'gave-up': ({ peer, at }, tell) =>
    `${tell.time(at)}에 ${withParticle(tell.name(peer), '이/가')} 연결을 포기했습니다(failed).`,
  'gap-in-payload': ({ peer, from, until, most }, tell) => {
    const when =
      until === undefined
        ? `${tell.time(from)} 이후로 ${tell.name(peer)}에 페이로드가 도착하지 않았습니다.`
        : `${tell.time(from)}부터 ${tell.time(until)}까지 ${tell.name(peer)}에 페이로드가 도착하지 않았습니다.`;
    if (!most) return when;
    const what = most.isPayload ? '페이로드 패킷' : '종류를 가리지 않고 패킷';
    return `${when} 그동안 ${what} ${most.count}개가 ${dropped(most.drop, tell)}.`;
  },
  'no-gap': ({ longest, isSteady, lost }, tell) =>
    `${isSteady ? '페이로드는 계속 이어졌습니다. 패킷 사이의 간격은 가장 길 때' : '페이로드가 1초 넘게 끊긴 적은 없습니다. 가장 긴 공백은'} ${tell.time(longest)}입니다${lost === 0 ? '' : `(도중에 패킷 ${lost}개 손실)`}.`,
  'done-on-purpose': ({ intervention, node, at }, tell) =>
    `${tell.time(at)}에 ${purpose(intervention, node && tell.name(node))}.`,
  'packet-arrived': ({ from, to, node, arrivedFrom, arrivedTo }, tell) => {
    const changed = from !== arrivedFrom || to !== arrivedTo;
    return `${from} → ${to} 패킷이 ${tell.name(node)}에 도착했습니다.${changed ? ` 도착했을 때의 주소는 ${arrivedFrom} → ${arrivedTo}입니다.` : ''}`;
  },
  'packet-dropped': ({ from, to, drop }, tell) => `${from} → ${to} 패킷이 ${dropped(drop, tell)}.`,
  'packet-under-way': ({ from, to }) =>
    `${from} → ${to} 패킷은 실행이 끝날 때까지 도착하지 않았습니다.`,
  'translated-by': ({ node, internal, external, madeAt, ownPacket }, tell) =>
    ownPacket
      ? `이 패킷으로 ${tell.name(node)}에 ${internal} ↔ ${external} 행이 생겼습니다.`
      : `${withParticle(tell.name(node), '은/는')} ${internal} ↔ ${external} 행에 따라 패킷을 전달했습니다. 이 행은 앞선 패킷이 ${tell.time(madeAt)}에 만든 것입니다.`,
  'mapping-gone': ({ node, internal, external, at, refreshedAt, cause }, tell) => {
    const why =
      cause === 'lifetime' && refreshedAt !== undefined
        ? `${tell.time(refreshedAt)} 이후로 갱신된 적이 없습니다`
        : (EXPIRIES[cause] ?? cause);
    return `${tell.name(node)}에는 ${tell.time(at)}까지 ${internal} ↔ ${external} 행이 있었습니다. ${why}.`;
  },
  'never-a-mapping': ({ node, external }, tell) =>
    `${tell.name(node)}에는 ${external}에 대한 행이 없었습니다. 그때까지 안쪽에서 보낸 패킷이 없었기 때문입니다.`,
  nothing: () => '아무것도 보내지 않았습니다.',
  ...secureFindings(dropped),
};

/** 오류의 뜻을 다음 문장으로. */
function meaning(error: StunError): string {
  const means = errorMeaning(error);
  return means === undefined ? '' : ` ${means}.`;
}

const EXPIRIES: Readonly<Record<string, string>> = {
  lifetime: '수명이 다했습니다',
  removed: '사용자가 삭제했습니다',
  restarted: 'NAT가 재시작되었습니다',
  'external-address-changed': 'NAT의 공인 주소가 바뀌었습니다',
};

function purpose(intervention: string, node: string | undefined): string {
  const who = withParticle(node ?? '장비', '이/가');
  const texts: Readonly<Record<string, string>> = {
    'drop-packet': '사용자가 패킷 하나를 버렸습니다',
    'flip-bit': '패킷의 비트 하나가 뒤집혔습니다',
    'replay-packet': '지나간 패킷이 한 번 더 보내졌습니다',
    'expire-mapping': '사용자가 매핑 하나를 삭제했습니다',
    'change-nat': 'NAT의 동작이 바뀌었습니다',
    'change-firewall': '방화벽의 동작이 바뀌었습니다',
    'change-external-addresses': 'NAT의 공인 주소가 바뀌었습니다',
    'lose-network': `${node ?? '장비'}의 네트워크가 끊겼습니다`,
    'switch-interface': `${who} 다른 네트워크로 옮겼습니다`,
    'restart-ice': `${who} ICE를 재시작했습니다`,
    'silence-peer': `${who} 송신을 멈췄습니다`,
  };
  return texts[intervention] ?? intervention;
}

/** 한 쌍이 어떻게 되었는지, 한두 문장. */
export function fateText(
  { result, before, checks: count }: PairFate,
  tell: Tell,
  pairName: (pair: string) => string,
): string {
  switch (result.kind) {
    case 'selected': {
      const how =
        result.answeredAt === undefined
          ? '응답을 받기 전에 골랐습니다'
          : `${tell.time(result.answeredAt)}에 첫 응답을 받았습니다`;
      const nominated = result.nominated ? ' 지명된 쌍입니다.' : '';
      return `${tell.time(result.at)}에 선택되었습니다. ${how}.${nominated}${beforeText(before, tell)}`;
    }
    case 'left':
      return `${tell.time(result.at)}부터 ${tell.time(result.until)}까지 선택되어 있다가 바뀌었습니다. ${LEFT[result.because]}.`;
    case 'proved':
      return `응답에 상대가 본 이쪽 주소가 적혀 있었습니다. 그래서 실제로 통하는 쌍은 ${pairName(result.valid)}입니다.`;
    case 'valid':
      return `통하는 쌍이지만(${tell.time(result.answeredAt)}에 응답) ${VALID[result.because]} 쓰이지 않았습니다.`;
    case 'stopped':
      return stoppedText(result.stops, count, tell);
  }
}

function beforeText(before: readonly CountedStop[], tell: Tell): string {
  const [first] = before;
  return first ? ` 그 전에 연결 검사 ${first.count}회는 ${stopText(first.stop, tell)}.` : '';
}

function stoppedText(stops: readonly CountedStop[], count: number, tell: Tell): string {
  if (count === 0) {
    const [only] = stops;
    return only ? `연결 검사를 ${stopText(only.stop, tell)}.` : '연결 검사를 하지 않았습니다.';
  }
  return stops
    .map(({ stop, count: times }) => `연결 검사 ${times}회는 ${stopText(stop, tell)}.`)
    .join(' ');
}

/** 문장 위에 제목으로 놓는 결론. */
export const verdicts: Readonly<Record<Verdict, string>> = {
  connected: '연결됨',
  overheard: '연결되었지만 도청됨',
  'no-keys': '경로는 있지만 키가 없음',
  'not-connected': '연결되지 않음',
  lost: '연결되었다가 끊김',
  arrived: '도착함',
  'partly-arrived': '일부만 도착함',
  dropped: '버려짐',
  nothing: '아무것도 보내지 않음',
};

/** 설명 주변의 화면 글. */
export const panel: Words<typeof english.panel> = {
  heading: '왜 이렇게 되었나',
  fromTrace:
    '이 실행의 패킷, 연결 검사, 응답만 보고 판단했습니다. 장비의 이름이나 설정은 보지 않습니다.',
  show: '보기',
  showEvent: (what) => `이벤트 보기: ${what}`,
  further: '그 밖에 일어난 일',
  pairs: '쌍별로 보기',
  pairsOf: (peer, generation) =>
    generation === 0 ? `${peer}의 쌍` : `ICE 재시작 ${generation} 이후 ${peer}의 쌍`,
  pairTo: (local, remote) => `${local} → ${remote}`,
  results: {
    selected: '선택됨',
    left: '한동안 선택됨',
    proved: '다른 쌍으로 이어짐',
    valid: '통하지만 쓰이지 않음',
    stopped: '막힘',
    unneeded: '필요하지 않음',
  },
  priority: (priority) => `쌍 우선순위 ${priority}`,
  packets: '패킷별로 보기',
};
