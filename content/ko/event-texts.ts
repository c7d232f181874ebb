import type { EventValues } from '@/lib/selectors/inspect-values';

export const METHODS: Readonly<Record<string, string>> = {
  RTCPeerConnection:
    '연결 객체를 만듭니다. 이때의 설정이 ICE가 찾을 수 있는 경로를 정합니다. 즉 어떤 STUN·TURN 서버에 물어볼지, 모든 후보를 쓸지(“all”) 릴레이만 쓸지(“relay”)를 정합니다. 자격 증명은 기록하지 않습니다.',
  createOffer:
    '이쪽이 원하는 것(미디어, 코덱, ICE 자격 증명, 인증서 지문)을 적은 오퍼를 만듭니다. 아직 아무것도 보내지 않으며 후보 수집도 시작되지 않습니다.',
  createAnswer:
    '오퍼에 대한 응답을 만듭니다. 오퍼의 m-섹션마다 같은 순서로 하나씩 대응합니다. 아직 아무것도 보내지 않습니다.',
  setLocalDescription:
    '이쪽의 디스크립션을 적용하고 후보 수집을 시작합니다. 인자가 없으면 브라우저가 상황에 맞는 오퍼나 앤서를 스스로 만듭니다.',
  setRemoteDescription:
    '상대의 디스크립션(ICE 자격 증명, 지문, 미디어)을 브라우저에 알립니다. 연결성 검사를 하려면 이것이 있어야 합니다.',
  addIceCandidate:
    '시그널링으로 받은 상대 주소 하나를 브라우저에 넘깁니다. 원격 디스크립션보다 먼저 호출하면 InvalidStateError로 거부됩니다.',
  addTrack: '보낼 트랙을 추가합니다. 실제로 보내기 전에 협상이 필요합니다.',
  addTransceiver: '송신, 수신 또는 양방향용 m-섹션을 하나 추가합니다.',
  createDataChannel:
    '첫 데이터 채널은 다음 오퍼에 m-섹션을 추가하고, 그다음 채널부터는 협상 없이 만들 수 있습니다.',
  restartIce:
    'ICE 재시작을 예약합니다. 다음 오퍼에 새 자격 증명이 담기고, 새 경로를 찾을 때까지 기존 경로로 통신하며 DTLS는 그대로 유지됩니다.',
  replaceTrack: '협상 없이 보내는 트랙을 바꿉니다.',
  setConfiguration: '앞으로의 후보 수집에 쓸 서버나 정책을 바꿉니다.',
  getStats: '브라우저의 통계 값을 요청합니다.',
  close:
    '연결을 즉시 끝내며 이쪽에서는 상태 이벤트가 발생하지 않습니다. 상대는 DTLS close_notify를 받아 채널을 닫고, 상대의 ICE는 몇 초 뒤에야 알아챕니다.',
};

export const UNKNOWN_METHOD = 'WebRTC API 메서드입니다. 결과는 짝이 되는 이벤트에 있습니다.';

export const RESULTS: Readonly<Record<string, string>> = {
  RTCPeerConnection:
    '연결 객체가 만들어졌습니다. 디스크립션을 적용하기 전에는 아무것도 보내지 않고 후보도 수집하지 않습니다.',
  createOffer: '오퍼가 텍스트로 만들어졌습니다. setLocalDescription()을 호출해야 적용됩니다.',
  createAnswer: '앤서가 텍스트로 만들어졌습니다. setLocalDescription()을 호출해야 적용됩니다.',
  setLocalDescription: '디스크립션이 적용되었고 후보를 수집하고 있습니다.',
  setRemoteDescription:
    '브라우저가 상대의 디스크립션을 알게 되었습니다. 양쪽 디스크립션이 모두 적용되면 검사를 시작할 수 있습니다.',
  addIceCandidate: '브라우저가 후보를 받아들였습니다. 쓸 수 있는지는 검사해 봐야 압니다.',
  close: '이 연결 객체는 더 쓸 수 없으며 이후의 호출은 거부됩니다.',
};

