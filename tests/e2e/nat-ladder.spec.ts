import type { Page } from '@playwright/test';
import { ladderWords as english } from '../../content/en/nat/ladder';
import { packetFieldWords as englishFields } from '../../content/en/nat/packet-fields';
import { ladderWords as korean } from '../../content/ko/nat/ladder';
import type { Locale } from '../../content/locale';
import { ladderOf } from '../../lib/selectors/ladder';
import { type ScenarioId, scenarioEntry } from '../../lib/simulator/scenarios/catalogue';
import { scenarioOf } from '../../lib/simulator/setup/build-scenario';
import { simulate } from '../../lib/simulator/simulate';
import type { Trace } from '../../lib/trace/trace';
import { writeTraceFile } from '../../lib/trace/write-file';
import { type CallPage, callPage } from './call-page';
import { expectAccessible, expectFits } from './expect-layout';
import { expect, test } from './fixtures';

const WORDS = { en: english, ko: korean } as const;

test('each message is a row with its way; Enter opens its fields and bytes', async ({ page }) => {
  const { call, trace } = await openedLadder(page, 'home-routers');
  const { messages } = ladderOf(trace);
  const list = listOf(page, 'en');
  await expect(list.getByRole('option').first()).toHaveAttribute(
    'aria-setsize',
    `${messages.length}`,
  );
  await list.focus();
  await list.press('Home');
  await list.press('ArrowDown');
  await list.press('Enter');
  const row = list.getByRole('option', { selected: true });
  await expect(row).toContainText('Binding request');
  await expect(row).toContainText(
    english.hop('A', 'nat-a', '192.168.0.10:61625', '192.0.2.3:3478'),
  );
  await expect(row).toContainText(
    english.hop('nat-a', 'stun', '203.0.113.10:61625', '192.0.2.3:3478'),
  );
  const detail = page.getByRole('region', { name: english.detail('a/1') });
  await expect(detail.getByRole('tree').getByRole('treeitem').first()).toContainText(
    'Binding request',
  );
  await expect(call.inspector).toContainText('192.168.0.10:61625');
});

test('fields lead to bytes, and bytes to fields, by keyboard alone', async ({ page }) => {
  const { trace } = await openedLadder(page, 'home-routers');
  const check = ladderOf(trace).messages.findIndex(({ kind }) => kind === 'check-request');
  const list = listOf(page, 'en');
  await list.focus();
  await list.press('Home');
  for (let step = 0; step < check; step += 1) await list.press('ArrowDown');
  await list.press('Enter');
  const tree = page.getByRole('tree', { name: englishFields.tree });
  // What scrolls under a resting pointer is pointed at.
  await page.mouse.move(0, 0);
  await tree.focus();
  await tree.press('End');
  await expect(tree.getByRole('treeitem', { selected: true })).toContainText('FINGERPRINT');
  await tree.press('ArrowRight');
  await expect(tree.getByRole('treeitem', { selected: true })).toHaveAttribute(
    'aria-expanded',
    'true',
  );
  const bytes = page.getByRole('listbox', { name: englishFields.bytes });
  await expect(bytes.getByRole('option', { selected: true })).toHaveCount(8);
  await expect(page.getByRole('link', { name: 'RFC 8489 §14.7' })).toBeVisible();
  await bytes.focus();
  await bytes.press('ArrowUp');
  await expect(bytes.getByRole('option', { name: /^Byte \d+: / })).toHaveCount(1);
  await expect(tree.getByRole('treeitem', { selected: true })).not.toContainText('FINGERPRINT');
});

test('a drop says where and why; kinds and nodes can be left out', async ({ page }) => {
  const { trace } = await openedLadder(page, 'home-routers');
  const { messages } = ladderOf(trace);
  const list = listOf(page, 'en');
  await list.focus();
  await list.press('End');
  await expect(list).toContainText(english.dropped('nat-a', english.drops['private-address']));
  await page
    .getByRole('checkbox', { name: new RegExp(`^${english.kinds['check-request']}`) })
    .click();
  const left = messages.filter(({ kind }) => kind !== 'check-request').length;
  await expect(page.getByText(english.shown(left, messages.length))).toBeVisible();
  await page.getByLabel(english.node, { exact: true }).selectOption('stun');
  await expect(page.getByText(english.shown(4, messages.length))).toBeVisible();
  await page.getByRole('tabpanel').getByRole('button', { name: english.showAll }).click();
  await expect(page.getByText(english.shown(messages.length, messages.length))).toBeVisible();
});

test('a long ladder keeps few nodes in the document', async ({ page }) => {
  await openedLadder(page, 'consent-lost');
  const list = listOf(page, 'en');
  await list.focus();
  for (const key of ['Home', 'PageDown', 'PageDown', 'End', 'PageUp']) {
    await list.press(key);
    expect(await list.locator('svg *').count()).toBeLessThan(2_000);
  }
});

test('on a narrow page it is a list, in Korean too, and nothing scrolls sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openedLadder(page, 'udp-blocked', 'ko');
  const list = listOf(page, 'ko');
  await expect(list.getByRole('option').first()).toContainText('→');
  await list.focus();
  await list.press('Home');
  await list.press('Enter');
  await expectFits(page);
  await expectAccessible(page, '[role=tabpanel]');
});

test('on a narrow page it opens at the cursor', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/en/nat/?scenario=home-routers&at=150');
  await page.getByRole('tab', { name: english.heading, exact: true }).click();
  const row = listOf(page, 'en').getByRole('option').filter({ hasText: english.cursor });
  await expect(row).toBeVisible();
  await expect(row).toContainText('143 ms');
});

async function openedLadder(
  page: Page,
  id: ScenarioId,
  locale: Locale = 'en',
): Promise<{ readonly call: CallPage; readonly trace: Trace }> {
  const { trace } = simulate(scenarioOf(scenarioEntry(id).setup, id));
  const call = callPage(page, locale);
  await call.open();
  await call.openFile('simulated.json', writeTraceFile(trace));
  await call.choosePanel('ladder');
  await expect(listOf(page, locale)).toBeVisible();
  return { call, trace };
}

function listOf(page: Page, locale: Locale) {
  const anyNumber = WORDS[locale].label(0).split('0');
  return page.getByRole('listbox', { name: new RegExp(anyNumber.join('\\d+')) });
}
