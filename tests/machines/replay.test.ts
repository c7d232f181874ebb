import { describe, expect, test } from 'vitest';
import { milliseconds } from '../../lib/time';
import {
  finalState,
  type History,
  instancesOf,
  type MachineName,
  stateAt,
} from '../../lib/trace/history';
import { replay } from '../../machines/replay';
import { parseLadder } from '../ladder/parse-ladder';
import { nameOf } from '../ladder/print-ladder';

/** Folds a ladder whose peer A is observed by the agent, and whose B is not observed. */
function fold(lines: string, agent = 'rfc8445'): History {
  const head = `node A peer A observed ${agent}\nnode B peer B unobserved\n`;
  return replay(parseLadder(head + lines));
}

/** `connecting connected` for a machine whose steps led there. */
function path(history: History, machine: MachineName, region = 'state'): string {
  const [instance] = instancesOf(history, machine, 'A');
  const steps = instance?.transitions.filter((transition) => transition.region === region) ?? [];
  return [instance?.initial[region], ...steps.map((step) => step.to)].join(' ');
}

function ends(history: History): Readonly<Record<string, string>> {
  return Object.fromEntries(
    history.instances.map((instance) => [
      nameOf(instance.key),
      Object.keys(instance.initial)
        .map((region) => finalState(instance, region))
        .join(' '),
    ]),
  );
}

describe('which machines there are', () => {
  test('an observed peer has its three own from its first event', () => {
    const history = fold('0 A negotiation-needed');
    expect(ends(history)).toEqual({ signaling: 'stable', iceConnection: 'new', connection: 'new' });
  });

  test('an unobserved peer has none from silence', () => {
    const history = fold('0 B negotiation-needed\n1 B -> A m1 other "hello"');
    expect(history.instances).toEqual([]);
    expect(history.folded).toBe(2);
  });

  test('a fact about an unobserved peer opens that machine alone', () => {
    expect(ends(fold('0 B dtls-finished 0'))).toEqual({ 'dtls 0': 'connected' });
  });

  test('a transport that was never announced is opened by what happens on it', () => {
    const history = fold(
      '0 A check-sent 7/0/p1 t1\n1 A state-reported dtlsTransport.state 7 connecting',
    );
    expect(ends(history)).toMatchObject({
      'ice 7/0': 'checking',
      'pair 7/0/p1': 'in-progress not-nominated not-selected present',
      'dtls 7': 'connecting',
    });
  });

  test('the gathering state of the whole invents none for a transport', () => {
    const history = fold(`
      0 A transport-opened 0 mids=[0]
      1 A state-reported iceGatheringState gathering
      2 A state-reported iceGatheringState complete`);
    expect(instancesOf(history, 'gathering')).toEqual([]);
  });

  test('but when all is complete, each known transport is', () => {
    const history = fold(`
      0 A candidate-gathered 0/0 "candidate:1"
      1 A candidate-gathered 1/0 "candidate:1"
      2 A state-reported iceGatheringState gathering
      3 A state-reported iceGatheringState complete`);
    expect(ends(history)).toMatchObject({
      'gathering 0/0': 'complete',
      'gathering 1/0': 'complete',
    });
  });

  test('libwebrtc freezes no pair', () => {
    const line = '0 A pair-formed 0/0/p1 host/udp host/udp';
    expect(path(fold(line, 'chromium'), 'pair', 'check')).toBe('waiting');
    expect(path(fold(line, 'firefox'), 'pair', 'check')).toBe('frozen');
  });

  test('a bounded event bounds what it opens and moves', () => {
    const [stream] = instancesOf(fold('10..60 A stream-flowing 0 s1'), 'stream');
    expect(stream).toMatchObject({ openedAt: 60, openedSince: 10 });
    expect(stream?.transitions[0]).toMatchObject({ at: 60, since: 10, to: 'flowing' });
    expect(stream && stateAt(stream, milliseconds(59))).toBeUndefined();
  });
});

