import type { Locator, Page } from '@playwright/test';
import { natPageWords as english } from '../../content/en/nat/page';
import { scenarioWords as englishScenarios } from '../../content/en/nat/scenarios';
import { natPageWords as korean } from '../../content/ko/nat/page';
import { scenarioWords as koreanScenarios } from '../../content/ko/nat/scenarios';
import type { Locale } from '../../content/locale';
import type { Words } from '../../content/words';
import type { ScenarioId } from '../../lib/simulator/scenarios/catalogue';
import type { Answer } from '../../lib/simulator/scenarios/scenario-entry';

/** The simulator's page, by what a visitor reads on it. */
export interface NatPage {
  readonly words: Words<typeof english>;
  readonly scenarios: Words<typeof englishScenarios>;
  readonly chooser: Locator;
  /** Question and button. */
  readonly prediction: Locator;
  readonly playButton: Locator;
  readonly timeline: Locator;
  readonly changes: Locator;
  readonly pause: Locator;
  open(search?: string): Promise<void>;
  choose(scenario: ScenarioId): Promise<void>;
  /** Predicts, where an answer is given, plays, and has the answer told at once. */
  play(answer?: Answer): Promise<void>;
}

export function natPage(page: Page, locale: Locale = 'en'): NatPage {
  const words = locale === 'en' ? english : korean;
  const scenarios = locale === 'en' ? englishScenarios : koreanScenarios;
  const chooser = page.getByRole('combobox', { name: words.chooser.label });
  const prediction = page.getByRole('region', { name: words.predict.label, exact: true });
  const { play, again, skip } = words.predict;
  const playButton = prediction.getByRole('button', {
    name: new RegExp(`^(${play}|${again}|${skip})$`),
  });
  const changes = page.getByRole('region', { name: words.regions.changes });
  const timeline = page.getByRole('region', {
    name: locale === 'en' ? 'Timeline' : '타임라인',
    exact: true,
  });
  return {
    words,
    scenarios,
    chooser,
    prediction,
    playButton,
    timeline,
    changes,
    pause: page.getByRole('button', { name: locale === 'en' ? 'Pause' : '일시 정지', exact: true }),
    open: async (search = '') => {
      await page.goto(`/${locale}/nat/${search}`);
      await expectReady(playButton);
    },
    choose: async (scenario) => {
      await chooser.selectOption(scenario);
    },
    play: async (answer) => {
      if (answer !== undefined) {
        await prediction.getByRole('radio', { name: words.answers[answer], exact: true }).check();
      }
      await playButton.click();
      await timeline.waitFor();
      // Unless the run was so short that the answer stands there already.
      const reveal = prediction.getByRole('button', { name: words.predict.reveal });
      await reveal.evaluateAll((buttons) => {
        for (const button of buttons) (button as HTMLElement).click();
      });
    },
  };
}

async function expectReady(button: Locator): Promise<void> {
  await button.waitFor();
}
