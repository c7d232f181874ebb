import type { Page } from '@playwright/test';
import { catalogue } from '../../content/catalogue';
import { explanations } from '../../content/en/explanations';
import { PHASES } from '../../lib/selectors/phase';
import { timeText } from '../../lib/time-text';
import { type CallPage, callPage } from './call-page';
import { expect, test } from './fixtures';
import { LIVE_PANELS } from './live-panels';

// No pointer is used in this file: every test goes by keyboard alone.

test('Tab and Enter start a call that connects', async ({ page }) => {
  const call = callPage(page);
  await call.open();
  await tabTo(page, call.words.call.start);
  await page.keyboard.press('Enter');
  await call.expectAllPhasesDone();
});

test('Space replays from the start, says that it is a replay, and pauses', async ({ page }) => {
  const call = await finishedCall(page);
  const { player } = call.words.workbench;
  await leaveControls(page);
  await page.keyboard.press('End');
  const end = await cursor(call);
  await page.keyboard.press('Space');
  await expect(call.player).toContainText(player.replay('1/50'));
  await expect.poll(() => cursor(call)).toBeLessThan(end);
  const early = await cursor(call);
  await expect.poll(() => cursor(call)).toBeGreaterThan(early);
  await page.keyboard.press('Space');
  await expect(call.player).toContainText(player.atRest);
  const rest = await cursor(call);
  expect(rest).toBeLessThan(end);
});

test('arrows step by event, Home and End go to the ends', async ({ page }) => {
  const call = await finishedCall(page);
  await leaveControls(page);
  await page.keyboard.press('End');
  const end = await cursor(call);
  await page.keyboard.press('Home');
  await expect.poll(() => cursor(call)).toBe(0);
  await page.keyboard.press('ArrowRight');
  await expect(inspected(call)).toBeVisible();
  const first = Number(await selectedRow(call).getAttribute('aria-posinset'));
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
  await expect(selectedRow(call)).toHaveAttribute('aria-posinset', `${first + 4}`);
  await page.keyboard.press('ArrowLeft');
  await expect(selectedRow(call)).toHaveAttribute('aria-posinset', `${first + 3}`);
  await page.keyboard.press('End');
  await expect.poll(() => cursor(call)).toBe(end);
});

test('what is shown away from the cursor says so; Escape goes back to the cursor', async ({
  page,
}) => {
  const call = await finishedCall(page);
  const { away, moment } = explanations.inspector;
  await leaveControls(page);
  await page.keyboard.press('Home');
  await expect.poll(() => cursor(call)).toBe(0);
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight');
  await expect(inspected(call)).toBeVisible();
  const at = timeText(await cursor(call));
  await expect(call.inspector).not.toContainText(away.toCursor);
  await page.keyboard.press('Home');
  await expect(call.inspector).toContainText(away.shown(at, timeText(0)));
  await page.keyboard.press('ArrowRight');
  await expect(selectedRow(call)).toHaveAttribute('aria-posinset', '1');
  await page.keyboard.press('End');
  await expect(call.inspector).toContainText(away.toCursor);
  await page.keyboard.press('Escape');
  await expect(inspected(call)).toBeHidden();
  await expect(call.inspector).toContainText(moment.heading(timeText(await cursor(call))));
});

test('Shift and arrows go from the end of one phase to the next', async ({ page }) => {
  const call = await finishedCall(page);
  await leaveControls(page);
  await page.keyboard.press('Home');
  await expect.poll(() => cursor(call)).toBe(0);
  const ends: number[] = [0];
  // Four phases of two peers; ends at the same moment are one stop.
  for (let jump = 0; jump < 2 * PHASES.length; jump += 1) {
    await page.keyboard.press('Shift+ArrowRight');
    const at = await cursor(call);
    if (at > (ends.at(-1) ?? 0)) ends.push(at);
  }
  expect(ends.length).toBeGreaterThan(PHASES.length);
  await call.expectAllPhasesDone();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(() => cursor(call)).toBe(ends.at(-2));
});

test('F follows the live end again', async ({ page }) => {
  const call = callPage(page);
  const { player } = call.words.workbench;
  await call.open();
  await tabTo(page, call.words.call.start);
  await page.keyboard.press('Enter');
  await call.expectAllPhasesDone();
  await leaveControls(page);
  await page.keyboard.press('Home');
  await expect(call.player).toContainText(player.atRest);
  await expect(call.player).toContainText(player.goesOn);
  await page.keyboard.press('f');
  await expect(call.player).toContainText(player.following);
  await expect(call.player).not.toContainText(player.goesOn);
  const followed = await cursor(call);
  await expect.poll(() => cursor(call)).toBeGreaterThan(followed);
});

test('the question mark lists the keys; Escape closes, and the focus returns', async ({ page }) => {
  const call = await finishedCall(page);
  const { keys } = call.words.workbench;
  await tabTo(page, call.words.workbench.files.save);
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: keys.heading });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await focusedName(page)).toBe(call.words.workbench.files.save);
});

