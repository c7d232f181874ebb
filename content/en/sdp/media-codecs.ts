import { grouped } from '@/content/grouped';
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
    const head = `Payload type ${payloadType} is ${codec}: ${grouped(clockRate)} Hz clock${channels(reading)}.`;
    return [head, repairText(reading, context) ?? remark(reading), fixedText(reading)]
      .filter((part) => part !== undefined)
      .join(' ');
  },
  fmtp: ({ format, parameters }, context) => {
    const isPayloadType = context.rtp && /^\d{1,3}$/.test(format);
    const payloadType = isPayloadType ? Number(format) : Number.NaN;
    const of = isPayloadType ? payloadTypeName(payloadType, context) : `the format ${format}`;
    return `For ${of}: ${formatText(context.formatOf(payloadType, parameters), context)}.`;
  },
  'rtcp-fb': (reading, context) => {
    const of =
      reading.payloadType === '*'
        ? 'all payload types'
        : payloadTypeName(reading.payloadType, context);
    return feedbackText(reading, of);
  },
  ptime: ({ ptime }) =>
    `This side would like each packet that it receives to hold ${grouped(ptime)} ms of media.`,
  maxptime: ({ maxptime }) =>
    `No packet to this side may hold more than ${grouped(maxptime)} ms of media.`,
  framerate: ({ framerate }) => `The video has at most ${grouped(framerate)} frames per second.`,
  maxprate: ({ rate }) =>
    `At most ${grouped(rate)} packets are sent per second; with b=TIAS it gives the bandwidth that the headers add.`,
};

function channels({ codec, channels: count }: ReadingOf<'rtpmap'>): string {
  if (count === undefined) return '';
  const text = count === 1 ? ', 1 channel' : `, ${grouped(count)} channels`;
  const always = codec.toLowerCase() === 'opus' && count === 2;
  return always ? `${text} (always written so, RFC 7587, even for mono)` : text;
}

function repairText(
  { payloadType, codec }: ReadingOf<'rtpmap'>,
  context: LineContext,
): string | undefined {
  if (codec.toLowerCase() !== 'rtx') return undefined;
  const repaired = context.repairs(payloadType);
  return repaired === undefined
    ? 'It carries lost packets again (RFC 4588); no fmtp line here says those of which payload type.'
    : `It carries lost packets of ${payloadTypeName(repaired, context)} again (RFC 4588).`;
}

function remark({ codec }: ReadingOf<'rtpmap'>): string | undefined {
  return textFor(codecRemarks, codec.toLowerCase());
}

function fixedText({ codec, fixed }: ReadingOf<'rtpmap'>): string | undefined {
  if (fixed === undefined) return undefined;
  return fixed.codec.toLowerCase() === codec.toLowerCase()
    ? 'RFC 3551 fixes this number for it.'
    : `RFC 3551 fixes this number for ${fixed.codec}, which the line overrides.`;
}
