import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** Nothing sticks out of the page, so that it never scrolls sideways. */
export async function expectFits(page: Page): Promise<void> {
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

/** In milliseconds: axe looks at every element, which takes a slow machine longer than all the rest. */
const TIME_FOR_AXE = 180_000;

/** What axe finds wrong in a part of the page: nothing. */
export async function expectAccessible(page: Page, part = 'body'): Promise<void> {
  test.setTimeout(Math.max(test.info().timeout, TIME_FOR_AXE));
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  const told = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.slice(0, 3).map((node) => `${node.target.join(' ')}: ${node.failureSummary}`),
  }));
  expect(told).toEqual([]);
}
