import { dtlsVersionName } from '../version';

/** Versions as their 16 bits: the ones' complement of 1.0, 1.2 and 1.3 (RFC 9147 §5.3). */
export const DTLS_1_0 = 0xfeff;
export const DTLS_1_2 = 0xfefd;
export const DTLS_1_3 = 0xfefc;

/** `DTLS 1.2` for 0xfefd; undefined for 16 bits that no version has. */
export function protocolVersionName(code: number): string | undefined {
  return dtlsVersionName(code.toString(16).padStart(4, '0'));
}
