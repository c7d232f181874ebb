import type { Page } from '@playwright/test';
import type { CallPeer } from '../../lib/call/observer';
import type { FixedStepId } from '../../lib/call/steps';
import { peerCourse } from '../../lib/selectors/peer-course';
import { replay } from '../../machines/replay';
import { type CallPage, callPage, PEERS, savedTrace } from './call-page';
import { expect, test } from './fixtures';

test('the exchange by hand connects though its visitor reads for long', async ({ page }) => {
  test.setTimeout(150_000);
  const call = callPage(page);
  await beginSteps(call);
  for (const id of ['create-offer', 'apply-offer', 'send-offer', 'receive-offer'] as const) {
    await doStep(call, id);
  }
  await readingPause(page);
  await passCandidates(call, 'A');
  await doStep(call, 'create-answer');
  await holdStep(call, 'apply-answer');
  await readingPause(page);
  await doStep(call, 'send-answer');
  await readingPause(page);
  await doStep(call, 'receive-answer');
  await expect(step(call, 'apply-answer')).toContainText(call.words.call.steps.states.done);
  await passCandidates(call, 'B', () => readingPause(page));
  await expectConnected(call);
});

test('the exchange by hand goes by one button, one press after the other', async ({ page }) => {
  const call = callPage(page);
  const { steps } = call.words.call;
  const next = page.getByRole('button', { name: steps.next, exact: true });
  await beginSteps(call);
  const all = page.locator('[data-step]');
  const done = page.locator('[data-step][data-state="done"]');
  await expect(async () => {
    if (await next.isEnabled()) await next.click();
    await expect(page.getByText(steps.allDone)).toBeVisible({ timeout: 250 });
    await expect(done).toHaveCount(await all.count(), { timeout: 250 });
    await expectPhasesDoneSoon(call);
  }).toPass({ timeout: 40_000, intervals: [50] });
  await expectConnected(call);
});

/**
 * As long as a visitor might read. That nothing runs out meanwhile is the very thing under test,
 * so the time is really spent, on the page's own clock.
 */
async function readingPause(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 20_000)));
}

async function beginSteps({ page, words: { call }, open }: CallPage): Promise<void> {
  await open();
  await page.getByRole('radio', { name: call.modes.steps }).check();
  await page.getByRole('button', { name: call.steps.begin, exact: true }).click();
}

function step({ page }: CallPage, id: FixedStepId) {
  return page.locator(`[data-step="${id}"]`);
}

async function doStep(call: CallPage, id: FixedStepId): Promise<void> {
  await press(call, id);
  await expect(step(call, id)).toContainText(call.words.call.steps.states.done);
}

/** It is asked for, and waits for the other peer. */
async function holdStep(call: CallPage, id: FixedStepId): Promise<void> {
  await press(call, id);
  await expect(step(call, id)).toContainText(call.words.call.steps.held);
}

async function press(call: CallPage, id: FixedStepId): Promise<void> {
  const own = step(call, id);
  await expect(own).toHaveAttribute('aria-current', 'step');
  await own.getByRole('button').click();
}

/** Passes every candidate of a peer one by one; `pause` comes after the first. */
async function passCandidates(
  { page, words }: CallPage,
  peer: CallPeer,
  pause?: () => Promise<void>,
): Promise<void> {
  const { candidate, run } = words.call.steps;
  const end = candidate.end(peer, peer === 'A' ? 'B' : 'A');
  // The last candidate says that there are no more: then all are listed.
  await expect(page.locator('[data-step]', { hasText: end }).last()).toBeVisible();
  const waiting = page
    .locator(`[data-step^="candidate:${peer}-"]`)
    .getByRole('button', { name: run('').trim() });
  const count = await waiting.count();
  expect(count).toBeGreaterThan(1);
  for (let left = count; left > 0; left -= 1) {
    await waiting.first().click();
    await expect(waiting).toHaveCount(left - 1);
    if (left === count) await pause?.();
  }
}

async function expectPhasesDoneSoon({ rail, words }: CallPage): Promise<void> {
  await expect(rail).not.toContainText(words.phases.states.running, { timeout: 250 });
}

async function expectConnected(call: CallPage): Promise<void> {
  await expect(call.page.getByText(call.words.call.steps.allDone)).toBeVisible();
  await call.expectAllPhasesDone();
  const history = replay(savedTrace(await call.save()));
  for (const peer of PEERS) {
    const { connectionState } = peerCourse(history, peer);
    expect(connectionState.at(-1)).toBe('connected');
    expect(connectionState).not.toContain('failed');
    expect(connectionState).not.toContain('disconnected');
  }
}
