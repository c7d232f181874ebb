import { describe, expect, test } from 'vitest';
import { parentsOf } from '@/lib/derivation/derivation';
import { everyField, type FieldOf, type PacketField } from '@/lib/packet/packet-field';
import { type FieldValueLink, fieldValues } from '@/lib/selectors/field-value';
import { indexTrace } from '@/lib/selectors/inspect-index';
import { publishedStep } from '@/lib/selectors/key-chain';
import { keySchedules } from '@/lib/selectors/key-schedule';
import { packetArrival } from '@/lib/selectors/packet-arrival';
import { openedPartOf, packetLayers } from '@/lib/selectors/packet-layers';
import { openedPacket } from '@/lib/selectors/packet-opened';
import { countReaders, readersOf, readersOfLayer } from '@/lib/selectors/packet-readers';
import { scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import type { SecureChoice } from '@/lib/simulator/setup/setup';
import { simulate } from '@/lib/simulator/simulate';
import type { Trace } from '@/lib/trace/trace';

function called(
  scenario: 'home-routers' | 'turn-relay',
  dtls: SecureChoice['dtls'],
  group: SecureChoice['group'] = 'x25519',
): Trace {
  const srtp = 'SRTP_AES128_CM_HMAC_SHA1_80';
  const secure = { dtls, group, srtp, timer: 'libwebrtc' } as const;
  return simulate(scenarioOf({ ...scenarioEntry(scenario).setup, secure })).trace;
}

const TRACES = { '1.2': called('home-routers', '1.2'), '1.3': called('home-routers', '1.3') };
const RELAYED = called('turn-relay', '1.3');

const namesOf = (trace: Trace) => [...indexTrace(trace).packetsSent.keys()];

interface Linked {
  readonly field: PacketField;
  readonly links: readonly FieldValueLink[];
}

/** Every field of a trace that has a link, with its links. */
function linkedIn(trace: Trace): readonly Linked[] {
  return namesOf(trace).flatMap((packet) => {
    const opened = openedPacket(trace, packet);
    if (opened === undefined) return [];
    const parts = opened.parts.filter((part) => part.ok);
    return packetLayers(opened).flatMap((layer) =>
      [...everyField(layer.tree.fields)].flatMap((field) => {
        const links = fieldValues(field, { trace, packet, layer, opened: parts });
        return links.length === 0 ? [] : [{ field, links }];
      }),
    );
  });
}

describe.each(['1.2', '1.3'] as const)('where the values of DTLS %s lead', (dtls) => {
  const trace = TRACES[dtls];
  const linked = linkedIn(trace);
  const ofField = (name: PacketField['name']) => linked.filter(({ field }) => field.name === name);

  test.each([
    'hello-random',
    'public-key',
    'certificate',
    'verify-data',
    'dtls-encrypted',
    'rtp-payload',
    'srtp-tag',
    'srtcp-encrypted',
  ] as const)('%s has a link', (name) => {
    expect(ofField(name).length).toBeGreaterThan(0);
  });

  test('each step of a chain names the one before as its parent', () => {
    expect(linked.length).toBeGreaterThan(500);
    for (const { links } of linked) {
      for (const { chain, schedule } of links) {
        chain.slice(1).forEach((id, place) => {
          const value = schedule.values.get(id);
          if (value === undefined) throw new Error(`${id} is not in the schedule`);
          const before = chain[place] ?? '';
          if (!parentsOf(value.derivation).includes(before)) throw new Error(`${before}, ${id}`);
          if (publishedStep(value.derivation) === undefined) throw new Error(`${id}: no function`);
        });
      }
    }
  });

  test('both key shares come to the keys of the media, through the shared secret', () => {
    const shares = ofField('public-key');
    const firsts = new Set(shares.map(({ links }) => links[0]?.chain[0]));
    expect(firsts).toEqual(new Set(['client-x25519-public-key', 'server-x25519-public-key']));
    for (const { links } of shares) {
      const [link] = links;
      expect(link?.chain).toContain('shared-secret');
      expect(link?.chain.at(-1)).toBe('srtp-client-encryption-key');
    }
  });

  test('a public key in a packet has the bytes of its value', () => {
    for (const packet of namesOf(trace)) {
      const opened = openedPacket(trace, packet);
      if (opened === undefined) continue;
      const [layer] = packetLayers(opened);
      for (const field of everyField(opened.tree.fields)) {
        if (field.name !== 'public-key' || layer === undefined) continue;
        const [link] = fieldValues(field, { trace, packet, layer, opened: [] });
        const value = link?.schedule.values.get(link.chain[0] ?? '');
        expect(value?.bytes).toEqual(opened.tree.bytes.slice(field.start, field.end));
      }
    }
  });

  test('the tag is made with the key for tags, the payload with that of the cipher', () => {
    const lastOf = (name: PacketField['name']) =>
      new Set(ofField(name).map(({ links }) => links[0]?.chain.at(-1)));
    expect(lastOf('rtp-payload')).toEqual(
      new Set(['srtp-client-encryption-key', 'srtp-server-encryption-key']),
    );
    expect(lastOf('srtp-tag')).toEqual(
      new Set([
        'srtp-client-authentication-key',
        'srtp-server-authentication-key',
        'srtcp-client-authentication-key',
        'srtcp-server-authentication-key',
      ]),
    );
  });
});

test('a ClientHello in two datagrams is whole with the second, and its key share leads to the keys', () => {
  const trace = called('home-routers', '1.3', 'X25519MLKEM768');
  for (const packet of namesOf(trace)) {
    const opened = openedPacket(trace, packet);
    const layer = opened && packetLayers(opened).find(({ kind }) => kind === 'joined');
    if (layer === undefined) continue;
    expect(layer.tree.fields.map(({ text }) => text)).toEqual(['client_hello']);
    expect(openedPartOf(layer)).toBeUndefined();
    const share = [...everyField(layer.tree.fields)].find(({ name }) => name === 'public-key');
    const links = share && fieldValues(share, { trace, packet, layer, opened: [] });
    const { chain = [], schedule } = links?.[0] ?? {};
    expect(schedule?.values.get(chain[0] ?? '')?.bytes).toHaveLength(1216);
    expect(chain.at(-1)).toBe('srtp-client-encryption-key');
    return;
  }
  throw new Error('never whole');
});

test('without values no field leads anywhere', () => {
  const trace = TRACES['1.3'];
  const bare = { ...trace, events: trace.events.filter(({ kind }) => kind !== 'values-derived') };
  expect(keySchedules(bare)).toEqual([]);
  expect(linkedIn(bare)).toEqual([]);
});

describe('who can read a packet', () => {
  const treesOf = (trace: Trace) =>
    namesOf(trace).flatMap((name) => openedPacket(trace, name)?.tree ?? []);

  test('the ranges cover every byte once, in order', () => {
    expect(treesOf(RELAYED).length).toBeGreaterThan(500);
    for (const tree of [...treesOf(TRACES['1.3']), ...treesOf(RELAYED)]) {
      let at = 0;
      for (const { start, end } of readersOf(tree)) {
        if (start !== at || end <= start) throw new Error(`a gap at ${at}`);
        at = end;
      }
      if (at !== tree.bytes.length) throw new Error(`${at} of ${tree.bytes.length} bytes`);
    }
  });

  test('of SRTP the header is authenticated, the payload hidden, the tag at the end', () => {
    const tree = treesOf(TRACES['1.3']).find(({ fields }) => fields[0]?.name === 'rtp-packet');
    if (tree === undefined) throw new Error('no media');
    const ranges = readersOf(tree);
    expect(ranges.map(({ reader }) => reader)).toEqual(['authenticated', 'hidden', 'tag']);
    expect(ranges[0]?.end).toBeGreaterThanOrEqual(12);
    expect(countReaders(ranges).tag).toBe(10);
  });

  test('what a relay puts around it is for anybody', () => {
    const tree = treesOf(RELAYED).find(
      ({ fields: [top] }) =>
        top?.name === 'channel-data' && top.fields.some(({ name }) => name === 'rtp-packet'),
    );
    expect(tree && readersOf(tree)[0]).toEqual({ reader: 'clear', start: 0, end: 4 });
  });

  test('a check is in clear up to its integrity, which proves it', () => {
    const tree = treesOf(TRACES['1.3']).find(({ fields: [top] }) =>
      top?.fields.some(({ name }) => name === 'MESSAGE-INTEGRITY'),
    );
    const counts = countReaders(readersOf(tree ?? { bytes: new Uint8Array(), fields: [] }));
    expect(counts.hidden).toBe(0);
    expect(counts.tag).toBe(24);
  });

  test('the hellos are in clear', () => {
    const isHello = (field: PacketField): field is FieldOf<'handshake-message'> =>
      field.name === 'handshake-message' && field.value.type === 'client_hello';
    const tree = treesOf(TRACES['1.3']).find(({ fields }) => [...everyField(fields)].some(isHello));
    expect(tree && readersOf(tree).map(({ reader }) => reader)).toEqual(['clear']);
  });
});

describe('who could read a layer on the way', () => {
  const insideOf = (trace: Trace, what: 'dtls-record' | 'srtp-packet' | 'srtcp-packet') =>
    namesOf(trace).flatMap((packet) => {
      const opened = openedPacket(trace, packet);
      const layers = opened === undefined ? [] : packetLayers(opened);
      return layers.flatMap((layer) => {
        const part = openedPartOf(layer);
        const [wire] = layers;
        return part?.place.of === what && wire ? [{ layer, wire, part }] : [];
      });
    });

  test('nobody a plaintext of DTLS, nor what was put together of such', () => {
    const inside = insideOf(TRACES['1.3'], 'dtls-record');
    expect(inside.length).toBeGreaterThan(4);
    for (const { layer } of inside) {
      const end = layer.tree.bytes.length;
      expect(readersOfLayer(layer)).toEqual([{ reader: 'hidden', start: 0, end }]);
    }
  });

  test.each([
    ['srtp-packet', TRACES['1.3']],
    ['srtp-packet', RELAYED],
    ['srtcp-packet', TRACES['1.3']],
    ['srtcp-packet', RELAYED],
  ] as const)('of an opened %s as much as on the wire', (what, trace) => {
    const inside = insideOf(trace, what);
    expect(inside.length).toBeGreaterThan(2);
    for (const { layer, wire, part } of inside) {
      const [readable, hidden, ...rest] = readersOfLayer(layer);
      expect(rest).toEqual([]);
      expect(readable).toMatchObject({ reader: 'authenticated', start: 0 });
      expect(hidden).toMatchObject({ reader: 'hidden', end: layer.tree.bytes.length });
      const onWire = readersOf(wire.tree).find(({ reader }) => reader === 'hidden');
      expect(part.start + (hidden?.start ?? 0)).toBe(onWire?.start);
    }
    const [first] = inside;
    if (what === 'srtcp-packet') expect(first && readersOfLayer(first.layer)[0]?.end).toBe(8);
  });

  test('an RTP packet of nothing but a header hides nothing', () => {
    const [first] = insideOf(TRACES['1.3'], 'srtp-packet');
    if (first?.layer.kind !== 'plaintext') throw new Error('no media');
    const [top] = first.part.tree.fields;
    if (top === undefined) throw new Error('no fields');
    const header = top.fields.filter(({ name }) => name !== 'rtp-payload');
    const end = header.at(-1)?.end ?? 0;
    const tree = {
      bytes: first.part.tree.bytes.slice(0, end),
      fields: [{ ...top, end, fields: header }],
    };
    const layer = { ...first.layer, tree, part: { ...first.part, tree } };
    expect(readersOfLayer(layer)).toEqual([{ reader: 'authenticated', start: 0, end }]);
  });
});

describe('to whom a datagram goes', () => {
  test('the class of every arriving datagram is that of its fields', () => {
    const expected: Readonly<Record<string, string>> = {
      'stun-message': 'stun',
      'channel-data': 'turn-channel-data',
      'dtls-datagram': 'dtls',
      'rtp-packet': 'rtp',
      'srtcp-packet': 'rtcp',
    };
    for (const trace of [TRACES['1.2'], RELAYED]) {
      const seen = new Set<string>();
      for (const name of namesOf(trace)) {
        const arrival = packetArrival(trace, name);
        if (arrival === undefined) continue;
        const [top] = openedPacket(trace, name)?.tree.fields ?? [];
        expect(arrival.class).toBe(expected[top?.name ?? '']);
        seen.add(arrival.inner?.class ?? arrival.class);
      }
      expect([...seen]).toEqual(expect.arrayContaining(['stun', 'dtls', 'rtp', 'rtcp']));
    }
  });

  test('what goes to a server or was dropped is not sorted', () => {
    const index = indexTrace(RELAYED);
    const peers = new Set(['a', 'b']);
    for (const [name, ended] of index.packetsEnded) {
      if (ended.kind === 'packet-dropped' || !peers.has(ended.node)) {
        expect(packetArrival(RELAYED, name)).toBeUndefined();
      }
    }
  });
});
