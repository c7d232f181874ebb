import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classOfAddress, familyOfAddress, parseIPv4, parseIPv6 } from '@/lib/address';

describe('classes', () => {
  test.each([
    ['10.0.0.1', 'private'],
    ['172.15.255.255', 'global'],
    ['172.16.0.0', 'private'],
    ['172.31.255.255', 'private'],
    ['172.32.0.0', 'global'],
    ['192.168.255.1', 'private'],
    ['100.63.255.255', 'global'],
    ['100.64.0.0', 'shared'],
    ['100.127.255.255', 'shared'],
    ['100.128.0.0', 'global'],
    ['169.254.3.4', 'link-local'],
    ['127.0.0.53', 'loopback'],
    ['0.0.0.0', 'unspecified'],
    ['0.1.2.3', 'reserved'],
    ['192.0.2.9', 'documentation'],
    ['198.51.100.9', 'documentation'],
    ['203.0.113.5', 'documentation'],
    ['239.1.1.1', 'multicast'],
    ['255.255.255.255', 'reserved'],
    ['8.8.8.8', 'global'],
    ['::', 'unspecified'],
    ['::1', 'loopback'],
    ['fe80::1%eth0', 'link-local'],
    ['febf::1', 'link-local'],
    ['fd12:3456::1', 'unique-local'],
    ['fc00::', 'unique-local'],
    ['2001:db8::1', 'documentation'],
    ['3fff:fff::1', 'documentation'],
    ['[2001:db8::1]', 'documentation'],
    ['2a00:1450::8', 'global'],
    ['ff02::fb', 'multicast'],
    ['::ffff:192.168.0.1', 'private'],
    ['64:ff9b::1', 'reserved'],
    ['0c6e6e51-9a29-4f6c-8a3e-6d6e3d1b7a11.local', 'mdns'],
    ['redacted-ip.invalid', 'redacted'],
    ['', 'redacted'],
    ['turn.example.org', 'name'],
    ['1.2.3', 'name'],
    ['1.2.3.256', 'name'],
    ['01.2.3.4', 'name'],
    [':::', 'name'],
    ['1::2::3', 'name'],
    ['1:2:3:4:5:6:7', 'name'],
    ['1:2:3:4:5:6:7:8:9', 'name'],
  ])('%s is %s', (address, expected) => {
    expect(classOfAddress(address)).toBe(expected);
  });
});

test('families', () => {
  expect(familyOfAddress('192.0.2.1')).toBe('IPv4');
  expect(familyOfAddress('2001:db8::1')).toBe('IPv6');
  expect(familyOfAddress('x.local')).toBe('name');
});

test('every IPv4 address reads back', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      const value = parseIPv4(address);
      expect(value).toBeDefined();
      const bytes = [24, 16, 8, 0].map((shift) => Math.floor((value ?? 0) / 2 ** shift) % 256);
      expect(bytes.join('.')).toBe(address);
    }),
  );
});

test('every IPv6 address reads as the platform reads it', () => {
  fc.assert(
    fc.property(fc.ipV6(), (address) => {
      const groups = parseIPv6(address);
      const written = groups?.map((group) => group.toString(16)).join(':');
      expect(new URL(`http://[${written}]/`).hostname).toBe(
        new URL(`http://[${address}]/`).hostname,
      );
    }),
  );
});
