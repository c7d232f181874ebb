import { describe, expect, test } from 'vitest';
import { explainRun } from '@/lib/diagnosis/why';
import { answerOf } from '@/lib/simulator/scenarios/answer';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { DEFAULT_SECURE, setupOf } from '@/lib/simulator/setup/defaults';
import type { SecureChoice, Setup } from '@/lib/simulator/setup/setup';
import { setupFromParameters, setupParameters } from '@/lib/simulator/setup/setup-text';
import { type Run, simulate } from '@/lib/simulator/simulate';
import { eventsOf } from '../scenarios/runs';

function attacked(secure: Partial<SecureChoice>, rest: Partial<Setup> = {}): Run {
  return simulate(scenarioOf(setupOf({ secure: { ...DEFAULT_SECURE, ...secure }, ...rest })));
}

describe.each(['1.2', '1.3'] as const)('DTLS %s', (dtls) => {
  test('a certificate of his own stops at both fingerprints, before any media', () => {
    const run = attacked({ dtls, attack: 'other-certificate' });
    const checks = eventsOf(run, 'fingerprint-checked');
    expect(checks.map(({ peer, matches }) => `${peer} ${matches}`)).toEqual(['b false', 'a false']);
    expect(new Set(checks.map(({ computed }) => computed)).size).toBe(1);
    expect(eventsOf(run, 'overheard')).toEqual([]);
    expect(run.outcome.arrivals).toEqual({ a: [], b: [] });
  });

  test('with the signaling he reads every word that was said, and both sides hear each other', () => {
    const run = attacked({ dtls, attack: 'rewritten-descriptions' });
    const said = eventsOf(run, 'channel-message').filter(({ direction }) => direction === 'sent');
    const texts = said.flatMap(({ text }) => text ?? []);
    const read = eventsOf(run, 'overheard').flatMap(({ text }) => text ?? []);
    expect(texts.length).toBeGreaterThan(1);
    expect(new Set(read)).toEqual(new Set(texts));
    expect(run.outcome.arrivals.a.length).toBeGreaterThan(400);
    expect(run.outcome.arrivals.b.length).toBeGreaterThan(400);
    expect(eventsOf(run, 'fingerprint-checked').every(({ matches }) => matches)).toBe(true);
  });
});

test('he changes the fingerprints and nothing else of a description', () => {
  const run = attacked({ attack: 'rewritten-descriptions' });
  const [offer] = eventsOf(run, 'message-sent');
  const applied = eventsOf(run, 'description-applied').find(({ side }) => side === 'remote');
  const sdp = offer?.content.kind === 'description' ? offer.content.sdp : '';
  const [altered] = eventsOf(run, 'message-altered');
  expect(applied?.sdp).not.toBe(sdp);
  expect(applied?.sdp.replaceAll(altered?.after ?? '', altered?.before ?? '')).toBe(sdp);
});

test('he is not on the way of two hosts in one network', () => {
  const run = attacked({ attack: 'rewritten-descriptions' }, { shape: 'same-lan' });
  expect(eventsOf(run, 'overheard')).toEqual([]);
  // The changed fingerprint is what stopped the call, and nobody on its path is made up.
  const { summary } = explainRun(run);
  const refused = summary.find(({ kind }) => kind === 'certificate-refused');
  expect(refused?.values).toMatchObject({ between: undefined });
  expect(summary.map(({ kind }) => kind)).toContain('fingerprint-replaced');
});

test('attack, roles, early and mtu stand in the address behind what was there before, and come back', () => {
  const setup = setupOf({
    secure: {
      ...DEFAULT_SECURE,
      attack: 'other-certificate',
      roles: 'both-active',
      early: 'dropped',
      mtu: 300,
    },
  });
  const base = setupOf({});
  const parameters = setupParameters(setup, base);
  expect(parameters.map(([path]) => path)).toEqual(
    ['dtls', 'group', 'srtp', 'timer', 'attack', 'roles', 'early', 'mtu'].map(
      (name) => `secure.${name}`,
    ),
  );
  expect(setupFromParameters(parameters, base)).toEqual({ setup, problems: [] });
  const { setup: old } = setupFromParameters([['secure.dtls', '1.3']], base);
  expect(answerOf('security', simulate(scenarioOf(old)))).toBe('private');
});
