import type { Locator, Page } from '@playwright/test';
import { mediaWords as english } from '../../content/en/media';
import { messageJourneyWords as journeyEnglish } from '../../content/en/message-journey';
import { ladderWords } from '../../content/en/nat/ladder';
import { workbenchWords } from '../../content/en/workbench';
import { messageJourneyWords as journeyKorean } from '../../content/ko/message-journey';
import { workbenchWords as workbenchKorean } from '../../content/ko/workbench';
import { expectAccessible, expectFits } from './expect-layout';
import { expect, test } from './fixtures';
import { natPage } from './nat-page';

/** Late enough for everything that is said in the channels. */
const CALL = '?scenario=home-routers&secure.dtls=1.3&at=9000';
const HELLO = 'Hello, do you hear me?';

/** Goes to the media of a call, and chooses its first message from the keyboard. */
async function followHello(page: Page): Promise<Locator> {
  const nat = natPage(page);
  await nat.open(CALL);
  await nat.timeline.waitFor();
  await page.getByRole('tab', { name: workbenchWords.panels.media, exact: true }).click();
  const panel = page.getByRole('tabpanel');
  const hello = panel.getByRole('button', { name: HELLO, exact: true });
  await hello.focus();
  await page.keyboard.press('Enter');
  await expect(hello).toBeFocused();
  await expect(hello).toHaveAttribute('aria-expanded', 'true');
  await expect(
    panel.getByRole('status').filter({ hasText: journeyEnglish.isShown(HELLO) }),
  ).toHaveCount(1);
  return panel.getByRole('region', { name: journeyEnglish.journey.label(HELLO) });
}

test('a chat message is followed down to its encrypted bytes, by keyboard alone', async ({
  page,
}) => {
  const way = await followHello(page);
  // From the text to the wire, each layer with what it adds.
  await expect(way.getByRole('row', { name: /^Message / })).toContainText('22 B');
  await expect(way.getByRole('row', { name: /^SCTP DATA/ })).toContainText(
    /PPID 51.*2 bytes of padding/,
  );
  await expect(way.getByRole('row', { name: /^DTLS record/ })).toContainText('epoch 3');
  await expect(way.getByRole('row', { name: /^IP/ })).toContainText('+20 B');
});

test('its packet opens among the messages, and has the focus there', async ({ page }) => {
  const way = await followHello(page);
  const open = way.getByRole('button', { name: /^Open packet a\// }).first();
  const name = (await open.textContent())?.match(/a\/\d+/)?.[0] ?? 'none';
  await open.focus();
  await page.keyboard.press('Enter');
  const tab = page.getByRole('tab', { name: workbenchWords.panels.ladder, exact: true });
  await expect(tab).toHaveAttribute('aria-selected', 'true');
  const packet = page.getByRole('region', { name: ladderWords.detail(name), exact: true });
  await expect(packet).toBeFocused();
  await expect(packet).toBeInViewport();
});

test('a photo is cut into pieces, and a received stream shows its window', async ({ page }) => {
  const nat = natPage(page);
  await nat.open(CALL);
  await nat.timeline.waitFor();
  await page.getByRole('tab', { name: workbenchWords.panels.media, exact: true }).click();
  const panel = page.getByRole('tabpanel');
  const { journey, window } = journeyEnglish;
  await panel.getByRole('radio', { name: 'photo', exact: true }).check();
  await panel.getByRole('button', { name: journeyEnglish.binary('5,000'), exact: true }).click();
  await panel.getByRole('radio', { name: journey.piece(5, 5), exact: true }).check();
  await expect(panel).toContainText(journey.fragments.last);
  await panel.getByText(window.heading).first().click();
  await expect(panel).toContainText(window.meaning);
  await expect(panel.getByRole('img', { name: window.label(64, 64, '', 0) })).toBeVisible();
  await expect(panel).toContainText(english.explanation.modelled);
});

test('the same in Korean on a narrow page', async ({ openPage }) => {
  const page = await openPage({ context: { viewport: { width: 390, height: 844 } } });
  const nat = natPage(page, 'ko');
  await nat.open(CALL);
  await nat.timeline.waitFor();
  await page.getByRole('tab', { name: workbenchKorean.panels.media, exact: true }).click();
  const panel = page.getByRole('tabpanel');
  await panel.getByRole('button', { name: 'A fine view! 멋져요!', exact: true }).click();
  const { journey } = journeyKorean;
  await expect(
    panel.getByRole('region', { name: journey.label('A fine view! 멋져요!') }),
  ).toContainText(journey.text(17));
  await expectFits(page);
  // The rest of the panel is that of every call: axe takes long over all its charts.
  await expectAccessible(page, '[role=tabpanel] section[aria-labelledby]:has(fieldset)');
});
