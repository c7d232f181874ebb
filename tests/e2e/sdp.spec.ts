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
  await expect(sdp.verdicts.getByText(sdp.words.verdict.accepts)).toHaveCount(2);
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
  await page.keyboard.press('Escape');
  await expect(number).toBeFocused();
});

test('each row tells its place, its finding, and the meaning of a value pointed at', async ({
  page,
}) => {
  const sdp = sdpPage(page);
  await sdp.open();
  await sdp.paste(OFFER.replace('a=rtcp-mux\r\n', ''));
  await expect(sdp.lines.nth(5)).toHaveAttribute('aria-posinset', '6');
  await expect(sdp.lines.nth(5)).toHaveAttribute('aria-setsize', '17');
  await expect(
    sdp.lines.nth(5).getByRole('button', { name: /^Line 6, error: rtcp-mux is missing/ }),
  ).toBeVisible();
  await expect(sdp.lines.nth(3).getByRole('button', { name: 'Line 4', exact: true })).toBeVisible();
  const address = sdp.lines.nth(7).getByText('192.168.1.7', { exact: true });
  const card = page.getByRole('tooltip');
  // What browsers would say of the text comes from a worker, above the lines: they still move then,
  // and a card goes when its value does.
  await expect(async () => {
    await page.mouse.move(0, 0);
    await address.hover({ timeout: 2_000 });
    await expect(card).toContainText('192.168.1.7', { timeout: 2_000 });
    await card.hover({ timeout: 2_000 });
    await expect(card).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
});

test('at rest, a dozen explained lines are in sight beside the editor', async ({ openPage }) => {
  const page = await openPage({ context: { viewport: { width: 1440, height: 900 } } });
  const sdp = sdpPage(page);
  for (const example of ['chromium-audio-video-data', 'introductory-answer']) {
    await sdp.open(`?example=${example}`);
    await expect(sdp.lines.nth(11)).toBeInViewport({ ratio: 1 });
  }
});

test('what is typed goes where the cursor is, though it is read meanwhile', async ({ page }) => {
  const sdp = sdpPage(page);
  await sdp.open();
  await sdp.editor.click();
  await page.keyboard.type('v=0');
  await expect(sdp.current).toContainText('v=0');
  await page.keyboard.press('Enter');
  await page.keyboard.type('s=one');
  await expect(sdp.current).toContainText('s=one');
  await sdp.current.locator('button[aria-current]').click();
  await sdp.editor.getByText('s=one').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' and');
  await expect(sdp.current).toContainText('s=one and');
  await page.keyboard.type(' two');
  await expect(sdp.current).toContainText('s=one and two');
  expect(await sdp.text()).toBe('v=0\ns=one and two');
});

test('clearing leaves the focus in the editor, and is told', async ({ page }) => {
  const sdp = sdpPage(page);
  await sdp.open();
  await sdp.paste(OFFER);
  await page.getByRole('button', { name: sdp.words.toolbar.clear, exact: true }).click();
  await expect(sdp.editor).toBeFocused();
  await expect(
    page.getByRole('status').filter({ hasText: sdp.words.toolbar.cleared }),
  ).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(sdp.editor).toContainText('a=mid:0');
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
  await expect(sdp.verdicts.getByText(sdp.words.verdict.rejects)).toHaveCount(2);
  await sdp.openFindings();
  const card = sdp.panel().getByRole('article').filter({ hasText: 'G05' });
  await card.getByRole('button', { name: sdp.words.findings.fix }).click();
  await expect(sdp.verdicts.getByText(sdp.words.verdict.accepts)).toHaveCount(2);
  await expect(sdp.editor).toContainText('t=0 0');
  await expect(page.getByRole('status').filter({ hasText: 't= is missing' })).toBeVisible();
  // The card went with its fault: the focus stays near.
  expect(await sdp.panel().evaluate((panel) => document.activeElement?.contains(panel))).toBe(true);
  await sdp.editor.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(sdp.verdicts.getByText(sdp.words.verdict.rejects)).toHaveCount(2);
});

test('what is taken and fails later is told with its rule and line', async ({ page }) => {
  const sdp = sdpPage(page);
  await sdp.open();
  await sdp.paste(OFFER.replace('sha-256 AB:', 'sha-256 '));
  await expect(sdp.verdicts.getByText(sdp.words.verdict.failsLater)).toHaveCount(2);
  await expect(sdp.verdicts.first()).toContainText(/D04 A digest of a wrong length/);
  await sdp.verdicts.first().getByRole('button').click();
  await expect(sdp.current).toContainText('a=fingerprint');
});

test('what a description says stands before its lines, the whole of it at a press', async ({
  page,
}) => {
  const sdp = sdpPage(page);
  await sdp.open('?example=introductory-answer');
  await expect(sdp.overall).toContainText('Video (mid 1): VP8; both sides may send');
  const whole = sdp.overall.getByRole('button', { name: sdp.words.overall.whole });
  await expect(whole).toHaveAttribute('aria-expanded', 'false');
  await whole.focus();
  await page.keyboard.press('Enter');
  const fewer = sdp.overall.getByRole('button', { name: sdp.words.lines.fewer });
  await expect(fewer).toBeFocused();
  await expect(fewer).toHaveAttribute('aria-expanded', 'true');
  await expect(sdp.overall.getByText('so that a secure call can be set up')).toBeVisible();
});

test('what decides the verdicts stands first, is marked, and every button has a name of its own', async ({
  page,
}) => {
  const sdp = sdpPage(page);
  await sdp.open('?example=introductory-answer');
  const { findings, lines } = sdp.words;
  await expect(sdp.verdicts.first()).toContainText(/G12 Blank lines/);
  const [first] = await sdp.brief.getByRole('listitem').allInnerTexts();
  expect(first).toContain(findings.decides.both);
  await sdp.brief.getByRole('button', { name: findings.all(14), exact: true }).click();
  await expect(sdp.panel().getByRole('article').first()).toContainText(findings.decides.both);
  await expect(sdp.panel().getByRole('heading', { level: 3, name: 'Blank lines' })).toBeVisible();
  const notes = sdp.panel().locator('summary');
  await expect(notes).toHaveText(/^\d+ notes$/);
  await notes.click();
  const names = await sdp
    .panel()
    .getByRole('button')
    .evaluateAll((buttons) =>
      buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent),
    );
  expect(new Set(names).size).toBe(names.length);
  // A line of the verdict can be gone to.
  await sdp.verdicts
    .first()
    .getByRole('button', { name: /^Line 7: / })
    .click();
  await sdp.choosePanel('lines');
  await expect(sdp.current.getByRole('button', { name: /^Line 7, error: / })).toBeVisible();
  await expect(sdp.current.getByRole('button', { name: lines.edit(7) })).toBeVisible();
});

