import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import type { PeerOrder } from './peer-report';

// A Chromium, started within its namespace: `tsx peer.ts CHROMIUM`. Orders come in, reports go out, until the input ends.

const [executablePath] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
});
const page = await browser.newPage();
// Any origin with https is a secure context; nothing is asked for over the network.
await page.route('https://peer.test/', (route) =>
  route.fulfill({ contentType: 'text/html', body: '<title>Peer</title>' }),
);
await page.goto('https://peer.test/');
await page.exposeFunction('tell', (report: unknown) => {
  process.stdout.write(`${JSON.stringify(report)}\n`);
});
const content = await readFile(new URL('./page.mjs', import.meta.url), 'utf8');
await page.addScriptTag({ type: 'module', content });

for await (const line of createInterface({ input: process.stdin })) {
  const { order, value } = JSON.parse(line) as PeerOrder;
  const call = `window.peer.${order}(${JSON.stringify(value ?? null)})`;
  void page.evaluate(call).catch((error: unknown) => {
    process.stdout.write(`${JSON.stringify({ kind: 'problem', text: String(error) })}\n`);
  });
}
await browser.close();