describe('ends', () => {
  const up = `
    0 A transport-opened 0 mids=[0]
    0 A gathering-started 0/0
    1 A check-sent 0/0/p1 t1
    2 A check-answered 0/0/p1 t1
    3 A pair-selected 0/0/p1
    4 A dtls-started 0
    5 A dtls-finished 0
    6 A sctp-established 0
    7 A channel-opened c1
    8 A stream-flowing 0 s1`;

  test('a closed transport takes its ICE, gathering, DTLS, SCTP and pairs with it', () => {
    const after = ends(fold(`${up}\n 9 A transport-closed 0 bundled into="1"`));
    expect(after).toMatchObject({
      'ice 0/0': 'closed',
      'gathering 0/0': 'closed',
      'dtls 0': 'closed',
      'sctp 0': 'closed',
      'pair 0/0/p1': 'succeeded not-nominated not-selected removed',
      connection: 'connected',
    });
  });

  test('a DTLS that failed takes its streams, whatever the counters still say', () => {
    const failed = `${up}
    9 A state-reported dtlsTransport.state 0 failed
    10 A stream-flowing 0 s1
    11 A stream-flowing 0 s2`;
    const history = fold(failed);
    expect(ends(history)).toMatchObject({ 'stream 0/s1': 'ended', 'stream 0/s2': 'ended' });
    expect(ends(fold(up))).toMatchObject({ 'stream 0/s1': 'flowing' });
  });

  test('close() takes everything', () => {
    const after = ends(fold(`${up}\n 9 A api-called x close`));
    expect(new Set(Object.values(after))).toEqual(
      new Set(['closed', 'ended', 'succeeded not-nominated not-selected removed']),
    );
  });

  test('close_notify closes DTLS at any level, another warning does not', () => {
    const alert = (level: string, text: string) =>
      ends(fold(`${up}\n 9 A dtls-alert 0 received ${level} ${text}`))['dtls 0'];
    expect(alert('warning', 'close_notify')).toBe('closed');
    expect(alert('fatal', 'close_notify')).toBe('closed');
    expect(alert('fatal', 'bad_certificate')).toBe('failed');
    expect(alert('warning', 'no_renegotiation')).toBe('connected');
  });
});

describe('ICE restart', () => {
  const before = `
    0 A transport-opened 0 mids=[0]
    1 A check-sent 0/0/p1 t1
    2 A check-answered 0/0/p1 t1
    3 A pair-selected 0/0/p1
    4 A dtls-started 0
    5 A dtls-finished 0
    6 A gathering-started 0/1
    7 A check-sent 0/1/p2 t2`;

  test('the old pair carries the call until the new one is selected', () => {
    const history = fold(before);
    expect(ends(history)).toMatchObject({ 'ice 0/0': 'connected', 'ice 0/1': 'checking' });
    expect(path(history, 'iceConnection')).toBe('new checking connected');
    expect(path(history, 'connection')).toBe('new connecting connected');
  });

  test('then the old generation closes, DTLS goes on', () => {
    const history = fold(`${before}\n 8 A pair-selected 0/1/p2`);
    expect(ends(history)).toMatchObject({
      'ice 0/0': 'closed',
      'ice 0/1': 'connected',
      'pair 0/0/p1': 'succeeded not-nominated not-selected present',
      'pair 0/1/p2': 'in-progress not-nominated selected present',
      'dtls 0': 'connected',
    });
    expect(path(history, 'connection')).toBe('new connecting connected');
  });

  test('a lost path that restarts is checking again', () => {
    const lost = before.replace('6 A', '5 A consent-lost 0/0\n 6 A');
    expect(path(fold(lost), 'iceConnection')).toBe('new checking connected disconnected checking');
  });

  test("a transport's report is about its newest generation", () => {
    const history = fold(`${before}\n 8 A state-reported iceTransport.state 0 failed`);
    expect(ends(history)).toMatchObject({ 'ice 0/0': 'connected', 'ice 0/1': 'failed' });
    expect(path(history, 'connection')).toBe('new connecting connected failed');
  });

  test("Firefox's checking while the old path carries media is followed", () => {
    const history = fold(
      `${before.replace('6 A', '5 A state-reported iceConnectionState connected\n 6 A')}
       8 A state-reported iceConnectionState checking`,
      'firefox',
    );
    expect(path(history, 'iceConnection')).toBe('new checking connected checking');
  });
});

