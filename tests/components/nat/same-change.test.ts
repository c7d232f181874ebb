import { expect, test } from 'vitest';
import { isSameChange } from '@/components/nat/changes/same-change';

const drop = { kind: 'drop-packet', at: 12, node: 'nat-a', packet: 'a/1' } as const;
const expire = { kind: 'expire-mapping', at: 12, nat: 'nat-a', mapping: 1 } as const;

test('a packet is dropped at a node once, a mapping expires once', () => {
  expect(isSameChange(drop, { ...drop, at: 13 })).toBe(true);
  expect(isSameChange(drop, { ...drop, packet: 'a/2' })).toBe(false);
  expect(isSameChange(drop, { ...drop, node: 'nat-b' })).toBe(false);
  expect(isSameChange(expire, { ...expire, at: 50 })).toBe(true);
  expect(isSameChange(expire, { ...expire, mapping: 2 })).toBe(false);
  expect(isSameChange(expire, drop)).toBe(false);
});

test('a network may be lost twice, at different moments', () => {
  const loss = { kind: 'lose-network', at: 12, node: 'a', duration: 10 } as const;
  expect(isSameChange(loss, { ...loss })).toBe(true);
  expect(isSameChange(loss, { ...loss, at: 40 })).toBe(false);
});
