import { withParticle } from '@/content/ko/particle';
import { textFor } from '@/content/text-for';
import type { AddressClass, AddressFamily } from '@/lib/address';
import type { LineContext } from '@/lib/sdp/line-context';
import type { ReadingOf } from '@/lib/sdp/reading';
import type { Candidate, CandidateType } from '@/lib/sdp/readings/candidate';
import type { Meanings } from '@/lib/sdp/words';

type CandidateReading = ReadingOf<'candidate'>;

export const candidateMeanings: Meanings<'candidate'> = {
  candidate: (reading, context) =>
    [where(reading, context), origin(reading), related(reading), tcp(reading), rest(reading)]
      .filter((sentence) => sentence !== '')
      .join(' '),
};

/** 후보 유형의 이름. */
export const CANDIDATE_TYPES: Readonly<Record<CandidateType, string>> = {
  host: '호스트(host)',
  srflx: '서버 반사(srflx)',
  prflx: '피어 반사(prflx)',
  relay: '릴레이(relay)',
};

function where({ candidate, transport }: CandidateReading, context: LineContext): string {
  const { type, address, port, component } = candidate;
  return `${CANDIDATE_TYPES[type]} 후보: ${address} 포트 ${port}, ${transport}, 컴포넌트 ${component}(${componentUse(component, context)}).`;
}

/** 컴포넌트가 나르는 것 (RFC 8445 §4). */
export function componentUse(component: number, { media, rtp }: LineContext): string {
  if (media !== undefined && !rtp)
    return component === 1 ? '모든 패킷' : 'RTP가 아니면 쓰이지 않음';
  if (component === 1) return 'RTP, rtcp-mux이면 RTCP도 함께';
  return component === 2 ? '별도 포트를 쓰는 RTCP' : '정해진 용도 없음';
}

/** 누가 찾은 주소인지, 그리고 무엇을 드러내는지. */
function origin({ candidate, address, related: base }: CandidateReading): string {
  const kind = ADDRESSES[address.class](address.family);
  switch (candidate.type) {
    case 'host':
      return `기기 자신의 주소로, ${kind}입니다. ${hostReveals(address.class)}`.trim();
    case 'srflx':
      return `STUN 서버가 본 이 기기의 주소, 곧 NAT의 바깥쪽 주소로, ${kind}입니다.${
        address.class === 'global' ? ' 네트워크의 공인 주소가 드러납니다.' : ''
      }`;
    case 'prflx':
      return `상대가 연결성 검사에서 알게 된 주소로, ${kind}입니다. 에이전트는 이런 후보를 SDP에 쓰지 않으므로 다른 곳에서 넣은 것입니다.`;
    case 'relay': {
      const hidden = base === undefined || hides(base.class);
      return `TURN 서버가 빌려준 주소로, ${kind}입니다. 모든 패킷이 이 서버를 거칩니다. ${
        hidden
          ? '기기의 주소가 아니라 서버의 주소가 드러납니다.'
          : '다만 관련 주소에는 서버가 본 기기의 주소가 드러나 있습니다.'
      }`;
    }
  }
}

/** 주소의 종류와 그에 따르는 점. */
export const ADDRESSES: Readonly<Record<AddressClass, (family: AddressFamily) => string>> = {
  unspecified: (family) => `아무에게도 닿지 않는 미지정 ${family} 주소`,
  loopback: (family) => `기기 자신을 가리키는 루프백 ${family} 주소`,
  'link-local': (family) => `같은 링크 안에서만 유효한 링크 로컬 ${family} 주소`,
  private: (family) => `같은 네트워크 안에서만 닿는 사설 ${family} 주소(RFC 1918)`,
  shared: (family) =>
    `통신사 NAT(CGNAT, RFC 6598)와 가입자 사이에서 쓰여 인터넷에서는 닿지 않는 공유 ${family} 주소`,
  'unique-local': (family) => `같은 네트워크 안에서만 닿는 고유 로컬 ${family} 주소(RFC 4193)`,
  documentation: (family) => `실제 기기에는 없는 문서용 대역의 ${family} 주소`,
  multicast: (family) => `ICE에서 쓸 수 없는 멀티캐스트 ${family} 주소`,
  reserved: (family) => `예약된 대역의 ${family} 주소`,
  global: (family) => `인터넷에서 유일한 공인 ${family} 주소`,
  mdns: () => '실제 주소를 숨기는 .local 이름(같은 로컬 네트워크의 기기만 mDNS로 조회 가능)',
  redacted: () => '숨긴 주소를 대신하는 표시',
  name: () => '보내기 전에 먼저 조회해야 하는 호스트 이름',
};

function hides(kind: AddressClass): boolean {
  return kind === 'unspecified' || kind === 'redacted' || kind === 'mdns';
}

function hostReveals(kind: AddressClass): string {
  if (kind === 'global') return '인터넷에서의 기기 주소가 드러납니다.';
  if (kind === 'mdns') return '주소는 드러나지 않습니다.';
  const inner: readonly AddressClass[] = ['private', 'shared', 'unique-local', 'link-local'];
  return inner.includes(kind) ? '기기가 있는 내부 네트워크의 주소 체계가 드러납니다.' : '';
}

function related({ candidate, related: facts }: CandidateReading): string {
  const { type, relatedAddress, relatedPort } = candidate;
  const port = relatedPort === undefined ? '' : ` 포트 ${relatedPort}`;
  if (relatedAddress === undefined || facts === undefined) {
    return relatedPort === undefined ? '' : `관련 주소 없이 관련 포트 ${relatedPort}만 있습니다.`;
  }
  const place = `${relatedAddress}${port}`;
  if (facts.class === 'unspecified') return `관련 주소는 지워져 있습니다(${place}).`;
  const kind = ADDRESSES[facts.class](facts.family);
  if (type === 'host') {
    return `호스트 후보에는 없는 관련 주소 ${withParticle(place, '이/가')} 적혀 있으며, ${kind}입니다.`;
  }
  if (type === 'relay') return `TURN 서버가 본 기기의 주소는 ${place}, ${kind}입니다.`;
  return `패킷은 실제로 base인 ${place}, 곧 ${kind}에서 나갑니다.`;
}

function tcp({ candidate }: CandidateReading): string {
  const { tcpType, port } = candidate;
  if (tcpType === undefined) return '';
  const use = textFor(TCP_TYPES, tcpType) ?? '알려지지 않은 유형입니다';
  const filler =
    tcpType === 'active' && port === 9
      ? ' 아무도 연결해 오지 않으므로 포트 9는 자리 채움입니다.'
      : '';
  return `TCP 유형 ${tcpType}: ${use}.${filler}`;
}

/** TCP 후보의 유형 (RFC 6544 §4.5). */
export const TCP_TYPES: Readonly<Record<string, string>> = {
  active: '이쪽에서 연결을 엽니다',
  passive: '이쪽은 연결을 기다립니다',
  so: '양쪽이 동시에 연결을 엽니다',
};

function rest({ candidate, priority }: CandidateReading): string {
  const parts = `유형 선호도 ${priority.type}, 로컬 선호도 ${priority.local}, 컴포넌트 ${priority.component}`;
  return `우선순위 ${candidate.priority}(${parts}), foundation ${candidate.foundation}${extensions(candidate)}.`;
}

function extensions({ extensions: all }: Candidate): string {
  return all.map(({ name, value }) => `, ${name} ${value}`).join('');
}
