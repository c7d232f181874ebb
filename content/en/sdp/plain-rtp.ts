import type { RtpAttributeName } from '@/lib/sdp/attributes/plain-attributes';
import type { PlainTexts } from '@/lib/sdp/readings/plain-texts';

export const rtpTexts: PlainTexts<RtpAttributeName> = {
  'rtcp-unicast': (value) =>
    `Receivers of this multicast send their RTCP by unicast to a feedback target, which works in ${value} mode${UNICAST[value] ?? ''}.`,
  'multicast-rtcp': (value) => `RTCP of this multicast session uses port ${value}.`,
  'rtcp-idms': (value) =>
    `Several receivers play in step, coordinated over RTCP: ${value} names their synchronisation group.`,
  'ecn-capable-rtp': (value) =>
    `Routers may mark these RTP packets for congestion instead of dropping them (ECN), with: ${value}.`,
  'rams-updates': () =>
    'The receiver accepts updates about a rapid join of this multicast (RAMS, RFC 6285).',
  cname: (value) =>
    `The canonical name ${value}: sources that carry the same one come from the same clock and are played in step. Its place is behind a=ssrc.`,
  'previous-ssrc': (value) =>
    `This source was sent under the SSRC ${value} before. Its place is behind a=ssrc.`,
  mslabel: (value) =>
    `The source belongs to the MediaStream ${value}, in a form from before msid. Obsolete, and its place is behind a=ssrc.`,
  depend: (value) =>
    `Layers of a layered codec build on each other: ${value} (payload type, kind of dependency, then mid:payload type of what is needed).`,
  'duplication-delay': (value) =>
    `Every packet is sent again, ${value} ms later, so that a burst of loss does not hit both copies.`,
  'x-google-flag': (value) =>
    `A switch of old Chrome versions: ${value}${value === 'conference' ? ', which turned on simulcast in the days of Plan B' : ''}. Never standardised.`,
  packetization: (value) =>
    `An extension of libwebrtc: payload type and packet format ${value}; “raw” puts the coded frame into packets without the codec’s own RTP header. Never standardised.`,
  loopback: (value) =>
    `Asks the other side to send the media back, for measuring: ${value}${LOOPBACK[value] ?? ''}.`,
  'loopback-source': (value) =>
    `This side sends the media that the other is to loop back${formats(value)}.`,
  'loopback-mirror': (value) =>
    `This side returns what it receives to the sender${formats(value)}.`,
  calgextmap: (value) =>
    `Maps a small number to the method by which a quality score (MOS) is computed: ${value}.`,
  'ts-refclk': (value) =>
    `RTP time stamps are tied to the reference clock ${value}${clock(value)}. Usual in AES67 and SMPTE ST 2110; browsers ignore it.`,
  mediaclk: (value) =>
    `How the media clock follows the reference clock: ${value}${mediaClock(value)}. Usual in AES67 and SMPTE ST 2110.`,
  'sync-time': (value) =>
    `RAVENNA: the RTP time stamp at the zero of the reference clock is ${value}.`,
  'clock-domain': (value) =>
    `RAVENNA: sender and receivers share the clock domain ${value}. Replaced by ts-refclk.`,
  'clock-deviation': (value) =>
    `RAVENNA: the media clock deviates from its nominal rate by the ratio ${value}.`,
  framecount: (value) => `RAVENNA: each packet carries ${value} audio samples per channel.`,
  'fec-source-flow': (value) =>
    `The media of this section are protected by forward error correction as source flow: ${value}.`,
  'fec-repair-flow': (value) =>
    `This section carries the repair packets of forward error correction: ${value}.`,
  'repair-window': (value) =>
    `Source packets and the repair packets for them span at most ${value}: a receiver that waits longer gains nothing.`,
  'dccp-service-code': (value) =>
    `The DCCP connection announces the service ${value}; SC:RTPA and SC:RTPV stand for RTP with audio and video.`,
  'dccp-port': (value) => `DCCP runs inside UDP here, and its own port is ${value}.`,
  'portmapping-req': (value) =>
    `To get unicast packets besides this multicast, a receiver first asks port ${value} for a token that proves its address.`,
  'source-filter': (value, words) =>
    `${FILTER[words[0] ?? ''] ?? 'Filters packets by sender'}: ${value} (filter mode, network, address type, destination, then the senders; * stands for every destination).`,
  'x-bufferdelay': (value) =>
    `live555 and its like: the sender suggests that players buffer ${value} seconds. Never standardised.`,
};

const UNICAST: Readonly<Record<string, string>> = {
  rsi: ' (it sums the reports up)',
  reflection: ' (it repeats every report to all)',
};

const LOOPBACK: Readonly<Record<string, string>> = {
  'rtp-pkt-loopback': ' (whole RTP packets, wrapped or as they came)',
  'rtp-media-loopback': ' (the media decoded and coded again)',
};

const FILTER: Readonly<Record<string, string>> = {
  incl: 'Only packets of the named senders are wanted (source-specific multicast)',
  excl: 'Packets of the named senders are not wanted',
};

const formats = (value: string) => (value === '' ? '' : `, with the formats ${value}`);

function clock(value: string): string {
  if (value.startsWith('ptp=')) return ' (precision time protocol: version, grandmaster, domain)';
  if (value.startsWith('ntp=')) return ' (network time protocol)';
  if (value.startsWith('localmac=')) return ' (the sender’s own clock, named by its MAC address)';
  if (value.startsWith('local')) return ' (the sender’s own clock, tied to no other)';
  return '';
}

function mediaClock(value: string): string {
  if (value.startsWith('direct=')) return ' (direct: the time stamp at the reference’s zero)';
  if (value.startsWith('sender')) return ' (sender: it runs free, follow the time stamps)';
  return '';
}
