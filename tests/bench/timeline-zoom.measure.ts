import { type Browser, chromium, type Locator, type Page } from 'playwright';
import { serveSite } from '@/lib/site/serve.mjs';
import { writeTraceFile } from '@/lib/trace/write-file';
import { chromiumLaunch } from '../browsers/launch-options';
import { type FrameWork, frameWork } from './frame-work';
import type { Measure, MeasureRow } from './measure';
import { traced } from './page-trace';
import { quantile } from './quantile';
import { syntheticTrace } from './synthetic-trace';

const EVENTS = 20_000;
const AT_MOST = 8;
const VIEWPORT = { width: 1440, height: 900 };

/**
 * Turns of the wheel in one direction, and the pixels of each. d3-zoom makes 2^(0.02 × 15) of a turn:
 * from the whole of nearly two minutes down to 10 ms.
 */
const TURNS = 45;
const TURN = 15;

/** Where on the timeline the pointer stands, as shares of its width; each is zoomed in and out. */
const PLACES = [0.2, 0.5, 0.8];

/** With fewer frames than this for all those turns, the timeline did not follow them. */
const LEAST_FRAMES = TURNS * PLACES.length;

/*
 * A file of 20,000 events is opened on the call page and zoomed with Ctrl and real wheel events, in
 * and out again at three places, one turn after the other as fast as the browser takes them, while
 * Chromium writes its own performance trace (the one behind the DevTools panel).
 *
 * Scripting work of a frame: all time that the page's main thread spent in JavaScript (event
 * listeners, animation frames, tasks, microtasks, garbage collection) from one BeginMainThreadFrame
 * to the next, nested events counted once, style and layout that a script forces included. Frames
 * without any are left out: a turn of the wheel draws one frame and leaves the next idle, and idle
 * frames would only flatter the result. See frame-work.ts.
 *
 * The aim is judged by wall-clock time, as a visitor feels it; on a busy machine it contains the
 * time of others, so the thread's own processor time stands beside it.
 */
export const measure: Measure = {
  name: `Scripting per frame while zooming ${EVENTS.toLocaleString('en')} events`,
  aim: `95th percentile ≤ ${AT_MOST} ms`,
  async run() {
    const site = await serveSite(0);
    const browser = await chromium.launch(chromiumLaunch());
    try {
      return await zoomRows(browser, `${site.url}/en/call/`);
    } finally {
      await browser.close();
      await site.close();
    }
  },
};

async function zoomRows(browser: Browser, url: string): Promise<readonly MeasureRow[]> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.goto(url);
  const plot = await openTrace(page);
  await zoomOut(page, plot);
  // The first pass warms up what the visitor's first turns would.
  await zoomEverywhere(page, plot);
  const records = await traced(page, () => zoomEverywhere(page, plot));
  return [zoomRow(frameWork(records))];
}

async function openTrace(page: Page): Promise<Locator> {
  const text = writeTraceFile(syntheticTrace({ events: EVENTS, seed: 1 }));
  const file = { name: 'synthetic.peerscope.json', mimeType: 'application/json' };
  await page.locator('input[type=file]').setInputFiles({ ...file, buffer: Buffer.from(text) });
  const plot = page.getByRole('listbox', { name: 'Timeline' }).locator('svg').first();
  await plot.waitFor({ timeout: 60_000 });
  await plot.scrollIntoViewIfNeeded();
  return plot;
}

/** A long recording opens at its set-up; the measure begins with the whole. */
async function zoomOut(page: Page, plot: Locator): Promise<void> {
  await pointAt(page, plot, 0.5);
  await turnWheel(page, TURN);
}

async function zoomEverywhere(page: Page, plot: Locator): Promise<void> {
  for (const place of PLACES) {
    await pointAt(page, plot, place);
    await turnWheel(page, -TURN);
    await turnWheel(page, TURN);
  }
}

async function pointAt(page: Page, plot: Locator, share: number): Promise<void> {
  const box = await plot.boundingBox();
  if (box === null) throw new Error('The timeline has no place on the page');
  const bottom = Math.min(box.y + box.height, VIEWPORT.height);
  await page.mouse.move(box.x + share * box.width, (box.y + bottom) / 2);
}

async function turnWheel(page: Page, pixels: number): Promise<void> {
  await page.keyboard.down('Control');
  for (let turn = 0; turn < TURNS; turn += 1) await page.mouse.wheel(0, pixels);
  await page.keyboard.up('Control');
}

function zoomRow(frames: readonly FrameWork[]): MeasureRow {
  const drawn = frames.filter(({ wall }) => wall > 0);
  if (drawn.length < LEAST_FRAMES) {
    throw new Error(`only ${drawn.length} frames ran a script`);
  }
  const wall = drawn.map((frame) => frame.wall);
  const own = drawn.map((frame) => frame.processor);
  const p95 = quantile(wall, 0.95);
  const value =
    `median ${quantile(wall, 0.5).toFixed(1)} ms, 95th percentile ${p95.toFixed(1)} ms ` +
    `(${quantile(own, 0.95).toFixed(1)} ms of processor time; ${drawn.length} frames)`;
  return { of: '/en/call/, Chromium', value, met: p95 <= AT_MOST };
}
