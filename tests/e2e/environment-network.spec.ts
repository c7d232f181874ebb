import { spawnSync } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { diagnosisWords } from '../../content/en/diagnosis';
import { PROJECT } from '../../lib/site/next.mjs';
import { findChromium } from '../browsers/find-browsers.mjs';
import { chromiumLaunch } from '../browsers/launch-options';
import { callPage, PEERS, savedTrace } from './call-page';
import { expect, test } from './fixtures';

/** A network namespace of its own has one interface, loopback, which is down. */
const UNSHARE = process.getuid?.() === 0 ? '-n' : '-rn';
const mayUnshare = spawnSync('unshare', [UNSHARE, 'true']).status === 0;

test('no network interface: zero candidates, and the page says so', async ({
  browserName,
  playwright,
  baseURL,
  pages,
}, testInfo) => {
  // Playwright talks to Firefox over the network, which Firefox would not have.
  test.skip(browserName !== 'chromium', 'Chromium alone can be driven without a network');
  test.skip(!mayUnshare, '“unshare -n” is not permitted here');
  const browser = await playwright.chromium.launch({
    ...chromiumLaunch(['--no-sandbox']),
    executablePath: await withoutNetwork(testInfo.outputPath('chromium-without-network')),
  });
  try {
    const page = await browser.newPage({ baseURL });
    await pages.watch(page);
    await serveFromExport(page);
    await expectTold(page);
    await pages.settle(page);
  } finally {
    await browser.close();
  }
});

async function expectTold(page: Page): Promise<void> {
  const call = callPage(page);
  const { heading, all } = call.words.call.notices['no-candidates'];
  const finding = diagnosisWords.findings['no-candidates'];
  await call.open();
  await call.startButton.click();
  for (const peer of PEERS) {
    await expect(page.getByRole('status').filter({ hasText: heading(peer) })).toContainText(all);
    const card = page.getByRole('listitem').filter({
      has: page.getByRole('heading', { name: finding.title({ waited: 0, ended: false }, peer) }),
    });
    for (const remedy of finding.remedies) await expect(card).toContainText(remedy);
  }
  const { events } = savedTrace(await call.save());
  expect(events.filter(({ kind }) => kind === 'candidate-gathered')).toEqual([]);
  await call.hangUp();
  await expect(call.startButton).toBeEnabled();
}

/** A program that starts Chromium in such a namespace. */
async function withoutNetwork(file: string): Promise<string> {
  const chromium = findChromium();
  if (chromium === undefined) throw new Error('There is no Chromium to start');
  await writeFile(file, `#!/bin/sh\nexec unshare ${UNSHARE} '${chromium.path}' "$@"\n`);
  await chmod(file, 0o755);
  return file;
}

/** Without a network not even our own server can be reached: the test hands the files over. */
async function serveFromExport(page: Page): Promise<void> {
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    return route.fulfill({ path: join(PROJECT, 'out', decodeURIComponent(file)) });
  });
}
