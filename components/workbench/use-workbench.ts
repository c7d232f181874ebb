import { useActorRef, useSelector } from '@xstate/react';
import { useState } from 'react';
import { useTicks } from '@/components/player/use-ticks';
import { type Selection, selectedEvent } from '@/lib/selectors/selection';
import { neighbourEvent } from '@/lib/selectors/step';
import type { Milliseconds } from '@/lib/time';
import type { EventId } from '@/lib/trace/events/event';
import { endOf, findEvent } from '@/lib/trace/trace';
import { playerMachine, type Speed } from '@/machines/player';
import { type FileProblem, type Recording, workbenchMachine } from '@/machines/workbench';

/**
 * The two live actors of a workbench, time and input, and the few steps in which one concerns the
 * other: a recording that grows moves the player's end; a selected event moves the cursor.
 */
export function useWorkbench() {
  const workbench = useActorRef(workbenchMachine);
  const player = useActorRef(playerMachine);
  const bench = useSelector(workbench, (snapshot) => snapshot.context);
  const clock = useSelector(player, (snapshot) => snapshot.context);
  const motion = useSelector(player, (snapshot) => snapshot.value);
  const [awaited, setAwaited] = useState<EventId>();
  useTicks(motion === 'playing', (elapsed) => player.send({ type: 'tick', elapsed }));

  const start = (recording: Recording) => {
    workbench.send({ type: 'recording started', recording });
    player.send({ type: 'loaded', end: endOf(recording.trace), live: true });
  };
  const grow = (recording: Recording) => {
    workbench.send({ type: 'recording grew', recording });
    player.send({ type: 'grew', end: endOf(recording.trace) });
  };
  const end = () => {
    workbench.send({ type: 'recording ended' });
    player.send({ type: 'ended' });
  };
  const open = (recording: Recording) => {
    workbench.send({ type: 'file opened', recording });
    player.send({ type: 'loaded', end: endOf(recording.trace), live: false });
  };
  const seek = (at: Milliseconds) => player.send({ type: 'seek', at });
  const select = (selection: Selection | undefined) => {
    setAwaited(undefined);
    workbench.send({ type: 'selected', selection });
  };
  const choosePanel = (panel: (typeof bench)['panel']) =>
    workbench.send({ type: 'panel chosen', panel });
  const openMessage = (event: EventId, at: Milliseconds) => {
    choosePanel('ladder');
    select({ kind: 'event', event });
    seek(at);
    setAwaited(event);
  };
  const step = (direction: 'next' | 'previous') => {
    const trace = bench.recording?.trace;
    if (!trace) return;
    const event = neighbourEvent(trace, clock.cursor, selectedEvent(bench.selection), direction);
    if (!event) return;
    seek(event.at);
    select({ kind: 'event', event: event.id });
  };
  const selectAndSeek = (selection: Selection | undefined) => {
    select(selection);
    const id = selectedEvent(selection);
    const event = id && bench.recording ? findEvent(bench.recording.trace, id) : undefined;
    if (event) seek(event.at);
  };

  return {
    bench,
    clock,
    motion,
    start,
    grow,
    end,
    open,
    seek,
    step,
    select: selectAndSeek,
    chooseFile: (file: string) => workbench.send({ type: 'file chosen', file }),
    refuseFile: (problem: FileProblem) => workbench.send({ type: 'file refused', problem }),
    leaveFile: () => workbench.send({ type: 'file left' }),
    choosePanel,
    /** Opens the message of an event among the messages, and takes the focus there. */
    openMessage,
    /** The event whose message is still to be shown, and to have the focus. */
    awaited,
    /** It is shown. */
    arrive: () => setAwaited(undefined),
    dismiss: () => workbench.send({ type: 'problem dismissed' }),
    toggle: () => player.send({ type: 'toggle' }),
    follow: () => player.send({ type: 'follow' }),
    setSpeed: (speed: Speed) => player.send({ type: 'speed', speed }),
  };
}

/** What the workbench shows, and what a visitor can do with it. */
export type WorkbenchControls = ReturnType<typeof useWorkbench>;
