import { describe, expect, test } from 'vitest';
import { withOtherAgent } from '@/components/nat/changes/other-agent';
import { firstDifference } from '@/lib/selectors/first-difference';
import { scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import type { Change } from '@/lib/simulator/setup/changes';
import type { Setup } from '@/lib/simulator/setup/setup';
import { simulate } from '@/lib/simulator/simulate';

const { setup } = scenarioEntry('home-routers');
const traceOf = (of: Setup) => simulate(scenarioOf(of)).trace;

test('the same run twice has none', () => {
  expect(firstDifference(traceOf(setup), traceOf(setup))).toBeUndefined();
});

test('two agents part where one nominates with its first check and the other does not', () => {
  const difference = firstDifference(traceOf(setup), traceOf(withOtherAgent(setup)));
  expect(difference).toMatchObject({
    kind: 'conduct',
    at: 80,
    before: { event: { kind: 'packet-sent', node: 'a' }, useCandidate: true },
    after: { event: { kind: 'packet-sent', node: 'a' }, useCandidate: false },
  });
});

test('in no scenario do two agents part by credentials, candidate lines or session ids', () => {
  for (const id of ['turn-relay', 'same-lan', 'symmetric-spoils-stun', 'role-conflict'] as const) {
    const own = scenarioEntry(id).setup;
    const difference = firstDifference(traceOf(own), traceOf(withOtherAgent(own)));
    expect(difference?.kind, id).toBe('conduct');
    for (const parting of [difference?.before, difference?.after]) {
      expect(parting?.event.kind ?? '').not.toMatch(/description|candidate|message/);
    }
  }
});

describe('a fork', () => {
  const forked = (change: Change) => ({ ...setup, changes: [change] });

  test('a packet that is taken out: one run passes it on, the other drops it', () => {
    const packet = 'a/1';
    const difference = firstDifference(
      traceOf(setup),
      traceOf(forked({ kind: 'drop-packet', at: 0, node: 'nat-a', packet })),
    );
    expect(difference).toMatchObject({
      kind: 'conduct',
      at: 0.5,
      after: { event: { kind: 'packet-dropped', packet, code: 'intervention' } },
    });
  });

  test('nothing is told of the intervention itself, but of what comes of it', () => {
    const change = { kind: 'lose-network', at: 60, node: 'b', duration: 10_000 } as const;
    const difference = firstDifference(traceOf(setup), traceOf(forked(change)));
    expect(difference?.after?.event.kind).not.toBe('intervention');
    expect(difference?.at).toBeGreaterThanOrEqual(60);
  });
});

test('where only what must differ does, that is said', () => {
  const trace = traceOf(setup);
  const events = trace.events.map((event) =>
    event.kind === 'description-applied'
      ? { ...event, sdp: event.sdp.replace(/ice-ufrag:\S+/, 'ice-ufrag:none') }
      : event,
  );
  expect(firstDifference(trace, { ...trace, events })).toMatchObject({ kind: 'bytes', at: 0 });
});

test('a deed that comes later is held against the earlier one', () => {
  const trace = traceOf(setup);
  const drop = trace.events.findIndex(({ kind }) => kind === 'packet-dropped');
  const event = trace.events[drop];
  if (event === undefined) throw new Error('nothing is dropped here');
  const late = { ...event, at: (event.at + 0.1) as typeof event.at };
  const events = trace.events.toSpliced(drop, 1, late).toSorted((one, two) => one.at - two.at);
  expect(firstDifference(trace, { ...trace, events })).toMatchObject({
    kind: 'conduct',
    at: event.at,
    before: { event: { at: event.at } },
    after: { event: { at: late.at } },
  });
});
