import { staticCodecOf } from '../../../static-payload-types';
import { reject } from '../rejection';
import type { CheckedLine } from './line-syntax';
import type { MediaLine } from './media-line';
import type { Codec } from './offer';
import { behindColon, cut, fieldsOf, intOf, isAttribute, unsignedOf } from './words';

/** Payload types of one section, as rtpmap, fmtp and rtcp-fb together make them. */
export interface CodecTable {
  readonly codecs: ReadonlyMap<number, Codec>;
  /** Says whether the line was one of a codec. */
  read(line: CheckedLine): boolean;
  /** Refuses where a payload type was spoken of and never named. */
  finish(): void;
}

export function createCodecTable(media: MediaLine): CodecTable {
  const listed = new Set(media.payloadTypes);
  const codecs = new Map<number, Codec>(media.kind === 'audio' ? staticCodecs(media) : []);
  const has = media.kind === 'audio' || media.kind === 'video';
  const touch = (payloadType: number, number: number) => {
    const codec = codecs.get(payloadType) ?? { payloadType, name: '', clockRate: 0, number };
    codecs.set(payloadType, codec);
    return codec;
  };
  return {
    codecs,
    read(line) {
      const { text } = line;
      if (isAttribute(text, 'fmtp')) {
        if (has) readFormatParameters(line, touch);
      } else if (!media.rtp) {
        return false;
      } else if (isAttribute(text, 'rtpmap')) {
        readRtpmap(line, media, listed, codecs, touch);
      } else if (isAttribute(text, 'rtcp-fb')) {
        if (has) readFeedback(line, touch);
      } else if (isAttribute(text, 'packetization')) {
        if (media.kind === 'video') readPacketization(line, touch);
      } else {
        return false;
      }
      return true;
    },
    finish() {
      for (const { name, payloadType, number } of codecs.values()) {
        if (name === '') reject(listed.has(payloadType) ? 'R01' : 'R02', number);
      }
    },
  };
}

type Touch = (payloadType: number, number: number) => Codec;

/** The numbers of RFC 3551 that libwebrtc knows without an rtpmap; reserved ones are named too. */
function staticCodecs({ payloadTypes, number }: MediaLine): readonly [number, Codec][] {
  return payloadTypes
    .filter((payloadType) => payloadType <= 18)
    .map((payloadType) => {
      const { codec = 'reserved', clockRate = 0 } = staticCodecOf(payloadType) ?? {};
      return [payloadType, { payloadType, name: codec.toLowerCase(), clockRate, number }];
    });
}

function payloadTypeOf(text: string, number: number): number {
  const payloadType = intOf(text) ?? reject('R11', number);
  return payloadType < 0 || payloadType > 127 ? reject('R05', number) : payloadType;
}

const VIDEO_CLOCK_RATE = 90_000;
const MOST_CHANNELS = 16;

function readRtpmap(
  { text, number }: CheckedLine,
  media: MediaLine,
  listed: ReadonlySet<number>,
  codecs: ReadonlyMap<number, Codec>,
  touch: Touch,
): void {
  const fields = fieldsOf(text.slice(2));
  const value = behindColon(fields[0] ?? '', 'rtpmap');
  if (fields.length < 2 || value === undefined) reject('R10', number);
  const payloadType = payloadTypeOf(value, number);
  if (!listed.has(payloadType)) return;
  const parts = (fields[1] ?? '').split('/');
  const [name = '', clock = '', channels] = parts;
  if (parts.length < 2 || parts.length > 3) reject('R10', number);
  const clockRate = intOf(clock) ?? reject('R10', number);
  if (media.kind === 'audio' && channels !== undefined) checkChannels(channels, number);
  if (media.kind !== 'audio' && media.kind !== 'video') return;
  const known = codecs.get(payloadType);
  const conflicts =
    known !== undefined &&
    known.name !== '' &&
    (known.name !== name.toLowerCase() ||
      (media.kind === 'video' && known.clockRate !== clockRate));
  if (conflicts) reject('R12', number);
  const codec = touch(payloadType, number);
  codec.name = name.toLowerCase();
  codec.clockRate = media.kind === 'video' ? VIDEO_CLOCK_RATE : clockRate;
}

function checkChannels(text: string, number: number): void {
  const channels = unsignedOf(text, Number.MAX_SAFE_INTEGER) ?? reject('R10', number);
  if (channels > MOST_CHANNELS) reject('R13', number);
}

function readFormatParameters({ text, number }: CheckedLine, touch: Touch): void {
  const [name, parameters] = cut(text.slice(2), ' ') ?? reject('R11', number);
  const codec = touch(
    payloadTypeOf(behindColon(name, 'fmtp') ?? reject('R11', number), number),
    number,
  );
  for (const parameter of parameters.split(';')) {
    const named = cut(parameter.trim(), '=');
    if (named?.[0] === 'apt') codec.apt = named[1];
  }
}

function readFeedback({ text, number }: CheckedLine, touch: Touch): void {
  const fields = fieldsOf(text);
  const value = behindColon(fields[0] ?? '', 'rtcp-fb');
  if (fields.length < 2 || value === undefined) reject('R11', number);
  if (value !== '*') touch(payloadTypeOf(value, number), number);
}

function readPacketization({ text, number }: CheckedLine, touch: Touch): void {
  const fields = fieldsOf(text);
  const value = behindColon(fields[0] ?? '', 'packetization');
  if (fields.length < 2 || value === undefined) reject('R11', number);
  const payloadType = payloadTypeOf(value, number);
  if (fields[1] === 'raw') touch(payloadType, number);
}
