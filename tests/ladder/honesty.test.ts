import { describe, expect, test } from 'vitest';
import type { EventOf, TraceEvent } from '../../lib/trace/events/event';
import {
  type History,
  type InstanceHistory,
  type MachineName,
  stateAt,
} from '../../lib/trace/history';
import type { Trace } from '../../lib/trace/trace';
import { replay } from '../../machines/replay';
import { seamTrace } from './seam-trace';

/*
 * The facts alone must lead to the states that the reports name, at the moment when they name
 * them; and no deciding fact may be missing without that being noticed.
 */

type Report = EventOf<'state-reported'> | EventOf<'pair-reported'>;

const MACHINE_OF: Readonly<Record<EventOf<'state-reported'>['subject'], MachineName | undefined>> =
  {
    signalingState: 'signaling',
    // An aggregate without a machine of its own.
    iceGatheringState: undefined,
    iceConnectionState: 'iceConnection',
    connectionState: 'connection',
    'iceTransport.gatheringState': 'gathering',
    'iceTransport.state': 'ice',
    'dtlsTransport.state': 'dtls',
    'sctpTransport.state': 'sctp',
    'dataChannel.readyState': 'channel',
  };

/** The region that reports name; the others (nomination, use, presence, streams) have none. */
const REPORTED_REGIONS: readonly string[] = ['state', 'check'];

function isReport(event: TraceEvent): event is Report {
  return event.kind === 'state-reported' || event.kind === 'pair-reported';
}

function factsOf(trace: Trace): Trace {
  return { ...trace, events: trace.events.filter((event) => !isReport(event)) };
}

/** The reports that the facts contradict, each as a line of text. */
function contradictions(facts: Trace, reports: readonly Report[], order: readonly TraceEvent[]) {
  const positions = new Map(order.map((event, index) => [event.id, index]));
  const history = replay(facts);
  return reports.flatMap((report) => {
    const before = (cause: string) => (positions.get(cause) ?? 0) < (positions.get(report.id) ?? 0);
    const found = stateBefore(history, report, before);
    const wanted = report.state;
    return found === undefined || found === wanted ? [] : [`${report.id}: ${found}, not ${wanted}`];
  });
}

/** The state just before the report came; undefined for what no machine holds. */
function stateBefore(
  history: History,
  report: Report,
  before: (cause: string) => boolean,
): string | undefined {
  const machine = report.kind === 'pair-reported' ? 'pair' : MACHINE_OF[report.subject];
  if (machine === undefined) return undefined;
  const instance = history.instances.findLast(
    (one) => one.key.machine === machine && before(one.openedBy) && concerns(one, report),
  );
  if (!instance) return 'no such machine';
  const region = machine === 'pair' ? 'check' : 'state';
  const last = instance.transitions.findLast(
    (transition) => transition.region === region && before(transition.cause),
  );
  return last?.to ?? instance.initial[region];
}

function concerns({ key }: InstanceHistory, report: Report): boolean {
  if (key.peer !== report.peer) return false;
  if (report.kind === 'pair-reported') {
    return key.instance === report.pair && key.generation === report.generation;
  }
  if ('channel' in report) return key.instance === report.channel;
  return !('transport' in report) || key.transport === report.transport;
}

/** The facts that moved a region whose state is reported. */
function decidingFacts(facts: Trace): readonly string[] {
  const causes = replay(facts).instances.flatMap((instance) =>
    instance.key.machine === 'stream'
      ? []
      : instance.transitions
          .filter(
            ({ region, to }) => REPORTED_REGIONS.includes(region) && isReportable(instance, to),
          )
          .map(({ cause }) => cause),
  );
  return [...new Set(causes)];
}

/** RTCIceGatheringState has no `closed`. */
function isReportable({ key }: InstanceHistory, to: string): boolean {
  return key.machine !== 'gathering' || to !== 'closed';
}

describe('the seam trace is honest', () => {
  const trace = seamTrace();
  const reports = trace.events.filter(isReport);
  const facts = factsOf(trace);

  test('facts alone lead to every state that is reported', () => {
    expect(reports.length).toBeGreaterThan(60);
    expect(contradictions(facts, reports, trace.events)).toEqual([]);
  });

  test('reports change nothing that the facts did not', () => {
    const strip = (history: History) =>
      history.instances.map(({ id, initial, transitions }) => ({ id, initial, transitions }));
    expect(strip(replay(trace))).toEqual(strip(replay(facts)));
  });

  test('there are deciding facts of every protocol', () => {
    const kinds = new Set(decidingFacts(facts).map((id) => id.split('/')[1]));
    expect([...kinds].sort()).toMatchInlineSnapshot(`
      [
        "channel-opened",
        "check-answered",
        "check-failed",
        "check-received",
        "check-sent",
        "consent-lost",
        "consent-renewed",
        "description-applied",
        "dtls-finished",
        "dtls-started",
        "gathering-ended",
        "gathering-started",
        "pair-selected",
        "sctp-established",
        "transport-closed",
      ]
    `);
  });

  test.each(decidingFacts(facts))('without %s a report is contradicted', (id) => {
    const without = { ...facts, events: facts.events.filter((event) => event.id !== id) };
    expect(contradictions(without, reports, trace.events)).not.toEqual([]);
  });
});

describe('the seam trace has what every view must cope with', () => {
  const trace = seamTrace();
  const kinds = new Set(trace.events.map((event) => event.kind));
  const history = replay(trace);

  test.each([
    'packet-sent',
    'packet-received',
    'packet-dropped',
    'message-sent',
    'message-received',
    'message-dropped',
    'pair-nominated',
    'pair-selected',
    'pair-removed',
    'dtls-finished',
    'channel-opened',
    'stream-flowing',
    'intervention',
  ] as const)('%s', (kind) => expect(kinds).toContain(kind));

  test('a bounded event, a second generation, a bundled transport', () => {
    expect(trace.events.some((event) => event.since !== undefined)).toBe(true);
    expect(history.instances.some(({ key }) => key.generation === 1)).toBe(true);
    const bundled = history.instances.find(
      ({ key }) => key.machine === 'ice' && key.transport === '1' && key.peer === 'A',
    );
    const end = trace.events.at(-1)?.at;
    expect(bundled && end !== undefined && stateAt(bundled, end)).toBe('closed');
  });
});
