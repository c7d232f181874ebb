import { expectAccessible, expectFits } from './expect-layout';
import { expect, test } from './fixtures';
import { sdpPage } from './sdp-page';

const OFFER = [
  'v=0',
  'o=- 4611731400430051336 2 IN IP4 127.0.0.1',
  's=-',
  't=0 0',
  'a=group:BUNDLE 0',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111 0',
  'c=IN IP4 0.0.0.0',
  'a=candidate:1 1 udp 2122260223 192.168.1.7 50000 typ host',
  'a=ice-ufrag:EsAw',
  'a=ice-pwd:bP+XJMM09aR8AiX1jdukzR6Y',
  `a=fingerprint:sha-256 ${'AB:'.repeat(31)}AB`,
  'a=setup:actpass',
  'a=mid:0',
  'a=sendrecv',
  'a=rtcp-mux',
  'a=rtpmap:111 opus/48000/2',
  'a=fmtp:111 minptime=10;useinbandfec=1',
  'a=rtpmap:0 PCMU/8000',
  '',
].join('\r\n');

test('a pasted offer is explained line by line, with its own values', async ({ page }) => {
  const sdp = sdpPage(page);
  await sdp.open();
  await sdp.paste(OFFER);
  await expect(sdp.overall).toContainText('Opus, PCMU');
  await expect(sdp.overall.getByText(sdp.words.verdict.accepts)).toHaveCount(2);
  await expect(sdp.current).toContainText('v=0');
  // The explanation follows the cursor of the editor.
  await sdp.editor.getByText('useinbandfec').click();
  await expect(sdp.current).toContainText('a=fmtp:111');
  await expect(sdp.current).toContainText('useinbandfec');
  // And the editor follows what is chosen in the list.
  await sdp.current.getByRole('button', { name: sdp.words.lines.goTo(16) }).click();
  await expect(sdp.current).toContainText('Payload type 111');
  await expect(sdp.editor.locator('.cm-activeLine')).toContainText('a=rtpmap:111');
});

test('values are explained one by one from the keyboard alone', async ({ page }) => {
  const sdp = sdpPage(page);
  await sdp.open();
  await sdp.paste(OFFER);
  const number = sdp.current.locator('button[aria-current]');
  await expect(number).toHaveText('1');
  await number.focus();
  for (let line = 1; line < 8; line += 1) {
    await page.keyboard.press('ArrowDown');
    await expect(number).toHaveText(new RegExp(`${line + 1}$`));
    await expect(number).toBeFocused();
  }
  await expect(sdp.current).toContainText('192.168.1.7');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveAttribute('aria-pressed', 'true');
  await expect(sdp.current.locator('[data-chosen]')).toHaveCount(1);
});

test('JSON is unwrapped, and what was pasted can be brought back', async ({ page }) => {
  const sdp = sdpPage(page);
  await sdp.open();
  const pasted = JSON.stringify({ type: 'offer', sdp: OFFER });
  await sdp.paste(pasted);
  await expect(page.getByText(sdp.words.reading.readAs)).toBeVisible();
  await expect(sdp.editor.locator('.cm-line').first()).toHaveText('v=0');
  await page.getByRole('button', { name: sdp.words.reading.original }).click();
  await expect(sdp.editor).toContainText('{"type":"offer"');
});

test('a fault is found, foreseen, and mended by one press; undo brings it back', async ({
  page,
}) => {
  const sdp = sdpPage(page);
  await sdp.open();
  await sdp.paste(OFFER.replace('t=0 0\r\n', ''));
  await expect(sdp.overall.getByText(sdp.words.verdict.rejects)).toHaveCount(2);
  await sdp.openFindings();
  const card = sdp.panel().getByRole('article').filter({ hasText: 'G05' });
  await card.getByRole('button', { name: sdp.words.findings.fix }).click();
  await expect(sdp.overall.getByText(sdp.words.verdict.accepts)).toHaveCount(2);
  await expect(sdp.editor).toContainText('t=0 0');
  await expect(page.getByRole('status').filter({ hasText: 't= is missing' })).toBeVisible();
  await sdp.editor.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(sdp.overall.getByText(sdp.words.verdict.rejects)).toHaveCount(2);
});

