import { type Codec, entry, opaque, rest, struct, uint, vector } from './presentation';

/** No value: its presence says it all. */
export const FLAG: Codec<true> = { read: () => true, write: () => undefined };

/** Versions that a client offers, best first (RFC 8446 §4.2.1). */
export const OFFERED_VERSIONS = vector(
  'versions',
  1,
  { least: 2, greatest: 254 },
  uint('version', 2),
);

export const SELECTED_VERSION = uint('selected version', 2);

export const GROUPS = vector('named group list', 2, { least: 2 }, uint('named group', 2));

/** RFC 8446 §4.2.3; also of RFC 9345's credentials. */
export const SIGNATURE_ALGORITHMS = vector(
  'signature schemes',
  2,
  { least: 2, greatest: 0xfffe },
  uint('signature scheme', 2),
);

/** One public key of a key exchange (RFC 8446 §4.2.8). */
export const KEY_SHARE_ENTRY = entry(
  'key share entry',
  struct({ group: uint('group', 2), keyExchange: opaque('key exchange', 2, { least: 1 }) }),
);

/** In a ClientHello; empty when the client wants to be told a group. */
export const CLIENT_SHARES = vector('client shares', 2, {}, KEY_SHARE_ENTRY);

/** In a HelloRetryRequest: the group that the client shall send a share of. */
export const SELECTED_GROUP = uint('selected group', 2);

/** RFC 5764 §4.1.1; the server's answer holds one profile. */
export const USE_SRTP = struct({
  profiles: vector('profiles', 2, { least: 2 }, uint('profile', 2)),
  mki: opaque('MKI', 1),
});

/** Protocol names as text, one character a byte: RFC 7301 calls them opaque (§3.1). */
export const PROTOCOL_NAMES = vector(
  'protocol name list',
  2,
  { least: 2 },
  byteText(opaque('protocol name', 1, { least: 1 })),
);

export const POINT_FORMATS = vector('point formats', 1, { least: 1 }, uint('point format', 1));

/** Empty in a first handshake (RFC 5746 §3.2). */
export const RENEGOTIATED_CONNECTION = opaque('renegotiated connection', 1);

export const COOKIE = opaque('cookie', 2, { least: 1 });

/** Not behind a length of its own (RFC 5077 appendix A); empty when there is none yet. */
export const SESSION_TICKET = rest('ticket');

export const KEY_EXCHANGE_MODES = vector(
  'key exchange modes',
  1,
  { least: 1 },
  uint('key exchange mode', 1),
);

/** Bytes of the greatest record that the sender will take (RFC 8449 §4). */
export const RECORD_SIZE_LIMIT = uint('record size limit', 2);

/** What records to the sender shall carry (RFC 9146 §3). */
export const CONNECTION_ID = opaque('connection id', 1);

/** Bytes of early data that a ticket allows (RFC 8446 §4.2.10). */
export const MAX_EARLY_DATA_SIZE = uint('max early data size', 4);

function byteText(codec: Codec<Uint8Array>): Codec<string> {
  return {
    read: (reader) => String.fromCharCode(...codec.read(reader)),
    write: (writer, text) => codec.write(writer, bytesOfText(text)),
  };
}

function bytesOfText(text: string): Uint8Array {
  const codes = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  if (codes.some((code) => code > 0xff)) throw new RangeError(`${text} has more than bytes`);
  return Uint8Array.from(codes);
}
