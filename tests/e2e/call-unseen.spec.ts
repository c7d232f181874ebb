import { interfaceWords } from '../../content/en/interface';
import { keyScheduleWords } from '../../content/en/key-schedule';
import { unseenWords as english } from '../../content/en/unseen';
import { unseenWords as korean } from '../../content/ko/unseen';
import { callPage } from './call-page';
import { expectAccessible, expectFits } from './expect-layout';
import { expect, test } from './fixtures';
import { natPage } from './nat-page';

test('the handshake that no page sees is opened by keyboard, modelled beside what was told', async ({
  page,
}) => {
  const call = callPage(page);
  await call.open();
  await call.startButton.click();
  await call.expectAllPhasesDone();
  await call.choosePanel('security');
  const button = page.getByRole('button', { name: english.open, exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: english.heading.handshake });
  await expect(dialog).toBeVisible();

  const table = dialog.getByRole('table', { name: english.values.caption });
  const { origins } = interfaceWords;
  await expect(table.getByRole('columnheader').nth(1)).toContainText(origins.measured.name);
  await expect(table.getByRole('columnheader').nth(2)).toContainText(origins.modelled.name);
  const cipher = table.getByRole('row', { name: english.values.cipher });
  await expect(cipher).toContainText(/TLS_\w+.*TLS_\w+/);

  const flights = dialog.getByRole('list', { name: english.flights.label });
  await expect(flights.getByText('ClientHello', { exact: true })).toBeVisible();
  await expect(flights).toContainText('CertificateVerify, Finished');
  await expectAccessible(page, 'dialog[open]');
  const first = flights.getByRole('button').first();
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(first).toHaveAttribute('aria-expanded', 'true');
  await expect(flights.getByRole('tree').first()).toContainText('client_hello');

  for (const peer of ['A', 'B'] as const) {
    const name = english.certificates.of(call.words.workbench.peers[peer]);
    await expect(dialog.getByRole('heading', { name, exact: true })).toHaveCount(2);
  }
  await expect(dialog).toContainText(english.certificates.lead);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
});

test('another key agreement, and the keys that lead back to their flight', async ({ page }) => {
  const call = callPage(page);
  await call.open();
  await call.startButton.click();
  await call.expectAllPhasesDone();
  await call.choosePanel('security');
  await page.getByRole('button', { name: english.open, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: english.heading.handshake });
  const flights = dialog.getByRole('list', { name: english.flights.label });
  await expect(flights).toContainText('ClientHello');
  await expect(dialog).toContainText(english.values.groupNote);
  // What browsers take is computed first: its ClientHello needs two datagrams.
  const hybrid = dialog.getByRole('radio', { name: 'X25519MLKEM768', exact: true });
  await expect(hybrid).toBeChecked();
  await expect(flights.getByText(/^2 datagrams, /)).toHaveCount(2);
  const group = dialog.getByRole('radio', { name: 'x25519', exact: true });
  await hybrid.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(group).toBeChecked();
  await expect(flights.getByText(/^2 datagrams, /)).toHaveCount(0);
  await expect(group).toBeFocused();

  await dialog.getByText(english.keys, { exact: true }).focus();
  await page.keyboard.press('Enter');
  const schedule = dialog.getByRole('region', { name: keyScheduleWords.heading });
  await schedule.getByRole('button', { name: keyScheduleWords.showEvent, exact: true }).click();
  const its = flights.getByRole('button', { expanded: true });
  await expect(its).toBeFocused();
});

test('in Korean on a narrow page: what the keys protect', async ({ openPage }) => {
  const page = await openPage({
    colorScheme: 'dark',
    context: { viewport: { width: 390, height: 844 } },
  });
  const call = callPage(page, 'ko');
  await call.open();
  await call.startButton.click();
  await call.expectAllPhasesDone();
  // What was told stays with the recording.
  await call.hangUp();
  await call.choosePanel('media');
  const button = page.getByRole('button', { name: korean.open, exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: korean.heading.media });
  const { rtp, rtcp, kinds } = korean.packets;
  await expect(dialog.getByRole('heading', { name: rtp.heading, exact: true })).toBeVisible();
  await expect(dialog.getByRole('tree').first()).toContainText('SSRC');
  await dialog.getByRole('radio', { name: kinds.rtp, exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('heading', { name: rtcp.heading, exact: true })).toBeVisible();
  await expect(dialog.getByRole('tree').first()).toContainText('SRTCP');
  await expectFits(page);
  // The byte view has its own spec; with its many cells a look at all of it takes long.
  await expectAccessible(page, 'dialog[open] table');
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});

test('a simulated call has its packets, and nothing to add to them', async ({ page }) => {
  const nat = natPage(page);
  await nat.open('?scenario=home-routers&secure.dtls=1.3&at=500');
  await nat.timeline.waitFor();
  await page.getByRole('tab', { name: 'DTLS', exact: true }).click();
  await expect(page.getByRole('tabpanel')).toContainText('TLS_AES_128_GCM_SHA256');
  await expect(page.getByRole('button', { name: english.open, exact: true })).toHaveCount(0);
});
