import { withParticle } from '@/content/ko/particle';
import type { CodecFormat } from '@/lib/sdp/codec-formats';
import type { FactTexts } from '@/lib/sdp/negotiation/fact-texts';
import type { BySide, CodecUse, NegotiatedCodec, Side } from '@/lib/sdp/negotiation/negotiated';
import type { Parameter, SimulcastStreams } from '@/lib/sdp/readings/media';

type CodecFacts =
  | 'codec'
  | 'first codec'
  | 'declined codec'
  | 'added codec'
  | 'header extension'
  | 'declined header extension'
  | 'rid'
  | 'simulcast';

export const codecFactTexts: Pick<FactTexts, CodecFacts> = {
  codec: {
    label: '코덱',
    short: (codec) => `${nameOf(codec)} ${numbers(codec.payloadType)}`,
    sentence: (codec) =>
      `${nameOf(codec)}${use(codec)}: ${packets(codec.payloadType)}.${parameters(codec.parameters)}`,
  },
  'first codec': {
    label: '우선 전송 코덱',
    short: ({ sender, codec }) => `${SIDES[sender]}: ${codec.name ?? codec.payloadType[sender]}`,
    sentence: ({ sender, codec }) =>
      `${SIDES[sender]}은 ${nameOf(codec)}(페이로드 타입 ${codec.payloadType[sender]})부터 쓰는 것이 권장됩니다. ${FIRST[sender]}.`,
  },
  'declined codec': {
    label: '빠진 코덱',
    short: (format) => `${formatName(format)} ${format.payloadType}`,
    sentence: (format) =>
      `${named(format)} 오퍼에 있었지만 앤서에 없으므로 아무도 보내지 않습니다.`,
  },
  'added codec': {
    label: '오퍼에 없는 코덱',
    short: (format) => `${formatName(format)} ${format.payloadType}`,
    sentence: (format) =>
      `${named(format)} 앤서에만 있으므로, 다음 오퍼에 들어가야 쓸 수 있습니다.`,
  },
  'header extension': {
    label: '헤더 확장',
    short: ({ uri, extension, id }) => `${numbers(id)} ${extension ?? uri}`,
    sentence: ({ uri, extension, id, sends }) => {
      const name = extension === undefined ? uri : `${extension}(${uri})`;
      const number =
        id.offerer === id.answerer
          ? `의 번호는 ${id.offerer}입니다`
          : `의 번호는 오퍼에서 ${id.offerer}, 앤서에서 ${id.answerer}입니다. 앤서는 오퍼의 번호를 그대로 써야 합니다`;
      return `헤더 확장 ${name}${number}. ${SENDERS[senders(sends)]}.`;
    },
  },
  'declined header extension': {
    label: '빠진 헤더 확장',
    short: ({ id, uri }) => `${id} ${uri}`,
    sentence: ({ id, uri }) =>
      `헤더 확장 ${withParticle(`${uri}(번호 ${id})`, '은/는')} 오퍼에 있었지만 앤서에 없으므로 어느 패킷에도 실리지 않습니다.`,
  },
  rid: {
    label: 'rid',
    short: ({ rid, sender }) => `${SIDES[sender]}: ${rid}`,
    sentence: ({ rid, sender, payloadTypes, restrictions }) => {
      const types =
        payloadTypes.length === 0 ? '' : ` 페이로드 타입은 ${payloadTypes.join(', ')}만 씁니다.`;
      const limits = restrictions.length === 0 ? '' : ` 제한은 ${list(restrictions)}입니다.`;
      return `${SIDES[sender]}은 스트림 ${withParticle(`“${rid}”`, '을/를')} 보낼 수 있습니다.${types}${limits}`;
    },
  },
  simulcast: {
    label: 'Simulcast',
    short: ({ sender, streams }) =>
      streams.length === 0 ? `${SIDES[sender]}: 없음` : `${SIDES[sender]}: ${streamList(streams)}`,
    sentence: ({ sender, streams, declined }) => {
      const left = declined.length === 0 ? '' : ` 빠진 스트림: ${declined.join(', ')}.`;
      if (streams.length === 0) {
        return `앤서가 ${SIDES[sender]}의 simulcast를 받아들이지 않았으므로 스트림 하나만 보냅니다.${left}`;
      }
      return `${SIDES[sender]}은 simulcast 스트림 ${streams.length}개를 보냅니다: ${streamList(streams)}.${left}`;
    },
  },
};

