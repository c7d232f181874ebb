import { catalogue } from '../../content/catalogue';
import { localeNames } from '../../content/locale';
import { untilAlive } from './call-page';
import { expect, test } from './fixtures';

for (const [tag, locale] of [
  ['ko-KR', 'ko'],
  ['en-GB', 'en'],
  ['fr-FR', 'en'],
] as const) {
  test(`the root goes to the language of the browser: ${tag}`, async ({ openPage }) => {
    const page = await openPage({
      context: { locale: tag },
      firefoxPreferences: { 'intl.accept_languages': tag },
    });
    await page.goto('/');
    await expect(page).toHaveURL(new RegExp(`/${locale}/$`));
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
  });
}

test('the language switch keeps the page, and the choice is kept', async ({ page }) => {
  await page.goto('/en/call/');
  await page.getByRole('link', { name: localeNames.ko, exact: true }).click();
  await expect(page).toHaveURL(/\/ko\/call\/$/);
  const { heading } = catalogue('ko').interface.pages.call;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  await page.goto('/');
  await expect(page).toHaveURL(/\/ko\/$/);
});

test('the theme follows the choice, and the choice outlives a reload', async ({ page }) => {
  const { theme } = catalogue('en').interface;
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const choice = (name: string) => page.getByRole('radio', { name, exact: true });
  await page.goto('/en/call/');
  await untilAlive(choice(theme.light));
  await choice(theme.light).check({ force: true });
  const light = await background();
  await choice(theme.dark).check({ force: true });
  await expect.poll(background).not.toBe(light);
  const dark = await background();
  await page.reload();
  await expect(choice(theme.dark)).toBeChecked();
  expect(await background()).toBe(dark);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`without a choice the page follows the system: ${colorScheme}`, async ({ openPage }) => {
    const page = await openPage({ colorScheme });
    await page.goto('/en/');
    const { theme } = catalogue('en').interface;
    await expect(page.getByRole('radio', { name: theme.system, exact: true })).toBeChecked();
    const lightness = await page.evaluate(() => {
      const [red = 0, green = 0, blue = 0] =
        getComputedStyle(document.body)
          .backgroundColor.match(/[\d.]+/g)
          ?.map(Number) ?? [];
      return red + green + blue;
    });
    if (colorScheme === 'light') expect(lightness).toBeGreaterThan(600);
    else expect(lightness).toBeLessThan(165);
  });
}
