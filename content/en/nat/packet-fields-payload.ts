import type { FieldWords } from '@/lib/packet/field-words';

type Covered =
  | 'tls-record'
  | 'tls-type'
  | 'tls-version'
  | 'tls-length'
  | 'tls-fragment'
  | 'tls-continuation'
  | 'rtp-packet'
  | 'rtp-flags'
  | 'rtp-payload-type'
  | 'rtp-sequence'
  | 'rtp-timestamp'
  | 'rtp-ssrc'
  | 'rtp-csrc'
  | 'rtp-extension'
  | 'rtp-payload'
  | 'payload';

const MODELLED = 'Modelled: sizes and round trips are those of TLS 1.3, nothing is encrypted.';

const TYPES = {
  change_cipher_spec: 'change_cipher_spec, which TLS 1.3 sends only to look like TLS 1.2',
  alert: 'an alert',
  handshake: 'a handshake message: ClientHello or ServerHello',
  application_data:
    'application_data; encrypted, so the rest of the handshake looks the same as data',
} as const;

const FAMILIES = {
  dtls: 'By its first byte (20 to 63) this is DTLS',
  rtcp: 'By its first two bytes this is RTCP',
  zrtp: 'By its first byte (16 to 19) this is ZRTP',
  stream:
    'What stands here begins no message of STUN or TURN; it may go on from the segment before',
  other: 'Bytes of no protocol that is taken apart here',
} as const;

/** What is neither STUN nor TURN. */
export const payloadFieldWords: Pick<FieldWords, Covered> = {
  'tls-record': {
    name: 'TLS record',
    means: ({ type, length }) => `${TYPES[type]}, ${length} bytes. ${MODELLED}`,
  },
  'tls-type': {
    name: 'Content type',
    means: ({ type, byte }) => `${byte} is ${TYPES[type]}.`,
  },
  'tls-version': {
    name: 'Legacy version',
    means: ({ version }) =>
      `${version}: TLS 1.3 says 1.2 (0x0303) here, because boxes on the way dropped what they did not know.`,
  },
  'tls-length': {
    name: 'Length',
    means: ({ length }) => `${length} bytes follow in this record.`,
  },
  'tls-fragment': {
    name: 'Content',
    means: ({ length, type }) =>
      `${length} bytes${type === 'application_data' ? ', of which 17 are the hidden type and the tag' : ''}. ${MODELLED}`,
  },
  'tls-continuation': {
    name: 'Rest of a TLS record',
    means: ({ length }) =>
      `${length} bytes of a record that began in an earlier segment: TCP carries a stream, not messages. ${MODELLED}`,
  },
  'rtp-packet': {
    name: 'RTP packet',
    means: ({ payloadType, sequence }) =>
      `Payload type ${payloadType}, number ${sequence}. It stands for media: the header is that of RTP, the rest random bytes, as encrypted media looks to the network.`,
  },
  'rtp-flags': {
    name: 'Version and flags',
    means: ({ version, padding, extension, sources }) =>
      `Version ${version}, ${padding ? 'with' : 'no'} padding, ${extension ? 'with a' : 'no'} header extension, ${sources} contributing sources. A first byte of 128 to 191 tells RTP from STUN and DTLS.`,
  },
  'rtp-payload-type': {
    name: 'Marker and payload type',
    means: ({ marker, payloadType }) =>
      `Type ${payloadType}: a=rtpmap in the SDP says which codec. The marker is ${marker ? 'set' : 'not set'}.`,
  },
  'rtp-sequence': {
    name: 'Sequence number',
    means: ({ sequence }) =>
      `${sequence}: one more with each packet, so a receiver sees what is lost.`,
  },
  'rtp-timestamp': {
    name: 'Timestamp',
    means: ({ timestamp }) =>
      `${timestamp}, in ticks of the codec’s clock: when the first sample of the packet was taken.`,
  },
  'rtp-ssrc': {
    name: 'SSRC',
    means: ({ ssrc }) => `${ssrc} identifies the stream.`,
  },
  'rtp-csrc': {
    name: 'CSRC',
    means: ({ csrc }) => `${csrc} is one of the streams that a mixer put together.`,
  },
  'rtp-extension': {
    name: 'Header extension',
    means: ({ profile, length }) =>
      `${length} bytes of the form ${profile}${profile === '0xbede' ? ': elements with one-byte headers, which a=extmap names' : ''}.`,
  },
  'rtp-payload': {
    name: 'Payload',
    means: ({ length }) =>
      `${length} bytes that SRTP would encrypt; here they are random. The network sees no difference.`,
  },
  payload: {
    name: 'Bytes',
    means: ({ length, family }) => `${FAMILIES[family]}. ${length} in all.`,
  },
};
