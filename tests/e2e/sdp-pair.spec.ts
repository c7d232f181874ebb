import { factTexts, negotiationWords } from '../../content/en/sdp/negotiation';
import { tokens } from '../../content/en/sdp/tokens';
import { expectAccessible, expectFits } from './expect-layout';
import { expect, test } from './fixtures';
import { sdpPairPage } from './sdp-pair-page';

const OFFER = [
  'v=0',
  'o=- 1 2 IN IP4 127.0.0.1',
  's=-',
  't=0 0',
  'a=group:BUNDLE 0',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111 0',
  'c=IN IP4 0.0.0.0',
  'a=mid:0',
  'a=ice-ufrag:EsAw',
  'a=ice-pwd:bP+XJMM09aR8AiX1jdukzR6Y',
  `a=fingerprint:sha-256 ${'AB:'.repeat(31)}AB`,
  'a=setup:actpass',
  'a=sendonly',
  'a=rtcp-mux',
  'a=rtpmap:111 opus/48000/2',
  'a=rtpmap:0 PCMU/8000',
  '',
].join('\r\n');

const ANSWER = OFFER.replace('actpass', 'active')
  .replace('sendonly', 'recvonly')
  .replace('EsAw', 'kLo9')
  .replace('bP+XJMM09aR8AiX1jdukzR6Y', 'zz+XJMM09aR8AiX1jdukzR6Z')
  .replace('SAVPF 111 0', 'SAVPF 111')
  .replace('a=rtpmap:0 PCMU/8000\r\n', '');

test('an offer and its answer: each fact leads to the lines that decided it', async ({ page }) => {
  const pair = sdpPairPage(page, 'pair');
  const { words } = pair;
  await pair.openExample('chromium-call');
  await expect(pair.section(negotiationWords.connection)).toContainText('BUNDLE 0 1');
  const video = pair.section(
    `${negotiationWords.section({ index: 1, media: 'video', mid: undefined })}`,
  );
  const direction = pair.facts(video, factTexts.direction.label);
  await expect(direction).toContainText(words.facts.view('offerer', true, true));
  await expect(direction).toContainText(words.facts.view('answerer', true, true));
  const codecs = pair.facts(video, factTexts.codec.label).getByRole('listitem');
  await expect(codecs.first()).toContainText('VP8/90000');
  await expect(codecs.nth(1)).toContainText('retransmission of payload type 96');
  await codecs.first().getByRole('button', { name: words.names.pair.first }).click();
  for (const side of ['first', 'second'] as const) {
    await expect(pair.editor(side).locator('.cm-activeLine')).toHaveText('a=rtpmap:96 VP8/90000');
    await expect(pair.editor(side).locator('.cm-related')).toHaveText('a=rtpmap:96 VP8/90000');
  }
  // Pointing at another fact lights its lines instead.
  await direction.getByRole('button').first().hover();
  await expect(pair.editor('second').locator('.cm-related')).toHaveText('a=sendrecv');
});

test('a pasted pair: directions from both sides, and what the answer may not do', async ({
  page,
}) => {
  const pair = sdpPairPage(page, 'pair');
  const { words } = pair;
  await pair.open();
  await pair.paste('first', OFFER);
  await expect(page.getByText(words.missing(words.names.pair.second))).toBeVisible();
  await pair.paste('second', ANSWER.replaceAll(/(mid:|BUNDLE )0/g, '$1x'));
  const audio = pair.section(
    negotiationWords.section({ index: 0, media: 'audio', mid: undefined }),
  );
  await expect(audio).toContainText(words.facts.view('offerer', true, false));
  await expect(audio).toContainText(words.facts.view('answerer', false, true));
  await pair.choosePanel('findings');
  const card = pair.panel().getByRole('article').filter({ hasText: 'M05' });
  await expect(card).toContainText('x');
  await card.getByRole('button').first().click();
  await expect(pair.editor('second').locator('.cm-activeLine')).toHaveText('a=mid:x');
  // Among the rows it is the one that is opened, too.
  await pair.choosePanel('lines');
  await expect(pair.row.locator('mark')).toHaveText(['0', 'x']);
  await pair.choosePanel('findings');
  // Mended by hand, the finding goes.
  await pair.paste('second', ANSWER);
  await expect(pair.panel()).toContainText(words.findings.none);
});

test('side by side: a line of one text shows the other one’s, and what both mean', async ({
  page,
}) => {
  const pair = sdpPairPage(page, 'pair');
  await pair.open();
  await pair.paste('first', OFFER);
  await pair.paste('second', ANSWER);
  await pair.choosePanel('lines');
  await pair.editor('first').getByText('a=setup:actpass').click();
  await expect(pair.editor('second').locator('.cm-related')).toHaveText('a=setup:active');
  await expect(pair.currentRow).toContainText(pair.words.lines.marks.pair.changed);
  await expect(pair.row.locator('mark')).toHaveText(['actpass', 'active']);
  await expect(pair.row).toContainText(
    pair.words.lines.value.changed(tokens['setup role'].name, 'actpass', 'active'),
  );
});

