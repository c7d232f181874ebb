/** A cipher suite's name taken apart. What DTLS 1.3 agrees elsewhere is undefined. */
export interface CipherSuite {
  /** As in the name: `ECDHE`, `DHE`, `RSA`. */
  readonly keyExchange?: string | undefined;
  /** How the server proves itself: `ECDSA`, `RSA`. */
  readonly authentication?: string | undefined;
  /** What protects each record: `AES 128 GCM`, `CHACHA20 POLY1305`. */
  readonly encryption: string;
  readonly hash?: string | undefined;
}

/*
 * Sample input:
 * TLS_AES_128_GCM_SHA256                     RFC 8446 appendix B.4, used by DTLS 1.3
 * TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256    RFC 5289, DTLS 1.2
 */

/** Reads an IANA cipher suite name; undefined where it has another form. */
export function parseCipherSuite(name: string): CipherSuite | undefined {
  const parts = /^TLS_(?:([A-Z\d_]+?)_WITH_)?([A-Z\d_]+)$/.exec(name);
  if (!parts?.[2]) return undefined;
  const [keyExchange, authentication = keyExchange] = parts[1]?.split('_') ?? [];
  const words = parts[2].split('_');
  const last = words.at(-1) ?? '';
  const hashed = /^(SHA\d*|MD5)$/.test(last);
  return {
    keyExchange,
    authentication,
    encryption: (hashed ? words.slice(0, -1) : words).join(' '),
    hash: hashed ? last.replace(/^SHA(?=\d)/, 'SHA-').replace(/^SHA$/, 'SHA-1') : undefined,
  };
}
