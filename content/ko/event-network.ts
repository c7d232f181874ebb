import { delivered } from '@/content/ko/event-phrases';
import { EXPIRIES } from '@/content/ko/event-texts';
import { packetReasons } from '@/content/ko/packet-reasons';
import { withParticle } from '@/content/ko/particle';
import type { AllocationSubject, NetworkValues } from '@/lib/selectors/inspect-network-values';
import type { EventWords } from '@/lib/selectors/inspect-values';

/** Packets on their way, and the tables of the boxes that they pass, in Korean. */
export const networkEventWords: Pick<EventWords, keyof NetworkValues> = {
  'packet-sent': {
    name: '패킷 송신',
    happened: (values) => {
      const { node, from, to, bytes, passedOn, next, mapping, delivery } = values;
      const facts = [
        from && to && `${from} → ${to}`,
        bytes !== undefined && `${bytes}바이트`,
        mapping !== undefined && `매핑 ${mapping}`,
      ].filter(Boolean);
      const verb = passedOn ? '전달했습니다' : '보냈습니다';
      return `${withParticle(node, '이/가')} ${withParticle(packetText(values), '을/를')}${next ? ` ${next} 쪽으로` : ''} ${verb}${facts.length > 0 ? `(${facts.join(', ')})` : ''}.${delivered(delivery)}`;
    },
    means: ({ passedOn, mapping, copy, tls }) => {
      if (copy) {
        return '네트워크가 패킷 하나를 두 번 전달했습니다. 실제로도 일어나는 일이며, 여기의 모든 프로토콜은 이를 견뎌야 합니다.';
      }
      if (passedOn && mapping !== undefined) {
        return '헤더의 주소만 바뀌었습니다. NAT는 나가는 패킷의 출발지를 자기 바깥 주소로, 들어오는 패킷의 목적지를 안쪽 호스트의 주소로 바꿔 적습니다. 내용은 그대로입니다.';
      }
      return tls
        ? '여기의 TLS는 모델입니다. 왕복 횟수와 크기는 실제 프로토콜과 같지만 암호화는 계산하지 않습니다.'
        : 'STUN, TURN, DTLS, SRTP는 포트 하나를 함께 쓰며 패킷의 첫 바이트로 구분합니다. TURN 메시지는 메서드가 다른 STUN 메시지입니다. 실제 통화에서 페이지는 이 패킷을 볼 수 없습니다.';
    },
  },
  'packet-received': {
    name: '패킷 수신',
    happened: ({ node, label, from, took }) =>
      `${withParticle(label ?? '패킷', '이/가')} ${node}에 도착했습니다${from ? `(출발지 ${from}${took ? `, ${took} 소요` : ''})` : took ? `(${took} 소요)` : ''}.`,
    means: () =>
      '출발지 주소는 경로상의 마지막 NAT가 적은 주소이므로, 보낸 쪽이 실제로 쓴 주소와 다를 수 있습니다.',
  },
  'packet-dropped': {
    name: '패킷 폐기',
    happened: ({ node, label, from, ...why }) =>
      `${from ? `${from}에서 온 ` : ''}${withParticle(label ?? '패킷', '이/가')} ${node}에서 버려졌습니다: ${packetReasons.dropped(why)}.`,
    means: () =>
      '보낸 쪽은 이 사실을 모릅니다. NAT나 방화벽은 안쪽에서 먼저 보낸 적이 없는 주소에서 온 패킷을 들이지 않으며, 그래서 양쪽이 모두 검사를 보냅니다.',
  },
  'mapping-changed': {
    name: 'NAT 매핑',
    happened: (values) => mappingHappened(values),
    means: ({ change, internal, external }) =>
      change === 'created' && internal === external ? FIREWALL_ENTRY : MAPPING_MEANINGS[change],
  },
  'held-flow-changed': {
    name: '붙잡은 흐름',
    happened: ({ node, change, protocol, external, remote, lasts }) => {
      const flow = `${remote} → ${external} ${protocol.toUpperCase()} 흐름`;
      if (change === 'released') return `${withParticle(node, '이/가')} ${flow}을 놓았습니다.`;
      return change === 'held'
        ? `${withParticle(node, '이/가')} ${flow}을 자기 것으로 붙잡았습니다(${lasts} 동안).`
        : `${withParticle(node, '이/가')} ${flow}을 계속 붙잡습니다(앞으로 ${lasts}).`;
    },
    means: ({ change }) =>
      change === 'released'
        ? '이제 안쪽 호스트가 그 주소로 보낼 때 이 포트를 쓸 수 있습니다.'
        : '안쪽에서 요청하지 않은 패킷이 왔는데, 막는 규칙이 없어 라우터가 자기에게 온 것으로 여겼습니다. 이 흐름을 붙잡고 있는 동안 안쪽 호스트는 그 주소로 보낼 때 다른 포트를 받고, 상대는 엉뚱한 포트로 보내게 됩니다.',
  },
  'allocation-changed': {
    name: 'TURN 할당',
    happened: ({ node, relayed, subject, change }) => {
      const what = subjectText(subject, relayed);
      return change === 'expired'
        ? `${node}에서 ${withParticle(what, '이/가')} 만료되었습니다.`
        : `${withParticle(node, '이/가')} ${withParticle(what, '을/를')} ${DID[change]}.`;
    },
    means: ({ subject, change }) =>
      change === 'expired' || change === 'released'
        ? SUBJECTS[subject.kind].ended
        : SUBJECTS[subject.kind].stands,
  },
};

