import type { dissectWords as english } from '@/content/en/nat/dissect';
import type { Words } from '@/content/words';
import type { KeyLogProblem } from '@/lib/dtls/keys/read-key-log';
import type { OtherFile } from '@/lib/importers/capture';

const OTHER_FILES: Readonly<Record<OtherFile, string>> = {
  nothing: '빈 파일입니다',
  text: '텍스트 파일입니다',
  json: 'JSON 파일입니다',
  html: '웹 페이지입니다',
  'key-log': '키 로그이므로 --keylog로 주십시오',
  'session-description': '세션 기술(SDP)이므로 explain으로 읽으십시오',
  zip: 'zip 압축 파일이므로 먼저 푸십시오',
  zstandard: 'zstd로 압축되어 있으므로 먼저 푸십시오',
  xz: 'xz로 압축되어 있으므로 먼저 푸십시오',
  bzip2: 'bzip2로 압축되어 있으므로 먼저 푸십시오',
  'broken-gzip': 'gzip처럼 시작하지만 풀리지 않습니다',
  snoop: 'snoop 캡처이므로 editcap으로 pcapng로 바꾸십시오',
  unknown: '첫 바이트로 알 수 있는 형식이 아닙니다',
};

/** 캡처 파일의 결함. */
const problems: Words<(typeof english)['problems']> = {
  'cut-off': ({ wanted, had }) =>
    `파일이 여기서 끝납니다. ${wanted}바이트라고 했지만 ${had}바이트만 남아 있습니다`,
  'impossible-length': ({ said }) =>
    `길이 ${said}바이트는 있을 수 없습니다. 이 뒤는 읽지 않았습니다`,
  'lengths-differ': ({ first, last }) =>
    `블록의 앞에는 ${first}바이트, 뒤에는 ${last}바이트라고 적혀 있습니다. 이 뒤는 읽지 않았습니다`,
  'no-byte-order': ({ found }) => `섹션에 바이트 순서 표시가 없습니다: ${found}`,
  'unknown-version': ({ major, minor }) => `알지 못하는 버전 ${major}.${minor}의 섹션입니다`,
  'unknown-interface': ({ interfaceId }) =>
    `파일에 설명이 없는 인터페이스 ${interfaceId}의 패킷입니다`,
  'malformed-block': ({ type }) => `타입 ${type} 블록의 내용이 형식에 맞지 않습니다`,
  'broken-gzip': () => 'gzip 스트림이 도중에 끝나거나 깨졌습니다. 풀린 데까지 읽었습니다',
  'too-large': ({ limit }) => `gzip 스트림이 ${limit}바이트보다 큽니다. 그만큼만 읽었습니다`,
};

/** 암호화되어 있었지만 열린 것. */
const opened: Words<(typeof english)['opened']> = {
  'dtls-record': ({ epoch, sequenceNumber }) =>
    `DTLS 레코드, 에포크 ${epoch}, 시퀀스 번호 ${sequenceNumber}`,
  'srtp-packet': ({ rolloverCounter, sequenceNumber }) =>
    `SRTP 패킷 ${sequenceNumber}, 롤오버 카운터 ${rolloverCounter}`,
  'srtcp-packet': ({ index }) => `SRTCP 패킷, 인덱스 ${index}`,
};

/** 열지 못한 것과 패킷 안의 위치. */
const closed: Words<(typeof english)['closed']> = {
  'dtls-record': (start, end) => `DTLS 레코드, 바이트 ${start}–${end - 1}`,
  'srtp-packet': (start, end) => `SRTP 패킷, 바이트 ${start}–${end - 1}`,
  'srtcp-packet': (start, end) => `SRTCP 패킷, 바이트 ${start}–${end - 1}`,
};

/** 열지 못한 까닭. */
const decryptionProblems: Words<(typeof english)['decryptionProblems']> = {
  'no-client-hello': () =>
    '이 경로의 ClientHello가 캡처에 없고, 알고 있는 다른 연결의 키로도 열리지 않습니다',
  'no-server-hello': ({ clientRandom }) =>
    `client random ${clientRandom}에 대한 ServerHello가 캡처에 없습니다`,
  'no-secret': ({ clientRandom, label }) =>
    `키 로그에 client random ${clientRandom}의 ${label} 항목이 없습니다`,
  'secret-of-a-wrong-length': ({ label, had, wanted }) =>
    `키 로그의 ${label} 값은 ${had}바이트인데, 이 암호 스위트의 해시는 ${wanted}바이트입니다`,
  'unknown-suite': ({ suite }) => `${suite} 레코드는 여기서 열 수 없습니다`,
  'no-srtp-profile': () => '읽을 수 있는 핸드셰이크 안에 합의된 SRTP 프로파일이 없습니다',
  'unknown-srtp-profile': ({ profile }) => `${profile} 패킷은 여기서 열 수 없습니다`,
  'unknown-epoch': ({ epoch }) => `에포크 ${epoch}의 키를 알 수 없습니다`,
  'tag-mismatch': () => '인증 태그가 맞지 않습니다. 키가 다르거나 바이트가 바뀌었습니다',
  'cut-off': () => '캡처에 전부 들어 있지 않습니다',
  malformed: () => '너무 짧거나 내용이 비어 있습니다',
  'connection-id': () => '연결 ID가 있는데, 그 길이는 레코드에 적혀 있지 않습니다',
};

/** 키 로그의 줄에서 비밀 값을 읽지 못한 까닭. */
const keyLogProblems: Readonly<Record<KeyLogProblem['kind'], string>> = {
  'not-three-fields': '레이블, client random, 비밀 값의 세 항목이 아닙니다',
  'client-random-is-not-32-bytes': 'client random이 16진수 64자리가 아닙니다',
  'secret-is-not-hexadecimal': '비밀 값이 16진수가 아닙니다',
  'secret-of-a-wrong-length': '비밀 값의 길이가 레이블과 맞지 않습니다',
  'contradicts-a-line-above': '같은 client random에 다른 비밀 값이 위에 있습니다',
};

/** dissect가 터미널에 출력하는 글. */
export const dissectWords: Words<typeof english> = {
  noCapture: (found) => `캡처 파일이 아닙니다: ${OTHER_FILES[found]}`,
  problemAt: (offset, problem) => `바이트 ${offset}: ${problem}`,
  problems,
  interfaces: '인터페이스',
  unnamed: '이름 없음',
  unknownLinkType: (linkType) => `링크 타입 ${linkType}`,
  packets: (count) => `패킷 ${count}개`,
  cutShort: (captured, length) => `${length}바이트 가운데 ${captured}바이트만 캡처됨`,
  reassembled: '조각을 모아 만든 것',
  decrypted: '복호화한 내용',
  notDecrypted: '복호화하지 못함',
  opened,
  closed,
  sender: { client: 'DTLS 클라이언트가 보냄', server: 'DTLS 서버가 보냄' },
  decryptionProblems,
  keyLogLine: (line, kind) => `${line}번째 줄: ${keyLogProblems[kind]}`,
  comment: '주석',
  faults: '파일의 결함',
};
