import { callPage } from './call-page';
import { test } from './fixtures';

test('another language shows the same recording', async ({ page }) => {
  const english = callPage(page, 'en');
  await english.open();
  await english.startButton.click();
  await english.expectAllPhasesDone();
  await page.getByRole('link', { name: '한국어' }).click();
  await page.waitForURL('**/ko/call/');
  await callPage(page, 'ko').expectAllPhasesDone();
});
