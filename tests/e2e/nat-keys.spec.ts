import type { Locator, Page } from '@playwright/test';
import { keyScheduleWords as english } from '../../content/en/key-schedule';
import { keyScheduleWords as korean } from '../../content/ko/key-schedule';
import { expectAccessible, expectFits } from './expect-layout';
import { expect, test } from './fixtures';
import { natPage } from './nat-page';

/** The key schedule of a scenario whose handshake is over at the cursor. */
async function openKeys(page: Page, search: string, locale: 'en' | 'ko' = 'en'): Promise<Locator> {
  const nat = natPage(page, locale);
  await nat.open(`?scenario=home-routers&${search}`);
  await nat.timeline.waitFor();
  const tab = page.getByRole('tab', { name: 'DTLS', exact: true });
  await tab.focus();
  await page.keyboard.press('Enter');
  const words = locale === 'en' ? english : korean;
  const panel = page.getByRole('region', { name: words.heading });
  await expect(panel.getByRole('listbox')).toBeVisible();
  return panel;
}

test('a value is chosen, copied and followed to its parents, by keyboard alone', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const kept: string[] = [];
    Object.defineProperty(globalThis, 'keptTexts', { value: kept });
    const clipboard = { writeText: (text: string) => Promise.resolve(void kept.push(text)) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard });
  });
  const panel = await openKeys(page, 'secure.dtls=1.3&at=500');
  const graph = panel.getByRole('listbox');
  const chosen = graph.getByRole('option', { selected: true });
  const detail = panel.getByRole('region', { name: english.detail });
  await graph.focus();
  await expect(chosen).toHaveAccessibleName(/^Shared secret, 32 bytes, secret$/);
  await page.keyboard.press('ArrowDown');
  await expect(chosen).toHaveAccessibleName(/^Handshake secret/);
  await expect(detail).toContainText('HKDF-Extract(');
  await page.keyboard.press('End');
  await expect(chosen).toHaveAccessibleName(/SRTP encryption key/);
  await expect(detail).toContainText('SRTP-KDF(');
  const copy = detail.getByRole('button', { name: /as hexadecimal$/ });
  await copy.focus();
  await page.keyboard.press('Enter');
  const shown = await detail
    .locator('code')
    .filter({ hasText: /^[0-9a-f ]+$/ })
    .first()
    .innerText();
  const kept = () =>
    page.evaluate(() => (globalThis as unknown as { keptTexts: string[] }).keptTexts);
  await expect.poll(kept).toEqual([shown.replaceAll(/\s/g, '')]);
  const parent = detail.getByRole('button', { name: /SRTP master key$/ });
  await parent.focus();
  await page.keyboard.press('Enter');
  const heading = detail.getByRole('heading', { level: 4 });
  await expect(heading).toHaveText(/SRTP master key$/);
  await expect(heading).toBeFocused();
  await expect(chosen).toHaveAccessibleName(/SRTP master key/);
  await expectAccessible(page, '[aria-labelledby=key-schedule]');
});

test('all values, the same as a table, and the labels of SRTP', async ({ page }) => {
  const panel = await openKeys(
    page,
    'secure.dtls=1.2&secure.srtp=SRTP_AES128_CM_HMAC_SHA1_80&at=500',
  );
  await panel.getByRole('radio', { name: /^All \d+ values$/ }).check();
  const graph = panel.getByRole('listbox');
  const options = await graph.getByRole('option').count();
  expect(options).toBeGreaterThan(40);
  await panel.getByText(english.table, { exact: true }).click();
  const table = panel.getByRole('table', { name: /in the order in which they were derived$/ });
  await expect(table.getByRole('row')).toHaveCount(options + 1);
  await table.getByRole('button', { name: 'Key block', exact: true }).click();
  await expect(graph.getByRole('option', { selected: true })).toHaveAccessibleName(/^Key block/);
  const labels = panel.getByRole('table', { name: /as the DTLS client$/ });
  await expect(labels.getByRole('row')).toHaveCount(7);
  await expect(labels.getByRole('row').last()).toContainText('Client SRTCP salt');
});

test('a value aside from the main path is shown among all, and its name has the focus', async ({
  page,
}) => {
  const panel = await openKeys(page, 'secure.dtls=1.3&at=500');
  const labels = panel.getByRole('table', { name: /as the DTLS client$/ });
  await labels.getByRole('button', { name: 'Client SRTP salt', exact: true }).press('Enter');
  await expect(panel.getByRole('radio', { name: /^All \d+ values$/ })).toBeChecked();
  const heading = panel
    .getByRole('region', { name: english.detail })
    .getByRole('heading', { level: 4 });
  await expect(heading).toHaveText('Client SRTP salt');
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  const graph = panel.getByRole('listbox');
  await graph.focus();
  await page.keyboard.press('Space');
  await expect(natPage(page).pause).toHaveCount(0);
  await expect(graph).toBeFocused();
});

test('before the handshake values are outlines, and one leads to its moment', async ({ page }) => {
  const panel = await openKeys(page, 'secure.dtls=1.3&at=20');
  const option = panel.getByRole('option', { name: /^Shared secret/ });
  await expect(option).toHaveAccessibleName(/not there yet at the cursor$/);
  const detail = panel.getByRole('region', { name: english.detail });
  await detail.getByRole('button', { name: english.goThere }).press('Enter');
  await expect(option).toHaveAccessibleName(/^Shared secret, 32 bytes, secret$/);
  await expect(detail.getByRole('heading', { level: 4 })).toBeFocused();
});

test('the same in Korean on a narrow page', async ({ openPage }) => {
  const page = await openPage({ context: { viewport: { width: 390, height: 844 } } });
  const panel = await openKeys(page, 'secure.dtls=1.3&at=500', 'ko');
  await panel.getByRole('option', { name: /^공유 비밀값/ }).click();
  const detail = panel.getByRole('region', { name: korean.detail });
  await expect(detail).toContainText('X25519(');
  await expectFits(page);
  await expectAccessible(page, '[aria-labelledby=key-schedule]');
});
