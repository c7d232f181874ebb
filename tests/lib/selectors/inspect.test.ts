import { describe, expect, it } from 'vitest';
import { inspect } from '@/lib/selectors/inspect';
import { formatPair, summariseCandidate } from '@/lib/selectors/inspect-candidate';
import { summariseDescription } from '@/lib/selectors/inspect-description';
import { cite, REFERENCE_IDS } from '@/lib/selectors/inspect-reference';
import { milliseconds } from '@/lib/time';
import type { TraceEvent } from '@/lib/trace/events/event';
import { EMPTY_HISTORY } from '@/lib/trace/history';
import { endOf, originOf } from '@/lib/trace/trace';
import { replay } from '@/machines/replay';
import {
  chromiumTrace,
  firefoxTrace,
  LIVE_TRACE_NAMES,
  liveTrace,
} from '@/tests/fixtures/live-trace';
import { SAMPLE_EVENTS } from '@/tests/fixtures/sample-events';
import { parseLadder } from '@/tests/ladder/parse-ladder';
import { oneSidedTrace, seamTrace } from '@/tests/ladder/seam-trace';

const traces = [seamTrace(), oneSidedTrace(), ...LIVE_TRACE_NAMES.map(liveTrace)];

function select(trace: (typeof traces)[number], event: TraceEvent) {
  const inspection = inspect(
    trace,
    replay(trace),
    { kind: 'event', event: event.id },
    milliseconds(0),
  );
  if (inspection.kind !== 'event') throw new Error(`no event ${event.id}`);
  return inspection;
}

