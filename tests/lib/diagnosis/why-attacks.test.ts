import { expect, test } from 'vitest';
import * as english from '@/content/en/nat/why';
import * as korean from '@/content/ko/nat/why';
import { explainRun } from '@/lib/diagnosis/why';
import { readFingerprint } from '@/lib/sdp/fingerprint';
import { scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { type Run, simulate } from '@/lib/simulator/simulate';
import { explanationText } from '@/tests/lib/diagnosis/why-text';

const runOf = (id: 'mitm-certificate' | 'mitm-signaling') =>
  simulate(scenarioOf(scenarioEntry(id).setup));

/** The fingerprint in the description that a peer made. */
function own({ trace }: Run, peer: string): string {
  const made = trace.events.find(
    (event) =>
      event.kind === 'description-applied' && event.peer === peer && event.side === 'local',
  );
  const found = made?.kind === 'description-applied' ? readFingerprint(made.sdp)?.value : undefined;
  if (found === undefined) throw new Error('no fingerprint');
  return found;
}

test('of a refused certificate each side tells what the other one had promised', () => {
  const run = runOf('mitm-certificate');
  const refused = explainRun(run).summary.find(({ kind }) => kind === 'certificate-refused');
  expect(refused?.values).toMatchObject({
    refused: [
      { peer: 'a', expected: [own(run, 'b')] },
      { peer: 'b', expected: [own(run, 'a')] },
    ],
  });
  expect(refused?.evidence).toHaveLength(2);
  for (const words of [english, korean]) {
    const text = explanationText(run.trace, explainRun(run), words);
    for (const peer of ['a', 'b']) expect(text).toContain(`${own(run, peer).slice(0, 11)}…`);
  }
});

test('of rewritten descriptions each is named with the fingerprint that stood in it', () => {
  const run = runOf('mitm-signaling');
  const replaced = explainRun(run).summary.find(({ kind }) => kind === 'fingerprint-replaced');
  expect(replaced?.values).toMatchObject({
    replaced: [
      { of: 'a', before: own(run, 'a') },
      { of: 'b', before: own(run, 'b') },
    ],
  });
  const a = own(run, 'a').slice(0, 11);
  const b = own(run, 'b').slice(0, 11);
  const text = explanationText(run.trace, explainRun(run));
  expect(text).toContain(`in place of A’s ${a}… and B’s ${b}…`);
});
