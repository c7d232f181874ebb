import { type AttributeRows, NON_STANDARD, OPTIONAL, row } from './attribute';

const COMEDIA = {
  title: 'draft-ietf-mmusic-sdp-comedia-05',
  url: 'https://datatracker.ietf.org/doc/html/draft-ietf-mmusic-sdp-comedia-05',
};
const RTPPROXY = {
  title: 'Kamailio rtpproxy',
  url: 'https://kamailio.org/docs/modules/stable/modules/rtpproxy.html',
};
const OPENSIPS = {
  title: 'OpenSIPS nathelper',
  url: 'https://opensips.org/html/docs/modules/devel/nathelper.html',
};
const EARLY_ICE = {
  title: 'draft-rosenberg-sipping-ice-00',
  url: 'https://datatracker.ietf.org/doc/html/draft-rosenberg-sipping-ice-00',
};
const X_NAT = {
  title: 'PJSIP X-nat',
  url: 'https://docs.pjsip.org/',
};

/** Telephony: preconditions, quality of service, other networks, NAT workarounds. */
export const SIP_ATTRIBUTES = {
  curr: row('M', 'sip', { rfc: 3312, section: '4' }),
  des: row('M', 'sip', { rfc: 3312, section: '4' }),
  conf: row('M', 'sip', { rfc: 3312, section: '4' }),
  'qos-mech-send': row('B', 'sip', 5432),
  'qos-mech-recv': row('B', 'sip', 5432),
  altc: row('M', 'sip', 6947),
  'cs-correlation': row('M', 'sip', { rfc: 7195, section: '5' }),
  'qos-level': row('S', 'sip', 8802),
  'alerting-mode': row('S', 'sip', 8802),
  'alert-pause': row('S', 'sip', 8802),
  'public-address': row('S', 'sip', 8802),
  latency: row('S', 'sip', 8802),
  jitter: row('S', 'sip', 8802),
  bandwidth: row('S', 'sip', 8802),
  packetloss: row('S', 'sip', 8802),
  flow: row('S', 'sip', 8802),
  measurement: row('S', 'sip', 8802),
  direction: row('B', 'sip', COMEDIA, { standing: 'non-standard, deprecated' }),
  nortpproxy: row('B', 'sip', RTPPROXY, NON_STANDARD),
  oldmediaip: row('B', 'sip', OPENSIPS, NON_STANDARD),
  oldcip: row('B', 'sip', OPENSIPS, NON_STANDARD),
  oldoip: row('S', 'sip', OPENSIPS, NON_STANDARD),
  alt: row('M', 'sip', EARLY_ICE, OPTIONAL),
  'X-nat': row('S', 'vendor', X_NAT, NON_STANDARD),
  'X-sqn': row('B', 'vendor', { rfc: 3407 }, { standing: 'non-standard, deprecated' }),
  'X-cap': row('B', 'vendor', { rfc: 3407 }, { standing: 'non-standard, deprecated' }),
  'X-cpar': row('B', 'vendor', { rfc: 3407 }, { standing: 'non-standard, deprecated' }),
} satisfies AttributeRows;
