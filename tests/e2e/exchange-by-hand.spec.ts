import type { Locator, Page } from '@playwright/test';
import type { CallPeer } from '../../lib/call/observer';
import type { FixedStepId } from '../../lib/call/steps';
import { peerCourse } from '../../lib/selectors/peer-course';
import { PHASES } from '../../lib/selectors/phase';
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
  const done = call.rail.getByRole('button').filter({ hasText: call.words.phases.states.done });
  await expect(async () => {
    if (await next.isEnabled()) await next.click();
    await expect(done).toHaveCount(PHASES.length * PEERS.length, { timeout: 250 });
    await expect(page.getByText(steps.allDone)).toBeVisible({ timeout: 250 });
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

async function beginSteps(driven: CallPage): Promise<void> {
  const { page, words } = driven;
  await driven.open();
  await driven.chooseMode('steps');
  await page.getByRole('button', { name: words.call.steps.begin, exact: true }).click();
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

/** Passes the candidates of a peer one by one; `pause` comes after the first. */
async function passCandidates(
  { page, words }: CallPage,
  peer: CallPeer,
  pause?: () => Promise<void>,
): Promise<void> {
  const waiting = page
    .locator(`[data-step^="candidate:${peer}-"]`)
    .getByRole('button', { name: words.call.steps.run('').trim() });
  await passFirst(waiting);
  await pause?.();
  while ((await waiting.count()) > 0) await passFirst(waiting);
}

async function passFirst(waiting: Locator): Promise<void> {
  const label = await waiting.first().textContent();
  await waiting.first().click();
  await expect(waiting.filter({ hasText: label ?? '' })).toHaveCount(0);
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
