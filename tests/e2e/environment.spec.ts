import { readFile } from 'node:fs/promises';
import { chooseSource, removeServer, typeServer } from './call-options';
import { type CallPage, callPage, savedTrace } from './call-page';
import { expect, type PageWishes, test } from './fixtures';

const RECORDING = new URL('../fixtures/live/firefox-153-data-only.peerscope.json', import.meta.url);

for (const locale of ['en', 'ko'] as const) {
  test(`a browser without WebRTC: ${locale}`, async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(window, 'RTCPeerConnection'));
    const call = callPage(page, locale);
    await call.open();
    await call.startButton.click();
    await expectAlert(call, call.words.call.notices.environment['no-webrtc']);
    await expectUsable(call);
  });
}

test('a browser that refuses to make a connection', async ({ page }) => {
  const message = 'switched off by a policy';
  await page.addInitScript((why) => {
    window.RTCPeerConnection = class extends EventTarget {
      constructor() {
        super();
        throw new Error(why);
      }
    } as unknown as typeof RTCPeerConnection;
  }, message);
  const call = callPage(page);
  await call.open();
  await call.startButton.click();
  const { heading, text } = call.words.call.notices.environment.blocked;
  await expectAlert(call, { heading, text: text(message) });
  await expectUsable(call);
});

test.describe('over plain HTTP from another host', () => {
  const HOST = 'peerscope.test';
  test.use({ expectedErrors: [new RegExp(`^foreign request: http://${HOST}:`)] });

  test('an insecure context', async ({ openPage, baseURL }) => {
    const page = await openPage({
      chromiumArgs: [`--host-resolver-rules=MAP ${HOST} 127.0.0.1`],
      firefoxPreferences: { 'network.dns.localDomains': HOST },
    });
    const call = callPage(page);
    const address = new URL('/en/call/', baseURL);
    address.hostname = HOST;
    await page.goto(address.href);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await call.startButton.click();
    await expectAlert(call, call.words.call.notices.environment['insecure-context']);
    await expectUsable(call);
  });
});

const DEVICES_REFUSED: PageWishes = {
  // There are devices, and nobody answers the question for permission.
  chromiumArgs: ['--use-fake-device-for-media-stream', '--deny-permission-prompts'],
  firefoxPreferences: {
    'media.navigator.streams.fake': true,
    'permissions.default.camera': 2,
    'permissions.default.microphone': 2,
  },
};
const NO_DEVICES: PageWishes = {
  chromiumArgs: [
    '--use-fake-device-for-media-stream=device-count=0',
    '--use-fake-ui-for-media-stream',
  ],
  // Only devices of this name would count.
  firefoxPreferences: {
    'media.navigator.permission.disabled': true,
    'media.video_loopback_dev': 'no such camera',
    'media.audio_loopback_dev': 'no such microphone',
  },
};

for (const [kind, wishes] of [
  ['refused', DEVICES_REFUSED],
  ['not-found', NO_DEVICES],
] as const) {
  test(`camera and microphone ${kind}: the test source still calls`, async ({ openPage }) => {
    const call = callPage(await openPage(wishes));
    const { devices } = call.words.call.notices;
    await call.open();
    await chooseSource(call, 'devices');
    await call.startButton.click();
    const alert = await expectAlert(call, devices[kind]);
    await alert.getByRole('button', { name: devices.useTest, exact: true }).click();
    await call.expectAllPhasesDone();
    await expect(alert).toBeHidden();
  });
}

test('ICE servers that the browser rejects: its own words, and a call without them', async ({
  page,
}) => {
  const call = callPage(page);
  const { configuration } = call.words.call.notices;
  // Longer than STUN allows a username to be (RFC 8489 §14.3), which only the browser looks at.
  const server = { url: 'turn:127.0.0.1:3478', username: 'u'.repeat(510), credential: 'p' };
  await call.open();
  await typeServer(call, server);
  await call.startButton.click();
  const alert = await expectAlert(call, { heading: configuration.heading, text: 'username' });
  await expect(alert).toContainText('InvalidAccessError');
  await removeServer(call);
  await call.startButton.click();
  await call.expectAllPhasesDone();
  await expect(alert).toBeHidden();
});

/** The message, with what to do about it. */
async function expectAlert(
  { page }: CallPage,
  { heading, text }: { readonly heading: string; readonly text: string },
) {
  const alert = page.getByRole('alert').filter({ hasText: heading });
  await expect(alert).toContainText(text);
  return alert;
}

/** What needs no connection still works: a recording opens. */
async function expectUsable(call: CallPage): Promise<void> {
  const text = await readFile(RECORDING, 'utf8');
  const { header } = savedTrace(text);
  await expect(call.startButton).toBeEnabled();
  await call.openFile('call.json', text);
  await expect(call.rail).toBeVisible();
  await expect(call.page.getByText(header.producer)).toBeVisible();
}
