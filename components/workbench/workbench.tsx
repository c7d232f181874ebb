'use client';

import { Keyboard } from 'lucide-react';
import dynamic from 'next/dynamic';
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '@/components/controls/button';
import { Notice } from '@/components/controls/notice';
import { Panels } from '@/components/controls/panels';
import { VisuallyHidden } from '@/components/controls/visually-hidden';
import { Diagnosis } from '@/components/diagnosis/diagnosis';
import { EventList } from '@/components/event-list/event-list';
import { focusEventSearch } from '@/components/event-list/focus-event-search';
import { Inspector } from '@/components/inspector/inspector';
import { SelectionBar } from '@/components/inspector/selection-bar';
import { PhaseRail } from '@/components/phase-rail/phase-rail';
import { KeysDialog } from '@/components/player/keys-dialog';
import { PlayerBar } from '@/components/player/player-bar';
import { usePlayerKeys } from '@/components/player/use-player-keys';
import { keep, keptKeys, readKept } from '@/components/site/kept-choice';
import { useWords } from '@/components/site/words';
import { Timeline } from '@/components/timeline/timeline';
import { runPlayerCommand } from '@/components/workbench/player-commands';
import { useScrolledPast } from '@/components/workbench/use-scrolled-past';
import type { WorkbenchControls } from '@/components/workbench/use-workbench';
import styles from '@/components/workbench/workbench.module.css';
import { endsAtPath } from '@/lib/selectors/ends-at-path';
import type { Milliseconds } from '@/lib/time';
import { timeText } from '@/lib/time-text';
import type { EventId } from '@/lib/trace/events/event';
import { type Panel, panelsOf, type Recording } from '@/machines/workbench';

const TopologyPanel = dynamic(() =>
  import('@/components/topology/topology-panel').then((module) => module.TopologyPanel),
);
const LadderPanel = dynamic(() =>
  import('@/components/ladder/ladder-panel').then((module) => module.LadderPanel),
);
const CandidatePairs = dynamic(() =>
  import('@/components/graph/candidate-pairs').then((module) => module.CandidatePairs),
);
const SecurityPanel = dynamic(() =>
  import('@/components/security/security-panel').then((module) => module.SecurityPanel),
);
const MediaPanel = dynamic(() =>
  import('@/components/media/media-panel').then((module) => module.MediaPanel),
);
const StateCharts = dynamic(() =>
  import('@/components/charts/state-charts').then((module) => module.StateCharts),
);

/** All views of one recording. It does not know where the recording came from. */
export function Workbench({
  controls,
  recording,
  actions,
}: ViewProps & {
  /** What can be done with the recording: save, open. */
  readonly actions: ReactNode;
}): ReactNode {
  // A simulation of ICE alone says why by its page; two of the phases would wait for ever.
  const phases = !endsAtPath(recording.trace);
  return (
    <div className={styles['workbench']}>
      {phases ? <PhaseSection controls={controls} recording={recording} /> : undefined}
      <PlayerBar
        {...controls.clock}
        motion={controls.motion}
        onToggle={controls.toggle}
        onSeek={controls.seek}
        onStep={controls.step}
        onFollow={controls.follow}
        onSpeed={controls.setSpeed}
      >
        <PlayerKeys controls={controls} />
      </PlayerBar>
      <Views controls={controls} recording={recording} actions={actions} />
    </div>
  );
}

type ViewProps = {
  readonly controls: WorkbenchControls;
  readonly recording: Recording;
};

function PhaseSection({ controls, recording }: ViewProps): ReactNode {
  const { regions } = useWords().workbench;
  return (
    <section aria-label={regions.phases}>
      <PhaseRail
        {...recording}
        cursor={controls.clock.cursor}
        onSeek={controls.seek}
        onSelect={controls.select}
      />
      <Diagnosis
        {...recording}
        cursor={controls.clock.cursor}
        onSeek={controls.seek}
        onSelect={controls.select}
      />
    </section>
  );
}

/**
 * Panels of two peers side by side and of wide tables take the page's whole width; beside the
 * others, whose entries one reads with their explanation, the inspector stays.
 */
const WIDE: readonly Panel[] = ['topology', 'ladder', 'pairs', 'security', 'media'];

