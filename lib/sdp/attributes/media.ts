import { type AttributeRows, DEPRECATED, FLAG, row } from './attribute';

/** Codecs, header extensions, sources, simulcast, data channels; `readers/media.ts` reads them. */
export const MEDIA_ATTRIBUTES = {
  rtpmap: row('M', 'sdp', { rfc: 8866, section: '6.6' }),
  fmtp: row('M SR', 'sdp', { rfc: 8866, section: '6.15' }),
  ptime: row('M', 'sdp', { rfc: 8866, section: '6.4' }),
  maxptime: row('M', 'sdp', { rfc: 8866, section: '6.5' }),
  framerate: row('M', 'sdp', { rfc: 8866, section: '6.13' }),
  'rtcp-fb': row('M', 'sdp', { rfc: 4585, section: '4.2' }),
  extmap: row('B', 'sdp', { rfc: 8285, section: '5' }),
  'extmap-allow-mixed': row('B', 'webrtc', { rfc: 8285, section: '6' }, FLAG),
  ssrc: row('M', 'webrtc', { rfc: 5576, section: '4.1' }),
  'ssrc-group': row('M', 'webrtc', { rfc: 5576, section: '4.2' }),
  rid: row('M', 'webrtc', { rfc: 8851, section: '4' }),
  simulcast: row('M', 'webrtc', { rfc: 8853, section: '5' }),
  imageattr: row('M', 'sdp', { rfc: 6236, section: '3.1' }),
  framesize: row('M', '3gpp', 6064),
  maxprate: row('B', 'sdp', { rfc: 3890, section: '6.3' }),
  'sctp-port': row('M', 'webrtc', { rfc: 8841, section: '5' }),
  'max-message-size': row('M', 'webrtc', { rfc: 8841, section: '6' }),
  sctpmap: row(
    'M',
    'webrtc',
    {
      title: 'draft-ietf-mmusic-sctp-sdp-07',
      url: 'https://datatracker.ietf.org/doc/html/draft-ietf-mmusic-sctp-sdp-07',
    },
    DEPRECATED,
  ),
  dcmap: row('M', 'webrtc', { rfc: 8864, section: '5.1' }),
  dcsa: row('M', 'webrtc', { rfc: 8864, section: '5.2' }),
  'sctp-init': row(
    'M',
    'webrtc',
    {
      title: 'draft-hancke-tsvwg-snap',
      url: 'https://datatracker.ietf.org/doc/draft-hancke-tsvwg-snap/',
    },
    { standing: 'non-standard' },
  ),
} satisfies AttributeRows;
