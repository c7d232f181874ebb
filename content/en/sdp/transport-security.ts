import { textFor } from '@/content/text-for';
import type { ReadingOf } from '@/lib/sdp/reading';
import type { CryptoKey } from '@/lib/sdp/readings/transport';
import type { Meanings } from '@/lib/sdp/words';

type SecurityKind =
  | 'fingerprint'
  | 'setup'
  | 'connection attribute'
  | 'tls-id'
  | 'crypto'
  | 'zrtp-hash'
  | 'cryptex';

export const securityMeanings: Meanings<SecurityKind> = {
  fingerprint: ({ algorithm, value, octets }) =>
    `The certificate that this side shows in the DTLS handshake must have the ${algorithm} hash ${value} (${octets} octets); with any other certificate the peer ends the connection. So nobody on the media path can put themselves between, as long as the signaling brought this value unchanged.${weakness(algorithm)}`,
  setup: ({ setup }) => `${setup}: ${SETUP[setup]}`,
  'connection attribute': ({ connection }) =>
    connection === 'new'
      ? 'new: a new transport connection is to be opened.'
      : 'existing: the transport connection that is open already is to be used again.',
  'tls-id': ({ id }) =>
    `Names the DTLS association ${id}. Another value in a later description asks for a new handshake; the same one keeps the association.`,
  crypto: (reading) =>
    `SDES, choice ${reading.tag}: SRTP with ${suiteWords(reading.suite)}; ${reading.keys
      .map(keyWords)
      .join(
        '; ',
      )}${sessionWords(reading)}. The key for what this side sends stands here in clear text, so whoever reads the description can decrypt the media; WebRTC has forbidden it, and browsers take no key from here.`,
  'zrtp-hash': ({ version, hash }) =>
    `The keys are agreed on by ZRTP ${version} inside of the media; the hash of this side’s ZRTP Hello message is ${hash}, so that a Hello changed on the way is noticed.`,
  cryptex: () =>
    'This side can receive RTP packets whose header extensions and contributing sources are encrypted too, not only the payload (Cryptex); the other side may then send them so.',
};

const SETUP: Readonly<Record<ReadingOf<'setup'>['setup'], string>> = {
  active:
    'this side opens the connection. With DTLS it is the client and sends the ClientHello; the other side is the server.',
  passive:
    'this side waits for the connection. With DTLS it is the server; the other side sends the ClientHello.',
  actpass:
    'this side leaves it to the answer who opens the connection. With DTLS an answer usually says active, so that the answerer sends the ClientHello.',
  holdconn:
    'no connection is to be opened for the time being, so no DTLS handshake can begin and WebRTC has no use for it.',
};

function weakness(algorithm: string): string {
  switch (algorithm.toLowerCase()) {
    case 'sha-1':
      return ' SHA-1 is weak by now; SHA-256 is usual.';
    case 'md5':
    case 'md2':
      return ' This hash is broken and no longer allowed (RFC 8122).';
    default:
      return '';
  }
}

function suiteWords(suite: string): string {
  const meaning = textFor(SUITES, suite);
  return meaning === undefined ? suite : `${suite} (${meaning})`;
}

/** Crypto suites of RFC 4568, 6188 and 7714. */
export const SUITES: Readonly<Record<string, string>> = {
  AES_CM_128_HMAC_SHA1_80: 'AES-128 in counter mode, 80-bit HMAC-SHA1 tags',
  AES_CM_128_HMAC_SHA1_32: 'AES-128 in counter mode, 32-bit HMAC-SHA1 tags',
  F8_128_HMAC_SHA1_80: 'AES-128 in f8 mode, 80-bit HMAC-SHA1 tags',
  AES_192_CM_HMAC_SHA1_80: 'AES-192 in counter mode, 80-bit HMAC-SHA1 tags',
  AES_192_CM_HMAC_SHA1_32: 'AES-192 in counter mode, 32-bit HMAC-SHA1 tags',
  AES_256_CM_HMAC_SHA1_80: 'AES-256 in counter mode, 80-bit HMAC-SHA1 tags',
  AES_256_CM_HMAC_SHA1_32: 'AES-256 in counter mode, 32-bit HMAC-SHA1 tags',
  AEAD_AES_128_GCM: 'AES-128-GCM',
  AEAD_AES_256_GCM: 'AES-256-GCM',
};

function keyWords({ method, key, lifetime, mki }: CryptoKey): string {
  const how = method === 'inline' ? 'inline master key and salt' : `key by the method ${method}`;
  const limit = lifetime === undefined ? '' : `, for at most ${lifetime} packets`;
  const id =
    mki === undefined ? '' : `, named ${mki.value} by a key identifier of ${mki.length} bytes`;
  return `${how} ${key}${limit}${id}`;
}

function sessionWords({ sessionParameters }: ReadingOf<'crypto'>): string {
  if (sessionParameters.length === 0) return '';
  return `; session parameters ${sessionParameters.map(sessionParameter).join(', ')}`;
}

function sessionParameter(parameter: string): string {
  const meaning = textFor(SESSION_PARAMETERS, parameter);
  return meaning === undefined ? parameter : `${parameter} (${meaning})`;
}

/** RFC 4568 §6.3. */
export const SESSION_PARAMETERS: Readonly<Record<string, string>> = {
  UNENCRYPTED_SRTP: 'RTP is not encrypted',
  UNENCRYPTED_SRTCP: 'RTCP is not encrypted',
  UNAUTHENTICATED_SRTP: 'RTP is not authenticated',
};
