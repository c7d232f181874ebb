import { remedies } from '../../content/en/nat/remedies';
import { panel } from '../../content/en/nat/why';
import { expect, test } from './fixtures';
import { natPage } from './nat-page';

test('why there is no path, and the smallest change that makes one', async ({ page }) => {
  const nat = natPage(page);
  await nat.open('?scenario=port-restricted-symmetric');
  await nat.play('none');
  const why = page.getByRole('region', { name: panel.heading, exact: true });
  await expect(why).toContainText('nat-a');
  await why.getByRole('button', { name: remedies.find }).click();
  await why.getByRole('button', { name: remedies.apply, exact: true }).click();
  await expect(nat.prediction).toContainText(nat.words.shortAnswers.relay);
  await expect(nat.changes).toContainText(nat.words.changes.compare.heading);
});
