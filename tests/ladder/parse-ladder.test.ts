import { describe, expect, test } from 'vitest';
import { parseLadder } from './parse-ladder';

describe('the ladder notation', () => {
  test('a line gives an event, with its time, its node and a stable id', () => {
    const trace = parseLadder(`
trace t imported "A title"
node A peer A observed firefox
text sdp
| v=0
| s=-
  1.5 A description-applied local offer $sdp
2..7 A pair-formed 0/1/p2 host/udp/[2001]:5 relay/tcp local.priority=3 priority="9"
7 A certificate-seen 0 local chain=[$sdp,x]
`);
    expect(trace.header).toMatchObject({ id: 't', source: 'imported', title: 'A title' });
    expect(trace.header.nodes).toEqual([
      { kind: 'peer', id: 'A', side: 'A', observed: true, agent: 'firefox' },
    ]);
    expect(trace.events[0]).toEqual({
      id: 'A/description-applied/1',
      at: 1.5,
      kind: 'description-applied',
      peer: 'A',
      side: 'local',
      type: 'offer',
      sdp: 'v=0\r\ns=-\r\n',
    });
    expect(trace.events[1]).toMatchObject({
      since: 2,
      at: 7,
      transport: '0',
      generation: 1,
      pair: 'p2',
      remote: { type: 'relay', protocol: 'tcp' },
      local: { type: 'host', priority: 3 },
      priority: '9',
    });
    expect(trace.events[2]).toMatchObject({ chain: ['v=0\r\ns=-', 'x'] });
  });

  test('tables of NATs and servers, and what only a simulation knows', () => {
    const { events } = parseLadder(`
node A peer A observed rfc8445
node N nat "NAT"
1 A role-taken 0 controlling initial
1 A pair-moved 0/0/p1 waiting "the first of its foundation"
1 A pair-reprioritized 0/0/p1 9115060245863753214
1 A not-paired 0/0 host/udp/10.0.0.2:5 srflx/udp/203.0.113.7:6 redundant
2 A packet-ignored "no such transaction" packet=k1
3 N mapping-changed created 1 udp 10.0.0.2:5 203.0.113.7:6 30003 packet=k1
3 N held-flow-changed held udp 203.0.113.7:6 198.51.100.9:7 30003
4 N allocation-changed installed 198.51.100.9:50000 channel 16384 203.0.113.7:6
5 A consent-renewed 0/0
`);
    expect(events.map(({ id }) => id)).toEqual([
      'A/role-taken/1',
      'A/pair-moved/1',
      'A/pair-reprioritized/1',
      'A/not-paired/1',
      'A/packet-ignored/1',
      'N/mapping-changed/1',
      'N/held-flow-changed/1',
      'N/allocation-changed/1',
      'A/consent-renewed/1',
    ]);
    expect(events[2]).toMatchObject({ priority: '9115060245863753214' });
    expect(events[5]).toMatchObject({
      node: 'N',
      packet: 'k1',
      row: { id: 1, internal: { address: '10.0.0.2', port: 5 }, expires: 30003 },
    });
    expect(events[7]).toMatchObject({ subject: { kind: 'channel', channel: 16384 } });
  });

  test.each([
    ['an unknown event', '1 A explodes', 'no such event'],
    ['a missing word', '1 A message-received', 'ends too early'],
    ['a word too many', '1 A negotiation-needed now', 'unexpected word'],
    ['a state that does not exist', '1 A pair-reported 0/0/p1 happy', 'Invalid type'],
    ['a missing block', '1 A description-applied local offer $gone', 'no text block'],
    ['a time that is none', 'soon A negotiation-needed', 'milliseconds'],
    ['time that runs backwards', '2 A negotiation-needed\n1 A negotiation-needed', 'backwards'],
  ])('%s is an error', (_, line, message) => {
    expect(() => parseLadder(line)).toThrow(message);
  });
});
