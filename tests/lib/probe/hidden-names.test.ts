import { expect, test } from 'vitest';
import { hideNames } from '@/lib/probe/hidden-names';
import { readDescription } from '@/lib/sdp/read-description';

const NAMED = [
  'a=candidate:1 1 udp 2113937151 0b3a7a8c-486e-44ed-b370-1485271c8d6b.local 50000 typ host',
  'a=candidate:1 1 udp 2113937151 relay.example.com 50000 typ host',
  'a=candidate:1 1 UDP 2113937151 localhost 50000 typ srflx raddr 10.0.0.1 rport 9',
  // Resolvers take these for names, or read them in a way of their own.
  'a=candidate:1 1 udp 2113937151 127.1 50000 typ host',
  'a=candidate:1 1 udp 2113937151 0x7f000001 50000 typ host',
  // A browser may be more tolerant than our reader.
  'a=CANDIDATE:1  1\tudp many relay.example.com x',
  ' a= candidate:1 1 udp 1 relay.example.com 1',
];

test.each(NAMED)('%s gets an address', (line) => {
  const { sdp, replaced } = hide(`v=0\r\n${line}\r\na=mid:0\r\n`);
  expect(replaced).toEqual([2]);
  expect(sdp).toMatch(/^v=0\r\n.*\s192\.0\.2\.1\s.*\r\na=mid:0\r\n$/s);
  expect(sdp.split('\r\n')[1]?.replace('192.0.2.1', '')).toBe(line.replace(nameIn(line), ''));
});

const ADDRESSED = [
  'a=candidate:1 1 udp 2113937151 127.0.0.1 50000 typ host',
  'a=candidate:1 1 udp 2113937151 fe80::1%eth0 50000 typ host',
  'a=candidate:1 1 udp 2113937151 ::ffff:10.0.0.1 50000 typ host',
  'a=candidate:1 1 udp 2113937151',
  'a=rtcp:9 IN IP4 relay.example.com',
  'c=IN IP4 relay.example.com',
];

test.each(ADDRESSED)('%s stays', (line) => {
  const text = `v=0\n${line}`;
  expect(hide(text)).toEqual({ sdp: text, replaced: [] });
});

function hide(text: string) {
  return hideNames(readDescription(text));
}

function nameIn(line: string): string {
  return (
    line
      .trim()
      .split(/\s+/)
      .filter((word) => word !== 'a=')[4] ?? ''
  );
}
