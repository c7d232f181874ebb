import { expect, it } from 'vitest';
import { functionReference, functionText } from '@/components/security/key-schedule/key-function';
import type { Derivation } from '@/lib/derivation/derivation';

const named = (id: string) => id.replaceAll('-', ' ');

it.each<[Derivation, string | undefined]>([
  [{ function: 'given', from: 'drawn' }, undefined],
  [
    {
      function: 'hkdf-expand-label',
      hash: 'sha-256',
      secret: 'handshake-secret',
      prefix: 'dtls13',
      label: 's hs traffic',
      context: 'the-hash',
      length: 32,
    },
    'HKDF-Expand-Label(handshake secret, "dtls13" + "s hs traffic", the hash, 32)',
  ],
  [
    {
      function: 'hkdf-expand-label',
      hash: 'sha-256',
      secret: 'a-secret',
      prefix: 'dtls13',
      label: 'key',
      length: 16,
    },
    'HKDF-Expand-Label(a secret, "dtls13" + "key", "", 16)',
  ],
  [
    {
      function: 'prf-sha-256',
      secret: 'master-secret',
      label: 'key expansion',
      seeds: ['server-random', 'client-random'],
      length: 40,
    },
    'PRF-SHA-256(master secret, "key expansion", server random ‖ client random, 40)',
  ],
  [{ function: 'sha-256', parts: [] }, 'SHA-256("")'],
  [{ function: 'slice', whole: 'key-block', start: 16, end: 32 }, 'bytes(key block, 16…31)'],
])('writes %o as its specification does', (derivation, expected) => {
  expect(functionText(derivation, named)).toBe(expected);
});

it('cites where a function is published', () => {
  const derivation = { function: 'x25519', privateKey: 'a', publicKey: 'b' } as const;
  expect(functionReference(derivation)).toEqual({
    label: 'RFC 7748 §6.1',
    href: 'https://www.rfc-editor.org/rfc/rfc7748#section-6.1',
  });
  expect(functionReference({ function: 'concatenation', parts: [] })).toBeUndefined();
});