function packetText({ label, protocol, flags, tls, copy }: NetworkValues['packet-sent']): string {
  const segment = `TCP 세그먼트${flags ? ` ${flags}` : ''}`;
  const plain = tls
    ? 'TLS 레코드'
    : flags === undefined
      ? `${protocol.toUpperCase()} 패킷`
      : segment;
  return copy ? `${label ?? plain} 복사본` : (label ?? plain);
}

function mappingHappened(values: NetworkValues['mapping-changed']): string {
  const { node, change, mapping, protocol, internal, external, remote, lasts, cause } = values;
  const ends = internal === external ? internal : `${internal} ↔ ${external}`;
  const entry = `매핑 ${mapping}(${protocol.toUpperCase()} ${ends})`;
  const subject = withParticle(node, '이/가');
  switch (change) {
    case 'created':
      return `${subject} ${withParticle(entry, '을/를')} 만들었습니다(${remote ? `목적지 ${remote}, ` : ''}수명 ${lasts}).`;
    case 'refreshed':
      return `${subject} ${withParticle(entry, '을/를')} 갱신했습니다(${remote ? `상대 ${remote}, ` : ''}남은 수명 ${lasts}).`;
    case 'remote-added':
      return `${subject} ${entry}에 ${withParticle(remote ?? '다른 주소', '을/를')} 적었습니다.`;
    case 'remote-answered':
      return `${withParticle(remote ?? '상대', '이/가')} 보낸 첫 패킷이 ${node}의 ${withParticle(entry, '으로/로')} 들어왔습니다.`;
    case 'remote-expired':
      return `${subject} ${entry}에서 ${withParticle(remote ?? '주소 하나', '을/를')} 지웠습니다.`;
    case 'expired':
      return `${subject} ${withParticle(entry, '을/를')} 없앴습니다: ${EXPIRIES[cause ?? 'lifetime'] ?? cause}.`;
  }
}

const FIREWALL_ENTRY =
  '방화벽은 주소를 바꾸지 않지만 누가 어디로 보냈는지 기억합니다. 이런 항목에 해당하는 패킷만 들어올 수 있습니다.';

const MAPPING_MEANINGS: Readonly<Record<NetworkValues['mapping-changed']['change'], string>> = {
  created:
    'NAT는 안쪽 주소가 어떤 바깥 주소로 나가는지 적어 둡니다. 이 항목이 없으면 어떤 패킷도 안으로 들어올 수 없습니다. 다음 목적지에도 같은 항목을 쓰는지, 다른 포트를 주는지가 NAT의 매핑 동작입니다.',
  refreshed:
    '패킷이 지나가면 수명을 처음부터 다시 셉니다. 이보다 오래 조용하면 상대가 아는 바깥 주소를 잃게 되며, 그래서 ICE는 검사를 계속 보냅니다.',
  'remote-added':
    '안쪽에서 그 주소로 보냈으므로 필터가 이제 그 주소를 압니다. 들어오는 패킷이 얼마나 일치해야 하는지(상관없음, 주소만, 포트까지)가 NAT의 필터링 동작입니다.',
  'remote-answered':
    '이제 양방향으로 패킷이 오갔습니다. 이런 항목을 응답이 없던 항목보다 오래 유지하는 NAT가 많습니다.',
  'remote-expired':
    '필터링하는 NAT에게 그곳의 패킷은 다시 낯선 패킷입니다. 안쪽에서 그 주소로 한 번 더 보내야 들어올 수 있습니다.',
  expired:
    '이 바깥 주소는 더 이상 어디로도 이어지지 않습니다. 안쪽에서 다음 패킷을 보내면 새 항목이 생기는데, 포트가 달라질 수 있고 상대는 아직 그 포트를 모릅니다.',
};

const DID: Readonly<
  Record<Exclude<NetworkValues['allocation-changed']['change'], 'expired'>, string>
> = {
  installed: '만들었습니다',
  refreshed: '갱신했습니다',
  released: '해제했습니다',
};

function subjectText(subject: AllocationSubject, relayed: string): string {
  switch (subject.kind) {
    case 'allocation':
      return `${subject.client ? `클라이언트 ${subject.client}의 ` : ''}릴레이 주소 ${relayed} 할당`;
    case 'permission':
      return `${withParticle(subject.address, '이/가')} ${relayed} 쪽으로 보낼 수 있는 권한(permission)`;
    case 'channel':
      return `${relayed}에서 ${withParticle(subject.peer, '을/를')} 나타내는 채널 ${subject.channel}`;
  }
}

const SUBJECTS: Readonly<
  Record<AllocationSubject['kind'], { readonly stands: string; readonly ended: string }>
> = {
  allocation: {
    stands:
      '서버가 클라이언트에게 이 주소를 빌려줍니다. 여기에 도착한 패킷은 클라이언트에게 전달되고, 클라이언트가 맡긴 패킷은 여기에서 나갑니다. 클라이언트가 갱신하지 않으면 10분 뒤에 끝납니다.',
    ended: '릴레이 주소가 사라졌으므로 이 주소를 쓰던 쌍도 모두 쓸 수 없습니다.',
  },
  permission: {
    stands:
      '릴레이는 클라이언트가 알려 준 주소에서 온 패킷만 들여보냅니다. 권한은 포트와 관계없이 IP 주소 단위이며 5분 동안 유지됩니다.',
    ended: '이제 그 주소에서 온 패킷은 아무 알림 없이 버려집니다.',
  },
  channel: {
    stands:
      '채널을 쓰면 패킷마다 indication이 더하는 36바이트(IPv4)가 4바이트로 줄어듭니다. 10분 동안 유지되며 권한도 함께 갱신합니다.',
    ended: '채널을 다시 맺을 때까지 패킷은 indication에 담겨 갑니다.',
  },
};
