import { describe, expect, test } from 'vitest';
import { addressesAt, unusedBoxes } from '@/lib/selectors/topology-addresses';
import { placesOf } from '@/lib/selectors/topology-places';
import { SCENARIO_IDS, type ScenarioId, scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { simulate } from '@/lib/simulator/simulate';
import { milliseconds } from '@/lib/time';
import { readTraceFile } from '@/lib/trace/file';
import type { Trace, TraceNode } from '@/lib/trace/trace';
import { writeTraceFile } from '@/lib/trace/write-file';

function traceOf(id: ScenarioId): Trace {
  return simulate(scenarioOf(scenarioEntry(id).setup)).trace;
}

function shapeOf(trace: Trace) {
  const { a, b, meeting, spine } = placesOf(trace);
  return {
    a: a?.boxes.map(({ id }) => id),
    b: b?.boxes.map(({ id }) => id),
    meeting,
    spine: spine.map(({ box }) => box.id),
  };
}

describe('who stands where', () => {
  test.each([
    ['home-routers', { a: ['nat-a'], b: ['nat-b'], meeting: 'internet', spine: [] }],
    ['carrier-nat', { a: ['nat-a', 'carrier-a'], b: ['nat-b'], meeting: 'internet', spine: [] }],
    ['same-lan', { a: [], b: [], meeting: 'lan-a', spine: ['nat-a'] }],
    ['peer-reflexive', { a: [], b: ['nat-b'], meeting: 'internet', spine: [] }],
  ] as const)('%s', (id, shape) => {
    expect(shapeOf(traceOf(id))).toEqual(shape);
  });

  test.each(SCENARIO_IDS)('%s: every node has its place once', (id) => {
    const trace = traceOf(id);
    const { a, b, spine, servers } = placesOf(trace);
    const placed = [a, b].flatMap((side) =>
      side ? [side.peer, ...side.boxes, ...side.others] : [],
    );
    const ids = [...placed, ...spine.map(({ box }) => box), ...servers].map((node) => node.id);
    const nodes = trace.header.nodes.filter(({ kind }) => kind !== 'signaling');
    expect(ids.toSorted()).toEqual(nodes.map((node) => node.id).toSorted());
  });

  test('a header that does not say it is helped by the packets', () => {
    const trace = traceOf('home-routers');
    const nodes = trace.header.nodes.map(withoutPlace);
    const old = { ...trace, header: { ...trace.header, nodes } };
    expect(shapeOf(old)).toMatchObject({ a: ['nat-a'], b: ['nat-b'], meeting: 'internet' });
  });

  test('a circle of networks ends', () => {
    const box = (id: string, inside: string, network: string): TraceNode => ({
      kind: 'nat',
      id,
      inside,
      outside: { network, addresses: [] },
    });
    const peer: TraceNode = {
      kind: 'peer',
      id: 'a',
      side: 'A',
      observed: true,
      places: [{ network: 'x', addresses: [] }],
    };
    const nodes = [peer, box('n', 'x', 'y'), box('m', 'y', 'x')];
    const header = { ...traceOf('same-lan').header, nodes };
    expect(placesOf({ header, events: [], samples: [] }).a?.boxes).toBeDefined();
  });

  test('it is kept in a file', () => {
    const trace = traceOf('carrier-nat');
    const read = readTraceFile(writeTraceFile(trace));
    expect(read.kind === 'trace' && read.trace.header).toEqual(trace.header);
  });
});

describe('addresses', () => {
  test('change with the network, and the box left behind is told', () => {
    const trace = traceOf('wifi-to-mobile');
    const places = placesOf(trace);
    const peer = trace.header.nodes.find(({ id }) => id === 'a');
    if (peer === undefined) throw new Error('no peer a');
    const at = (moment: number) => ({
      addresses: addressesAt(trace, peer, milliseconds(moment)),
      unused: unusedBoxes(trace, places, milliseconds(moment)),
    });
    expect(at(4999)).toEqual({ addresses: ['192.168.0.10'], unused: ['mobile-a'] });
    expect(at(5000)).toEqual({ addresses: ['10.128.0.10'], unused: ['nat-a'] });
  });

  test('of a NAT change with its external address', () => {
    const trace = traceOf('new-public-address');
    const nat = trace.header.nodes.find(({ id }) => id === 'nat-a');
    if (nat === undefined) throw new Error('no nat-a');
    expect(addressesAt(trace, nat, milliseconds(0))).toEqual(['203.0.113.10']);
    expect(addressesAt(trace, nat, milliseconds(5000))).toEqual(['203.0.113.99']);
  });
});

function withoutPlace(node: TraceNode): TraceNode {
  switch (node.kind) {
    case 'peer':
    case 'server':
      return { ...node, places: undefined };
    case 'nat':
    case 'router':
    case 'attacker':
      return { ...node, inside: undefined, outside: undefined };
    case 'signaling':
      return node;
  }
}
