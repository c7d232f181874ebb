import type { Page } from '@playwright/test';
import { ladderWords } from '../../content/en/nat/ladder';
import { verdicts as verdictsEnglish, panel as whyEnglish } from '../../content/en/nat/why';
import { verdicts as verdictsKorean, panel as whyKorean } from '../../content/ko/nat/why';
import type { Locale } from '../../content/locale';
import { ladderOf } from '../../lib/selectors/ladder';
import { type ScenarioId, scenarioEntry } from '../../lib/simulator/scenarios/catalogue';
import type { Answer } from '../../lib/simulator/scenarios/scenario-entry';
import { scenarioOf } from '../../lib/simulator/setup/build-scenario';
import { simulate } from '../../lib/simulator/simulate';
import { expectAccessible, expectFits } from './expect-layout';
import { expect, test } from './fixtures';
import { type NatPage, natPage } from './nat-page';

/*
 * What somebody on the path can do to a call, and cannot: chosen, predicted and read by keyboard.
 */

// A whole call with media is simulated and drawn, then searched for barriers.
test.beforeEach(() => test.slow());

const WHY = { en: whyEnglish, ko: whyKorean } as const;
const VERDICTS = { en: verdictsEnglish, ko: verdictsKorean } as const;

/** Chooses in the closed list, as a keyboard does, predicts, and plays. */
async function predictByKeyboard(
  page: Page,
  nat: NatPage,
  id: ScenarioId,
  answer: Answer,
): Promise<void> {
  await nat.chooser.focus();
  await nat.chooser.selectOption(id);
  await expect(nat.prediction).toContainText(nat.scenarios[id].question);
  await nat.prediction.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  const wanted = nat.prediction.getByRole('radio', {
    name: nat.words.answers[answer],
    exact: true,
  });
  for (let press = 0; press < 4 && !(await wanted.isChecked()); press += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(wanted).toBeChecked();
  await nat.playButton.focus();
  await page.keyboard.press('Enter');
  await nat.timeline.waitFor();
  const reveal = nat.prediction.getByRole('button', { name: nat.words.predict.reveal });
  await reveal.focus();
  await page.keyboard.press('Enter');
}

const ATTACKS = [
  { id: 'mitm-certificate', answer: 'refused', verdict: 'no-keys', says: 'bad_certificate' },
  { id: 'mitm-signaling', answer: 'overheard', verdict: 'overheard', says: 'RFC 8826' },
] as const;

for (const locale of ['en', 'ko'] as const satisfies readonly Locale[]) {
  for (const { id, answer, verdict, says } of ATTACKS) {
    test(`${id} by keyboard, ${locale}`, async ({ page }) => {
      const nat = natPage(page, locale);
      await nat.open();
      await predictByKeyboard(page, nat, id, answer);
      const { right } = nat.words.predict;
      await expect(nat.prediction).toContainText(right(nat.words.shortAnswers[answer]));
      await expect(nat.prediction).toContainText(nat.scenarios[id].conclusion);
      const why = page.getByRole('region', { name: WHY[locale].heading, exact: true });
      await expect(why).toContainText(VERDICTS[locale][verdict]);
      await expect(why).toContainText('mitm');
      await expect(why).toContainText(says);
      await expectAccessible(page, 'main');
    });
  }
}

test('the lost ClientHello comes again, and a narrow page holds it', async ({ openPage }) => {
  const page = await openPage({ context: { viewport: { width: 390, height: 844 } } });
  const nat = natPage(page, 'ko');
  await nat.open('?scenario=lost-datagram&at=360');
  await nat.timeline.waitFor();
  const why = page.getByRole('region', { name: whyKorean.heading, exact: true });
  await expect(why).toContainText('84.0 ms');
  await expectFits(page);
});

test('a bit of a flight is flipped by a press, and taken back', async ({ page }) => {
  const nat = natPage(page);
  await nat.open('?scenario=handshake-1-3&at=229');
  await nat.timeline.waitFor();
  await page.getByRole('tab', { name: ladderWords.heading, exact: true }).click();
  const panel = page.getByRole('tabpanel');
  const { trace } = simulate(scenarioOf(scenarioEntry('handshake-1-3').setup));
  const { messages } = ladderOf(trace);
  const flight = messages.findIndex(({ summary }) => summary.includes('server_hello'));
  const list = panel.getByRole('listbox', { name: ladderWords.label(messages.length) });
  await list.focus();
  await list.press('Home');
  for (let step = 0; step < flight; step += 1) await list.press('ArrowDown');
  await list.press('Enter');
  await panel.getByRole('button', { name: ladderWords.flip, exact: true }).press('Enter');
  const why = page.getByRole('region', { name: whyEnglish.heading, exact: true });
  await expect(why).toContainText('RFC 9147 §4.5.2');
  await expect(nat.changes).toContainText(nat.words.changes.kinds['flip-bit']);
  await expect(page).toHaveURL(/changes\.0\.kind=flip-bit/);
});
