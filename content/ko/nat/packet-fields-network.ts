import { withParticle } from '@/content/ko/particle';
import type { ChecksumVerdict, NetworkFields } from '@/lib/packet/field-values-network';
import type { FieldWords } from '@/lib/packet/field-words';

const carried = (name: string | undefined) => name ?? '여기서 이름을 모르는 프로토콜';

const VERDICTS: Readonly<Record<ChecksumVerdict, string>> = {
  right: '이 바이트로 다시 계산해도 같으므로 맞습니다.',
  wrong: '이 바이트로 계산한 값과 다릅니다. 도중에 바뀌었거나 캡처가 바꾼 것입니다.',
  partial:
    '아직 완성되지 않았습니다. 네트워크 카드가 채우기 전에 캡처했으며, 보내는 기기에서는 흔한 일입니다.',
  absent: '0이므로 보낸 쪽이 계산하지 않았습니다. IPv4의 UDP에서는 허용됩니다.',
  unknown: '계산에 필요한 바이트가 여기에 다 있지 않아 확인하지 않았습니다.',
};

const ECN = ['지원하지 않음', '지원, ECT(1)', '지원, ECT(0)', '혼잡을 만남'] as const;

const PACKET_TYPES: Readonly<Record<number, string>> = {
  0: '이 기기 앞으로 온 것',
  1: '브로드캐스트',
  2: '멀티캐스트',
  3: '다른 기기 앞으로 가는 것',
  4: '이 기기가 보낸 것',
};

