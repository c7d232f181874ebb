import { END_OF_CANDIDATES, INTERVENTIONS } from '@/content/ko/event-texts';
import { packetReasons } from '@/content/ko/packet-reasons';
import { withParticle } from '@/content/ko/particle';
import type { CandidateSummary, PairSummary } from '@/lib/selectors/inspect-candidate';
import type { DescriptionSummary } from '@/lib/selectors/inspect-description';
import type { Delivery } from '@/lib/selectors/inspect-network-values';
import type { CallEnd, MessageSummary } from '@/lib/selectors/inspect-values';

export function callEnd(end: CallEnd): string {
  if (end.kind === 'pending') return '결과는 기록되지 않았습니다.';
  const took = end.took === undefined ? '' : `${end.took} 뒤 `;
  return end.kind === 'resolved'
    ? `${took}성공했습니다.`
    : `${took}${withParticle(end.name, '으로/로')} 거부되었습니다.`;
}

export function sections({ sections: list }: DescriptionSummary): string {
  if (list.length === 0) return '읽을 수 있는 m-섹션 없음';
  return list
    .map(({ media, mid, direction, rejected, codec }) =>
      rejected
        ? `${media}(mid ${mid}, 거부됨)`
        : `${media}(${[`mid ${mid}`, direction, ...codec].join(', ')})`,
    )
    .join(', ');
}

export function descriptionMeaning(
  side: string,
  type: string,
  description: DescriptionSummary,
): string {
  if (type === 'rollback') {
    return '대기 중이던 오퍼를 취소하고 stable로 돌아갑니다. 오퍼가 엇갈렸을 때 polite 쪽이 물러나는 방법입니다.';
  }
  const { ufrag, setup, fingerprint, candidates } = description;
  const facts = [
    ufrag && `ICE ufrag ${ufrag}`,
    fingerprint && `지문(fingerprint) ${fingerprint}`,
    setup && `setup ${setup}(${SETUPS[setup] ?? 'DTLS 역할'})`,
    candidates === 0 ? '후보는 없으며 뒤이어 하나씩 전달' : `후보 ${candidates}개 포함`,
  ];
  return `${effect(side, type)} 담긴 내용: ${facts.filter(Boolean).join('; ')}.`;
}

function effect(side: string, type: string): string {
  if (type === 'answer') return '앤서를 적용했으므로 양쪽이 합의했습니다.';
  if (type === 'pranswer') return '임시 앤서이며 최종 앤서가 아직 남아 있습니다.';
  return side === 'local'
    ? '이제 오퍼에 대한 앤서를 기다립니다.'
    : '상대의 오퍼가 앤서를 기다립니다.';
}

const SETUPS: Readonly<Record<string, string>> = {
  actpass: 'DTLS 역할은 어느 쪽이든 가능',
  active: '작성한 쪽이 DTLS 클라이언트',
  passive: '작성한 쪽이 DTLS 서버',
};

export function message(content: MessageSummary): string {
  switch (content.kind) {
    case 'description':
      return `${DESCRIPTIONS[content.type] ?? content.type}(${sections(content.description)})`;
    case 'candidate':
      return candidateText(content.candidate);
    case 'end-of-candidates':
      return `후보 종료 표시${content.mid === undefined ? '' : `(mid ${content.mid})`}`;
    case 'other':
      return `메시지 “${content.text}”`;
    case 'unknown':
      return '내용이 기록되지 않은 메시지';
  }
}

/** The everyday words for the types of descriptions. */
export const DESCRIPTIONS: Readonly<Record<string, string>> = {
  offer: '오퍼',
  answer: '앤서',
  pranswer: '임시 앤서',
  rollback: '롤백',
};

export function messageMeaning(content: MessageSummary): string {
  switch (content.kind) {
    case 'description':
      return '디스크립션은 브라우저가 직접 보내지 않습니다. 피어 사이에 경로가 생기기 전이므로 애플리케이션이 자체 채널로 전달합니다.';
    case 'candidate':
      return '후보는 찾는 대로 하나씩 전달됩니다(trickle ICE). 그래서 수집이 끝나기 전에 검사를 시작할 수 있습니다.';
    case 'end-of-candidates':
      return END_OF_CANDIDATES;
    case 'other':
    case 'unknown':
      return '시그널링으로 무엇을 보낼지는 애플리케이션이 정합니다.';
  }
}

