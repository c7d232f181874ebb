import type { SipAttributeName } from '@/lib/sdp/attributes/plain-attributes';
import type { PlainTexts } from '@/lib/sdp/readings/plain-texts';

export const sipTexts: PlainTexts<SipAttributeName> = {
  curr: (value, words) =>
    `Reserved at the moment: ${value}${segment(words[1])}${direction(words[2])}. A SIP precondition: the phone rings only when enough is reserved.`,
  des: (value, words) =>
    `Wanted before the phone rings: ${value}${STRENGTH[words[1] ?? ''] ?? ''}${segment(words[2])}${direction(words[3])}.`,
  conf: (value, words) =>
    `Asks the other side to report when this is reserved: ${value}${segment(words[1])}${direction(words[2])}.`,
  'qos-mech-send': (value) =>
    `For what it sends, this side can reserve network resources with: ${value}.`,
  'qos-mech-recv': (value) =>
    `For what it receives, this side can reserve network resources with: ${value}.`,
  altc: (value) =>
    `Another address for this media: ${value} (rank, address family, address, port). SIP’s way to offer IPv4 and IPv6 without ICE.`,
  'cs-correlation': (value) =>
    `Ties this media to a call over the telephone network, recognised by: ${value}.`,
  'qos-level': (value) =>
    `The quality level of Q4S up and down: ${value}; it rises when the measured quality falls below the limits.`,
  'alerting-mode': (value) => `Whom Q4S alerts when the quality falls short: ${value}.`,
  'alert-pause': (value) => `Q4S waits ${value} ms after one alert before the next.`,
  'public-address': (value) =>
    `Q4S saw this public address (whose, address type, address): ${value}.`,
  latency: (value) => `Q4S: the one-way delay must stay within ${value} ms.`,
  jitter: (value) => `Q4S: the jitter up/down must stay within ${value} ms.`,
  bandwidth: (value) => `Q4S: the application needs ${value} kbit/s up/down.`,
  packetloss: (value) => `Q4S: the packet loss up/down must stay within ${value} percent.`,
  flow: (value) =>
    `Q4S: packets of this flow count (purpose, direction or role, protocol/ports): ${value}.`,
  measurement: (value) =>
    `Q4S: what is measured between client and server, or its result: ${value}.`,
  direction: (value) =>
    `Who opens the TCP connection: ${value}. A draft’s forerunner of a=setup, still sent by old phones and proxies.`,
  nortpproxy: (value) =>
    `A mark of SIP proxies, “${value}”: the media already pass an RTP proxy, a second one is not to be put in.`,
  oldmediaip: (value) =>
    `A NAT helper of a SIP proxy noted the media address that it replaced: ${value}.`,
  oldcip: (value) =>
    `A NAT helper of a SIP proxy noted the address of the c= line that it replaced: ${value}.`,
  oldoip: (value) =>
    `A NAT helper of a SIP proxy noted the address of the o= line that it replaced: ${value}.`,
  alt: (value) =>
    value === ''
      ? 'An alternative without a value: nothing can be taken from it.'
      : `An alternative: ${value}. In an early draft of ICE (Xten and Microsoft phones) a further address; in 3GPP streaming a line to use if that version is chosen.`,
  'X-nat': (value) =>
    `PJSIP phones tell which kind of NAT they found by STUN, as a number: ${value}. Never standardised.`,
  'X-sqn': (value) =>
    `Number ${value} of the capability set, as Cisco gateways wrote it before RFC 3407 (then a=sqn).`,
  'X-cap': (value) =>
    `A capability, as Cisco gateways wrote it before RFC 3407 (then a=cdsc): ${value}.`,
  'X-cpar': (value) =>
    `A parameter of the capability above it, as Cisco gateways wrote it before RFC 3407 (then a=cpar): ${value}.`,
};

const STRENGTH: Readonly<Record<string, string>> = {
  mandatory: ' — required, or the call does not go on',
  optional: ' — tried, but the call goes on without',
  none: ' — not needed',
  failure: ' — could not be met',
  unknown: ' — not understood',
};

const SEGMENTS: Readonly<Record<string, string>> = {
  e2e: 'end to end',
  local: 'in the access network of whoever wrote this',
  remote: 'in the access network of the other side',
};

const DIRECTIONS: Readonly<Record<string, string>> = {
  none: 'for neither direction',
  send: 'for sending',
  recv: 'for receiving',
  sendrecv: 'for both directions',
};

const segment = (word = '') => (SEGMENTS[word] ? `, ${SEGMENTS[word]}` : '');
const direction = (word = '') => (DIRECTIONS[word] ? `, ${DIRECTIONS[word]}` : '');