/** 링크, IP, UDP, TCP 헤더. */
export const networkFieldWords: Pick<FieldWords, keyof NetworkFields> = {
  'ethernet-header': {
    name: '이더넷 헤더',
    means: ({ source, destination, carries }) =>
      `한 링크 위의 카드 ${source}에서 ${destination}에게 보낸 프레임이며 ${withParticle(carried(carries), '을/를')} 담았습니다. 다음 라우터가 이 헤더를 떼고 자기 것을 붙입니다.`,
  },
  'mac-destination': {
    name: '목적지 MAC 주소',
    means: ({ address, isGroup }) =>
      isGroup
        ? `${address}: 이 링크에 있는 여러 카드를 가리키는 그룹 주소입니다.`
        : `${address}: 다음으로 받을 카드이며, 라우터인 경우가 많습니다.`,
  },
  'mac-source': {
    name: '출발지 MAC 주소',
    means: ({ address }) => `${address}: 이 링크에 프레임을 내보낸 카드입니다.`,
  },
  'ether-type': {
    name: 'EtherType',
    means: ({ type, carries }) =>
      `${type}: 뒤에 ${withParticle(carried(carries), '이/가')} 옵니다.`,
  },
  'vlan-tag': {
    name: 'VLAN 태그',
    means: ({ id, priority }) =>
      `가상 네트워크 ${id}의 프레임이며 우선순위는 7단계 중 ${priority}입니다.`,
  },
  'loopback-header': {
    name: '루프백 헤더',
    means: ({ family, carries }) =>
      `주소 패밀리 ${family}, ${carried(carries)}입니다. 기기 밖으로 나가지 않은 패킷입니다.`,
  },
  'cooked-header': {
    name: 'Linux cooked 캡처 헤더',
    means: ({ version, isOutgoing, carries }) =>
      `버전 ${version}: 모든 인터페이스를 캡처할 때 링크 헤더 대신 붙습니다. ${withParticle(carried(carries), '을/를')} 담았${isOutgoing ? '고 이 기기가 보냈' : ''}습니다.`,
  },
  'cooked-packet-type': {
    name: '패킷 종류',
    means: ({ type }) => `${type}: ${PACKET_TYPES[type] ?? '그 밖의 것'}입니다.`,
  },
  'cooked-interface': {
    name: '인터페이스',
    means: ({ index }) => `기기가 스스로 매긴 ${index}번 인터페이스입니다.`,
  },
  'cooked-hardware-type': {
    name: '하드웨어 종류',
    means: ({ type }) => `링크의 종류 ${type}번입니다${type === 1 ? '(이더넷)' : ''}.`,
  },
  'cooked-address': {
    name: '링크 주소',
    means: ({ address, length }) =>
      length === 0
        ? '링크 계층의 주소가 없습니다.'
        : `링크에서 보낸 쪽의 주소 ${address}이며 ${length}바이트입니다.`,
  },
  'link-trailer': {
    name: '링크의 채움',
    means: ({ length }) =>
      `패킷 뒤의 ${length}바이트입니다. 이더넷은 짧은 프레임을 채우며, 패킷이 어디서 끝나는지는 IP의 길이로 압니다.`,
  },
  'ipv4-header': {
    name: 'IPv4 헤더',
    means: ({ source, destination, carries }) =>
      `${source}에서 ${withParticle(destination, '으로/로')} 가며 ${withParticle(carried(carries), '을/를')} 담았습니다. 라우터는 이 헤더만 읽고, NAT는 고쳐 씁니다.`,
  },
  'ipv4-version': {
    name: '버전과 헤더 길이',
    means: ({ version, length }) => `버전 ${version}, 헤더는 ${length}바이트입니다.`,
  },
  'ip-traffic-class': {
    name: '트래픽 클래스',
    means: ({ dscp, ecn }) =>
      `DSCP ${dscp}${dscp === 46 ? '(음성처럼 먼저 보내 달라는 EF)' : ''}: 보낸 쪽이 바라는 취급입니다. ECN: ${ECN[ecn] ?? ecn}.`,
  },
  'ipv4-total-length': {
    name: '전체 길이',
    means: ({ length }) =>
      length === 0
        ? '0: 네트워크 카드가 아직 나누지 않은 패킷입니다.'
        : `이 헤더를 포함해 ${length}바이트입니다.`,
  },
  'ip-identification': {
    name: '식별자',
    means: ({ identification }) =>
      `${identification}: 한 패킷의 조각은 이 값이 모두 같습니다. 조각나지 않은 패킷에서는 의미가 없습니다.`,
  },
  'ip-fragment': {
    name: '단편화',
    means: ({ mayNotFragment, more, offset }) =>
      offset === 0 && !more
        ? `조각나지 않은 패킷입니다.${mayNotFragment ? ' 라우터가 나누면 안 되며, 너무 크면 버리고 그렇다고 알립니다.' : ''}`
        : `페이로드의 ${offset}번째 바이트부터 담은 조각입니다. ${more ? '뒤에 더 있습니다' : '마지막 조각입니다'}. 하나라도 잃으면 패킷 전체를 잃습니다.`,
  },
  'ip-hop-limit': {
    name: '남은 홉 수',
    means: ({ hops }) =>
      `${hops}: 라우터마다 1씩 줄이고 0이 되면 버리므로 패킷이 끝없이 돌지 않습니다.`,
  },
  'ip-protocol': {
    name: '프로토콜',
    means: ({ protocol, carries }) =>
      `${protocol}: 뒤에 ${withParticle(carried(carries), '이/가')} 옵니다.`,
  },
  'ipv4-checksum': {
    name: '헤더 체크섬',
    means: ({ checksum, verdict }) =>
      `${checksum}, 이 헤더만 대상으로 합니다. ${VERDICTS[verdict]}`,
  },
  'ip-source': {
    name: '출발지 주소',
    means: ({ address }) =>
      `${address}: 패킷이 스스로 밝힌 출발지이며, NAT는 자기 주소로 바꿉니다.`,
  },
  'ip-destination': {
    name: '목적지 주소',
    means: ({ address }) => `${address}: 라우터는 이 주소를 보고 다음 홉을 고릅니다.`,
  },
  'ipv4-option': {
    name: '옵션',
    means: ({ kind, length }) => `${kind}번 옵션, ${length}바이트입니다.`,
  },
  'ipv6-header': {
    name: 'IPv6 헤더',
    means: ({ source, destination, carries }) =>
      `${source}에서 ${withParticle(destination, '으로/로')} 가며 ${withParticle(carried(carries), '을/를')} 담았습니다. 체크섬이 없고, 주소는 UDP의 체크섬이 함께 지킵니다.`,
  },
  'ipv6-flow': {
    name: '버전, 트래픽 클래스, 플로 레이블',
    means: ({ dscp, ecn, flow }) =>
      `버전 6, DSCP ${dscp}, ECN ${ECN[ecn] ?? ecn}. 레이블 ${flow}과 양 끝이 같은 패킷은 같은 길로 가야 합니다.`,
  },
  'ipv6-payload-length': {
    name: '페이로드 길이',
    means: ({ length }) => `이 헤더 뒤에 ${length}바이트가 이어집니다.`,
  },
  'ipv6-extension-header': {
    name: '확장 헤더',
    means: ({ kind, length }) => `${kind}. IPv6 헤더와 내용 사이에 있는 ${length}바이트입니다.`,
  },
  'ipv6-extension-length': {
    name: '길이',
    means: ({ length }) => `이 확장 헤더는 ${length}바이트입니다.`,
  },
  'ipv6-extension-data': {
    name: '내용',
    means: ({ length }) => `확장 헤더의 내용 ${length}바이트입니다.`,
  },
  'udp-header': {
    name: 'UDP 헤더',
    means: ({ source, destination }) =>
      `포트 ${source}에서 포트 ${withParticle(String(destination), '으로/로')} 갑니다. UDP가 더하는 것은 이 8바이트뿐입니다. 번호도, 확인 응답도, 연결도 없습니다. 데이터그램이 사라지거나 겹치거나 순서가 바뀌어도 아무도 알려 주지 않습니다.`,
  },
  'udp-source-port': {
    name: '출발지 포트',
    means: ({ port }) => `${port}: 보낸 애플리케이션이며, 응답이 돌아갈 곳입니다.`,
  },
  'udp-destination-port': {
    name: '목적지 포트',
    means: ({ port }) => `${port}: 받는 기기의 어느 애플리케이션에 줄지를 가리킵니다.`,
  },
  'udp-length': {
    name: '길이',
    means: ({ length }) =>
      length >= 8
        ? `${length}바이트: 이 헤더 8바이트와 데이터 ${length - 8}바이트입니다.`
        : `이 헤더를 포함해 ${length}바이트입니다.`,
  },
  'udp-checksum': {
    name: '체크섬',
    means: ({ checksum, verdict }) =>
      `${checksum}, 주소와 헤더와 데이터를 대상으로 합니다. ${VERDICTS[verdict]}`,
  },
  'tcp-header': {
    name: 'TCP 헤더',
    means: ({ source, destination, flags }) =>
      `포트 ${source}에서 포트 ${withParticle(String(destination), '으로/로')} 갑니다${flags === '' ? '' : `(${flags})`}. TCP는 모든 바이트에 번호를 매기고 잃은 것은 다시 보내며, 그동안 뒤에 온 것은 기다립니다.`,
  },
  'tcp-source-port': { name: '출발지 포트', means: ({ port }) => `보낸 쪽의 포트 ${port}입니다.` },
  'tcp-destination-port': {
    name: '목적지 포트',
    means: ({ port }) => `받는 쪽의 포트 ${port}입니다.`,
  },
  'tcp-sequence': {
    name: '시퀀스 번호',
    means: ({ sequence }) => `${sequence}: 이 세그먼트 첫 바이트의 번호입니다.`,
  },
  'tcp-acknowledgment': {
    name: '확인 응답 번호',
    means: ({ acknowledgment, counts }) =>
      counts
        ? `${acknowledgment}번 앞의 바이트가 모두 도착했습니다.`
        : `${acknowledgment}: ACK 플래그가 없으면 의미가 없습니다.`,
  },
  'tcp-flags': {
    name: '헤더 길이와 플래그',
    means: ({ flags, length }) =>
      `헤더는 ${length}바이트입니다. ${flags === '' ? '켜진 플래그가 없습니다' : `켜진 플래그: ${flags}`}.`,
  },
  'tcp-window': {
    name: '윈도',
    means: ({ window }) =>
      `${window}: 이 세그먼트를 보낸 쪽이 더 받을 수 있는 양이며, 처음에 정한 배율을 곱합니다.`,
  },
  'tcp-checksum': {
    name: '체크섬',
    means: ({ checksum, verdict }) =>
      `${checksum}, 주소와 헤더와 데이터를 대상으로 합니다. ${VERDICTS[verdict]}`,
  },
  'tcp-urgent': {
    name: '긴급 포인터',
    means: ({ pointer }) => `${pointer}: URG 플래그가 없으면 의미가 없고, 쓰는 곳도 거의 없습니다.`,
  },
  'tcp-options': {
    name: '옵션',
    means: ({ length, kinds }) => `${length}바이트: ${kinds}.`,
  },
};
