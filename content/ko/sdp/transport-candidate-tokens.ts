import { textFor } from '@/content/text-for';
import type { LineContext } from '@/lib/sdp/line-context';
import type { ReadingOf, ReadLine } from '@/lib/sdp/reading';
import type { CandidateTokenRole, PriorityFacts } from '@/lib/sdp/readings/transport';
import type { TokenCatalogue } from '@/lib/sdp/words';
import { ADDRESSES, type CANDIDATE_TYPES, componentUse, TCP_TYPES } from './transport-candidate';

/** 후보 줄의 값들. */
export const candidateTokens: TokenCatalogue<CandidateTokenRole> = {
  foundation: {
    name: 'foundation',
    meaning: (value) =>
      `이쪽 후보 가운데 foundation이 “${value}”인 것들은 유형, base 주소, 서버, 전송 프로토콜이 같습니다. RFC 8445에 따르면 그중 하나를 먼저 시도하고 통하면 나머지를 시도하지만, Chromium은 기다리지 않습니다.`,
  },
  component: {
    name: '컴포넌트',
    meaning: (value, _, context) => `${componentUse(Number(value), context)}.`,
  },
  transport: {
    name: '전송 프로토콜',
    meaning: (value) => textFor(TRANSPORTS, value.toLowerCase()),
  },
  priority: { name: '우선순위', meaning: (_, line) => priorityMeaning(candidateOf(line)) },
  'candidate address': {
    name: '주소',
    meaning: (_, line) => {
      const facts = candidateOf(line)?.address;
      return facts && `${ADDRESSES[facts.class](facts.family)}.`;
    },
  },
  'candidate port': {
    name: '포트',
    meaning: (value, line) =>
      value === '9' && candidateOf(line)?.candidate.tcpType === 'active'
        ? 'active TCP 후보는 연결을 열기만 하고 받지 않으므로 자리 채움입니다.'
        : undefined,
  },
  'candidate type': {
    name: '후보 유형',
    meaning: (_, line) => {
      const type = candidateOf(line)?.candidate.type;
      return type && TYPES[type];
    },
  },
  'related address': {
    name: '관련 주소',
    meaning: (_, line) => {
      const facts = candidateOf(line)?.related;
      return facts && `${ADDRESSES[facts.class](facts.family)}.`;
    },
  },
  'related port': { name: '관련 포트' },
  tcptype: {
    name: 'TCP 유형',
    meaning: (value) => {
      const use = textFor(TCP_TYPES, value);
      return use && `${use}.`;
    },
  },
  generation: {
    name: '세대',
    meaning: (value) =>
      `ICE 재시작 횟수를 셉니다: ${value === '0' ? '아직 재시작하지 않았습니다' : `${value}회`}.`,
  },
  'candidate ufrag': { name: '후보의 ufrag', meaning: ufragMeaning },
  'network id': {
    name: '네트워크 번호',
    meaning: (value) =>
      `libwebrtc가 기기의 네트워크 인터페이스에 붙인 번호 ${value}이며, 그 밖에서는 의미가 없습니다.`,
  },
  'network cost': {
    name: '네트워크 비용',
    meaning: (value) =>
      `libwebrtc가 매긴 네트워크 비용(0~999)으로, 낮을수록 선호합니다. ${textFor(COSTS, value) ?? `${value}에 해당하는 네트워크 종류는 알려져 있지 않습니다.`}`,
  },
  'extension name': { name: '확장 속성 이름' },
  'extension value': { name: '확장 속성 값' },
};

const TRANSPORTS: Readonly<Record<string, string>> = {
  udp: 'UDP: 늦은 패킷이 다른 패킷을 막지 않아 통화에서 선호합니다.',
  tcp: 'TCP: UDP가 통하지 않는 네트워크에서 씁니다.',
  ssltcp: 'TLS 핸드셰이크처럼 보이게 한 TCP로, Google Talk 시절의 방식입니다.',
};

const TYPES: Readonly<Record<keyof typeof CANDIDATE_TYPES, string>> = {
  host: '호스트: 기기 자신의 주소입니다.',
  srflx: '서버 반사: STUN 서버가 본 기기의 주소입니다.',
  prflx: '피어 반사: 상대가 본 기기의 주소입니다.',
  relay: '릴레이: 모든 패킷을 전달하는 TURN 서버의 주소입니다.',
};

/** libwebrtc rtc_base/network_constants.h */
const COSTS: Readonly<Record<string, string>> = {
  '0': '0은 이더넷이나 루프백입니다.',
  '10': '10은 Wi-Fi입니다.',
  '50': '50은 종류를 알 수 없는 네트워크입니다.',
  '250': '250은 5G입니다.',
  '500': '500은 4G입니다.',
  '900': '900은 이동통신입니다.',
  '910': '910은 3G입니다.',
  '980': '980은 2G입니다.',
  '999':
    '999는 최댓값으로, 카메라나 마이크 사용을 허락하기 전처럼 인터페이스를 알 수 없을 때 쓰입니다.',
};

const USES: Readonly<Record<PriorityFacts['uses'][number]['meaning'], string>> = {
  host: '호스트 후보',
  'host-tcp': 'TCP 호스트 후보',
  prflx: '피어 반사 후보',
  'prflx-tcp': 'TCP 피어 반사 후보',
  srflx: '서버 반사 후보',
  'srflx-tcp': 'TCP 서버 반사 후보',
  'relay-udp': 'UDP로 연결한 릴레이',
  'relay-tcp': 'TCP로 연결한 릴레이',
  'relay-tls': 'TLS로 연결한 릴레이',
};

const AGENTS = { chromium: 'Chromium', firefox: 'Firefox' } as const;

function priorityMeaning(reading: ReadingOf<'candidate'> | undefined): string | undefined {
  if (reading === undefined) return undefined;
  const { type, local, component, uses, packed } = reading.priority;
  const typeWords = uses.length === 0 ? '두 브라우저 모두 쓰지 않는 값' : usesIn(uses);
  const localWords =
    packed === undefined
      ? '같은 유형의 주소들 사이의 순서'
      : `네트워크 순위 ${packed.network}, 주소 순위 ${packed.address}(IPv4는 30, 공인 IPv6는 40 안팎)`;
  return `2²⁴ × 유형 선호도 ${type}(${typeWords}) + 2⁸ × 로컬 선호도 ${local}(${localWords}) + 256 − 컴포넌트 ${component}. 값이 클수록 먼저 시도합니다.`;
}

function usesIn(uses: PriorityFacts['uses']): string {
  const [first, second] = uses;
  if (first && second && first.meaning === second.meaning) {
    return `Chromium과 Firefox의 ${USES[first.meaning]}`;
  }
  return uses.map(({ agent, meaning }) => `${AGENTS[agent]}의 ${USES[meaning]}`).join(', ');
}

function ufragMeaning(value: string, _: ReadLine, { ufrag }: LineContext): string {
  if (ufrag === undefined) return `ufrag가 ${value}인 ICE 세대에 속한 후보입니다.`;
  return ufrag === value
    ? '이 섹션의 ICE 세대에 속한 후보입니다.'
    : `다른 ICE 세대에 속한 후보입니다. 여기의 ufrag는 ${ufrag}입니다.`;
}

function candidateOf({ reading }: ReadLine): ReadingOf<'candidate'> | undefined {
  return reading.kind === 'candidate' ? reading : undefined;
}
