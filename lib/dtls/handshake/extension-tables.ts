import {
  type ExtensionIn,
  type ExtensionTable,
  extension,
  type UnknownExtension,
} from './extension-codec';
import {
  CLIENT_SHARES,
  CONNECTION_ID,
  COOKIE,
  FLAG,
  GROUPS,
  KEY_EXCHANGE_MODES,
  KEY_SHARE_ENTRY,
  MAX_EARLY_DATA_SIZE,
  OFFERED_VERSIONS,
  POINT_FORMATS,
  PROTOCOL_NAMES,
  RECORD_SIZE_LIMIT,
  RENEGOTIATED_CONNECTION,
  SELECTED_GROUP,
  SELECTED_VERSION,
  SESSION_TICKET,
  SIGNATURE_ALGORITHMS,
  USE_SRTP,
} from './extension-values';
import { vector } from './presentation';

/** Both versions' at once, since one ClientHello offers both. */
export const CLIENT_HELLO_EXTENSIONS = {
  supported_versions: OFFERED_VERSIONS,
  supported_groups: GROUPS,
  key_share: CLIENT_SHARES,
  signature_algorithms: SIGNATURE_ALGORITHMS,
  signature_algorithms_cert: SIGNATURE_ALGORITHMS,
  delegated_credential: SIGNATURE_ALGORITHMS,
  use_srtp: USE_SRTP,
  extended_master_secret: FLAG,
  encrypt_then_mac: FLAG,
  post_handshake_auth: FLAG,
  renegotiation_info: RENEGOTIATED_CONNECTION,
  ec_point_formats: POINT_FORMATS,
  cookie: COOKIE,
  session_ticket: SESSION_TICKET,
  application_layer_protocol_negotiation: PROTOCOL_NAMES,
  psk_key_exchange_modes: KEY_EXCHANGE_MODES,
  record_size_limit: RECORD_SIZE_LIMIT,
  connection_id: CONNECTION_ID,
} as const;

/** The first two and connection_id of 1.3, all others of 1.2: they tell the version apart. */
export const SERVER_HELLO_EXTENSIONS = {
  supported_versions: SELECTED_VERSION,
  key_share: KEY_SHARE_ENTRY,
  connection_id: CONNECTION_ID,
  use_srtp: USE_SRTP,
  extended_master_secret: FLAG,
  encrypt_then_mac: FLAG,
  renegotiation_info: RENEGOTIATED_CONNECTION,
  ec_point_formats: POINT_FORMATS,
  session_ticket: SESSION_TICKET,
  application_layer_protocol_negotiation: PROTOCOL_NAMES,
  record_size_limit: RECORD_SIZE_LIMIT,
} as const;

export const HELLO_RETRY_REQUEST_EXTENSIONS = {
  supported_versions: SELECTED_VERSION,
  key_share: SELECTED_GROUP,
  cookie: COOKIE,
} as const;

/** `supported_groups` is what the server prefers, for the next time (RFC 8446 §4.2.7). */
export const ENCRYPTED_EXTENSIONS = {
  supported_groups: GROUPS,
  use_srtp: USE_SRTP,
  application_layer_protocol_negotiation: PROTOCOL_NAMES,
  record_size_limit: RECORD_SIZE_LIMIT,
  early_data: FLAG,
} as const;

export const CERTIFICATE_REQUEST_EXTENSIONS = {
  signature_algorithms: SIGNATURE_ALGORITHMS,
  signature_algorithms_cert: SIGNATURE_ALGORITHMS,
  delegated_credential: SIGNATURE_ALGORITHMS,
} as const;

/** What stands beside a certificate (a status, a timestamp) is kept as it came. */
export const CERTIFICATE_ENTRY_EXTENSIONS = {} as const;

export const NEW_SESSION_TICKET_EXTENSIONS = { early_data: MAX_EARLY_DATA_SIZE } as const;

export type ClientHelloExtension = ExtensionIn<typeof CLIENT_HELLO_EXTENSIONS> | UnknownExtension;
export type ServerHelloExtension = ExtensionIn<typeof SERVER_HELLO_EXTENSIONS> | UnknownExtension;

/** A block of extensions in at least `least` bytes: `Extension extensions<least..2^16-1>`. */
export function extensionBlock<const Table extends ExtensionTable>(table: Table, least = 0) {
  return vector('extensions', 2, { least }, extension(table));
}
