import { test } from './fixtures';

// The watch over every page of the suite must be able to fail a test; these two prove that it does.

test('a request to another host fails a test', async ({ page }) => {
  test.fail();
  await page.goto('/en/');
  await page.evaluate(() => fetch('http://127.0.0.1:9/').catch(() => undefined));
});

test('an error in the console fails a test', async ({ page }) => {
  test.fail();
  await page.goto('/en/');
  await page.evaluate(() => console.error('provoked'));
});

test.describe('an error that the test expects', () => {
  test.use({ expectedErrors: [/provoked/] });

  test('does not', async ({ page }) => {
    await page.goto('/en/');
    await page.evaluate(() => console.error('provoked'));
  });
});
