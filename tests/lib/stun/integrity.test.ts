import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shortTermKey } from '@/lib/stun/credentials';
import { hmacSha1 } from '@/lib/stun/integrity';

it('a key that was used before gives what a fresh computation gives, whatever came between', () => {
  const bytes = fc.uint8Array({ maxLength: 200 });
  const uses = fc.array(fc.record({ key: fc.nat(3), bytes }), { maxLength: 20 });
  fc.assert(
    fc.property(fc.array(bytes, { minLength: 4, maxLength: 4 }), uses, (keys, messages) => {
      for (const { key: index, bytes: message } of messages) {
        const key = keys[index] ?? new Uint8Array();
        expect(hmacSha1(key, message)).toEqual(hmac(sha1, key, message));
      }
    }),
  );
});

it('the key of a password is the same bytes again, also after many others', () => {
  const first = [...shortTermKey('secret')];
  for (let at = 0; at < 200; at += 1) shortTermKey(`other ${at}`);
  expect([...shortTermKey('secret')]).toEqual(first);
  expect(shortTermKey('secret')).toBe(shortTermKey('secret'));
});
