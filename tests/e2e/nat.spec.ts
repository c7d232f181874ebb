import { expectAccessible, expectFits } from './expect-layout';
import { expect, test } from './fixtures';
import { natPage } from './nat-page';

test('a scenario is foretold, played and held against the guess', async ({ page }) => {
  const nat = natPage(page);
  await nat.open();
  await nat.choose('port-restricted-symmetric');
  await expect(nat.prediction).toContainText(nat.scenarios['port-restricted-symmetric'].question);
  await nat.play('srflx');
  const { wrong } = nat.words.predict;
  await expect(nat.prediction).toContainText(wrong('server-reflexive', 'no path'));
  await expect(nat.prediction).toContainText(nat.scenarios['port-restricted-symmetric'].conclusion);
  await nat.choose('home-routers');
  await nat.play('srflx');
  await expect(nat.prediction).toContainText(nat.words.predict.right('server-reflexive'));
});

test('a run moves by itself, and its moment stands in the address', async ({ page }) => {
  const nat = natPage(page);
  await nat.open('?scenario=home-routers');
  await nat.play();
  await expect(nat.pause).toBeVisible();
  await nat.pause.click();
  await expect(page).toHaveURL(/[?&]scenario=home-routers&at=\d/);
});

test('a link reopens scenario, edits, seed and moment', async ({ page }) => {
  const nat = natPage(page);
  await nat.open('?scenario=home-routers&seed=7&b.nat.preset=symmetric-office&at=120');
  await nat.timeline.waitFor();
  await expect(nat.chooser).toHaveValue('home-routers');
  await expect(nat.prediction).toContainText(nat.words.predict.was('no path'));
  await page.getByText(nat.words.setup.open).click();
  const b = page.getByRole('group', { name: nat.words.setup.side('B') });
  await expect(b.getByRole('combobox', { name: nat.words.setup.nat, exact: true })).toHaveValue(
    'symmetric-office',
  );
  await expect(page.getByLabel(nat.words.setup.seed, { exact: true })).toHaveValue('7');
  await expect(page).toHaveURL(/[?&]seed=7&.*at=120$/);
});

test('what the address cannot mean is told, and the scenario stands', async ({ page }) => {
  const nat = natPage(page);
  await nat.open('?scenario=home-routers&a.nat.mapping=friendly');
  await expect(
    page.getByText(nat.words.address.problem('a.nat.mapping', 'friendly')),
  ).toBeVisible();
  await expect(nat.chooser).toHaveValue('home-routers');
});

test('a change in the past makes another future, and both are compared', async ({ page }) => {
  const nat = natPage(page);
  await nat.open('?scenario=home-routers&at=100');
  await nat.timeline.waitFor();
  await nat.changes.getByText(nat.words.tools.label).click();
  await nat.changes.getByRole('button', { name: nat.words.tools.lose('B') }).click();
  await expect(nat.changes).toContainText(nat.words.changes.compare.heading);
  await expect(nat.changes.getByRole('listitem')).toHaveCount(1);
  await expect(page).toHaveURL(/changes\.0\.kind=lose-network/);
  await nat.changes.getByRole('button', { name: /^Take back/ }).click();
  await expect(nat.changes.getByRole('listitem')).toHaveCount(0);
});

test('both runs can be shown, told apart by which came first', async ({ page }) => {
  const nat = natPage(page);
  await nat.open('?scenario=home-routers&at=100');
  await nat.timeline.waitFor();
  await nat.changes.getByText(nat.words.tools.label).click();
  await nat.changes.getByRole('button', { name: nat.words.tools.lose('B') }).click();
  const { after, before, onScreen, showOther } = nat.words.changes.compare;
  await expect(nat.changes.getByRole('term')).toHaveText([before, onScreen(after)]);
  await nat.changes.getByRole('button', { name: showOther }).click();
  await expect(nat.changes.getByRole('term')).toHaveText([onScreen(before), after]);
  await expect(page).not.toHaveURL(/changes/);
});

test('a link leads to the moment that is shown', async ({ page }) => {
  const nat = natPage(page);
  await nat.open('?scenario=home-routers&seed=7&at=100');
  await nat.timeline.waitFor();
  // No browser lets a test read the clipboard by the same means.
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: async (text: string) => {
          window.name = text;
        },
      },
    }),
  );
  await page.getByRole('button', { name: nat.words.address.share }).click();
  await expect(page.getByText(nat.words.address.copied)).toBeVisible();
  const link = await page.evaluate(() => window.name);
  expect(new URL(link).search).toBe('?scenario=home-routers&seed=7&at=100');
});

test('a scenario that is passed over in the list loses nothing', async ({ page }) => {
  const nat = natPage(page);
  await nat.open('?scenario=symmetric-symmetric&seed=7');
  await nat.choose('same-lan');
  await expect(page).not.toHaveURL(/seed/);
  await nat.choose('symmetric-symmetric');
  await expect(page).toHaveURL(/seed=7/);
  await page.getByRole('button', { name: nat.words.setup.reset }).click();
  await expect(page).not.toHaveURL(/seed/);
});

test('edits of the network are played anew', async ({ page }) => {
  const nat = natPage(page);
  await nat.open('?scenario=symmetric-symmetric');
  await nat.play('none');
  await page.getByText(nat.words.setup.open).click();
  const a = page.getByRole('group', { name: nat.words.setup.side('A') });
  await a.getByRole('checkbox', { name: 'UDP', exact: true }).check();
  await expect(nat.prediction).toContainText(nat.words.predict.stale);
  await nat.play('relay');
  await expect(nat.prediction).toContainText(nat.words.predict.right('relay'));
});

for (const locale of ['en', 'ko'] as const) {
  test(`fits and is accessible at 390 px: ${locale}`, async ({ openPage }) => {
    const page = await openPage({ context: { viewport: { width: 390, height: 844 } } });
    const nat = natPage(page, locale);
    await nat.open('?scenario=home-routers&at=90');
    await nat.timeline.waitFor();
    await expectFits(page);
    await expectAccessible(page);
  });
}

test('the keyboard alone chooses, foretells and plays', async ({ page }) => {
  const nat = natPage(page);
  await nat.open();
  await nat.chooser.focus();
  await page.keyboard.type('Two hosts in one network');
  await expect(nat.chooser).toHaveValue('same-lan');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(nat.prediction.getByRole('radio').first()).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(nat.playButton).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(nat.prediction.getByRole('status').last()).toContainText(
    nat.words.predict.right('host'),
  );
  await nat.timeline.waitFor();
  await expect(nat.playButton).toBeFocused();
});