export const ERRORS: Readonly<Record<string, string>> = {
  InvalidStateError:
    '호출 시점이 맞지 않습니다. signalingState가 허용하지 않거나, 원격 디스크립션이 없거나, 연결이 닫혔습니다. stable에서 앤서를 적용하거나 오퍼가 서로 엇갈린 경우가 흔합니다.',
  OperationError:
    '브라우저가 이 내용으로는 처리할 수 없었습니다. 후보라면 디스크립션과 맞지 않는 경우, 디스크립션이라면 m-섹션이 맞지 않는 경우가 많습니다.',
  InvalidAccessError:
    '여기에 쓸 수 없는 값입니다. 지문처럼 필요한 항목이 빠진 디스크립션이거나, 자격 증명이 없는 TURN 서버입니다.',
  InvalidModificationError:
    '바꿀 수 없는 것을 바꿨습니다. 디스크립션이 브라우저가 만든 것과 다르거나, 고정된 설정을 변경했습니다.',
  NotSupportedError:
    '이 브라우저가 지원하지 않는 기능입니다. 예를 들어 Firefox는 pranswer를 지원하지 않습니다.',
  RTCError: 'SDP를 읽거나 적용하지 못했습니다. errorDetail과 sdpLineNumber가 위치를 알려 줍니다.',
  SyntaxError: '형식이 잘못되어 읽을 수 없습니다. SDP 오류이거나 ICE 서버 주소 오류입니다.',
  TypeError:
    '인자가 없거나 형식이 다릅니다. 후보라면 sdpMid와 sdpMLineIndex가 모두 없는 경우입니다.',
  NotAllowedError: '사용자나 정책이 권한을 거부했습니다.',
  NotFoundError: '요청한 장치를 찾지 못했습니다.',
  NotReadableError: '장치는 있지만 읽을 수 없습니다. 다른 프로그램이 사용 중일 수 있습니다.',
  AbortError: '작업이 끝나기 전에 중단되었습니다.',
  NetworkError: '채널이 열려 있지 않거나 transport가 사라졌습니다.',
};

export const UNKNOWN_ERROR = '브라우저가 거부했습니다. 이유는 오류 메시지에 있습니다.';

export const END_OF_CANDIDATES =
  '이 표시를 받으면, 통하는 쌍이 없을 때 오지 않을 후보를 더 기다리지 않고 ICE가 일찍 실패를 판단할 수 있습니다.';

export const CHECK_FAILURES: Readonly<
  Record<EventValues['check-failed']['reason'], { readonly what: string; readonly means: string }>
> = {
  timeout: {
    what: '제때 응답이 오지 않음',
    means:
      '요청이나 응답이 유실 또는 차단되었거나, 상대가 검증하지 못했습니다(ice-pwd가 틀리면 응답이 없거나 오류가 옵니다). 다른 쌍은 통할 수 있습니다.',
  },
  'error-response': {
    what: '상대가 오류로 응답함',
    means:
      '경로는 통하지만 요청이 받아들여지지 않았습니다. 487은 역할 충돌로 에이전트끼리 해결하고, 401은 자격 증명 오류입니다.',
  },
  unreachable: {
    what: '네트워크가 도달할 수 없는 주소라고 알림',
    means: '여기에서 그 주소로 가는 경로가 없습니다. 다른 쌍은 통할 수 있습니다.',
  },
  address: {
    what: '응답의 주소가 요청과 다름',
    means:
      '대칭이 아닌 경로는 ICE가 인정하지 않습니다. NAT가 목적지마다 다른 포트를 쓰는 경우이며, 대개 릴레이가 해결책입니다.',
  },
};

/** Why this pair was the next one to be checked. */
export const CHECK_CAUSES: Readonly<
  Record<NonNullable<EventValues['check-sent']['cause']>, string>
> = {
  ordinary: '기다리는 쌍 가운데 우선순위가 가장 높아 차례가 되었습니다.',
  triggered:
    '방금 상대의 검사가 이 쌍으로 들어왔으므로 다른 쌍보다 먼저 검사합니다(triggered check).',
  nomination: '이쪽이 controlling이고 이 쌍을 골랐습니다. 이 검사로 상대에게 알립니다.',
  consent: '이미 통하는 쌍이며, 상대가 트래픽을 계속 받을 뜻이 있는지 묻는 검사입니다(consent).',
  'round-robin':
    'Chromium의 에이전트에는 체크리스트가 없습니다. 쌍마다 돌아가며 검사하며, 이 쌍이 가장 오래 검사되지 않았습니다.',
  selected: '사용 중인 쌍이 여전히 통하는지 정해진 간격으로 확인합니다.',
  'best-writable':
    '사용 중인 쌍의 상태가 좋지 않아, 응답을 받은 적이 있는 쌍 가운데 가장 나은 것을 검사합니다.',
  retransmission: '제때 응답이 오지 않아 똑같은 요청을 한 번 더 보냅니다.',
};

