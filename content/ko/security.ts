import type { securityWords as english } from '@/content/en/security';
import type { Words } from '@/content/words';

/** DTLS 패널의 글: 협상 결과, 인증서, 지문. */
export const securityWords: Words<typeof english> = {
  heading: 'DTLS',
  empty: '이 시점에는 아직 DTLS transport가 없습니다.',
  limits:
    '페이지는 자기 통화의 DTLS 패킷(flight, 재전송)을 볼 수 없으며, 여기에는 브라우저가 알려 주는 것만 표시합니다.',
  notObserved: '관측되지 않은 피어이므로 핸드셰이크 과정을 알 수 없습니다.',
  states: {
    new: '시작 전',
    connecting: '연결 중',
    connected: '연결됨',
    closed: '닫힘',
    failed: '실패',
  },
  agreed: {
    version: '버전',
    cipher: '암호 스위트',
    role: '역할',
    srtp: 'SRTP 프로파일',
    roles: { client: '클라이언트: 첫 메시지를 보냄', server: '서버' },
    recordNumber: (number) => `레코드 계층 0x${number}`,
    cipherParts: (encryption, hash) => `레코드는 ${encryption}, 키 유도는 ${hash}`,
    cipherExchange: (exchange, proof) => `키 교환 ${exchange}, 인증 ${proof}`,
    exchangeElsewhere: 'DTLS 1.3에서는 키 교환과 서명을 암호 스위트와 따로 협상',
    srtpParts: (cipher, key, authentication, tag) =>
      `${cipher}, 키 ${key}비트, ${authentication}, 패킷마다 인증 태그 ${tag}비트`,
  },
  certificate: {
    local: '자기 인증서',
    remote: '상대에게서 실제로 받은 인증서',
    localMissing:
      '이 브라우저는 페이지에 자기 인증서를 보여 주지 않습니다. 상대 피어의 패널에서 그쪽에 도착한 인증서를 볼 수 있습니다.',
    waiting: '핸드셰이크에서 전달됩니다.',
    unsent: '처음부터 갖고 있으며 아직 보내지 않았습니다.',
    sending: '처음부터 갖고 있으며 핸드셰이크에서 보냅니다.',
    broken: (reason) => `인증서를 읽을 수 없습니다: ${reason}`,
    reading: '인증서를 읽는 중',
    subject: '주체',
    issuer: '발급자',
    selfIssued: '자기 자신: 보증하는 제삼자 없음',
    validity: '유효 기간',
    validFromTo: (from, to) => `${from} ~ ${to}`,
    key: '공개 키',
    rsa: (bits) => `RSA ${bits}비트`,
    rsaUnknown: 'RSA',
    ec: (curve) => `타원 곡선 ${curve}`,
    signature: '서명',
    serial: '일련번호',
    size: '크기',
    bytes: (count) => `${count}바이트`,
    more: (count) => `체인에 인증서 ${count}개 더 있음`,
  },
  fingerprint: {
    promised: '약속',
    computed: '계산',
    promisedRemote: '원격 디스크립션에 적힌 값',
    promisedLocal: '로컬 디스크립션에 적힌 값',
    sessionLevel: '세션 수준',
    mediaLevel: '미디어 수준',
    fromBytes: '인증서 바이트에서 계산한 값',
    match: '일치: 디스크립션이 약속한 바로 그 인증서입니다.',
    rewritten:
      '일치하지만 디스크립션이 도중에 바뀌었습니다. 바꿔 쓴 쪽의 인증서를 약속하는 디스크립션입니다.',
    mismatch: '불일치: 디스크립션이 약속한 인증서가 아닙니다.',
    'not-promised': '이 transport의 지문을 약속하는 디스크립션이 아직 적용되지 않았습니다.',
    incomparable: '여기서는 계산할 수 없으므로 일치 여부를 판단하지 않습니다.',
    differing: (count, all) => `${all}바이트 중 ${count}바이트가 다름`,
    unreadable: '바이트 목록으로 읽을 수 없는 값입니다.',
    noWebCrypto: '이 페이지에서는 WebCrypto를 쓸 수 없습니다(보안 컨텍스트 필요).',
    unknownAlgorithm: '여기서는 쓸 수 없는 해시 함수입니다.',
    several:
      '지문이 여러 개 약속되어 있습니다. 가장 강한 해시 함수의 지문만 따지며, 그중 하나가 일치해야 합니다.',
  },
  failures: {
    heading: '실패 내용',
    alert: (direction, level, description) => `${direction} alert, ${level}: ${description}`,
    sent: '보낸',
    received: '받은',
  },
  explanation: {
    text: '이런 인증서는 누구나 만들 수 있습니다. 스스로 서명한 것이고, 브라우저는 이름과 날짜를 보지 않습니다. 통화를 안전하게 하는 것은 오직 이 일치입니다. 어떤 인증서가 올지는 디스크립션이 지문(fingerprint)으로 미리 알려 주므로, 중간에 끼어든 쪽은 해시가 다른 인증서를 내밀 수밖에 없습니다. 따라서 통화는 디스크립션이 지나온 경로만큼만 믿을 수 있습니다. 시그널링을 바꿀 수 있는 쪽은 지문도 바꿀 수 있습니다.',
    reference: 'RFC 8827 §6.5',
  },
};
