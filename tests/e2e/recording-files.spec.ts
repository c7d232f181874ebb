import type { Page } from '@playwright/test';
import { explanations } from '../../content/en/explanations';
import { MACHINES } from '../../lib/trace/history';
import { CURRENT_VERSION } from '../../lib/trace/versions';
import { type CallPage, callPage, savedTrace } from './call-page';
import { expect, test } from './fixtures';

test('a saved recording opened again is the same call in every view', async ({ page }) => {
  const call = await finishedCall(page);
  await call.toEnd();
  const before = await account(call);
  const text = await call.save();
  await call.open();
  await expect(call.rail).toBeHidden();
  await call.openFile('saved.json', text);
  await expect(call.rail).toBeVisible();
  await call.toEnd();
  expect(await account(call)).toEqual(before);
});

test('a recording saved again is the same file', async ({ page }) => {
  const call = await finishedCall(page);
  const text = await call.save();
  await call.open();
  await call.openFile('saved.json', text);
  await expect(call.rail).toBeVisible();
  expect(savedTrace(await call.save())).toEqual(savedTrace(text));
});

test('a file that cannot be read says where, and everything on screen stays', async ({ page }) => {
  const call = await finishedCall(page);
  const { files } = call.words.workbench;
  const text = await call.save();
  const before = await account(call);
  const cut = text.indexOf('"events":[') + '"events":['.length;
  const cases: readonly (readonly [name: string, content: string, message: string | RegExp])[] = [
    ['cut-off.json', text.slice(0, cut), files.problems.cutOff(1, cut + 1)],
    ['empty.json', '', files.problems.empty],
    ['package.json', '{"name":"another","version":"1.0.0"}', files.problems.otherFormat],
    ['broken.json', '{"format":\n  "peerscope-trace",,}\n ', files.problems.syntax(2, 21)],
    [
      'newer.json',
      text.replace(`"version":${CURRENT_VERSION}`, '"version":99'),
      files.problems.newerVersion(99, CURRENT_VERSION),
    ],
    ['wrong.json', withWrongValue(text), /At events\[2\]\.at the file should hold .*, but holds/],
    ['backwards.json', withTimeRunningBack(text), files.problems.order('events[3].at')],
  ];
  for (const [name, content, message] of cases) {
    await call.openFile(name, content);
    const alert = page.getByRole('alert').filter({ hasText: files.refused(name) });
    await expect(alert).toContainText(message);
    await expect(alert).toContainText(files.kept);
    expect(await call.rail.ariaSnapshot()).toBe(before.rail);
    await alert.getByRole('button', { name: files.dismiss }).click();
    await expect(alert).toBeHidden();
  }
  expect(await account(call)).toEqual(before);
});

test('an unreadable file on an empty page says so, and a good one still opens', async ({
  page,
}) => {
  const call = await finishedCall(page);
  const { files } = call.words.workbench;
  const text = await call.save();
  await call.open();
  await call.openFile('empty.json', '');
  const alert = page.getByRole('alert').filter({ hasText: files.refused('empty.json') });
  await expect(alert).toContainText(files.problems.empty);
  await call.openFile('saved.json', text);
  await expect(call.rail).toBeVisible();
  await expect(alert).toBeHidden();
});

async function finishedCall(page: Page): Promise<CallPage> {
  const call = callPage(page);
  await call.open();
  await call.startButton.click();
  await call.expectAllPhasesDone();
  await call.hangUp();
  await call.choosePanel('events');
  await call.eventRows.first().waitFor();
  return call;
}

/** What the page says of a recording, as a screen reader would be told. */
async function account(call: CallPage) {
  const { charts } = call.words;
  const count = call.panel().getByRole('status');
  await expect(count).toHaveText(/^\d+ events$/);
  const moment = call.inspector.getByRole('table', {
    name: explanations.inspector.moment.states,
  });
  const told = {
    rail: await call.rail.ariaSnapshot(),
    events: await count.textContent(),
    states: await moment.ariaSnapshot(),
    timeline: await call.timeline.ariaSnapshot(),
    position: await call.player.getByRole('slider').getAttribute('aria-valuetext'),
  };
  await call.choosePanel('charts');
  const picker = call.panel().getByLabel(charts.instance, { exact: true });
  await expect(picker).toBeEnabled();
  const machines = await picker.locator('option').allTextContents();
  expect(machines.length).toBeGreaterThanOrEqual(MACHINES.length);
  await call.choosePanel('events');
  return { ...told, machines };
}

interface FileShape {
  readonly events: readonly { readonly at: number }[];
}

function withEvents(text: string, change: (events: FileShape['events']) => readonly unknown[]) {
  const file: FileShape = JSON.parse(text);
  return JSON.stringify({ ...file, events: change(file.events) });
}

function withWrongValue(text: string): string {
  return withEvents(text, (events) =>
    events.map((event, index) => (index === 2 ? { ...event, at: 'soon' } : event)),
  );
}

function withTimeRunningBack(text: string): string {
  return withEvents(text, (events) =>
    events.map((event, index) => ({ ...event, at: index < 3 ? 1_000 : event.at })),
  );
}
