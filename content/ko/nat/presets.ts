import type { presetWords as english } from '@/content/en/nat/presets';
import type { Words } from '@/content/words';

/** NAT 프리셋마다 무엇을 하는지, 수치와 근거. */
export const presetWords: Words<typeof english> = {
  'home-router':
    '엔드포인트 무관 매핑(RFC 4787 REQ-1), 비어 있으면 포트 유지(§4.2.1), 헤어피닝(REQ-9). UDP 매핑은 REQ-5가 허용하는 최소인 120초이고 양방향 패킷이 모두 갱신합니다(REQ-6). 엄격한 필터는 여기서 고른 것이며, REQ-8은 더 느슨한 필터를 권합니다.',
  'symmetric-office':
    'RFC 3489 §5가 대칭형이라 부르는 NAT입니다. 목적지마다 다른 임의 포트를 쓰고 헤어피닝이 없습니다(RFC 4787 REQ-1, REQ-9 위반). 매핑 수명 60초는 여기서 고른 값으로 REQ-5보다 짧으며, 안에서 나가는 패킷만 갱신합니다.',
  'mobile-carrier':
    'RFC 6888이 요구하는 통신사급 NAT입니다. 엔드포인트 무관 매핑(REQ-1), 가입자마다 하나의 외부 주소(REQ-2), 엔드포인트 무관 필터(REQ-7), 가입자별 한도(REQ-4)를 따릅니다. 한도 1,000개와 120초는 여기서 고른 값입니다.',
  'linux-masquerade':
    '연결 추적은 흐름마다 항목을 만들지만, 다른 흐름이 쓰지 않는 한 같은 포트를 유지하므로 밖에서는 엔드포인트 무관처럼 보입니다. 매핑은 30초, 응답이 있고 2초가 지난 흐름은 120초 유지됩니다(커널 문서 nf_conntrack-sysctl). 요청하지 않은 패킷은 버립니다.',
  'linux-masquerade-random':
    '같은 NAT에 --random을 더한 것입니다(iptables-extensions, MASQUERADE). 흐름마다 임의의 포트를 쓰므로 대칭형 NAT가 됩니다.',
  'linux-masquerade-open':
    '같은 NAT이지만 요청하지 않은 패킷을 버리지 않습니다. 먼저 도착한 연결 검사를 라우터 자신의 흐름으로 잡아 두어, 안쪽 호스트의 흐름은 다른 포트를 받게 됩니다. nftables 뒤의 Chromium 156에서 측정했습니다.',
};
