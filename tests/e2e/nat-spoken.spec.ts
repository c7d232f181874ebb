import { handshakeWords } from '../../content/en/handshake';
import { packetFieldWords } from '../../content/en/nat/packet-fields';
import { workbenchWords } from '../../content/en/workbench';
import { expect, test } from './fixtures';
import { natPage } from './nat-page';

const CALL = '?scenario=home-routers&secure.dtls=1.3&at=228';

test('what changes with every frame is no status', async ({ page }) => {
  const nat = natPage(page);
  await nat.open(CALL);
  await nat.timeline.waitFor();
  const player = page.getByRole('region', { name: workbenchWords.player.label, exact: true });
  await expect(player.getByRole('slider')).toHaveAttribute('aria-valuetext', /228 ms/);
  await expect(player).toContainText('228 ms');
  await expect(player.getByRole('status')).toHaveCount(0);
  await expect(nat.timeline.getByRole('status')).toHaveCount(0);
});

test('a datagram shown in the inspector is told in a status', async ({ page }) => {
  const nat = natPage(page);
  await nat.open(CALL);
  await nat.timeline.waitFor();
  await page.getByRole('tab', { name: 'DTLS', exact: true }).press('Enter');
  const told = page.getByRole('status').filter({ hasText: /sent a UDP packet.*611 bytes/ });
  await expect(told).toHaveCount(0);
  await page.getByRole('button', { name: handshakeWords.inspect(2), exact: true }).press('Enter');
  await expect(told).toHaveCount(1);
});

test('a link is copied as often as one likes, and each time it is said', async ({ page }) => {
  await page.addInitScript(() => {
    const clipboard = { writeText: () => Promise.resolve() };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard });
  });
  const { view, heading } = packetFieldWords;
  await natPage(page).open(`${CALL}&packet=a/6`);
  const bytes = page.getByRole('region', { name: heading, exact: true });
  const copy = bytes.getByRole('button', { name: view.link });
  const told = bytes.getByText(view.linkCopied, { exact: true });
  await copy.press('Enter');
  await expect(told).toBeVisible();
  await expect(told).toHaveCount(0);
  await copy.press('Enter');
  await expect(told).toBeVisible();
});

test('at twice the size, the keyboard’s field and key stay in the window', async ({ openPage }) => {
  const page = await openPage({ context: { viewport: { width: 720, height: 450 } } });
  await natPage(page).open(`${CALL}&packet=a/6`);
  const tree = page.getByRole('tree');
  const field = tree.getByRole('treeitem', { selected: true });
  await tree.focus();
  await page.keyboard.press('Home');
  for (let row = 0; row < 12; row += 1) {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await expect(field).toBeInViewport({ ratio: 1 });
  }
  await page.getByRole('tab', { name: 'DTLS', exact: true }).press('Enter');
  const graph = page.getByRole('listbox', { name: /^Key schedule/ });
  const key = graph.getByRole('option', { selected: true });
  await graph.focus();
  for (let row = 0; row < 5; row += 1) {
    await page.keyboard.press('ArrowDown');
    await expect(key).toBeInViewport({ ratio: 1 });
    // Nor does anything lie on it, the detail below it or the bar.
    await expect.poll(() => key.evaluate(isOnTop)).toBe(true);
  }
});

/** Whether a press on the lower edge of an element would meet the element. */
function isOnTop(element: Element): boolean {
  const { left, bottom } = element.getBoundingClientRect();
  const met = document.elementFromPoint(left + 10, bottom - 3);
  return met !== null && element.contains(met);
}
