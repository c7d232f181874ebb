import type { Page } from '@playwright/test';
import { explanations } from '../../content/en/explanations';
import { PHASES } from '../../lib/selectors/phase';
import type { Trace } from '../../lib/trace/trace';
import { writeTraceFile } from '../../lib/trace/write-file';
import { oneSidedTrace, seamTrace } from '../ladder/seam-trace';
import { type CallPage, callPage, PEERS, typeInto } from './call-page';
import { expect, test } from './fixtures';

// No browser made these traces, yet every view shows them: what the simulator and the importers
// will give plugs in here.

test.describe('a simulated trace with packets, a NAT, BUNDLE and an ICE restart', () => {
  test('phase rail: both peers, with the restart', async ({ page }) => {
    const call = await opened(page, seamTrace());
    const { phases, workbench } = call.words;
    await expect(page.getByText(workbench.files.source.simulated)).toBeVisible();
    await call.expectAllPhasesDone();
    for (const peer of PEERS) {
      await expect(call.phase('ice', peer)).toContainText(phases.runOf('3', '3'));
    }
  });

  test('timeline: the lanes on the way, and the packet that the NAT dropped', async ({ page }) => {
    const call = await opened(page, seamTrace());
    const { timeline } = call.words;
    for (const lane of ['NAT in front of A', 'Router between', 'STUN server']) {
      await expect(call.timeline.getByText(lane, { exact: true })).toBeVisible();
    }
    const dropped = timeline.droppedAt('NAT in front of A', 'filtered');
    await call.player.getByRole('button', { name: call.words.workbench.player.first }).click();
    const told = await stepTo(call, 'Binding request', dropped);
    expect(told).toContain(call.words.interface.origins.modelled.name);
    await expect(call.timeline.locator('path[data-end="dropped"]').first()).toBeAttached();
  });

  test('pairs: both generations, the selected pair, and the transport that BUNDLE closed', async ({
    page,
  }) => {
    const call = await opened(page, seamTrace());
    const { pairs, statistics } = call.words;
    await call.choosePanel('pairs');
    const panel = call.panel();
    await expect(panel).toContainText(pairs.generation(0));
    await expect(panel).toContainText(pairs.generation(1));
    await expect(panel).toContainText(statistics.closed.bundled('0'));
    await expect(
      panel.getByRole('row').filter({ hasText: '10.0.0.2:50002' }).first(),
    ).toContainText(pairs.selected);
    await expect(
      panel.getByRole('row').filter({ hasText: '10.0.0.2:50000' }).first(),
    ).toContainText(pairs.removed);
  });

  test('DTLS: what was agreed, and that the certificate is the promised one', async ({ page }) => {
    const call = await opened(page, seamTrace());
    const { security, statistics } = call.words;
    await call.choosePanel('security');
    const panel = call.panel();
    await expect(panel.getByText('TLS_AES_128_GCM_SHA256', { exact: true })).toHaveCount(2);
    await expect(panel.getByText('SRTP_AEAD_AES_128_GCM', { exact: true })).toHaveCount(2);
    await expect(panel.getByText(security.fingerprint.match)).toHaveCount(4);
    await expect(panel.getByText(statistics.closed.bundled('0'))).toHaveCount(2);
  });

  test('media and data: the stream and the channel', async ({ page }) => {
    const call = await opened(page, seamTrace());
    const { media } = call.words;
    await call.choosePanel('media');
    const panel = call.panel();
    for (const direction of [media.directions.sent, media.directions.received]) {
      const name = media.streamName(media.media.audio, direction);
      await expect(panel.getByRole('heading', { name }).first()).toBeVisible();
    }
    await expect(panel.getByRole('rowheader', { name: 'chat' })).toHaveCount(2);
  });

  test('state charts: each machine at its state', async ({ page }) => {
    const call = await opened(page, seamTrace());
    const { charts } = call.words;
    await call.choosePanel('charts');
    const machines = call.panel().getByLabel(charts.instance, { exact: true });
    for (const [machine, state] of [
      ['DTLS transport 0', 'connected'],
      ['DTLS transport 1', 'closed'],
      ['Signaling', 'stable'],
    ] as const) {
      await machines.selectOption({ label: machine });
      await expect(
        call.panel().getByRole('img', { name: charts.picture(machine, state) }),
      ).toBeVisible();
    }
  });

  test('events and inspector: every event, modelled, with its cause', async ({ page }) => {
    const trace = seamTrace();
    const call = await opened(page, trace);
    const { modelled, measured } = call.words.interface.origins;
    const total = trace.events.length;
    const panel = call.panel();
    await expect(panel.getByRole('status')).toHaveText(
      explanations.inspector.list.shown(total, total),
    );
    const rows = await call.eventRows.allTextContents();
    expect(rows.filter((row) => !row.includes(modelled.name))).toEqual([]);
    expect(rows.filter((row) => row.includes(measured.name))).toEqual([]);
    await typeInto(panel.getByRole('searchbox'), 'address-dependent filtering');
    // The packet as B sent it, and its end at the NAT.
    await expect(call.eventRows).toHaveCount(2);
    await call.eventRows.last().click();
    await expect(call.inspector).toContainText('address-dependent filtering');
    await expect(call.inspector).toContainText(modelled.meaning);
  });
});

