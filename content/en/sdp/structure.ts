import { textFor } from '@/content/text-for';
import type { AddressClass } from '@/lib/address';
import type { LineContext } from '@/lib/sdp/line-context';
import type { ReadingOf } from '@/lib/sdp/reading';
import type { StructureReading } from '@/lib/sdp/readings/structure';
import type { Meanings } from '@/lib/sdp/words';
import { timeMeanings } from './structure-times';

/** The lines of one letter each. */
export const structureMeanings: Meanings<StructureReading['kind']> = {
  ...timeMeanings,
  version: ({ version }) =>
    version === '0'
      ? 'The description begins here. It is written in SDP version 0, the only one there is.'
      : `The description begins here, in a version “${version}” of SDP; only version 0 exists.`,
  origin: (reading) => `${originText(reading)} ${originPlace(reading)}`,
  'session name': ({ name }) =>
    ['', ' ', '-'].includes(name)
      ? `The session has no name: ${NO_NAMES[name] ?? ''}.`
      : `The session is called “${name}”.`,
  information: ({ information }, { media }) =>
    `A description in words of ${media === undefined ? 'the session' : `this ${media} section`}: “${information}”.`,
  uri: ({ uri }) => `More about the session can be found at ${uri}.`,
  email: ({ email }) => `Whoever is responsible for the session can be reached by mail: ${email}.`,
  phone: ({ phone }) => `Whoever is responsible for the session can be reached by phone: ${phone}.`,
  connection: connectionText,
  bandwidth: bandwidthText,
  key: ({ method, key }) =>
    `An encryption key in clear text by the method “${method}”${key === undefined ? '' : `: “${key}”`}. RFC 8866 forbids new uses; WebRTC exchanges keys by DTLS and ignores it.`,
  media: mediaText,
};

const NO_NAMES: Readonly<Record<string, string>> = {
  '': 'nothing stands behind the s=, which Chromium rejects',
  ' ': 'a single space stands for it (RFC 8866 §5.3)',
  '-': '“-” stands for it, as browsers always write',
};

function originText(reading: ReadingOf<'origin'>): string {
  const { username, sessionId, sessionVersion } = reading;
  const by = username === '-' ? 'written without a user name (“-”)' : `written by “${username}”`;
  const digits = /^\d+$/.test(sessionId) && /^\d+$/.test(sessionVersion);
  return `Session ${sessionId} in its version ${sessionVersion}, ${by}; the version grows with each change of the description.${
    digits ? '' : ' Both should be whole numbers.'
  }`;
}

function originPlace(reading: ReadingOf<'origin'>): string {
  const { netType, addressType, address, addressClass } = reading;
  const place = `${netType} ${addressType} ${address}`;
  if (addressClass === 'unspecified' || addressClass === 'loopback') {
    return `${place} stands where the writer’s address would be, so that it is not revealed; no packet goes there.`;
  }
  return `It was written at ${place}${classText(addressClass)}; this only makes the session unique, no packet goes there.`;
}

function connectionText(reading: ReadingOf<'connection'>, context: LineContext): string {
  const { media } = context;
  const announced = context.announced?.() === true && context.ufrag === undefined;
  const { netType, addressType, address, addressClass } = reading;
  const place = `${address} (${netType} ${addressType})`;
  const what =
    media === undefined ? 'all sections without a c= of their own' : `this ${media} section`;
  const more = `${ttlText(reading)}${countText(reading)}`;
  if (addressClass === 'unspecified' && announced) {
    return `The address for ${what} is left open (${place}): with RTSP, SETUP agrees on it.${more}`;
  }
  if (addressClass === 'unspecified') {
    return `No address yet for ${what}: ${place} is a placeholder until ICE has found one; without ICE it puts the media on hold.${more}`;
  }
  const unless = announced ? '' : ', unless ICE finds another path';
  return `Packets for ${what} go to ${place}${classText(addressClass)}${unless}.${more}`;
}

function ttlText({ ttl, addressType }: ReadingOf<'connection'>): string {
  if (ttl === undefined) return '';
  return ` Their time to live is ${ttl} router hops (${addressType} multicast).`;
}

function countText({ count, address }: ReadingOf<'connection'>): string {
  return count === undefined ? '' : ` Addresses in a row from ${address} on: ${count}.`;
}

function classText(addressClass: AddressClass | undefined): string {
  const text = addressClass === undefined ? undefined : CLASSES[addressClass];
  return text === undefined ? '' : `, ${text}`;
}

const CLASSES: Readonly<Record<AddressClass, string>> = {
  unspecified: 'the unspecified address',
  loopback: 'an address of the device itself',
  'link-local': 'a link-local address',
  private: 'a private address',
  shared: 'an address between a carrier’s NAT and its customers',
  'unique-local': 'a unique local address',
  documentation: 'an address reserved for documentation',
  multicast: 'a multicast address',
  reserved: 'a reserved address',
  global: 'a global address',
  mdns: 'a local name that hides the address',
  redacted: 'a hidden address',
  name: 'a host name',
};

function bandwidthText(
  { modifier, value }: ReadingOf<'bandwidth'>,
  { media, announced }: LineContext,
): string {
  const what = media === undefined ? 'the whole session' : `this ${media} section`;
  const say = BANDWIDTHS.get(modifier);
  return say === undefined
    ? `A bandwidth of ${value} for ${what} in a unit that “${modifier}” defines; RFC 8866 asks receivers to ignore the types that they do not know.`
    : say(value, what, announced?.() === true);
}