describe("aggregates: the sum of the parts and the browser's word", () => {
  test('a report that comes late confirms, it moves nothing back', () => {
    const history = fold(`
      1 A state-reported iceTransport.state 0 checking
      2 A state-reported iceTransport.state 0 connected
      3 A state-reported dtlsTransport.state 0 connected
      4 A state-reported connectionState connecting
      5 A state-reported connectionState connected`);
    expect(path(history, 'connection')).toBe('new connecting connected');
  });

  test('a report that is news wins', () => {
    const history = fold(`
      1 A state-reported iceTransport.state 0 connected
      2 A state-reported iceConnectionState connected
      3 A state-reported iceConnectionState disconnected
      4 A state-reported iceConnectionState connected`);
    expect(path(history, 'iceConnection')).toBe('new connected disconnected connected');
  });

  test('computing the sum again does not undo a report', () => {
    const history = fold(`
      1 A state-reported iceTransport.state 0 connected
      2 A state-reported dtlsTransport.state 0 connected
      3 A state-reported connectionState connected
      4 A state-reported connectionState failed
      5 A state-reported iceTransport.state 0 completed`);
    expect(path(history, 'connection')).toBe('new connecting connected failed');
  });

  test('but a part that changes the sum does', () => {
    const history = fold(`
      1 A state-reported iceTransport.state 0 connected
      2 A state-reported dtlsTransport.state 0 connected
      3 A state-reported connectionState connected
      4 A state-reported connectionState failed
      5 A state-reported iceTransport.state 0 disconnected`);
    expect(path(history, 'connection')).toBe('new connecting connected failed disconnected');
  });

  test('Chromium stays disconnected where connectionState fails', () => {
    const history = fold(
      `1 A state-reported iceTransport.state 0 connected
       2 A state-reported dtlsTransport.state 0 connected
       3 A state-reported iceTransport.state 0 disconnected
       4 A state-reported iceConnectionState disconnected
       5 A state-reported connectionState disconnected
       6 A state-reported iceTransport.state 0 failed
       7 A state-reported connectionState failed`,
      'chromium',
    );
    expect(path(history, 'iceConnection')).toBe('new connected disconnected');
    expect(path(history, 'connection')).toBe('new connecting connected disconnected failed');
    expect(ends(history)).toMatchObject({ 'ice 0/0': 'failed' });
  });

  test('closed is final, whatever is reported or derived afterwards', () => {
    const history = fold(`
      1 A state-reported connectionState closed
      2 A state-reported connectionState connected
      3 A state-reported iceTransport.state 0 failed`);
    expect(path(history, 'connection')).toBe('new closed');
  });

  test('a closed transport no longer counts', () => {
    const history = fold(`
      0 A transport-opened 0 mids=[0]
      0 A transport-opened 1 mids=[1]
      1 A state-reported iceTransport.state 0 connected
      2 A state-reported dtlsTransport.state 0 connected
      3 A transport-closed 1 bundled into="0"`);
    expect(path(history, 'connection')).toBe('new connecting connected');
    expect(path(history, 'iceConnection')).toBe('new checking connected');
  });
});

