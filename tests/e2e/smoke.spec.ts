import { expect, test } from './fixtures';

for (const locale of ['en', 'ko'] as const) {
  test(`the home page opens in its language: ${locale}`, async ({ page }) => {
    const response = await page.goto(`/${locale}/`);
    expect(response?.status()).toBe(200);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

test('a page carries its policy, which stops a script that it was not built with', async ({
  page,
}) => {
  await page.goto('/en/');
  const policy = page.locator('head > meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute(
    'content',
    /^default-src 'none'; script-src 'self' 'sha256-/,
  );
  // A probe page of its own, as the stopped script is a violation that the watch would report.
  const probe = await page.context().newPage();
  await probe.goto('/en/');
  const ran = await probe.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.ran = "yes"';
    document.head.append(script);
    return document.documentElement.dataset.ran;
  });
  expect(ran).toBeUndefined();
});

test('an address that does not exist says so', async ({ page, request }) => {
  expect((await request.get('/en/no-such-page/')).status()).toBe(404);
  expect((await request.get('/en')).url()).toMatch(/\/en\/$/);
  await page.goto('/en/');
});

test('dark and reduced motion reach the page in both browsers', async ({ openPage }) => {
  const page = await openPage({ colorScheme: 'dark', reducedMotion: true });
  await page.goto('/en/');
  const seen = await page.evaluate(() => ({
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    still: matchMedia('(prefers-reduced-motion: reduce)').matches,
  }));
  expect(seen).toEqual({ dark: true, still: true });
});
