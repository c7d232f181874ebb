import type { Locator, Page } from '@playwright/test';
import { sdpPageWords as english } from '../../content/en/sdp/page';
import { sdpPageWords as korean } from '../../content/ko/sdp/page';
import type { Locale } from '../../content/locale';
import type { Words } from '../../content/words';

/** The page that explains descriptions, by what a visitor reads on it. */
export interface SdpPage {
  readonly page: Page;
  readonly words: Words<typeof english>;
  readonly editor: Locator;
  /** The explained lines in sight. */
  readonly lines: Locator;
  /** The line that is opened. */
  readonly current: Locator;
  /** What is said of the description as a whole. */
  readonly overall: Locator;
  /** What browsers would say to it, one each. */
  readonly verdicts: Locator;
  /** The gravest findings, beside the verdicts. */
  readonly brief: Locator;
  open(address?: string): Promise<void>;
  /** Pastes into the editor, in the place of all that is in it. */
  paste(text: string): Promise<void>;
  /** What stands in the editor, with its own line ends shown as `\n`. */
  text(): Promise<string>;
  choosePanel(panel: 'lines' | 'summary' | 'grammar'): Promise<void>;
  openFindings(): Promise<void>;
  panel(): Locator;
}

/** Drives the page in one language. */
export function sdpPage(page: Page, locale: Locale = 'en'): SdpPage {
  const words = { en: english, ko: korean }[locale];
  const editor = page.getByRole('textbox', { name: words.editor.label, exact: true });
  const panel = () => page.getByRole('tabpanel');
  const lines = panel()
    .getByRole('listitem')
    .filter({ has: page.locator('code') });
  const overall = page.getByRole('region', { name: words.overall.heading, exact: true });
  return {
    page,
    words,
    editor,
    lines,
    current: lines.filter({ has: page.locator('button[aria-current]') }),
    overall,
    verdicts: overall.locator('dd'),
    brief: overall.getByRole('region', { name: words.findings.heading, exact: true }),
    async open(address = '') {
      await page.goto(`/${locale}/sdp/${address}`);
      await editor.waitFor();
    },
    async paste(text) {
      await editor.click();
      await page.keyboard.press('ControlOrMeta+a');
      await editor.evaluate((element, pasted) => {
        const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
        // Firefox hands no data to an event that a page has made: the event brings its own.
        const data = { getData: (type: string) => (type === 'text/plain' ? pasted : '') };
        Object.defineProperty(event, 'clipboardData', { value: data });
        element.dispatchEvent(event);
      }, text);
    },
    text: async () => (await editor.locator('.cm-line').allInnerTexts()).join('\n'),
    choosePanel: (name) => page.getByRole('tab', { name: words.panels[name], exact: true }).click(),
    openFindings: () =>
      page.getByRole('tab', { name: new RegExp(`^${words.panels.findings(0)}`) }).click(),
    panel,
  };
}
