import { networkEventWords } from '@/content/ko/event-network';
import {
  callEnd,
  candidateMeaning,
  candidateText,
  DESCRIPTIONS,
  delivered,
  descriptionMeaning,
  dtlsVersionMeaning,
  message,
  messageMeaning,
  pairHint,
  pairText,
  pathMeaning,
  remoteReach,
  restart,
  sections,
  serverErrorMeaning,
  ssrcText,
  streamText,
} from '@/content/ko/event-phrases';
import {
  CHECK_CAUSES,
  CHECK_FAILURES,
  DISCARDED,
  END_OF_CANDIDATES,
  ERRORS,
  INTERVENTIONS,
  METHODS,
  MOVES,
  PAIR_STATES,
  RESULTS,
  stateMeaning,
  UNKNOWN_ERROR,
  UNKNOWN_METHOD,
  UNPAIRED,
} from '@/content/ko/event-texts';
import { packetReasons } from '@/content/ko/packet-reasons';
import { withParticle } from '@/content/ko/particle';
import type { EventWords } from '@/lib/selectors/inspect-values';

const CONSTRUCTOR = 'RTCPeerConnection';

/** Every kind of event in Korean: its name, what happened, what it means for the call. */
export const eventWords: EventWords = {
  'api-called': {
    name: 'API 호출',
    happened: ({ peer, method, detail, end }) =>
      method === CONSTRUCTOR
        ? `${peer}의 연결을 new RTCPeerConnection(${detail ?? ''})으로 만들었습니다.`
        : `${withParticle(peer, '이/가')} ${method}(${detail ?? ''})를 호출했습니다. ${callEnd(end)}`,
    means: ({ method }) => METHODS[method] ?? UNKNOWN_METHOD,
  },
  'api-settled': {
    name: 'API 결과',
    happened: ({ peer, method, end }) => {
      const took = end.kind === 'pending' || end.took === undefined ? '' : `${end.took} 뒤 `;
      if (method === CONSTRUCTOR) return `${peer}의 RTCPeerConnection이 만들어졌습니다.`;
      if (end.kind !== 'rejected') return `${peer}의 ${method}()가 ${took}성공했습니다.`;
      return `${peer}의 ${method}()가 ${took}${withParticle(end.name, '으로/로')} 거부되었습니다: ${end.message || '메시지 없음'}.`;
    },
    means: ({ method, end }) =>
      end.kind === 'rejected'
        ? (ERRORS[end.name] ?? UNKNOWN_ERROR)
        : (RESULTS[method] ?? `브라우저가 ${method}()의 작업을 마쳤습니다.`),
  },
  'negotiation-needed': {
    name: '협상 필요',
    happened: ({ peer }) => `${peer}에 협상이 필요해졌습니다.`,
    means: () =>
      '트랙 추가, 첫 데이터 채널, ICE 재시작처럼 상대와 합의해야 하는 변화가 생겼습니다. 애플리케이션이 새 오퍼를 내기 전까지는 실제로 달라지는 것이 없습니다.',
  },
  'description-applied': {
    name: '디스크립션 적용',
    happened: ({ peer, side, type, description }) => {
      const whose = side === 'local' ? '로컬' : '원격';
      if (type === 'rollback') {
        return `${withParticle(peer, '이/가')} ${whose} 디스크립션을 롤백했습니다.`;
      }
      return `${withParticle(peer, '이/가')} ${whose} ${withParticle(DESCRIPTIONS[type] ?? type, '을/를')} 적용했습니다: ${sections(description)}.`;
    },
    means: ({ side, type, description }) => descriptionMeaning(side, type, description),
  },
  'message-sent': {
    name: '메시지 송신',
    happened: ({ peer, to, content, delivery }) =>
      `${withParticle(peer, '이/가')} ${to} 쪽으로 보냈습니다: ${message(content)}.${delivered(delivery)}`,
    means: ({ content }) => messageMeaning(content),
  },
  'message-received': {
    name: '메시지 수신',
    happened: ({ peer, from, content, took }) =>
      `${withParticle(peer, '이/가')}${from ? ` ${from}에서` : ''} 받았습니다${took ? `(송신 ${took} 뒤)` : ''}: ${message(content)}.`,
    means: ({ content }) =>
      content.kind === 'candidate'
        ? '메시지는 도착했지만, 애플리케이션이 addIceCandidate()를 호출하기 전까지 브라우저는 이 후보를 모릅니다.'
        : content.kind === 'description'
          ? '메시지는 도착했지만, 애플리케이션이 setRemoteDescription()을 호출하기 전까지 달라지는 것이 없습니다.'
          : '시그널링은 애플리케이션의 몫이므로 브라우저는 아직 이 메시지를 모릅니다.',
  },
  'message-dropped': {
    name: '메시지 유실',
    happened: ({ node, from, reason, content }) =>
      `${from ? `${withParticle(from, '이/가')} 보낸 ` : ''}메시지가 ${node}에서 사라졌습니다(${INTERVENTIONS[reason] ?? reason}): ${message(content)}.`,
    means: ({ content }) =>
      content.kind === 'description'
        ? '이 디스크립션이 없으면 상대는 진행할 수 없습니다. 앤서를 받지 못한 오퍼는 have-local-offer에 머물며, 시간 제한도 없습니다.'
        : '상대는 이 경로를 시그널링으로 알 수 없습니다. 다만 검사 패킷이 도착하면 prflx 후보로 발견할 수는 있습니다.',
  },
  'transport-opened': {
    name: 'transport 생성',
    happened: ({ peer, transport, mids }) =>
      `${peer}에 transport ${withParticle(`"${transport}"`, '이/가')} 생겼습니다(m-섹션 ${mids.join(', ') || transport}).`,
    means: () =>
      'transport는 ICE와 DTLS를 따로 갖춘 통신 통로 하나입니다. 오퍼를 낸 쪽은 앤서를 받기 전까지 m-섹션마다 하나씩 둘 수 있고, BUNDLE에 합의하면 하나만 남습니다.',
  },
  'transport-closed': {
    name: 'transport 종료',
    happened: ({ peer, transport, reason, into }) =>
      reason === 'bundled'
        ? `${withParticle(peer, '이/가')} transport ${withParticle(`"${transport}"`, '을/를')} 정리했습니다. 트래픽은 ${withParticle(`"${into ?? '묶인 transport'}"`, '으로/로')} 갑니다.`
        : `${peer}의 transport ${withParticle(`"${transport}"`, '이/가')} 닫혔습니다.`,
    means: ({ reason }) =>
      reason === 'bundled'
        ? '오류가 아니라 BUNDLE의 결과입니다. 모든 트래픽을 transport 하나로 보내기로 합의했으므로 나머지는 필요 없습니다.'
        : reason === 'stopped'
          ? '해당 m-섹션이 중지되어 더 쓰이지 않습니다.'
          : '연결이 닫히면서 transport도 함께 닫혔습니다.',
  },
  'gathering-started': {
    name: '후보 수집 시작',
    happened: ({ peer, transport, generation }) =>
      `${withParticle(peer, '이/가')} transport "${transport}"의 후보 수집을 시작했습니다${restart(generation)}.`,
    means: () =>
      '브라우저가 자기 네트워크에 포트를 열고(host), STUN 서버에 공인 주소를 묻고(srflx), TURN 서버에서 릴레이 주소를 받습니다(relay). setLocalDescription()이 시작 신호입니다.',
  },
  'candidate-gathered': {
    name: '로컬 후보',
    happened: ({ peer, candidate, transport, url }) =>
      candidate
        ? `${withParticle(peer, '이/가')} 후보를 찾았습니다: ${candidateText(candidate)}${url ? `, ${url} 사용` : ''}.`
        : `${withParticle(peer, '이/가')} transport "${transport}"의 후보 종료를 알렸습니다.`,
    means: ({ candidate }) => (candidate ? candidateMeaning(candidate) : END_OF_CANDIDATES),
  },
  'gathering-ended': {
    name: '후보 수집 종료',
    happened: ({ peer, transport, count, types, took }) =>
      `${withParticle(peer, '이/가')} transport "${transport}"의 후보 수집을${took ? ` ${took} 만에` : ''} 마쳤습니다: ${count === 0 ? '후보 없음' : `후보 ${count}개(${types})`}.`,
    means: ({ count }) =>
      count === 0
        ? '후보가 하나도 없으면 보내고 받을 포트가 없으므로 후보 쌍을 만들 수 없습니다.'
        : '이번 세대에는 후보가 더 나오지 않습니다. 이 시점을 기다릴 필요는 없으며, trickle ICE에서는 첫 후보부터 검사를 시작합니다.',
  },
  'candidate-error': {
    name: 'ICE 서버 오류',
    happened: ({ peer, url, errorCode, errorText }) =>
      `${withParticle(peer, '이/가')} ${url || 'ICE 서버'}에서 오류 ${withParticle(String(errorCode), '을/를')} 받았습니다${errorText ? `: ${errorText}` : ''}.`,
    means: ({ errorCode }) => serverErrorMeaning(errorCode),
  },
  'remote-candidate-added': {
    name: '원격 후보',
    happened: ({ peer, candidate, transport }) =>
      candidate
        ? `${withParticle(peer, '이/가')} 상대의 후보를 알게 되었습니다: ${candidateText(candidate)}.`
        : `${withParticle(peer, '은/는')} transport "${transport}"의 후보가 더 오지 않음을 알게 되었습니다.`,
    means: ({ candidate }) =>
      candidate
        ? `브라우저는 이 후보를 자기 후보들과 짝지어 쌍마다 검사합니다. ${remoteReach(candidate)}`
        : END_OF_CANDIDATES,
  },
  'pair-formed': {
    name: '후보 쌍 생성',
    happened: ({ peer, pair, priority }) =>
      `${withParticle(peer, '이/가')} 후보 쌍 ${withParticle(pairText(pair), '을/를')} 만들었습니다${priority ? `(우선순위 ${priority})` : ''}.`,
    means: ({ pair }) =>
      `후보 쌍은 시도해 볼 경로 하나, 곧 로컬 주소에서 원격 주소까지입니다.${pairHint(pair)} 쌍이 있다고 해서 패킷이 통한다는 뜻은 아닙니다.`,
  },
  'check-sent': {
    name: '검사 송신',
    happened: ({ peer, pair, useCandidate, count }) =>
      `${withParticle(peer, '이/가')} ${pairText(pair)}에 ${count}번째 검사를 보냈습니다${useCandidate ? '(USE-CANDIDATE 포함)' : ''}.`,
    means: ({ useCandidate, cause }) =>
      `연결성 검사는 상대의 ice-pwd로 서명한 STUN Binding 요청입니다.${cause ? ` ${CHECK_CAUSES[cause]}` : ''}${useCandidate ? ' USE-CANDIDATE는 검사가 성공하면 이 쌍을 지명한다는 뜻이며, Chromium은 첫 검사부터 붙입니다.' : ''}`,
  },
  'check-received': {
    name: '검사 수신',
    happened: ({ peer, pair, useCandidate }) =>
      `상대의 검사가 ${withParticle(pairText(pair), '으로/로')} ${peer}에 도착했습니다${useCandidate ? '(USE-CANDIDATE 포함)' : ''}.`,
    means: () =>
      '한 방향만 확인된 것입니다. 이쪽은 응답과 함께 같은 경로로 자기 검사도 보냅니다(triggered check).',
  },
  'check-answered': {
    name: '검사 응답',
    happened: ({ peer, pair, roundTrip }) =>
      `${withParticle(peer, '이/가')} ${pairText(pair)}에 보낸 검사의 응답이${roundTrip ? ` ${roundTrip} 만에` : ''} 돌아왔습니다.`,
    means: () =>
      '요청이 가고 응답이 왔으므로 이 경로는 양방향으로 통하며, 상대의 비밀번호도 맞았습니다.',
  },
  'check-failed': {
    name: '검사 실패',
    happened: ({ peer, pair, reason, detail }) =>
      `${withParticle(peer, '이/가')} ${pairText(pair)}에 보낸 검사가 실패했습니다: ${CHECK_FAILURES[reason].what}${detail ? `(${detail})` : ''}.`,
    means: ({ reason }) => CHECK_FAILURES[reason].means,
  },
  'pair-moved': {
    name: '후보 쌍 상태 변경',
    happened: ({ peer, pair, state, because }) =>
      `${withParticle(peer, '이/가')} 후보 쌍 ${withParticle(pairText(pair), '을/를')} ${state} 상태로 옮겼습니다: ${MOVES[because] ?? because}.`,
    means: ({ state }) =>
      `응답이 오거나 시간이 초과된 것이 아니라, 에이전트가 쌍 목록의 규칙에 따라 바꾼 것입니다. ${PAIR_STATES[state]}`,
  },
  'pair-reprioritized': {
    name: '후보 쌍 우선순위',
    happened: ({ peer, pair, priority, before }) =>
      `${withParticle(peer, '이/가')} 후보 쌍 ${pairText(pair)}의 우선순위를 다시 계산했습니다: ${before ? `${before} → ` : ''}${priority}.`,
    means: () =>
      '후보 쌍의 우선순위는 두 후보의 우선순위와 어느 쪽이 controlling인지로 정해집니다. 역할 충돌 뒤 역할이 바뀌었거나, prflx 후보가 시그널링으로 뒤늦게 알려진 경우입니다. 검사 순서도 새 우선순위를 따릅니다.',
  },
  'not-paired': {
    name: '쌍이 되지 않음',
    happened: ({ peer, pair, reason }) =>
      `${withParticle(peer, '은/는')} ${withParticle(pairText(pair), '을/를')} 쌍으로 만들지 않습니다: ${UNPAIRED[reason].what}.`,
    means: ({ reason }) => UNPAIRED[reason].means,
  },
  'role-taken': {
    name: 'ICE 역할',
    happened: ({ peer, transport, role, because }) =>
      because === 'initial'
        ? `${withParticle(peer, '이/가')} transport "${transport}"에서 ${role} 역할을 맡았습니다.`
        : `양쪽이 같은 역할을 주장해서 ${withParticle(peer, '이/가')} transport "${transport}"의 역할을 ${withParticle(role, '으로/로')} 바꿨습니다.`,
    means: ({ role, because }) =>
      `${
        role === 'controlling'
          ? 'controlling 에이전트는 어느 쌍을 쓸지 정하고 지명합니다. 보통 오퍼를 낸 쪽이 맡습니다.'
          : 'controlled 에이전트도 쌍을 검사하지만, 어느 쌍을 쓸지는 상대가 정합니다.'
      } ${
        because === 'initial'
          ? 'DTLS에서 어느 쪽이 클라이언트인지와는 무관합니다.'
          : '모든 검사에는 역할과 함께 tie-breaker라는 난수가 들어 있으며, 수가 큰 쪽이 controlling이 됩니다. 역할이 바뀌면 모든 쌍의 우선순위를 다시 계산합니다.'
      }`,
  },
  'packet-ignored': {
    name: '패킷 무시',
    happened: ({ peer, label, from, reason }) =>
      `${from ? `${from}에서 온 ` : ''}${withParticle(label ?? '패킷', '이/가')} ${peer}에 도착했지만 받아들여지지 않았습니다: ${packetReasons.ignored(reason)}.`,
    means: () =>
      '패킷이 도착했다고 해서 경로가 통하는 것은 아닙니다. 에이전트는 서명으로 비밀번호가 증명된 검사와, 자기 검사가 간 길을 그대로 되돌아온 응답만 받아들입니다.',
  },
  'pair-reported': {
    name: '후보 쌍 상태',
    happened: ({ peer, pair, state }) =>
      `${withParticle(peer, '이/가')} 후보 쌍 ${pairText(pair)}의 상태를 ${withParticle(state, '으로/로')} 보고했습니다.`,
    means: ({ state }) => PAIR_STATES[state],
  },
  'pair-nominated': {
    name: '후보 쌍 지명',
    happened: ({ peer, pair, others }) =>
      `${withParticle(peer, '이/가')} 후보 쌍 ${pairText(pair)}의 지명을 보고했습니다${others > 0 ? `(앞서 지명된 쌍 ${others}개)` : ''}.`,
    means: () =>
      'controlling 쪽이 이 쌍을 제안했습니다. 지명과 선택은 다릅니다. Chromium은 여러 쌍을 지명하기도 하며, 그중 하나로 트래픽을 보냅니다.',
  },
  'pair-selected': {
    name: '후보 쌍 선택',
    happened: ({ peer, pair, earlier }) =>
      `${withParticle(peer, '이/가')} 이제 ${pairText(pair)} 경로로 보냅니다${earlier > 0 ? '(이전에 선택한 쌍을 대신함)' : ''}.`,
    means: ({ pair, earlier }) =>
      `${earlier > 0 ? '다른 쌍으로 옮긴 것으로, 정상입니다. 이 쌍의 순위가 더 높거나 이전 쌍에 응답이 끊긴 경우입니다. ' : '이 경로로 패킷이 정말 오가는지에 대한 답이 나왔습니다. '}${pathMeaning(pair)}`,
  },
  'pair-removed': {
    name: '후보 쌍 제거',
    happened: ({ peer, pair, reason }) =>
      reason === 'pruned'
        ? `${withParticle(peer, '이/가')} 후보 쌍 ${withParticle(pairText(pair), '을/를')} 버렸습니다.`
        : `후보 쌍 ${withParticle(pairText(pair), '이/가')} ${peer}의 통계에서 사라졌습니다.`,
    means: ({ reason }) =>
      reason === 'pruned'
        ? '같은 경로에 더 나은 쌍이 있어 더 검사하지 않습니다.'
        : '브라우저가 이 쌍을 지웠습니다. 정리되었거나, ICE 재시작으로 바뀌었거나, transport가 끝났을 수 있지만 이유는 알려 주지 않습니다.',
  },
  'consent-lost': {
    name: '동의 상실',
    happened: ({ peer, transport }) =>
      `${withParticle(peer, '이/가')} transport "${transport}"에서 더는 응답을 받지 못합니다.`,
    means: () =>
      '통화 중에도 상대가 트래픽을 계속 받을 뜻이 있는지 검사로 확인합니다. 이것을 동의(consent)라고 합니다. 응답이 끊기면 경로를 의심합니다. Chromium은 약 5초 뒤 disconnected, 응답 없는 검사가 약 15초 이어지면 연결 실패로 처리하고, Firefox는 마지막 정상 응답 후 약 30초를 기다립니다.',
  },
  'consent-renewed': {
    name: '동의 회복',
    happened: ({ peer, transport, away }) =>
      away === undefined
        ? `검사에 응답이 와서 ${peer}의 transport "${transport}"에 대한 동의가 갱신되었습니다.`
        : `${withParticle(peer, '이/가')} transport "${transport}"에서 다시 응답을 받습니다(동의를 잃은 지 ${away} 만).`,
    means: ({ away }) =>
      away === undefined
        ? '상대가 트래픽을 계속 받을 뜻이 있습니다. RFC 7675에 따라 응답이 올 때마다 30초 동안 더 보낼 수 있습니다.'
        : '검사에 다시 응답이 왔으므로 상대가 트래픽을 계속 받을 뜻이 있고 경로도 통합니다. ICE를 재시작하지 않고 저절로 회복되었습니다.',
  },
  'ice-gave-up': {
    name: 'ICE 포기',
    happened: ({ peer, transport, pairs }) =>
      `${withParticle(peer, '이/가')} transport ${withParticle(`"${transport}"`, '을/를')} 포기했습니다: ${pairs === 0 ? '검사할 쌍이 없음' : `쌍 ${pairs}개 모두 통하지 않음`}.`,
    means: () =>
      '이번 세대는 끝났습니다. 새 자격 증명과 새 후보로 ICE를 재시작해야만 경로를 다시 찾을 수 있습니다.',
  },
  'dtls-started': {
    name: 'DTLS 시작',
    happened: ({ peer, transport }) =>
      `${withParticle(peer, '이/가')} transport "${transport}"에서 DTLS 핸드셰이크를 시작했습니다.`,
    means: () =>
      'ICE에 쓸 수 있는 경로가 생기면 DTLS를 시작할 수 있습니다. a=setup:active인 쪽(보통 앤서 쪽)이 클라이언트로서 ClientHello를 보냅니다.',
  },
  'dtls-negotiated': {
    name: 'DTLS 협상 결과',
    happened: ({ peer, version, hex, cipher, srtpProfile, role }) =>
      `${peer}의 DTLS 협상 결과: ${
        [
          version && `${version}${hex && hex !== version ? `(${hex})` : ''}`,
          cipher,
          srtpProfile && `SRTP 프로파일 ${srtpProfile}`,
          role && `DTLS ${role}`,
        ]
          .filter(Boolean)
          .join(', ') || '브라우저가 알려 주지 않음'
      }.`,
    means: ({ hex, role }) =>
      `${dtlsVersionMeaning(hex)}${role ? ` 이쪽은 ${role === 'client' ? '클라이언트로서 핸드셰이크를 열었습니다' : '서버로서 ClientHello를 기다렸습니다'}. 이 역할은 ICE의 controlling 역할과 무관합니다.` : ''}`,
  },
  'certificate-seen': {
    name: '인증서',
    happened: ({ peer, owner, count, bytes }) =>
      `${owner === 'local' ? `${peer}의 자기 인증서가 확인되었습니다` : `${withParticle(peer, '이/가')} 상대의 인증서를 받았습니다`}(${bytes}바이트${count > 1 ? `, 체인 ${count}개` : ''}).`,
    means: ({ owner }) =>
      owner === 'local'
        ? '이 연결을 위해 만든 자체 서명 인증서입니다. 인증서의 해시인 지문이 SDP의 a=fingerprint에 적혀 있습니다.'
        : '보증하는 인증 기관은 없습니다. 해시가 시그널링으로 받은 a=fingerprint와 같은지만 확인합니다.',
  },
  'dtls-finished': {
    name: 'DTLS 완료',
    happened: ({ peer, transport }) =>
      `${peer}의 transport "${transport}"에서 DTLS 핸드셰이크가 끝났습니다.`,
    means: () =>
      '인증서가 SDP의 지문(fingerprint)과 일치했고 양쪽이 키를 갖게 되었습니다. SRTP 키도 이 핸드셰이크에서 나옵니다.',
  },
  'dtls-flight-sent': {
    name: 'DTLS 플라이트',
    happened: ({ peer, flight, attempt, messages, datagrams }) =>
      `${withParticle(peer, '이/가')} 플라이트 ${flight}(${messages.join(', ')})을 데이터그램 ${datagrams}개로 ${attempt === 1 ? '보냈습니다' : `다시 보냈습니다(${attempt}번째)`}.`,
    means: ({ attempt }) =>
      attempt === 1
        ? '플라이트는 상대의 응답을 기다리기 전까지 한쪽이 보내는 메시지 묶음입니다. 응답이 곧 수신 확인을 겸합니다.'
        : '제때 응답이 오지 않았습니다. 어느 방향에서든 데이터그램이 유실되었다는 뜻입니다. UDP는 재전송하지 않으므로 DTLS가 대기 시간을 두 배씩 늘려 가며 다시 보냅니다.',
  },
  'fingerprint-checked': {
    name: '지문',
    happened: ({ peer, matches, algorithm, computed, expected }) =>
      matches
        ? `${withParticle(peer, '이/가')} 받은 인증서의 해시를 계산했습니다. ${algorithm} 지문이 디스크립션에 적힌 ${withParticle(computed, '과/와')} 같습니다.`
        : `${withParticle(peer, '이/가')} 받은 인증서의 해시를 계산했습니다. ${algorithm} 지문은 ${computed}인데 디스크립션에 적힌 값은 ${expected.join(', ') || '없습니다'}입니다.`,
    means: ({ matches }) =>
      matches
        ? '신뢰 여부가 정해지는 순간입니다. 이 인증서의 개인 키를 가진 쪽이 디스크립션이 가리킨 상대이며, 그 신뢰는 디스크립션이 전달된 경로만큼만 확실합니다.'
        : '다른 인증서가 왔습니다. 디스크립션이 가리킨 상대가 아니므로 미디어나 데이터가 오가기 전에 핸드셰이크가 여기서 끝납니다.',
  },
  'secret-logged': {
    name: '비밀값',
    happened: ({ peer, secret }) =>
      `${withParticle(peer, '이/가')} 비밀값 ${withParticle(secret, '을/를')} 얻었습니다.`,
    means: () =>
      '브라우저는 절대 알려 주지 않는 값입니다. 여기서는 시뮬레이션한 통화이므로 비밀값을 보여 줄 수 있고, 이 값으로 보호된 내용을 모두 열어 볼 수 있습니다.',
  },
  'values-derived': {
    name: '키 스케줄',
    happened: ({ peer, count }) =>
      `${withParticle(peer, '이/가')} 키 스케줄의 값 ${count}개를 계산했습니다.`,
    means: () =>
      '하나하나가 이미 있던 값에 공개된 함수 하나를 적용한 결과이므로 누구나 다시 계산할 수 있습니다. 키 보기에 그림으로 나옵니다. 실제 통화라면 비밀인 값은 브라우저 밖으로 나가지 않습니다.',
  },
  'dtls-alert': {
    name: 'DTLS alert',
    happened: ({ peer, direction, level, description }) =>
      `${withParticle(peer, '이/가')} ${level} alert ${withParticle(description, '을/를')} ${direction === 'sent' ? '보냈습니다' : '받았습니다'}.`,
    means: ({ level, description }) =>
      description === 'close_notify'
        ? '정상적인 종료입니다. ICE가 알아채기 훨씬 전에 상대가 DTLS의 끝을 바로 알게 됩니다.'
        : level === 'fatal'
          ? 'fatal alert는 연결을 끝냅니다. bad_certificate는 대개 인증서가 SDP의 지문과 다르다는 뜻입니다.'
          : 'warning은 연결을 끝내지 않습니다.',
  },
  'dtls-error': {
    name: 'DTLS 오류',
    happened: ({ peer, transport, errorDetail, message: text }) =>
      `${peer}의 transport "${transport}"에서 DTLS가 ${withParticle(errorDetail, '으로/로')} 실패했습니다${text ? `: ${text}` : ''}.`,
    means: ({ errorDetail }) =>
      errorDetail === 'fingerprint-failure'
        ? '받은 인증서가 SDP에 적힌 것과 다릅니다. SDP가 도중에 바뀌었거나 누군가 중간에 끼어든 것이며, 브라우저는 어느 쪽이든 거부합니다.'
        : '핸드셰이크를 계속할 수 없고 DTLS는 다시 시도하지 않습니다. 새 연결이 필요합니다.',
  },
  'sctp-established': {
    name: 'SCTP 연결',
    happened: ({ peer, transport }) =>
      `${peer}의 transport "${transport}"에서 SCTP 연결이 맺어졌습니다.`,
    means: () =>
      '데이터 채널은 DTLS 안의 SCTP 위에서 동작합니다. 양쪽이 동시에 INIT을 보내며 클라이언트와 서버의 구분이 없습니다.',
  },
  'sctp-ended': {
    name: 'SCTP 종료',
    happened: ({ peer, transport }) =>
      `${peer}의 transport "${transport}"에서 SCTP 연결이 끝났습니다.`,
    means: () =>
      '이 연결의 데이터 채널도 모두 닫힙니다. 연결을 닫는 브라우저는 SHUTDOWN 절차를 기다리지 않고 ABORT로 바로 끝냅니다.',
  },
  'channel-created': {
    name: '채널 생성',
    happened: ({ peer, channel, by, ordered, streamId }) => {
      const kind = `${ordered ? '순서 보장' : '순서 없음'}${streamId === undefined ? '' : `, 스트림 ${streamId}`}`;
      return by === 'local'
        ? `${withParticle(peer, '이/가')} 데이터 채널 ${withParticle(`"${channel}"`, '을/를')} 만들었습니다(${kind}).`
        : `상대가 ${peer}에 데이터 채널 ${withParticle(`"${channel}"`, '을/를')} 알렸습니다(${kind}).`;
    },
    means: ({ by }) =>
      by === 'local'
        ? '연결되기 전에도 만들 수 있으며, SCTP가 맺어지면 열립니다.'
        : 'SCTP로 DCEP OPEN 메시지가 왔습니다. 추가 왕복 없이 데이터가 바로 뒤따를 수 있습니다.',
  },
  'channel-opened': {
    name: '채널 열림',
    happened: ({ peer, channel, took }) =>
      `${peer}의 데이터 채널 ${withParticle(`"${channel}"`, '이/가')} 열렸습니다${took ? `(생성 ${took} 뒤)` : ''}.`,
    means: () =>
      '이제 send()를 쓸 수 있습니다. 만든 쪽은 상대의 확인을 기다리지 않으므로 먼저 열리기도 합니다.',
  },
  'channel-closed': {
    name: '채널 닫힘',
    happened: ({ peer, channel }) =>
      `${peer}의 데이터 채널 ${withParticle(`"${channel}"`, '이/가')} 닫혔습니다.`,
    means: () =>
      '어느 한쪽이 닫았거나 아래의 transport가 끝났습니다. 닫힌 채널은 다시 열 수 없습니다.',
  },
  'channel-error': {
    name: '채널 오류',
    happened: ({ peer, channel, message: text }) =>
      `${peer}의 데이터 채널 "${channel}"에서 오류가 났습니다: ${text || '메시지 없음'}.`,
    means: () =>
      '오류가 나면 채널은 닫힙니다. 상대가 연결 전체를 닫은 경우라면 채널이 그 사실을 알게 되는 방식일 뿐입니다.',
  },
  'channel-message': {
    name: '데이터 메시지',
    happened: ({ peer, channel, direction, size, text }) =>
      `${withParticle(peer, '이/가')} "${channel}" 채널로 ${size}바이트를 ${direction === 'sent' ? '보냈습니다' : '받았습니다'}${text === undefined ? '' : `: “${text}”`}.`,
    means: ({ direction }) =>
      direction === 'sent'
        ? 'send()는 메시지를 SCTP에 넘깁니다. SCTP는 메시지를 나누고 채널 설정에 따라 손실된 부분을 다시 보내며, 암호화는 DTLS가 맡습니다. 아직 버퍼에 남아 있을 수도 있습니다.'
        : 'SCTP가 메시지를 다시 합친 뒤 애플리케이션에 넘깁니다. 온전히 도착하거나 아예 도착하지 않습니다.',
  },
  'stream-opened': {
    name: '스트림 등장',
    happened: ({ peer, direction, media, ssrc, mid }) =>
      `${withParticle(streamText(peer, direction, media), '이/가')} 통계에 나타났습니다${ssrcText(ssrc)}${mid === undefined ? '' : `, mid ${mid}`}.`,
    means: () =>
      '패킷이 하나도 없어도 통계에는 나타날 수 있습니다. SSRC는 RTP 패킷에 적히는 번호입니다.',
  },
  'stream-flowing': {
    name: '스트림 흐름',
    happened: ({ peer, direction, media, ssrc, again }) =>
      `${streamText(peer, direction, media)}에서 ${again ? '패킷이 다시 흐르기 시작했습니다' : '첫 패킷이 흐르기 시작했습니다'}${ssrcText(ssrc)}.`,
    means: ({ direction }) =>
      direction === 'received'
        ? '패킷이 도착하고 복호화됩니다. 경로와 키가 맞다는 뜻이며, 이것으로 네 번째 단계가 끝납니다. 디코딩되는지는 프레임 수로 알 수 있습니다.'
        : '이쪽은 보내고 있습니다. 도착 여부는 상대 쪽에서만 알 수 있습니다.',
  },
  'stream-silent': {
    name: '스트림 멈춤',
    happened: ({ peer, direction, media, ssrc }) =>
      `${streamText(peer, direction, media)}에서 패킷이 더 흐르지 않습니다${ssrcText(ssrc)}.`,
    means: ({ direction }) =>
      direction === 'received'
        ? '카운터가 멈췄습니다. 보내는 쪽이 송신을 멈췄거나 경로가 끊겼습니다. ICE 상태와 상대 쪽 스트림을 비교해 보면 알 수 있습니다.'
        : '카운터가 멈췄습니다. 트랙이 끝났거나, 송신을 멈췄거나, 보낼 경로가 없습니다.',
  },
  'stream-ended': {
    name: '스트림 종료',
    happened: ({ peer, direction, media, ssrc }) =>
      `${withParticle(streamText(peer, direction, media), '이/가')} 끝났습니다${ssrcText(ssrc)}.`,
    means: () => '트랜시버가 중지되었거나 통화가 끝나 통계에서 사라졌습니다.',
  },
  'track-received': {
    name: '트랙',
    happened: ({ peer, media, mid }) =>
      `${withParticle(peer, '이/가')} 원격 ${media === 'audio' ? '오디오' : '비디오'} 트랙을 받았습니다${mid === undefined ? '' : `(mid ${mid})`}.`,
    means: () =>
      'track 이벤트는 디스크립션만으로 발생합니다. ICE와 DTLS를 기다리지 않으므로 미디어가 도착한다는 뜻은 아닙니다.',
  },
  ...networkEventWords,
  'datagram-discarded': {
    name: '버림',
    happened: ({ peer, protocol, because, detail }) =>
      `${withParticle(peer, '이/가')} ${protocol === 'dtls' ? 'DTLS 레코드' : `${protocol.toUpperCase()} 패킷`} 하나를 버렸습니다. 이유: ${DISCARDED[because] ?? detail ?? because}.`,
    means: ({ protocol }) =>
      protocol === 'dtls'
        ? '아무에게도 알리지 않고 버립니다. UDP에서는 누구나 아무 데이터나 보낼 수 있으므로 alert 없이 연결을 유지하고(RFC 9147 §4.5.2), 실제로 빠진 내용은 재전송으로 다시 받습니다.'
        : '아무에게도 알리지 않고 버리므로 보낸 쪽은 이 일을 모릅니다. 미디어는 다시 보내지 않습니다. 지나간 패킷보다 다음 패킷이 더 쓸모 있기 때문입니다.',
  },
  'message-altered': {
    name: '변조',
    happened: ({ node, before, after }) =>
      `${withParticle(node, '이/가')} 전달되던 디스크립션에서 지문 ${withParticle(before, '을/를')} 지우고 ${withParticle(after, '을/를')} 써넣었습니다.`,
    means: () =>
      '시그널링을 나르는 쪽이라면 누구나 할 수 있는 일이고, 양쪽 피어는 알아챌 방법이 없습니다. 어느 인증서가 진짜인지 알려 주는 것은 지문뿐이기 때문입니다.',
  },
  overheard: {
    name: '도청',
    happened: ({ node, speaker, what, text, ssrc }) =>
      what === 'message'
        ? `${withParticle(node, '이/가')} ${withParticle(speaker, '이/가')} 쓴 글을 읽었습니다: “${text}”`
        : `${withParticle(node, '이/가')} ${speaker}의 미디어${ssrc === undefined ? '' : `(SSRC ${ssrc})`}를 열어 듣거나 볼 수 있습니다.`,
    means: () =>
      '양쪽 끝에서는 알 수 없는 일이라 시뮬레이션으로만 보여 줄 수 있습니다. 두 피어가 보기에 핸드셰이크는 정상이었고, 보내는 것은 모두 암호화되어 있습니다. 다만 그 상대가 중간자일 뿐입니다.',
  },
  intervention: {
    name: '개입',
    happened: ({ peer, intervention, detail }) =>
      `의도적으로 개입했습니다${peer ? `(${peer})` : ''}: ${INTERVENTIONS[intervention] ?? intervention}${detail ? `, ${detail}` : ''}.`,
    means: () =>
      '누군가 통화의 흐름을 일부러 바꿨습니다. 이후의 일은 브라우저가 스스로 했을 일과 다를 수 있습니다.',
  },
  'page-visibility': {
    name: '페이지 표시',
    happened: ({ visible }) =>
      visible ? '페이지가 다시 앞으로 나왔습니다.' : '페이지가 백그라운드로 갔습니다.',
    means: ({ visible }) =>
      visible
        ? '타이머와 그리기가 다시 제 속도로 동작합니다.'
        : '브라우저는 숨은 페이지의 타이머를 늦추고 그리기를 멈춥니다. 통계 간격이 벌어지고, 직접 그린 시험 화면이 멈출 수 있습니다.',
  },
  'state-reported': {
    name: '상태',
    happened: ({ peer, subject, state, transport, channel }) =>
      `${peer}의 ${withParticle(subject, '이/가')} ${withParticle(state, '으로/로')} 바뀌었습니다${transport ? `(transport "${transport}")` : ''}${channel ? `(채널 "${channel}")` : ''}.`,
    means: (values) => stateMeaning(values),
  },
};
