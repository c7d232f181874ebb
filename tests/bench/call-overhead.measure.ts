import { type Browser, chromium, firefox, type LaunchOptions } from 'playwright';
import { chromiumLaunch, firefoxLaunch } from '../browsers/launch-options';
import type { Measure, MeasureRow } from './measure';
import { PAGE_GLOBAL, type ServedPage, servePage } from './page-bundle';
import type { TimedCall, Variant } from './pages/call';
import { median } from './quantile';

const CALLS = 10;
const AT_MOST = 1.1;

/** What a page does right after it was loaded (in ms) is over by then, as before a press. */
const SETTLED = 500;

/*
 * Does watching slow down what is watched? Each call has a fresh page; bare and recorded calls take
 * turns, and who goes first changes too, so that a slow minute of the machine meets both. One call
 * of each kind goes ahead unmeasured: it warms up the browser, not the page.
 *
 * The ratio is that of each recorded call to the bare one beside it; the median of the ten counts.
 */
export const measure: Measure = {
  name: 'Start to both connected, recorded against bare',
  aim: `median ratio ≤ ${AT_MOST.toFixed(2)}`,
  async run() {
    const page = await servePage('call');
    try {
      return [
        await browserRow('Chromium', (options) => chromium.launch(options), chromiumLaunch(), page),
        await browserRow('Firefox', (options) => firefox.launch(options), firefoxLaunch(), page),
      ];
    } finally {
      page.close();
    }
  },
};

async function browserRow(
  of: string,
  launch: (options: LaunchOptions) => Promise<Browser>,
  options: LaunchOptions | undefined,
  page: ServedPage,
): Promise<MeasureRow> {
  if (options === undefined) return { of, value: 'not measured: none was found on this machine' };
  try {
    const browser = await launch(options);
    const pairs = await timePairs(browser, page).finally(() => browser.close());
    return { of, ...summary(pairs) };
  } catch (error) {
    // What fails in one browser can still be measured in the other.
    const reason = error instanceof Error ? error.message : String(error);
    return { of, value: `not measured: ${reason}`, met: false };
  }
}

type Times = Readonly<Record<Variant, number>>;

async function timePairs(browser: Browser, page: ServedPage): Promise<readonly Times[]> {
  await timePair(browser, page, 'bare');
  const pairs: Times[] = [];
  for (let index = 0; index < CALLS; index += 1) {
    pairs.push(await timePair(browser, page, index % 2 === 0 ? 'bare' : 'recorded'));
  }
  return pairs;
}

async function timePair(browser: Browser, page: ServedPage, first: Variant): Promise<Times> {
  const one = await timeCall(browser, page, first);
  const other = await timeCall(browser, page, first === 'bare' ? 'recorded' : 'bare');
  return first === 'bare' ? { bare: one, recorded: other } : { bare: other, recorded: one };
}

async function timeCall(browser: Browser, { url }: ServedPage, variant: Variant): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.goto(url);
    await page.waitForTimeout(SETTLED);
    const timed = await page.evaluate<TimedCall, readonly [string, Variant]>(
      ([name, chosen]) => Reflect.get(globalThis, name).timeCall(chosen),
      [PAGE_GLOBAL, variant],
    );
    const watched = timed.events > 0 && timed.published > 0;
    if (watched !== (variant === 'recorded')) {
      throw new Error(`A ${variant} call gave ${timed.events} events`);
    }
    return timed.connectedAfter;
  } finally {
    await page.close();
  }
}

function summary(pairs: readonly Times[]): Pick<MeasureRow, 'value' | 'met'> {
  const ratio = median(pairs.map(({ bare, recorded }) => recorded / bare));
  const recorded = median(pairs.map((pair) => pair.recorded)).toFixed(0);
  const bare = median(pairs.map((pair) => pair.bare)).toFixed(0);
  const medians = `median ${recorded} ms recorded, ${bare} ms bare`;
  return { value: `${ratio.toFixed(2)} (${medians}, ${CALLS} each)`, met: ratio <= AT_MOST };
}
