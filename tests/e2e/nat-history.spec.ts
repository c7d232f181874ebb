import { matrixWords } from '../../content/en/nat/matrix';
import { remedies } from '../../content/en/nat/remedies';
import { panel } from '../../content/en/nat/why';
import { typeInto } from './call-page';
import { expect, test } from './fixtures';
import { natPage } from './nat-page';

test('what is compared stands in the address, and comes again', async ({ page }) => {
  const nat = natPage(page);
  await nat.open('?scenario=home-routers&at=100');
  await nat.timeline.waitFor();
  await nat.changes.getByText(nat.words.tools.label).click();
  await nat.changes.getByRole('button', { name: nat.words.tools.lose('B') }).click();
  const { heading, before, after, onScreen } = nat.words.changes.compare;
  await expect(nat.changes).toContainText(heading);
  await expect(page).toHaveURL(/changes\.0\.kind=lose-network.*&at=100&against=before$/);
  const runs = nat.changes.getByRole('definition');
  await expect(runs.last()).toContainText(' ms: ');
  const compared = await runs.allTextContents();
  await page.reload();
  await nat.timeline.waitFor();
  await expect(nat.changes).toContainText(heading);
  await expect(nat.changes.getByRole('term')).toHaveText([before, onScreen(after)]);
  await expect(runs).toHaveText([...compared]);
});

test('the other agent is compared at the moment that is shown', async ({ page }) => {
  const nat = natPage(page);
  await nat.open('?scenario=home-routers&at=100');
  await nat.timeline.waitFor();
  const other = nat.words.tools.otherAgent(nat.words.setup.agent.rfc8445);
  await page.getByRole('button', { name: other }).click();
  await expect(page).toHaveURL(/a\.agent=rfc8445&b\.agent=rfc8445&at=100&against=before$/);
  const { compare } = nat.words.changes;
  await expect(nat.changes).toContainText(compare.first('80.0 ms'));
  await expect(nat.changes).toContainText(compare.nominates);
  await expect(nat.changes).toContainText(compare.nominatesNot);
});

test('going to where two runs part stops the player', async ({ page }) => {
  const nat = natPage(page);
  await nat.open('?scenario=home-routers&at=100&against=before&against.seed=2');
  await nat.timeline.waitFor();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(nat.pause).toBeVisible();
  await nat.changes.getByRole('button', { name: nat.words.changes.compare.go }).click();
  await expect(nat.pause).toHaveCount(0);
});

test('Back takes back a scenario, a remedy and a cell of the matrix', async ({ page }) => {
  test.slow();
  const nat = natPage(page);
  await nat.open('?scenario=port-restricted-symmetric&at=100');
  await nat.timeline.waitFor();
  const why = page.getByRole('region', { name: panel.heading, exact: true });
  await why.getByRole('button', { name: remedies.find }).click();
  await why.getByRole('button', { name: remedies.apply, exact: true }).click();
  await expect(page).toHaveURL(/a\.turn=udp/);
  await page.goBack();
  await expect(page).toHaveURL(/\?scenario=port-restricted-symmetric&at=100$/);
  await expect(nat.prediction).toContainText(nat.words.predict.was('no path'));
  await page.goForward();
  await expect(page).toHaveURL(/a\.turn=udp/);
  await page.goBack();
  await nat.choose('same-lan');
  await expect(page).toHaveURL(/\?scenario=same-lan$/);
  await page.goBack();
  await expect(nat.chooser).toHaveValue('port-restricted-symmetric');
  await page.getByText(nat.words.views.matrix).click();
  await expect(page).toHaveURL(/view=matrix/);
  const grid = page.getByRole('grid', { name: matrixWords.label });
  await grid.locator('[data-place="1 1"]').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/a\.nat\.mapping=endpoint-independent/);
  await expect(nat.prediction).toBeFocused();
  await page.goBack();
  await expect(grid).toBeVisible();
  await page.goBack();
  await expect(nat.chooser).toHaveValue('port-restricted-symmetric');
  expect(new URL(page.url()).pathname).toBe('/en/nat/');
});

test('edits in a row are one step back', async ({ page }) => {
  const nat = natPage(page);
  await nat.open('?scenario=home-routers');
  await page.getByText(nat.words.setup.open).click();
  // Two changes: 17, then 178.
  await typeInto(page.getByLabel(nat.words.setup.seed, { exact: true }), '78');
  await expect(page).toHaveURL(/\?scenario=home-routers&seed=178$/);
  await page.goBack();
  await expect(page).toHaveURL(/\?scenario=home-routers$/);
  await expect(page.getByLabel(nat.words.setup.seed, { exact: true })).toHaveValue('1');
});
