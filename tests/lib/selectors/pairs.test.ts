import { describe, expect, test } from 'vitest';
import { pairPriority } from '@/lib/ice/pair-priority';
import { type PairGroup, selectPairGroups } from '@/lib/selectors/pairs';
import { milliseconds } from '@/lib/time';
import { EMPTY_HISTORY } from '@/lib/trace/history';
import { endOf, type Trace } from '@/lib/trace/trace';
import { replay } from '@/machines/replay';
import { chromiumTrace, firefoxTrace } from '@/tests/fixtures/live-trace';
import { parseLadder } from '@/tests/ladder/parse-ladder';
import { oneSidedTrace, seamTrace } from '@/tests/ladder/seam-trace';

function groupsAt(trace: Trace, peer: string, at: number = endOf(trace)): readonly PairGroup[] {
  return selectPairGroups(trace, replay(trace), milliseconds(at), peer);
}

/** Just after a kind of event of a peer was recorded for the last time. */
function lastAt(trace: Trace, peer: string, kind: string): number {
  return (
    trace.events.findLast((event) => event.kind === kind && 'peer' in event && event.peer === peer)
      ?.at ?? Number.NaN
  );
}

describe.each([
  ['Chromium', chromiumTrace()],
  ['Firefox', firefoxTrace()],
])('a live call of %s', (_, trace) => {
  test('has one selected pair in the newest generation, before it was closed', () => {
    const at = lastAt(trace, 'A', 'pair-selected');
    const [newest] = groupsAt(trace, 'A', at);
    expect(newest?.generation).toBe(1);
    expect(newest?.pairs.filter(({ selected }) => selected)).toHaveLength(1);
  });

  test('shows nothing before anything happened', () => {
    expect(groupsAt(trace, 'A', 0).flatMap(({ pairs }) => pairs)).toEqual([]);
    expect(selectPairGroups(trace, EMPTY_HISTORY, endOf(trace), 'A')).toSatisfy(
      (groups: readonly PairGroup[]) => groups.every(({ pairs }) => pairs.length === 0),
    );
  });

  test('gives each pair the priority that both candidates and the role make', () => {
    for (const peer of ['A', 'B']) {
      for (const { role, pairs } of groupsAt(trace, peer)) {
        for (const { local, remote, priority } of pairs) {
          const own = local.priority?.value ?? 0;
          const other = remote.priority?.value ?? 0;
          const [g, d] = role === 'controlling' ? [own, other] : [other, own];
          expect(priority).toBe(pairPriority(g, d));
        }
      }
    }
  });

  test('keeps every pair that it ever showed', () => {
    const seen = new Set<string>();
    for (let at = 0; at <= endOf(trace); at += 100) {
      const now = groupsAt(trace, 'A', at).flatMap(({ pairs }) => pairs.map(({ pair }) => pair));
      for (const pair of seen) expect(now).toContain(pair);
      for (const pair of now) seen.add(pair);
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  test('names the ends of every pair among its candidates', () => {
    for (const { pairs, locals, remotes } of groupsAt(trace, 'A')) {
      for (const pair of pairs) {
        expect(locals.map(({ key }) => key)).toContain(pair.local.key);
        expect(remotes.map(({ key }) => key)).toContain(pair.remote.key);
      }
    }
  });
});

describe('what only one browser has', () => {
  test('Chromium counts checks and hides addresses that the candidate lines have', () => {
    const trace = chromiumTrace();
    const at = lastAt(trace, 'A', 'pair-selected');
    const pairs = groupsAt(trace, 'A', at).flatMap((group) => group.pairs);
    const selected = pairs.find((pair) => pair.selected);
    expect(selected?.checks.requestsSent.kind).toBe('value');
    expect(selected?.local.addressClass).toBe('mdns');
    expect(selected?.local.networkCost).toBe(999);
    expect(selected?.local.priority).toMatchObject({ parts: { type: 126 }, meaning: 'host' });
  });

  test('Firefox exposes no request counters', () => {
    const trace = firefoxTrace();
    const pairs = groupsAt(trace, 'A').flatMap((group) => group.pairs);
    expect(pairs.map(({ checks }) => checks.requestsSent.kind)).toContain('not-exposed');
    expect(pairs.map(({ checks }) => checks.requestsSent.kind)).not.toContain('value');
    expect(pairs.map(({ checks }) => checks.responsesReceived.kind)).toContain('value');
  });
});

describe('a hand-written trace', () => {
  test('BUNDLE’s closed transport comes last and says where its media went', () => {
    const groups = groupsAt(seamTrace(), 'A');
    expect(groups.map(({ transport, generation }) => [transport, generation])).toEqual([
      ['0', 1],
      ['0', 0],
      ['1', 0],
    ]);
    expect(groups.at(-1)?.closed).toMatchObject({ reason: 'bundled', into: '0' });
  });

  test('checks are counted from the events where there are no statistics', () => {
    const [, first] = groupsAt(seamTrace(), 'A');
    expect(first?.pairs[0]?.checks).toMatchObject({
      requestsSent: { kind: 'value', value: 3 },
      responsesReceived: { kind: 'value', value: 3 },
    });
    expect(first?.pairs[0]?.removed).toBe(true);
  });

  test('an unobserved peer has no pairs', () => {
    const trace = oneSidedTrace();
    const unobserved = trace.header.nodes.find((node) => node.kind === 'peer' && !node.observed);
    expect(groupsAt(trace, unobserved?.id ?? '').flatMap(({ pairs }) => pairs)).toEqual([]);
  });
});

describe('a simulated trace', () => {
  const formed = `
node A peer A observed rfc8445
1 A role-taken 0 controlling initial
2 A pair-formed 0/0/p1 host/udp/10.0.0.2:5 prflx/udp/203.0.113.7:6 local.priority=100 remote.priority=90 priority="1"`;

  const first = (lines: string, at?: number) => {
    const trace = parseLadder(lines);
    const [group] = groupsAt(trace, 'A', at);
    return { role: group?.role, pair: group?.pairs[0] };
  };

  test('has the role that the agent took last on this transport', () => {
    const conflict = `${formed}
3 A role-taken 1 controlled initial
4 A role-taken 0 controlled conflict`;
    expect(first(formed).role).toBe('controlling');
    expect(first(conflict, 3).role).toBe('controlling');
    expect(first(conflict).role).toBe('controlled');
    expect(first(conflict).pair?.priority).toBe(pairPriority(90, 100));
  });

  test('has the priority that was computed last, before and after each time', () => {
    const anew = `${formed}
3 A pair-reprioritized 0/0/p1 9115060245863753214
4 A pair-reprioritized 0/0/p2 8
5 A pair-reprioritized 0/0/p1 7`;
    expect(first(anew, 2).pair?.priority).toBe(pairPriority(100, 90));
    expect(first(anew, 4).pair?.priority).toBe(9115060245863753214n);
    expect(first(anew).pair?.priority).toBe(7n);
  });

  test('orders its pairs by the new priorities', () => {
    const two = `${formed}
2 A pair-formed 0/0/p2 host/udp/10.0.0.2:5 host/udp/203.0.113.8:6 local.priority=100 remote.priority=100`;
    const order = (lines: string) =>
      groupsAt(parseLadder(lines), 'A')[0]?.pairs.map(({ pair }) => pair);
    expect(order(two)).toEqual(['p2', 'p1']);
    expect(order(`${two}\n3 A pair-reprioritized 0/0/p1 9115060245863753214`)).toEqual([
      'p1',
      'p2',
    ]);
  });

  test('counts consent checks apart, and retransmissions not at all', () => {
    const checks = `${formed}
3 A check-sent 0/0/p1 t1 cause=ordinary
4 A check-sent 0/0/p1 t1 cause=retransmission
5 A check-answered 0/0/p1 t1
6 A check-sent 0/0/p1 t2 cause=consent`;
    expect(first(checks, 5).pair?.checks.consentRequestsSent.kind).toBe('not-yet');
    expect(first(checks).pair?.checks).toMatchObject({
      requestsSent: { kind: 'value', value: 1 },
      consentRequestsSent: { kind: 'value', value: 1 },
    });
  });
});
