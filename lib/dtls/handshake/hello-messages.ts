import { parseHex } from '@/lib/bytes/hex';
import {
  CLIENT_HELLO_EXTENSIONS,
  ENCRYPTED_EXTENSIONS,
  extensionBlock,
  HELLO_RETRY_REQUEST_EXTENSIONS,
  SERVER_HELLO_EXTENSIONS,
} from './extension-tables';
import { type Codec, fixed, opaque, struct, uint, type ValueOf, vector } from './presentation';

/** Of both versions (RFC 6347 §4.2.1, RFC 9147 §5.3): 1.3 stands in an extension only. */
export const CLIENT_HELLO = struct({
  version: uint('version', 2),
  random: fixed('random', 32),
  sessionId: opaque('session id', 1, { greatest: 32 }),
  /** From a HelloVerifyRequest of 1.2; empty in 1.3, whose cookie is an extension. */
  cookie: opaque('cookie', 1),
  cipherSuites: vector('cipher suites', 2, { least: 2, greatest: 0xfffe }, uint('cipher suite', 2)),
  compressionMethods: vector('compression methods', 1, { least: 1 }, uint('compression method', 1)),
  /** Undefined when the message ends before: of 1.2 only. */
  extensions: untilEnd(extensionBlock(CLIENT_HELLO_EXTENSIONS)),
});

/** Of both versions (RFC 5246 §7.4.1.3, RFC 8446 §4.1.3). */
export const SERVER_HELLO = struct({
  version: uint('version', 2),
  random: fixed('random', 32),
  sessionId: opaque('session id', 1, { greatest: 32 }),
  cipherSuite: uint('cipher suite', 2),
  compressionMethod: uint('compression method', 1),
  /** Undefined when the message ends before: of 1.2 only. */
  extensions: untilEnd(extensionBlock(SERVER_HELLO_EXTENSIONS)),
});

/** A ServerHello on the wire, which this `random` makes a request (RFC 8446 §4.1.3, §4.1.4). */
export const HELLO_RETRY_REQUEST = struct({
  version: uint('version', 2),
  random: fixed('random', 32),
  sessionId: opaque('session id', 1, { greatest: 32 }),
  cipherSuite: uint('cipher suite', 2),
  compressionMethod: uint('compression method', 1),
  extensions: extensionBlock(HELLO_RETRY_REQUEST_EXTENSIONS),
});

/** SHA-256 of `HelloRetryRequest`. */
export const HELLO_RETRY_REQUEST_RANDOM: Uint8Array =
  parseHex('cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c') ?? new Uint8Array();

/** True for the body of a ServerHello that is a HelloRetryRequest. */
export function isHelloRetryRequest(serverHello: Uint8Array): boolean {
  const random = serverHello.subarray(2, 2 + HELLO_RETRY_REQUEST_RANDOM.length);
  return HELLO_RETRY_REQUEST_RANDOM.every((byte, at) => random[at] === byte);
}

/** A server of 1.2 wants its cookie back before it keeps any state (RFC 6347 §4.2.1). */
export const HELLO_VERIFY_REQUEST = struct({
  version: uint('server version', 2),
  cookie: opaque('cookie', 1),
});

/** What of the ServerHello's extensions no eavesdropper need see (RFC 8446 §4.3.1). */
export const ENCRYPTED_EXTENSIONS_BODY = struct({
  extensions: extensionBlock(ENCRYPTED_EXTENSIONS),
});

export type ClientHello = ValueOf<typeof CLIENT_HELLO>;
export type ServerHello = ValueOf<typeof SERVER_HELLO>;
export type HelloRetryRequest = ValueOf<typeof HELLO_RETRY_REQUEST>;
export type HelloVerifyRequest = ValueOf<typeof HELLO_VERIFY_REQUEST>;
export type EncryptedExtensions = ValueOf<typeof ENCRYPTED_EXTENSIONS_BODY>;

/** A last part that the message may end before (RFC 5246 §7.4.1.2). */
function untilEnd<Value>(part: Codec<Value>): Codec<Value | undefined> {
  return {
    read: (reader) => (reader.remaining === 0 ? undefined : part.read(reader)),
    write: (writer, value) => {
      if (value !== undefined) part.write(writer, value);
    },
  };
}