test('the slash goes to the search, from whichever panel', async ({ page }) => {
  const call = await finishedCall(page);
  await tabTo(page, call.words.workbench.panels.events);
  await page.keyboard.press('ArrowRight');
  await leaveControls(page);
  await page.keyboard.press('/');
  const search = page.getByRole('searchbox');
  await expect(search).toBeFocused();
  await page.keyboard.type('createOffer');
  await expect(call.eventRows.first()).toContainText('createOffer');
  await expect(page.getByRole('tabpanel').getByRole('status')).toHaveText(/^\d+ of \d+ events$/);
});

test('the speed is chosen by keyboard', async ({ page }) => {
  const call = await finishedCall(page);
  await tabTo(page, '1/50');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: '1/200', exact: true })).toBeChecked();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: '1×', exact: true })).toBeChecked();
  await leaveControls(page);
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  // The recording lasts seconds: at 1/200 it could not end within the time that this waits.
  await expect(call.player).toContainText(call.words.workbench.player.atRest);
  await expect.poll(() => cursor(call)).toBeGreaterThan(0);
});

test('the panels are reached with the arrow keys', async ({ page }) => {
  const call = await finishedCall(page);
  const { panels } = call.words.workbench;
  await tabTo(page, panels.events);
  for (const panel of LIVE_PANELS.slice(1)) {
    await page.keyboard.press('ArrowRight');
    const tab = page.getByRole('tab', { name: panels[panel], exact: true });
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('tabpanel', { name: panels[panel] })).not.toBeEmpty();
  }
});

test('an event chosen in the list by keyboard is told in the inspector', async ({ page }) => {
  const call = await finishedCall(page);
  // From another panel: what is typed right after the key must reach the search all the same.
  await tabTo(page, call.words.workbench.panels.events);
  await page.keyboard.press('ArrowRight');
  await leaveControls(page);
  await page.keyboard.press('/');
  await page.keyboard.type('createOffer');
  await expect(call.eventRows.first()).toContainText('createOffer');
  await tabTo(page, explanations.inspector.list.label);
  await page.keyboard.press('ArrowDown');
  await expect(selectedRow(call)).toHaveAttribute('aria-posinset', '1');
  await expect(inspected(call)).toContainText('createOffer');
});

test('letters that are switched off are off, and stay so', async ({ page }) => {
  const call = await finishedCall(page);
  const { keys } = call.words.workbench;
  const dialog = page.getByRole('dialog', { name: keys.heading });
  await leaveControls(page);
  await page.keyboard.press('?');
  await tabTo(page, keys.enabled);
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await leaveControls(page);
  await page.keyboard.press('?');
  await page.keyboard.press('/');
  await page.keyboard.press('Home');
  await expect.poll(() => cursor(call)).toBe(0);
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('searchbox')).not.toBeFocused();
  await call.open();
  await tabTo(page, call.words.call.start);
  await page.keyboard.press('Enter');
  await call.expectAllPhasesDone();
  await tabTo(page, keys.open);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('switch')).not.toBeChecked();
});

/** A call that has connected and was hung up, so that its recording no longer grows. */
async function finishedCall(page: Page): Promise<CallPage> {
  const call = callPage(page);
  await call.open();
  await tabTo(page, call.words.call.start);
  await page.keyboard.press('Enter');
  await call.expectAllPhasesDone();
  await tabTo(page, call.words.call.stop);
  // So soon after the start a press is not taken as meant.
  await expect(page.getByRole('button', { name: call.words.call.stop })).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(call.startButton).toBeVisible();
  return call;
}

/** Presses Tab until the element of this name has the focus; not at all if it has it already. */
async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  while (passed.length < 120) {
    const focused = await focusedName(page);
    if (focused === name) return;
    passed.push(focused);
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not reach "${name}", only: ${passed.join(' | ')}`);
}

/** What a screen reader would call the focused element, as far as these tests need it. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const label =
      element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
    return (element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '').trim();
  });
}

/** To the page's content itself, which uses none of the player's keys: the first link goes there. */
async function leaveControls(page: Page): Promise<void> {
  await tabTo(page, catalogue('en').interface.site.skip, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
}

function cursor({ player }: CallPage): Promise<number> {
  return player.getByRole('slider').evaluate((slider) => {
    if (!(slider instanceof HTMLInputElement)) throw new Error('the position is no input');
    return slider.valueAsNumber;
  });
}

function selectedRow({ eventRows, page }: CallPage) {
  return eventRows.and(page.getByRole('option', { selected: true }));
}

/** The inspector's account of an event; it is not there while a moment is told. */
function inspected({ inspector }: CallPage) {
  return inspector.getByText('What happened', { exact: true }).locator('xpath=..');
}