function eventOf<K extends TraceEvent['kind']>(trace: (typeof traces)[number], kind: K) {
  const found = trace.events.find((event) => event.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
}

describe('an event', () => {
  it('is inspected whatever it is, with its origin, a reference and its JSON', () => {
    for (const trace of traces) {
      const history = replay(trace);
      for (const event of trace.events) {
        const selection = { kind: 'event', event: event.id } as const;
        const inspection = inspect(trace, history, selection, milliseconds(0));
        if (inspection.kind !== 'event') throw new Error(inspection.kind);
        expect(inspection.origin).toBe(originOf(trace.header, event));
        expect(inspection.references.length).toBeGreaterThan(0);
        expect(JSON.parse(inspection.raw.at(-1)?.text ?? '')).toEqual(event);
      }
    }
  });

  it('names the state changes that it caused, every change of the history once', () => {
    const trace = chromiumTrace();
    const history = replay(trace);
    const told = trace.events.flatMap((event) => select(trace, event).changes);
    const all = history.instances.flatMap(({ transitions }) => transitions);
    expect(told).toHaveLength(all.length);
  });

  it('joins a call with its result, both ways', () => {
    const trace = chromiumTrace();
    const called = eventOf(trace, 'api-called');
    const [settled] = select(trace, called).related;
    expect(settled?.event.kind).toBe('api-settled');
    if (!settled) return;
    expect(select(trace, settled.event).related.map(({ event }) => event)).toContain(called);
  });

  it('follows a candidate from where it was found to where it was added', () => {
    const trace = chromiumTrace();
    const gathered = eventOf(trace, 'candidate-gathered');
    const kinds = select(trace, gathered).related.map(({ event }) => event.kind);
    expect(kinds).toEqual(expect.arrayContaining(['message-sent', 'remote-candidate-added']));
  });

  it('follows a packet through a NAT that drops it', () => {
    const trace = seamTrace();
    const dropped = eventOf(trace, 'packet-dropped');
    const kinds = select(trace, dropped).related.map(({ event }) => event.kind);
    expect(kinds).toContain('packet-sent');
  });

  it('gives the SDP line for line, and the statistics beside a pair', () => {
    const trace = chromiumTrace();
    const applied = eventOf(trace, 'description-applied');
    const sdp = select(trace, applied).raw.find(({ kind }) => kind === 'sdp');
    expect(sdp?.text).toMatch(/^v=0\r\n/);
    const pair = eventOf(trace, 'pair-selected');
    const entry = select(trace, pair).raw.find(({ kind }) => kind === 'statistics');
    expect(JSON.parse(entry?.text ?? '{}')).toMatchObject({ type: 'candidate-pair' });
  });

  it('steps through the course of one thing and no other', () => {
    const trace = firefoxTrace();
    let current: TraceEvent | undefined = eventOf(trace, 'pair-formed');
    const seen: TraceEvent[] = [];
    while (current) {
      seen.push(current);
      const next: string | undefined = select(trace, current).course.next;
      current = trace.events.find((event) => event.id === next);
    }
    const pairs = new Set(seen.map((event) => ('pair' in event ? event.pair : undefined)));
    expect(pairs.size).toBe(1);
    expect(seen.length).toBeGreaterThan(1);
    const [first] = seen;
    if (first) expect(select(trace, first).course.count).toBe(seen.length);
  });

  it('shows a bounded event as an interval and a simulated one as modelled', () => {
    const live = chromiumTrace();
    expect(select(live, eventOf(live, 'pair-selected')).origin).toBe('bounded');
    expect(select(live, eventOf(live, 'api-called')).origin).toBe('measured');
    const simulated = { ...live, header: { ...live.header, source: 'simulated' as const } };
    expect(select(simulated, eventOf(live, 'api-called')).origin).toBe('modelled');
  });

  it('puts the address of the candidate line where the statistics hide it', () => {
    const trace = chromiumTrace();
    const { explained } = select(trace, eventOf(trace, 'pair-selected'));
    if (explained.kind !== 'pair-selected') throw new Error(explained.kind);
    expect(formatPair(explained.values.pair)).toMatch(/^host \w{8}-….local:\d+ → /);
  });
});

describe('a transition and an instance', () => {
  it('focuses the change that was selected', () => {
    const trace = seamTrace();
    const history = replay(trace);
    for (const instance of history.instances) {
      for (const { cause } of instance.transitions) {
        const selection = { kind: 'transition', instance: instance.id, cause } as const;
        const inspection = inspect(trace, history, selection, milliseconds(0));
        if (inspection.kind !== 'event') throw new Error(inspection.kind);
        expect(inspection.focus?.instance).toBe(instance.id);
        expect(inspection.event.id).toBe(cause);
      }
    }
  });

  it('tells the state of every region at the cursor, and nothing before it opened', () => {
    const trace = chromiumTrace();
    const history = replay(trace);
    for (const instance of history.instances) {
      const selection = { kind: 'instance', instance: instance.id } as const;
      const late = inspect(trace, history, selection, endOf(trace));
      const early = inspect(trace, history, selection, milliseconds(instance.openedAt - 1));
      if (late.kind !== 'instance' || early.kind !== 'instance') throw new Error(late.kind);
      expect(late.passed).toBe(instance.transitions.length);
      for (const { state } of late.regions) expect(state).toBeDefined();
      for (const { state } of early.regions) expect(state).toBeUndefined();
    }
  });
});

describe('the moment', () => {
  it('is explained with nothing, or something unknown, selected', () => {
    const trace = chromiumTrace();
    const history = replay(trace);
    const cursor = milliseconds(190);
    const moment = inspect(trace, history, undefined, cursor);
    if (moment.kind !== 'moment') throw new Error(moment.kind);
    expect(moment.latest?.event.at).toBeLessThanOrEqual(cursor);
    expect(moment.next?.event.at).toBeGreaterThan(cursor);
    expect(moment.passed).toBe(trace.events.filter(({ at }) => at <= cursor).length);
    const stale = { kind: 'event', event: 'X/api-called/99' } as const;
    expect(inspect(trace, history, stale, cursor)).toEqual(moment);
    const gone = { kind: 'instance', instance: 'X|-|-|signaling|-' } as const;
    expect(inspect(trace, history, gone, cursor)).toEqual(moment);
  });

  it('says that a peer was not observed instead of giving it states', () => {
    const trace = oneSidedTrace();
    const moment = inspect(trace, replay(trace), undefined, endOf(trace));
    if (moment.kind !== 'moment') throw new Error(moment.kind);
    const unobserved = moment.peers.filter(({ observed }) => !observed);
    expect(unobserved).toHaveLength(1);
    expect(unobserved[0]?.signaling).toBeUndefined();
  });

  it('survives an empty trace', () => {
    const trace = { ...seamTrace(), events: [], samples: [] };
    const moment = inspect(trace, EMPTY_HISTORY, undefined, milliseconds(5));
    expect(moment).toMatchObject({ kind: 'moment', passed: 0, total: 0 });
  });
});

describe('summaries', () => {
  it('reads a candidate line with its parts', () => {
    const { candidate } = SAMPLE_EVENTS['candidate-gathered'];
    expect(summariseCandidate(candidate)).toMatchObject({
      type: 'srflx',
      protocol: 'udp',
      endpoint: '203.0.113.5:54321',
      addressClass: 'documentation',
      priority: 1686052607,
      typePreference: 100,
      related: '192.168.1.7:54320',
    });
    expect(summariseCandidate('')).toBeUndefined();
    expect(summariseCandidate('candidate:nonsense')).toBeUndefined();
  });

  it('reads a description by its sections, whatever its line ends', () => {
    const { sdp } = SAMPLE_EVENTS['description-applied'];
    const summary = summariseDescription(sdp);
    expect(summary).toMatchObject({ ufrag: 'EsAw', setup: 'actpass', bundled: true });
    expect(summary.sections.map(({ media, mid }) => `${media} ${mid}`)).toEqual([
      'audio 0',
      'application 1',
    ]);
    expect(summariseDescription(sdp.replaceAll('\r\n', '\n'))).toEqual(summary);
    expect(summariseDescription('').sections).toEqual([]);
  });

  it('takes fingerprint and roles from the session level where Firefox puts them', () => {
    const trace = firefoxTrace();
    const applied = eventOf(trace, 'description-applied');
    if (applied.kind !== 'description-applied') throw new Error(applied.kind);
    expect(summariseDescription(applied.sdp).fingerprint).toMatch(/^sha-256 (\w\w:){3}\w\w…$/);
  });

  it('cites only RFCs and W3C specifications, by https', () => {
    for (const { href, label } of REFERENCE_IDS.map(cite)) {
      expect(href).toMatch(
        /^https:\/\/(www\.rfc-editor\.org\/rfc\/rfc\d{4}#section-[\d.]+|www\.w3\.org\/TR\/webrtc(-stats)?\/#[\w*-]+|html\.spec\.whatwg\.org\/\S+)$/,
      );
      expect(label).not.toBe('');
    }
  });
});

describe('an ICE generation that a restart replaced', () => {
  it('is told from one that was closed', () => {
    const trace = chromiumTrace();
    const history = replay(trace);
    const ended = history.instances.filter(
      ({ key, transitions }) =>
        key.machine === 'ice' &&
        key.generation === 0 &&
        transitions.some(({ to }) => to === 'closed') &&
        history.instances.some(
          (other) =>
            other.key.machine === 'ice' &&
            other.key.peer === key.peer &&
            other.key.transport === key.transport &&
            other.key.generation === 1,
        ),
    );
    expect(ended.length).toBeGreaterThan(0);
    for (const { id } of ended) {
      const inspection = inspect(trace, history, { kind: 'instance', instance: id }, endOf(trace));
      if (inspection.kind !== 'instance') throw new Error(`no instance ${id}`);
      expect(inspection.regions.map(({ change }) => change?.replacedBy)).toEqual([1]);
      const { cause } = inspection.changes.findLast(({ to }) => to === 'closed') ?? {};
      const told = trace.events.find((event) => event.id === cause);
      const replaced = told && select(trace, told).changes.find(({ instance }) => instance === id);
      expect(replaced?.replacedBy).toBe(1);
    }
  });

  it('says nothing of a restart where BUNDLE or close() ended it', () => {
    for (const trace of traces) {
      for (const event of trace.events.filter(({ kind }) => kind === 'transport-closed')) {
        expect(select(trace, event).changes.map(({ replacedBy }) => replacedBy ?? 0)).not.toContain(
          1,
        );
      }
    }
  });
});

describe('what only a simulation knows', () => {
  const trace = parseLadder(`
node A peer A observed rfc8445
node N nat "NAT of A"
1 A pair-formed 0/0/p1 host/udp/10.0.0.2:5 srflx/udp/203.0.113.7:6 priority="5"
2 A pair-moved 0/0/p1 waiting "the first of its foundation"
3 A check-sent 0/0/p1 t1 packet=k1
3 A => k1 udp 10.0.0.2:5 203.0.113.7:6 "Binding request"
4 N <= k1
4 N mapping-changed created 1 udp 10.0.0.2:5 192.0.2.1:5 30004 packet=k1
4 N => k1 udp 192.0.2.1:5 203.0.113.7:6
5 N mapping-changed created 2 udp 10.0.0.2:9 192.0.2.1:9 30005
6 N mapping-changed refreshed 1 udp 10.0.0.2:5 192.0.2.1:5 30006
7 A packet-ignored "no such transaction" packet=k1
8 A consent-lost 0/0
9 A consent-renewed 0/0`);
  const history = replay(trace);
  const relatedTo = (id: string) => {
    const selection = { kind: 'event', event: id } as const;
    const inspection = inspect(trace, history, selection, milliseconds(0));
    if (inspection.kind !== 'event') throw new Error(`no event ${id}`);
    return inspection.related.map(({ event }) => event.id);
  };

  it('joins a line of a table with the packet that wrote it, both ways', () => {
    const journey = [
      'A/packet-sent/1',
      'N/packet-received/1',
      'N/packet-sent/1',
      'A/packet-ignored/1',
    ];
    expect(relatedTo('N/mapping-changed/1')).toEqual(journey);
    expect(relatedTo('N/packet-sent/1')).toEqual([
      'A/check-sent/1',
      'A/packet-sent/1',
      'N/packet-received/1',
      'N/mapping-changed/1',
      'A/packet-ignored/1',
    ]);
  });

  it('leads from a check to its packet and to what became of it', () => {
    expect(relatedTo('A/check-sent/1')).toEqual(['A/packet-sent/1', 'A/packet-ignored/1']);
  });

  it('follows one mapping, not its neighbours', () => {
    const [made] = trace.events.filter(({ kind }) => kind === 'mapping-changed');
    if (!made) throw new Error('no mapping');
    expect(select(trace, made).course).toMatchObject({
      position: 1,
      count: 2,
      next: 'N/mapping-changed/3',
    });
  });

  it('leads from a move to the forming of the pair, from consent back to its loss', () => {
    expect(relatedTo('A/pair-moved/1')).toEqual(['A/pair-formed/1']);
    expect(relatedTo('A/consent-renewed/1')).toEqual(['A/consent-lost/1']);
  });

  it('cites the section of TURN that the change is about', () => {
    const cited = (subject: object) => {
      const event = { ...SAMPLE_EVENTS['allocation-changed'], subject } as TraceEvent;
      return select({ ...trace, events: [event] }, event).references[0]?.label;
    };
    expect(cited({ kind: 'allocation' })).toBe('RFC 8656 §6');
    expect(cited({ kind: 'permission', address: '192.0.2.1' })).toBe('RFC 8656 §9');
    const peer = { address: '192.0.2.1', port: 5 };
    expect(cited({ kind: 'channel', channel: 0x4000, peer })).toBe('RFC 8656 §12');
  });
});
