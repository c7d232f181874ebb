import fc from 'fast-check';
import type {
  ExtensionIn,
  ExtensionTable,
  UnknownExtension,
} from '@/lib/dtls/handshake/extension-codec';
import {
  CERTIFICATE_REQUEST_EXTENSIONS,
  CLIENT_HELLO_EXTENSIONS,
  ENCRYPTED_EXTENSIONS,
  HELLO_RETRY_REQUEST_EXTENSIONS,
  NEW_SESSION_TICKET_EXTENSIONS,
  SERVER_HELLO_EXTENSIONS,
} from '@/lib/dtls/handshake/extension-tables';
import { EXTENSION_TYPES } from '@/lib/dtls/handshake/extension-type';

export const uint8 = fc.integer({ min: 0, max: 0xff });
export const uint16 = fc.integer({ min: 0, max: 0xffff });
export const uint32 = fc.integer({ min: 0, max: 0xffff_ffff });
export const opaque = (minLength: number, maxLength = 40) =>
  fc.uint8Array({ minLength, maxLength });
export const codes = (minLength: number) => fc.array(uint16, { minLength, maxLength: 8 });

const flag = fc.constant(true as const);
const share = fc.record({ group: uint16, keyExchange: opaque(1) });
const srtp = fc.record({ profiles: codes(1), mki: opaque(0) });
const names = fc.array(
  opaque(1, 9).map((bytes) => String.fromCharCode(...bytes)),
  {
    minLength: 1,
    maxLength: 4,
  },
);
const small = fc.array(uint8, { minLength: 1, maxLength: 5 });

/** A row for every extension of a table: one that is added without its row does not compile. */
type Values<Table extends ExtensionTable> = {
  readonly [Name in keyof Table]: fc.Arbitrary<
    Extract<ExtensionIn<Table>, { readonly type: Name }>['value']
  >;
};

const CLIENT_HELLO: Values<typeof CLIENT_HELLO_EXTENSIONS> = {
  supported_versions: codes(1),
  supported_groups: codes(1),
  key_share: fc.array(share, { maxLength: 3 }),
  signature_algorithms: codes(1),
  signature_algorithms_cert: codes(1),
  delegated_credential: codes(1),
  use_srtp: srtp,
  extended_master_secret: flag,
  encrypt_then_mac: flag,
  post_handshake_auth: flag,
  renegotiation_info: opaque(0),
  ec_point_formats: small,
  cookie: opaque(1),
  session_ticket: opaque(0),
  application_layer_protocol_negotiation: names,
  psk_key_exchange_modes: small,
  record_size_limit: uint16,
  connection_id: opaque(0),
};

const SERVER_HELLO: Values<typeof SERVER_HELLO_EXTENSIONS> = {
  supported_versions: uint16,
  key_share: share,
  connection_id: opaque(0),
  use_srtp: srtp,
  extended_master_secret: flag,
  encrypt_then_mac: flag,
  renegotiation_info: opaque(0),
  ec_point_formats: small,
  session_ticket: opaque(0),
  application_layer_protocol_negotiation: names,
  record_size_limit: uint16,
};

const RETRY: Values<typeof HELLO_RETRY_REQUEST_EXTENSIONS> = {
  supported_versions: uint16,
  key_share: uint16,
  cookie: opaque(1),
};

const ENCRYPTED: Values<typeof ENCRYPTED_EXTENSIONS> = {
  supported_groups: codes(1),
  use_srtp: srtp,
  application_layer_protocol_negotiation: names,
  record_size_limit: uint16,
  early_data: flag,
};

const REQUEST: Values<typeof CERTIFICATE_REQUEST_EXTENSIONS> = {
  signature_algorithms: codes(1),
  signature_algorithms_cert: codes(1),
  delegated_credential: codes(1),
};

const TICKET: Values<typeof NEW_SESSION_TICKET_EXTENSIONS> = { early_data: uint32 };

export const clientHelloExtensions = extensions(CLIENT_HELLO_EXTENSIONS, CLIENT_HELLO);
export const serverHelloExtensions = extensions(SERVER_HELLO_EXTENSIONS, SERVER_HELLO);
export const retryExtensions = extensions(HELLO_RETRY_REQUEST_EXTENSIONS, RETRY);
export const encryptedExtensions = extensions(ENCRYPTED_EXTENSIONS, ENCRYPTED);
export const requestExtensions = extensions(CERTIFICATE_REQUEST_EXTENSIONS, REQUEST, 1);
export const ticketExtensions = extensions(NEW_SESSION_TICKET_EXTENSIONS, TICKET);
export const entryExtensions = fc.array(unknownExtension({}), { maxLength: 3 });

function extensions<const Table extends ExtensionTable>(
  table: Table,
  values: Values<Table>,
  minLength = 0,
): fc.Arbitrary<readonly (ExtensionIn<Table> | UnknownExtension)[]> {
  const known = fc.oneof(
    ...Object.entries(values).map(([type, value]) =>
      // The table's keys are the union's names.
      fc.record({ type: fc.constant(type), value: value as fc.Arbitrary<unknown> }),
    ),
  ) as unknown as fc.Arbitrary<ExtensionIn<Table>>;
  const one = fc.oneof(
    { weight: 4, arbitrary: known },
    { weight: 1, arbitrary: unknownExtension(table) },
  );
  return fc.array(one, { minLength, maxLength: 8 });
}

/** GREASE, what nobody knows, and what is known in other messages only. */
function unknownExtension(table: ExtensionTable): fc.Arbitrary<UnknownExtension> {
  const known = new Set<number>(
    Object.entries(EXTENSION_TYPES).flatMap(([name, code]) => (name in table ? [code] : [])),
  );
  const code = fc.oneof(
    uint16,
    fc.constantFrom(0x0a0a, 0xfafa),
    fc.constantFrom(...Object.values(EXTENSION_TYPES)),
  );
  return fc.record({
    type: fc.constant('unknown' as const),
    code: code.filter((drawn) => !known.has(drawn)),
    value: opaque(0),
  });
}