test('all lines of a node of the grammar can be gone to', async ({ page }) => {
  const sdp = sdpPage(page);
  await sdp.open('?example=chromium-audio-video-data');
  await expect(sdp.overall).toContainText('3 sections');
  await sdp.choosePanel('grammar');
  const more = sdp
    .panel()
    .getByRole('button', { name: /^and \d+ more$/ })
    .first();
  const before = await sdp
    .panel()
    .getByRole('button', { name: /^Line \d+: / })
    .count();
  await more.focus();
  await page.keyboard.press('Enter');
  await expect
    .poll(() =>
      sdp
        .panel()
        .getByRole('button', { name: /^Line \d+: / })
        .count(),
    )
    .toBeGreaterThan(before);
});

test('in one column the page scrolls, not a box in it; the text and its meaning lead to each other', async ({
  openPage,
}) => {
  const page = await openPage({ context: { viewport: { width: 390, height: 844 } } });
  const sdp = sdpPage(page);
  await sdp.open('?example=chromium-audio-video-data#L40');
  await expect(sdp.current).toBeInViewport();
  await expect(sdp.current).toContainText('a=ssrc:');
  const { edit, explained } = sdp.words.lines;
  await sdp.current.getByRole('button', { name: edit(40), exact: true }).click();
  await expect(sdp.editor).toBeFocused();
  await expect(sdp.editor.locator('.cm-activeLine')).toBeInViewport();
  await expect(sdp.current).not.toBeInViewport();
  await page.getByRole('button', { name: explained(40), exact: true }).click();
  await expect(sdp.current).toBeInViewport();
  const scrollers = await sdp.panel().evaluate((panel) =>
    [...panel.querySelectorAll('*')]
      .filter((element) => element.scrollHeight > element.clientHeight + 1)
      .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowY))
      .map((element) => element.className),
  );
  expect(scrollers).toEqual([]);
  await sdp.choosePanel('summary');
  await expect(sdp.panel().getByRole('table')).toHaveCount(0);
  await expectFits(page);
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
    test.setTimeout(180_000);
    const page = await openPage({ colorScheme, context: { viewport: { width, height } } });
    const sdp = sdpPage(page, locale);
    await sdp.open();
    await expectFits(page);
    await expectAccessible(page);
    await sdp.paste(OFFER.replace('a=setup:actpass\r\n', ''));
    await expect(sdp.overall).toContainText('Opus');
    // Lines out of sight are not in the document.
    await sdp.panel().focus();
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