test('the difference of two descriptions, by the keyboard alone', async ({ page }) => {
  const pair = sdpPairPage(page, 'change');
  const { lines } = pair.words;
  await pair.openExample('chromium-ice-restart');
  await expect(page.getByText(/5 changed, 4 removed, 2 added/)).toBeVisible();
  await pair.currentRow.focus();
  await expect(pair.currentRow).toHaveAccessibleName(/^changed, Before 2, After 2$/);
  await expect(pair.row).toContainText('was 2 and is now 3');
  await page.keyboard.press('ArrowDown');
  await expect(pair.currentRow).toBeFocused();
  await expect(pair.currentRow).toContainText(lines.alike(5));
  await page.keyboard.press('Enter');
  await expect(pair.currentRow).toHaveAccessibleName(/^same, Before 3, After 3$/);
  await expect(pair.currentRow).toBeFocused();
  await page.keyboard.press('End');
  await expect(pair.currentRow).toBeFocused();
  await page.keyboard.press('Home');
  await expect(pair.row).toContainText('v=0');
  await expect(pair.editor('second').locator('.cm-activeLine')).toHaveText('v=0');
});

test('the facts of a pair, by the keyboard alone', async ({ page }) => {
  const pair = sdpPairPage(page, 'pair');
  await pair.openExample('chromium-call');
  const tabs = page.getByRole('tab');
  await tabs.first().focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  await expect(focused).toContainText(negotiationWords.connection);
  await page.keyboard.press('Enter');
  await expect(pair.section(negotiationWords.connection).locator('dl')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(pair.section(negotiationWords.connection).locator('dl')).toBeVisible();
  await page.keyboard.press('Tab');
  // The lines of the fact are lit while its button has the focus.
  for (const side of ['first', 'second'] as const) {
    await expect(pair.editor(side).locator('.cm-related')).toHaveText(/^a=ice-ufrag:/);
  }
  await page.keyboard.press('Enter');
  await expect(pair.section(negotiationWords.connection).getByRole('code')).toHaveCount(2);
});

test('both in one text: asked for, and put one on each side', async ({ page }) => {
  const pair = sdpPairPage(page, 'pair');
  const { words } = pair;
  await pair.open();
  const both = [
    { type: 'answer', sdp: ANSWER },
    { type: 'offer', sdp: OFFER },
  ];
  await pair.paste('first', JSON.stringify(both));
  await expect(page.getByText(words.several(words.names.pair.first, 2).heading)).toBeVisible();
  await page.getByRole('button', { name: words.spread }).click();
  await expect(pair.editor('first')).toContainText('a=setup:actpass');
  await expect(pair.editor('second')).toContainText('a=setup:active');
  await expect(pair.panel()).toContainText(words.facts.view('offerer', true, false));
});

test('JSON on the wrong sides is unwrapped, told, and exchanged', async ({ page }) => {
  const pair = sdpPairPage(page, 'pair');
  const { words } = pair;
  await pair.open();
  await pair.paste('first', JSON.stringify({ type: 'answer', sdp: ANSWER }));
  await pair.paste('second', JSON.stringify({ type: 'offer', sdp: OFFER }));
  await expect(page.getByText(words.exchanged.heading)).toBeVisible();
  // Each side is unwrapped when it has been read: only then is the first button that of the first.
  const originals = page.getByRole('button', { name: words.reading.original });
  await expect(originals).toHaveCount(2);
  await page.getByRole('button', { name: words.toolbar.swap }).first().click();
  await expect(pair.editor('first')).toContainText('a=setup:actpass');
  await expect(page.getByText(words.exchanged.heading)).toBeHidden();
  await expect(originals).toHaveCount(2);
  await originals.first().click();
  await expect(pair.editor('first')).toContainText('{"type":"offer"');
});

test('what holds no description says so; hostile text stays text', async ({ page }) => {
  const pair = sdpPairPage(page, 'change');
  const { words } = pair;
  await pair.open();
  const hostile = '<img src=x onerror="document.title=1">';
  await pair.paste('first', `nothing of the kind ${hostile}`);
  await expect(page.getByText(words.unfound(words.names.change.first).heading)).toBeVisible();
  await pair.paste('first', OFFER);
  await pair.paste('second', OFFER.replace('s=-', `s=${hostile}`));
  await expect(pair.list.locator('mark').last()).toHaveText(hostile);
  expect(await page.locator('main img').count()).toBe(0);
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
    const pair = sdpPairPage(page, 'pair', locale);
    await pair.open();
    await expectFits(page);
    await expectAccessible(page);
    await pair.openExample('answer-actpass');
    for (const panel of ['negotiated', 'findings', 'lines'] as const) {
      await pair.choosePanel(panel);
      await expect(pair.panel()).not.toBeEmpty();
      await expectFits(page);
      await expectAccessible(page, panel === 'negotiated' ? 'body' : '[role=tabpanel]');
    }
    const change = sdpPairPage(page, 'change', locale);
    await change.openExample('chromium-ice-restart');
    // Rows out of sight are not in the document.
    await change.list.scrollIntoViewIfNeeded();
    await expect(change.list.locator('mark').first()).toBeVisible();
    await expectFits(page);
    await expectAccessible(page);
  });
}
