import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Candidate,
  extensionOf,
  numericExtensionOf,
  parseCandidate,
} from '@/lib/sdp/candidate';

function read(line: string): Candidate {
  const result = parseCandidate(line);
  if (result.kind === 'problem') throw new Error(JSON.stringify(result.problem));
  return result.candidate;
}

function problemOf(line: string) {
  const result = parseCandidate(line);
  return result.kind === 'problem' ? result.problem : undefined;
}

describe('well-formed lines', () => {
  test('a server-reflexive candidate of Chromium', () => {
    const candidate = read(
      'candidate:842163049 1 udp 1686052607 203.0.113.5 54321 typ srflx raddr 192.168.1.7 rport 54321 generation 0 ufrag EsAw network-id 1 network-cost 10',
    );
    expect(candidate).toEqual({
      foundation: '842163049',
      component: 1,
      transport: 'udp',
      priority: 1686052607,
      address: '203.0.113.5',
      port: 54321,
      type: 'srflx',
      relatedAddress: '192.168.1.7',
      relatedPort: 54321,
      extensions: [
        { name: 'generation', value: '0' },
        { name: 'ufrag', value: 'EsAw' },
        { name: 'network-id', value: '1' },
        { name: 'network-cost', value: '10' },
      ],
    });
    expect(numericExtensionOf(candidate, 'network-cost')).toBe(10);
    expect(extensionOf(candidate, 'ufrag')).toBe('EsAw');
    expect(numericExtensionOf(candidate, 'ufrag')).toBeUndefined();
  });

  test('a TCP candidate of Firefox: capitals, tcptype', () => {
    const candidate = read(
      'candidate:5 2 TCP 2105524478 0c6e6e51-9a29-4f6c-8a3e-6d6e3d1b7a11.local 9 typ host tcptype active',
    );
    expect(candidate).toMatchObject({ transport: 'tcp', component: 2, port: 9, tcpType: 'active' });
  });

  test('an SDP line with line end, and an IPv6 relay with a blanked related address', () => {
    const candidate = read(
      'a=candidate:r/+1 1 UDP 58597631 2001:db8::7 50000 typ relay raddr 0.0.0.0 rport 0\r\n',
    );
    expect(candidate).toMatchObject({
      foundation: 'r/+1',
      relatedAddress: '0.0.0.0',
      relatedPort: 0,
    });
  });
});

describe('malformed lines say where', () => {
  test.each([
    ['', 'missing', 'prefix', 0, ''],
    ['host', 'malformed', 'prefix', 0, 'host'],
    ['a=candidat:1', 'malformed', 'prefix', 2, 'candidat:1'],
    ['candidate:', 'malformed', 'foundation', 10, ''],
    ['candidate:a-b 1', 'malformed', 'foundation', 10, 'a-b'],
    ['candidate:1', 'missing', 'component', 11, ''],
    ['candidate:1 0 udp', 'out-of-range', 'component', 12, '0'],
    ['candidate:1 257 udp', 'out-of-range', 'component', 12, '257'],
    ['candidate:1 1 udp 2147483648 ', 'out-of-range', 'priority', 18, '2147483648'],
    ['candidate:1 1 udp -1 ', 'malformed', 'priority', 18, '-1'],
    ['candidate:1 1 udp 1 1.2.3.4 65536', 'out-of-range', 'port', 28, '65536'],
    ['candidate:1 1 udp 1 1.2.3.4 9 type host', 'malformed', 'typ', 30, 'type'],
    ['candidate:1 1 udp 1 1.2.3.4 9 typ', 'missing', 'type', 33, ''],
    ['candidate:1 1 udp 1 1.2.3.4 9 typ turn', 'malformed', 'type', 34, 'turn'],
    ['candidate:1  1 udp', 'malformed', 'component', 12, ''],
    ['candidate:1 1 udp 1 1.2.3.4 9 typ host raddr', 'missing', 'raddr', 44, ''],
    ['candidate:1 1 tcp 1 1.2.3.4 9 typ host tcptype x', 'malformed', 'tcptype', 47, 'x'],
    ['candidate:1 1 udp 1 1.2.3.4 9 typ host rport 1 rport 2', 'duplicate', 'rport', 47, 'rport'],
    ['candidate:1 1 udp 1 1.2.3.4 9 typ host generation', 'missing', 'extension', 49, ''],
  ])('%j', (line, reason, field, at, found) => {
    expect(problemOf(line)).toEqual({ reason, field, at, length: found.length, found });
  });

  test('no text makes it throw, and a problem lies inside the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((tail) => `candidate:1 1 udp ${tail}`),
        ),
        (line) => {
          const problem = problemOf(line);
          if (problem) {
            expect(problem.at + problem.length).toBeLessThanOrEqual(line.length);
            expect(line.slice(problem.at, problem.at + problem.length)).toBe(problem.found);
          }
        },
      ),
    );
  });
});
