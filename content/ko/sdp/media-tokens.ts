import { grouped } from '@/content/grouped';
import { textFor } from '@/content/text-for';
import type { LineContext } from '@/lib/sdp/line-context';
import type { ReadLine } from '@/lib/sdp/reading';
import type { MediaTokenRole, Parameter } from '@/lib/sdp/readings/media';
import type { TokenCatalogue } from '@/lib/sdp/words';
import { codecRemarks } from './media-codec-names';
import { channelText } from './media-data';
import { feedbackWords } from './media-feedback';
import { factText, h264LevelText } from './media-formats';
import { idText } from './media-header-extensions';
import { restrictionText } from './media-simulcast';

export const tokenWords: TokenCatalogue<MediaTokenRole> = {
  'payload type': { name: '페이로드 타입', meaning: payloadTypeMeaning },
  codec: {
    name: '코덱',
    meaning: (value) => textFor(codecRemarks, value.toLowerCase()),
  },
  'clock rate': {
    name: '클록 주파수',
    meaning: (value) => `RTP 타임스탬프는 1초에 ${grouped(Number(value))}씩 늘어납니다.`,
  },
  channels: { name: '채널 수' },
  'parameter name': { name: '매개변수', meaning: parameterMeaning },
  'parameter value': { name: '값', meaning: parameterMeaning },
  feedback: { name: '피드백 종류', meaning: feedbackMeaning },
  'feedback parameter': { name: '피드백 매개변수', meaning: feedbackMeaning },
  milliseconds: { name: '밀리초' },
  'frame rate': { name: '초당 프레임 수' },
  'extension id': { name: '확장 id', meaning: (value) => idText(Number(value)) },
  'extension direction': { name: '방향' },
  'extension uri': {
    name: '확장',
    meaning: () => '확장의 이름인 URI입니다. 비교에만 쓰이며 열리지 않습니다.',
  },
  'extension attributes': { name: '설정' },
  ssrc: { name: 'SSRC', meaning: () => '한 RTP 스트림의 모든 패킷에 적히는 32비트 수입니다.' },
  'source attribute': { name: '소스 속성' },
  'source value': { name: '값' },
  'ssrc-group semantics': {
    name: '묶음의 종류',
    meaning: (value) => textFor(SEMANTICS, value),
  },
  rid: { name: 'rid', meaning: ridMeaning },
  'simulcast direction': {
    name: '방향',
    meaning: (value) =>
      value === 'send' ? '이쪽에서 상대로 보냅니다.' : '상대에서 이쪽으로 받습니다.',
  },
  width: { name: '너비' },
  height: { name: '높이' },
  'packet rate': { name: '초당 패킷 수' },
  'sctp port': {
    name: 'SCTP 포트',
    meaning: () => 'DTLS 안에 있는 SCTP의 포트이며, 관례적으로 5000입니다.',
  },
  'message size': {
    name: '바이트 수',
    meaning: () => '이 줄이 없으면 64 KiB가 적용됩니다(RFC 8841 §6).',
  },
  'sctp protocol': { name: '프로토콜' },
  'stream count': { name: '스트림 수' },
  'data channel id': { name: 'SCTP 스트림' },
  'data channel attribute': { name: '속성' },
  'sctp init': { name: 'Base64로 적은 INIT 청크' },
};

const SEMANTICS: Readonly<Record<string, string>> = {
  FID: '흐름 식별: 스트림 다음에 그 재전송이 옵니다.',
  FEC: '순방향 오류 정정: 스트림 다음에 그 패리티가 옵니다. FEC-FR로 대체되었습니다.',
  'FEC-FR': '순방향 오류 정정: 스트림 다음에 그 패리티가 옵니다.',
  SIM: '표준이 되지 못한 simulcast 표기입니다.',
  DUP: '한 스트림의 복제입니다.',
};

function payloadTypeMeaning(
  value: string,
  _line: ReadLine,
  context: LineContext,
): string | undefined {
  if (value === '*') return '이 섹션의 모든 페이로드 타입입니다.';
  if (!/^\d{1,3}$/.test(value)) return undefined;
  const codec = context.codecOf(Number(value));
  return codec === undefined
    ? '이 번호가 어느 코덱인지 알려 주는 줄이 이 섹션에 없습니다.'
    : `${codec.codec}, 클록 ${grouped(codec.clockRate)} Hz입니다.`;
}

/** 토큰이 속한 매개변수 하나를 뜻하는 구절. 여럿이 해당하면 undefined. */
function parameterMeaning(value: string, line: ReadLine, context: LineContext): string | undefined {
  const { reading } = line;
  if (reading.kind === 'rid') return clauseOf(reading.restrictions, value, restrictionText);
  if (reading.kind === 'dcmap') return clauseOf(reading.parameters, value, channelText);
  const format = reading.kind === 'ssrc' ? reading.format : undefined;
  if (reading.kind !== 'fmtp' && format === undefined) return undefined;
  const parameters = reading.kind === 'fmtp' ? reading.parameters : (format?.parameters ?? []);
  const payloadType = reading.kind === 'fmtp' ? Number(reading.format) : (format?.payloadType ?? 0);
  return clauseOf(parameters, value, (parameter) => {
    const { codec, facts } = context.formatOf(payloadType, [parameter]);
    const [fact] = facts;
    if (fact === undefined) return '';
    const clause = factText(fact, codec, context);
    return fact.shape === 'h264 profile-level-id' ? `${clause}. ${h264LevelText(fact)}` : clause;
  });
}

function clauseOf(
  parameters: readonly Parameter[],
  value: string,
  say: (parameter: Parameter) => string,
): string | undefined {
  const [parameter, ...more] = parameters.filter(
    (one) => one.name === value || one.value === value,
  );
  if (parameter === undefined || more.length > 0) return undefined;
  // Once is enough: where the value stands for one parameter alone, its own row says it.
  if (parameter.name === value && isSaidByValue(parameter, parameters)) return undefined;
  return sentence(say(parameter));
}

function isSaidByValue({ value }: Parameter, parameters: readonly Parameter[]): boolean {
  if (value === undefined) return false;
  return parameters.filter((one) => one.name === value || one.value === value).length === 1;
}

function sentence(clause: string): string {
  return clause.endsWith('.') ? clause : `${clause}.`;
}

function feedbackMeaning(_value: string, { reading }: ReadLine): string | undefined {
  if (reading.kind !== 'rtcp-fb' || reading.message === undefined) return undefined;
  return feedbackWords[reading.message];
}

function ridMeaning(value: string, _line: ReadLine, context: LineContext): string | undefined {
  const paused = value.startsWith('~');
  const direction = context.directionOfRid(paused ? value.slice(1) : value);
  const start = paused ? ' 처음에는 멈춰 있습니다.' : '';
  if (direction === undefined) return `이 이름을 정의하는 a=rid 줄이 이 섹션에 없습니다.${start}`;
  const does = direction === 'send' ? '보내는' : '받는';
  return `a=rid로 정의된, 이쪽이 ${does} 인코딩입니다.${start}`;
}
