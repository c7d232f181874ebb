import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addressBytes,
  addressText,
  canonicalAddress,
  endpointText,
  familyOf,
} from '@/lib/transport-address';

// RFC 5952 §4, and the text of §5 for IPv4-mapped addresses.
test.each([
  ['2001:0DB8:0:0:0:0:0:1', '2001:db8::1'],
  ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
  ['2001:0:0:1:0:0:0:1', '2001:0:0:1::1'],
  ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
  ['0:0:0:0:0:0:0:0', '::'],
  ['1:0:0:0:0:0:0:0', '1::'],
  ['::ffff:c000:201', '::ffff:192.0.2.1'],
  ['192.0.2.1', '192.0.2.1'],
  ['abcd.local', 'abcd.local'],
])('%s is written %s', (text, canonical) => {
  expect(canonicalAddress(text)).toBe(canonical);
});

test('bytes come back from their text', () => {
  const bytes = fc
    .constantFrom(4, 16)
    .chain((length) => fc.uint8Array({ minLength: length, maxLength: length }));
  fc.assert(
    fc.property(bytes, (address) => {
      expect(addressBytes(addressText(address))).toEqual(address);
    }),
  );
  expect(() => addressText(new Uint8Array(5))).toThrow(RangeError);
});

test('families and endpoints', () => {
  expect(['192.0.2.1', '::1', 'abcd.local'].map(familyOf)).toEqual(['IPv4', 'IPv6', undefined]);
  expect(endpointText({ address: '192.0.2.1', port: 1 })).toBe('192.0.2.1:1');
  expect(endpointText({ address: '::1', port: 2 })).toBe('[::1]:2');
});
