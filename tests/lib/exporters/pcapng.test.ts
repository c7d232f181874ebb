import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBase64 } from '@/lib/bytes/base64';
import { CAPTURE_EPOCH } from '@/lib/exporters/capture-moment';
import { writePcapng } from '@/lib/exporters/pcapng';
import { scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { DEFAULT_SECURE, setupOf } from '@/lib/simulator/setup/defaults';
import { simulate } from '@/lib/simulator/simulate';
import type { EventOf } from '@/lib/trace/events/event';
import type { Trace } from '@/lib/trace/trace';
import { addressText, endpointText } from '@/lib/transport-address';
import { anySetup } from '../simulator/arbitrary-setup';
import { blockTypes, type ReadPacket, readPcapng } from './read-pcapng';

/** "1.5 a > udp 192.168.0.10:5000 10.0.0.1:80 40": moment, interface, ends, bytes of payload. */
function told({ interfaceName, nanoseconds, bytes }: ReadPacket): string {
  const moment = Number(nanoseconds - BigInt(CAPTURE_EPOCH) * 1_000_000_000n) / 1e6;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const isIPv4 = bytes[0] === 0x45;
  const [addresses, size, header] = isIPv4 ? [12, 4, 20] : [8, 16, 40];
  const end = (index: number) => ({
    address: addressText(bytes.subarray(addresses + index * size, addresses + (index + 1) * size)),
    port: view.getUint16(header + 2 * index),
  });
  const protocol = bytes[isIPv4 ? 9 : 6] === 17 ? 'udp' : 'tcp';
  const payload = bytes.length - header - (protocol === 'udp' ? 8 : 20);
  return `${moment.toFixed(6)} ${interfaceName} ${protocol} ${endpointText(end(0))} ${endpointText(end(1))} ${payload}`;
}

function hostEvents(trace: Trace): readonly string[] {
  const hosts = new Set(
    trace.header.nodes.flatMap(({ kind, id }) => (kind === 'peer' || kind === 'server' ? id : [])),
  );
  const beginnings = new Map<string, EventOf<'packet-sent'>>();
  const lines: string[] = [];
  for (const event of trace.events) {
    if (event.kind !== 'packet-sent' && event.kind !== 'packet-received') continue;
    if (event.kind === 'packet-sent' && event.bytes !== undefined) {
      beginnings.set(event.packet, event);
    }
    const beginning = beginnings.get(event.packet);
    if (!hosts.has(event.node) || beginning === undefined) continue;
    if (event.kind === 'packet-sent' && event.copyOf !== undefined) continue;
    const { from = beginning.from, to = beginning.to } = event;
    const { length = 0 } = parseBase64(beginning.bytes ?? '') ?? {};
    lines.push(
      `${event.at.toFixed(6)} ${event.node} ${beginning.protocol} ${endpointText(from)} ${endpointText(to)} ${length}`,
    );
  }
  return lines;
}

describe('writePcapng', () => {
  test('what is read back is what hosts sent and received, in order', () => {
    fc.assert(
      fc.property(anySetup, (setup) => {
        const { trace } = simulate(scenarioOf(setup));
        const { packets } = readPcapng(writePcapng(trace));
        const isHost = ({ interfaceName }: ReadPacket) => !interfaceName.endsWith('outside');
        const unseen = ({ comment }: ReadPacket) => /a copy of .* leaves /.test(comment);
        const read = packets.filter((packet) => isHost(packet) && !unseen(packet)).map(told);
        expect(read).toEqual(hostEvents(trace));
        const times = packets.map(({ nanoseconds }) => nanoseconds);
        expect(times).toEqual(times.toSorted((left, right) => Number(left - right)));
      }),
      { numRuns: 12 },
    );
  });

  test('the same seed gives the same bytes', () => {
    const { setup } = scenarioEntry('packet-loss');
    const bytes = () => writePcapng(simulate(scenarioOf({ ...setup, latest: 3_000 })).trace);
    expect(Buffer.compare(bytes(), bytes())).toBe(0);
  });

  test('a table walk: every place, every hop, and what the NAT did', () => {
    const { setup } = scenarioEntry('plain-server');
    const { interfaces, packets } = readPcapng(writePcapng(simulate(scenarioOf(setup)).trace));
    expect(interfaces).toEqual(['a', 'b', 'nat-a outside', 'server']);
    expect(
      packets.map((packet) => `${told(packet)} ttl ${packet.bytes[8]}`),
    ).toMatchInlineSnapshot(`
      [
        "100.000000 a udp 10.10.10.10:5000 20.20.20.20:80 40 ttl 64",
        "100.500000 nat-a outside udp 11.11.11.11:1234 20.20.20.20:80 40 ttl 63",
        "115.500000 server udp 11.11.11.11:1234 20.20.20.20:80 40 ttl 63",
        "115.500000 server udp 20.20.20.20:80 11.11.11.11:1234 40 ttl 64",
        "130.500000 nat-a outside udp 20.20.20.20:80 11.11.11.11:1234 40 ttl 64",
        "131.000000 a udp 20.20.20.20:80 10.10.10.10:5000 40 ttl 63",
      ]
    `);
    expect(packets.map(({ comment }) => comment)).toMatchInlineSnapshot(`
      [
        "a/1: 40 bytes. It leaves peer a, from 10.10.10.10:5000 to 20.20.20.20:80.",
        "a/1: 40 bytes. It leaves the outside of NAT nat-a, from 11.11.11.11:1234 to 20.20.20.20:80.
      NAT nat-a sent it on with the source 10.10.10.10:5000 made 11.11.11.11:1234 by mapping 1.",
        "a/1: 40 bytes. It arrives at the server, from 11.11.11.11:1234 to 20.20.20.20:80.",
        "server/1: 40 bytes. It leaves the server, from 20.20.20.20:80 to 11.11.11.11:1234.",
        "server/1: 40 bytes. It arrives at the outside of NAT nat-a, from 20.20.20.20:80 to 11.11.11.11:1234.
      NAT nat-a passes it on with the destination 11.11.11.11:1234 made 10.10.10.10:5000 by mapping 1.",
        "server/1: 40 bytes. It arrives at peer a, from 20.20.20.20:80 to 10.10.10.10:5000.",
      ]
    `);
  });

  test('a packet that a NAT drops tells so where it was last seen', () => {
    const { setup } = scenarioEntry('unsolicited');
    const { packets } = readPcapng(writePcapng(simulate(scenarioOf(setup)).trace));
    expect(packets.map(({ comment }) => comment)).toMatchInlineSnapshot(`
      [
        "server/1: 40 bytes. It leaves the server, from 20.20.20.20:80 to 11.11.11.11:1234.",
        "server/1: 40 bytes. It arrives at the outside of NAT nat-a, from 20.20.20.20:80 to 11.11.11.11:1234.
      Dropped here: no mapping for 11.11.11.11:1234.",
        "a/1: 40 bytes. It leaves peer a, from 10.10.10.10:5000 to 20.20.20.20:80.",
        "a/1: 40 bytes. It leaves the outside of NAT nat-a, from 11.11.11.11:1234 to 20.20.20.20:80.
      NAT nat-a sent it on with the source 10.10.10.10:5000 made 11.11.11.11:1234 by mapping 1.",
        "a/1: 40 bytes. It arrives at the server, from 11.11.11.11:1234 to 20.20.20.20:80.",
        "server/2: 40 bytes. It leaves the server, from 20.20.20.20:80 to 11.11.11.11:1234.",
        "server/2: 40 bytes. It arrives at the outside of NAT nat-a, from 20.20.20.20:80 to 11.11.11.11:1234.
      NAT nat-a passes it on with the destination 11.11.11.11:1234 made 10.10.10.10:5000 by mapping 1.",
        "server/2: 40 bytes. It arrives at peer a, from 20.20.20.20:80 to 10.10.10.10:5000.",
        "server/3: 40 bytes. It leaves the server, from 20.20.20.20:80 to 11.11.11.11:1234.",
        "server/3: 40 bytes. It arrives at the outside of NAT nat-a, from 20.20.20.20:80 to 11.11.11.11:1234.
      NAT nat-a passes it on with the destination 11.11.11.11:1234 made 10.10.10.10:5000 by mapping 1.",
        "server/3: 40 bytes. It arrives at peer a, from 20.20.20.20:80 to 10.10.10.10:5000.",
      ]
    `);
  });

  test('behind two NATs and a carrier, each outside shows its own addresses', () => {
    const { setup } = scenarioEntry('carrier-nat');
    const { packets } = readPcapng(writePcapng(simulate(scenarioOf(setup)).trace));
    const sources = (name: string) => [
      ...new Set(
        packets
          .filter(
            ({ interfaceName, comment }) => interfaceName === name && / leaves /.test(comment),
          )
          .map((packet) => told(packet).split(' ').at(-3)?.split(':')[0]),
      ),
    ];
    const outsides = [...new Set(packets.map(({ interfaceName }) => interfaceName))].filter(
      (name) => name.endsWith('outside'),
    );
    expect(outsides.map((name) => [name, ...sources(name)])).toMatchInlineSnapshot(`
      [
        [
          "nat-a outside",
          "100.64.0.10",
        ],
        [
          "carrier-a outside",
          "203.0.113.10",
        ],
        [
          "nat-b outside",
          "198.51.100.20",
        ],
      ]
    `);
  });

  test('IPv6, TCP and TLS have their headers', () => {
    const six = setupOf({ a: { ipv6: 'open' }, b: { ipv6: 'open' }, quiet: 200 });
    const { packets } = readPcapng(writePcapng(simulate(scenarioOf(six)).trace));
    expect(packets.some(({ bytes }) => bytes[0] === 0x60)).toBe(true);
    const tls = setupOf({ a: { blocks: 'udp', turn: ['tls'] }, quiet: 200 });
    const comments = readPcapng(writePcapng(simulate(scenarioOf(tls)).trace)).packets.map(
      ({ comment }) => comment,
    );
    expect(comments.find((comment) => comment.includes('TCP SYN'))).toMatchInlineSnapshot(
      `"a/2: TCP SYN. It leaves peer a, from 192.168.0.10:54442 to 192.0.2.5:443."`,
    );
    expect(comments.find((comment) => comment.includes('TLS'))).toMatchInlineSnapshot(
      `"a/4: TCP ACK, TLS handshake, 512 bytes (TLS is modelled: sizes are true, contents are not). It leaves peer a, from 192.168.0.10:54442 to 192.0.2.5:443."`,
    );
  });

  test('the section tells how to see each packet once, and secrets stand behind the interfaces', () => {
    const { setup } = scenarioEntry('home-routers');
    const { trace } = simulate(scenarioOf({ ...setup, secure: DEFAULT_SECURE, latest: 2_000 }));
    const file = writePcapng(trace);
    const { comment, interfaces } = readPcapng(file);
    expect(comment).toBe(
      'Simulated, not captured. Moment 0 is 2000-01-01T00:00:00Z. A packet is here once for each place that saw it, and each place is an interface: the display filter frame.interface_id==0 leaves what peer a saw. Saved as a file of their own, those have no fragment of DTLS that looks like a repetition.',
    );
    expect(interfaces[0]).toBe('a');
    const [section, ...others] = blockTypes(file);
    expect(section).toBe(0x0a0d0d0a);
    const packets = others.indexOf(6);
    expect(others.slice(0, packets)).toEqual([...interfaces.map(() => 1), 0x0a]);
    expect(new Set(others.slice(packets))).toEqual(new Set([6]));
  });

  test('a trace without packets is a file without packets', () => {
    const header = { id: 't', title: '', source: 'live', producer: 'test', nodes: [] } as const;
    const empty = { header, events: [], samples: [] };
    expect(readPcapng(writePcapng(empty))).toEqual({
      comment: 'Moment 0 is 2000-01-01T00:00:00Z.',
      interfaces: [],
      packets: [],
    });
  });
});
