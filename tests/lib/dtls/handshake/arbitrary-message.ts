import fc from 'fast-check';
import { HANDSHAKE_TYPES } from '@/lib/dtls/handshake/handshake-type';
import { HELLO_RETRY_REQUEST_RANDOM } from '@/lib/dtls/handshake/hello-messages';
import type { UnknownMessage } from '@/lib/dtls/handshake/message-codec';
import type { Message12, Message13 } from '@/lib/dtls/handshake/messages';
import {
  clientHelloExtensions,
  codes,
  encryptedExtensions,
  entryExtensions,
  opaque,
  requestExtensions,
  retryExtensions,
  serverHelloExtensions,
  ticketExtensions,
  uint8,
  uint16,
  uint32,
} from './arbitrary-extension';

/** A row for every message: one that is added without its row does not compile. */
type Bodies<Message extends { readonly type: string; readonly body: unknown }> = {
  readonly [Name in Exclude<Message['type'], 'unknown'>]: fc.Arbitrary<
    Extract<Message, { readonly type: Name }>['body']
  >;
};

const random = opaque(32, 32);
const optional = <Value>(some: fc.Arbitrary<Value>) => fc.option(some, { nil: undefined });
const empty = fc.constant({});
const finished = fc.record({ verifyData: opaque(0, 48) });
const verify = fc.record({ algorithm: uint16, signature: opaque(0, 80) });

const hello = {
  version: uint16,
  random,
  sessionId: opaque(0, 32),
  cipherSuite: uint16,
  compressionMethod: uint8,
};

const HELLOS = {
  client_hello: fc.record({
    version: uint16,
    random,
    sessionId: opaque(0, 32),
    cookie: opaque(0, 255),
    cipherSuites: codes(1),
    compressionMethods: fc.array(uint8, { minLength: 1, maxLength: 3 }),
    extensions: optional(clientHelloExtensions),
  }),
  server_hello: fc.record({ ...hello, extensions: optional(serverHelloExtensions) }),
  hello_retry_request: fc.record({
    ...hello,
    random: fc.constant(HELLO_RETRY_REQUEST_RANDOM),
    extensions: retryExtensions,
  }),
  hello_verify_request: fc.record({ version: uint16, cookie: opaque(0, 255) }),
};

const BODIES_12: Bodies<Message12> = {
  ...HELLOS,
  hello_request: empty,
  server_hello_done: empty,
  certificate: fc.record({ certificates: fc.array(opaque(1), { maxLength: 3 }) }),
  certificate_request: fc.record({
    certificateTypes: fc.array(uint8, { minLength: 1, maxLength: 4 }),
    signatureAlgorithms: codes(1),
    authorities: fc.array(opaque(1), { maxLength: 3 }),
  }),
  certificate_verify: verify,
  server_key_exchange: fc.record({
    curveType: fc.constant(3 as const),
    group: uint16,
    publicKey: opaque(1, 97),
    algorithm: uint16,
    signature: opaque(0, 80),
  }),
  client_key_exchange: fc.record({ publicKey: opaque(1, 97) }),
  new_session_ticket: fc.record({ lifetimeHint: uint32, ticket: opaque(0) }),
  finished,
};

const BODIES_13: Bodies<Message13> = {
  ...HELLOS,
  encrypted_extensions: fc.record({ extensions: encryptedExtensions }),
  certificate_request: fc.record({ context: opaque(0), extensions: requestExtensions }),
  certificate: fc.record({
    context: opaque(0),
    entries: fc.array(fc.record({ certificate: opaque(1), extensions: entryExtensions }), {
      maxLength: 3,
    }),
  }),
  certificate_verify: verify,
  finished,
  new_session_ticket: fc.record({
    lifetime: uint32,
    ageAdd: uint32,
    nonce: opaque(0),
    ticket: opaque(1),
    extensions: ticketExtensions,
  }),
  key_update: fc.record({ requestUpdate: fc.boolean() }),
};

/** Any message of DTLS 1.2 with ECDHE, sensible or not; each with the same weight. */
export const arbitraryMessage12 = messages<Message12>(BODIES_12);
export const arbitraryMessage13 = messages<Message13>(BODIES_13);

function messages<Message>(bodies: Readonly<Record<string, fc.Arbitrary<unknown>>>) {
  const known = Object.entries(bodies).map(([type, body]) =>
    fc.record({ type: fc.constant(type), body }),
  );
  // The table's keys are the union's names.
  return fc.oneof(...known, unknownMessage(Object.keys(bodies))) as fc.Arbitrary<Message>;
}

function unknownMessage(names: readonly string[]): fc.Arbitrary<UnknownMessage> {
  const types: Readonly<Record<string, number | undefined>> = HANDSHAKE_TYPES;
  const known = new Set(names.map((name) => types[name]));
  return fc.record({
    type: fc.constant('unknown' as const),
    code: uint8.filter((code) => !known.has(code)),
    body: opaque(0),
  });
}
