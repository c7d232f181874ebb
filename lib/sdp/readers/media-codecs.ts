import type { AttributeReaders } from '../attribute-reader';
import { feedbackMessageOf } from '../feedback';
import type { LineReader } from '../line-reader';
import type { ReadingOf } from '../reading';
import { staticCodecOf } from '../static-payload-types';
import type { TokenRole } from '../token';
import { skipSpaces, takeParameters, takePayloadType } from './media-parameters';
import { wordsLeft } from './word-list';

/** Codecs by payload type, their parameters and feedback, and the pace of packets and pictures. */
export const codecReaders: AttributeReaders = {
  rtpmap: { read: readRtpmap, reference: { rfc: 8866, section: '6.6' } },
  fmtp: { read: readFmtp, reference: { rfc: 8866, section: '6.15' } },
  'rtcp-fb': { read: readRtcpFb, reference: { rfc: 4585, section: '4.2' } },
  ptime: {
    read: (reader) => ({ kind: 'ptime', ptime: takeDecimal(reader, 'milliseconds') }),
    reference: { rfc: 8866, section: '6.4' },
  },
  maxptime: {
    read: (reader) => ({ kind: 'maxptime', maxptime: takeDecimal(reader, 'milliseconds') }),
    reference: { rfc: 8866, section: '6.5' },
  },
  framerate: {
    read: (reader) => ({ kind: 'framerate', framerate: takeDecimal(reader, 'frame rate') }),
    reference: { rfc: 8866, section: '6.13' },
  },
  maxprate: {
    read: (reader) => ({ kind: 'maxprate', rate: takeDecimal(reader, 'packet rate') }),
    reference: { rfc: 3890, section: '6.3' },
  },
};

/** RFC 8866 §9 `token`. */
const TOKEN = /^[\w!#$%&'*+.^`{|}~-]+$/;

/** Sample input: `111 opus/48000/2` */
function readRtpmap(reader: LineReader): ReadingOf<'rtpmap'> {
  const payloadType = takePayloadType(reader);
  skipSpaces(reader);
  const codec = reader.until('codec', '/ \t', TOKEN);
  reader.literal('/');
  const clockRate = reader.number('clock rate', 0, 2 ** 32 - 1, '/ \t');
  const channels = reader.skip('/') ? reader.number('channels', 1, 65_535) : undefined;
  const fixed = staticCodecOf(payloadType);
  return { kind: 'rtpmap', payloadType, codec, clockRate, channels, fixed };
}

/** Sample input: `111 minptime=10;useinbandfec=1`. Outside of RTP the format is a word. */
function readFmtp(reader: LineReader): ReadingOf<'fmtp'> {
  const format = reader.word('payload type', TOKEN);
  return { kind: 'fmtp', format, parameters: takeParameters(reader) };
}

/** Sample input: `96 nack pli` or `* ccm tmmbr smaxpr=120` */
function readRtcpFb(reader: LineReader): ReadingOf<'rtcp-fb'> {
  const all = reader.peekWord() === '*';
  const payloadType = all ? '*' : takePayloadType(reader);
  if (all) reader.word('payload type');
  const feedback = reader.word('feedback', TOKEN);
  const words = wordsLeft(reader, 'feedback parameter');
  const message = feedbackMessageOf(feedback, words[0]) ?? feedbackMessageOf(feedback, undefined);
  const taken = message?.includes(' ') ? 1 : 0;
  const parameter = words.length > 0 ? words.join(' ') : undefined;
  return {
    kind: 'rtcp-fb',
    payloadType,
    feedback,
    parameter,
    message,
    values: words.slice(taken),
  };
}

/** RFC 8866 §9 `non-zero-int-or-real`; AES67 has 0.125 ms. */
function takeDecimal(reader: LineReader, role: TokenRole): number {
  return Number(reader.word(role, /^\d{1,9}(\.\d{1,9})?$/));
}
