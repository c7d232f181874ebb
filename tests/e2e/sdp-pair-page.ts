import type { Locator, Page } from '@playwright/test';
import { sdpPageWords as englishPage } from '../../content/en/sdp/page';
import { pairWords as english } from '../../content/en/sdp/pair';
import { sdpPageWords as koreanPage } from '../../content/ko/sdp/page';
import { pairWords as korean } from '../../content/ko/sdp/pair';
import type { Locale } from '../../content/locale';
import type { Words } from '../../content/words';
import type { ExampleId } from '../../lib/sdp/examples/examples';
import { untilAlive } from './call-page';
import { expect } from './fixtures';

type Relation = 'pair' | 'change';
type Side = 'first' | 'second';

/** The view of two descriptions, by what a visitor reads on it. */
export interface SdpPairPage {
  readonly page: Page;
  readonly words: Words<typeof english>;
  editor(side: Side): Locator;
  /** Opens the page and chooses this view, both texts still empty. */
  open(): Promise<void>;
  /** Opens the page with an example of two texts. */
  openExample(id: ExampleId): Promise<void>;
  /** Pastes into an editor, in the place of all that is in it. */
  paste(side: Side, text: string): Promise<void>;
  choosePanel(panel: 'negotiated' | 'findings' | 'lines'): Promise<void>;
  panel(): Locator;
  /** A section of the negotiated result by the beginning of its heading. */
  section(heading: string): Locator;
  /** The facts with this label in a section. */
  facts(section: Locator, label: string): Locator;
  /** The list of rows, line beside line. */
  readonly list: Locator;
  /** The row that is opened, and its button. */
  readonly row: Locator;
  readonly currentRow: Locator;
}

/** Drives the view in one language. */
export function sdpPairPage(page: Page, relation: Relation, locale: Locale = 'en'): SdpPairPage {
  const words = { en: english, ko: korean }[locale];
  const pageWords = { en: englishPage, ko: koreanPage }[locale];
  const editor = (side: Side) =>
    page.getByRole('textbox', { name: words.names[relation][side], exact: true });
  const panel = () => page.getByRole('tabpanel');
  const list = page.getByRole('region', { name: words.lines.label[relation], exact: true });
  return {
    page,
    words,
    editor,
    async open() {
      await page.goto(`/${locale}/sdp/`);
      const choice = page.getByRole('radio', { name: pageWords.modes[relation], exact: true });
      await untilAlive(choice);
      await choice.click();
      for (const side of ['first', 'second'] as const) await editor(side).waitFor();
    },
    async openExample(id) {
      await page.goto(`/${locale}/sdp/?example=${id}`);
      for (const side of ['first', 'second'] as const) {
        await expect(editor(side)).toContainText('v=0');
      }
    },
    async paste(side, text) {
      await editor(side).click();
      await page.keyboard.press('ControlOrMeta+a');
      await editor(side).evaluate((element, pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', pasted);
        // Firefox takes no DataTransfer from a page, but a text and its type.
        const init = { clipboardData, dataType: 'text/plain', data: pasted };
        const paste = new ClipboardEvent('paste', { ...init, bubbles: true, cancelable: true });
        element.dispatchEvent(paste);
      }, text);
    },
    choosePanel: (name) => {
      const label = name === 'findings' ? words.panels.findings(0) : words.panels[name];
      return page.getByRole('tab', { name: new RegExp(`^${label}`) }).click();
    },
    panel,
    section: (heading) =>
      panel()
        .locator('details')
        .filter({ has: page.getByRole('heading', { name: new RegExp(`^${heading}`) }) }),
    facts: (section, label) =>
      section
        .locator('dl > div')
        .filter({ has: page.getByText(label, { exact: true }).and(page.locator('dt')) })
        .locator('dd'),
    list,
    row: list.getByRole('listitem').filter({ has: page.locator('button[aria-current]') }),
    currentRow: list.locator('button[aria-current]'),
  };
}
