import { describe, expect, test } from 'vitest';
import { parseCandidate } from '@/lib/sdp/candidate';
import { readTransport, TRANSPORT_LINES } from '../transport-lines';

function candidateIn(text: string) {
  const line = readTransport(text);
  if (line.kind === 'unreadable' || line.reading.kind !== 'candidate') throw new Error(text);
  return line.reading;
}

describe('what a candidate line tells', () => {
  test('address classes, priority parts, and libwebrtc’s own packing', () => {
    const reading = candidateIn(
      'a=candidate:842163049 1 udp 1686052607 203.0.113.5 54321 typ srflx raddr 192.168.1.7 rport 54321 generation 0 ufrag EsAw network-id 1 network-cost 10',
    );
    expect(reading).toMatchObject({
      transport: 'udp',
      address: { class: 'documentation', family: 'IPv4' },
      related: { class: 'private', family: 'IPv4' },
      priority: {
        type: 100,
        local: 32_542,
        component: 1,
        uses: [
          { agent: 'chromium', meaning: 'srflx' },
          { agent: 'firefox', meaning: 'srflx' },
        ],
        packed: { agent: 'chromium', network: 127, address: 30 },
      },
    });
  });

  test('capitals of Firefox, an mDNS name, no packing without network-id', () => {
    const reading = candidateIn('a=candidate:0 1 UDP 2122187007 fe33.local 46593 typ host');
    expect(reading).toMatchObject({
      transport: 'UDP',
      candidate: { transport: 'udp', extensions: [] },
      address: { class: 'mdns', family: 'name' },
      related: undefined,
      priority: { type: 126, packed: undefined },
    });
  });

  test.each([
    ['1.2.3.4', 'global', 'IPv4'],
    ['100.64.0.1', 'shared', 'IPv4'],
    ['169.254.1.1', 'link-local', 'IPv4'],
    ['fe80::1%en0', 'link-local', 'IPv6'],
    ['127.0.0.1', 'loopback', 'IPv4'],
    ['fd00::1', 'unique-local', 'IPv6'],
    ['turn.example.net', 'name', 'name'],
  ])('%s is %s', (address, kind, family) => {
    const text = `a=candidate:1 1 udp 1 ${address} 9 typ host`;
    expect(candidateIn(text).address).toEqual({ class: kind, family });
  });
});

describe('tolerance that a description needs', () => {
  test.each([
    ['more than one space, spaces at the end', 'a=candidate:1  1 udp 1 1.2.3.4 9   typ  host  '],
    ['a foundation outside of ice-char', 'a=candidate:a-b_c 1 udp 1 1.2.3.4 9 typ host'],
    ['a priority of 32 bits', 'a=candidate:1 1 udp 4294967295 1.2.3.4 9 typ host'],
    ['priority 0', 'a=candidate:1 1 udp 0 1.2.3.4 9 typ host'],
    ['rport before raddr', 'a=candidate:1 1 udp 1 1.2.3.4 9 typ srflx rport 1 raddr 1.1.1.1'],
  ])('%s', (_, text) => {
    expect(readTransport(text).kind).toBe('read');
  });

  test('a repeated rport is one more extension; the first one holds', () => {
    const { candidate } = candidateIn('a=candidate:1 1 udp 1 1.2.3.4 9 typ srflx rport 1 rport 2');
    expect(candidate.relatedPort).toBe(1);
    expect(candidate.extensions).toEqual([{ name: 'rport', value: '2' }]);
  });
});

describe('a malformed candidate says which field', () => {
  test.each<[string, string | undefined, string, number, string]>([
    ['a=candidate:', 'foundation', 'word', 12, ''],
    ['a=candidate:1', 'component', 'number', 13, ''],
    ['a=candidate:1 0 udp', 'component', 'number', 14, '0'],
    ['a=candidate:1 1 u/p 1', 'transport', 'word', 16, 'u/p'],
    ['a=candidate:1 1 udp NaN', 'priority', 'number', 20, 'NaN'],
    ['a=candidate:1 1 udp 4294967296', 'priority', 'number', 20, '4294967296'],
    ['a=candidate:1 1 udp 1 1,2 9', 'candidate address', 'word', 22, '1,2'],
    ['a=candidate:1 1 udp 1 1.2.3.4 65536', 'candidate port', 'number', 30, '65536'],
    ['a=candidate:1 1 udp 1 1.2.3.4 9 host', undefined, 'literal', 32, 'host'],
    ['a=candidate:1 1 udp 1 1.2.3.4 9 typ turn', 'candidate type', 'one of', 36, 'turn'],
    ['a=candidate:1 1 udp 1 1.2.3.4 9 typ host raddr', 'related address', 'word', 46, ''],
    ['a=candidate:1 1 udp 1 1.2.3.4 9 typ host rport x', 'related port', 'number', 47, 'x'],
    ['a=candidate:1 1 tcp 1 1.2.3.4 9 typ host tcptype x', 'tcptype', 'one of', 49, 'x'],
    ['a=candidate:1 1 udp 1 1.2.3.4 9 typ host generation', 'generation', 'word', 51, ''],
    ['a=candidate:1 1 udp 1 1.2.3.4 9 typ host more', 'extension value', 'word', 45, ''],
  ])('%s', (text, role, what, at, found) => {
    expect(readTransport(text)).toMatchObject({
      kind: 'unreadable',
      problem: { role, expected: { what }, at, found },
    });
  });
});

test('one grammar: what a candidate alone says, the line of a description says', () => {
  const lines = TRANSPORT_LINES.filter((line) => line.startsWith('a=candidate:'));
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) {
    expect(parseCandidate(line)).toEqual({
      kind: 'candidate',
      candidate: candidateIn(line).candidate,
    });
  }
});
