import { registryNames } from '@/lib/bytes/registry';

/** Names of extensions, also of those that no table here reads (RFC 8446 §4.2 and the registry). */
export const EXTENSION_TYPES = {
  server_name: 0,
  max_fragment_length: 1,
  status_request: 5,
  supported_groups: 10,
  ec_point_formats: 11,
  signature_algorithms: 13,
  use_srtp: 14,
  heartbeat: 15,
  application_layer_protocol_negotiation: 16,
  signed_certificate_timestamp: 18,
  client_certificate_type: 19,
  server_certificate_type: 20,
  padding: 21,
  encrypt_then_mac: 22,
  extended_master_secret: 23,
  compress_certificate: 27,
  record_size_limit: 28,
  delegated_credential: 34,
  session_ticket: 35,
  pre_shared_key: 41,
  early_data: 42,
  supported_versions: 43,
  cookie: 44,
  psk_key_exchange_modes: 45,
  certificate_authorities: 47,
  oid_filters: 48,
  post_handshake_auth: 49,
  signature_algorithms_cert: 50,
  key_share: 51,
  connection_id: 54,
  application_settings: 17613,
  encrypted_client_hello: 65037,
  renegotiation_info: 65281,
} as const;

export type ExtensionTypeName = keyof typeof EXTENSION_TYPES;

/** The name of an extension's 16 bits; undefined if unknown, or GREASE (`isGrease`). */
export const extensionTypeName = registryNames(EXTENSION_TYPES);
