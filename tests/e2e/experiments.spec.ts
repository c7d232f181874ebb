import { explanations } from '../../content/en/explanations';
import {
  EXPECTED_ENDS,
  type ExpectedEnd,
  type ExperimentOutcome,
  type PeerEnd,
  PREDICTIONS,
} from '../../lib/call/experiment-ends';
import { EXPERIMENT_IDS, type ExperimentId } from '../../lib/call/experiments';
import type { CallPeer } from '../../lib/call/observer';
import { type PeerCourse, peerCourse } from '../../lib/selectors/peer-course';
import { finalState, type History, instancesOf, type MachineName } from '../../lib/trace/history';
import { replay } from '../../machines/replay';
import { type CallPage, callPage, PEERS, savedTrace } from './call-page';
import { expect, test } from './fixtures';

// The faults are real: Firefox says on the console that ICE failed, both that an answer was refused.
test.use({ expectedErrors: [/ICE failed|setRemoteDescription|InvalidStateError/] });

/** What "Why did it not connect?" must find; the others connect, and it must be silent. */
const FINDINGS: Partial<Record<ExperimentId, RegExp>> = {
  'wrong-fingerprint': /got another certificate than it was promised/,
  'wrong-ice-pwd': /signs its checks with the wrong password/,
  'candidates-withheld': /never learned an address of the other side/,
  'relay-only': /may use relays only, and has none/,
  glare: /Both sides offered at the same time/,
};

/** Firefox fails DTLS together with ICE: that must not be told as a fault of DTLS. */
const WITHOUT_PATH: readonly ExperimentId[] = [
  'wrong-ice-pwd',
  'candidates-withheld',
  'relay-only',
];

/** So that the page is seen to say both: as predicted, and not as predicted. */
const WRONGLY_PREDICTED: ExperimentId = 'glare-perfect';

for (const id of EXPERIMENT_IDS) {
  test(`${id} ends as it was measured`, async ({ page, browserName }) => {
    test.setTimeout(90_000);
    const expected = EXPECTED_ENDS[id][browserName === 'firefox' ? 'firefox' : 'chromium'];
    const call = callPage(page);
    await call.open();
    await runExperiment(call, id, predictionFor(id, expected));
    await expectAnnounced(call, id, expected);
    await expect.poll(() => savedEnds(call, expected)).toEqual({ A: expected.A, B: expected.B });
    await expectDiagnosis(call, id);
  });
}

function predictionFor(id: ExperimentId, { outcome }: ExpectedEnd): ExperimentOutcome {
  if (id !== WRONGLY_PREDICTED) return outcome;
  return PREDICTIONS[id].find((other) => other !== outcome) ?? outcome;
}

async function runExperiment(
  { page, words: { experiments }, chooseMode }: CallPage,
  id: ExperimentId,
  prediction: ExperimentOutcome,
): Promise<void> {
  await chooseMode('experiments');
  const panel = page.getByRole('region', { name: experiments.heading, exact: true });
  await panel.getByLabel(experiments.choose).selectOption(id);
  const run = panel.getByRole('button', { name: experiments.run });
  await expect(run).toBeDisabled();
  await panel.getByRole('radio', { name: experiments.outcomes[prediction] }).check();
  await run.click();
}

async function expectAnnounced(
  { page, words: { experiments } }: CallPage,
  id: ExperimentId,
  { outcome }: ExpectedEnd,
): Promise<void> {
  const heading = id === WRONGLY_PREDICTED ? experiments.wrong : experiments.right;
  const notice = page.getByRole('status').filter({ hasText: experiments.happened });
  await expect(notice).toContainText(heading, { timeout: 45_000 });
  await expect(notice).toContainText(`${experiments.happened}: ${experiments.outcomes[outcome]}`);
  await expect(page.getByText(experiments.unexpected)).toBeHidden();
  await expect(page.getByText(experiments.experiments[id].why)).toBeVisible();
}

/** How the saved recording ends at both peers, folded here once more. */
async function savedEnds(call: CallPage, expected: ExpectedEnd) {
  const history = replay(savedTrace(await call.save()));
  const [A, B] = PEERS.map((peer) => endOfPeer(history, peer));
  // Where A's states go on changing, it counts that they were reached.
  const reached = expected.recurs && wasReached(peerCourse(history, 'A'), expected.A);
  return { A: reached ? expected.A : A, B };
}

function wasReached(course: PeerCourse, end: PeerEnd): boolean {
  return (
    course.connectionState.includes(end.connectionState) &&
    course.iceConnectionState.includes(end.iceConnectionState) &&
    course.dtls.includes(end.dtls)
  );
}

function endOfPeer(history: History, peer: CallPeer) {
  const ends = (machine: MachineName) =>
    instancesOf(history, machine, peer).map((instance) => finalState(instance));
  return {
    connectionState: ends('connection').at(-1),
    iceConnectionState: ends('iceConnection').at(-1),
    // BUNDLE closes the transports that it needs no more.
    dtls: ends('dtls').find((state) => state !== 'closed'),
  };
}

async function expectDiagnosis(call: CallPage, id: ExperimentId): Promise<void> {
  const { page } = call;
  const { heading, headingWaiting } = explanations.diagnosis;
  const asked = page
    .getByRole('heading', { level: 2 })
    .and(
      page.getByText(heading, { exact: true }).or(page.getByText(headingWaiting, { exact: true })),
    );
  const finding = FINDINGS[id];
  if (finding === undefined) return expect(asked).toBeHidden();
  await expect(asked).toBeVisible();
  await expect(page.getByRole('heading', { level: 3, name: finding }).first()).toBeVisible();
  await expect(page.getByText(explanations.diagnosis.remedies).first()).toBeVisible();
  const failures = page.locator('li[data-severity="failed"]');
  const ofDtls = failures.filter({
    hasText: explanations.diagnosis.phase(call.words.interface.phases.dtls.name),
  });
  if (id === 'wrong-fingerprint') await expect(ofDtls.first()).toBeVisible();
  if (WITHOUT_PATH.includes(id)) await expect(ofDtls).toHaveCount(0);
}
