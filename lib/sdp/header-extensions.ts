import type { Reference } from './reference';

/** What a header extension carries; several URIs may carry the same. */
export const HEADER_EXTENSIONS = [
  'ssrc-audio-level',
  'csrc-audio-level',
  'toffset',
  'smpte-tc',
  'ntp-64',
  'ntp-56',
  'encrypt',
  'sdes-mid',
  'sdes-cname',
  'sdes-rtp-stream-id',
  'sdes-repaired-rtp-stream-id',
  'sdes-capt-id',
  'splicing-interval',
  'framemarking',
  'video-orientation',
  'video-orientation-6',
  'roi-sent',
  'predefined-roi-sent',
  'abs-send-time',
  'transport-wide-cc',
  'transport-wide-cc-02',
  'playout-delay',
  'video-content-type',
  'video-timing',
  'color-space',
  'abs-capture-time',
  'inband-cn',
  'video-layers-allocation',
  'video-frame-tracking-id',
  'generic-frame-descriptor',
  'corruption-detection',
  'dependency-descriptor',
] as const;
export type HeaderExtension = (typeof HEADER_EXTENSIONS)[number];

export interface HeaderExtensionEntry {
  readonly extension: HeaderExtension;
  readonly reference: Reference;
}

/** The extension behind a URI, compared exactly (RFC 8285 §5); undefined for one not known here. */
export function headerExtensionOf(uri: string): HeaderExtensionEntry | undefined {
  return BY_URI.get(uri);
}

function rfc(number: number, section?: string): Reference {
  return { rfc: number, section };
}

const LIBWEBRTC: Reference = {
  title: 'WebRTC RTP header extensions',
  url: 'https://webrtc.googlesource.com/src/+/refs/heads/main/docs/native-code/rtp-hdrext/',
};
const TRANSPORT_WIDE: Reference = {
  title: 'draft-holmer-rmcat-transport-wide-cc-extensions-01',
  url: 'https://datatracker.ietf.org/doc/html/draft-holmer-rmcat-transport-wide-cc-extensions-01',
};
const AV1_RTP: Reference = {
  title: 'RTP Payload Format For AV1, appendix A',
  url: 'https://aomediacodec.github.io/av1-rtp-spec/#dependency-descriptor-rtp-header-extension',
};
const THREE_GPP: Reference = {
  title: '3GPP TS 26.114',
  url: 'https://www.3gpp.org/dynareport/26114.htm',
};

const IETF = 'urn:ietf:params:rtp-hdrext:';
const EXPERIMENT = 'http://www.webrtc.org/experiments/rtp-hdrext/';

const ROWS: readonly (readonly [uri: string, HeaderExtension, Reference])[] = [
  [`${IETF}ssrc-audio-level`, 'ssrc-audio-level', rfc(6464)],
  [`${IETF}csrc-audio-level`, 'csrc-audio-level', rfc(6465)],
  [`${IETF}toffset`, 'toffset', rfc(5450)],
  [`${IETF}smpte-tc`, 'smpte-tc', rfc(5484)],
  [`${IETF}ntp-64`, 'ntp-64', rfc(6051)],
  [`${IETF}ntp-56`, 'ntp-56', rfc(6051)],
  [`${IETF}encrypt`, 'encrypt', rfc(6904)],
  [`${IETF}sdes:mid`, 'sdes-mid', rfc(9143, '15')],
  [`${IETF}sdes:cname`, 'sdes-cname', rfc(7941)],
  [`${IETF}sdes:rtp-stream-id`, 'sdes-rtp-stream-id', rfc(8852, '3.1')],
  [`${IETF}sdes:repaired-rtp-stream-id`, 'sdes-repaired-rtp-stream-id', rfc(8852, '3.2')],
  [`${IETF}sdes:CaptId`, 'sdes-capt-id', rfc(8849)],
  [`${IETF}splicing-interval`, 'splicing-interval', rfc(8286)],
  [`${IETF}framemarking`, 'framemarking', rfc(9626)],
  ['http://tools.ietf.org/html/draft-ietf-avtext-framemarking-07', 'framemarking', rfc(9626)],
  ['urn:3gpp:video-orientation', 'video-orientation', THREE_GPP],
  ['urn:3gpp:video-orientation:6', 'video-orientation-6', THREE_GPP],
  ['urn:3gpp:roi-sent', 'roi-sent', THREE_GPP],
  ['urn:3gpp:predefined-roi-sent', 'predefined-roi-sent', THREE_GPP],
  [`${EXPERIMENT}abs-send-time`, 'abs-send-time', LIBWEBRTC],
  [
    'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01',
    'transport-wide-cc',
    TRANSPORT_WIDE,
  ],
  [`${EXPERIMENT}transport-wide-cc-02`, 'transport-wide-cc-02', LIBWEBRTC],
  [`${EXPERIMENT}playout-delay`, 'playout-delay', LIBWEBRTC],
  [`${EXPERIMENT}video-content-type`, 'video-content-type', LIBWEBRTC],
  [`${EXPERIMENT}video-timing`, 'video-timing', LIBWEBRTC],
  [`${EXPERIMENT}color-space`, 'color-space', LIBWEBRTC],
  [`${EXPERIMENT}abs-capture-time`, 'abs-capture-time', LIBWEBRTC],
  [`${EXPERIMENT}inband-cn`, 'inband-cn', LIBWEBRTC],
  [`${EXPERIMENT}video-layers-allocation00`, 'video-layers-allocation', LIBWEBRTC],
  [`${EXPERIMENT}video-frame-tracking-id`, 'video-frame-tracking-id', LIBWEBRTC],
  [`${EXPERIMENT}generic-frame-descriptor-00`, 'generic-frame-descriptor', LIBWEBRTC],
  [`${EXPERIMENT}corruption-detection`, 'corruption-detection', LIBWEBRTC],
  [
    'https://aomediacodec.github.io/av1-rtp-spec/#dependency-descriptor-rtp-header-extension',
    'dependency-descriptor',
    AV1_RTP,
  ],
];

const BY_URI: ReadonlyMap<string, HeaderExtensionEntry> = new Map(
  ROWS.map(([uri, extension, reference]) => [uri, { extension, reference }]),
);
