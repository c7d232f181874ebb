import { expect, test } from 'vitest';
import { endpointText } from '@/lib/transport-address';
import { dropsOf, eventsOf, hopsOf, messagesOf, runOf } from './runs';

test('the table walk: 10.10.10.10 → 11.11.11.11:1234 → 20.20.20.20 and back', () => {
  expect(hopsOf(runOf('plain-server'))).toEqual([
    'a: 10.10.10.10:5000 > 20.20.20.20:80',
    'nat-a: 11.11.11.11:1234 > 20.20.20.20:80',
    'server: 20.20.20.20:80 > 11.11.11.11:1234',
    'nat-a: 20.20.20.20:80 > 10.10.10.10:5000',
  ]);
});

test('outbound first: the same server’s packet is dropped before and passes after', () => {
  const run = runOf('unsolicited');
  expect([...dropsOf(run)]).toEqual(['nat-a: no mapping for 11.11.11.11:1234']);
  expect(hopsOf(run)).toEqual([
    'server: 20.20.20.20:80 > 11.11.11.11:1234',
    'a: 10.10.10.10:5000 > 20.20.20.20:80',
    'nat-a: 11.11.11.11:1234 > 20.20.20.20:80',
    'server: 20.20.20.20:80 > 11.11.11.11:1234',
    'nat-a: 20.20.20.20:80 > 10.10.10.10:5000',
    'server: 20.20.20.20:80 > 11.11.11.11:1234',
    'nat-a: 20.20.20.20:80 > 10.10.10.10:5000',
  ]);
});

test('STUN in five steps, with the row of the NAT', () => {
  const run = runOf('stun-binding');
  expect(hopsOf(run)).toEqual([
    'a: 192.168.1.5:5000 > 8.8.8.8:3478',
    'nat-a: 211.45.10.2:45000 > 8.8.8.8:3478',
    'stun: 8.8.8.8:3478 > 211.45.10.2:45000',
    'nat-a: 8.8.8.8:3478 > 192.168.1.5:5000',
  ]);
  expect(messagesOf(run)).toEqual([
    'a: Binding request',
    'stun: Binding success response, mapped 211.45.10.2:45000',
  ]);
  const rows = eventsOf(run, 'mapping-changed').map(({ row }) => row);
  expect(rows[0]?.internal).toEqual({ address: '192.168.1.5', port: 5000 });
  expect(rows[0]?.external).toEqual({ address: '211.45.10.2', port: 45_000 });
});

test('STUN sees port 45000 of a symmetric NAT, the peer 51234', () => {
  const run = runOf('symmetric-spoils-stun');
  expect(messagesOf(run)).toContain('stun: Binding success response, mapped 211.45.10.2:45000');
  const outside = eventsOf(run, 'packet-sent').filter(({ node }) => node === 'nat-a');
  const toPeer = outside.filter(({ to }) => to.address === '198.51.100.20');
  expect(new Set(toPeer.map(({ from }) => endpointText(from)))).toEqual(
    new Set(['211.45.10.2:51234']),
  );
  expect(dropsOf(run)).toContain('nat-b: the filter knows 211.45.10.2 but not port 51234');
});

test('two private hosts, 192.168.0.10 and 192.168.1.5, have no route to each other', () => {
  const where = ['192.168.1.5', '192.168.0.10'].map(
    (address, at) =>
      `nat-${'ab'[at]}: ${address} is a private address, and the internet has no route to it`,
  );
  expect([...dropsOf(runOf('two-private-hosts'))].sort()).toEqual(where);
});

test('plain bytes are taken for no protocol', () => {
  const walks = ['plain-server', 'unsolicited', 'mapping-expires', 'keepalives'] as const;
  for (const text of walks.flatMap((id) => messagesOf(runOf(id)))) {
    expect(text).toMatch(/^(?:a|server): 40 bytes$/);
  }
});
