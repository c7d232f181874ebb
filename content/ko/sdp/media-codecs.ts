import { grouped } from '@/content/grouped';
import { withParticle } from '@/content/ko/particle';
import { textFor } from '@/content/text-for';
import type { LineContext } from '@/lib/sdp/line-context';
import type { ReadingOf } from '@/lib/sdp/reading';
import type { Meanings } from '@/lib/sdp/words';
import { codecRemarks } from './media-codec-names';
import { feedbackText } from './media-feedback';
import { formatText, payloadTypeName } from './media-formats';

export const codecMeanings: Meanings<
  'rtpmap' | 'fmtp' | 'rtcp-fb' | 'ptime' | 'maxptime' | 'framerate' | 'maxprate'
> = {
  rtpmap: (reading, context) => {
    const { payloadType, codec, clockRate } = reading;
    const head = `페이로드 타입 ${withParticle(`${payloadType}`, '은/는')} ${codec}입니다. 클록은 ${grouped(clockRate)} Hz${channels(reading)}입니다.`;
    return [head, repairText(reading, context) ?? remark(reading), fixedText(reading)]
      .filter((part) => part !== undefined)
      .join(' ');
  },
  fmtp: ({ format, parameters }, context) => {
    const isPayloadType = context.rtp && /^\d{1,3}$/.test(format);
    const payloadType = isPayloadType ? Number(format) : Number.NaN;
    const of = isPayloadType ? payloadTypeName(payloadType, context) : `포맷 ${format}`;
    return `${of}의 설정입니다: ${formatText(context.formatOf(payloadType, parameters), context)}.`;
  },
  'rtcp-fb': (reading, context) => {
    const of =
      reading.payloadType === '*'
        ? '모든 페이로드 타입'
        : payloadTypeName(reading.payloadType, context);
    return feedbackText(reading, of);
  },
  ptime: ({ ptime }) =>
    `이쪽은 패킷 하나에 미디어 ${grouped(ptime)} ms가 담긴 것을 받고 싶어 합니다.`,
  maxptime: ({ maxptime }) =>
    `이쪽으로 오는 패킷에는 미디어를 ${grouped(maxptime)} ms 넘게 담을 수 없습니다.`,
  framerate: ({ framerate }) => `비디오는 초당 최대 ${grouped(framerate)}프레임입니다.`,
  maxprate: ({ rate }) =>
    `초당 최대 ${grouped(rate)}개의 패킷을 보냅니다. b=TIAS와 함께 헤더가 더하는 대역폭을 계산하는 데 씁니다.`,
};

function channels({ codec, channels: count }: ReadingOf<'rtpmap'>): string {
  if (count === undefined) return '';
  const text = `, 채널은 ${grouped(count)}개`;
  const always = codec.toLowerCase() === 'opus' && count === 2;
  return always ? `${text}(모노여도 항상 이렇게 적음, RFC 7587)` : text;
}

function repairText(
  { payloadType, codec }: ReadingOf<'rtpmap'>,
  context: LineContext,
): string | undefined {
  if (codec.toLowerCase() !== 'rtx') return undefined;
  const repaired = context.repairs(payloadType);
  return repaired === undefined
    ? '손실 패킷을 다시 보내는 형식이지만(RFC 4588), 어느 페이로드 타입의 것인지 밝히는 fmtp 줄이 없습니다.'
    : `${payloadTypeName(repaired, context)}의 손실 패킷을 다시 보냅니다(RFC 4588).`;
}

function remark({ codec }: ReadingOf<'rtpmap'>): string | undefined {
  return textFor(codecRemarks, codec.toLowerCase());
}

function fixedText({ codec, fixed }: ReadingOf<'rtpmap'>): string | undefined {
  if (fixed === undefined) return undefined;
  return fixed.codec.toLowerCase() === codec.toLowerCase()
    ? 'RFC 3551이 이 코덱에 고정한 번호입니다.'
    : `RFC 3551이 ${fixed.codec}에 고정한 번호를 이 줄이 바꿔 씁니다.`;
}
