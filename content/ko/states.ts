import type { StateWords } from '@/lib/selectors/inspect-states';

const ICE_STATES = {
  new: '후보를 수집하는 중이거나 상대의 후보를 아직 모릅니다. Chromium은 원격 후보가 오지 않으면 아무 알림 없이 계속 이 상태에 머물 수 있습니다.',
  checking: '후보 쌍을 검사하고 있으며 아직 통하는 쌍이 없습니다.',
  connected:
    '쓸 수 있는 쌍이 있습니다. 더 나은 쌍을 찾는 검사는 계속될 수 있으며, Chromium은 completed를 보고하지 않고 이 상태에 머뭅니다.',
  completed: '쓸 수 있는 쌍이 있습니다. 이쪽은 수집과 검사를 마쳤고 상대의 후보도 더 없습니다.',
  disconnected:
    '최근 검사에 응답이 없습니다. 저절로 회복되기도 합니다. Chromium은 첫 무응답 검사 약 5초 뒤, Firefox는 경로가 끊긴 지 4~11초 뒤에 알립니다.',
  failed:
    '통하는 쌍이 없거나 동의(consent)가 만료되었습니다. ICE를 재시작해야만 회복할 수 있습니다. Chromium은 응답 없는 검사가 약 15초 이어지면 실패로 판단합니다.',
  closed: '종료되어 더는 응답하지 않습니다.',
} as const;

/** What every state of every machine means, in Korean. */
export const stateWords: StateWords = {
  signaling: {
    name: '시그널링',
    regions: {
      state: {
        stable:
          '진행 중인 협상이 없습니다. 아직 시작하지 않았거나 오퍼와 앤서가 모두 적용된 상태입니다.',
        'have-local-offer':
          '이쪽의 오퍼가 적용되어 앤서를 기다립니다. 시간 제한이 없어 얼마든지 기다립니다.',
        'have-remote-offer': '상대의 오퍼가 도착해 이쪽의 앤서를 기다립니다.',
        'have-local-pranswer': '이쪽이 임시 앤서를 냈고 최종 앤서가 남아 있습니다.',
        'have-remote-pranswer': '상대가 임시 앤서를 냈고 최종 앤서가 남아 있습니다.',
        closed: 'close()가 호출되었습니다. 이 상태를 알리는 이벤트는 없습니다.',
      },
    },
  },
  gathering: {
    name: '후보 수집',
    regions: {
      state: {
        new: '수집을 시작하지 않았습니다. 로컬 디스크립션이 있어야 시작합니다.',
        gathering: '브라우저가 포트를 열고 STUN과 TURN 서버에 묻고 있습니다.',
        complete:
          '이번 세대에는 후보가 더 나오지 않습니다. 응답 없는 서버가 있으면 Chromium은 40초, Firefox는 11초까지 늦어지지만 이를 기다릴 필요는 없습니다.',
        closed: 'transport가 다른 transport에 합쳐져(BUNDLE) 수집을 마치지 않고 끝났습니다.',
      },
    },
  },
  pair: {
    name: '후보 쌍',
    regions: {
      check: {
        frozen: '비슷한 쌍이 먼저 성공하기를 기다립니다. Chromium의 에이전트에는 없는 상태입니다.',
        waiting:
          '검사할 차례를 기다립니다. Chromium에서는 더 나은 쌍이 통하면 이 상태로 남기도 합니다.',
        'in-progress': '검사를 보냈고 응답을 기다립니다.',
        succeeded: '검사에 응답이 왔습니다. 양방향으로 패킷이 오갑니다.',
        failed: '제때 응답이 오지 않았거나 오류 응답이 왔습니다.',
        cancelled: 'Firefox 고유의 상태입니다. 더 나은 쌍이 지명되어 검사하지 않습니다.',
      },
      nomination: {
        'not-nominated': 'controlling 쪽이 제안하지 않은 쌍입니다.',
        nominated:
          'controlling 쪽이 제안한 쌍입니다. Chromium은 여러 쌍을 지명하기도 하며, 그중 하나가 선택됩니다.',
      },
      use: {
        'not-selected': '트래픽을 나르지 않습니다.',
        selected: '이 transport의 트래픽이 이 쌍으로 오갑니다.',
      },
      presence: {
        present: '에이전트가 알고 있는 쌍입니다.',
        removed: '에이전트는 이 쌍을 지웠지만, 과정을 볼 수 있도록 여기에는 남겨 둡니다.',
      },
    },
  },
  ice: { name: 'ICE transport', regions: { state: ICE_STATES } },
  dtls: {
    name: 'DTLS transport',
    regions: {
      state: {
        new: '핸드셰이크를 시작하지 않았습니다. 경로를 기다립니다.',
        connecting: '핸드셰이크가 진행 중이며 아직 검증된 것은 없습니다.',
        connected: '핸드셰이크가 끝났고 지문이 일치했습니다. 이제 키가 있습니다.',
        closed:
          '정상적으로 끝났습니다. close(), 상대의 close_notify, 또는 BUNDLE로 필요 없어진 경우입니다.',
        failed: '인증서 불일치 같은 오류로 끝났습니다. 다시 시도하지 않습니다.',
      },
    },
  },
  sctp: {
    name: 'SCTP 연결',
    regions: {
      state: {
        connecting: 'INIT과 COOKIE를 주고받는 중입니다. 양쪽이 동시에 시작할 수 있습니다.',
        connected: '데이터 채널을 열 수 있습니다.',
        closed: 'SCTP 연결이 끝났고 모든 데이터 채널도 닫혔습니다.',
      },
    },
  },
  channel: {
    name: '데이터 채널',
    regions: {
      state: {
        connecting: '만들어졌고 SCTP를 기다립니다.',
        open: '메시지를 보낼 수 있습니다.',
        closing: '닫는 중이며 버퍼에 남은 것은 마저 보냅니다.',
        closed: '더 보낼 수 없습니다.',
      },
    },
  },
  stream: {
    name: 'RTP 스트림',
    regions: {
      state: {
        waiting: '통계에는 있지만 아직 패킷이 흐르지 않았습니다.',
        flowing: '패킷이 오갑니다.',
        silent: '오가던 패킷이 멈췄습니다.',
        ended: '통계에서 사라졌습니다.',
      },
    },
  },
  iceConnection: {
    name: '연결 전체의 ICE',
    regions: {
      state: {
        ...ICE_STATES,
        disconnected:
          '응답을 받지 못하는 transport가 있습니다. 회복되기도 하지만, Chromium 156에서는 connectionState가 failed가 되어도 이 값이 그대로 남습니다.',
        failed:
          '통하는 쌍이 없거나 동의가 만료된 transport가 있습니다. ICE를 재시작해야 합니다. Chromium 156은 여기서 disconnected에 머물고 connectionState만 failed가 됩니다.',
      },
    },
  },
  connection: {
    name: '연결',
    regions: {
      state: {
        new: '아직 시작한 transport가 없습니다.',
        connecting: 'ICE 또는 DTLS가 진행 중인 transport가 있습니다.',
        connected: '쓰이는 모든 transport에 경로와 키가 있습니다.',
        disconnected: '응답을 받지 못하는 transport가 있습니다. 저절로 회복되기도 합니다.',
        failed:
          'ICE 또는 DTLS가 실패한 transport가 있습니다. ICE는 재시작할 수 있지만, DTLS가 실패하면 새 연결이 필요합니다.',
        closed: '이쪽에서 close()를 호출했습니다.',
      },
    },
  },
};
