import type { Locator, Page } from '@playwright/test';
import { ladderWords as englishLadder } from '../../content/en/nat/ladder';
import { packetFieldWords as english } from '../../content/en/nat/packet-fields';
import { ladderWords as koreanLadder } from '../../content/ko/nat/ladder';
import { packetFieldWords as korean } from '../../content/ko/nat/packet-fields';
import { ladderOf } from '../../lib/selectors/ladder';
import { insideSummary } from '../../lib/selectors/packet-inside';
import { openedPacket } from '../../lib/selectors/packet-opened';
import { scenarioEntry } from '../../lib/simulator/scenarios/catalogue';
import { scenarioOf } from '../../lib/simulator/setup/build-scenario';
import { setupFromParameters } from '../../lib/simulator/setup/setup-text';
import { simulate } from '../../lib/simulator/simulate';
import { expectAccessible, expectFits } from './expect-layout';
import { pathOf } from './field-path';
import { expect, test } from './fixtures';
import { natPage } from './nat-page';

const SCENARIO = '?scenario=home-routers&secure.dtls=1.3';
const SAID = 'Hello, do you hear me?';
const WORDS = {
  en: { bytes: english, ladder: englishLadder },
  ko: { bytes: korean, ladder: koreanLadder },
};
/** Rows that Page Down passes. */
const PAGE = 10;

/** The same run as the page computes. */
const { setup } = setupFromParameters(
  new URLSearchParams(SCENARIO),
  scenarioEntry('home-routers').setup,
);
const { trace } = simulate(scenarioOf(setup));
const { messages } = ladderOf(trace);

const lineOf = (place: number) => {
  const message = messages[place];
  return message === undefined ? '' : (insideSummary(trace, message.id) ?? message.summary);
};
const placeOf = (line: RegExp) => messages.findIndex((_, place) => line.test(lineOf(place)));
const CHAT = placeOf(/chat: Hello/);
const HELLO = placeOf(/DTLS client_hello/);

test.beforeEach(() => test.slow());

for (const locale of ['en', 'ko'] as const) {
  const { bytes } = WORDS[locale];

  test(`by keyboard alone from Play down to what was said (${locale})`, async ({ page }) => {
    const nat = natPage(page, locale);
    await nat.open(SCENARIO);
    await nat.playButton.press('Enter');
    await nat.timeline.waitFor();
    await selectRow(page, CHAT, locale);
    const view = page.getByRole('region', { name: bytes.heading, exact: true });
    await view.getByRole('radio', { checked: true }).focus();
    await page.keyboard.press('ArrowRight');
    const inside = bytes.view.layer('plaintext', bytes.view.record(3));
    await expect(view.getByRole('radio', { name: inside })).toBeChecked();
    await expect(view).toContainText(bytes.view.opened);
    await selectText(page, view);
    await expectAccessible(page, '[role=tabpanel]');
  });
}

test('a key share leads to the keys that it feeds, in place', async ({ page }) => {
  const { bytes } = WORDS.en;
  const { id = '' } = messages[HELLO] ?? {};
  const field = pathOf(openedPacket(trace, id)?.tree.fields ?? [], 'public-key');
  await natPage(page).open(`${SCENARIO}&packet=${id}&field=${field}`);
  const view = page.getByRole('region', { name: bytes.heading, exact: true });
  await expect(view.getByRole('treeitem', { selected: true })).toContainText(
    bytes.fields['public-key'].name,
  );
  const feeds = view.getByRole('region', { name: new RegExp(`^${bytes.view.values.feeds}`) });
  await feeds.first().getByRole('button', { name: 'Shared secret', exact: true }).press('Enter');
  const card = view.getByRole('region', { name: 'Shared secret', exact: true });
  await expect(card).toContainText('RFC 7748');
  await expect(card).toContainText(/[\da-f]{64}/);
  await expectAccessible(page, '[role=tabpanel]');
});

