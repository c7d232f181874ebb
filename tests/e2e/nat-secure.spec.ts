import { mediaWords } from '../../content/en/media';
import { ladderWords } from '../../content/en/nat/ladder';
import { workbenchWords } from '../../content/en/workbench';
import { expectAccessible, expectFits } from './expect-layout';
import { expect, test } from './fixtures';
import { natPage } from './nat-page';

test('after ICE: a handshake, its certificates, media and a chat, all modelled', async ({
  page,
}) => {
  const nat = natPage(page);
  await nat.open('?scenario=home-routers');
  await page.getByText(nat.words.setup.open).click();
  const { secure } = nat.words.setup;
  await page.getByRole('combobox', { name: secure.label }).selectOption('dtls-1.3');
  await expect(page.getByRole('combobox', { name: secure.srtp })).toBeVisible();
  await expect(page).toHaveURL(/secure\.dtls=1\.3/);
  await nat.play();
  await nat.pause.click();
  await page.keyboard.press('End');
  const panel = page.getByRole('tabpanel');
  const { panels } = workbenchWords;
  await page.getByRole('tab', { name: panels.security, exact: true }).click();
  await expect(panel).toContainText('TLS_AES_128_GCM_SHA256');
  await expect(panel).toContainText('CN=WebRTC');
  await expectAccessible(page, '[role=tabpanel]');
  await page.getByRole('tab', { name: panels.media, exact: true }).click();
  await expect(panel).toContainText(mediaWords.explanation.modelled);
  await expect(panel).not.toContainText(mediaWords.explanation.text);
  await expect(panel.getByRole('row', { name: /^chat/ }).first()).toContainText('2 / 2');
  await page.getByRole('tab', { name: ladderWords.heading, exact: true }).click();
  await expect(panel).toContainText('SRTCP');
});

test('the same in Korean on a narrow page, from a link', async ({ openPage }) => {
  const page = await openPage({ context: { viewport: { width: 390, height: 844 } } });
  const nat = natPage(page, 'ko');
  await nat.open('?scenario=home-routers&secure.dtls=1.2&at=500');
  await nat.timeline.waitFor();
  await page.getByRole('tab', { name: 'DTLS', exact: true }).click();
  const panel = page.getByRole('tabpanel');
  await expect(panel).toContainText('TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256');
  await expectFits(page);
});

test('from the first screen to the handshake by keyboard: the group, play, the panel', async ({
  page,
}) => {
  const nat = natPage(page);
  await nat.open();
  const groups = page.getByRole('list', { name: nat.words.chooser.groupsLabel });
  const after = groups.getByRole('button', { name: nat.words.chooser.groups['after-ice'] });
  await after.press('Enter');
  await expect(after).toHaveAttribute('aria-pressed', 'true');
  await expect(nat.chooser).toHaveValue('handshake-1-3');
  await nat.play();
  await page.getByRole('button', { name: nat.words.predict.look('DTLS') }).press('Enter');
  const tab = page.getByRole('tab', { name: 'DTLS', exact: true });
  await expect(tab).toBeFocused();
  await expect(tab).toHaveAttribute('aria-selected', 'true');
  await expect(tab).toBeInViewport();
});
