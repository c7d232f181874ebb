import type { exampleWords as english } from '@/content/en/sdp/examples';
import { withParticle } from '@/content/ko/particle';
import type { Words } from '@/content/words';

/** Texts of the library of examples, in Korean. */
export const exampleWords: Words<typeof english> = {
  heading: '예제',
  groups: {
    browser: '브라우저에서 기록',
    rfc: 'RFC에서',
    hand: '직접 작성',
    mistake: '흔한 실수',
  },
  provenance: {
    browser: (browser, version) => `${browser} ${version}에서 기록했습니다.`,
    rfc: (rfc, section) => `RFC ${rfc} §${section}에 실린 내용입니다.`,
    hand: (reason) => `직접 작성했습니다. ${reason}`,
    mistake: (rule) =>
      `직접 작성했습니다. 규칙 ${withParticle(rule, '을/를')} 어긴 것 말고는 올바릅니다.`,
    passingOn: '직접 작성했습니다. 내용은 올바르지만 전달 과정에서 잘못되었습니다.',
  },
  because: {
    'ice-lite': '브라우저는 언제나 full ICE 에이전트이고, lite는 서버만 씁니다.',
    'plan-b': 'Chromium은 Plan B를 제거했고, Firefox는 쓴 적이 없습니다.',
    sip: '브라우저는 암호화하지 않은 RTP를 보내지 않으며 G.729도 제안하지 않습니다.',
    sdes: '브라우저는 SRTP 키를 DTLS로만 교환합니다.',
    rtsp: '브라우저는 RTSP를 지원하지 않습니다.',
    broadcast: '브라우저는 멀티캐스트를 쓰지 않으며 PTP 클록을 따르지도 않습니다.',
    introduction: '지면에 맞춰 줄인 것으로, 브라우저는 빈 줄을 넣거나 내용을 생략하지 않습니다.',
  },
  kinds: {
    offer: '오퍼',
    answer: '앤서',
    other: '디스크립션',
    pair: '오퍼와 앤서',
    change: '변경 전후',
  },
  examples: {
    'chromium-audio-only': {
      name: 'Chromium, 마이크 하나',
      shows: '미디어가 있는 가장 작은 오퍼: m-section 하나, 첫 코덱은 Opus, 주소마다 mDNS 이름',
    },
    'chromium-data-only': {
      name: 'Chromium, 데이터 채널만',
      shows: 'RTP가 전혀 없는 오퍼: 코덱 없이 SCTP 포트와 최대 메시지 크기만 기재',
    },
    'chromium-audio-video-data': {
      name: 'Chromium, 오디오·비디오·데이터',
      shows: '하나의 BUNDLE로 묶인 m-section 세 개와 이 빌드의 모든 비디오 코덱',
    },
    'chromium-simulcast': {
      name: 'Chromium, 3계층 simulcast',
      shows: '카메라 하나를 세 크기로 전송: rid f, h, q로 구분하므로 ssrc 줄이 필요 없음',
    },
    'chromium-viewer': {
      name: 'Chromium, 시청자',
      shows: '모두 recvonly: 받을 수 있는 코덱만 있고 msid와 ssrc는 없음',
    },
    'chromium-call': {
      name: 'Chromium, 양방향 통화',
      shows: '오퍼는 actpass, 앤서는 active: 앤서에서는 첫 섹션에만 후보가 있음',
    },
    'chromium-ice-restart': {
      name: 'Chromium, ICE restart 전후',
      shows: 'ice-ufrag, ice-pwd, 후보, o= 버전은 바뀌고 fingerprint는 그대로',
    },
    'firefox-audio-only': {
      name: 'Firefox, 마이크 하나',
      shows: 'RTP와 RTCP 각각의 UDP·TCP 후보, 세션 수준의 fingerprint',
    },
    'firefox-data-only': {
      name: 'Firefox, 데이터 채널만',
      shows: 'Chromium과 같은 채널이지만 max-message-size는 약 1GB',
    },
    'firefox-audio-video-data': {
      name: 'Firefox, 오디오·비디오·데이터',
      shows: '같은 코덱에 Chromium과 다른 payload type과 헤더 확장 번호 사용',
    },
    'firefox-simulcast': {
      name: 'Firefox, 3계층 simulcast',
      shows: 'rid f, h, q와 함께 계층마다 ssrc와 rtx용 ssrc까지 기재',
    },
    'firefox-viewer': {
      name: 'Firefox, 시청자',
      shows: '모두 recvonly: Chromium과 달리 섹션마다 ssrc와 cname을 기재',
    },
    'firefox-call': {
      name: 'Firefox, 양방향 통화',
      shows: '앤서는 active: RTCP용 후보가 없고, 양쪽 다 받기만 하는 헤더 확장은 제외',
    },
    'firefox-ice-restart': {
      name: 'Firefox, ICE restart 전후',
      shows: 'ice-ufrag, ice-pwd, 포트는 바뀌고 mDNS 이름과 fingerprint는 그대로',
    },
    'rfc-8866-call': {
      name: 'SDP 표준에 실린 통화',
      shows: '발신자와 연락처, 오디오 스트림 둘, 주소가 따로 있는 비디오',
    },
    'rfc-4566-seminar': {
      name: '옛 SDP 표준의 세미나',
      shows: '멀티캐스트 공지: 날짜를 담은 t=, TTL, 모두에게 적용되는 recvonly',
    },
    'rfc-3264-call': {
      name: '고전적인 오퍼와 앤서',
      shows: '앤서의 포트 0으로 두 비디오 중 하나를 거절: m= 줄의 순서는 그대로',
    },
    'rfc-9429-call': {
      name: 'JSEP의 간단한 통화',
      shows: '오퍼에서는 섹션마다 전송이 따로 있고, 앤서가 하나로 묶음',
    },
    'introductory-answer': {
      name: '입문서에서 자주 보는 앤서',
      shows: '몇 줄로 된 Opus와 VP8: 빈 줄을 비롯한 몇 가지 때문에 실제 브라우저는 거부',
    },
    'sfu-answer': {
      name: '미디어 서버의 앤서',
      shows: '공인 주소의 ICE-lite, recvonly: 서버는 브라우저의 연결성 검사에 응답만 함',
    },
    'plan-b-offer': {
      name: 'Plan B 오퍼',
      shows: 'm-section 하나에 카메라와 화면 공유, ssrc로만 구분: 지금의 Chromium은 거부',
    },
    'sip-gateway-offer': {
      name: 'G.711을 쓰는 SIP 게이트웨이',
      shows: '암호화하지 않은 RTP, c=에 적힌 주소, 전화 톤: ICE도 암호화도 없음',
    },
    'sip-sdes-offer': {
      name: '키를 본문에 적는 SIP 게이트웨이',
      shows: 'a=crypto(SDES)로 전달하는 SRTP 키: 시그널링을 읽을 수 있으면 통화도 복호화 가능',
    },
    'rtsp-camera': {
      name: 'RTSP 카메라',
      shows: '파라미터 세트가 든 H.264, 스트림마다 control URL, SETUP 전까지 포트 0',
    },
    'aes67-stream': {
      name: 'AES67 오디오 스트림',
      shows: '압축하지 않은 L24를 멀티캐스트로 전송: 패킷당 1ms, 모두가 공유하는 PTP 클록',
    },
    'escaped-line-ends': {
      name: '실수: 글자로 남은 \\r\\n',
      shows: 'JSON을 디코딩하지 않고 복사해 브라우저에는 긴 한 줄: 둘 다 거부',
    },
    'no-final-newline': {
      name: '실수: 마지막 줄 끝 누락',
      shows: 'trim()이나 join()으로 사라진 마지막 CRLF: Chromium은 거부, Firefox는 수용',
    },
    'answer-actpass': {
      name: '실수: 앤서의 actpass',
      shows: '오퍼의 setup을 그대로 복사: 앤서는 active나 passive를 골라야 하며 둘 다 거부',
    },
    'foreign-candidates': {
      name: '실수: 다른 세션의 후보',
      shows: '후보의 ufrag가 섹션의 ufrag와 다름: 둘 다 수용하지만 그 주소와의 연결성 검사는 실패',
    },
    'lower-case-fingerprint': {
      name: '실수: 소문자 fingerprint',
      shows: '문법은 대문자 16진수를 요구: Firefox는 거부, Chromium은 수용',
    },
  },
};
