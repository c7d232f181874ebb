import { type Browser, chromium, type Page } from 'playwright';
import { serveSite } from '@/lib/site/serve.mjs';
import { chromiumLaunch } from '../browsers/launch-options';
import { sdpPage } from '../e2e/sdp-page';
import { type FrameWork, keystrokeWork } from './frame-work';
import { descriptionOfLines } from './large-description';
import type { Measure, MeasureRow } from './measure';
import { traced } from './page-trace';
import { quantile } from './quantile';

const LINES = 3000;
const AT_MOST = 8;
const VIEWPORT = { width: 1440, height: 900 };

/** In the middle of a description, so that everything behind it moves. */
const STEPS_DOWN = 40;
const TYPED = 'a=x-measured:the quick brown fox jumps over the lazy dog';

/** Milliseconds between two keys of somebody who types fast, and of one who waits and reads. */
const FAST = 60;
const SLOW = 1200;
const SLOW_KEYS = 16;

/*
 * A description of 3,000 lines is pasted on the page, and a line typed into it with real keys, while
 * Chromium writes its own performance trace. A key press counts with all that the page's main
 * thread does from then to the next one: scripting (the editor, React), style, layout, paint.
 *
 * Typed fast, the text never rests, so that nothing is read in between: this is what typing feels
 * like, and what is judged. Typed slowly, each key press also has the whole text read in the worker
 * and the answer shown. That comes when nobody waits for a key; its number stands beside the other.
 */
export const measure: Measure = {
  name: `Main thread per key press in ${LINES.toLocaleString('en')} lines of SDP`,
  aim: `95th percentile ≤ ${AT_MOST} ms`,
  async run() {
    const site = await serveSite(0);
    const browser = await chromium.launch(chromiumLaunch());
    try {
      return await typingRows(browser, site.url);
    } finally {
      await browser.close();
      await site.close();
    }
  },
};

async function typingRows(browser: Browser, url: string): Promise<readonly MeasureRow[]> {
  const page = await browser.newPage({ viewport: VIEWPORT, baseURL: url });
  await openDescription(page);
  // The first pass warms up what the visitor's first keys would.
  await typeFast(page);
  // What it typed is read and shown before the second pass begins.
  await page.waitForTimeout(SLOW);
  const fast = await traced(page, () => typeFast(page));
  await page.waitForTimeout(SLOW);
  const slow = await traced(page, () => typeSlowly(page));
  const judged = row('typed fast', keystrokeWork(fast));
  const beside = row('typed slowly, read again after each', keystrokeWork(slow));
  return [judged.row, { ...beside.row, aim: '' }].map((each, at) =>
    at === 0 ? { ...each, met: judged.p95 <= AT_MOST } : each,
  );
}

async function openDescription(page: Page): Promise<void> {
  const { open, paste, lines, editor } = sdpPage(page);
  await open();
  await paste(descriptionOfLines(LINES));
  await lines.first().waitFor({ timeout: 60_000 });
  await editor.press('ControlOrMeta+Home');
  for (let step = 0; step < STEPS_DOWN; step += 1) await page.keyboard.press('ArrowDown');
  await page.waitForTimeout(SLOW);
}

async function typeFast(page: Page): Promise<void> {
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type(TYPED, { delay: FAST });
}

async function typeSlowly(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await page.keyboard.type(TYPED.slice(0, SLOW_KEYS), { delay: SLOW });
}

function row(how: string, keys: readonly FrameWork[]): { row: MeasureRow; p95: number } {
  if (keys.length < SLOW_KEYS) throw new Error(`only ${keys.length} key presses were seen`);
  const wall = keys.map((key) => key.wall);
  const p95 = quantile(wall, 0.95);
  const own = quantile(
    keys.map((key) => key.processor),
    0.95,
  );
  const value =
    `median ${quantile(wall, 0.5).toFixed(1)} ms, 95th percentile ${p95.toFixed(1)} ms ` +
    `(${own.toFixed(1)} ms of processor time; ${keys.length} key presses)`;
  return { row: { of: `/en/sdp/, Chromium, ${how}`, value }, p95 };
}
