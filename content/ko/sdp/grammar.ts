import type { grammarWords as english } from '../../en/sdp/grammar';
import type { Words } from '../../words';

/** SDP 문법의 지도 (RFC 8866 §5, §9). */
export const grammarWords: Words<typeof english> = {
  parts: {
    session: '세션 기술(session description)',
    time: '시간 기술(time description)',
    media: '미디어 기술(media description, m-섹션)',
  },
  needs: {
    mandatory: '필수',
    optional: '선택',
    either: '세션 또는 모든 m-섹션에 필수',
  },
  repeats: '여러 번 가능',
  webrtc: {
    always: 'WebRTC가 항상 씀',
    sometimes: 'WebRTC가 때때로 씀',
    never: 'WebRTC가 쓰지 않음',
  },
  usual: (value) => `보통 “${value}”`,
  nodes: {
    'session v': { name: '프로토콜 버전', webrtc: '항상 0입니다.' },
    'session o': {
      name: '작성자와 세션',
      webrtc: '세션 ID와 버전에 의미가 있고, 주소는 자리 채움입니다.',
    },
    'session s': { name: '세션 이름', webrtc: '항상 “-”이며, 비어 있으면 Chromium이 거부합니다.' },
    'session i': { name: '설명문', webrtc: '브라우저는 읽고 지나갑니다.' },
    'session u': { name: '페이지 주소', webrtc: '브라우저는 읽고 지나갑니다.' },
    'session e': { name: '메일 주소', webrtc: '브라우저는 읽고 지나갑니다.' },
    'session p': { name: '전화번호', webrtc: '브라우저는 읽고 지나갑니다.' },
    'session c': {
      name: '모든 섹션의 연결 주소',
      webrtc: '브라우저는 여기 대신 m-섹션마다 적습니다.',
    },
    'session b': { name: '세션의 대역폭', webrtc: '브라우저는 적지 않습니다.' },
    'session k': {
      name: '암호 키',
      webrtc: '어디서도 더는 쓰지 않으며, 키는 DTLS로 정합니다.',
    },
    'session a': {
      name: '세션의 속성',
      webrtc: 'BUNDLE과 모든 섹션에 적용되는 것을 적습니다.',
    },
    'time t': {
      name: '시작과 종료 시각',
      webrtc: '항상 0 0입니다. 세션에 정해진 시각이 없습니다.',
    },
    'time r': { name: '반복 시각', webrtc: '미리 알리는 방송에만 쓰입니다.' },
    'time z': { name: '시간대 변경', webrtc: '미리 알리는 방송에만 쓰입니다.' },
    'media m': {
      name: '미디어, 포트, 전송, 포맷',
      webrtc: 'm-섹션의 시작입니다. transceiver마다 하나, 데이터 채널 전체에 하나입니다.',
    },
    'media i': { name: '설명문', webrtc: '브라우저는 읽고 지나갑니다.' },
    'media c': {
      name: '연결 주소',
      webrtc: 'ICE가 적을 주소를 찾을 때까지의 자리 채움입니다.',
    },
    'media b': {
      name: '대역폭',
      webrtc: '애플리케이션이 b=AS나 b=TIAS를 적으면 상한이 됩니다.',
    },
    'media k': {
      name: '암호 키',
      webrtc: '어디서도 더는 쓰지 않으며, 키는 DTLS로 정합니다.',
    },
    'media a': {
      name: '섹션의 속성',
      webrtc: 'ICE, DTLS, 코덱, 방향 등 WebRTC가 협상하는 거의 모든 것입니다.',
    },
  },
};
