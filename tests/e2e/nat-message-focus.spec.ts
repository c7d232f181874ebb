import type { Locator, Page } from '@playwright/test';
import { ladderWords as english } from '../../content/en/nat/ladder';
import { packetFieldWords as englishFields } from '../../content/en/nat/packet-fields';
import { ladderWords as korean } from '../../content/ko/nat/ladder';
import { ladderOf } from '../../lib/selectors/ladder';
import { insideSummary } from '../../lib/selectors/packet-inside';
import { openedPacket } from '../../lib/selectors/packet-opened';
import { scenarioEntry } from '../../lib/simulator/scenarios/catalogue';
import { scenarioOf } from '../../lib/simulator/setup/build-scenario';
import { setupFromParameters } from '../../lib/simulator/setup/setup-text';
import { simulate } from '../../lib/simulator/simulate';
import { pathOf } from './field-path';
import { expect, test } from './fixtures';
import { natPage } from './nat-page';

const SCENARIO = '?scenario=home-routers&secure.dtls=1.3';

/** The same run as the page computes. */
const { setup } = setupFromParameters(
  new URLSearchParams(SCENARIO),
  scenarioEntry('home-routers').setup,
);
const { trace } = simulate(scenarioOf(setup));
const { messages } = ladderOf(trace);
const HELLO = messages.findIndex(({ id, summary }) =>
  /DTLS client_hello/.test(insideSummary(trace, id) ?? summary),
);
const { id: HELLO_ID = '', at: HELLO_AT = 0 } = messages[HELLO] ?? {};

test.beforeEach(() => test.slow());

