import { describe, expect, it } from 'vitest';
import { parseHex } from '@/lib/bytes/hex';
import { udpHeaders } from '@/lib/exporters/udp-header';
import { partNamed } from '@/lib/packet/packet-field';
import { datagramLayer, openedPartOf } from '@/lib/selectors/packet-layers';
import { openedPacket } from '@/lib/selectors/packet-opened';
import { readersOfLayer } from '@/lib/selectors/packet-readers';
import { scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { simulate } from '@/lib/simulator/simulate';

const { trace } = simulate(scenarioOf(scenarioEntry('handshake-1-3').setup));
const names = trace.events
  .flatMap((event) => (event.kind === 'packet-sent' ? [event.packet] : []))
  .filter((name, at, all) => all.indexOf(name) === at)
  .slice(0, 60);

describe('a whole datagram', () => {
  const layers = names.flatMap((name) => {
    const [sent] = udpHeaders(trace.events, name);
    const bytes = sent && parseHex(sent.hex.join(''));
    const opened = openedPacket(trace, name);
    if (sent === undefined || bytes === undefined || opened === undefined) return [];
    return [{ opened, layer: datagramLayer(opened, { bytes, field: sent.field }) }];
  });

  it('begins with the header, whose checksum is right', () => {
    expect(layers.length).toBeGreaterThan(50);
    for (const { layer } of layers) {
      const [header] = layer.tree.fields;
      if (header?.name !== 'udp-header') throw new Error(`${header?.name} stands first`);
      expect([header.start, header.end]).toEqual([0, 8]);
      expect(partNamed(header, 'udp-length')?.value.length).toBe(layer.tree.bytes.length);
      expect(partNamed(header, 'udp-checksum')?.value.verdict).toBe('right');
    }
  });

  it('goes on with the payload, each field over the same bytes as on its own', () => {
    for (const { layer, opened } of layers) {
      expect(layer.tree.bytes.subarray(8)).toEqual(opened.tree.bytes);
      const ends = layer.tree.fields.slice(1).map(({ name, start, end }) => [name, start, end]);
      expect(ends).toEqual(
        opened.tree.fields.map(({ name, start, end }) => [name, start + 8, end + 8]),
      );
      const within = layer.tree.fields[1]?.fields.map(({ start }) => start - 8);
      expect(within).toEqual(opened.tree.fields[0]?.fields.map(({ start }) => start));
    }
  });

  it('has the header read by everybody, and was not opened', () => {
    for (const { layer } of layers) {
      expect(openedPartOf(layer)).toBeUndefined();
      expect(readersOfLayer(layer)[0]).toMatchObject({ reader: 'clear', start: 0 });
    }
  });
});