/** Why a pair moved without a message, by the name that it has in a trace. */
export const MOVES: Readonly<Record<string, string>> = {
  'nomination-failed': '이 쌍을 지명한 검사가 실패함',
  formed: '처음부터 이 상태임',
  'checks-began': '검사가 시작되었고 foundation이 같은 쌍 가운데 첫 번째임',
  'foundation-succeeded': 'foundation이 같은 쌍이 성공함',
  'nothing-waiting': '기다리는 쌍이 없고 foundation이 같은 쌍도 검사 중이 아님',
  'check-arrived': '상대의 검사가 이 쌍으로 들어옴',
  'role-conflict': '바뀐 역할로 다시 검사해야 함',
  'permission-refused': '릴레이가 권한(permission)을 거절함',
  'nominated-by-peer': '상대가 이 쌍을 지명함',
  'both-lite': '양쪽 모두 ICE-lite이므로 검사 없이 인정함',
  pruned: '더 나은 쌍이 통하므로 더 검사하지 않음',
};

/** Why two candidates are not paired, and what that means. */
export const UNPAIRED: Readonly<
  Record<EventValues['not-paired']['reason'], { readonly what: string; readonly means: string }>
> = {
  'other-family': {
    what: '주소 체계가 다름',
    means:
      'IPv4 주소와 IPv6 주소 사이에는 패킷이 오갈 수 없고, IPv6 링크 로컬 주소는 링크 로컬 주소하고만 통합니다. 다른 주소 체계의 TURN 릴레이가 있으면 둘을 이을 수 있습니다.',
  },
  redundant: {
    what: '같은 길로 가는 쌍이 이미 있음',
    means:
      'srflx 후보의 패킷은 base 주소에서 나가므로, 이 쌍은 다른 쌍과 똑같은 패킷을 보내게 됩니다. 우선순위가 높은 쪽만 남깁니다.',
  },
  'relay-only-policy': {
    what: '릴레이 후보만 쓸 수 있음',
    means:
      'iceTransportPolicy가 “relay”입니다. 자기 주소를 드러내지 않아야 하므로 이쪽의 모든 쌍은 릴레이에서 시작합니다.',
  },
  'mdns-over-relay': {
    what: 'mDNS 이름을 TURN 서버에 알리면 안 됨',
    means:
      'mDNS 이름은 로컬 네트워크만 아는 주소를 숨기고 있습니다. 릴레이를 거쳐 보내면 서버가 그 주소를 알게 되므로 브라우저는 이런 쌍을 만들지 않습니다.',
  },
  limit: {
    what: '체크리스트가 가득 참',
    means: '에이전트는 쌍의 수를 제한합니다(기본 100개). 우선순위가 가장 낮은 쌍부터 뺍니다.',
  },
  'local-gone': {
    what: '로컬 후보가 사라짐',
    means: '네트워크나 릴레이가 없어져 패킷을 내보낼 곳이 없습니다.',
  },
};

/** Why a NAT removed a mapping, by the name that it has in a trace. */
export const EXPIRIES: Readonly<Record<string, string>> = {
  lifetime: '수명 안에 갱신되지 않음',
  removed: '일부러 지움',
  restarted: 'NAT가 다시 시작됨',
  'external-address-changed': 'NAT의 공인 주소가 바뀜',
};

/** Why a side threw a datagram or record away, by the name that it has in a trace. */
export const DISCARDED: Readonly<Record<string, string>> = {
  'authentication-failed':
    '인증 태그가 맞지 않습니다. 오는 길에 바뀌었거나 다른 사람이 보낸 것입니다',
  replayed: '같은 번호가 이미 왔습니다',
  'too-old': '번호가 보관 중인 창보다 오래되었습니다',
  malformed: '읽을 수 없는 형식입니다',
  'too-short': '인증 태그가 들어갈 길이도 되지 않습니다',
  'wrong-version': 'DTLS 버전이 다릅니다',
  'unknown-epoch': '키가 없는 epoch에 속합니다',
  'unexpected-message': '이 시점에 올 수 있는 메시지가 아닙니다',
  'after-the-end': '이미 끝난 연결입니다',
  'no-path-yet': '이쪽에 아직 경로가 없을 때 왔고, 여기서는 보관하지 않습니다',
  'no-keys-yet': '열어 볼 키가 아직 없습니다',
};

