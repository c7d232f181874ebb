import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { transportReaders } from '@/lib/sdp/readers/transport';
import { readTransport, TRANSPORT_LINES } from '../transport-lines';

/** The values of a line in their order. */
function tokenTexts(text: string): readonly string[] {
  return readTransport(text).tokens.map(({ start, end }) => text.slice(start, end));
}

describe('readings', () => {
  test.each<[string, object]>([
    ['a=sendonly', { kind: 'direction', direction: 'sendonly' }],
    ['a=group:BUNDLE 0 1', { kind: 'group', semantics: 'BUNDLE', mids: ['0', '1'] }],
    ['a=group:BUNDLE', { kind: 'group', semantics: 'BUNDLE', mids: [] }],
    ['a=mid:video', { kind: 'mid', mid: 'video' }],
    ['a=msid:- {c800}', { kind: 'msid', stream: '-', track: '{c800}' }],
    ['a=msid:{fb6d} ', { kind: 'msid', stream: '{fb6d}', track: undefined }],
    ['a=msid-semantic: WMS *', { kind: 'msid-semantic', semantic: 'WMS', streams: ['*'] }],
    ['a=msid-semantic:  WMS', { kind: 'msid-semantic', semantic: 'WMS', streams: [] }],
    ['a=content:slides, alt', { kind: 'content', contents: ['slides', 'alt'] }],
    ['a=ice-options:trickle ice2', { kind: 'ice-options', options: ['trickle', 'ice2'] }],
    ['a=ice-pacing:50', { kind: 'ice-pacing', pacing: 50 }],
    [
      'a=remote-candidates:0 10.0.0.1 5555',
      {
        kind: 'remote-candidates',
        candidates: [{ component: 0, address: '10.0.0.1', port: 5555 }],
      },
    ],
    [
      'a=fingerprint:SHA-1 4a:AD:b9',
      { kind: 'fingerprint', algorithm: 'SHA-1', value: '4a:AD:b9', octets: 3 },
    ],
    ['a=setup:holdconn', { kind: 'setup', setup: 'holdconn' }],
    ['a=connection:existing', { kind: 'connection attribute', connection: 'existing' }],
    ['a=rtcp:9', { kind: 'rtcp', port: 9 }],
    [
      'a=rtcp:9 IN IP4 0.0.0.0',
      {
        kind: 'rtcp',
        port: 9,
        address: {
          netType: 'IN',
          addressType: 'IP4',
          address: '0.0.0.0',
          class: 'unspecified',
          family: 'IPv4',
        },
      },
    ],
    ['a=rtcp-xr:', { kind: 'rtcp-xr', formats: [] }],
    ['a=rtcp-xr:rcvr-rtt=all', { kind: 'rtcp-xr', formats: ['rcvr-rtt=all'] }],
    ['a=zrtp-hash:1.10 fe30', { kind: 'zrtp-hash', version: '1.10', hash: 'fe30' }],
  ])('%s', (text, reading) => {
    expect(readTransport(text)).toMatchObject({ kind: 'read', reading });
  });

  test('a key of SDES with lifetime and identifier, a second key, a session parameter', () => {
    const text = 'a=crypto:7 S inline:aa/+|2^20|1:32;inline:bb|3:4 KDR=1';
    expect(readTransport(text)).toMatchObject({
      reading: {
        kind: 'crypto',
        tag: 7,
        suite: 'S',
        keys: [
          { method: 'inline', key: 'aa/+', lifetime: '2^20', mki: { value: '1', length: '32' } },
          { method: 'inline', key: 'bb', lifetime: undefined, mki: { value: '3', length: '4' } },
        ],
        sessionParameters: ['KDR=1'],
      },
    });
    expect(tokenTexts(text).join(' ')).toBe('7 S inline aa/+ 2^20 1 32 inline bb 3 4 KDR=1');
  });

  test('the identity provider is read out of the assertion where there is one', () => {
    const domain = btoa(JSON.stringify({ idp: { domain: 'idp.example' }, assertion: 'x' }));
    expect(readTransport(`a=identity:${domain}`)).toMatchObject({
      reading: { provider: 'idp.example', extensions: [] },
    });
    expect(readTransport('a=identity:%% a=b')).toMatchObject({
      reading: { assertion: '%%', provider: undefined, extensions: ['a=b'] },
    });
  });

  test('every row has a line among those of real agents', () => {
    const names = TRANSPORT_LINES.map((line) => /^a=([^:]*)/.exec(line)?.[1]);
    expect(Object.keys(transportReaders).filter((name) => !names.includes(name))).toEqual([]);
  });

  test.each(TRANSPORT_LINES)('is read: %s', (text) => {
    expect(readTransport(text).kind).toBe('read');
  });
});

