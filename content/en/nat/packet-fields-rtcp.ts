import type { RtcpFields } from '@/lib/packet/field-values-rtcp';
import type { FieldWords } from '@/lib/packet/field-words';

const TYPES: Readonly<Record<string, string>> = {
  SR: 'sender report',
  RR: 'receiver report',
  SDES: 'source description',
  BYE: 'goodbye',
  APP: 'application-defined',
  RTPFB: 'feedback about the transport',
  PSFB: 'feedback about the picture',
  XR: 'extended report',
};

const FORMATS: Readonly<Record<string, string>> = {
  NACK: 'NACK: these packets are missing, send them again',
  'transport-cc':
    'transport-cc: when each packet arrived, from which the sender estimates the bandwidth',
  CCFB: 'congestion control feedback (RFC 8888): when each packet arrived',
  TMMBR: 'TMMBR: send no faster than this',
  PLI: 'PLI: the picture is lost, send a key frame',
  FIR: 'FIR: a new viewer needs a key frame',
  REMB: 'REMB: what the receiver believes the path carries',
};

const typeName = (type: string) => (TYPES[type] ? `${type}, ${TYPES[type]}` : `type ${type}`);
const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** RTCP in clear. */
export const rtcpFieldWords: Pick<FieldWords, keyof RtcpFields> = {
  'rtcp-compound': {
    name: 'RTCP',
    means: ({ packets }) => `${plural(packets, 'RTCP packet')} in one datagram.`,
  },
  'rtcp-packet': {
    name: 'RTCP packet',
    means: ({ type, format }) =>
      `${typeName(type)}${format === undefined ? '' : `; ${FORMATS[format] ?? format}`}.`,
  },
  'rtcp-flags': {
    name: 'Version, padding, count',
    means: ({ version, padding, count, isFormat }) =>
      `Version ${version}, ${padding ? 'with' : 'no'} padding; ${isFormat ? `format ${count} of this type` : `${count} blocks or sources follow`}.`,
  },
  'rtcp-type': {
    name: 'Packet type',
    means: ({ number, type }) =>
      `${number}: ${typeName(type)}. Numbers from 192 to 223 tell RTCP from RTP on one port.`,
  },
  'rtcp-length': {
    name: 'Length',
    means: ({ words, length }) =>
      `${words}: words of four without the first, so ${length} bytes in all.`,
  },
  'rtcp-sender-ssrc': {
    name: 'SSRC of the sender',
    means: ({ ssrc }) => `${ssrc} is who sends this packet.`,
  },
  'rtcp-media-ssrc': {
    name: 'SSRC of the stream',
    means: ({ ssrc }) =>
      ssrc === '0x00000000' ? 'No single stream is meant.' : `${ssrc} is the stream that is meant.`,
  },
  'rtcp-padding': {
    name: 'Padding',
    means: ({ length }) => `${length} bytes without content; the last says how many.`,
  },
  'rtcp-data': { name: 'Data', means: ({ length }) => `${length} bytes, not taken apart here.` },
  'rtcp-ntp-time': {
    name: 'NTP timestamp',
    means: ({ seconds }) =>
      `${seconds.toFixed(3)} seconds since 1900: the sender’s clock at this moment. With the next field it ties media time to it, so that sound and picture can be brought together.`,
  },
  'rtcp-rtp-time': {
    name: 'RTP timestamp',
    means: ({ timestamp }) => `${timestamp}: the same moment on the codec’s clock.`,
  },
  'rtcp-packet-count': {
    name: 'Packets sent',
    means: ({ packets }) => `${plural(packets, 'packet')} of the stream so far.`,
  },
  'rtcp-octet-count': {
    name: 'Bytes sent',
    means: ({ octets }) => `${octets} bytes of payload so far, headers not counted.`,
  },
  'rtcp-report-block': {
    name: 'Report block',
    means: ({ ssrc, lost }) =>
      `How stream ${ssrc} arrives: ${lost} of its packets are missing in all.`,
  },
  'rtcp-fraction-lost': {
    name: 'Lost lately',
    means: ({ fraction }) =>
      `${fraction}/256, ${((fraction / 256) * 100).toFixed(1)} % of the packets since the last report.`,
  },
  'rtcp-cumulative-lost': {
    name: 'Lost in all',
    means: ({ lost }) =>
      `${lost}${lost < 0 ? ': fewer than none, because some came twice' : ' packets since the beginning'}.`,
  },
  'rtcp-highest-sequence': {
    name: 'Highest sequence number',
    means: ({ cycles, sequence }) => `${sequence}, after ${plural(cycles, 'turn')} of the counter.`,
  },
  'rtcp-jitter': {
    name: 'Jitter',
    means: ({ jitter }) =>
      `${jitter} ticks of the codec’s clock: how much the spacing of packets varies.`,
  },
  'rtcp-last-sr': {
    name: 'Last sender report',
    means: ({ middle }) =>
      middle === '0x00000000'
        ? 'None has come yet.'
        : `${middle}, the middle of its NTP timestamp. With the delay that follows, its sender computes the round-trip time.`,
  },
  'rtcp-delay-since-sr': {
    name: 'Delay since then',
    means: ({ units, delay }) => `${units}/65536 s: ${delay.toFixed(3)} ms.`,
  },
  'rtcp-sdes-chunk': {
    name: 'Description of a source',
    means: ({ ssrc }) => `What there is to say of ${ssrc}.`,
  },
  'rtcp-sdes-item': {
    name: 'Item',
    means: ({ type, text }) =>
      `${type}: “${text}”${type === 'CNAME' ? ', the same for all streams that one clock drives' : ''}.`,
  },
  'rtcp-bye-reason': { name: 'Reason', means: ({ reason }) => `“${reason}”.` },
  'rtcp-app-name': {
    name: 'Name',
    means: ({ name }) => `“${name}”, of an application’s own kind.`,
  },
  'rtcp-xr-block': {
    name: 'Block of an extended report',
    means: ({ block, length }) => `${block}, ${length} bytes.`,
  },
  'rtcp-nack': {
    name: 'Missing packets',
    means: ({ lost }) =>
      `${lost.join(', ')}: one sequence number, and a bit for each of the 16 after it.`,
  },
  'rtcp-fir': {
    name: 'Request for a key frame',
    means: ({ ssrc, sequence }) => `Of stream ${ssrc}; request number ${sequence}.`,
  },
  'rtcp-remb': {
    name: 'Estimate of the bandwidth',
    means: ({ bitrate, sources }) =>
      `${bitrate} bit/s for ${plural(sources, 'stream')} together: 18 bits times a power of two.`,
  },
  'twcc-base': {
    name: 'First packet',
    means: ({ sequence }) =>
      `${sequence}: the transport-wide number of the first packet that is told of.`,
  },
  'twcc-status-count': {
    name: 'Packets told of',
    means: ({ packets }) => `${plural(packets, 'packet')}, arrived or not.`,
  },
  'twcc-reference-time': {
    name: 'Reference time',
    means: ({ time }) => `${time} ms on the receiver’s clock, in steps of 64.`,
  },
  'twcc-feedback-count': {
    name: 'Number of this feedback',
    means: ({ count }) => `${count}: one more each time, so lost feedback shows.`,
  },
  'twcc-chunk': {
    name: 'Which arrived',
    means: ({ packets, received }) => `Of ${plural(packets, 'packet')} ${received} arrived.`,
  },
  'twcc-delta': {
    name: 'Arrival',
    means: ({ delta }) => `${delta} ms after the one before, in steps of a quarter.`,
  },
};
