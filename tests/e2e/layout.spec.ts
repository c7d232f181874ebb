import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { Locale } from '../../content/locale';
import { PANELS } from '../../machines/workbench';
import { callPage } from './call-page';
import { expect, test } from './fixtures';

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
    for (const panel of PANELS) {
      await call.choosePanel(panel);
      await expect(call.panel()).not.toBeEmpty();
      await unfold(call.panel());
      await expectFits(page);
      // What stands around the panel stays the same from panel to panel.
      await expectAccessible(page, panel === PANELS[0] ? 'body' : '[role=tabpanel]');
    }
  });
}

/** Opens all that is folded, so that it must fit too. */
async function unfold(panel: Locator): Promise<void> {
  await panel.locator('details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
}

async function expectFits(page: Page): Promise<void> {
  const fit = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollsBy: scrollWidth - clientWidth, sticksOut: sticksOut(clientWidth) };

    function sticksOut(width: number): readonly string[] {
      return [...document.querySelectorAll('body *')]
        .filter((element) => !insideScroller(element))
        .filter((element) => {
          const { left, right, width: own } = element.getBoundingClientRect();
          return own > 0 && (right > width + 1 || left < -1);
        })
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class')}`);
    }

    /** What its container cuts off or scrolls cannot widen the page. */
    function insideScroller(element: Element): boolean {
      const { parentElement } = element;
      if (parentElement === null || parentElement === document.body) return false;
      const { overflowX } = getComputedStyle(parentElement);
      return overflowX !== 'visible' || insideScroller(parentElement);
    }
  });
  expect(fit).toEqual({ scrollsBy: 0, sticksOut: [] });
}

async function expectAccessible(page: Page, part = 'body'): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  const told = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.slice(0, 3).map((node) => `${node.target.join(' ')}: ${node.failureSummary}`),
  }));
  expect(told).toEqual([]);
}
