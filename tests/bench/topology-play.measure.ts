import { type Browser, chromium, type Page } from 'playwright';
import { flightIndexOf, flightsAt } from '@/lib/selectors/topology-flights';
import { scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { simulate } from '@/lib/simulator/simulate';
import { serveSite } from '@/lib/site/serve.mjs';
import { milliseconds } from '@/lib/time';
import type { Trace } from '@/lib/trace/trace';
import { writeTraceFile } from '@/lib/trace/write-file';
import { chromiumLaunch } from '../browsers/launch-options';
import { type FrameWork, frameWork } from './frame-work';
import type { Measure, MeasureRow } from './measure';
import { traced } from './page-trace';
import { quantile } from './quantile';

const IN_FLIGHT = 200;
const AT_MOST = 8;
/** The player's own speed at the beginning. */
const SPEED = '1/50';
/** Real milliseconds: less than the traffic lasts at this speed. */
const PLAYED = 5000;
/** A frame that ran a script has moved the cursor; a browser that draws slower is not measured. */
const LEAST_FRAMES = 60;

/*
 * Two peers behind two home routers send 1000 packets a second each, 50 ms from the internet: about
 * 200 packets are under way at any moment. The recording is opened on the call page and played at
 * 1/50 with the topology below the timeline, while Chromium writes its own performance trace.
 *
 * Scripting work of a frame as in timeline-zoom.measure.ts: all JavaScript of the page's main thread
 * from one frame to the next, so the player, the timeline and the inspector are in it, too.
 */
export const measure: Measure = {
  name: `Scripting per frame of the topology, ${IN_FLIGHT} packets in flight`,
  aim: `95th percentile ≤ ${AT_MOST} ms`,
  async run() {
    const site = await serveSite(0);
    const browser = await chromium.launch(chromiumLaunch());
    try {
      return [await playRow(browser, `${site.url}/en/call/`)];
    } finally {
      await browser.close();
      await site.close();
    }
  },
};

async function playRow(browser: Browser, url: string): Promise<MeasureRow> {
  const { trace, from } = busyTrace();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(url);
  const buffer = Buffer.from(writeTraceFile(trace));
  const file = { name: 'busy.peerscope.json', mimeType: 'application/json', buffer };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('tab', { name: 'Topology' }).click({ timeout: 60_000 });
  await page.getByRole('img', { name: /under way/ }).scrollIntoViewIfNeeded();
  // The first pass warms up what a visitor's first seconds would.
  await play(page, from, 1000);
  const records = await traced(page, () => play(page, from, PLAYED));
  return rowOf(frameWork(records));
}

async function play(page: Page, from: number, lasts: number): Promise<void> {
  await page.getByRole('slider', { name: 'Position in the recording' }).fill(String(from));
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.waitForTimeout(lasts);
  await page.getByRole('button', { name: 'Pause' }).click();
}

/** A recording, and the moment from which on so many packets are under way. */
function busyTrace(): { readonly trace: Trace; readonly from: number } {
  const { setup } = scenarioEntry('home-routers');
  const side = { delay: 50 };
  const { trace } = simulate(
    scenarioOf({
      ...setup,
      a: { ...setup.a, ...side },
      b: { ...setup.b, ...side },
      traffic: 1000,
      trafficLasts: 700,
      quiet: 1500,
    }),
  );
  const index = flightIndexOf(trace);
  const busy = trace.events.find(
    ({ at }) => flightsAt(index, milliseconds(at)).length >= IN_FLIGHT,
  );
  if (busy === undefined) throw new Error(`never ${IN_FLIGHT} packets in flight`);
  return { trace, from: Math.ceil(busy.at) };
}

function rowOf(frames: readonly FrameWork[]): MeasureRow {
  const drawn = frames.filter(({ wall }) => wall > 0);
  if (drawn.length < LEAST_FRAMES) throw new Error(`only ${drawn.length} frames ran a script`);
  const wall = drawn.map((frame) => frame.wall);
  const own = drawn.map((frame) => frame.processor);
  const p95 = quantile(wall, 0.95);
  const value =
    `median ${quantile(wall, 0.5).toFixed(1)} ms, 95th percentile ${p95.toFixed(1)} ms ` +
    `(${quantile(own, 0.95).toFixed(1)} ms of processor time; ${drawn.length} frames at ${SPEED})`;
  return { of: '/en/call/, Chromium, the whole page', value, met: p95 <= AT_MOST };
}
