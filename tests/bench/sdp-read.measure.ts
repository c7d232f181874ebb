import { largeDescription } from './large-description';
import type { Measure, MeasureRow } from './measure';
import { runBundled } from './page-bundle';
import type { SdpReading } from './pages/sdp-reading';
import { median } from './quantile';
import { type SdpSamples, sdpSamples } from './sdp-samples';

const RUNS = 15;
/** What just-in-time compilation needs before the numbers settle. */
const WARM_UPS = 5;

/** Lines that a wide page shows at once. */
const FIRST_SCREEN = 40;

const ON_DEMAND_AT_MOST = 5;
const ALL_AT_MOST = 15;
const LARGE_AT_MOST = 1000;

const ALL = Number.POSITIVE_INFINITY;

/*
 * Descriptions are read, and explained line by line, beside the bare `parse` of sdp-transform: the
 * same texts, the same process, both bundled as visitors get them, one after the other in each run,
 * so that a busy moment of the machine falls upon all of them. Ratios of medians can be compared between machines; the
 * milliseconds of the large description are those of this one.
 */
export const measure: Measure = {
  name: 'Reading SDP, in Node',
  aim: '',
  async run() {
    const rows: MeasureRow[] = [];
    for (const samples of await sdpSamples()) {
      rows.push(...ratioRows(samples, await freshReading()));
    }
    return [...rows, ...largeRows(await freshReading())];
  },
};

/** Not yet compiled for anything: how it was used before must not tell in what comes next. */
async function freshReading(): Promise<SdpReading> {
  return (await runBundled('sdp-reading')) as SdpReading;
}

function ratioRows({ of, texts }: SdpSamples, reading: SdpReading): readonly MeasureRow[] {
  const [bare = Number.NaN, demanded = Number.NaN, all = Number.NaN] = mediansOf([
    () => {
      for (const text of texts) reading.parseBare(text);
    },
    () => {
      for (const text of texts) reading.explainLines(text, FIRST_SCREEN);
    },
    () => {
      for (const text of texts) reading.explainLines(text, ALL);
    },
  ]);
  const row = (what: string, time: number, atMost: number): MeasureRow => ({
    of: `${of}, ${what}`,
    value: `${(time / bare).toFixed(1)} × parse of sdp-transform (${inMilliseconds(time)})`,
    aim: `≤ ${atMost} ×`,
    met: time / bare <= atMost,
  });
  return [
    row(`the first ${FIRST_SCREEN} lines explained`, demanded, ON_DEMAND_AT_MOST),
    row('all lines explained', all, ALL_AT_MOST),
  ];
}

/** The first time counts too: nobody opens the same megabyte twice. */
function largeRows(reading: SdpReading): readonly MeasureRow[] {
  const text = largeDescription(1_000_000);
  const size = `a description of ${(text.length / 1e6).toFixed(1)} MB`;
  const row = (what: string, work: () => unknown): MeasureRow => {
    const first = timeOf(work);
    const [time = Number.NaN] = mediansOf([work]);
    return {
      of: `${size}, ${what}`,
      value: `${inMilliseconds(time)}, the first time ${inMilliseconds(first)}`,
      aim: `≤ ${inMilliseconds(LARGE_AT_MOST)}`,
      met: first <= LARGE_AT_MOST && time <= LARGE_AT_MOST,
    };
  };
  return [
    row('all lines explained', () => reading.explainLines(text, ALL)),
    row(`the first ${FIRST_SCREEN} lines explained`, () =>
      reading.explainLines(text, FIRST_SCREEN),
    ),
  ];
}

/** The median of each work, done in turn. */
function mediansOf(works: readonly (() => unknown)[]): readonly number[] {
  const times = works.map((): number[] => []);
  for (let run = 0; run < WARM_UPS + RUNS; run += 1) {
    for (const [at, work] of works.entries()) {
      const time = timeOf(work);
      if (run >= WARM_UPS) times[at]?.push(time);
    }
  }
  return times.map(median);
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function inMilliseconds(time: number): string {
  return `${time.toLocaleString('en', { maximumFractionDigits: time < 10 ? 1 : 0 })} ms`;
}
