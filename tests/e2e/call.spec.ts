import type { StatsEntry } from '../../lib/trace/samples';
import type { Trace } from '../../lib/trace/trace';
import { type CallPage, callPage, PEERS, savedTrace, typeInto, untilAlive } from './call-page';
import { expect, test } from './fixtures';

test('one press connects, and every phase ends at both peers', async ({ page }) => {
  const call = callPage(page);
  await call.open();
  await call.startButton.click();
  await call.expectAllPhasesDone();
});

test('the received pictures play, and frames are decoded at both peers', async ({ page }) => {
  const call = callPage(page);
  await call.open();
  await call.startButton.click();
  await call.expectAllPhasesDone();
  for (const peer of PEERS) await expectPicturePlays(call, peer);
  await expect(async () => {
    const trace = savedTrace(await call.save());
    for (const peer of PEERS) expectGrowth(framesDecoded(trace, peer));
  }).toPass({ timeout: 15_000 });
});

test('a call with nothing but data passes through every phase too', async ({ page }) => {
  const call = callPage(page);
  const { options } = call.words.call;
  await call.open();
  await page.getByText(options.heading, { exact: true }).first().click();
  await page.getByRole('checkbox', { name: options.audio.label, exact: true }).uncheck();
  await page.getByRole('checkbox', { name: options.video.label, exact: true }).uncheck();
  await call.startButton.click();
  await call.expectAllPhasesDone();
  const trace = savedTrace(await call.save());
  expect(trace.events.filter(({ kind }) => kind === 'stream-opened')).toEqual([]);
});

test('a message sent over the data channel arrives', async ({ page }) => {
  const call = callPage(page);
  const { messages } = call.words.call;
  await call.open();
  await call.startButton.click();
  await call.expectChannelsOpen();
  await page.getByText(messages.heading, { exact: true }).click();
  for (const [from, to, text] of [
    ['A', 'B', 'hello <b>B</b>'],
    ['B', 'A', 'hello A'],
  ] as const) {
    await page.getByRole('radio', { name: from, exact: true }).check();
    await typeInto(page.getByRole('textbox', { name: messages.text }), text);
    await page.getByRole('button', { name: messages.send, exact: true }).click();
    const arrived = page.locator('dl').filter({ hasText: messages.item(from, to) });
    await expect(arrived.locator('dd', { hasText: text })).toHaveText(text);
  }
});

test('an ICE restart opens a second run of the ICE phase at both peers', async ({ page }) => {
  const call = callPage(page);
  const { phases } = call.words;
  await call.open();
  await call.startButton.click();
  await call.expectAllPhasesDone();
  await page.getByRole('button', { name: call.words.call.restartIce, exact: true }).click();
  for (const peer of PEERS) {
    await expect(call.phase('ice', peer)).toContainText(phases.runOf('2', '2'));
  }
  // A nominates. Chromium's B sometimes goes on sending over its old pair (libwebrtc pairs
  // candidates of both generations), so its second run need not end.
  await expect(call.phase('ice', 'A')).toContainText(phases.states.done);
});

test('a saved recording holds no credential of a TURN server', async ({ page }) => {
  const call = callPage(page);
  const { iceServers, heading } = call.words.call.options;
  const [url, username, credential] = ['turn:127.0.0.1:3478', 'visitor-17', 'open-sesame-93'];
  await call.open();
  await page.getByText(heading, { exact: true }).first().click();
  await page.getByRole('button', { name: iceServers.add, exact: true }).click();
  await typeInto(page.getByRole('textbox', { name: iceServers.url }), url);
  await typeInto(page.getByRole('textbox', { name: iceServers.username }), username);
  await typeInto(page.getByLabel(iceServers.credential, { exact: true }), credential);
  await call.startButton.click();
  await call.expectAllPhasesDone();
  const configured = await page.getByLabel(iceServers.credential, { exact: true }).inputValue();
  expect(configured).toBe(credential);
  const text = await call.save();
  expect(text).not.toContain(credential);
  expect(text).toContain('setLocalDescription');
});

for (const locale of ['en', 'ko'] as const) {
  test(`the home page starts the same call in place: ${locale}`, async ({ page }) => {
    const call = callPage(page, locale);
    await page.goto(`/${locale}/`);
    const start = page.getByRole('button', {
      name: call.words.interface.home.start,
      exact: true,
    });
    await untilAlive(start);
    await start.click();
    await call.expectAllPhasesDone();
    for (const peer of PEERS) await expectPicturePlays(call, peer);
    expect(new URL(page.url()).pathname).toBe(`/${locale}/`);
  });
}

async function expectPicturePlays({ page, words }: CallPage, peer: 'A' | 'B'): Promise<void> {
  const other = peer === 'A' ? 'B' : 'A';
  const video = page.locator(`video[aria-label="${words.call.pictures.label(peer, other)}"]`);
  await expect(video).toBeVisible();
  const seen = () =>
    video.evaluate((element) =>
      element instanceof HTMLVideoElement && element.videoWidth > 0 ? element.currentTime : 0,
    );
  await expect.poll(seen).toBeGreaterThan(0);
  const before = await seen();
  await expect.poll(seen).toBeGreaterThan(before);
}

/** `framesDecoded` of the received video, sample by sample. */
function framesDecoded(trace: Trace, peer: string): readonly number[] {
  const isVideo = ({ type, ['kind']: kind }: StatsEntry) =>
    type === 'inbound-rtp' && kind === 'video';
  return trace.samples
    .filter((sample) => sample.peer === peer)
    .flatMap(({ stats }) => stats.filter(isVideo).map((entry) => Number(entry['framesDecoded'])))
    .filter((frames) => Number.isFinite(frames));
}

/** Never less than before, and in the end more than at the beginning. */
function expectGrowth(values: readonly number[]): void {
  expect(values).toEqual(values.toSorted((left, right) => left - right));
  expect(new Set(values).size).toBeGreaterThan(2);
}
