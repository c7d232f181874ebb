import type { AttributeReaders } from '../attribute-reader';
import type { LineReader } from '../line-reader';
import type { ReadingOf } from '../reading';
import type { CryptoKey } from '../readings/transport';
import { wordsLeft } from './word-list';

/** Who the other end is, and with which keys. Case and length are for the rules to judge. */
export const securityReaders: AttributeReaders = {
  fingerprint: { read: readFingerprint, reference: { rfc: 8122, section: '5' } },
  setup: {
    read: (reader) => ({ kind: 'setup', setup: reader.oneOf('setup role', SETUP_ROLES) }),
    reference: { rfc: 8842, section: '5' },
  },
  connection: {
    read: (reader) => ({
      kind: 'connection attribute',
      connection: reader.oneOf('connection use', ['new', 'existing']),
    }),
    reference: { rfc: 4145, section: '5' },
  },
  'tls-id': {
    read: (reader) => ({ kind: 'tls-id', id: reader.word('tls-id') }),
    reference: { rfc: 8842, section: '4' },
  },
  crypto: { read: readCrypto, reference: { rfc: 4568, section: '4' } },
  'zrtp-hash': { read: readZrtpHash, reference: { rfc: 6189, section: '8' } },
  cryptex: { read: () => ({ kind: 'cryptex' }), reference: { rfc: 9335 } },
};

const SETUP_ROLES = ['active', 'passive', 'actpass', 'holdconn'] as const;

/** Two hexadecimal digits an octet, colons between. */
const DIGEST = /^[\dA-F]{2}(:[\dA-F]{2})*$/i;

/** Sample input: `sha-256 6B:8B:F0:65:…` */
function readFingerprint(reader: LineReader): ReadingOf<'fingerprint'> {
  const algorithm = reader.word('hash function');
  const value = reader.word('digest', DIGEST);
  return { kind: 'fingerprint', algorithm, value, octets: (value.length + 1) / 3 };
}

/** Sample input: `1 AES_CM_128_HMAC_SHA1_80 inline:d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJSoj|2^20|1:32` */
function readCrypto(reader: LineReader): ReadingOf<'crypto'> {
  const tag = reader.number('crypto tag', 0, 999_999_999);
  const suite = reader.word('crypto suite');
  while (reader.skip(' '));
  const keys = [readKey(reader)];
  while (reader.skip(';')) keys.push(readKey(reader));
  const sessionParameters = wordsLeft(reader, 'session parameter');
  return { kind: 'crypto', tag, suite, keys, sessionParameters };
}

/** A key ends at a bar, at the next key, or at the session parameters. */
const KEY_STOPS = '|; ';

function readKey(reader: LineReader): CryptoKey {
  const method = reader.until('crypto key method', `:${KEY_STOPS}`);
  reader.literal(':');
  const key = reader.until('crypto key', KEY_STOPS);
  let lifetime: string | undefined;
  let mki: CryptoKey['mki'];
  // Both are optional; only the MKI has a colon (RFC 4568 §6.1).
  while (mki === undefined && reader.skip('|')) {
    if (colonAhead(reader)) mki = readMki(reader);
    else if (lifetime === undefined) lifetime = reader.until('key lifetime', KEY_STOPS, LIFETIME);
    else reader.fail('mki', { what: 'word', role: 'mki' }, reader.position, 0);
  }
  return { method, key, lifetime, mki };
}

/** Looks no further than the next stop, so that a line of many keys is still read in one go. */
function colonAhead({ text, position }: LineReader): boolean {
  let end = position;
  while (end < text.length && !`:${KEY_STOPS}`.includes(text.charAt(end))) end += 1;
  return text.charAt(end) === ':';
}

const LIFETIME = /^(2\^)?\d+$/;

function readMki(reader: LineReader): CryptoKey['mki'] {
  const value = reader.until('mki', `:${KEY_STOPS}`);
  reader.literal(':');
  return { value, length: reader.digits('mki length', 0n, 999n, KEY_STOPS) };
}

/** Sample input: `1.10 fe30efd02423cb054e50efd0248742ac7a52c8f91bc2df881ae642c371ba46df` */
function readZrtpHash(reader: LineReader): ReadingOf<'zrtp-hash'> {
  return {
    kind: 'zrtp-hash',
    version: reader.word('zrtp version'),
    hash: reader.word('zrtp hash'),
  };
}
