import { type AttributeRows, FLAG, NON_STANDARD, OPTIONAL, row } from './attribute';

const PLAN_B = {
  title: 'draft-uberti-rtcweb-plan-00',
  url: 'https://datatracker.ietf.org/doc/html/draft-uberti-rtcweb-plan-00',
};
const LIBWEBRTC = {
  title: 'libwebrtc',
  url: 'https://webrtc.googlesource.com/src/+/refs/heads/main/pc/webrtc_sdp.cc',
};
const RAVENNA = {
  title: 'RAVENNA Operating Principles',
  url: 'https://www.ravenna-network.com/',
};

/** RTP and RTCP beyond what a browser uses; sources; clocks; loopback; FEC. */
export const RTP_ATTRIBUTES = {
  'rtcp-unicast': row('M', 'broadcast', { rfc: 5760, section: '10.1' }),
  'multicast-rtcp': row('B', 'broadcast', { rfc: 6128, section: '2' }),
  'rtcp-idms': row('M', 'broadcast', 7272),
  'ecn-capable-rtp': row('M', 'sip', { rfc: 6679, section: '6.1' }),
  'rams-updates': row('M', 'broadcast', { rfc: 6285, section: '8' }, FLAG),
  cname: row('SR', 'webrtc', { rfc: 5576, section: '6.1' }),
  'previous-ssrc': row('SR', 'sdp', { rfc: 5576, section: '6.2' }),
  mslabel: row('SR', 'plan-b', PLAN_B, { standing: 'non-standard, deprecated' }),
  depend: row('M', 'sdp', 5583),
  'duplication-delay': row('B', 'broadcast', 7197),
  'x-google-flag': row('M', 'plan-b', LIBWEBRTC, { standing: 'non-standard, deprecated' }),
  packetization: row('M', 'webrtc', LIBWEBRTC, NON_STANDARD),
  loopback: row('M', 'sip', 6849),
  'loopback-source': row('M', 'sip', 6849, OPTIONAL),
  'loopback-mirror': row('M', 'sip', 6849, OPTIONAL),
  calgextmap: row('B', 'sip', 7266),
  'ts-refclk': row('B SR', 'broadcast', { rfc: 7273, section: '4.8' }),
  mediaclk: row('B SR', 'broadcast', { rfc: 7273, section: '5.4' }),
  'sync-time': row('M', 'broadcast', RAVENNA, NON_STANDARD),
  'clock-domain': row('B', 'broadcast', RAVENNA, {
    standing: 'non-standard, deprecated',
  }),
  'clock-deviation': row('M', 'broadcast', RAVENNA, NON_STANDARD),
  framecount: row('M', 'broadcast', RAVENNA, NON_STANDARD),
  'fec-source-flow': row('M', 'broadcast', { rfc: 6364, section: '4.4' }),
  'fec-repair-flow': row('M', 'broadcast', { rfc: 6364, section: '4.5' }),
  'repair-window': row('M', 'broadcast', { rfc: 6364, section: '4.6' }),
  'dccp-service-code': row('M', 'sip', { rfc: 5762, section: '5.2' }),
  'dccp-port': row('M', 'sip', 6773),
  'portmapping-req': row('M', 'broadcast', 6284),
  'source-filter': row('B', 'broadcast', { rfc: 4570, section: '3' }),
  'x-bufferdelay': row(
    'M',
    'broadcast',
    { title: 'live555', url: 'http://www.live555.com/liveMedia/' },
    NON_STANDARD,
  ),
} satisfies AttributeRows;
