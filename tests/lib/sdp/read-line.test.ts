import { describe, expect, test } from 'vitest';
import type { Place } from '@/lib/sdp/line';
import { readLine, referenceOf } from '@/lib/sdp/read-line';

const read = (text: string, place: Place = { in: 'session' }) =>
  readLine({ number: 1, offset: 0, text, end: '\n', place });

const valuesOf = (text: string) =>
  read(text).tokens.map(({ role, start, end }) => [role, text.slice(start, end)]);

describe('structure lines', () => {
  const LINES = [
    ['v=0', { kind: 'version', version: '0' }],
    [
      'o=alice 18446744073709551615 2 IN IP4 192.0.2.1',
      {
        kind: 'origin',
        username: 'alice',
        sessionId: '18446744073709551615',
        sessionVersion: '2',
        netType: 'IN',
        addressType: 'IP4',
        address: '192.0.2.1',
        addressClass: 'documentation',
      },
    ],
    ['s= ', { kind: 'session name', name: ' ' }],
    ['s=', { kind: 'session name', name: '' }],
    [
      'c=IN IP4 233.252.0.1/127/3',
      {
        kind: 'connection',
        netType: 'IN',
        addressType: 'IP4',
        address: '233.252.0.1',
        addressClass: 'multicast',
        ttl: 127,
        count: 3,
      },
    ],
    [
      'c=IN IP6 ff00::db8:0:101/3',
      {
        kind: 'connection',
        netType: 'IN',
        addressType: 'IP6',
        address: 'ff00::db8:0:101',
        addressClass: 'multicast',
        count: 3,
      },
    ],
    [
      'c=TN RFC2543 +1-201-406-4090',
      {
        kind: 'connection',
        netType: 'TN',
        addressType: 'RFC2543',
        address: '+1-201-406-4090',
      },
    ],
    ['b=AS:128', { kind: 'bandwidth', modifier: 'AS', value: 128 }],
    [
      't=2873397496 0',
      {
        kind: 'timing',
        start: { written: '2873397496', date: '1991-01-20 21:58:16' },
        stop: { written: '0' },
      },
    ],
    [
      'r=7d 1h 0 25h',
      {
        kind: 'repeat',
        interval: { written: '7d', seconds: '604800' },
        duration: { written: '1h', seconds: '3600' },
        offsets: [
          { written: '0', seconds: '0' },
          { written: '25h', seconds: '90000' },
        ],
      },
    ],
    [
      'z=2882844526 -1h',
      {
        kind: 'time zones',
        adjustments: [
          {
            at: { written: '2882844526', date: '1991-05-10 06:08:46' },
            offset: { written: '-1h', seconds: '-3600' },
          },
        ],
      },
    ],
    ['k=prompt', { kind: 'key', method: 'prompt' }],
    ['k=base64:QUJD', { kind: 'key', method: 'base64', key: 'QUJD' }],
    [
      'm=video 49170/2 RTP/AVP 31 96',
      {
        kind: 'media',
        media: 'video',
        port: 49_170,
        portCount: 2,
        proto: 'RTP/AVP',
        formats: ['31', '96'],
      },
    ],
    [
      'm=application 9 FLUTE/UDP',
      { kind: 'media', media: 'application', port: 9, proto: 'FLUTE/UDP', formats: [] },
    ],
  ] as const;

  test.each(LINES)('%s', (text, reading) => {
    expect(read(text).reading).toEqual(reading);
  });

  test('each value is a token', () => {
    expect(valuesOf('c=IN IP4 233.252.0.1/127/3')).toEqual([
      ['network type', 'IN'],
      ['address type', 'IP4'],
      ['address', '233.252.0.1'],
      ['ttl', '127'],
      ['address count', '3'],
    ]);
  });
});

describe('lines that cannot be read say what was expected where', () => {
  const BROKEN = [
    ['o=- 1 2 IN IP4', 'o', 'address', 14, ''],
    ['o=- 1 2 IN IP4 1.2.3.4 extra', 'o', undefined, 23, 'extra'],
    ['b=AS', 'b', undefined, 4, ''],
    ['b=AS:many', 'b', 'bandwidth', 5, 'many'],
    ['t=0 18446744073709551616', 't', 'stop time', 4, '18446744073709551616'],
    ['t=now', 't', 'start time', 2, 'now'],
    ['r=7x 1h 0', 'r', 'repeat interval', 2, '7x'],
    ['m=audio 65536 RTP/AVP 0', 'm', 'port', 8, '65536'],
    ['c=IN IP4 224.2.1.1/256', 'c', 'ttl', 19, '256'],
    ['a=', 'a', 'unknown name', 2, ''],
    ['hello', '', undefined, 0, 'hello'],
  ] as const;

  test.each(BROKEN)('%s', (text, of, role, at, found) => {
    const { reading } = read(text);
    expect(reading).toMatchObject({ kind: 'unreadable', of, problem: { role, at, found } });
  });

  test('values before the fault keep their tokens', () => {
    expect(valuesOf('m=audio 65536 RTP/AVP 0')).toEqual([['media', 'audio']]);
  });
});

describe('dispatch', () => {
  test('names that objects inherit are unknown attributes', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect(read(`a=${name}:1`).reading).toMatchObject({ kind: 'unknown attribute', name });
      expect(referenceOf(`a=${name}`)).toEqual({ rfc: 8866, section: '5.13' });
    }
  });

  test('unknown letters, capitals among them', () => {
    expect(read('x=1 2').reading).toEqual({ kind: 'unknown letter', letter: 'x', value: '1 2' });
    expect(read('V=0').reading).toEqual({ kind: 'unknown letter', letter: 'V', value: '0' });
    expect(read('y=').reading).toEqual({ kind: 'unknown letter', letter: 'y', value: '' });
  });

  test('a candidate without a=', () => {
    const { reading } = read('candidate:1 1 udp 2130706431 192.168.1.1 53165 typ host');
    expect(reading.kind).toBe('candidate');
  });

  test('spaces before a letter, behind a name, behind a value', () => {
    expect(read('  a=mid:0').reading).toEqual({ kind: 'mid', mid: '0' });
    expect(read('a=rtcp-mux ').reading).toEqual({ kind: 'rtcp-mux' });
    expect(read('b=AS:128  ').reading).toMatchObject({ kind: 'bandwidth', value: 128 });
  });

  test('blank lines and lines around are not read', () => {
    expect(read(' \t').reading).toEqual({ kind: 'blank' });
    expect(read('v=0', { in: 'around' }).reading).toEqual({ kind: 'around' });
  });
});