const SIDES: Readonly<Record<Side, string>> = { offerer: '오퍼 쪽', answerer: '앤서 쪽' };

const FIRST: Readonly<Record<Side, string>> = {
  offerer: '앤서에 첫 번째로 적힌 코덱입니다',
  answerer: '앤서에도 있는 코덱 가운데 오퍼에서 가장 앞선 것입니다',
};

const SENDERS = {
  both: '양쪽 모두 보낼 수 있습니다',
  offerer: '오퍼 쪽만 보낼 수 있습니다',
  answerer: '앤서 쪽만 보낼 수 있습니다',
  neither: '어느 쪽도 보낼 수 없습니다',
} as const;

function senders({ offerer, answerer }: BySide<boolean>): keyof typeof SENDERS {
  if (offerer) return answerer ? 'both' : 'offerer';
  return answerer ? 'answerer' : 'neither';
}

const USES: Readonly<Record<CodecUse, string>> = {
  media: '',
  retransmission: '재전송',
  redundancy: '손실에 대비한 중복 전송',
  'forward error correction': 'FEC, 순방향 오류 정정',
  dtmf: 'DTMF, 전화 버튼음',
  'comfort noise': '무음 구간의 배경 소음',
};

function use(codec: NegotiatedCodec): string {
  const { offerer, answerer } = codec.repairs;
  const purpose = USES[codec.use];
  if (offerer === undefined && answerer === undefined) return purpose === '' ? '' : `(${purpose})`;
  const repaired = offerer === answerer ? `${offerer}` : `${offerer ?? '—'}/${answerer ?? '—'}`;
  return `(페이로드 타입 ${repaired}의 ${purpose || '복구'})`;
}

function nameOf({ name, clockRate, channels }: NegotiatedCodec): string {
  if (name === undefined) return '이름 없는 코덱';
  return `${name}/${clockRate}${channels === undefined ? '' : `/${channels}`}`;
}

function formatName({ codec }: CodecFormat): string {
  if (codec === undefined) return '이름 없는 코덱';
  const { codec: name, clockRate, channels } = codec;
  return `${name}/${clockRate}${channels === undefined ? '' : `/${channels}`}`;
}

function named(format: CodecFormat): string {
  return withParticle(`${formatName(format)}(페이로드 타입 ${format.payloadType})`, '은/는');
}

function numbers({ offerer, answerer }: BySide<number>): string {
  return offerer === answerer ? String(offerer) : `${offerer}/${answerer}`;
}

function packets({ offerer, answerer }: BySide<number>): string {
  if (offerer === answerer) return `페이로드 타입은 양방향 모두 ${offerer}입니다`;
  return `페이로드 타입은 오퍼 쪽이 보낼 때 ${offerer}, 앤서 쪽이 보낼 때 ${answerer}입니다(받는 쪽의 번호를 씁니다)`;
}

/** 양쪽이 받고 싶은 것에 대해 적은 값. */
function parameters({ offerer, answerer }: BySide<readonly Parameter[]>): string {
  const [offered, answered] = [list(offerer), list(answerer)];
  if (offered === '' && answered === '') return '';
  if (offered === answered) return ` 양쪽의 설정: ${offered}.`;
  const offerSays = offered === '' ? '없음' : offered;
  const answerSays = answered === '' ? '없음' : answered;
  return ` 설정은 오퍼 쪽 ${offerSays}, 앤서 쪽 ${withParticle(answerSays, '으로/로')} 서로 다릅니다.`;
}

function list(parameters: readonly Parameter[]): string {
  return parameters
    .map(({ name, value }) => (value === undefined ? name : `${name}=${value}`))
    .join(';');
}

/** a=simulcast처럼 대안을 함께 적고, 멈춘 스트림에는 ~를 붙임. */
function streamList(streams: SimulcastStreams): string {
  return streams
    .map((alternatives) =>
      alternatives.map(({ rid, paused }) => (paused ? `~${rid}(일시 정지)` : rid)).join(' 또는 '),
    )
    .join(', ');
}
