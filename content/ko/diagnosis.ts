import type { diagnosisWords as english } from '@/content/en/diagnosis';
import { INTERVENTIONS } from '@/content/ko/event-texts';
import { withParticle } from '@/content/ko/particle';
import type { Words } from '@/content/words';
import type { FindingWords } from '@/lib/diagnosis/findings';

/** The words of each finding in Korean. */
const findings: FindingWords = {
  'no-candidates': {
    title: (_, peer) => `${peer}에 쓸 수 있는 주소가 없습니다`,
    why: ({ ended, waited }, peer) =>
      ended
        ? `${peer}의 후보 수집이 후보 0개로 끝났습니다. 네트워크 인터페이스가 없거나 브라우저가 쓸 수 없게 되어 있는 경우와 일치합니다.`
        : `디스크립션을 적용한 지 ${withParticle(seconds(waited), '이/가')} 지나도록 ${withParticle(peer, '이/가')} 후보를 하나도 찾지 못했습니다. 네트워크 인터페이스가 없는 경우와 일치하며, 이때 Chromium은 오류 없이 “new”에 머뭅니다.`,
    remedies: [
      '이 기기가 네트워크에 연결되어 있는지 확인합니다.',
      'WebRTC를 제한하는 브라우저 정책이나 확장 프로그램이 있는지 확인합니다.',
    ],
  },
  'relay-only-without-turn': {
    title: (_, peer) => `${withParticle(peer, '은/는')} 릴레이만 쓸 수 있는데 릴레이가 없습니다`,
    why: (_, peer) =>
      `${peer}의 iceTransportPolicy가 “relay”인데 수집된 후보가 없습니다. TURN 서버가 설정되지 않았거나 주소를 주지 않았습니다.`,
    remedies: [
      'TURN 서버와 자격 증명을 추가합니다.',
      '또는 iceTransportPolicy를 “all”로 바꿉니다.',
    ],
  },
  'no-remote-candidates': {
    title: (_, peer) => `${withParticle(peer, '이/가')} 상대의 주소를 알지 못합니다`,
    why: ({ local, gatheredThere, waited, neverGivesUp }, peer) =>
      `${withParticle(peer, '은/는')} 자기 후보가 ${local}개 있지만, 원격 디스크립션을 적용한 지 ${withParticle(seconds(waited), '이/가')} 지나도록 상대 후보는 하나도 받지 못했습니다${gatheredThere === undefined ? '' : `(상대는 ${gatheredThere}개를 수집)`}. 상대 주소가 없으면 검사할 대상이 없습니다.${neverGivesUp ? ' 이 경우 Chromium은 무한정 기다립니다.' : ' Firefox는 검사가 가능해진 지 약 5초 뒤 포기합니다.'}`,
    remedies: [
      'icecandidate 이벤트를 모두 시그널링으로 보내고, 상대 쪽에서 각각 addIceCandidate()에 넘깁니다.',
      '원격 디스크립션보다 먼저 온 후보는 보관했다가 나중에 추가합니다.',
    ],
  },
  'only-mdns': {
    title: ({ count }) =>
      count === 1
        ? '하나뿐인 원격 주소가 mDNS 이름입니다'
        : `원격 주소 ${count}개가 모두 mDNS 이름입니다`,
    why: (_, peer) =>
      `상대에 닿으려면 ${withParticle(peer, '이/가')} “.local” 이름을 풀어야 하는데, 이는 멀티캐스트가 통하는 같은 로컬 네트워크에서만 가능합니다.`,
    remedies: [
      'STUN 서버를 추가해 밖에서도 닿는 주소를 얻습니다.',
      '카메라나 마이크 권한이 있으면 브라우저가 실제 주소를 보여 줍니다.',
    ],
  },
  'checks-unanswered': {
    title: (_, peer) => `${peer}의 검사에 응답이 하나도 없습니다`,
    why: ({ pairs, sent, received, gaveUp, modelled }, peer) =>
      `${pairs === 0 ? '만들 수 있는 후보 쌍이 없었고' : `후보 쌍 ${pairs}개를 시도했고`}${sent === undefined ? '' : `, ${withParticle(peer, '이/가')} 요청 ${sent}개를 보냈고`}${received === undefined ? '' : `, 상대의 요청은 ${received}개 도착했고`}, 응답은 없었습니다.${gaveUp ? ' ICE는 포기했습니다.' : ''}${modelled ? '' : ' 패킷이 어떻게 되었는지 페이지에서는 볼 수 없지만, 보통 경로상의 NAT나 방화벽이 원인입니다.'}`,
    remedies: [
      'TURN 서버를 추가합니다. 릴레이는 거의 모든 NAT 뒤에서 동작합니다.',
      'UDP가 막힌 곳에서는 TCP나 TLS를 쓰는 TURN(turns:, 443 포트)을 씁니다.',
    ],
  },
  'wrong-password': {
    title: (_, peer) => `${withParticle(peer, '이/가')} 틀린 비밀번호로 검사를 보냅니다`,
    why: ({ compared, sent }, peer) =>
      compared
        ? `${withParticle(peer, '이/가')} 적용한 디스크립션의 ice-pwd가 상대가 만든 것과 다릅니다(확인된 사실). 상대는 이런 검사를 검증할 수 없으므로${sent ? ` 요청 ${sent}개를 모두` : ''} 거부합니다(여기서 따라오는 결론).`
        : `${withParticle(peer, '이/가')} 요청 ${sent ?? 0}개를 보냈고 상대의 요청도 도착하지만 응답은 오지 않습니다(확인된 사실). ice-pwd가 틀린 경우와 일치하지만, 한 방향만 통하는 경로와도 일치합니다.`,
    remedies: [
      '디스크립션을 고치거나 다른 협상과 섞지 말고 그대로 전달합니다.',
      'ICE 재시작 뒤에는 새 디스크립션을 먼저 적용하고 새 후보를 추가합니다.',
    ],
  },
  'server-unreachable': {
    title: ({ url }) => `${withParticle(url || 'ICE 서버', '이/가')} 응답하지 않습니다`,
    why: ({ url }, peer) =>
      `${withParticle(peer, '이/가')} ${url || 'ICE 서버'}에서 오류 701을 받았습니다. 응답이 없다는 뜻입니다. 이 서버의 후보만 빠지며, 다른 후보끼리는 여전히 경로를 찾을 수 있습니다.`,
    remedies: [
      '서버 이름과 포트, 실행 여부를 확인합니다.',
      'UDP가 막혔다면 turn: 주소에 ?transport=tcp를 붙이거나 turns:를 씁니다.',
    ],
  },
  'server-refused': {
    title: ({ url, code }) =>
      `${withParticle(url || 'ICE 서버', '이/가')} ${withParticle(String(code), '으로/로')} 거부했습니다`,
    why: ({ code, text }, peer) =>
      `${withParticle(peer, '은/는')} 서버에 닿았지만 ${code}${text ? `(${text})` : ''} 응답을 받았습니다.${code === 401 ? ' 자격 증명이 받아들여지지 않았습니다.' : ''}`,
    remedies: ['username과 credential, 그리고 유효 기간을 확인합니다.'],
  },
  'path-lost': {
    title: (_, peer) => `${withParticle(peer, '이/가')} 쓰던 경로를 잃었습니다`,
    why: ({ connectedFor, gaveUp, otherClosed, dtlsToo }, peer) =>
      `연결된 지 ${seconds(connectedFor)} 뒤부터 ${peer}의 검사에 응답이 오지 않습니다.${otherClosed ? ' 상대가 close()를 호출했기 때문입니다.' : ''}${gaveUp ? ` ${withParticle(peer, '은/는')} 포기했습니다.` : ' 저절로 회복될 수도 있습니다.'}${dtlsToo ? ' DTLS 전송도 같은 순간에 실패했지만, Firefox가 경로를 잃을 때 보이는 동작일 뿐 핸드셰이크가 원인은 아닙니다.' : ''}`,
    remedies: [
      'disconnected가 되면 restartIce()를 호출합니다. 네트워크가 바뀐 경우에는 다른 방법이 없습니다.',
    ],
  },
  'fingerprint-mismatch': {
    title: (_, peer) => `${withParticle(peer, '이/가')} 약속과 다른 인증서를 받았습니다`,
    why: ({ promised, real }, peer) =>
      promised && real
        ? `${withParticle(peer, '이/가')} 적용한 SDP에는 ${withParticle(short(promised), '이/가')} 적혀 있지만 실제 인증서는 ${short(real)}입니다. ${withParticle(peer, '은/는')} 규칙대로 연결을 거부합니다.`
        : `${withParticle(peer, '이/가')} 인증서와 SDP의 a=fingerprint가 서로 다르다고 보고했습니다.`,
    remedies: [
      'SDP를 그대로 전달합니다. 중간 서버나 세션 혼동처럼 SDP를 바꾸는 것이 있는지 찾습니다.',
      '일부러 바꾸는 것이 없다면, 누군가 중간에 끼어들었을 가능성을 의심해야 합니다.',
    ],
  },
  'same-setup': {
    title: ({ role }) =>
      role === 'active'
        ? '양쪽이 모두 DTLS 클라이언트입니다'
        : '양쪽이 모두 ClientHello를 기다립니다',
    why: ({ role, waited }) =>
      role === 'active'
        ? `디스크립션의 a=setup에 따르면 양쪽 모두 active입니다. 둘 다 ClientHello를 보내지만 거기에 응답할 서버가 없습니다. 그래서 ICE가 경로를 찾고 ${withParticle(seconds(waited), '이/가')} 지나도록 키가 없고, 앞으로도 생기지 않습니다.`
        : `디스크립션의 a=setup에 따르면 양쪽 모두 passive입니다. 둘 다 ClientHello를 기다릴 뿐 아무도 보내지 않습니다. 그래서 ICE가 경로를 찾고 ${withParticle(seconds(waited), '이/가')} 지나도록 키가 없고, 앞으로도 생기지 않습니다.`,
    remedies: [
      '한쪽은 active, 다른 쪽은 passive가 되게 합니다. 오퍼에는 actpass를 적고 앤서가 고릅니다(RFC 8842 §5).',
      '게이트웨이나 디스크립션을 편집하는 스크립트처럼 도중에 a=setup을 바꾸는 것이 있는지 찾습니다.',
    ],
  },
  'dtls-failed': {
    title: (_, peer) => `${peer}의 DTLS 핸드셰이크가 실패했습니다`,
    why: ({ detail }) =>
      detail
        ? `경로는 있지만 보안 연결이 ${withParticle(detail, '으로/로')} 실패했습니다.`
        : '경로는 있지만 보안 연결이 실패했습니다. 이유는 보고되지 않았습니다.',
    remedies: [
      '상대 쪽의 DTLS 오류나 alert를 확인합니다.',
      'DTLS는 다시 시도하지 않으므로 새 연결을 만듭니다.',
    ],
  },
  'dtls-stuck': {
    title: (_, peer) => `${peer}의 DTLS 핸드셰이크가 끝나지 않습니다`,
    why: ({ waited }) =>
      `시작한 지 ${withParticle(seconds(waited), '이/가')} 지났습니다. 보통 왕복 한두 번이면 끝납니다. 검사보다 훨씬 큰 DTLS 패킷이 사라지고 있거나, 상대가 시작하지 않았습니다.`,
    remedies: [
      '상대 쪽을 확인합니다. 양쪽 모두 경로가 있어야 하고 a=setup 역할이 맞아야 합니다.',
      '터널처럼 MTU가 작아 큰 UDP 패킷을 버리는 네트워크인지 의심합니다.',
    ],
  },
  'call-rejected': {
    title: ({ method, name }, peer) =>
      `${peer}의 ${method}()가 ${withParticle(name, '으로/로')} 거부되었습니다`,
    why: ({ message }) =>
      message ? `브라우저의 메시지: “${message}”.` : '브라우저가 메시지를 남기지 않았습니다.',
    remedies: [
      '이벤트를 선택하면 상세 보기에 이 오류의 설명이 나옵니다.',
      '그 시점의 signalingState가 메서드에 맞는 상태였는지 확인합니다.',
    ],
  },
  glare: {
    title: () => '양쪽이 동시에 오퍼를 보냈습니다',
    why: ({ name }, peer) =>
      `서로의 오퍼가 도착하기 전에 각자 오퍼를 만들었고, 이후 ${peer}에서 ${withParticle(name, '으로/로')} 거부되었습니다. 어느 쪽도 순서 있게 물러나지 않았습니다.`,
    remedies: [
      'perfect negotiation을 씁니다. polite 쪽은 자기 오퍼를 롤백하고, impolite 쪽은 충돌한 오퍼를 무시합니다.',
    ],
  },
  'answer-never-came': {
    title: (_, peer) => `${withParticle(peer, '이/가')} 앤서를 기다립니다`,
    why: ({ waited, offerArrived }, peer) =>
      `${peer}의 오퍼가 ${seconds(waited)} 동안 앤서를 받지 못했습니다.${offerArrived === undefined ? ' 상대 쪽은 관측되지 않습니다.' : offerArrived ? ' 상대는 오퍼를 적용했지만 앤서가 이쪽에 적용되지 않았습니다.' : ' 상대는 아직 오퍼를 적용하지 않았습니다.'} 시간 제한은 없습니다.`,
    remedies: ['오퍼가 상대에 도착하는지, 앤서가 돌아와 적용되는지 확인합니다.'],
  },
  'message-lost': {
    title: ({ what }) =>
      `시그널링에서 ${withParticle({ description: '디스크립션', candidate: '후보', other: '메시지' }[what], '이/가')} 사라졌습니다`,
    why: ({ reason }, peer) =>
      `${peer}의 메시지가 도착하지 않았습니다: ${INTERVENTIONS[reason] ?? reason}.`,
    remedies: ['순서와 전달을 보장하는 시그널링 채널을 쓰거나 다시 보냅니다.'],
  },
  'no-media-after-connect': {
    title: (_, peer) => `${withParticle(peer, '은/는')} 연결되었지만 미디어가 오지 않습니다`,
    why: ({ waited, sentThere }, peer) =>
      `상대가 미디어를 보내겠다고 알렸지만, 연결된 지 ${withParticle(seconds(waited), '이/가')} 지나도록 ${withParticle(peer, '이/가')} RTP 패킷을 하나도 받지 못했습니다.${sentThere === undefined ? '' : sentThere ? ' 상대는 보내고 있습니다.' : ' 상대가 보내지 않고 있습니다.'}`,
    remedies: [
      '보내는 쪽: 트랙이 연결되어 있고 live, enabled 상태인지, m-섹션의 방향이 송신을 허용하는지 확인합니다.',
      '받는 쪽: 앤서가 양쪽 모두 지원하는 코덱을 받아들였는지 확인합니다.',
    ],
  },
  'media-stopped': {
    title: ({ media }, peer) =>
      `${withParticle(peer, '이/가')} 받던 ${media === 'audio' ? '오디오' : '비디오'}가 멈췄습니다`,
    why: ({ since }) => `${seconds(since)} 동안 패킷이 오지 않았습니다.`,
    remedies: ['보내는 쪽의 트랙과 양쪽의 ICE 상태를 확인합니다.'],
  },
  'channel-not-open': {
    title: ({ channel }) => `데이터 채널 ${withParticle(`“${channel}”`, '이/가')} 열리지 않습니다`,
    why: ({ waited }, peer) =>
      `${withParticle(peer, '은/는')} 연결되었지만 채널이 ${seconds(waited)} 동안 connecting에 머물러 있습니다.`,
    remedies: [
      '앤서가 m=application 섹션을 받아들였는지 확인합니다.',
      'negotiated:true로 만든 채널은 양쪽에서 같은 id로 만들어야 합니다.',
    ],
  },
  'failed-unexplained': {
    title: (_, peer) => `${peer}의 연결이 실패했습니다`,
    why: () => '기록에는 원인이 남아 있지 않습니다.',
    remedies: ['타임라인에서 실패 직전의 양쪽 상태를 비교합니다.'],
  },
  'still-in-progress': {
    title: (_, peer) => `${withParticle(peer, '은/는')} 아직 연결 중입니다`,
    why: ({ waited, limit, agent }) =>
      limit === undefined
        ? `이 단계에서 ${withParticle(seconds(waited), '이/가')} 지났습니다.`
        : `이 단계에서 ${withParticle(seconds(waited), '이/가')} 지났습니다. ${agent === 'firefox' ? 'Firefox는' : 'Chromium은'} 첫 검사 약 ${seconds(limit)} 뒤에 포기합니다.`,
    remedies: ['기다리거나, 마지막 이벤트로 이동해 무엇을 기다리는지 확인합니다.'],
  },
  healthy: {
    title: () => '문제없이 연결되었습니다',
    why: ({ took }) => `첫 디스크립션 적용 후 ${seconds(took)} 만에 양쪽이 연결되었습니다.`,
    remedies: [],
  },
};

/** Texts of "Why did it not connect?" in Korean. */
export const diagnosisWords: Words<typeof english> = {
  heading: '왜 연결되지 않았는가?',
  headingWaiting: '무엇을 기다리는가?',
  headingWarnings: '살펴볼 점',
  evidence: '근거',
  evidenceLink: (name, at) => `${name}, ${at}`,
  remedies: '시도해 볼 것',
  certainty: {
    measured: '기록에서 확인됨',
    inferred: '추론: 가장 잘 들어맞는 설명',
  },
  phase: (phase) => `단계: ${phase}`,
  findings,
};

function seconds(duration: number): string {
  if (duration < 1000) return `${Math.round(duration)}ms`;
  if (duration < 90_000) return `${Number((duration / 1000).toFixed(1))}초`;
  return `${Math.round(duration / 60_000)}분`;
}

function short(fingerprint: string): string {
  return `${fingerprint.slice(0, 11)}…`;
}