function Views({
  controls,
  recording,
  actions,
}: ViewProps & { readonly actions: ReactNode }): ReactNode {
  const { bench, clock, motion, seek, select } = controls;
  const { panels, regions } = useWords().workbench;
  const shared = {
    ...recording,
    cursor: clock.cursor,
    selection: bench.selection,
    onSeek: seek,
    onSelect: select,
  };
  const inspector = useRef<HTMLElement>(null);
  const inspectorIsAbove = useScrolledPast(inspector);
  const explain = () => {
    inspector.current?.scrollIntoView({ block: 'nearest' });
    inspector.current?.focus({ preventScroll: true });
  };
  const timeline = (
    <section key="timeline" aria-label={regions.timeline} className={styles['timeline']}>
      <HiddenHeading>{regions.timeline}</HiddenHeading>
      <Timeline {...shared} following={motion === 'following'} />
    </section>
  );
  const beside = (
    <div key="inspector" className={styles['beside']}>
      <aside
        ref={inspector}
        tabIndex={-1}
        aria-label={regions.inspector}
        className={styles['inspector']}
      >
        <HiddenHeading>{regions.inspector}</HiddenHeading>
        <Inspector {...shared} />
      </aside>
    </div>
  );
  const facts = <RecordingFacts recording={recording} actions={actions} />;
  const below = (
    <div key="panels" className={styles['panels']}>
      {endsAtPath(recording.trace) ? undefined : facts}
      <div>
        <HiddenHeading>{panels.label}</HiddenHeading>
        <PanelTabs controls={controls} shared={shared} />
      </div>
      {endsAtPath(recording.trace) ? facts : undefined}
      <SelectionBar {...shared} isShown={inspectorIsAbove} onExplain={explain} />
    </div>
  );
  return (
    <div
      className={styles['views']}
      data-wide={WIDE.includes(bench.panel) ? '' : undefined}
      data-simulated={endsAtPath(recording.trace) ? '' : undefined}
    >
      {endsAtPath(recording.trace) ? [below, timeline, beside] : [timeline, beside, below]}
    </div>
  );
}

/** The eye knows a view by its look; for a screen reader each begins with its name. */
function HiddenHeading({ children }: { readonly children: string }): ReactNode {
  return (
    <h2>
      <VisuallyHidden>{children}</VisuallyHidden>
    </h2>
  );
}

function PanelTabs({
  controls,
  shared,
}: {
  readonly controls: WorkbenchControls;
  readonly shared: Parameters<typeof EventList>[0];
}): ReactNode {
  const { panels } = useWords().workbench;
  const contents = {
    topology: <TopologyPanel {...shared} />,
    ladder: <LadderPanel {...shared} awaited={controls.awaited} onArrive={controls.arrive} />,
    events: <EventList {...shared} />,
    pairs: <CandidatePairs {...shared} />,
    security: <SecurityPanel {...shared} />,
    media: <MediaPanel {...shared} onOpenPacket={(event, at) => openPacket(controls, event, at)} />,
    charts: <StateCharts {...shared} />,
  };
  return (
    <Panels
      label={panels.label}
      panels={panelsOf(shared.trace).map((id) => ({
        id,
        label: panels[id],
        // The panel's code may still be on its way: the views around it stay, and the focus.
        content: <Suspense>{contents[id]}</Suspense>,
      }))}
      selected={controls.bench.panel}
      onSelect={controls.choosePanel}
    />
  );
}

function RecordingFacts({
  recording,
  actions,
}: {
  readonly recording: Recording;
  readonly actions: ReactNode;
}): ReactNode {
  const { files, thinned, hidden } = useWords().workbench;
  const { trace } = recording;
  const wasHidden = trace.events.some(
    (event) => event.kind === 'page-visibility' && !event.visible,
  );
  return (
    <div className={styles['facts']}>
      <p className={styles['source']}>
        {files.source[trace.header.source]} · {trace.header.producer}
      </p>
      {actions}
      {trace.thinned ? (
        <Notice tone="information">
          {thinned(trace.thinned.samples.toLocaleString(), timeText(trace.thinned.before))}
        </Notice>
      ) : undefined}
      {wasHidden ? <Notice tone="information">{hidden}</Notice> : undefined}
    </div>
  );
}

/**
 * Shows a packet among the messages. What was pressed is gone then: where they are still on their
 * way, their tab has the focus until the packet takes it.
 */
function openPacket(controls: WorkbenchControls, event: EventId, at: Milliseconds): void {
  const views = document.activeElement?.closest('[role=tabpanel]')?.parentElement;
  flushSync(() => controls.openMessage(event, at));
  if (document.activeElement !== document.body) return;
  views?.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
}

function searchEvents(controls: WorkbenchControls): void {
  // Drawn before the next key arrives: whoever types on at once types into the search.
  flushSync(() => controls.choosePanel('events'));
  focusEventSearch();
}

/** The keys of the player, and the dialog that lists them. */
function PlayerKeys({ controls }: { readonly controls: WorkbenchControls }): ReactNode {
  const { keys } = useWords().workbench;
  const [open, setOpen] = useState(false);
  const [letters, setLetters] = useState(true);
  useEffect(() => setLetters(readKept(keptKeys.letters) !== 'off'), []);
  const setAndKeep = (enabled: boolean) => {
    setLetters(enabled);
    keep(keptKeys.letters, enabled ? undefined : 'off');
  };
  usePlayerKeys(letters, (command) => {
    if (command === 'help') setOpen(true);
    else if (command === 'search') searchEvents(controls);
    else return runPlayerCommand(command, controls);
    return true;
  });
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        icon={<Keyboard size={18} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {keys.open}
      </Button>
      <KeysDialog
        open={open}
        lettersEnabled={letters}
        onLettersEnabled={setAndKeep}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
