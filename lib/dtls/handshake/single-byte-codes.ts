import { registryNames } from '@/lib/bytes/registry';

/** How the points of a curve are written; only uncompressed is alive (RFC 8422 §5.1.2). */
export const EC_POINT_FORMATS = {
  uncompressed: 0,
  ansiX962_compressed_prime: 1,
  ansiX962_compressed_char2: 2,
} as const;

/** What a ServerKeyExchange names its curve by; only named_curve is alive (RFC 8422 §5.4). */
export const EC_CURVE_TYPES = { explicit_prime: 1, explicit_char2: 2, named_curve: 3 } as const;

/** The kinds of certificates that a server of 1.2 asks for (RFC 5246 §7.4.4, RFC 8422 §5.5). */
export const CLIENT_CERTIFICATE_TYPES = {
  rsa_sign: 1,
  dss_sign: 2,
  rsa_fixed_dh: 3,
  dss_fixed_dh: 4,
  ecdsa_sign: 64,
  rsa_fixed_ecdh: 65,
  ecdsa_fixed_ecdh: 66,
} as const;

/** How a resumed session agrees on keys (RFC 8446 §4.2.9). */
export const PSK_KEY_EXCHANGE_MODES = { psk_ke: 0, psk_dhe_ke: 1 } as const;

/** RFC 3749: only `null` is alive. */
export const COMPRESSION_METHODS = { null: 0, DEFLATE: 1 } as const;

/** Whether the peer must update its keys, too (RFC 8446 §4.6.3). */
export const KEY_UPDATE_REQUESTS = { update_not_requested: 0, update_requested: 1 } as const;

export const compressionMethodName = registryNames(COMPRESSION_METHODS);
