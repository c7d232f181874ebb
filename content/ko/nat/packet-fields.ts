import type { packetFieldWords as english } from '@/content/en/nat/packet-fields';
import { dtlsFieldWords } from '@/content/ko/nat/packet-fields-dtls';
import { networkFieldWords } from '@/content/ko/nat/packet-fields-network';
import { partFieldWords } from '@/content/ko/nat/packet-fields-parts';
import { payloadFieldWords } from '@/content/ko/nat/packet-fields-payload';
import { rtcpFieldWords } from '@/content/ko/nat/packet-fields-rtcp';
import { rtpFieldWords } from '@/content/ko/nat/packet-fields-rtp';
import { sctpFaults, sctpFieldWords } from '@/content/ko/nat/packet-fields-sctp';
import { stunAttributeWords, stunFrameWords } from '@/content/ko/nat/packet-fields-stun';
import { turnFieldWords } from '@/content/ko/nat/packet-fields-turn';
import { packetViewWords } from '@/content/ko/nat/packet-fields-view';
import { withParticle } from '@/content/ko/particle';
import type { Words } from '@/content/words';
import type { RecordProblem } from '@/lib/dtls/record/read-records';
import type { FieldWords, ProblemWords } from '@/lib/packet/field-words';

/** 패킷의 모든 필드가 그 값으로 무엇을 뜻하는지. */
const fields: FieldWords = {
  ...stunFrameWords,
  ...stunAttributeWords,
  ...turnFieldWords,
  ...partFieldWords,
  ...payloadFieldWords,
  ...networkFieldWords,
  ...dtlsFieldWords,
  ...rtpFieldWords,
  ...rtcpFieldWords,
  ...sctpFieldWords,
};

const RECORDS: Readonly<Record<RecordProblem['kind'], string>> = {
  'no-content-type': 'DTLS의 콘텐츠 타입이 아닙니다.',
  'no-dtls-version': '버전 자리에 DTLS의 버전이 없습니다.',
  'header-past-the-end': '레코드 헤더 도중에 바이트가 끝납니다.',
  'fragment-past-the-end': '레코드가 남은 바이트보다 길다고 적혀 있습니다.',
  'fragment-too-long': '레코드가 이렇게 길 수는 없습니다.',
  'connection-id-not-agreed': '연결 ID의 길이는 다른 데서 정해져 여기서는 알 수 없습니다.',
};

const problems: ProblemWords = {
  'cut-off': ({ wanted, had }) =>
    `바이트가 여기서 끝납니다. ${wanted}바이트라고 했지만 ${had}바이트만 남아 있습니다.`,
  continues: ({ wanted, had }) =>
    `다음 세그먼트로 이어집니다. ${wanted}바이트 가운데 ${had}바이트가 여기에 있습니다.`,
  'wrong-magic-cookie': ({ found }) =>
    `매직 쿠키는 0x2112a442여야 하는데 ${withParticle(found, '이/가')} 들어 있습니다.`,
  'length-not-a-multiple-of-four': ({ said }) =>
    `길이 ${withParticle(String(said), '은/는')} 4의 배수가 아닙니다.`,
  'length-is-not-that-of-the-bytes': ({ said, had }) =>
    `헤더에는 속성이 ${said}바이트라고 적혀 있지만 실제로는 ${had}바이트입니다.`,
  'malformed-attribute': () => '값이 이 속성의 형식에 맞지 않습니다.',
  'after-integrity': () => 'MESSAGE-INTEGRITY 뒤에 있어 보호받지 못하므로 받는 쪽이 무시합니다.',
  'fingerprint-wrong': ({ expected }) => `틀렸습니다. 이 바이트로 계산하면 ${expected}입니다.`,
  'fingerprint-not-last': () => 'FINGERPRINT는 마지막 속성이어야 합니다.',
  'reserved-channel': ({ channel }) =>
    `${withParticle(channel, '은/는')} 채널이 아닙니다. 채널은 0x4000부터 0x4fff까지입니다.`,
  'longer-than-its-padding': ({ extra }) =>
    `데이터 뒤에 ${extra}바이트가 더 있습니다. 패딩은 3바이트까지입니다.`,
  'length-too-small': ({ said, least }) =>
    `${said}바이트라고 적혀 있지만 적어도 ${least}바이트여야 합니다.`,
  'checksum-wrong': ({ expected }) => `틀렸습니다. 이 바이트로 계산하면 ${expected}입니다.`,
  'wrong-version': ({ found }) => `여기에 올 수 없는 버전입니다: ${found}.`,
  'impossible-padding': ({ said, had }) =>
    `마지막 바이트는 패딩이 ${said}바이트라고 하지만 패딩이 될 수 있는 것은 ${had}바이트뿐입니다.`,
  'malformed-message': ({ part }) => `“${part}” 부분이 형식에 맞지 않습니다.`,
  'malformed-record': ({ why }) => RECORDS[why],
  'malformed-chunk': ({ why }) => sctpFaults[why],
  'sctp-checksum-wrong': () => '틀렸습니다. 받는 쪽은 이 패킷을 버립니다.',
  'unsupported-link-type': ({ linkType }) =>
    `링크 타입 ${withParticle(String(linkType), '은/는')} 여기서 해석하지 않으므로 그 내용도 알 수 없습니다.`,
};

/** 패킷의 바이트 화면: 조작, 필드, 결함. */
export const packetFieldWords: Words<typeof english> = {
  heading: '메시지와 바이트',
  tree: '필드',
  bytes: '바이트',
  bytesKeys:
    '화살표 키로 바이트 사이를, Page Up과 Page Down으로 여덟 줄씩 옮겨 다닙니다. Home과 End는 줄의 처음과 끝으로, Ctrl과 함께 누르면 첫 바이트와 마지막 바이트로 갑니다.',
  treeKeys:
    '위아래로 이동하고, 오른쪽으로 펼치고, 왼쪽으로 접습니다. Enter나 Space로도 펼치고 접습니다.',
  hex: '16진수 바이트',
  byte: (offset: number, hex: string, field: string) => `바이트 ${offset}: ${hex}, ${field}`,
  range: (start: number, end: number) =>
    end - start === 1 ? `바이트 ${start}` : `바이트 ${start}–${end - 1}`,
  problem: '결함',
  none: '이 패킷의 바이트는 남아 있지 않습니다.',
  empty: '페이로드가 없는 세그먼트입니다. TCP 헤더뿐이며, 무엇을 하는지는 플래그가 말합니다.',
  modelled: '모델 바이트: 실제 에이전트가 쓰는 대로 시뮬레이터가 썼습니다.',
  hint: '필드나 바이트를 가리키거나 눌러 보십시오.',
  view: packetViewWords,
  fields,
  problems,
};
