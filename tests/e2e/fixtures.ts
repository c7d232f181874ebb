import {
  type Browser,
  type BrowserContextOptions,
  type BrowserType,
  test as base,
  expect,
  type LaunchOptions,
  type Page,
} from '@playwright/test';
import {
  chromiumLaunch,
  FIREFOX_DARK,
  FIREFOX_LIGHT,
  FIREFOX_REDUCED_MOTION,
  firefoxLaunch,
  type Preferences,
} from '../browsers/launch-options';
import { type PageWatch, pageWatch } from './page-watch';

export { expect };

/** How `openPage` opens; whatever is left out is as in the suite's own pages. */
export interface PageWishes {
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: boolean;
  /** Further arguments; these start a Chromium of their own. */
  readonly chromiumArgs?: readonly string[];
  /** Further preferences; these start a Firefox of their own. */
  readonly firefoxPreferences?: Preferences;
  readonly context?: BrowserContextOptions;
}

interface Fixtures {
  /** Errors that the spec provokes on purpose: not counted as problems. */
  readonly expectedErrors: readonly RegExp[];
  readonly pages: PageWatch;
  /** Opens a page (still blank) as wished; it is closed at the end of the test. */
  readonly openPage: (wishes: PageWishes) => Promise<Page>;
}

export const test = base.extend<Fixtures>({
  expectedErrors: [[], { option: true }],

  pages: [
    async ({ baseURL, expectedErrors }, use) => {
      const watch = pageWatch(baseURL ?? '');
      await use(watch);
      const unexpected = watch.problems.filter(
        (problem) => !expectedErrors.some((expected) => expected.test(problem)),
      );
      expect(unexpected, 'problems that the page reported').toEqual([]);
    },
    { auto: true },
  ],

  page: async ({ page, pages }, use) => {
    await pages.watch(page);
    await use(page);
    await pages.settle(page);
  },

  openPage: async ({ browser, playwright, pages, baseURL }, use) => {
    const opened: { close(): Promise<void> }[] = [];
    const watched: Page[] = [];
    await use(async (wishes) => {
      const own = ownLaunch(browser.browserType(), wishes);
      const launched = own === undefined ? browser : await launch(own);
      const context = await launched.newContext({ baseURL, ...contextOptions(wishes) });
      opened.unshift(context);
      const page = await context.newPage();
      await pages.watch(page);
      watched.push(page);
      return page;
    });
    for (const page of watched) await pages.settle(page);
    for (const closable of opened) await closable.close();

    async function launch(options: LaunchOptions): Promise<Browser> {
      const launched = await playwright[browserName(browser.browserType())].launch(options);
      opened.unshift(launched);
      return launched;
    }
  },
});

function browserName(type: BrowserType): 'chromium' | 'firefox' {
  return type.name() === 'firefox' ? 'firefox' : 'chromium';
}

/** Options for a browser of the page's own, where the wishes can only be met at its start. */
function ownLaunch(type: BrowserType, wishes: PageWishes): LaunchOptions | undefined {
  if (browserName(type) === 'chromium') {
    return wishes.chromiumArgs === undefined ? undefined : chromiumLaunch(wishes.chromiumArgs);
  }
  const preferences: Preferences = {
    ...(wishes.colorScheme === 'dark' && FIREFOX_DARK),
    ...(wishes.colorScheme === 'light' && FIREFOX_LIGHT),
    ...(wishes.reducedMotion && FIREFOX_REDUCED_MOTION),
    ...wishes.firefoxPreferences,
  };
  return Object.keys(preferences).length === 0 ? undefined : firefoxLaunch(preferences);
}

function contextOptions({
  colorScheme,
  reducedMotion,
  context,
}: PageWishes): BrowserContextOptions {
  return { colorScheme, ...(reducedMotion && { reducedMotion: 'reduce' as const }), ...context };
}
