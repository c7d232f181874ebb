import { registryNames } from '@/lib/bytes/registry';

/** What a record carries (RFC 9147 §4.1, RFC 6520, RFC 9146). */
export const CONTENT_TYPES = {
  change_cipher_spec: 20,
  alert: 21,
  handshake: 22,
  application_data: 23,
  heartbeat: 24,
  tls12_cid: 25,
  ack: 26,
} as const;

export type ContentTypeName = keyof typeof CONTENT_TYPES;

/** The name of a content type, 0 to 255; undefined for one that DTLS does not have. */
export const contentTypeName = registryNames(CONTENT_TYPES);