describe('facts of a simulation, without a report and without DTLS', () => {
  const start = `
    0 A transport-opened 0 mids=[0]
    0 A role-taken 0 controlling initial
    0 A gathering-started 0/0
    1 A candidate-gathered 0/0 "candidate:1"
    2 A gathering-ended 0/0
    3 A not-paired 0/0 host/udp/10.0.0.2:5 host/udp/192.0.2.1:6 redundant
    4 A pair-formed 0/0/p1 host/udp/10.0.0.2:5 srflx/udp/203.0.113.7:6
    4 A pair-formed 0/0/p2 host/udp/10.0.0.2:5 relay/udp/203.0.113.9:7`;
  const connects = `${start}
    5 A check-sent 0/0/p1 t1
    6 A check-answered 0/0/p1 t1
    6 A pair-selected 0/0/p1`;
  const lost = `${connects}
    30000 A consent-lost 0/0`;

  test.each(['rfc8445', 'libwebrtc'])('%s: ICE connects, and DTLS is still to come', (agent) => {
    const history = fold(connects, agent);
    expect(path(history, 'gathering')).toBe('new gathering complete');
    expect(path(history, 'ice')).toBe('new checking connected');
    expect(path(history, 'iceConnection')).toBe('new checking connected');
    // webrtc-pc §4.3.3: connected needs every DTLS transport, and this one is new.
    expect(path(history, 'connection')).toBe('new connecting');
    expect(path(history, 'dtls')).toBe('new');
  });

  test.each(['rfc8445', 'libwebrtc'])('%s: a lost path heals by consent-renewed', (agent) => {
    const history = fold(`${lost}\n 31000 A consent-renewed 0/0`, agent);
    expect(path(history, 'ice')).toBe('new checking connected disconnected connected');
    expect(path(history, 'iceConnection')).toBe('new checking connected disconnected connected');
    expect(path(history, 'connection')).toBe('new connecting disconnected connecting');
  });

  test('an answer alone does not say that consent is renewed', () => {
    const history = fold(
      `${lost}\n 30500 A check-sent 0/0/p1 t9\n 30510 A check-answered 0/0/p1 t9`,
    );
    expect(path(history, 'ice')).toBe('new checking connected disconnected');
  });

  test('another pair brings a lost path back as well', () => {
    const history = fold(`${lost}\n 31000 A pair-selected 0/0/p2`);
    expect(path(history, 'ice')).toBe('new checking connected disconnected connected');
  });

  test.each([
    ['rfc8445', 'failed'],
    ['libwebrtc', 'disconnected'],
  ])('%s: giving up is %s in iceConnectionState', (agent, last) => {
    const failed = `${start}\n 5 A check-sent 0/0/p1 t1\n 15005 A ice-gave-up 0/0`;
    const history = fold(failed, agent);
    expect(path(history, 'ice')).toBe('new checking failed');
    expect(path(history, 'iceConnection')).toBe(`new checking ${last}`);
    expect(path(history, 'connection')).toBe('new connecting failed');
  });

  test('the list of RFC 8445 freezes and unfreezes, libwebrtc’s pairs wait from the start', () => {
    const unfrozen = `${start}\n 4 A pair-moved 0/0/p1 waiting "the first of its foundation"`;
    expect(path(fold(unfrozen), 'pair', 'check')).toBe('frozen waiting');
    expect(path(fold(unfrozen, 'libwebrtc'), 'pair', 'check')).toBe('waiting');
  });

  test.each(['rfc8445', 'libwebrtc'])(
    '%s: a check on a succeeded pair moves it nowhere',
    (agent) => {
      const consent = `${connects}
      5000 A check-sent 0/0/p1 t2 cause=consent
      5500 A check-failed 0/0/p1 t2 timeout`;
      const first = agent === 'rfc8445' ? 'frozen' : 'waiting';
      expect(path(fold(consent, agent), 'pair', 'check')).toBe(`${first} in-progress succeeded`);
    },
  );

  test.each([
    ['completed', '6 A pair-selected 0/0/p2'],
    ['failed', '6 A ice-gave-up 0/0'],
  ])('a list that %s checks nothing more, whatever arrives', (_, end) => {
    const sent = `${start}\n 5 A check-sent 0/0/p1 t1`;
    const arrived = 'A check-received 0/0/p1 t2';
    expect(path(fold(`${sent}\n 6 ${arrived}`), 'pair', 'check')).toMatch(/in-progress waiting$/);
    expect(path(fold(`${sent}\n ${end}\n 7 ${arrived}`), 'pair', 'check')).toMatch(/in-progress$/);
  });

  const gaveUp = `${connects}
    30000 A consent-lost 0/0
    40000 A ice-gave-up 0/0
    40001 A check-sent 0/0/p1 t2`;

  test.each([
    ['pair-formed 0/0/p3 host/udp/10.0.0.2:5 relay/udp/203.0.113.9:8', 'checking'],
    ['check-received 0/0/p1 t3', 'checking'],
    ['pair-selected 0/0/p2', 'connected'],
    ['consent-renewed 0/0', 'connected'],
  ])('libwebrtc comes back after it gave up: %s', (fact, state) => {
    const history = fold(`${gaveUp}\n 41000 A ${fact}`, 'libwebrtc');
    expect(path(history, 'ice')).toBe(`new checking connected disconnected failed ${state}`);
  });

  test('and its consent can be renewed after a check has arrived', () => {
    const back = '41000 A check-received 0/0/p1 t3\n 41001 A consent-renewed 0/0';
    expect(path(fold(`${gaveUp}\n ${back}`, 'libwebrtc'), 'ice')).toMatch(
      / failed checking connected$/,
    );
  });

  test.each(['rfc8445', 'chromium', 'firefox'])(
    '%s: a pair seen late brings nothing back',
    (agent) => {
      const seen = '41000 A pair-formed 0/0/p3 host/udp/10.0.0.2:5 relay/udp/203.0.113.9:8';
      const history = fold(`${gaveUp}\n ${seen}\n 41000 A check-received 0/0/p1 t3`, agent);
      expect(path(history, 'ice')).toMatch(/ failed$/);
    },
  );

  test('a role conflict: the pair failed, and by rule waits again', () => {
    const conflict = `${start}
      5 A check-sent 0/0/p1 t1
      6 A check-failed 0/0/p1 t1 error-response detail="487"
      6 A role-taken 0 controlled conflict
      6 A pair-reprioritized 0/0/p1 7
      6 A pair-moved 0/0/p1 waiting "the role changed"`;
    expect(path(fold(conflict), 'pair', 'check')).toBe('frozen in-progress failed waiting');
  });

  test('what concerns no machine opens none', () => {
    const history = fold(`
      1 A role-taken 0 controlling initial
      1 A not-paired 0/0 host/udp/10.0.0.2:5 host/udp/192.0.2.1:6 redundant
      1 A pair-reprioritized 0/0/p1 7
      1 A packet-ignored "no such transaction"
      1 N mapping-changed created 1 udp 10.0.0.2:5 203.0.113.7:6 30000
      1 N held-flow-changed held udp 203.0.113.7:6 198.51.100.9:7 30000
      1 N allocation-changed installed 198.51.100.9:50000 permission 203.0.113.7`);
    expect(Object.keys(ends(history))).toEqual(['signaling', 'iceConnection', 'connection']);
    expect(history.folded).toBe(7);
  });
});
