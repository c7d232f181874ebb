import { reject } from '../rejection';
import type { MediaLine } from './offer';
import { numberOf, walkWords } from './words';

/** Transports that sipcc gives a port; RTP/AVPF is missing from its list, so that it is refused. */
const ONE_PORT = new Set([
  ...['rtp/avp', 'rtp/savp', 'rtp/savpf', 'udp/tls/rtp/savp', 'udp/tls/rtp/savpf'],
  ...['tcp/dtls/rtp/savp', 'tcp/dtls/rtp/savpf', 'udp', 'tcp', 'udptl', 'udpsprt', 'local'],
  ...['dtls/sctp', 'udp/dtls/sctp', 'tcp/dtls/sctp', 'aal1/avp'],
  ...['aal2/itu', 'aal2/atmf', 'aal2/custom'],
]);
const PORT_AND_COUNT = new Set([
  ...['rtp/avp', 'rtp/savp', 'rtp/savpf', 'udp/tls/rtp/savp', 'udp/tls/rtp/savpf'],
  ...['tcp/dtls/rtp/savp', 'tcp/dtls/rtp/savpf', 'udp', 'local'],
]);

/** sipcc looks at no more of them. */
const MOST_PAYLOAD_TYPES = 30;

/** The m-line as sipcc's `sdp_parse_media` takes it. */
export function readMediaLine(value: string, number: number): MediaLine {
  const words = walkWords(value);
  const media = words.word()?.toLowerCase() ?? reject('M14', number);
  const ports = words.word() ?? reject('M14', number);
  const proto = words.word()?.toLowerCase() ?? reject('M14', number);
  const port = readPort(ports, proto, number);
  if (proto.endsWith('dtls/sctp')) checkChannelFormat(words.word(), proto, number);
  const payloadTypes: number[] = [];
  for (let word = words.word(); word !== undefined; word = words.word()) {
    if (payloadTypes.length === MOST_PAYLOAD_TYPES) break;
    const payloadType = numberOf(word);
    if (payloadType !== undefined) payloadTypes.push(payloadTypeOf(payloadType));
  }
  return { media, port, proto, payloadTypes, number };
}

function readPort(text: string, proto: string, number: number): number {
  const words = walkWords(text);
  const port = words.number('/ \t');
  if (port === undefined) reject('M14', number);
  const count = words.number('/ \t');
  const known = ONE_PORT.has(proto) || proto === 'rtp/avpf';
  const taken = count === undefined ? ONE_PORT : PORT_AND_COUNT;
  if (!taken.has(proto)) reject(known && count !== undefined ? 'M14' : 'M15', number);
  return port % 65_536;
}

/** `webrtc-datachannel`, or the port of the old form `DTLS/SCTP 5000`. */
function checkChannelFormat(format: string | undefined, proto: string, number: number): void {
  const old = proto === 'dtls/sctp';
  const fits = old
    ? numberOf(format ?? '') !== undefined
    : format?.toLowerCase() === 'webrtc-datachannel';
  if (!fits) reject('M18', number);
}

/** Above 255 the upper byte of 16 bits counts: there sipcc keeps dynamic payload types. */
function payloadTypeOf(value: number): number {
  const bits = value % 65_536;
  return bits > 255 ? bits >> 8 : bits;
}
