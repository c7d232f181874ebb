import { textFor } from '@/content/text-for';
import type { LineContext } from '@/lib/sdp/line-context';
import type { ReadingOf, ReadLine } from '@/lib/sdp/reading';
import type { CandidateTokenRole, TransportTokenRole } from '@/lib/sdp/readings/transport';
import type { TokenCatalogue } from '@/lib/sdp/words';
import { iceOption } from './transport-ice';
import { xrFormat } from './transport-rtcp';
import { SESSION_PARAMETERS, SUITES } from './transport-security';

/** 후보 줄을 뺀 값들의 이름과 뜻. */
export const attributeTokens: TokenCatalogue<Exclude<TransportTokenRole, CandidateTokenRole>> = {
  direction: { name: '방향' },
  'group semantics': {
    name: '그룹의 의미',
    meaning: (value) =>
      value === 'BUNDLE'
        ? 'BUNDLE: 나열된 섹션이 전송 경로 하나를 함께 씁니다(RFC 9143).'
        : undefined,
  },
  mid: { name: 'mid', meaning: midMeaning },
  'stream id': { name: 'MediaStream ID', meaning: (value) => textFor(STREAMS, value) },
  'track id': {
    name: '트랙 ID',
    meaning: () => '보내는 쪽 MediaStreamTrack의 ID이며, 받는 쪽 트랙의 ID는 다를 수 있습니다.',
  },
  'msid semantic': { name: 'msid의 의미' },
  'identity assertion': {
    name: '신원 증명',
    meaning: (_, line) => {
      const provider = readingOf(line, 'identity')?.provider;
      return provider === undefined ? undefined : `발급자 ${provider}, base64로 쓴 JSON입니다.`;
    },
  },
  'identity extension': { name: '신원 증명 확장' },
  label: { name: '레이블' },
  'content kind': { name: '내용의 종류' },
  ufrag: {
    name: '사용자 이름 조각',
    meaning: (value) => `${value.length}자이며, 4자 이상 256자 이하만 허용됩니다.`,
  },
  pwd: {
    name: '비밀번호',
    meaning: (value) => `${value.length}자이며, 22자 이상 256자 이하만 허용됩니다.`,
  },
  'ice option': { name: 'ICE 옵션', meaning: (value) => `${value}: ${iceOption(value)}.` },
  pacing: { name: '검사 간격', meaning: (value) => `검사 사이의 간격은 ${value}ms입니다.` },
  'hash function': { name: '해시 함수' },
  digest: {
    name: '해시 값',
    meaning: (_, line) => {
      const reading = readingOf(line, 'fingerprint');
      if (reading === undefined) return undefined;
      return `DER 인증서 전체에 대한 ${reading.algorithm} 해시를 16진수로 쓴 ${reading.octets}바이트입니다.`;
    },
  },
  'setup role': { name: '연결을 여는 역할' },
  'connection use': { name: '새 연결 또는 기존 연결' },
  'tls-id': { name: 'DTLS 연결 ID' },
  'crypto tag': {
    name: '태그',
    meaning: (value) => `앤서는 crypto 줄 가운데 고른 것을 이 번호 ${value}번으로 가리킵니다.`,
  },
  'crypto suite': { name: '암호 모음', meaning: (value) => withStop(textFor(SUITES, value)) },
  'crypto key method': {
    name: '키 전달 방식',
    meaning: (value) => (value === 'inline' ? '키 자체가 이 줄에 적혀 있습니다.' : undefined),
  },
  'crypto key': {
    name: '키와 salt',
    meaning: () =>
      '마스터 키와 salt를 이어 base64로 쓴 값으로, 비밀이어야 하지만 여기서는 그대로 읽힙니다.',
  },
  'key lifetime': {
    name: '키 수명',
    meaning: (value) => `이 키로 보호할 수 있는 패킷은 최대 ${value}개입니다.`,
  },
  mki: {
    name: '마스터 키 식별자(MKI)',
    meaning: (value) => `이 키로 보호한 패킷에는 식별자 ${value}번이 붙습니다.`,
  },
  'mki length': {
    name: 'MKI 길이',
    meaning: (value) => `식별자는 패킷마다 ${value}바이트를 차지합니다.`,
  },
  'session parameter': {
    name: '세션 매개변수',
    meaning: (value) => withStop(textFor(SESSION_PARAMETERS, value)),
  },
  'zrtp version': { name: 'ZRTP 버전' },
  'zrtp hash': { name: 'ZRTP Hello의 해시' },
  'rtcp port': {
    name: 'RTCP 포트',
    meaning: (value) =>
      value === '9' ? 'discard 포트로, 실제 포트가 아닌 자리 채움입니다.' : undefined,
  },
  'rtcp-xr format': { name: '확장 보고', meaning: (value) => withStop(xrFormat(value)) },
};

const STREAMS: Readonly<Record<string, string>> = {
  '-': 'MediaStream 없음.',
  '*': '모든 MediaStream.',
};

function midMeaning(value: string, _: ReadLine, context: LineContext): string | undefined {
  const media = context.mediaOfMid(value);
  return media === undefined
    ? `mid가 ${value}인 섹션이 없습니다.`
    : `mid가 ${value}인 ${media} 섹션입니다.`;
}

function readingOf<K extends 'fingerprint' | 'identity'>(
  { reading }: ReadLine,
  kind: K,
): ReadingOf<K> | undefined {
  return isOf(reading, kind) ? reading : undefined;
}

function isOf<K extends ReadLine['reading']['kind']>(
  reading: ReadLine['reading'],
  kind: K,
): reading is ReadingOf<K> {
  return reading.kind === kind;
}

function withStop(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `${text}.`;
}
