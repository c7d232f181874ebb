import { describe, expect, test } from 'vitest';
import { explainRun } from '@/lib/diagnosis/why';
import type { AgentName } from '@/lib/simulator/scenario';
import { answerOf } from '@/lib/simulator/scenarios/answer';
import { scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import type { Change } from '@/lib/simulator/setup/changes';
import { type Run, simulate } from '@/lib/simulator/simulate';

/** Two home routers, quiet for 5 s after they are connected, and what somebody does to them. */
function fork(agent: AgentName, changes: readonly Change[]): Run {
  const { setup } = scenarioEntry('home-routers');
  const side = { ...setup.a, agent };
  return simulate(scenarioOf({ ...setup, a: side, b: side, changes: [...changes] }));
}

function told(run: Run): readonly string[] {
  const { summary, further } = explainRun(run);
  return [...summary, ...further].map(({ kind, values }) =>
    'peer' in values ? `${kind} ${values.peer}` : kind,
  );
}

const loses = (duration: number): Change => ({
  kind: 'lose-network',
  at: 3_000,
  node: 'a',
  duration,
});
const NEW_ADDRESS: Change = {
  kind: 'change-external-addresses',
  at: 3_000,
  nat: 'nat-a',
  addresses: ['203.0.113.99'],
};
const MOVES: Change = { kind: 'go-mobile', at: 3_000, peer: 'a' };
const RESTARTS: Change = { kind: 'restart-ice', at: 5_000, peer: 'a' };

describe.each(['libwebrtc', 'rfc8445'] as const)('%s: a change is followed to its end', (agent) => {
  test('without one a run ends after its quiet time', () => {
    const { outcome } = fork(agent, []);
    expect(outcome.ended - (outcome.at ?? 0)).toBeGreaterThanOrEqual(5_000);
    expect(outcome.ended - (outcome.at ?? 0)).toBeLessThan(6_000);
  });

  test('what happens before leaves the moment and the pairs of the connection alone', () => {
    const plain = fork(agent, []).outcome;
    for (const changes of [[loses(10_000)], [NEW_ADDRESS], [MOVES, RESTARTS]]) {
      const { at, first, connected } = fork(agent, changes).outcome;
      expect({ at, first, connected }).toEqual({
        at: plain.at,
        first: plain.first,
        connected: true,
      });
    }
  });

  test('a network that is back after 10 s: both missed answers, and get them again', () => {
    const run = fork(agent, [loses(10_000)]);
    expect(explainRun(run).verdict).toBe('connected');
    expect(told(run)).toEqual(
      expect.arrayContaining(['consent-lost a', 'consent-renewed a', 'consent-renewed b']),
    );
    expect(answerOf('path', run)).toBe('srflx');
  });

  test.each([
    ['another public address', [NEW_ADDRESS]],
    ['another network', [MOVES]],
  ])('%s without a restart: lost on both sides', (_, changes) => {
    const run = fork(agent, changes);
    expect(run.outcome.states).toEqual({ a: 'failed', b: 'failed' });
    expect(explainRun(run).verdict).toBe('lost');
    expect(told(run)).toEqual(expect.arrayContaining(['gave-up a', 'gave-up b']));
    expect(answerOf('path', run)).toBe('none');
  });

  test('another network and a restart: a new path, and the run shows that it stays', () => {
    const { outcome } = fork(agent, [MOVES, RESTARTS]);
    expect(outcome.selected?.a.localAddress.address).toBe('203.0.113.177');
    expect(outcome.ended).toBeGreaterThan(5_000 + (agent === 'rfc8445' ? 31_000 : 16_000));
  });

  test('what is planned for later than the quiet time happens all the same', () => {
    const run = fork(agent, [{ ...RESTARTS, at: 9_000 }]);
    expect(told(run)).toContain('done-on-purpose');
    const changed = explainRun(run).summary.find(({ kind }) => kind === 'path-changed');
    expect(changed?.values).toMatchObject({ because: 'restarted' });
  });
});
