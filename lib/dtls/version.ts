/** The DTLS versions by the record layer's number, as statistics print it (`tlsVersion`). */
const VERSIONS: Readonly<Record<string, string>> = {
  FEFF: 'DTLS 1.0',
  FEFD: 'DTLS 1.2',
  FEFC: 'DTLS 1.3',
};

/**
 * The name of a version such as `FEFC` (RFC 9147 §5.3, RFC 6347, RFC 4347); also with `0x` or in
 * lower case. Undefined for a number that no version has.
 */
export function dtlsVersionName(hexadecimal: string): string | undefined {
  return VERSIONS[hexadecimal.replace(/^0x/i, '').toUpperCase()];
}
