import {
  CERTIFICATE_12,
  CERTIFICATE_13,
  CERTIFICATE_REQUEST_12,
  CERTIFICATE_REQUEST_13,
  CERTIFICATE_VERIFY,
} from './certificate-messages';
import {
  CLIENT_HELLO,
  ENCRYPTED_EXTENSIONS_BODY,
  HELLO_RETRY_REQUEST,
  HELLO_VERIFY_REQUEST,
  SERVER_HELLO,
} from './hello-messages';
import { CLIENT_KEY_EXCHANGE_ECDHE, SERVER_KEY_EXCHANGE_ECDHE } from './key-exchange-messages';
import { type MessageIn, messageCodec, type UnknownMessage } from './message-codec';
import {
  EMPTY,
  FINISHED,
  KEY_UPDATE,
  NEW_SESSION_TICKET_12,
  NEW_SESSION_TICKET_13,
} from './other-messages';

/** Messages that look the same in every version, so that they are read before one is agreed. */
const HELLOS = {
  client_hello: CLIENT_HELLO,
  server_hello: SERVER_HELLO,
  hello_retry_request: HELLO_RETRY_REQUEST,
  hello_verify_request: HELLO_VERIFY_REQUEST,
} as const;

/** DTLS 1.0 (RFC 4347): signatures without a scheme and what asks for them are left as bytes. */
const MESSAGES_10 = {
  ...HELLOS,
  hello_request: EMPTY,
  certificate: CERTIFICATE_12,
  server_hello_done: EMPTY,
  new_session_ticket: NEW_SESSION_TICKET_12,
  finished: FINISHED,
} as const;

/** DTLS 1.2 with a suite of any key exchange: that of its two messages is left as bytes. */
const MESSAGES_12 = {
  ...MESSAGES_10,
  certificate_request: CERTIFICATE_REQUEST_12,
  certificate_verify: CERTIFICATE_VERIFY,
} as const;

const MESSAGES_12_ECDHE = {
  ...MESSAGES_12,
  server_key_exchange: SERVER_KEY_EXCHANGE_ECDHE,
  client_key_exchange: CLIENT_KEY_EXCHANGE_ECDHE,
} as const;

const MESSAGES_13 = {
  ...HELLOS,
  encrypted_extensions: ENCRYPTED_EXTENSIONS_BODY,
  certificate_request: CERTIFICATE_REQUEST_13,
  certificate: CERTIFICATE_13,
  certificate_verify: CERTIFICATE_VERIFY,
  finished: FINISHED,
  new_session_ticket: NEW_SESSION_TICKET_13,
  key_update: KEY_UPDATE,
} as const;

/** The messages of DTLS 1.2 with an ECDHE suite, the only ones of WebRTC. */
export type Message12 = MessageIn<typeof MESSAGES_12_ECDHE> | UnknownMessage;
export type Message13 = MessageIn<typeof MESSAGES_13> | UnknownMessage;

/** For hellos before a version is agreed; any other message is unknown to it. */
export const helloCodec = messageCodec(HELLOS);
/** DTLS 1.0, as a dissector meets it in old captures. */
export const messageCodec10 = messageCodec(MESSAGES_10);
/** DTLS 1.2 with a key exchange that is not ECDHE. */
export const messageCodec12 = messageCodec(MESSAGES_12);
export const messageCodec12Ecdhe = messageCodec(MESSAGES_12_ECDHE);
export const messageCodec13 = messageCodec(MESSAGES_13);
