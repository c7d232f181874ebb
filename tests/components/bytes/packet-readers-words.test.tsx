import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ArrivalRuler } from '@/components/bytes/arrival-ruler';
import { ReaderLegend } from '@/components/bytes/reader-legend';
import type { PacketFieldWords } from '@/components/bytes/use-packet-field-words';
import { packetFieldWords as english } from '@/content/en/nat/packet-fields';
import { packetFieldWords as korean } from '@/content/ko/nat/packet-fields';
import { indexTrace } from '@/lib/selectors/inspect-index';
import type { PacketArrival } from '@/lib/selectors/packet-arrival';
import { openedPartOf, type PacketLayer, packetLayers } from '@/lib/selectors/packet-layers';
import { openedPacket } from '@/lib/selectors/packet-opened';
import { readersOfLayer } from '@/lib/selectors/packet-readers';
import { scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { simulate } from '@/lib/simulator/simulate';

const { trace } = simulate(scenarioOf(scenarioEntry('handshake-1-3').setup));

function opened(of: 'dtls-record' | 'srtp-packet' | 'srtcp-packet'): PacketLayer {
  for (const packet of indexTrace(trace).packetsSent.keys()) {
    const message = openedPacket(trace, packet);
    const found = (message ? packetLayers(message) : []).find(
      (layer) => openedPartOf(layer)?.place.of === of,
    );
    if (found !== undefined) return found;
  }
  throw new Error(of);
}

const textOf = (markup: string) => markup.replaceAll(/<[^>]*>/g, '');

describe.each([
  ['English', english],
  ['Korean', korean],
] as const)('who could read an opened layer, in %s', (_, words: PacketFieldWords) => {
  const legend = (layer: PacketLayer) =>
    textOf(
      renderToStaticMarkup(
        <ReaderLegend layer={layer} ranges={readersOfLayer(layer)} words={words} />,
      ),
    );
  const { view, range } = words;

  test.each(['srtp-packet', 'srtcp-packet'] as const)('%s: by ranges', (of) => {
    const layer = opened(of);
    const text = legend(layer);
    expect(text).not.toContain(view.allHidden(layer.tree.bytes.length));
    expect(text).toContain(view.partHidden);
    for (const { reader, start, end } of readersOfLayer(layer)) {
      expect(text).toContain(view.readers[reader].name);
      expect(text).toContain(range(start, end));
    }
    if (of === 'srtcp-packet') expect(text).toContain(range(0, 8));
  });

  test('DTLS: nobody on the way', () => {
    const layer = opened('dtls-record');
    expect(legend(layer)).toContain(view.allHidden(layer.tree.bytes.length));
    expect(legend(layer)).not.toContain(view.partHidden);
  });
});

describe('to whom a datagram goes', () => {
  const rulerOf = (arrival: Omit<PacketArrival, 'peer'>, words: PacketFieldWords) =>
    renderToStaticMarkup(
      <ArrivalRuler arrival={{ peer: 'a', ...arrival }} peer="A" words={words} />,
    );
  const media = (kind: 'rtp' | 'rtcp', secondByte: number) =>
    ({ class: kind, firstByte: 0x90, secondByte, inner: undefined }) as const;

  test('by the second byte RTP and RTCP are told apart, and the range is said', () => {
    expect(textOf(rulerOf(media('rtp', 239), english))).toContain(
      'The second byte is 239, not within 192 to 223: so it is RTP, not RTCP (RFC 5761 §4).',
    );
    expect(textOf(rulerOf(media('rtcp', 200), english))).toContain(
      'The second byte is 200, within 192 to 223: so it is RTCP, not RTP (RFC 5761 §4).',
    );
    expect(textOf(rulerOf(media('rtp', 239), korean))).toContain('192~223 밖에 있으므로');
    expect(textOf(rulerOf(media('rtcp', 200), korean))).toContain('192~223 안에 있으므로');
  });

  test('the range of STUN has a name, also where it is not chosen', () => {
    const stun = { class: 'stun', firstByte: 0, secondByte: undefined, inner: undefined } as const;
    const named = /class="[^"]*rulerName[^"]*"( data-hit="")?[^>]*>STUN</;
    expect(named.exec(rulerOf(stun, english))?.[1]).toBeDefined();
    const other = named.exec(rulerOf(media('rtp', 239), english));
    expect(other).not.toBeNull();
    expect(other?.[1]).toBeUndefined();
  });

  test('that of ZRTP takes its place where it is chosen', () => {
    const zrtp = { class: 'zrtp', firstByte: 17, secondByte: undefined, inner: undefined } as const;
    expect(rulerOf(zrtp, english)).toMatch(/rulerName[^>]*>ZRTP</);
  });
});
