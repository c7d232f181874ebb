import {
  CERTIFICATE_ENTRY_EXTENSIONS,
  CERTIFICATE_REQUEST_EXTENSIONS,
  extensionBlock,
} from './extension-tables';
import { SIGNATURE_ALGORITHMS } from './extension-values';
import { entry, opaque, struct, uint, type ValueOf, vector } from './presentation';

/** RFC 5246 §7.4.2: the sender's own first, DER; empty from a client that has none. */
export const CERTIFICATE_12 = struct({
  certificates: vector('certificate list', 3, {}, opaque('certificate', 3, { least: 1 })),
});

/** RFC 8446 §4.4.2; the context is empty in a handshake, and a server's always. */
export const CERTIFICATE_13 = struct({
  context: opaque('certificate request context', 1),
  entries: vector(
    'certificate list',
    3,
    {},
    entry(
      'certificate entry',
      struct({
        certificate: opaque('certificate', 3, { least: 1 }),
        extensions: extensionBlock(CERTIFICATE_ENTRY_EXTENSIONS),
      }),
    ),
  ),
});

/** RFC 5246 §7.4.4. */
export const CERTIFICATE_REQUEST_12 = struct({
  certificateTypes: vector('certificate types', 1, { least: 1 }, uint('certificate type', 1)),
  signatureAlgorithms: SIGNATURE_ALGORITHMS,
  /** Distinguished names, DER; none in WebRTC. */
  authorities: vector(
    'certificate authorities',
    2,
    {},
    opaque('distinguished name', 2, { least: 1 }),
  ),
});

/** RFC 8446 §4.3.2. */
export const CERTIFICATE_REQUEST_13 = struct({
  context: opaque('certificate request context', 1),
  extensions: extensionBlock(CERTIFICATE_REQUEST_EXTENSIONS, 2),
});

/** In 1.2 and 1.3 alike (RFC 5246 §7.4.8, RFC 8446 §4.4.3); 1.0 has no scheme. */
export const CERTIFICATE_VERIFY = struct({
  algorithm: uint('signature scheme', 2),
  signature: opaque('signature', 2),
});

export type Certificate12 = ValueOf<typeof CERTIFICATE_12>;
export type Certificate13 = ValueOf<typeof CERTIFICATE_13>;
export type CertificateRequest12 = ValueOf<typeof CERTIFICATE_REQUEST_12>;
export type CertificateRequest13 = ValueOf<typeof CERTIFICATE_REQUEST_13>;
export type CertificateVerify = ValueOf<typeof CERTIFICATE_VERIFY>;
