import { type AttributeRows, DEPRECATED, FLAG, OPTIONAL, row } from './attribute';

/** What the session says of itself: base SDP, languages, recording. */
export const SESSION_ATTRIBUTES = {
  quality: row('M', 'sdp', { rfc: 8866, section: '6.14' }),
  orient: row('M', 'sdp', { rfc: 8866, section: '6.8' }, DEPRECATED),
  type: row('S', 'broadcast', { rfc: 8866, section: '6.9' }, DEPRECATED),
  charset: row('S', 'sdp', { rfc: 8866, section: '6.10' }),
  sdplang: row('B', 'sdp', { rfc: 8866, section: '6.11' }),
  lang: row('B', 'sdp', { rfc: 8866, section: '6.12' }),
  cat: row('S', 'broadcast', { rfc: 8866, section: '6.1' }, DEPRECATED),
  keywds: row('S', 'broadcast', { rfc: 8866, section: '6.2' }, DEPRECATED),
  tool: row('S', 'sdp', { rfc: 8866, section: '6.3' }),
  'hlang-send': row('M', 'sip', { rfc: 8373, section: '5.1' }),
  'hlang-recv': row('M', 'sip', { rfc: 8373, section: '5.1' }),
  record: row('B', 'sip', 7866),
  recordpref: row('B', 'sip', 7866),
  rtpred1: row('M', 'broadcast', { rfc: 8859, section: '5.56' }, { ...DEPRECATED, ...OPTIONAL }),
  rtpred2: row('M', 'broadcast', { rfc: 8859, section: '5.56' }, { ...DEPRECATED, ...OPTIONAL }),
  'rtt-mixer': row('M', 'sip', 9071, FLAG),
} satisfies AttributeRows;