export function delivered(delivery: Delivery): string {
  switch (delivery.kind) {
    case 'arrived':
      return ` ${delivery.took} 뒤에 도착했습니다.`;
    case 'dropped':
      return ` 도중에 사라졌습니다: ${INTERVENTIONS[delivery.reason] ?? packetReasons.dropped(delivery)}.`;
    case 'underway':
      return ' 도착은 기록되지 않았습니다.';
  }
}

const ADDRESS_CLASSES: Readonly<Record<CandidateSummary['addressClass'], string>> = {
  unspecified: '미지정 주소',
  loopback: '루프백 주소',
  'link-local': '링크 로컬 주소',
  private: '사설 주소',
  shared: '통신사 NAT 주소',
  'unique-local': '사설 IPv6 주소',
  documentation: '예시용 주소',
  multicast: '멀티캐스트 주소',
  reserved: '예약된 주소',
  global: '공인 주소',
  mdns: 'mDNS 이름',
  redacted: '브라우저가 숨긴 주소',
  name: '호스트 이름',
};

export function candidateText(candidate: CandidateSummary): string {
  const { type, protocol, tcpType, endpoint, addressClass, priority } = candidate;
  const how = protocol === 'tcp' && tcpType ? `TCP ${tcpType}` : protocol.toUpperCase();
  const kind = type === 'unknown' ? '유형 미상' : type;
  const rank = priority === undefined ? '' : `, 우선순위 ${priority}`;
  return `${kind} 후보 ${endpoint}(${how}, ${ADDRESS_CLASSES[addressClass]}${rank})`;
}

export function candidateMeaning(candidate: CandidateSummary): string {
  const related = candidate.related ? `(실제 주소 ${candidate.related})` : '';
  const preference =
    candidate.typePreference === undefined
      ? ''
      : ` 우선순위 중 유형 선호도는 ${candidate.typePreference}입니다.`;
  return `${typeMeaning(candidate, related)}${preference}`;
}

function typeMeaning(candidate: CandidateSummary, related: string): string {
  switch (candidate.type) {
    case 'host':
      return hostMeaning(candidate);
    case 'srflx':
      return `STUN 서버가 본 이 피어의 주소입니다${related}. NAT가 바깥에 보여 주는 주소이며, 패킷은 그 뒤의 실제 주소에서 나갑니다.`;
    case 'prflx':
      return `검사를 통해 알게 된 주소입니다${related}. 검사가 시그널링보다 먼저 도착했거나, 도중의 NAT가 다른 포트를 쓴 경우입니다. SDP에는 나타나지 않습니다.`;
    case 'relay':
      return `TURN 서버가 빌려준 주소입니다${related}. 모든 패킷이 그 서버를 거치므로 시간과 대역폭이 더 들지만, 거의 모든 NAT 뒤에서 동작합니다.`;
    case 'unknown':
      return '브라우저가 유형을 알려 주지 않습니다.';
  }
}

function hostMeaning({ addressClass, protocol }: CandidateSummary): string {
  if (addressClass === 'mdns') {
    return '이 기기의 네트워크 주소를 mDNS 이름으로 숨긴 것입니다. 페이지에 카메라나 마이크 권한이 없기 때문이며, 같은 로컬 네트워크에서만 이름을 풀 수 있습니다.';
  }
  if (protocol === 'tcp') {
    return '이 기기의 TCP 후보입니다. active 후보는 연결을 걸기만 하므로 상대의 passive 후보와만 쌍이 됩니다.';
  }
  if (addressClass === 'loopback') return '이 기기 안에서만 닿는 주소입니다.';
  if (addressClass === 'global') {
    return '이 기기가 직접 가진 공인 주소입니다. 앞에 NAT는 없지만 방화벽은 있을 수 있습니다.';
  }
  return '이 기기의 네트워크 주소입니다. 같은 네트워크의 피어는 바로 닿지만 다른 곳에서는 닿지 않습니다.';
}

export function remoteReach({ type, addressClass }: CandidateSummary): string {
  if (type === 'relay') return '릴레이이므로 서버에 닿는 곳이면 어디서든 닿습니다.';
  if (addressClass === 'mdns') return '먼저 로컬 네트워크에서 mDNS 이름을 풀어야 합니다.';
  if (addressClass === 'private' || addressClass === 'unique-local') {
    return '사설 주소이므로 같은 네트워크 안에서만 통합니다.';
  }
  return type === 'srflx'
    ? '상대의 NAT가 패킷을 들여보내는지는 검사로 확인합니다.'
    : '실제로 닿는지는 검사로 확인합니다.';
}

