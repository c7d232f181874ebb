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
    return text ?? `The SSRCs ${ssrcs.join(', ')} are grouped in the sense of “${semantics}”.`;
  },
};

type SourceText = (reading: ReadingOf<'ssrc'>, context: LineContext) => string;

const sourceTexts: Readonly<Record<string, SourceText>> = {
  cname: ({ ssrc, value }) =>
    `The RTP stream with SSRC ${ssrc} comes from the source named ${value ?? '(nothing)'}; streams of one name share a clock and can be played in sync.`,
  msid: ({ ssrc, words }) => {
    const [stream = '(none)', track] = words;
    const of = track === undefined ? '' : `, as its track ${track}`;
    return `SSRC ${ssrc} belongs to the MediaStream ${stream}${of}; a notation of Plan B, today a=msid says so.`;
  },
  mslabel: ({ ssrc, value }) =>
    `SSRC ${ssrc} belongs to the MediaStream ${value ?? '(nothing)'}, in the oldest notation of Plan B.`,
  label: ({ ssrc, value }) =>
    `SSRC ${ssrc} carries the track ${value ?? '(nothing)'}, in the oldest notation of Plan B.`,
  'previous-ssrc': ({ ssrc, words }) =>
    `The source with SSRC ${ssrc} used ${words.join(', ')} before.`,
  fmtp: (reading, context) => {
    const { ssrc, format } = reading;
    if (format === undefined) return otherText(reading);
    const text = formatText(context.formatOf(format.payloadType, format.parameters), context);
    return `For SSRC ${ssrc} alone, ${payloadTypeName(format.payloadType, context)} has its own parameters: ${text}.`;
  },
};

function otherText({ ssrc, attribute, value }: ReadingOf<'ssrc'>): string {
  return value === undefined
    ? `The attribute ${attribute} holds for SSRC ${ssrc} alone.`
    : `The attribute ${attribute} holds for SSRC ${ssrc} alone, with the value ${value}.`;
}

type GroupText = (ssrcs: readonly number[]) => string;

const groupTexts: Readonly<Record<string, GroupText>> = {
  FID: ([stream, ...others]) =>
    `SSRC ${stream} is the stream; SSRC ${others.join(', ')} sends its lost packets again (FID).`,
  FEC: ([stream, ...others]) =>
    `SSRC ${stream} is the stream; SSRC ${others.join(', ')} carries parity to repair it (FEC, the older sense of it).`,
  'FEC-FR': ([stream, ...others]) =>
    `SSRC ${stream} is the stream; SSRC ${others.join(', ')} carries parity to repair it (FEC-FR).`,
  SIM: (ssrcs) =>
    `The SSRCs ${ssrcs.join(', ')} carry the same picture in as many sizes, the smallest first (SIM: simulcast as Chromium did it before rid).`,
  DUP: (ssrcs) =>
    `The SSRCs ${ssrcs.join(', ')} carry the same media, so that one can stand in for another (DUP).`,
};