test('hostile text stays text', async ({ page }) => {
  const sdp = sdpPage(page);
  await sdp.open();
  const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  await sdp.paste(OFFER.replace('s=-', `s=${hostile}`).replace('a=mid:0', `a=mid:${hostile}`));
  await expect(sdp.lines.nth(2)).toContainText(hostile);
  await sdp.openFindings();
  await expect(sdp.panel().getByRole('article').first()).toBeVisible();
  expect(await page.locator('main img, main script').count()).toBe(0);
  expect(await page.title()).not.toMatch(/^[12]$/);
});

test('a text of 260,000 lines is read, shown and left by the keyboard', async ({ page }) => {
  test.setTimeout(120_000);
  const sdp = sdpPage(page);
  await sdp.open();
  const attributes = Array.from({ length: 260_000 }, (_, index) => `a=x-line:${index}`);
  await sdp.paste([OFFER.trimEnd(), ...attributes, ''].join('\r\n'));
  await expect(sdp.overall).toContainText('Opus', { timeout: 90_000 });
  const number = sdp.current.locator('button[aria-current]');
  await number.focus();
  await page.keyboard.press('End');
  await expect(sdp.current).toContainText('a=x-line:259999');
});

test('the ends of a long list keep the focus', async ({ page }) => {
  const sdp = sdpPage(page);
  await sdp.open('?example=chromium-simulcast');
  const number = sdp.current.locator('button[aria-current]');
  await number.focus();
  await page.keyboard.press('End');
  await expect(sdp.current).not.toContainText('v=0');
  await expect(number).toBeFocused();
  await page.keyboard.press('Home');
  await expect(sdp.current).toContainText('v=0');
  await expect(number).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(number).toHaveText(/2$/);
});

test('an example and a line of it stand in the address', async ({ page }) => {
  const sdp = sdpPage(page);
  await sdp.open('?example=sip-gateway-offer#L5');
  await expect(sdp.current.locator('button[aria-current]')).toHaveText(/5$/);
  await page.keyboard.press('Escape');
  await sdp.current.locator('button[aria-current]').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/\?example=sip-gateway-offer#L6$/);
});

test('redacting replaces what names somebody', async ({ page }) => {
  const sdp = sdpPage(page);
  await sdp.open();
  await sdp.paste(OFFER);
  await expect(sdp.overall).toContainText('192.168.1.7');
  await page.getByRole('button', { name: sdp.words.toolbar.redact, exact: true }).click();
  await expect(sdp.editor).not.toContainText('EsAw');
  await expect(sdp.overall).toContainText('192.0.2.1');
});

for (const { locale, width, height, colorScheme } of [
  { locale: 'en', width: 390, height: 844, colorScheme: 'dark' },
  { locale: 'ko', width: 390, height: 844, colorScheme: 'light' },
  { locale: 'en', width: 1440, height: 900, colorScheme: 'light' },
  { locale: 'ko', width: 1440, height: 900, colorScheme: 'dark' },
] as const) {
  test(`fits and is accessible: ${locale}, ${width} px, ${colorScheme}`, async ({ openPage }) => {
    const page = await openPage({ colorScheme, context: { viewport: { width, height } } });
    const sdp = sdpPage(page, locale);
    await sdp.open();
    await expectFits(page);
    await expectAccessible(page);
    await sdp.paste(OFFER.replace('a=setup:actpass\r\n', ''));
    await expect(sdp.overall).toContainText('Opus');
    await sdp.lines.nth(2).click();
    await expectFits(page);
    await expectAccessible(page);
    for (const panel of ['summary', 'grammar'] as const) {
      await sdp.choosePanel(panel);
      await expect(sdp.panel()).not.toBeEmpty();
      await expectFits(page);
      await expectAccessible(page, '[role=tabpanel]');
    }
    await sdp.openFindings();
    await expect(sdp.panel().getByRole('article').first()).toBeVisible();
    await expectFits(page);
    await expectAccessible(page, '[role=tabpanel]');
  });
}