/** Announced media are sent so, offered ones are to be received so (RFC 8866 §5.8). */
const atMost = (rate: string, what: string, announced: boolean) =>
  announced
    ? `At most ${rate} are sent for ${what}`
    : `The writer wants to receive at most ${rate} for ${what}`;

type BandwidthText = (value: number, what: string, announced: boolean) => string;

const BANDWIDTHS: ReadonlyMap<string, BandwidthText> = new Map([
  [
    'AS',
    (value, what, announced) =>
      `${atMost(`${value} kbit/s`, what, announced)}, headers of IP and UDP included (AS, application specific).`,
  ],
  [
    'CT',
    (value, what) =>
      `All participants together may use ${value} kbit/s for ${what} (CT, conference total).`,
  ],
  [
    'TIAS',
    (value, what, announced) =>
      `${atMost(`${value} bit/s`, what, announced)}, without the headers of IP and UDP (TIAS, transport independent; RFC 3890).`,
  ],
  [
    'RS',
    (value, what) => `RTCP of active senders may use ${value} bit/s of ${what} (RS; RFC 3556).`,
  ],
  ['RR', (value, what) => `RTCP of receivers may use ${value} bit/s of ${what} (RR; RFC 3556).`],
]);

function mediaText(reading: ReadingOf<'media'>, context: LineContext): string {
  const { media, proto } = reading;
  const number = context.place.in === 'media' ? ` ${context.place.index + 1}` : '';
  const profile = textFor(PROTOS, proto.toUpperCase());
  const by = `by ${proto}${profile === undefined ? '' : ` (${profile})`}`;
  return `Section${number}: ${media} on ${portText(reading, context)}, ${by}. ${formatsText(reading, context)}`;
}

function portText({ port, portCount }: ReadingOf<'media'>, context: LineContext): string {
  const count = portCount === undefined ? '' : ` (${portCount} ports for as many streams)`;
  if (port === 0 && context.announced?.())
    return `port 0${count} (left open: RTSP agrees on the ports in SETUP)`;
  if (port === 0) {
    return `port 0${count} (refused or switched off, or with a=bundle-only using another section’s transport)`;
  }
  if (port === 9) return `port 9${count} (a placeholder until ICE has found one)`;
  return `port ${port}${count}`;
}

function formatsText({ formats, media }: ReadingOf<'media'>, context: LineContext): string {
  if (formats.length === 0) return 'It names no format, though one is mandatory.';
  if (!context.rtp) return `Format: ${formats.map(otherFormat).join(', ')}.`;
  const names = formats.map((format) => formatName(format, context)).join(', ');
  return formats.length === 1
    ? `The only ${media} format is ${names}.`
    : `Formats, the preferred one first: ${names}.`;
}

const otherFormat = (format: string) =>
  format === 'webrtc-datachannel' ? `${format} (data channels over SCTP)` : format;

function formatName(format: string, { codecOf, repairs }: LineContext): string {
  if (!/^\d{1,3}$/.test(format)) return `${format} (no payload type)`;
  const codec = codecOf(Number(format));
  if (codec === undefined) return `${format} (no rtpmap)`;
  const repaired = repairs(Number(format));
  return `${format} ${codec.codec}${repaired === undefined ? '' : ` for ${repaired}`}`;
}

const PROTOS: Readonly<Record<string, string>> = {
  'UDP/TLS/RTP/SAVPF': 'encrypted RTP with keys from DTLS and quick feedback, as WebRTC demands',
  'TCP/TLS/RTP/SAVPF': 'encrypted RTP with keys from TLS over TCP',
  'TCP/DTLS/RTP/SAVPF': 'encrypted RTP with keys from DTLS over TCP',
  'UDP/TLS/RTP/SAVP': 'encrypted RTP with keys from DTLS',
  'RTP/SAVPF': 'encrypted RTP with quick feedback, the older name that browsers still take',
  'RTP/SAVP': 'encrypted RTP (SRTP), often with keys in a=crypto',
  'RTP/AVPF': 'RTP without encryption, with quick feedback',
  'RTP/AVP': 'RTP without encryption',
  'TCP/RTP/AVP': 'RTP without encryption over TCP',
  'UDP/DTLS/SCTP': 'SCTP within DTLS over UDP, for data channels',
  'TCP/DTLS/SCTP': 'SCTP within DTLS over TCP, for data channels',
  'DTLS/SCTP': 'SCTP within DTLS, the name before RFC 8841 for data channels',
  UDPTL: 'fax over UDP (T.38)',
  UDP: 'plain UDP packets',
  TCP: 'a plain TCP connection',
  'TCP/MSRP': 'chat and files by MSRP',
  'TCP/TLS/MSRP': 'chat and files by MSRP, encrypted by TLS',
  'TCP/BFCP': 'control of who may speak or present (BFCP)',
  'UDP/BFCP': 'control of who may speak or present (BFCP over UDP)',
  'TCP/TLS/BFCP': 'control of who may speak or present (BFCP over TLS)',
  'TCP/MRCPV2': 'speech recognition and synthesis (MRCPv2)',
};
