import { textFor } from '@/content/text-for';
import type { ReadingOf } from '@/lib/sdp/reading';
import type { CryptoKey } from '@/lib/sdp/readings/transport';
import type { Meanings } from '@/lib/sdp/words';

type SecurityKind =
  | 'fingerprint'
  | 'setup'
  | 'connection attribute'
  | 'tls-id'
  | 'crypto'
  | 'zrtp-hash'
  | 'cryptex';

export const securityMeanings: Meanings<SecurityKind> = {
  fingerprint: ({ algorithm, value, octets }) =>
    `이쪽이 DTLS 핸드셰이크에서 제시하는 인증서의 ${algorithm} 해시는 ${value}(${octets}바이트)와 같아야 하며, 다른 인증서가 오면 상대는 연결을 끊습니다. 따라서 시그널링이 이 값을 그대로 전달했다면 미디어 경로의 누구도 중간에 끼어들 수 없습니다.${weakness(algorithm)}`,
  setup: ({ setup }) => `${setup}: ${SETUP[setup]}`,
  'connection attribute': ({ connection }) =>
    connection === 'new'
      ? 'new: 전송 연결을 새로 엽니다.'
      : 'existing: 이미 열려 있는 전송 연결을 다시 씁니다.',
  'tls-id': ({ id }) =>
    `DTLS 연결의 이름은 ${id}입니다. 이후의 SDP에서 값이 바뀌면 새 핸드셰이크를 뜻하고, 그대로이면 연결을 유지합니다.`,
  crypto: (reading) =>
    `SDES 선택지 ${reading.tag}: SRTP, ${suiteWords(reading.suite)}. ${reading.keys
      .map(keyWords)
      .join(
        '; ',
      )}${sessionWords(reading)}. 이쪽이 보내는 미디어의 키가 평문으로 적혀 있어 이 SDP를 읽는 누구나 복호화할 수 있습니다. WebRTC에서는 금지되었고 브라우저는 여기서 키를 가져가지 않습니다.`,
  'zrtp-hash': ({ version, hash }) =>
    `키는 미디어 안에서 ZRTP ${version} 버전으로 정합니다. 이쪽 ZRTP Hello 메시지의 해시는 ${hash}이므로, 전달 중에 바뀐 Hello를 알아낼 수 있습니다.`,
  cryptex: () =>
    '이쪽은 페이로드뿐 아니라 헤더 확장과 CSRC 목록까지 암호화한 RTP 패킷을 받을 수 있습니다(Cryptex). 그러면 상대는 그렇게 보내도 됩니다.',
};

const SETUP: Readonly<Record<ReadingOf<'setup'>['setup'], string>> = {
  active:
    '이쪽에서 연결을 엽니다. DTLS에서는 클라이언트가 되어 ClientHello를 보내고, 상대가 서버가 됩니다.',
  passive: '이쪽은 연결을 기다립니다. DTLS에서는 서버가 되고, 상대가 ClientHello를 보냅니다.',
  actpass:
    '누가 연결을 열지 앤서에 맡깁니다. DTLS에서는 앤서가 대개 active를 골라 앤서 쪽이 ClientHello를 보냅니다.',
  holdconn:
    '당분간 연결을 열지 않습니다. DTLS 핸드셰이크가 시작될 수 없으므로 WebRTC에서는 쓸 수 없습니다.',
};

function weakness(algorithm: string): string {
  switch (algorithm.toLowerCase()) {
    case 'sha-1':
      return ' SHA-1은 이제 약한 해시이며, 보통 SHA-256을 씁니다.';
    case 'md5':
    case 'md2':
      return ' 이미 깨진 해시로, 더는 허용되지 않습니다(RFC 8122).';
    default:
      return '';
  }
}

function suiteWords(suite: string): string {
  const meaning = textFor(SUITES, suite);
  return meaning === undefined ? `암호 모음 ${suite}` : `암호 모음 ${suite}(${meaning})`;
}

/** RFC 4568, 6188, 7714의 암호 모음. */
export const SUITES: Readonly<Record<string, string>> = {
  AES_CM_128_HMAC_SHA1_80: 'AES-128 카운터 모드, 80비트 HMAC-SHA1 태그',
  AES_CM_128_HMAC_SHA1_32: 'AES-128 카운터 모드, 32비트 HMAC-SHA1 태그',
  F8_128_HMAC_SHA1_80: 'AES-128 f8 모드, 80비트 HMAC-SHA1 태그',
  AES_192_CM_HMAC_SHA1_80: 'AES-192 카운터 모드, 80비트 HMAC-SHA1 태그',
  AES_192_CM_HMAC_SHA1_32: 'AES-192 카운터 모드, 32비트 HMAC-SHA1 태그',
  AES_256_CM_HMAC_SHA1_80: 'AES-256 카운터 모드, 80비트 HMAC-SHA1 태그',
  AES_256_CM_HMAC_SHA1_32: 'AES-256 카운터 모드, 32비트 HMAC-SHA1 태그',
  AEAD_AES_128_GCM: 'AES-128-GCM',
  AEAD_AES_256_GCM: 'AES-256-GCM',
};

function keyWords({ method, key, lifetime, mki }: CryptoKey): string {
  const how = method === 'inline' ? 'inline 마스터 키와 salt' : `${method} 방식의 키`;
  const limit = lifetime === undefined ? '' : `, 최대 ${lifetime}패킷`;
  const id = mki === undefined ? '' : `, ${mki.length}바이트 키 식별자 ${mki.value}`;
  return `${how} ${key}${limit}${id}`;
}

function sessionWords({ sessionParameters }: ReadingOf<'crypto'>): string {
  if (sessionParameters.length === 0) return '';
  return `; 세션 매개변수 ${sessionParameters.map(sessionParameter).join(', ')}`;
}

function sessionParameter(parameter: string): string {
  const meaning = textFor(SESSION_PARAMETERS, parameter);
  return meaning === undefined ? parameter : `${parameter}(${meaning})`;
}

/** RFC 4568 §6.3. */
export const SESSION_PARAMETERS: Readonly<Record<string, string>> = {
  UNENCRYPTED_SRTP: 'RTP를 암호화하지 않음',
  UNENCRYPTED_SRTCP: 'RTCP를 암호화하지 않음',
  UNAUTHENTICATED_SRTP: 'RTP를 인증하지 않음',
};
