import type { FieldWords } from '@/lib/packet/field-words';

type Covered =
  | 'tls-record'
  | 'tls-type'
  | 'tls-version'
  | 'tls-length'
  | 'tls-fragment'
  | 'tls-continuation'
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
  dtls: 'By its first byte (20 to 63) this should be DTLS, but it holds no record',
  rtcp: 'By its first two bytes this is RTCP',
  zrtp: 'By its first byte (16 to 19) this is ZRTP',
  stream:
    'What stands here begins no message of STUN or TURN; it may go on from the segment before',
  fragment: 'A fragment of an IP packet: what it carries is seen when all have come',
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
  payload: {
    name: 'Bytes',
    means: ({ length, family }) => `${FAMILIES[family]}. ${length} in all.`,
  },
};
