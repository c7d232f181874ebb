import { remedies } from '../../content/en/nat/remedies';
import { topologyWords } from '../../content/en/nat/topology';
import { panel } from '../../content/en/nat/why';
import { expect, test } from './fixtures';
import { natPage } from './nat-page';

const { fork } = topologyWords;

test('told at once, the answer has the focus', async ({ page }) => {
  const nat = natPage(page);
  await nat.open('?scenario=port-restricted-symmetric');
  await nat.playButton.click();
  const reveal = nat.prediction.getByRole('button', { name: nat.words.predict.reveal });
  await reveal.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator(':focus')).toContainText(nat.words.predict.was('no path'));
});

test('a remedy that is applied plays, and the player has the focus', async ({ page }) => {
  const nat = natPage(page);
  await nat.open('?scenario=port-restricted-symmetric&at=100');
  const why = page.getByRole('region', { name: panel.heading, exact: true });
  await why.getByRole('button', { name: remedies.find }).click();
  const apply = why.getByRole('button', { name: remedies.apply, exact: true });
  await apply.focus();
  await page.keyboard.press('Enter');
  await expect(nat.pause).toBeFocused();
  // What the scenario asks and advises is of the network before.
  await expect(nat.prediction).toContainText(nat.words.predict.ownQuestion);
  await expect(nat.prediction).not.toContainText(nat.words.predict.watch);
});

test('a mapping that expires leaves the focus on its line', async ({ page }) => {
  const nat = natPage(page);
  await nat.open('?scenario=home-routers&at=100');
  await nat.timeline.waitFor();
  await page.getByRole('button', { name: fork.expireNamed(1, 'nat-a') }).focus();
  await page.keyboard.press('Enter');
  await expect(nat.changes).toContainText(nat.words.changes.compare.heading);
  const line = page.locator('[data-heir]:focus');
  await expect(line).toContainText('203.0.113.10:61625');
  await expect(line).toContainText(topologyWords.table.changes.expired);
});

test('a packet is dropped once, and the drop taken back where it was asked for', async ({
  page,
}) => {
  const nat = natPage(page);
  await nat.open('?scenario=home-routers&at=20');
  await nat.timeline.waitFor();
  const drop = page.getByRole('button', { name: new RegExp(`^${fork.drop}: `) }).first();
  const name = (await drop.getAttribute('aria-label')) ?? '';
  await drop.focus();
  await page.keyboard.press('Enter');
  const takeBack = page.getByRole('button', { name: fork.takeBackNamed(name) });
  await expect(takeBack).toBeFocused();
  await expect(page.getByText(fork.dropped, { exact: true })).toBeVisible();
  await expect(nat.changes.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name, exact: true })).toBeFocused();
  await expect(nat.changes.getByRole('listitem')).toHaveCount(0);
});

test('a change taken back hands its focus on', async ({ page }) => {
  const nat = natPage(page);
  await nat.open(
    '?scenario=home-routers&at=50&changes.0.kind=restart-ice&changes.0.at=50&changes.0.peer=a',
  );
  await nat.timeline.waitFor();
  await nat.changes.getByRole('button', { name: /^Take back/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('summary:focus')).toHaveText(nat.words.tools.label);
});
