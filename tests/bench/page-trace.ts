import type { CDPSession, Page } from 'playwright';
import type { TraceRecord } from './frame-work';

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
  'v8',
  'v8.execute',
];

/** What Chromium's own tracing (the one behind the DevTools panel) records while something runs. */
export async function traced(
  page: Page,
  run: () => Promise<void>,
): Promise<readonly TraceRecord[]> {
  const session = await page.context().newCDPSession(page);
  const records: TraceRecord[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    records.push(...(value as unknown as readonly TraceRecord[]));
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  await run();
  await endTracing(session);
  return records;
}

async function endTracing(session: CDPSession): Promise<void> {
  const complete = new Promise<void>((resolve) => {
    session.once('Tracing.tracingComplete', () => resolve());
  });
  await session.send('Tracing.end');
  await complete;
}
