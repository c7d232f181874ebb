import { ByteWriter } from '@/lib/bytes/byte-writer';
import { registryNames } from '@/lib/bytes/registry';
import type { DecodedContent } from './content';
import { decodeContent } from './decode-content';

/** How grave an alert is; of 1.3 the description alone decides that (RFC 8446 §6). */
export const ALERT_LEVELS = { warning: 1, fatal: 2 } as const;

/** RFC 8446 §6, RFC 9147 (52); those of TLS 1.2 and before only: RFC 5246 §7.2, RFC 6066 §9. */
export const ALERT_DESCRIPTIONS = {
  close_notify: 0,
  unexpected_message: 10,
  bad_record_mac: 20,
  decryption_failed: 21,
  record_overflow: 22,
  decompression_failure: 30,
  handshake_failure: 40,
  no_certificate: 41,
  bad_certificate: 42,
  unsupported_certificate: 43,
  certificate_revoked: 44,
  certificate_expired: 45,
  certificate_unknown: 46,
  illegal_parameter: 47,
  unknown_ca: 48,
  access_denied: 49,
  decode_error: 50,
  decrypt_error: 51,
  too_many_cids_requested: 52,
  export_restriction: 60,
  protocol_version: 70,
  insufficient_security: 71,
  internal_error: 80,
  inappropriate_fallback: 86,
  user_canceled: 90,
  no_renegotiation: 100,
  missing_extension: 109,
  unsupported_extension: 110,
  certificate_unobtainable: 111,
  unrecognized_name: 112,
  bad_certificate_status_response: 113,
  bad_certificate_hash_value: 114,
  unknown_psk_identity: 115,
  certificate_required: 116,
  no_application_protocol: 120,
} as const;

export type AlertLevelName = keyof typeof ALERT_LEVELS;
export type AlertDescriptionName = keyof typeof ALERT_DESCRIPTIONS;

/** Both as their byte, since a peer may send any. */
export interface Alert {
  readonly level: number;
  readonly description: number;
}

export const alertLevelName = registryNames(ALERT_LEVELS);
export const alertDescriptionName = registryNames(ALERT_DESCRIPTIONS);

/** The content of an alert record in clear: two bytes. Never throws. */
export function decodeAlert(content: Uint8Array): DecodedContent<Alert> {
  return decodeContent(content, (reader) => ({
    level: reader.u8('level'),
    description: reader.u8('description'),
  }));
}

/** Throws a RangeError for what is no byte. */
export function encodeAlert({ level, description }: Alert): Uint8Array {
  const writer = new ByteWriter();
  writer.u8('level', level);
  writer.u8('description', description);
  return writer.toBytes();
}

/** An alert by its names. */
export function alertOf(level: AlertLevelName, description: AlertDescriptionName): Alert {
  return { level: ALERT_LEVELS[level], description: ALERT_DESCRIPTIONS[description] };
}
