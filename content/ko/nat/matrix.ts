import type { matrixWords as english } from '@/content/en/nat/matrix';
import type { Words } from '@/content/words';

const through: Words<typeof english>['paths'] = {
  host: '각자의 주소로',
  srflx: 'STUN이 본 주소로',
  prflx: '연결 검사에서 처음 드러난 주소로',
  relay: 'TURN 서버를 거쳐',
  none: '',
};

/** 모든 NAT 조합을 보여 주는 표의 글. */
export const matrixWords: Words<typeof english> = {
  label: '모든 NAT 조합',
  lead: '칸 하나가 지금 여기서 시뮬레이션한 통화 하나입니다. A는 행이 말하는 위치에, B는 열이 말하는 위치에 있습니다. 칸을 누르면 그 통화를 볼 수 있습니다.',
  agent: { label: '양쪽 에이전트', rfc8445: 'RFC 8445 그대로', libwebrtc: 'Chrome 방식' },
  turn: { label: '양쪽의 TURN', none: '없음', udp: 'UDP', tcp: 'TCP', tls: 'TLS 443' },
  computing: (done, all) => `통화 ${all}개 중 ${done}개 완료`,
  stop: '멈추기',
  goOn: '나머지 계산하기',
  stopped: (done, all) => `통화 ${all}개 중 ${done}개에서 멈췄습니다.`,
  done: (all, connected) => `통화 ${all}개 중 ${connected}개가 연결됩니다.`,
  failed: (message) => `오류로 시뮬레이션이 멈췄습니다: ${message}`,
  corner: '세로 A, 가로 B',
  mappings: {
    eim: '엔드포인트 무관 매핑',
    adm: '주소 의존 매핑',
    apdm: '주소·포트 의존 매핑',
  },
  filterings: {
    eif: '엔드포인트 무관 필터링',
    adf: '주소 의존 필터링',
    apdf: '주소·포트 의존 필터링',
  },
  filters: {
    eif: '누구나 통과',
    adf: '아는 주소만 통과',
    apdf: '아는 포트만 통과',
  },
  public: '공인 주소',
  publicShort: '공인',
  blocked: 'UDP 차단',
  blockedShort: 'UDP 차단',
  paths: { host: 'host', srflx: 'srflx', prflx: 'prflx', relay: 'relay', none: '없음' },
  meanings: {
    host: '각자의 주소',
    srflx: 'STUN이 본 주소',
    prflx: '연결 검사에서 처음 드러난 주소',
    relay: 'TURN 서버 경유',
    none: '경로 없음',
  },
  legend: '끝까지 남는 경로와 양쪽이 연결된 시각',
  sentence: (a, b, path, at) =>
    at === undefined || path === 'none'
      ? `A: ${a}, B: ${b}. 경로를 찾지 못합니다.`
      : `A: ${a}, B: ${b}. ${at} 만에 연결되고, 이후 ${through[path]} 통신합니다.`,
  waiting: (a, b) => `A: ${a}, B: ${b}. 아직 시뮬레이션하지 않았습니다.`,
  pair: (local, remote) => `A가 보는 쌍은 ${local} → ${remote}입니다.`,
  changed: (first) => `처음에는 다른 쌍(${first})으로 연결되었습니다.`,
  laterPair:
    '* 시각은 처음 연결된 쌍의 것이고 경로는 끝까지 남은 쌍의 것입니다. 연결된 뒤에 다른 쌍으로 옮겨 갔습니다.',
  chance:
    'Chrome 방식에서 TURN을 쓰면 세 칸은 연결에 10초 넘게 걸리기도 합니다. 실제 Chromium도 그렇습니다. 목적지마다 새 포트를 쓰면서 아무나 들이는 NAT가 있으면 연결 검사마다 새 주소가 드러나고, 그 주소들을 검사하느라 타이머가 한 번 늦어질 때까지 릴레이 쌍의 차례가 오지 않습니다. 그 시점은 우연이며 시드를 바꾸면 달라집니다.',
  keys: '화살표 키로 칸을 옮기고 Enter로 통화를 재생합니다.',
  hint: '칸에 마우스를 올리거나 화살표 키로 옮겨 가면 여기에 설명이 나옵니다.',
  row: 'A의 위치',
  rowOf: (a) => `A: ${a}, B는 모든 위치`,
  rule: {
    heading: '흔한 요령 바로잡기',
    saying:
      '한쪽 NAT만 엔드포인트 무관 매핑이면 바로 연결된다고들 합니다. TURN 없이 보면 두 가지 점에서 모두 틀립니다.',
    fails: '한쪽이 그런데도 실패합니다:',
    works: '어느 쪽도 아닌데 연결됩니다:',
    truth:
      '중요한 것은 한쪽의 연결 검사가 상대 필터를 통과하는 주소에서 오는지, 그리고 응답이 물어본 그 주소에서 돌아오는지입니다. 목적지에 따라 달라지는 매핑은 연결 검사에 새 포트를 붙입니다. 포트까지 보는 필터는 이를 버리고, 포트를 보지 않는 필터는 통과시켜 prflx 후보가 드러나게 합니다.',
  },
};
