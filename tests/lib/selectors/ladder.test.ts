import { describe, expect, test } from 'vitest';
import { hasPackets } from '@/lib/selectors/has-packets';
import {
  countKinds,
  filterLadder,
  ladderOf,
  messageAtCursor,
  messageOfEvent,
  WHOLE_LADDER,
} from '@/lib/selectors/ladder';
import type { LadderMessage } from '@/lib/selectors/ladder-message';
import { type ScenarioId, scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { simulate } from '@/lib/simulator/simulate';
import { milliseconds } from '@/lib/time';
import { createRecorder } from '@/lib/trace/recorder';
import type { Trace } from '@/lib/trace/trace';
import { endpointText } from '@/lib/transport-address';

function traceOf(id: ScenarioId): Trace {
  return simulate(scenarioOf(scenarioEntry(id).setup, id)).trace;
}

/** One line a message: when, what, and its way with the addresses that each stretch changed. */
function drawn({ at, kind, summary, hops, drop }: LadderMessage): string {
  const way = hops.map(({ from, to, addresses, changed, arrivedAt }, index) => {
    const source = index === 0 || changed.source ? addresses && endpointText(addresses.source) : '';
    const destination =
      index === 0 || changed.destination ? addresses && endpointText(addresses.destination) : '';
    const end = arrivedAt === undefined ? `(${to ?? 'nobody'})` : to;
    return `${from} [${source ?? ''}>${destination ?? ''}] ${end}`;
  });
  const ended = drop ? ` x ${drop.node}: ${drop.code}` : '';
  return `${at} ${kind} "${summary}" ${way.join(', ')}${ended}`;
}

describe('messages', () => {
  test('a row has the whole way of a packet, with the addresses as they change', () => {
    expect(ladderOf(traceOf('stun-binding')).messages.map(drawn)).toMatchInlineSnapshot(`
      [
        "100 stun "Binding request" a [192.168.1.5:5000>8.8.8.8:3478] nat-a, nat-a [211.45.10.2:45000>] stun",
        "115.5 stun "Binding success response, mapped 211.45.10.2:45000" stun [8.8.8.8:3478>211.45.10.2:45000] nat-a, nat-a [>192.168.1.5:5000] a",
      ]
    `);
  });

  test('a drop says where and why; a signaling message goes from peer to peer', () => {
    const { messages } = ladderOf(traceOf('home-routers'));
    expect(messages.slice(0, 18).map(drawn)).toMatchInlineSnapshot(`
      [
        "0 signaling "" a [>] b",
        "0 stun "Binding request" a [192.168.0.10:61625>192.0.2.3:3478] nat-a, nat-a [203.0.113.10:61625>] stun",
        "0 signaling "" a [>] b",
        "15.5 stun "Binding success response, mapped 203.0.113.10:61625" stun [192.0.2.3:3478>203.0.113.10:61625] nat-a, nat-a [>192.168.0.10:61625] a",
        "31 signaling "" a [>] b",
        "40 signaling "" b [>] a",
        "40 stun "Binding request" b [192.168.1.5:60747>192.0.2.3:3478] nat-b, nat-b [198.51.100.20:60747>] stun",
        "40 signaling "" b [>] a",
        "40 check-request "Binding request, username 1a22:6q8y" b [192.168.1.5:60747>192.168.0.10:61625] nat-b, nat-b [198.51.100.20:60747>] (nobody) x nat-b: private-address",
        "55.5 stun "Binding success response, mapped 198.51.100.20:60747" stun [192.0.2.3:3478>198.51.100.20:60747] nat-b, nat-b [>192.168.1.5:60747] b",
        "71 signaling "" b [>] a",
        "80 check-request "Binding request, USE-CANDIDATE, username 6q8y:1a22" a [192.168.0.10:61625>192.168.1.5:60747] nat-a, nat-a [203.0.113.10:61625>] (nobody) x nat-a: private-address",
        "100 signaling "" a [>] b",
        "102.5 check-request "Binding request, username 1a22:6q8y" b [192.168.1.5:60747>203.0.113.10:61625] nat-b, nat-b [198.51.100.20:60747>] nat-a x nat-a: filtered",
        "140 signaling "" b [>] a",
        "142.5 check-request "Binding request, USE-CANDIDATE, username 6q8y:1a22" a [192.168.0.10:61625>198.51.100.20:60747] nat-a, nat-a [203.0.113.10:61625>] nat-b, nat-b [>192.168.1.5:60747] b",
        "163.5 check-response "Binding success response, mapped 203.0.113.10:61625" b [192.168.1.5:60747>203.0.113.10:61625] nat-b, nat-b [198.51.100.20:60747>] nat-a, nat-a [>192.168.0.10:61625] a",
        "165 check-request "Binding request, username 1a22:6q8y" b [192.168.1.5:60747>203.0.113.10:61625] nat-b, nat-b [198.51.100.20:60747>] nat-a, nat-a [>192.168.0.10:61625] a",
      ]
    `);
  });

  test('the answer to a check is no answer of a STUN server; what TURN carries is TURN', () => {
    expect([...countKinds(ladderOf(traceOf('udp-blocked')).messages).keys()]).toEqual([
      'signaling',
      'stun',
      'check-request',
      'turn',
      'tcp',
      'tls',
      'check-response',
    ]);
  });

  test('a copy is a message of its own; what is lost never comes', () => {
    const trace = handmade();
    expect(ladderOf(trace).messages.map((message) => [message.copyOf, drawn(message)])).toEqual([
      [undefined, '0 payload "2 bytes" a [10.0.0.1:1>10.0.0.2:2] (b) x a: lost'],
      ['a/1', '1 payload "2 bytes" a [10.0.0.1:1>10.0.0.2:2] b'],
    ]);
  });
});

describe('lanes', () => {
  const lanesOf = (id: ScenarioId) => ladderOf(traceOf(id)).lanes.map(({ node }) => node);

  test.each([
    ['home-routers', ['a', 'nat-a', 'stun', 'nat-b', 'b']],
    ['carrier-nat', ['a', 'nat-a', 'carrier-a', 'stun', 'nat-b', 'b']],
    ['hairpinning-on', ['a', 'nat-a', 'stun', 'b']],
    ['turn-relay', ['a', 'nat-a', 'stun', 'turn', 'nat-b', 'b']],
    ['wifi-to-mobile', ['a', 'nat-a', 'mobile-a', 'stun', 'nat-b', 'b']],
    ['stun-binding', ['a', 'nat-a', 'stun']],
  ] as const)('of %s', (id, nodes) => {
    expect(lanesOf(id)).toEqual(nodes);
  });
});

describe('choosing among messages', () => {
  const trace = traceOf('home-routers');
  const { messages } = ladderOf(trace);

  test('by kind and by node', () => {
    expect(filterLadder(messages, WHOLE_LADDER)).toBe(messages);
    const hidden = new Set(['check-request', 'check-response', 'signaling'] as const);
    expect(filterLadder(messages, { hidden, node: undefined })).toHaveLength(4);
    const atStun = filterLadder(messages, { hidden: new Set(), node: 'stun' });
    expect(atStun.map(({ kind }) => kind)).toEqual(['stun', 'stun', 'stun', 'stun']);
  });

  test('by the cursor: the last one that began', () => {
    expect(messageAtCursor([], milliseconds(5))).toBe(-1);
    for (const [index, { at }] of messages.entries()) {
      const found = messageAtCursor(messages, at);
      expect(messages[found]?.at).toBe(at);
      expect(found).toBeGreaterThanOrEqual(index);
      expect(messages[found + 1]?.at ?? Infinity).toBeGreaterThan(at);
    }
  });

  test('by an event: a step of its way, or what it did where it came', () => {
    for (const event of trace.events) {
      const found = messageOfEvent(trace, event.id);
      if (event.kind === 'packet-sent') expect(found?.id).toBe(event.packet);
      if (event.kind === 'message-received') {
        expect(found).toMatchObject({ id: event.message, kind: 'signaling' });
      }
      if (event.kind === 'check-sent') expect(found?.kind).toBe('check-request');
      if (event.kind === 'gathering-started') expect(found).toBeUndefined();
    }
    expect(messageOfEvent(trace, 'of another trace')).toBeUndefined();
  });

  test('the same trace gives the same ladder', () => {
    expect(ladderOf(trace)).toBe(ladderOf({ ...trace }));
    expect(hasPackets(trace)).toBe(true);
    expect(hasPackets({ ...trace, events: [] })).toBe(false);
  });
});

function handmade(): Trace {
  const recorder = createRecorder(
    {
      id: 'copies',
      title: '',
      source: 'simulated',
      producer: 'test',
      nodes: [
        { kind: 'peer', id: 'a', side: 'A', observed: true },
        { kind: 'peer', id: 'b', side: 'B', observed: true },
      ],
    },
    { now: () => milliseconds(0) },
  );
  const sent = {
    kind: 'packet-sent',
    node: 'a',
    protocol: 'udp',
    from: { address: '10.0.0.1', port: 1 },
    to: { address: '10.0.0.2', port: 2 },
    next: 'b',
    bytes: '/wE=',
  } as const;
  recorder.record({ ...sent, packet: 'a/1', at: milliseconds(0) });
  recorder.record({ ...sent, packet: 'a/1+1', copyOf: 'a/1', at: milliseconds(1) });
  recorder.record({
    kind: 'packet-dropped',
    node: 'a',
    packet: 'a/1',
    reason: 'lost on the link of a',
    code: 'lost',
    at: milliseconds(2),
  });
  recorder.record({ kind: 'packet-received', node: 'b', packet: 'a/1+1', at: milliseconds(3) });
  return recorder.trace();
}
