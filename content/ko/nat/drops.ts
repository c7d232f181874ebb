import type { dropWords as english } from '@/content/en/nat/drops';
import { withParticle } from '@/content/ko/particle';
import type { Words } from '@/content/words';

/** 패킷이 더 가지 못한 까닭: 이 패킷의 값을 넣은 한 구절. */
export const dropWords: Words<typeof english> = {
  lost: () => '링크에서 우연히 유실됨',
  'too-large': () => '링크가 실을 수 있는 크기를 넘음',
  'network-down': () => '네트워크가 끊김',
  'no-route': ({ destinationAddress }) => `${destinationAddress}까지 가는 경로 없음`,
  'private-address': ({ destinationAddress }) =>
    `${withParticle(destinationAddress, '은/는')} 사설 주소라서 인터넷에 경로가 없음`,
  'link-local': ({ destinationAddress }) =>
    `${withParticle(destinationAddress, '은/는')} 링크 로컬 주소인데 이 네트워크에 그 주소를 쓰는 호스트가 없음`,
  'no-host': ({ destinationAddress }) =>
    `이 네트워크에 ${withParticle(destinationAddress, '을/를')} 쓰는 호스트가 없음`,
  'client-isolation': ({ destinationAddress }) =>
    `같은 네트워크의 단말끼리 통신할 수 없는데(단말 격리) ${withParticle(destinationAddress, '은/는')} 같은 네트워크에 있음`,
  'other-family': ({ sourceAddress, destinationAddress }) =>
    `${withParticle(sourceAddress, '과/와')} ${withParticle(destinationAddress, '은/는')} IP 버전이 다름`,
  'address-gone': ({ destinationAddress }) =>
    `이 호스트에는 이제 ${destinationAddress} 주소가 없음`,
  'port-closed': ({ destination }) => `${destination}에서 듣고 있는 소켓이 없음`,
  'no-connection': ({ destination }) => `${destination}에 이 세그먼트가 속한 연결이 없음`,
  silenced: () => '이 호스트는 지금 보낼 수 없음',
  intervention: () => '사용자가 없앰',
  malformed: () => '서버가 메시지를 해석할 수 없음',
  'unexpected-message': () => '서버가 처리하지 않는 메시지',
  'no-allocation': () => '서버에 해당하는 할당이 없음',
  'no-permission': ({ sourceAddress }) =>
    `할당에 상대 주소의 권한(permission)이 없음(출발지 ${sourceAddress})`,
  'channel-not-bound': () => '할당에 그런 채널이 없음',
  'udp-blocked': () => 'UDP가 차단됨',
  'tcp-blocked': () => 'TCP가 차단됨',
  'tcp-port-blocked': ({ destinationPort }) =>
    `TCP 포트 ${withParticle(String(destinationPort), '은/는')} 차단됨`,
  'no-mapping': ({ destination }) => `${destination}에 대한 매핑이 없음`,
  filtered: ({ sourceAddress, sourcePort, known, knowsAddress }) => {
    if (knowsAddress) {
      return `필터가 ${withParticle(sourceAddress, '은/는')} 알지만 포트 ${withParticle(String(sourcePort), '은/는')} 모름`;
    }
    const unknown = `필터가 ${withParticle(sourceAddress, '을/를')} 모름`;
    return `${unknown}(${known.length === 0 ? '아는 상대 없음' : `아는 상대: ${known.join(', ')}`})`;
  },
  'taken-by-router': ({ source, destination }) =>
    `라우터가 ${withParticle(destination, '으로/로')} 온 패킷을 자기 것으로 여겨 ${source}에서 오는 흐름을 붙잡음`,
  'hairpinning-off': ({ destination }) =>
    `${withParticle(destination, '은/는')} 이 NAT 자신의 외부 주소인데 헤어피닝이 꺼져 있음`,
  'no-session': ({ source, destination }) =>
    `${source} → ${destination} 연결이 없고, 연결을 여는 세그먼트도 아님`,
  'ports-exhausted': () => '외부 주소에 남은 포트가 없음',
  'mapping-limit': ({ sourceAddress }) =>
    `${withParticle(sourceAddress, '이/가')} 가질 수 있는 매핑을 이미 모두 씀`,
  'no-external-address': ({ sourceAddress }) =>
    `${withParticle(sourceAddress, '과/와')} 같은 IP 버전의 외부 주소가 없음`,
};
