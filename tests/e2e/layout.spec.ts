import type { Locator } from '@playwright/test';
import { explanations } from '../../content/en/explanations';
import type { Locale } from '../../content/locale';
import { type CallPage, callPage } from './call-page';
import { expectAccessible, expectFits } from './expect-layout';
import { expect, test } from './fixtures';
import { LIVE_PANELS } from './live-panels';

interface Setting {
  readonly locale: Locale;
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
}

/** Each language in each scheme and at each width; not every triple, as those do not interact. */
const SETTINGS: readonly Setting[] = [
  { locale: 'en', width: 390, height: 844, colorScheme: 'dark' },
  { locale: 'ko', width: 390, height: 844, colorScheme: 'light' },
  { locale: 'en', width: 1440, height: 900, colorScheme: 'light' },
  { locale: 'ko', width: 1440, height: 900, colorScheme: 'dark' },
];

for (const { locale, width, height, colorScheme } of SETTINGS) {
  test(`fits and is accessible: ${locale}, ${width} px, ${colorScheme}`, async ({ openPage }) => {
    test.setTimeout(120_000);
    const page = await openPage({ colorScheme, context: { viewport: { width, height } } });
    const call = callPage(page, locale);
    await page.goto(`/${locale}/`);
    await expectFits(page);
    await expectAccessible(page);
    await call.open();
    await expectFits(page);
    await expectAccessible(page);
    await call.startButton.click();
    await call.expectAllPhasesDone();
    await call.hangUp();
    for (const panel of LIVE_PANELS) {
      await call.choosePanel(panel);
      await expect(call.panel()).not.toBeEmpty();
      await unfold(call.panel());
      await expectFits(page);
      if (panel === 'pairs') await expectColumns(call, width);
      // What stands around the panel stays the same from panel to panel.
      await expectAccessible(page, panel === LIVE_PANELS[0] ? 'body' : '[role=tabpanel]');
    }
  });
}

test('what is selected is told where the inspector is out of sight', async ({ openPage }) => {
  const page = await openPage({ context: { viewport: { width: 390, height: 844 } } });
  const call = callPage(page);
  const { bar } = explanations.inspector;
  await call.open();
  await call.startButton.click();
  await call.expectAllPhasesDone();
  await call.hangUp();
  const told = page.getByRole('region', { name: bar.label, exact: true });
  await call.choosePanel('events');
  await call.eventRows.first().click();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(told).toContainText('new RTCPeerConnection({…})');
  await told.getByRole('button', { name: bar.explain }).click();
  await expect(call.inspector).toBeInViewport();
  await expect(call.inspector).toBeFocused();
  await expect(told).toBeHidden();
});

/** A table that does not fit says so; the pairs fit a wide page. */
async function expectColumns(call: CallPage, width: number): Promise<void> {
  const { wider } = call.words.pairs.table;
  if (width < 640) await expect(call.panel()).toContainText(wider);
  else await expect(call.panel()).not.toContainText(wider);
}

/** Opens all that is folded, so that it must fit too. */
async function unfold(panel: Locator): Promise<void> {
  await panel.locator('details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
}
