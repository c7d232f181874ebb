import { base64Length } from '../bytes/base64';
import { clause } from './inspect-clause';
import { type Readers, transport } from './inspect-reader';

/** The handshake, the certificates, and what went wrong with them. */
export const dtlsReaders = {
  'dtls-started': transport,
  'dtls-negotiated': (index, event) => ({
    ...transport(index, event),
    version: event.version && (DTLS_VERSIONS[event.version.toUpperCase()] ?? event.version),
    hex: event.version,
    cipher: event.cipher,
    srtpProfile: event.srtpProfile,
    role: event.role === 'unknown' ? undefined : event.role,
  }),
  'certificate-seen': (index, event) => ({
    ...transport(index, event),
    owner: event.owner,
    count: event.chain.length,
    bytes: base64Length(event.chain[0] ?? ''),
  }),
  'dtls-finished': transport,
  'dtls-flight-sent': (index, event) => ({
    ...transport(index, event),
    flight: event.flight,
    attempt: event.attempt,
    messages: event.messages,
    datagrams: event.datagrams,
  }),
  'fingerprint-checked': (index, event) => ({
    ...transport(index, event),
    matches: event.matches,
    algorithm: event.algorithm,
    computed: event.computed,
    expected: event.expected,
  }),
  'secret-logged': (index, event) => ({
    ...transport(index, event),
    secret: event.line.split(' ')[0] ?? '',
  }),
  'values-derived': (index, event) => ({
    ...transport(index, event),
    count: event.values.length,
  }),
  'dtls-alert': (index, event) => ({
    ...transport(index, event),
    direction: event.direction,
    level: event.level,
    description: event.description,
  }),
  'dtls-error': (index, event) => ({
    ...transport(index, event),
    errorDetail: event.errorDetail,
    message: clause(event.message),
  }),
} satisfies Partial<Readers>;

/** tlsVersion of webrtc-stats §7.17, as in the record layer (RFC 6347 §4.1, RFC 9147 §4). */
const DTLS_VERSIONS: Readonly<Record<string, string>> = {
  FEFF: 'DTLS 1.0',
  FEFD: 'DTLS 1.2',
  FEFC: 'DTLS 1.3',
};
