import type { Page } from '@playwright/test';
import { explanations } from '../../content/en/explanations';
import { exchangedDescriptions } from '../../lib/selectors/exchanged-descriptions';
import { type CallPage, callPage, savedTrace } from './call-page';
import { expect, test } from './fixtures';
import { sdpPage } from './sdp-page';

const { descriptions: words } = explanations.inspector;

test('descriptions of a running call are explained in another tab; the call goes on', async ({
  page,
  pages,
}) => {
  const call = callPage(page);
  await call.open();
  await call.startButton.click();
  await call.expectAllPhasesDone();
  const summary = call.inspector.getByText(words.list(2), { exact: true });
  await summary.click();
  const [offer, answer] = exchangedDescriptions(savedTrace(await call.save()));

  const one = await tabOf(page, () =>
    call.inspector.getByRole('button', { name: words.explainShort, exact: true }).first().click(),
  );
  await pages.watch(one);
  const explained = sdpPage(one);
  await expect(explained.overall).toBeVisible();
  await expect(explained.editor).toContainText(originLine(offer?.event.sdp));
  expect(await one.evaluate(() => window.opener)).toBeNull();
  expect(await keptForTabs(one)).toEqual([]);
  await one.close();

  const pair = await tabOf(page, () =>
    call.inspector.getByRole('button', { name: words.sideBySideShort, exact: true }).click(),
  );
  for (const description of [offer, answer]) {
    const editor = pair
      .getByRole('textbox')
      .filter({ hasText: originLine(description?.event.sdp) });
    await expect(editor).toHaveCount(1);
  }
  await pair.close();
  await expect(page.getByRole('button', { name: call.words.call.stop, exact: true })).toBeVisible();
});

test('an event of an opened recording hands its description over, with the other one', async ({
  page,
}) => {
  const call = callPage(page);
  await call.open();
  await call.startButton.click();
  await call.expectAllPhasesDone();
  await call.hangUp();
  const text = await call.save();
  await call.open();
  await call.openFile('saved.json', text);
  await selectDescription(call);
  const pair = await tabOf(page, () =>
    call.inspector.getByRole('button', { name: words.sideBySide, exact: true }).click(),
  );
  for (const { event } of exchangedDescriptions(savedTrace(text))) {
    const editor = pair.getByRole('textbox').filter({ hasText: originLine(event.sdp) });
    await expect(editor).toHaveCount(1);
  }
});

test('another language keeps the pasted text', async ({ page }) => {
  const english = sdpPage(page, 'en');
  await english.open('?example=chromium-data-only');
  await expect(english.overall).toBeVisible();
  await english.paste('v=0\r\no=- 42 2 IN IP4 127.0.0.1\r\n');
  await expect(english.editor).toContainText('o=- 42 2');
  await page.getByRole('link', { name: '한국어' }).click();
  await page.waitForURL('**/ko/sdp/**');
  await expect(sdpPage(page, 'ko').editor).toContainText('o=- 42 2');
});

/** The first description that was applied, selected from the list. */
async function selectDescription(call: CallPage): Promise<void> {
  await call.inspector.getByText(words.list(2), { exact: true }).click();
  await call.inspector.getByRole('button', { name: words.of('offer', 'A') }).click();
  await expect(call.inspector.getByRole('button', { name: words.explain })).toBeVisible();
}

/** The tab that a press opens. */
async function tabOf(page: Page, press: () => Promise<void>): Promise<Page> {
  const opened = page.context().waitForEvent('page');
  await press();
  return opened;
}

/** Two descriptions never have the same. */
function originLine(sdp = ''): string {
  return sdp.split('\r\n').find((line) => line.startsWith('o=')) ?? 'no origin';
}

async function keptForTabs(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Object.keys(localStorage).filter((name) => name.startsWith('peerscope.handed')),
  );
}
