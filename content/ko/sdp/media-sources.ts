import { withParticle } from '@/content/ko/particle';
import type { LineContext } from '@/lib/sdp/line-context';
import type { ReadingOf } from '@/lib/sdp/reading';
import type { Meanings } from '@/lib/sdp/words';
import { formatText, payloadTypeName } from './media-formats';

export const sourceMeanings: Meanings<'ssrc' | 'ssrc-group'> = {
  ssrc: (reading, context) => {
    const say = Object.hasOwn(sourceTexts, reading.attribute)
      ? sourceTexts[reading.attribute]
      : undefined;
    return (say ?? otherText)(reading, context);
  },
  'ssrc-group': ({ semantics, ssrcs }) => {
    const say = Object.hasOwn(groupTexts, semantics) ? groupTexts[semantics] : undefined;
    const text = ssrcs.length > 1 ? say?.(ssrcs) : undefined;
    return (
      text ?? `SSRC ${withParticle(ssrcs.join(', '), '을/를')} “${semantics}”의 뜻으로 묶습니다.`
    );
  },
};

type SourceText = (reading: ReadingOf<'ssrc'>, context: LineContext) => string;

const sourceTexts: Readonly<Record<string, SourceText>> = {
  cname: ({ ssrc, value }) =>
    `SSRC가 ${ssrc}인 RTP 스트림의 소스 이름은 ${value ?? '(없음)'}입니다. 이름이 같은 스트림은 시계를 공유하므로 동기를 맞춰 재생할 수 있습니다.`,
  msid: ({ ssrc, words }) => {
    const [stream = '(없음)', track] = words;
    const of = track === undefined ? '' : `의 트랙 ${track}`;
    return `SSRC ${withParticle(`${ssrc}`, '은/는')} MediaStream ${stream}${of}에 속합니다. Plan B의 표기이며, 지금은 a=msid가 대신합니다.`;
  },
  mslabel: ({ ssrc, value }) =>
    `SSRC ${withParticle(`${ssrc}`, '은/는')} MediaStream ${value ?? '(없음)'}에 속합니다. Plan B의 가장 오래된 표기입니다.`,
  label: ({ ssrc, value }) =>
    `SSRC ${withParticle(`${ssrc}`, '은/는')} 트랙 ${value ?? '(없음)'}의 것입니다. Plan B의 가장 오래된 표기입니다.`,
  'previous-ssrc': ({ ssrc, words }) =>
    `SSRC가 ${ssrc}인 소스는 이전에 ${withParticle(words.join(', '), '을/를')} 썼습니다.`,
  fmtp: (reading, context) => {
    const { ssrc, format } = reading;
    if (format === undefined) return otherText(reading);
    const text = formatText(context.formatOf(format.payloadType, format.parameters), context);
    return `SSRC ${ssrc}에만 해당하는 ${payloadTypeName(format.payloadType, context)}의 설정입니다: ${text}.`;
  },
};

function otherText({ ssrc, attribute, value }: ReadingOf<'ssrc'>): string {
  return value === undefined
    ? `SSRC ${ssrc}에만 해당하는 속성 ${attribute}입니다.`
    : `SSRC ${ssrc}에만 해당하는 속성 ${attribute}이며, 값은 ${value}입니다.`;
}

type GroupText = (ssrcs: readonly number[]) => string;

const groupTexts: Readonly<Record<string, GroupText>> = {
  FID: ([stream, ...others]) =>
    `SSRC ${withParticle(`${stream}`, '이/가')} 스트림이고, SSRC ${withParticle(others.join(', '), '이/가')} 그 손실 패킷을 다시 보냅니다(FID).`,
  FEC: ([stream, ...others]) =>
    `SSRC ${withParticle(`${stream}`, '이/가')} 스트림이고, SSRC ${withParticle(others.join(', '), '이/가')} 이를 복구할 패리티를 보냅니다(FEC, 옛 의미).`,
  'FEC-FR': ([stream, ...others]) =>
    `SSRC ${withParticle(`${stream}`, '이/가')} 스트림이고, SSRC ${withParticle(others.join(', '), '이/가')} 이를 복구할 패리티를 보냅니다(FEC-FR).`,
  SIM: (ssrcs) =>
    `SSRC ${withParticle(ssrcs.join(', '), '은/는')} 같은 화면을 서로 다른 크기로 보냅니다. 작은 것이 먼저입니다(SIM: rid 이전에 Chromium이 쓰던 simulcast).`,
  DUP: (ssrcs) =>
    `SSRC ${withParticle(ssrcs.join(', '), '은/는')} 같은 미디어를 보내므로 하나가 다른 것을 대신할 수 있습니다(DUP).`,
};
