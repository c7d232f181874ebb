import type { HashName } from '../../derivation/derivation';
import { CIPHER_SUITES, type CipherSuiteName } from '../handshake/cipher-suite-codes';
import type { AeadName } from './aead';

/** How a cipher suite protects records, and with which hash its keys and transcript are made. */
export interface RecordSuite {
  readonly name: CipherSuiteName;
  readonly version: 'DTLS 1.2' | 'DTLS 1.3';
  readonly aead: AeadName;
  readonly hash: HashName;
}

/** RFC 8446 appendix B.4; RFC 5289 §3.2; RFC 7905 §3. */
const SUITES: readonly RecordSuite[] = [
  of13('TLS_AES_128_GCM_SHA256', 'AEAD_AES_128_GCM', 'sha-256'),
  of13('TLS_AES_256_GCM_SHA384', 'AEAD_AES_256_GCM', 'sha-384'),
  of13('TLS_CHACHA20_POLY1305_SHA256', 'AEAD_CHACHA20_POLY1305', 'sha-256'),
  of12('TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256', 'AEAD_AES_128_GCM', 'sha-256'),
  of12('TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384', 'AEAD_AES_256_GCM', 'sha-384'),
  of12('TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256', 'AEAD_AES_128_GCM', 'sha-256'),
  of12('TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384', 'AEAD_AES_256_GCM', 'sha-384'),
  of12('TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256', 'AEAD_CHACHA20_POLY1305', 'sha-256'),
  of12('TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256', 'AEAD_CHACHA20_POLY1305', 'sha-256'),
];

const BY_NUMBER: ReadonlyMap<number, RecordSuite> = new Map(
  SUITES.map((suite) => [CIPHER_SUITES[suite.name], suite]),
);

/** The suite of these 16 bits; undefined where its records cannot be opened here. */
export function recordSuite(number: number): RecordSuite | undefined {
  return BY_NUMBER.get(number);
}

function of13(name: CipherSuiteName, aead: AeadName, hash: HashName): RecordSuite {
  return { name, version: 'DTLS 1.3', aead, hash };
}

function of12(name: CipherSuiteName, aead: AeadName, hash: HashName): RecordSuite {
  return { name, version: 'DTLS 1.2', aead, hash };
}