for (const [deed, undone] of [
  [english.drop, english.takeBack],
  [english.flip, `${english.takeBack}: ${english.flip}`],
  [english.replay, `${english.takeBack}: ${english.replay}`],
] as const) {
  test(`“${deed}” keeps the message open, and the focus on what takes it back`, async ({
    page,
  }) => {
    const nat = natPage(page);
    const message = await openHello(page, '');
    const button = message.getByRole('button', { name: deed, exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    const takeBack = message.getByRole('button', { name: undone, exact: true });
    await expect(takeBack).toBeFocused({ timeout: 45_000 });
    await expect(nat.changes.getByRole('listitem')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(button).toBeFocused({ timeout: 45_000 });
    await expect(nat.changes.getByRole('listitem')).toHaveCount(0);
  });
}

test('Escape closes a value first, then the message, and each gives the focus back', async ({
  page,
}) => {
  const field = pathOf(openedPacket(trace, HELLO_ID)?.tree.fields ?? [], 'public-key');
  const message = await openHello(page, `&field=${field}`);
  const { values } = englishFields.view;
  const feeds = message.getByRole('region', { name: new RegExp(`^${values.feeds}`) }).first();
  const opener = feeds.getByRole('button').nth(1);
  await opener.press('Enter');
  await expect(opener).toHaveAttribute('aria-expanded', 'true');
  const close = message.getByRole('button', { name: values.close, exact: true });
  await close.press('Enter');
  await expect(opener).toBeFocused();
  await opener.press('Enter');
  await close.press('Escape');
  await expect(close).toHaveCount(0);
  await expect(opener).toBeFocused();
  // What a press leads on to opens in the same card.
  await opener.press('Enter');
  await message
    .getByRole('region', { name: values.to, exact: true })
    .getByRole('button')
    .first()
    .press('Enter');
  await page.keyboard.press('Escape');
  await expect(close).toHaveCount(0);
  await expect(feeds.getByRole('button').and(page.locator(':focus'))).toHaveCount(1);
  await expect(message).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(message).toHaveCount(0);
  await expectAtRow(page, rowsOf(page), HELLO_ID);
  await page.keyboard.press('Enter');
  await expect(message).toBeVisible();
});

test('Space chooses in a list or a tree, and plays nothing', async ({ page }) => {
  const message = await openHello(page, '');
  const { pause } = natPage(page);
  const tree = message.getByRole('tree');
  const field = tree.getByRole('treeitem', { selected: true });
  await tree.focus();
  await page.keyboard.press('Home');
  const wasOpen = await field.getAttribute('aria-expanded');
  await page.keyboard.press('Space');
  await expect(field).toHaveAttribute('aria-expanded', wasOpen === 'true' ? 'false' : 'true');
  await expect(pause).toHaveCount(0);
  const bytes = message.getByRole('listbox', { name: englishFields.bytes });
  await bytes.focus();
  await page.keyboard.press('Space');
  await expect(bytes.getByRole('option', { name: /^Byte 0: / })).toHaveCount(1);
  await expect(pause).toHaveCount(0);
  await rowsOf(page).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  const { id: before = '' } = messages[HELLO - 1] ?? {};
  await expect(page.getByRole('region', { name: english.detail(before) })).toBeVisible();
  await expect(pause).toHaveCount(0);
});

test('the bytes are passed by pages, and left at either end', async ({ page }) => {
  const message = await openHello(page, '');
  const bytes = message.getByRole('listbox', { name: englishFields.bytes });
  const current = bytes.getByRole('option', { name: /^Byte \d+: / });
  await bytes.focus();
  await page.keyboard.press('Control+End');
  const last = (openedPacket(trace, HELLO_ID)?.tree.bytes.length ?? 0) - 1;
  await expect(current).toHaveAttribute('data-offset', `${last}`);
  await page.keyboard.press('Control+Home');
  await expect(current).toHaveAttribute('data-offset', '0');
  await page.keyboard.press('PageDown');
  await expect(current).toHaveAttribute('data-offset', /^(64|128)$/);
  await page.keyboard.press('PageUp');
  await expect(current).toHaveAttribute('data-offset', '0');
});

test('a link to a field leads there, and stands in the address for as long as it is open', async ({
  page,
}) => {
  const message = await openHello(page, '&field=0');
  await expect(message).toBeInViewport();
  const tree = message.getByRole('tree');
  await expect(tree.getByRole('treeitem', { selected: true })).toBeInViewport();
  const { id: name } = messages[HELLO] ?? {};
  const packet = encodeURIComponent(name ?? '');
  await expect(page).toHaveURL(new RegExp(`&packet=${packet}&field=0$`));
  await tree.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(new RegExp(`&packet=${packet}&field=0\\.0$`));
  await page.reload();
  await expect(message).toBeFocused({ timeout: 45_000 });
  await expect(tree.getByRole('treeitem', { selected: true })).toHaveAttribute('aria-level', '2');
  await page.keyboard.press('Escape');
  await expect(message).toHaveCount(0);
  await expect(page).not.toHaveURL(/packet=/);
});

for (const [locale, words] of [
  ['en', english],
  ['ko', korean],
] as const) {
  test(`a message that is chosen says that it is open (${locale})`, async ({ page }) => {
    const nat = natPage(page, locale);
    await nat.open(`${SCENARIO}&at=${HELLO_AT}`);
    await nat.timeline.waitFor();
    await page.getByRole('tab', { name: words.heading, exact: true }).press('Enter');
    await rowsOf(page, words).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    const { id: first = '' } = messages[0] ?? {};
    await expect(page.getByRole('status').filter({ hasText: words.isOpen(first) })).toHaveCount(1);
    await expect(rowsOf(page, words)).toBeFocused();
  });
}

/** The first datagram of the handshake, as a link opens it: it has the focus. */
async function openHello(page: Page, search: string): Promise<Locator> {
  await natPage(page).open(`${SCENARIO}&at=${HELLO_AT}&packet=${HELLO_ID}${search}`);
  const message = page.getByRole('region', { name: english.detail(HELLO_ID), exact: true });
  await expect(message).toBeFocused({ timeout: 45_000 });
  return message;
}

/** The list has the focus, and in it the row of that message. */
async function expectAtRow(page: Page, rows: Locator, id: string): Promise<void> {
  await expect(rows).toBeFocused();
  const active = (await rows.getAttribute('aria-activedescendant')) ?? '';
  const place = messages.findIndex((message) => message.id === id);
  await expect(page.locator(`[id="${active}"]`)).toHaveAttribute('aria-posinset', `${place + 1}`);
}

function rowsOf(page: Page, { label }: { label: (shown: number) => string } = english): Locator {
  return page.getByRole('listbox', { name: label(messages.length) });
}