/** What is done to a call on purpose, by the name that it has in a recording. */
export const INTERVENTIONS: Readonly<Record<string, string>> = {
  'experiment:wrong-fingerprint': '다른 인증서의 지문을 쓰는 실험',
  'experiment:wrong-ice-pwd': '잘못된 ice-pwd를 쓰는 실험',
  'experiment:candidates-withheld': '후보를 전달하지 않는 실험',
  'experiment:relay-only': 'TURN 서버 없이 relay 정책을 쓰는 실험',
  'experiment:ice-restart': '통화 중에 ICE를 재시작하는 실험',
  'experiment:glare': '양쪽이 동시에 오퍼를 보내는 실험',
  'experiment:glare-perfect': '엇갈린 오퍼를 perfect negotiation으로 푸는 실험',
  'wrong-fingerprint': '디스크립션의 지문을 바꿈',
  'wrong-ice-pwd': '디스크립션의 ice-pwd를 바꿈',
  'candidates-withheld': '후보를 전달하지 않음',
  'ice-restart': 'ICE 재시작을 요청',
  'step-held': '상대도 진행할 수 있을 때까지 단계를 보류',
  'drop-packet': '패킷 하나를 빼냄',
  'flip-bit': '패킷의 비트 하나를 뒤집음',
  'replay-packet': '지나간 패킷을 한 번 더 보냄',
};

export const PAIR_STATES: Readonly<Record<EventValues['pair-reported']['state'], string>> = {
  frozen:
    '비슷한 쌍이 먼저 성공하기를 기다립니다. Firefox에는 있지만 Chromium의 에이전트에는 없는 상태입니다.',
  waiting: '검사할 차례를 기다리며, 아직 보내지 않았습니다.',
  'in-progress': '검사를 보냈고 응답을 기다립니다.',
  succeeded: '검사에 응답이 왔습니다. 양방향으로 패킷이 오갑니다.',
  failed: '제때 응답이 오지 않았거나 오류 응답이 왔습니다. 이 경로는 쓸 수 없습니다.',
  cancelled: 'Firefox 고유의 상태입니다. 다른 쌍이 지명되어 이 쌍은 검사하지 않습니다.',
};

export function stateMeaning({ subject, state }: EventValues['state-reported']): string {
  if (subject === 'iceConnectionState' && state === 'disconnected') {
    return '검사에 응답이 오지 않고 있습니다. 저절로 회복되기도 하지만, Chromium 156에서는 connectionState가 failed가 된 뒤에도 이 값이 그대로 남습니다.';
  }
  return SUBJECTS[subject];
}

const SUBJECTS: Readonly<Record<EventValues['state-reported']['subject'], string>> = {
  signalingState:
    '이쪽에서 오퍼/앤서가 어디까지 진행되었는지 나타냅니다. stable은 진행 중인 협상이 없다는 뜻입니다.',
  iceGatheringState: '이 연결에 속한 모든 transport의 후보 수집을 합친 상태입니다.',
  iceConnectionState: '모든 transport의 ICE를 합친 상태이며 DTLS는 포함하지 않습니다.',
  connectionState:
    '모든 transport의 ICE와 DTLS를 합친 상태입니다. 둘 다 되어야 connected입니다. 이벤트가 조금 늦게 전달되기도 합니다.',
  'iceTransport.gatheringState': '이 transport의 후보 수집만 나타냅니다.',
  'iceTransport.state': '이 transport의 ICE, 곧 쓸 수 있는 경로가 있는지만 나타냅니다.',
  'dtlsTransport.state':
    '이 transport의 보안 상태입니다. connected는 핸드셰이크가 끝났고 지문이 일치했다는 뜻입니다.',
  'sctpTransport.state': '데이터 채널을 나르는 SCTP 연결의 상태입니다.',
  'dataChannel.readyState': '이 채널만의 상태입니다. open이어야 send()를 쓸 수 있습니다.',
};
