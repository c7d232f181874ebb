import { registryNames } from '@/lib/bytes/registry';

/** RFC 8446 §4, RFC 9147 §5.2, and of 1.2 RFC 5246 §7.4, RFC 6347 §4.3.2. */
export const HANDSHAKE_TYPES = {
  hello_request: 0,
  client_hello: 1,
  server_hello: 2,
  hello_verify_request: 3,
  new_session_ticket: 4,
  end_of_early_data: 5,
  encrypted_extensions: 8,
  request_connection_id: 9,
  new_connection_id: 10,
  certificate: 11,
  server_key_exchange: 12,
  certificate_request: 13,
  server_hello_done: 14,
  certificate_verify: 15,
  client_key_exchange: 16,
  finished: 20,
  certificate_url: 21,
  certificate_status: 22,
  key_update: 24,
  compressed_certificate: 25,
  message_hash: 254,
} as const;

export type HandshakeTypeName = keyof typeof HANDSHAKE_TYPES;

/** The name of a handshake type, 0 to 255; undefined for one that we have no name for. */
export const handshakeTypeName = registryNames(HANDSHAKE_TYPES);
