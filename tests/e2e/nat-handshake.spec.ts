import { handshakeWords as english } from '../../content/en/handshake';
import { handshakeWords as korean } from '../../content/ko/handshake';
import { expectAccessible, expectFits } from './expect-layout';
import { expect, test } from './fixtures';
import { natPage } from './nat-page';

const CALL = '?scenario=home-routers&secure.dtls=1.3&at=300';

test('a datagram lost by keyboard: the flight that comes again, its cost, and back', async ({
  page,
}) => {
  const nat = natPage(page);
  await nat.open(CALL);
  await nat.timeline.waitFor();
  await page.getByRole('tab', { name: 'DTLS', exact: true }).click();
  const handshake = page.getByRole('region', { name: english.heading, exact: true });
  await expect(handshake).toContainText(english.version('1.3'));
  await expect(handshake).toContainText(english.trips(1));
  const name = english.loseNamed(2, 'ServerHello … Finished');
  const lose = handshake.getByRole('button', { name, exact: true });
  await lose.focus();
  await page.keyboard.press('Enter');
  const takeBack = handshake.getByRole('button', {
    name: english.takeBackNamed(2, 'ServerHello … Finished'),
    exact: true,
  });
  await expect(takeBack).toBeFocused();
  await expect(handshake).toContainText(english.loss.heading);
  await expect(handshake).toContainText(/Again: B waited [\d.]+ ms for an answer/);
  const cost = handshake.getByRole('status').filter({ hasText: /^It costs [\d.]+ ms: both are/ });
  await expect(cost).toBeVisible();
  await expectAccessible(page, '[role=tabpanel]');
  await takeBack.press('Enter');
  await expect(lose).toBeFocused();
  await expect(handshake).not.toContainText(english.loss.heading);
});

test('why not just TLS, and the other version on the same clock', async ({ page }) => {
  const nat = natPage(page);
  await nat.open(CALL);
  await nat.timeline.waitFor();
  await page.getByRole('tab', { name: 'DTLS', exact: true }).click();
  const handshake = page.getByRole('region', { name: english.heading, exact: true });
  const open = handshake.getByText(english.tls.open, { exact: true });
  await open.focus();
  await page.keyboard.press('Enter');
  await expect(handshake).toContainText(english.tls.choose);
  const bare = handshake.getByRole('group', { name: english.tls.columns.bare });
  await expect(bare).toContainText(english.tls.bare.arrived);
  await handshake.getByRole('button', { name: /^Lose this one: datagram 3/ }).press('Enter');
  await expect(bare).toContainText('bad_record_mac');
  await expect(bare).toContainText(english.tls.bare.computed);
  const tcp = handshake.getByRole('group', { name: english.tls.columns.tcp });
  await expect(tcp).toContainText(/behind the hole/);
  const compare = handshake.getByRole('switch', { name: english.compare.label('1.2') });
  await compare.focus();
  await page.keyboard.press('Space');
  await expect(handshake).toContainText(english.version('1.2'));
  await expect(handshake).toContainText(english.trips(2));
  await expectAccessible(page, '[role=tabpanel]');
});

test('the same in Korean on a narrow page', async ({ openPage }) => {
  const page = await openPage({ context: { viewport: { width: 390, height: 844 } } });
  const nat = natPage(page, 'ko');
  await nat.open('?scenario=home-routers&secure.dtls=1.2&at=300');
  await nat.timeline.waitFor();
  await page.getByRole('tab', { name: 'DTLS', exact: true }).click();
  const handshake = page.getByRole('region', { name: korean.heading, exact: true });
  await expect(handshake).toContainText(korean.trips(2));
  const lose = handshake.getByRole('button', { name: /^유실시키기: 데이터그램 1/ });
  await lose.press('Enter');
  await expect(handshake).toContainText(/ms 늦어집니다\. 양쪽이/);
  await expectFits(page);
});
