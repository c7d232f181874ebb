import { describe, expect, it } from 'vitest';
import { recordSuite } from '@/lib/dtls/cipher/cipher-suites';
import { parseCipherSuite } from '@/lib/dtls/cipher-suite';
import { CIPHER_SUITES } from '@/lib/dtls/handshake/cipher-suite-codes';

describe('a cipher suite of the table', () => {
  const suites = Object.values(CIPHER_SUITES).flatMap((number) => recordSuite(number) ?? []);

  it('does what its name says', () => {
    expect(suites.length).toBe(9);
    for (const { aead, hash, name, version } of suites) {
      const parts = parseCipherSuite(name);
      expect(`AEAD ${parts?.encryption}`).toBe(aead.replaceAll('_', ' '));
      expect(parts?.hash?.toLowerCase()).toBe(hash);
      expect(parts?.keyExchange).toBe(version === 'DTLS 1.2' ? 'ECDHE' : undefined);
    }
  });

  it('is undefined for what is not opened here', () => {
    expect(recordSuite(CIPHER_SUITES.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA)).toBeUndefined();
    expect(recordSuite(0x1a1a)).toBeUndefined();
  });
});