test('a link leads back to the packet, its layer and its field', async ({ page, openPage }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: async (text: string) => {
          document.title = text;
        },
      },
    });
  });
  const { bytes } = WORDS.en;
  const { at = 0 } = messages[CHAT] ?? {};
  await natPage(page).open(`${SCENARIO}&at=${at}`);
  await selectRow(page, CHAT, 'en');
  const view = page.getByRole('region', { name: bytes.heading, exact: true });
  await view.getByRole('radio', { checked: true }).focus();
  await page.keyboard.press('ArrowRight');
  await selectText(page, view);
  await view.getByRole('button', { name: bytes.view.link }).press('Enter');
  await expect(view).toContainText(bytes.view.linkCopied);
  const link = new URL(await page.title());
  expect(link.search).toMatch(/packet=a%2F\d+&layer=1&field=[\d.]+/);

  const other = await openPage({ context: { viewport: { width: 390, height: 844 } } });
  await other.goto(`${link.pathname.replace('/en/', '/ko/')}${link.search}`);
  const there = other.getByRole('region', { name: WORDS.ko.bytes.heading, exact: true });
  await there.waitFor({ timeout: 45_000 });
  await expect(there.getByRole('treeitem', { selected: true })).toContainText(SAID);
  const inside = WORDS.ko.bytes.view.layer('plaintext', WORDS.ko.bytes.view.record(3));
  await expect(there.getByRole('radio', { name: inside })).toBeChecked();
  await expectFits(other);
});

test('the tree begins at UDP where the whole datagram is asked for', async ({ page }) => {
  const { bytes } = WORDS.en;
  const { id = '' } = messages[HELLO] ?? {};
  await natPage(page).open(`${SCENARIO}&packet=${id}`);
  const view = page.getByRole('region', { name: bytes.heading, exact: true });
  await view.getByRole('radio', { checked: true }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(view.getByRole('radio', { name: /^UDP datagram/ })).toBeChecked();
  await expect(page).toHaveURL(/layer=-1/);
  const tree = view.getByRole('treeitem');
  await expect(tree.first()).toContainText(bytes.fields['udp-header'].name);
  await view.getByRole('tree').press('Home');
  // Its four fields stand open beneath it.
  await expect(tree.nth(5)).toContainText(bytes.fields['dtls-datagram'].name);
  for (const _ of ['source', 'destination', 'length', 'checksum']) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(view).toContainText('Right: computed again over these bytes');
});

test('what of such a link cannot be is told', async ({ page }) => {
  const { bytes } = WORDS.en;
  const nat = natPage(page);
  const { problems } = nat.words.address;
  await nat.open(`${SCENARIO}&at=300&packet=a/99999&field=x`);
  await expect(page.getByText(problems['unfit-field']('field', 'x'))).toBeVisible();
  await expect(page.getByText(problems['unknown-packet']('packet', 'a/99999'))).toBeVisible();
  await nat.open(`${SCENARIO}&at=300&packet=a/1&field=0.77`);
  const view = page.getByRole('region', { name: bytes.heading, exact: true });
  await view.waitFor({ timeout: 45_000 });
  await expect(view).toContainText(bytes.view.noSuchField('0.77'));
});

/** Selects a message by its place in the list, with the keyboard. */
async function selectRow(page: Page, place: number, locale: 'en' | 'ko'): Promise<void> {
  const { heading, label } = WORDS[locale].ladder;
  await page.getByRole('tab', { name: heading, exact: true }).focus();
  await page.keyboard.press('Enter');
  const rows = page.getByRole('listbox', { name: label(messages.length) });
  await rows.focus();
  await page.keyboard.press('Home');
  for (let at = PAGE; at <= place; at += PAGE) await page.keyboard.press('PageDown');
  for (let left = place % PAGE; left > 0; left -= 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(rows.getByRole('option', { selected: true })).toContainText(lineOf(place));
}

/** Goes up from the end of the tree to what was said: padding and a content type stand behind it. */
async function selectText(page: Page, view: Locator): Promise<void> {
  const tree = view.getByRole('tree');
  await tree.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(tree.getByRole('treeitem', { selected: true })).toContainText(SAID);
}