export function pairText(pair: PairSummary): string {
  if (!pair.local || !pair.remote) return `"${pair.id}"`;
  return `${end(pair.local)} → ${end(pair.remote)}`;
}

function end({ type, endpoint }: CandidateSummary): string {
  return `${type === 'unknown' ? '' : `${type} `}${endpoint}`;
}

export function pairHint({ local, remote }: PairSummary): string {
  return local?.type === 'relay' || remote?.type === 'relay'
    ? ' 릴레이가 들어 있어 우선순위가 낮습니다.'
    : '';
}

export function pathMeaning({ local, remote }: PairSummary): string {
  if (!local || !remote) return '양 끝 주소는 기록되지 않았습니다.';
  if (local.type === 'relay' || remote.type === 'relay') {
    return `릴레이를 지나는 경로입니다. 모든 패킷이 TURN 서버 ${local.type === 'relay' ? local.endpoint : remote.endpoint}를 거칩니다.`;
  }
  if (local.type === 'host' && remote.type === 'host') {
    return 'host끼리 직접 통하는 경로입니다. 서버도, ICE가 알 수 있는 NAT도 거치지 않습니다.';
  }
  if (local.type === 'srflx' || remote.type === 'srflx') {
    return 'NAT를 지나지만 직접 통하는 경로입니다. 트래픽이 서버를 거치지 않습니다.';
  }
  return '직접 통하는 경로입니다. 트래픽이 서버를 거치지 않습니다. 한쪽 끝은 검사로만 알려졌으며, 시그널링된 후보가 오면 유형이 밝혀질 수 있습니다.';
}

export function serverErrorMeaning(code: number): string {
  if (code === 701) {
    return '서버에서 응답이 없습니다. 이름이나 포트가 틀렸거나, 서버가 꺼졌거나, 방화벽이 막고 있습니다. ICE는 계속되며 이 서버의 srflx 또는 relay 후보만 빠집니다.';
  }
  if (code === 401) {
    return 'TURN 서버가 자격 증명을 거부했습니다. username, credential과 유효 기간을 확인해야 합니다.';
  }
  if (code === 438) {
    return 'TURN 서버의 nonce가 만료되었습니다. 브라우저가 새 nonce로 다시 시도하므로 대개 곧 해결됩니다.';
  }
  if (code === 486 || code === 508) {
    return 'TURN 서버에 이 사용자 또는 전체의 릴레이 할당 여유가 없습니다.';
  }
  return '서버가 요청을 거부했습니다. ICE는 이 서버의 후보 없이 계속되며, 다른 경로가 없을 때만 통화가 실패합니다.';
}

export function dtlsVersionMeaning(hex: string | undefined): string {
  if (hex === undefined) return '브라우저가 버전을 알려 주지 않습니다.';
  switch (hex.toUpperCase()) {
    case 'FEFC':
      return 'FEFC는 DTLS 1.3입니다. 왕복 한 번이면 되고 인증서도 암호화되어 오갑니다.';
    case 'FEFD':
      return 'FEFD는 DTLS 1.2입니다. 왕복 두 번이 필요하고 인증서는 암호화되지 않습니다.';
    default:
      return '요즘 브라우저는 FEFC(DTLS 1.3)나 FEFD(DTLS 1.2)로 협상합니다.';
  }
}

/** "A가 받는 오디오 스트림" and its like. */
export function streamText(
  peer: string,
  direction: 'sent' | 'received' | 'unknown',
  media: 'audio' | 'video' | 'unknown',
): string {
  const kind = { audio: '오디오 ', video: '비디오 ', unknown: '' }[media];
  if (direction === 'unknown') return `${peer}의 ${kind}스트림`;
  const verb = direction === 'received' ? '받는' : '보내는';
  return `${withParticle(peer, '이/가')} ${verb} ${kind}스트림`;
}

export function ssrcText(ssrc: number | undefined): string {
  return ssrc === undefined ? '' : `(SSRC ${ssrc})`;
}

export function restart(generation: number): string {
  return generation === 0 ? '' : `(ICE 재시작 ${generation}회차)`;
}
