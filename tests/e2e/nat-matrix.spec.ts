import { matrixWords as english } from '../../content/en/nat/matrix';
import { matrixWords as korean } from '../../content/ko/nat/matrix';
import { MATRIX_SIZE } from '../../lib/simulator/matrix';
import { expectAccessible, expectFits } from './expect-layout';
import { expect, test } from './fixtures';
import { natPage } from './nat-page';

/** How many of the calls without TURN find a path: see the truth table in tests/lib/simulator. */
const DIRECT = 61;

test('the matrix is computed, walked with the arrow keys, and a cell is played', async ({
  page,
}) => {
  test.slow();
  await page.goto('/en/nat/?view=matrix');
  const status = page.getByRole('status').filter({ hasText: 'connect' });
  await expect(status).toHaveText(english.done(MATRIX_SIZE, DIRECT), { timeout: 120_000 });
  const grid = page.getByRole('grid', { name: english.label });
  await grid.getByRole('button').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator(':focus')).toHaveAttribute('data-place', '1 1');
  await page.keyboard.press('Enter');
  const nat = natPage(page);
  await nat.timeline.waitFor();
  await nat.prediction.getByRole('button', { name: nat.words.predict.reveal }).click();
  await expect(nat.prediction).toContainText(nat.words.shortAnswers.srflx);
  await expect(page).toHaveURL(/a\.nat\.mapping=endpoint-independent/);
});

test('a link reopens the matrix with its TURN and agent', async ({ page }) => {
  await page.goto('/en/nat/?view=matrix&matrix.turn=tls&matrix.agent=rfc8445');
  await expect(page.getByRole('radio', { name: english.turn.tls })).toBeChecked();
  await expect(page.getByRole('radio', { name: english.agent.rfc8445 })).toBeChecked();
  await page.getByRole('radio', { name: english.turn.udp }).check({ force: true });
  await expect(page).toHaveURL(/matrix\.turn=udp&matrix\.agent=rfc8445$/);
});

test('computing can be stopped and gone on with', async ({ page }) => {
  test.slow();
  await page.goto('/en/nat/?view=matrix');
  await page.getByRole('button', { name: english.stop, exact: true }).click();
  const goOn = page.getByRole('button', { name: english.goOn });
  await expect(goOn).toBeVisible();
  await goOn.click();
  await expect(page.getByText(english.done(MATRIX_SIZE, DIRECT))).toBeVisible({ timeout: 120_000 });
});

for (const [locale, words] of [
  ['en', english],
  ['ko', korean],
] as const) {
  test(`the matrix fits and is accessible at 390 px: ${locale}`, async ({ openPage }) => {
    test.slow();
    const page = await openPage({ context: { viewport: { width: 390, height: 844 } } });
    await page.goto(`/${locale}/nat/?view=matrix`);
    await expect(page.getByText(words.done(MATRIX_SIZE, DIRECT))).toBeVisible({ timeout: 120_000 });
    await expectFits(page);
    await expectAccessible(page);
  });
}
