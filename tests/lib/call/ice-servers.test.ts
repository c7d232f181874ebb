import { describe, expect, it } from 'vitest';
import { readIceServers } from '@/lib/call/ice-servers';

const row = (url: string, username = '', credential = '') => ({ url, username, credential });

describe('ICE servers as typed by a visitor (RFC 7064, RFC 7065)', () => {
  it.each([
    'stun:stun.example.org',
    'stun:stun.example.org:3478',
    'stuns:stun.example.org:5349',
    'stun:192.0.2.1:19302',
    'stun:[2001:db8::1]',
    'stun:[2001:db8::1]:3478',
    'stun:[::ffff:192.0.2.1]:65535',
    'stun:localhost:1',
  ])('takes %s', (url) => {
    expect(readIceServers([row(url)])).toEqual({ servers: [{ urls: url }], problems: [] });
  });

  it.each([
    'turn:turn.example.org',
    'turns:turn.example.org:443?transport=tcp',
    'turn:[2001:db8::1]:3478?transport=udp',
  ])('takes %s with credentials', (url) => {
    expect(readIceServers([row(url, 'user', ' pass ')])).toEqual({
      servers: [{ urls: url, username: 'user', credential: ' pass ' }],
      problems: [],
    });
  });

  it.each([
    ['stun.example.org', 'scheme'],
    ['http://stun.example.org', 'scheme'],
    ['', 'scheme'],
    ['stun://stun.example.org', 'slashes'],
    ['stun:user@stun.example.org', 'userinfo'],
    ['stun:', 'host'],
    ['stun::3478', 'host'],
    ['stun:192.0.2.256', 'host'],
    ['stun:192.0.2', 'host'],
    ['stun:2001:db8::1', 'host'],
    ['stun:[2001:db8::1', 'host'],
    ['stun:[2001:db8:::1]', 'host'],
    ['stun:[]', 'host'],
    ['stun:-a.example.org', 'host'],
    ['stun:a..example.org', 'host'],
    ['stun:two words', 'host'],
    ['stun:example.org:', 'port'],
    ['stun:example.org:0', 'port'],
    ['stun:example.org:65536', 'port'],
    ['stun:example.org:+80', 'port'],
    ['stun:example.org:12a', 'port'],
    ['stun:example.org?transport=udp', 'query'],
  ] as const)('finds fault with %j: %s', (url, fault) => {
    const reading = readIceServers([row(url, url === '' ? 'user' : '')]);
    expect(reading).toEqual({ servers: [], problems: [{ row: 0, field: 'url', fault }] });
  });

  it.each([
    ['turn:example.org?transport=sctp', 'transport'],
    ['turn:example.org?transport=', 'transport'],
    ['turn:example.org?ttl=1', 'query'],
    ['turn:example.org?transport=udp?transport=tcp', 'query'],
  ] as const)('finds fault with the query of %j: %s', (url, fault) => {
    const { problems } = readIceServers([row(url, 'user', 'pass')]);
    expect(problems).toEqual([{ row: 0, field: 'url', fault }]);
  });

  it('hands over scheme and query in the case that every browser takes', () => {
    const { servers } = readIceServers([row('TURN:Turn.Example.org?Transport=UDP', 'u', 'p')]);
    expect(servers[0]?.urls).toBe('turn:Turn.Example.org?transport=udp');
  });

  it('asks TURN for both credentials', () => {
    expect(readIceServers([row('turn:example.org')]).problems).toEqual([
      { row: 0, field: 'username', fault: 'missing' },
      { row: 0, field: 'credential', fault: 'missing' },
    ]);
  });

  it('skips empty rows, keeps sound ones, and names the row of a fault', () => {
    const reading = readIceServers([row(' '), row('stun:a.example'), row('stun:a.example:99999')]);
    expect(reading.servers).toEqual([{ urls: 'stun:a.example' }]);
    expect(reading.problems).toEqual([{ row: 2, field: 'url', fault: 'port' }]);
  });
});