describe('malformed lines say what was expected where', () => {
  test.each<[string, string | undefined, string, number, string]>([
    ['a=mid:', 'mid', 'word', 6, ''],
    ['a=mid: ', 'mid', 'word', 7, ''],
    ['a=group:', 'group semantics', 'word', 8, ''],
    ['a=msid:a b c', undefined, 'end of line', 11, 'c'],
    ['a=msid-semantic: ', 'msid semantic', 'word', 17, ''],
    ['a=content:slides,', 'content kind', 'word', 17, ''],
    ['a=ice-ufrag:', 'ufrag', 'word', 12, ''],
    ['a=ice-pwd:a b', undefined, 'end of line', 12, 'b'],
    ['a=ice-options:', 'ice option', 'word', 14, ''],
    ['a=ice-pacing:fast', 'pacing', 'number', 13, 'fast'],
    ['a=remote-candidates:1 192.0.2.3', 'candidate port', 'number', 31, ''],
    ['a=fingerprint:sha-256', 'digest', 'word', 21, ''],
    ['a=fingerprint:sha-256 6B:8', 'digest', 'word', 22, '6B:8'],
    ['a=fingerprint:sha-256 6B-8B', 'digest', 'word', 22, '6B-8B'],
    ['a=setup:%s', 'setup role', 'one of', 8, '%s'],
    ['a=connection:old', 'connection use', 'one of', 13, 'old'],
    ['a=crypto:x S inline:k', 'crypto tag', 'number', 9, 'x'],
    ['a=crypto:1 S', 'crypto key method', 'word', 12, ''],
    ['a=crypto:1 S inline', undefined, 'literal', 19, ''],
    ['a=crypto:1 S inline:', 'crypto key', 'word', 20, ''],
    ['a=crypto:1 S inline:k|never', 'key lifetime', 'word', 22, 'never'],
    ['a=crypto:1 S inline:k|1:x', 'mki length', 'number', 24, 'x'],
    ['a=crypto:1 S inline:k|1|2', 'mki', 'word', 24, ''],
    ['a=zrtp-hash:1.10', 'zrtp hash', 'word', 16, ''],
    ['a=rtcp:70000', 'rtcp port', 'number', 7, '70000'],
    ['a=rtcp:9 IN IP4', 'address', 'word', 15, ''],
    ['a=rtcp-mux:yes', undefined, 'end of line', 11, 'yes'],
  ])('%j', (text, role, what, at, found) => {
    expect(readTransport(text)).toMatchObject({
      kind: 'unreadable',
      problem: { role, expected: { what }, at, length: found.length, found },
    });
  });
});

describe('any text', () => {
  const names = Object.keys(transportReaders);
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom(...TRANSPORT_LINES).map((line) => line.slice(line.indexOf(':') + 1)),
    fc
      .array(fc.constantFrom('1', 'udp', 'typ', 'host', 'inline:', '|', ';', ':', 'IN', ' ', '\t'))
      .map((parts) => parts.join(' ')),
  );

  test('is read or refused; tokens lie in the line, in order, one behind the other', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), value, (name, text) => {
        const line = `a=${name}:${text}`;
        const { tokens } = readTransport(line);
        let end = 0;
        for (const token of tokens) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
        expect(end).toBeLessThanOrEqual(line.length);
      }),
    );
  });

  test.each(names)('a=%s with a great many words costs no more than its length', (name) => {
    const words = 'inline:k|1:1;'.repeat(20_000);
    expect(['read', 'unreadable']).toContain(readTransport(`a=${name}:1 S ${words}`).kind);
    const spaced = `a=${name}:${'1 1.1.1.1 9 '.repeat(20_000)}${' '.repeat(100_000)}`;
    expect(['read', 'unreadable']).toContain(readTransport(spaced).kind);
  });
});
