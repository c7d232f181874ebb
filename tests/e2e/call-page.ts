import { readFile } from 'node:fs/promises';
import type { JSHandle, Locator, Page } from '@playwright/test';
import { catalogue } from '../../content/catalogue';
import type { Catalogue } from '../../content/contract';
import type { Locale } from '../../content/locale';
import type { CallPeer } from '../../lib/call/observer';
import { PHASES, type Phase } from '../../lib/selectors/phase';
import { readTraceFile } from '../../lib/trace/file';
import type { Trace } from '../../lib/trace/trace';
import type { Panel } from '../../machines/workbench';
import { expect } from './fixtures';

export const PEERS = ['A', 'B'] as const satisfies readonly CallPeer[];

/** The page of the call (or the home page, once its call runs), by what a visitor reads on it. */
export interface CallPage {
  readonly page: Page;
  readonly words: Catalogue;
  readonly rail: Locator;
  readonly player: Locator;
  readonly timeline: Locator;
  readonly inspector: Locator;
  readonly eventRows: Locator;
  readonly startButton: Locator;
  /** Opens the page of the call and waits until it listens. */
  open(): Promise<void>;
  /** How far one peer is in one phase, as the rail says it. */
  phase(phase: Phase, peer: CallPeer): Locator;
  /** Waits until the rail says of all phases of both peers that they are done. */
  expectAllPhasesDone(): Promise<void>;
  /** Waits until the media panel says that the data channel is open at both peers. */
  expectChannelsOpen(): Promise<void>;
  hangUp(): Promise<void>;
  chooseMode(mode: 'live' | 'steps' | 'experiments'): Promise<void>;
  /** Moves the cursor to the end of the recording. */
  toEnd(): Promise<void>;
  choosePanel(panel: Panel): Promise<void>;
  /** The panel that is shown. */
  panel(): Locator;
  /** Presses "Save recording"; the text of the file. */
  save(): Promise<string>;
  /** Gives a file to "Open recording". */
  openFile(name: string, text: string): Promise<void>;
}

/** Drives the call page in one language. */
export function callPage(page: Page, locale: Locale = 'en'): CallPage {
  const words = catalogue(locale);
  const { call, phases, workbench } = words;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const rail = page.getByRole('list', { name: phases.label });
  const phase = (name: Phase, peer: CallPeer) =>
    rail
      .locator(`[data-phase="${name}"]`)
      .getByRole('listitem')
      .filter({ hasText: `${workbench.peers[peer]}:` });
  const player = page.getByRole('region', { name: workbench.player.label, exact: true });
  const startButton = button(call.start);
  const choosePanel = (panel: Panel) =>
    page.getByRole('tab', { name: workbench.panels[panel], exact: true }).click();
  return {
    page,
    words,
    rail,
    phase,
    player,
    toEnd: () => player.getByRole('button', { name: workbench.player.last }).click(),
    timeline: page.getByRole('region', { name: words.timeline.label, exact: true }),
    inspector: page.getByRole('complementary', { name: workbench.regions.inspector }),
    eventRows: page.getByRole('tabpanel').getByRole('listbox').getByRole('option'),
    startButton,
    async open() {
      await page.goto(`/${locale}/call/`);
      await untilAlive(startButton);
    },
    async expectAllPhasesDone() {
      for (const peer of PEERS) {
        for (const name of PHASES)
          await expect(phase(name, peer)).toContainText(phases.states.done);
      }
    },
    async expectChannelsOpen() {
      await choosePanel('media');
      for (const peer of PEERS) {
        const table = page.getByRole('table', {
          name: words.media.data.caption(workbench.peers[peer]),
        });
        await expect(table).toContainText(words.media.data.states.open);
      }
    },
    async chooseMode(mode) {
      const choice = page.getByRole('radio', { name: call.modes[mode], exact: true });
      // Not `check()`: the choice shows once the code of its panel has been loaded.
      await choice.click();
      await expect(choice).toBeChecked();
    },
    async hangUp() {
      await button(call.stop).click();
      await expect(button(call.stop)).toBeHidden();
    },
    choosePanel,
    panel: () => page.getByRole('tabpanel'),
    async save() {
      return savedText(page, () => button(workbench.files.save).click());
    },
    async openFile(name, text) {
      const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
      await page.locator('input[type=file]').setInputFiles(file);
    },
  };
}

/**
 * Waits until React listens to a control of the page. On a busy machine a choice made before that
 * is undone, and nothing that a visitor could see tells the moment.
 */
export async function untilAlive(control: Locator): Promise<void> {
  const listens = () =>
    control.evaluate((element) =>
      Object.keys(element).some((key) => key.startsWith('__reactProps')),
    );
  await expect.poll(listens).toBe(true);
}

/**
 * Types a text key by key. Playwright's `fill` sets the value from outside in Firefox, and React
 * does not hear of it.
 */
export async function typeInto(field: Locator, text: string): Promise<void> {
  await field.click();
  await field.pressSequentially(text);
}

/** The text of the file that a press saves: from the disk in Chromium. */
export async function savedText(page: Page, press: () => Promise<void>): Promise<string> {
  if (tellsOfDownloads(page)) return (await savedFile(page, press)).toString('utf8');
  const blob = await keptBlob(page);
  await press();
  return blob.evaluate((kept) => kept.source.then((source) => source.text()));
}

/** The first bytes of the file that a press saves, in hexadecimal digits. */
export async function savedStart(
  page: Page,
  press: () => Promise<void>,
  length: number,
): Promise<string> {
  if (tellsOfDownloads(page)) {
    return (await savedFile(page, press)).subarray(0, length).toString('hex');
  }
  const blob = await keptBlob(page);
  await press();
  const bytes = await blob.evaluate(
    async (kept, end) => [...new Uint8Array(await (await kept.source).slice(0, end).arrayBuffer())],
    length,
  );
  return Buffer.from(bytes).toString('hex');
}

async function savedFile(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await press();
  return readFile(await (await download).path());
}

/** Firefox saves a blob without telling Playwright 1.64 of the download (WebDriver BiDi). */
function tellsOfDownloads(page: Page): boolean {
  return page.context().browser()?.browserType().name() !== 'firefox';
}

/** The next blob that the page makes a link to, read in the page. */
function keptBlob(page: Page): Promise<JSHandle<{ readonly source: Promise<Blob> }>> {
  return page.evaluateHandle(() => {
    const createObjectURL = URL.createObjectURL;
    const kept = Promise.withResolvers<Blob>();
    URL.createObjectURL = (source) => {
      URL.createObjectURL = createObjectURL;
      if (source instanceof Blob) kept.resolve(source);
      return createObjectURL(source);
    };
    return { source: kept.promise };
  });
}

/** What a saved file holds; a file that cannot be read fails the test. */
export function savedTrace(text: string): Trace {
  const read = readTraceFile(text);
  if (read.kind === 'problem') throw new Error(`not a recording: ${JSON.stringify(read.problem)}`);
  return read.trace;
}
