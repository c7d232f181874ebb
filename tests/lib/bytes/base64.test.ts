import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base64Text } from '@/lib/bytes/base64';

test('the examples of RFC 4648 §10', () => {
  const words = ['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'];
  const written = words.map((word) => base64Text(new TextEncoder().encode(word)));
  expect(written).toEqual(['', 'Zg==', 'Zm8=', 'Zm9v', 'Zm9vYg==', 'Zm9vYmE=', 'Zm9vYmFy']);
});

test('the platform reads it back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const read = Uint8Array.from(atob(base64Text(bytes)), (letter) => letter.charCodeAt(0));
      expect(read).toEqual(Uint8Array.from(bytes));
    }),
  );
});