test.describe('a trace seen from peer A only', () => {
  test('phase rail and inspector: nothing is claimed of the other peer', async ({ page }) => {
    const call = await opened(page, oneSidedTrace());
    const { phases, workbench } = call.words;
    await expect(page.getByText(workbench.files.source.imported)).toBeVisible();
    for (const name of PHASES) {
      await expect(call.phase(name, 'A')).not.toContainText(phases.notObserved);
      await expect(call.phase(name, 'B')).toContainText(phases.notObserved);
      await expect(call.phase(name, 'B')).not.toContainText(phases.states.waiting);
    }
    const { moment } = explanations.inspector;
    const states = call.inspector.getByRole('table', { name: moment.states });
    await expect(states.getByRole('row', { name: /^B / })).toContainText(moment.notObserved);
  });

  test('panels: each says that peer B was not observed', async ({ page }) => {
    const call = await opened(page, oneSidedTrace());
    const { charts, media, pairs, security, workbench } = call.words;
    await call.choosePanel('pairs');
    await call.panel().getByRole('radio', { name: workbench.peers.B }).check();
    await expect(call.panel()).toContainText(pairs.notObserved);
    await call.choosePanel('security');
    await expect(call.panel().getByText(security.notObserved)).toHaveCount(1);
    await call.choosePanel('media');
    await expect(call.panel().getByText(media.notObserved)).toHaveCount(1);
    await call.choosePanel('charts');
    await call
      .panel()
      .getByLabel(charts.peer, { exact: true })
      .selectOption({ label: workbench.peers.B });
    await expect(call.panel()).toContainText(charts.notObserved);
  });

  test('timeline: peer B has a lane that says so', async ({ page }) => {
    const call = await opened(page, oneSidedTrace());
    await expect(call.timeline).toContainText(call.words.timeline.notObserved);
  });

  test('events: measured or bounded, none modelled', async ({ page }) => {
    const call = await opened(page, oneSidedTrace());
    const { bounded, measured, modelled } = call.words.interface.origins;
    await typeInto(call.panel().getByRole('searchbox'), 'dtls');
    await expect(call.eventRows.filter({ hasText: bounded.name }).first()).toBeVisible();
    await expect(call.eventRows.filter({ hasText: measured.name }).first()).toBeVisible();
    await expect(call.eventRows.filter({ hasText: modelled.name })).toHaveCount(0);
  });
});

/** The page with a trace opened from a file, at its end. */
async function opened(page: Page, trace: Trace): Promise<CallPage> {
  const call = callPage(page);
  await call.open();
  await call.openFile('seam.json', writeTraceFile(trace));
  await expect(call.rail).toBeVisible();
  await call.toEnd();
  await expect(call.eventRows.first()).toBeVisible();
  return call;
}

/** Steps through the timeline until an item tells both texts; all that it tells. */
async function stepTo(call: CallPage, ...texts: readonly string[]): Promise<string> {
  const picture = call.timeline.getByRole('listbox');
  await picture.focus();
  const option = picture.getByRole('option');
  const count = Number(await option.getAttribute('aria-setsize'));
  for (let step = 0; step < count; step += 1) {
    const told = (await option.textContent()) ?? '';
    if (texts.every((text) => told.includes(text))) return told;
    await call.page.keyboard.press('ArrowRight');
  }
  throw new Error(`no item of the timeline tells ${texts.join(' and ')}`);
}
