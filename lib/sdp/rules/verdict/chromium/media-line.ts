import { reject } from '../rejection';
import type { CheckedLine } from './line-syntax';
import type { ContentKind } from './offer';
import { fieldsOf, intOf } from './words';

export interface MediaLine {
  readonly kind: ContentKind;
  readonly number: number;
  /** Attributes of RTP are read: also in sections that are not supported. */
  readonly rtp: boolean;
  readonly portIsZero: boolean;
  readonly payloadTypes: readonly number[];
  /** The format is `webrtc-datachannel`, with which alone `a=sctp-port` may stand. */
  readonly channels: boolean;
}

/** The m-line as `ParseMediaDescription` takes it. */
export function readMediaLine({ text, number }: CheckedLine): MediaLine {
  const [media = '', port = '', proto = '', ...formats] = fieldsOf(text.slice(2));
  if (formats.length === 0) reject('M14', number);
  const portNumber = intOf(port) ?? reject('M14', number);
  if (portNumber < 0 || portNumber > 65_535) reject('M14', number);
  const rtp = isRtp(proto);
  const payloadTypes = rtp ? formats.map((format) => readFormat(format, number)) : [];
  if ((media === 'audio' || media === 'video') && !rtp) reject('M15', number);
  const kind = kindOf(media, proto);
  const channels = formats[0] === 'webrtc-datachannel';
  return { kind, number, rtp, portIsZero: port === '0', payloadTypes, channels };
}

function readFormat(format: string, number: number): number {
  const payloadType = intOf(format) ?? reject('M17', number);
  return payloadType < 0 || payloadType > 127 ? reject('R05', number) : payloadType;
}

/** `RTP/` somewhere, not in the middle of a word; case counts. */
function isRtp(proto: string): boolean {
  return proto === '' || /(^|[^A-Za-z])RTP\//.test(proto);
}

function kindOf(media: string, proto: string): ContentKind {
  if (media === 'audio' || media === 'video') return media;
  const sctp = /^(UDP\/|TCP\/)?DTLS\/SCTP$/.test(proto);
  return media === 'application' && sctp ? 'data' : 'unsupported';
}
