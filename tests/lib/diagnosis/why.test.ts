import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as korean from '@/content/ko/nat/why';
import { explainRun } from '@/lib/diagnosis/why';
import type { Explanation, Stop, WhyFinding } from '@/lib/diagnosis/why-findings';
import { SCENARIO_IDS, type ScenarioId, scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { type Run, simulate } from '@/lib/simulator/simulate';
import type { Trace } from '@/lib/trace/trace';
import { explanationText } from './why-text';

const runs = new Map<ScenarioId, Run>();

function runOf(id: ScenarioId): Run {
  const run = runs.get(id) ?? simulate(scenarioOf(scenarioEntry(id).setup, id));
  runs.set(id, run);
  return run;
}

describe('the verdict as a reader gets it', () => {
  test.each(SCENARIO_IDS)('%s', async (id) => {
    const { trace, outcome } = runOf(id);
    await expect(explanationText(trace, explainRun({ trace, outcome }))).toMatchFileSnapshot(
      `../../golden/why/${id}.txt`,
    );
  });
});

test('the Korean words have a sentence for everything that the scenarios tell', () => {
  for (const id of SCENARIO_IDS) {
    const { trace, outcome } = runOf(id);
    const text = explanationText(trace, explainRun({ trace, outcome }), korean);
    expect(text).toMatch(/[가-힣]/);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    expect(text).not.toMatch(/\b(ended at|the filter|was answered)\b/);
  }
});

/** "checks-stopped a filtered@nat-b": enough to tell findings apart. */
function brief({ kind, values }: WhyFinding): string {
  const peer = 'peer' in values ? ` ${values.peer}` : '';
  const stop = 'stop' in values ? ` ${briefStop(values.stop)}` : '';
  const drop = 'drop' in values ? ` ${values.drop.code}@${values.drop.node}` : '';
  const because = 'because' in values ? ` ${briefReason(values.because)}` : '';
  return `${kind}${peer}${stop}${drop}${because}`;
}

function briefStop(stop: Stop): string {
  return 'drop' in stop ? `${stop.drop.code}@${stop.drop.node}` : stop.kind;
}

function briefReason(because: string | { readonly kind: string }): string {
  return typeof because === 'string' ? because : because.kind;
}

describe('each scenario’s verdict is true', () => {
  test.each([
    ['plain-server', 'arrived', ['packet-arrived', 'translated-by']],
    ['unsolicited', 'partly-arrived', ['packet-dropped no-mapping@nat-a', 'never-a-mapping']],
    ['mapping-expires', 'dropped', ['packet-dropped no-mapping@nat-a', 'mapping-gone']],
    ['keepalives', 'arrived', ['packet-arrived']],
    ['stun-binding', 'arrived', ['packet-arrived', 'translated-by']],
    [
      'two-private-hosts',
      'not-connected',
      ['none-of-a-kind a not-asked', 'none-of-a-kind b not-asked'],
    ],
    ['same-lan', 'connected', ['worked-first']],
    ['home-routers', 'connected', ['only-way']],
    [
      'symmetric-spoils-stun',
      'not-connected',
      ['checks-stopped a filtered@nat-b', 'mapping-differs a'],
    ],
    ['address-restricted-symmetric', 'connected', ['mapping-differs b']],
    [
      'port-restricted-symmetric',
      'not-connected',
      ['checks-stopped b filtered@nat-a', 'mapping-differs b'],
    ],
    ['symmetric-symmetric', 'not-connected', ['mapping-differs a', 'mapping-differs b']],
    ['hairpinning-off', 'not-connected', ['checks-stopped a hairpinning-off@nat-a']],
    ['who-knocks-first', 'not-connected', ['checks-stopped b taken-by-router@nat-a']],
    ['turn-relay', 'connected', ['mapping-differs a', 'mapping-differs b']],
    ['udp-blocked', 'connected', ['checks-stopped a udp-blocked@nat-a']],
    [
      'permission-missing',
      'not-connected',
      ['checks-stopped b no-permission@turn', 'permission-missing'],
    ],
    ['turn-wrong-password', 'not-connected', ['none-of-a-kind a refused']],
    ['consent-lost', 'lost', ['done-on-purpose', 'gap-in-payload b', 'gave-up a']],
    ['wifi-to-mobile', 'connected', ['gap-in-payload a', 'path-changed a restarted']],
    ['new-public-address', 'connected', ['done-on-purpose', 'no-gap', 'path-changed b dead']],
    ['packet-loss', 'connected', ['no-gap']],
  ] as const)('%s: %s', (id, verdict, expected) => {
    const explanation = explainRun(runOf(id));
    expect(explanation.verdict).toBe(verdict);
    const told = [...explanation.summary, ...explanation.further].map(brief);
    expect(told).toEqual(expect.arrayContaining([...expected]));
  });

  test('the summary is short, and everything in it has its events', () => {
    for (const id of SCENARIO_IDS) {
      const { trace } = runOf(id);
      const { summary, groups } = explainRun(runOf(id));
      expect(summary.length).toBeGreaterThan(0);
      expect(summary.length).toBeLessThanOrEqual(4);
      const known = new Set(trace.events.map((event) => event.id));
      const cited = [
        ...summary.flatMap(({ evidence }) => evidence),
        ...groups.flatMap(({ fates }) => fates.map(({ event }) => event)),
      ];
      expect(cited.filter((event) => !known.has(event))).toEqual([]);
    }
  });

  test('a path that was not the first one is told as such, and no other is', () => {
    for (const id of SCENARIO_IDS) {
      const { outcome } = runOf(id);
      const { summary, further } = explainRun(runOf(id));
      const isTold = [...summary, ...further].some(({ kind }) => kind === 'path-changed');
      const isOther =
        outcome.selected !== undefined &&
        JSON.stringify(outcome.selected) !== JSON.stringify(outcome.first);
      expect([id, isTold]).toEqual([id, isOther]);
    }
  });

  test('every pair of the trace has its fate', () => {
    for (const id of SCENARIO_IDS) {
      const { trace } = runOf(id);
      const formed = new Set(
        trace.events.flatMap((event) =>
          event.kind === 'pair-formed' ? [`${event.peer} ${event.generation} ${event.pair}`] : [],
        ),
      );
      const { groups } = explainRun(runOf(id));
      const told = groups.flatMap(({ fates }) =>
        fates.map(({ peer, generation, pair }) => `${peer} ${generation} ${pair}`),
      );
      expect(new Set(told)).toEqual(formed);
      expect(told.length).toBe(formed.size);
    }
  });
});

describe('names decide nothing', () => {
  test('other titles and labels: the same explanation', () => {
    const label = fc.string();
    fc.assert(
      fc.property(fc.constantFrom(...SCENARIO_IDS), label, label, (id, title, name) => {
        const { trace, outcome } = runOf(id);
        const { header } = trace;
        const nodes = header.nodes.map((node, index) => ({ ...node, label: `${name} ${index}` }));
        const renamed: Trace = { ...trace, header: { ...header, title, nodes } };
        expect(explainRun({ trace: renamed, outcome })).toEqual(explainRun({ trace, outcome }));
      }),
      { numRuns: 10 },
    );
  });

  test('other names of the boxes and servers: the same explanation, in those names', () => {
    for (const id of RENAMED) {
      const { trace, outcome } = runOf(id);
      const renamed: Trace = rewritten(trace, BOXES);
      const back = BOXES.map(([from, to]) => [to, from] as const);
      const explained: Explanation = rewritten(explainRun({ trace: renamed, outcome }), back);
      expect(explained).toEqual(explainRun({ trace, outcome }));
    }
  });
});

/** Every kind of box takes part in one of them, and they are short. */
const RENAMED: readonly ScenarioId[] = [
  'unsolicited',
  'home-routers',
  'address-restricted-symmetric',
  'carrier-nat',
  'udp-blocked',
  'gather-first',
];

const BOXES = [
  ['nat-a', 'grey-box'],
  ['nat-b', 'blue-box'],
  ['carrier-a', 'red-box'],
  ['mobile-a', 'green-box'],
  ['turn', 'middle'],
  ['stun', 'mirror'],
] as const;

/** The names of nodes replaced wherever one stands for itself, or begins an event’s or packet’s id. */
function rewritten<T>(value: T, names: readonly (readonly [string, string])[]): T {
  const text = names.reduce(
    (all, [from, to]) => all.replaceAll(new RegExp(`"${from}(?=["/])`, 'g'), `"${to}`),
    // The schemes of ICE URLs and the roles of servers are no names.
    JSON.stringify(value)
      .replaceAll('"role":"stun"', '"role":"S"')
      .replaceAll('"role":"turn"', '"role":"T"'),
  );
  return JSON.parse(text);
}
