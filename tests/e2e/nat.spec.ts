import { exportWords } from '../../content/en/nat/export';
import { ladderWords } from '../../content/en/nat/ladder';
import { panel } from '../../content/en/nat/why';
import { savedStart } from './call-page';
import { expectAccessible, expectFits } from './expect-layout';
import { expect, test } from './fixtures';
import { natPage } from './nat-page';

test('a scenario is predicted, played and held against the guess', async ({ page }) => {
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
  await nat.open(
    '?scenario=home-routers&a.nat.mapping=friendly&colour=red&seed=7' +
      '&changes.0.kind=lose-network&changes.0.at=5&changes.0.duration=9&changes.0.node=nat-x',
  );
  const notice = page.getByRole('status').filter({ hasText: nat.words.address.unread });
  const { problems } = nat.words.address;
  await expect(notice).toContainText(
    problems['unfit-value']('a.nat.mapping', 'friendly', undefined),
  );
  await expect(notice).toContainText(problems['unknown-setting']('colour', 'red'));
  await expect(notice).toContainText('changes.0.node=nat-x');
  await expect(nat.chooser).toHaveValue('home-routers');
  await page.getByText(nat.words.setup.open).click();
  await expect(page.getByLabel(nat.words.setup.seed, { exact: true })).toHaveValue('7');
});

test('an unknown scenario is told, and a network of one’s own stands there', async ({ page }) => {
  const nat = natPage(page);
  await nat.open('?scenario=atlantis');
  const notice = page.getByRole('status').filter({ hasText: nat.words.address.unread });
  await expect(notice).toContainText(nat.words.address.problems['unknown-scenario']('atlantis'));
  await expect(nat.chooser.getByRole('option', { selected: true })).toHaveText(
    nat.words.chooser.own,
  );
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
  // What is compared stays in the address, but is not what is shown.
  await expect(page).toHaveURL(/\?scenario=home-routers&at=100&against=after&against\.changes/);
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

test('a host may have IPv6 alone; where nobody calls, nothing of ICE is asked', async ({
  page,
}) => {
  const nat = natPage(page);
  const { setup } = nat.words;
  await nat.open('?scenario=home-routers');
  await page.getByText(setup.open).click();
  const a = page.getByRole('group', { name: setup.side('A') });
  await a.getByRole('combobox', { name: setup.ipv6.label, exact: true }).selectOption('only-open');
  await expect(a).toContainText(setup.ipv6OnlyHint);
  await expect(page).toHaveURL(/a\.ipv6=only-open/);
  await expect(a.getByRole('checkbox', { name: setup.stun })).toBeVisible();
  await nat.choose('plain-server');
  await expect(page.getByText(setup.noCall)).toBeVisible();
  await expect(a.getByRole('checkbox', { name: setup.stun })).toHaveCount(0);
  await expect(a.getByRole('combobox', { name: setup.agent.label })).toHaveCount(0);
});

test('a refused TURN request is marked in the ladder, told by the verdict', async ({ page }) => {
  const nat = natPage(page);
  await nat.open('?scenario=turn-wrong-password&at=100');
  await nat.timeline.waitFor();
  await expect(page.getByRole('region', { name: panel.heading, exact: true })).toContainText(
    '401 Unauthenticated: the credentials are missing or wrong',
  );
  await page.getByRole('tab', { name: ladderWords.heading, exact: true }).click();
  await expect(page.getByRole('option').filter({ hasText: ladderWords.refused })).not.toHaveCount(
    0,
  );
});

test('the packets are saved as pcapng while the page stays alive', async ({ page }) => {
  const nat = natPage(page);
  await nat.open('?scenario=packet-loss&at=1000');
  await nat.timeline.waitFor();
  const button = page.getByRole('button', { name: exportWords.save, exact: true });
  const press = async () => {
    await button.click();
    await expect(page.getByRole('button', { name: exportWords.saving })).toHaveAttribute(
      'aria-busy',
      'true',
    );
  };
  // The section header of pcapng (draft-ietf-opsawg-pcapng §4.1).
  expect(await savedStart(page, press, 4)).toBe('0a0d0d0a');
  await expect(button).toHaveAttribute('aria-busy', 'false');
});

test('the keyboard alone chooses, predicts and plays', async ({ page }) => {
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
