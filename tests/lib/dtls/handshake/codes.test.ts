import { describe, expect, test } from 'vitest';
import { parseCipherSuite } from '@/lib/dtls/cipher-suite';
import { CIPHER_SUITES, cipherSuiteName } from '@/lib/dtls/handshake/cipher-suite-codes';
import { EXTENSION_TYPES, extensionTypeName } from '@/lib/dtls/handshake/extension-type';
import { isGrease, isGreaseMode } from '@/lib/dtls/handshake/grease';
import { HANDSHAKE_TYPES, handshakeTypeName } from '@/lib/dtls/handshake/handshake-type';
import { NAMED_GROUPS, namedGroupName } from '@/lib/dtls/handshake/named-groups';
import { SIGNATURE_SCHEMES, signatureSchemeName } from '@/lib/dtls/handshake/signature-schemes';
import { CONTENT_TYPES, contentTypeName } from '@/lib/dtls/record/content-type';
import { SRTP_PROFILES, srtpProfileName } from '@/lib/srtp/profile-codes';
import { srtpProfile } from '@/lib/srtp/srtp-profile';

describe('names of codes', () => {
  test.each([
    ['suites', CIPHER_SUITES, cipherSuiteName],
    ['extensions', EXTENSION_TYPES, extensionTypeName],
    ['messages', HANDSHAKE_TYPES, handshakeTypeName],
    ['groups', NAMED_GROUPS, namedGroupName],
    ['schemes', SIGNATURE_SCHEMES, signatureSchemeName],
    ['profiles', SRTP_PROFILES, srtpProfileName],
    ['contents', CONTENT_TYPES, contentTypeName],
  ])('%s: each leads back to its own', (_, registry, nameOf) => {
    for (const [name, code] of Object.entries(registry)) expect(nameOf(code)).toBe(name);
  });

  test('suites can be taken apart, all but the two that are none', () => {
    const whole = Object.keys(CIPHER_SUITES).filter((name) => parseCipherSuite(name) === undefined);
    const scsv = Object.keys(CIPHER_SUITES).filter((name) => name.endsWith('_SCSV'));
    expect(whole.every((name) => scsv.includes(name))).toBe(true);
    expect(parseCipherSuite(cipherSuiteName(0xc02b) ?? '')).toMatchObject({
      keyExchange: 'ECDHE',
      authentication: 'ECDSA',
    });
  });

  test('profiles that encrypt are known by their numbers, too', () => {
    const named = Object.keys(SRTP_PROFILES).filter((name) => !name.includes('NULL'));
    expect(named.map(srtpProfile)).not.toContain(undefined);
  });
});

describe('GREASE (RFC 8701)', () => {
  test('is sixteen values of 16 bits', () => {
    const values = Array.from({ length: 0x1_0000 }, (_, code) => code).filter(isGrease);
    expect(values).toHaveLength(16);
    expect(values.slice(0, 2)).toEqual([0x0a0a, 0x1a1a]);
    expect(values.at(-1)).toBe(0xfafa);
    expect(values.map(extensionTypeName)).toEqual(values.map(() => undefined));
  });

  test('is eight modes', () => {
    const modes = Array.from({ length: 256 }, (_, mode) => mode).filter(isGreaseMode);
    expect(modes).toEqual([0x0b, 0x2a, 0x49, 0x68, 0x87, 0xa6, 0xc5, 0xe4]);
  });
});
