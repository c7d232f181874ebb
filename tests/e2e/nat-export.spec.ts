import type { Locator, Page } from '@playwright/test';
import { exportWords } from '../../content/en/nat/export';
import { ladderWords } from '../../content/en/nat/ladder';
import { ladderPictureWords } from '../../content/en/nat/ladder-picture';
import { lessonTitles } from '../../content/en/nat/lesson-titles';
import { udpLessonWords } from '../../content/en/nat/udp-lesson';
import { ladderWords as koreanLadder } from '../../content/ko/nat/ladder';
import { ladderPictureWords as koreanPicture } from '../../content/ko/nat/ladder-picture';
import { lessonTitles as koreanTitles } from '../../content/ko/nat/lesson-titles';
import { udpLessonWords as koreanLesson } from '../../content/ko/nat/udp-lesson';
import { latePackets } from '../../lib/simulator/late-packets';
import { savedStart, savedText } from './call-page';
import { expectAccessible, expectFits } from './expect-layout';
import { expect, test } from './fixtures';
import { natPage } from './nat-page';

// One file for each page: a download takes Firefox's window out of the keyboard's reach.
test('the packets of a secure call are saved by keyboard', async ({ page }) => {
  await openSecureCall(page);
  expect(await savedStart(page, pressing(page, exportWords.save), 4)).toBe('0a0d0d0a');
  await expect(toldOf(page, 'pcapng')).toBeVisible();
});

test('so are its secrets, as a key log', async ({ page }) => {
  await openSecureCall(page);
  const secrets = await savedText(page, pressing(page, exportWords.keyLog.save));
  expect(secrets).toMatch(/^CLIENT_RANDOM [0-9a-f]{64} [0-9a-f]{96}\n$/);
  await expect(toldOf(page, 'keys')).toBeVisible();
});

test('and its ladder as a picture, whole or up to the cursor', async ({ page }) => {
  await openSecureCall(page);
  await page.getByRole('tab', { name: ladderWords.heading, exact: true }).click();
  const panel = page.getByRole('tabpanel');
  await expect(panel).toContainText(/The picture has room for 400 of/);
  await expectAccessible(page, '[role=tabpanel]');
  const part = page.getByRole('combobox', { name: ladderPictureWords.which });
  await part.selectOption('until');
  const svg = await savedText(page, pressing(page, ladderPictureWords.save));
  expect(svg).toContain(ladderPictureWords.picture.modelled);
  expect(await parsedRoot(page, svg)).toBe('svg');
  await expect(toldOf(page, 'svg')).toBeVisible();
});

test('a call without a handshake has no secrets to save', async ({ page }) => {
  const nat = natPage(page);
  await nat.open('?scenario=home-routers&at=100');
  await expect(page.getByRole('button', { name: exportWords.save, exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: exportWords.keyLog.save })).toHaveCount(0);
});

test('the lesson about UDP opens from the page, and its chart answers to the keyboard', async ({
  page,
}) => {
  test.slow();
  const nat = natPage(page);
  await nat.open();
  const summary = page.getByText(lessonTitles.udp, { exact: true }).first();
  await summary.focus();
  await page.keyboard.press('Enter');
  const { late, matrix, header } = udpLessonWords;
  await expect(page.getByText(header.none)).toBeVisible();
  await expect(page.getByRole('table', { name: matrix.caption })).toContainText('message_seq');
  const path = { loss: 0.03, delay: 40, buffer: 60, seed: 1 };
  const told = (changed: Partial<typeof path>) => {
    const { missing, heldUp, packets } = latePackets({ ...path, ...changed });
    return late.result.tcp(missing.tcp, heldUp, packets.length);
  };
  await expect(page.getByText(told({}))).toBeVisible();
  const loss = page.getByRole('slider', { name: late.controls.loss });
  await loss.focus();
  await page.keyboard.press('Home');
  await expect(page.getByText(told({ loss: 0 }))).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(told({ loss: 0.01 }))).toBeVisible();
  await page.getByText(late.table.open).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table', { name: late.table.caption })).toContainText('2980 ms');
  await expectAccessible(page, 'details[open]');
});

test('every UDP datagram of the ladder shows its own header', async ({ page }) => {
  const nat = natPage(page);
  await nat.open('?scenario=home-routers&at=150');
  await page.getByRole('tab', { name: ladderWords.heading, exact: true }).click();
  const list = page.getByRole('tabpanel').getByRole('listbox').first();
  await list.focus();
  await list.press('Home');
  await list.press('ArrowDown');
  await list.press('Enter');
  const detail = page.getByRole('region', { name: ladderWords.detail('a/1') });
  await detail.getByText(lessonTitles.udp, { exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(
    detail.getByRole('heading', { name: udpLessonWords.header.heading('a/1') }),
  ).toBeVisible();
  await expect(detail).toContainText('A → nat-a');
  await expect(detail).toContainText('nat-a → stun');
  await expect(detail.getByText('61625', { exact: true }).first()).toBeVisible();
  await expectAccessible(page, '[role=tabpanel] details[open]');
});

test('the same in Korean on a narrow page', async ({ openPage }) => {
  const page = await openPage({ context: { viewport: { width: 390, height: 844 } } });
  const nat = natPage(page, 'ko');
  await nat.open('?scenario=home-routers&at=150');
  await nat.timeline.waitFor();
  await page.getByText(koreanTitles.udp, { exact: true }).first().click();
  await expect(page.getByText(koreanLesson.late.heading)).toBeVisible();
  await expectFits(page);
  await expectAccessible(page, 'details[open]');
  await page.getByRole('tab', { name: koreanLadder.heading, exact: true }).click();
  const save = page.getByRole('button', { name: koreanPicture.save, exact: true });
  const svg = await savedText(page, () => save.press('Enter'));
  expect(svg).toContain(koreanPicture.picture.modelled);
  expect(svg).toContain('xml:lang="ko"');
  await expectFits(page);
});

async function openSecureCall(page: Page): Promise<void> {
  test.slow();
  const nat = natPage(page);
  await nat.open('?scenario=home-routers&secure.dtls=1.2&at=500');
  await nat.timeline.waitFor();
}

/** A status that names the file that was saved. */
function toldOf(page: Page, ending: string): Locator {
  return page
    .getByRole('status')
    .filter({ hasText: new RegExp(`^Saved: peerscope-.*\\.${ending}$`) });
}

function pressing(page: Page, name: string): () => Promise<void> {
  return async () => {
    const button = page.getByRole('button', { name, exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  };
}

/** The name of the outermost element, as the browser's own parser of XML reads the file. */
function parsedRoot(page: Page, svg: string): Promise<string> {
  return page.evaluate((text) => {
    // Its style sheet would be one of this page, whose policy refuses it.
    const bare = text.replace(/<style>[^<]*<\/style>/, '');
    const read = new DOMParser().parseFromString(bare, 'image/svg+xml');
    return read.querySelector('parsererror')?.textContent ?? read.documentElement.localName;
  }, svg);
}
