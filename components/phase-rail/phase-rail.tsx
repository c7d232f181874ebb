'use client';

import { type ReactNode, useMemo } from 'react';
import { PhaseGlyph } from '@/components/controls/phase-glyph';
import { ToneGlyph } from '@/components/controls/tone-glyph';
import { VisuallyHidden } from '@/components/controls/visually-hidden';
import { peerName } from '@/components/site/peer-name';
import { useWords } from '@/components/site/words';
import { firstOverheard } from '@/lib/selectors/overheard';
import { PHASES, type Phase } from '@/lib/selectors/phase';
import {
  type PhaseAt,
  type PhaseRun,
  type PhaseRuns,
  phaseAt,
  phaseRuns,
} from '@/lib/selectors/phases';
import type { Selection } from '@/lib/selectors/selection';
import { toneOf } from '@/lib/selectors/timeline/tone';
import type { Milliseconds } from '@/lib/time';
import { intervalText, timeText } from '@/lib/time-text';
import type { History } from '@/lib/trace/history';
import { type PeerNode, peersOf, type Trace } from '@/lib/trace/trace';
import styles from './phase-rail.module.css';

interface Props {
  readonly trace: Trace;
  readonly history: History;
  readonly cursor: Milliseconds;
  readonly onSeek: (at: Milliseconds) => void;
  readonly onSelect: (selection: Selection) => void;
}

/** The four phases with their question; for each peer how far it is at the cursor, and since when. */
export function PhaseRail({ trace, history, cursor, onSeek, onSelect }: Props): ReactNode {
  const words = useWords();
  const peers = useMemo(
    () => peersOf(trace.header).map((peer) => ({ peer, runs: phaseRuns(trace, history, peer.id) })),
    [trace, history],
  );
  const overheard = useMemo(() => firstOverheard(trace), [trace]);
  const isOverheard = overheard !== undefined && overheard.at <= cursor;
  const jump = (run: PhaseRun) => {
    const moment = run.end ?? run.start;
    onSeek(moment.at);
    onSelect({ kind: 'event', event: moment.cause });
  };
  return (
    <ol className={styles['rail']} aria-label={words.phases.label}>
      {PHASES.map((phase) => (
        <li key={phase} className={styles['phase']} data-phase={phase}>
          <p className={styles['name']}>
            <PhaseGlyph phase={phase} />
            {words.interface.phases[phase].name}
          </p>
          {phase === 'dtls' && isOverheard ? (
            // Both ends find it safe and are done; whoever looks from outside must not.
            <p className={styles['overheard']}>{words.phases.overheard}</p>
          ) : (
            <p className={styles['question']}>{words.interface.phases[phase].question}</p>
          )}
          <ul className={styles['peers']}>
            {peers.map(({ peer, runs }) => (
              <li key={peer.id} className={styles['peer']}>
                <PeerPhase peer={peer} phase={phase} runs={runs} cursor={cursor} onJump={jump} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

interface PeerPhaseProps {
  readonly peer: PeerNode;
  readonly phase: Phase;
  readonly runs: PhaseRuns;
  readonly cursor: Milliseconds;
  readonly onJump: (run: PhaseRun) => void;
}

/** One peer's state in one phase; a button where there is a moment to go to. */
function PeerPhase({ peer, phase, runs, cursor, onJump }: PeerPhaseProps) {
  const words = useWords();
  const name = peerName(peer, words.workbench);
  if (!peer.observed) {
    return (
      <p className={styles['entry']} data-state="not-observed">
        <Side peer={peer} name={name} />
        {words.phases.notObserved}
      </p>
    );
  }
  const now = phaseAt(runs[phase], cursor);
  const target = now.state === 'waiting' ? runs[phase][0] : now.run;
  const content = <Content peer={peer} name={name} now={now} runs={runs[phase]} />;
  if (!target) {
    return (
      <p className={styles['entry']} data-state={now.state}>
        {content}
      </p>
    );
  }
  const label = target.end ? words.phases.jump : words.phases.jumpRunning;
  const at = timeText((target.end ?? target.start).at);
  return (
    <button
      type="button"
      className={styles['entry']}
      data-state={now.state}
      title={label(words.interface.phases[phase].name, name, at)}
      onClick={() => onJump(target)}
    >
      {content}
    </button>
  );
}

function Content({
  peer,
  name,
  now,
  runs,
}: {
  readonly peer: PeerNode;
  readonly name: string;
  readonly now: PhaseAt;
  readonly runs: readonly PhaseRun[];
}) {
  const words = useWords().phases;
  const run = now.state === 'waiting' ? undefined : now.run;
  return (
    <>
      <Side peer={peer} name={name} />
      <ToneGlyph tone={toneOf(now.state)} />
      <span className={styles['state']}>
        {words.states[now.state]}
        {run && runs.length > 1 && (
          <small>{words.runOf(`${runs.indexOf(run) + 1}`, `${runs.length}`)}</small>
        )}
      </span>
      {now.state !== 'waiting' && (
        <span className={styles['spent']}>{intervalText(now.spent.least, now.spent.most)}</span>
      )}
    </>
  );
}

function Side({ peer, name }: { readonly peer: PeerNode; readonly name: string }) {
  return (
    <>
      <span className={styles['side']} aria-hidden="true">
        {peer.side === 'unknown' ? '?' : peer.side}
      </span>
      <VisuallyHidden>{name}: </VisuallyHidden>
    </>
  );
}
