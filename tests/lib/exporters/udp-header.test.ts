import { expect, test } from 'vitest';
import { writePcapng } from '@/lib/exporters/pcapng';
import { udpHeaders } from '@/lib/exporters/udp-header';
import { scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { setupOf } from '@/lib/simulator/setup/defaults';
import { simulate } from '@/lib/simulator/simulate';
import { readPcapng } from './read-pcapng';

const { trace } = simulate(scenarioOf(scenarioEntry('home-routers').setup));

test('a NAT writes the source port and the checksum anew, and leaves the rest', () => {
  const [inside, outside, ...more] = udpHeaders(trace.events, 'a/1');
  expect(more).toEqual([]);
  expect(inside).toMatchObject({
    from: 'a',
    to: 'nat-a',
    addresses: { source: '192.168.0.10', destination: '192.0.2.3' },
    destinationPort: 3478,
  });
  expect(outside).toMatchObject({ from: 'nat-a', to: 'stun' });
  expect(outside?.length).toBe(inside?.length);
  expect(outside?.hex[3]).not.toBe(inside?.hex[3]);
});

test('the bytes are those of the capture, whose checksums tshark has judged', () => {
  const capture = readPcapng(writePcapng(trace));
  const [first] = capture.packets;
  const [inside] = udpHeaders(trace.events, 'a/1');
  const header = first?.bytes.subarray(20, 28);
  expect(inside?.hex.join('')).toBe(Buffer.from(header ?? []).toString('hex'));
  expect(inside?.sourcePort).toBe(header && ((header[0] ?? 0) << 8) | (header[1] ?? 0));
});

test('IPv6 has one, too', () => {
  const both = simulate(scenarioOf(setupOf({ a: { ipv6: 'open' }, b: { ipv6: 'open' } }))).trace;
  const sent = both.events.find(
    (event) => event.kind === 'packet-sent' && event.from.address.includes(':'),
  );
  const packet = sent?.kind === 'packet-sent' ? sent.packet : '';
  const [header] = udpHeaders(both.events, packet);
  expect(header?.addresses.source).toContain(':');
  expect(header?.hex[1]).toBe(header?.destinationPort.toString(16).padStart(4, '0'));
});

test('a segment of TCP has none, nor a packet that is not there', () => {
  const blocked = simulate(scenarioOf(scenarioEntry('udp-blocked').setup)).trace;
  const segment = blocked.events.find(
    (event) => event.kind === 'packet-sent' && event.protocol === 'tcp',
  );
  const packet = segment?.kind === 'packet-sent' ? segment.packet : undefined;
  expect(packet).toBeDefined();
  expect(udpHeaders(blocked.events, packet ?? '')).toEqual([]);
  expect(udpHeaders(blocked.events, 'nobody/1')).toEqual([]);
});
