'use client';

import { ChevronFirst, ChevronLast, Pause, Play, Radio, StepBack, StepForward } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/controls/button';
import { SegmentedControl } from '@/components/controls/segmented-control';
import styles from '@/components/player/player-bar.module.css';
import { useWords } from '@/components/site/words';
import { type Milliseconds, milliseconds, START } from '@/lib/time';
import { timeText } from '@/lib/time-text';
import { SPEEDS, type Speed } from '@/machines/player';

export type Motion = 'paused' | 'playing' | 'following';

type Props = {
  readonly cursor: Milliseconds;
  readonly end: Milliseconds;
  readonly motion: Motion;
  readonly speed: Speed;
  /** The recording still grows: its end can be followed. */
  readonly live: boolean;
  readonly onToggle: () => void;
  readonly onSeek: (at: Milliseconds) => void;
  readonly onStep: (direction: 'next' | 'previous') => void;
  readonly onFollow: () => void;
  readonly onSpeed: (speed: Speed) => void;
  /** What else belongs to the player: its keys. */
  readonly children?: ReactNode;
};

const speeds = (Object.keys(SPEEDS) as Speed[]).map((value) => ({ value, label: value }));

/**
 * Moves through the recorded time. Whatever is not the live end itself is a replay, moving or at
 * rest, and is called so; that the call goes on meanwhile is said too.
 */
export function PlayerBar(props: Props): ReactNode {
  const { player } = useWords().workbench;
  return (
    <section className={styles['bar']} aria-label={player.label}>
      <Transport {...props} />
      <Position {...props} />
      <SegmentedControl
        legend={player.speed}
        hideLegend
        options={speeds}
        value={props.speed}
        onChange={props.onSpeed}
      />
      {props.children}
    </section>
  );
}

function Transport({ motion, live, end, onToggle, onSeek, onStep, onFollow }: Props): ReactNode {
  const { player } = useWords().workbench;
  const playing = motion === 'playing';
  return (
    <div className={styles['group']}>
      <IconButton label={player.first} onClick={() => onSeek(START)}>
        <ChevronFirst size={18} aria-hidden />
      </IconButton>
      <IconButton label={player.previous} onClick={() => onStep('previous')}>
        <StepBack size={18} aria-hidden />
      </IconButton>
      <Button
        size="small"
        variant="primary"
        icon={playing ? <Pause size={16} aria-hidden /> : <Play size={16} aria-hidden />}
        onClick={onToggle}
      >
        {playing ? player.pause : motion === 'following' ? player.playAgain : player.play}
      </Button>
      <IconButton label={player.next} onClick={() => onStep('next')}>
        <StepForward size={18} aria-hidden />
      </IconButton>
      <IconButton label={player.last} onClick={() => onSeek(end)}>
        <ChevronLast size={18} aria-hidden />
      </IconButton>
      {live ? (
        <Button
          size="small"
          aria-pressed={motion === 'following'}
          icon={<Radio size={16} aria-hidden />}
          onClick={onFollow}
        >
          {player.follow}
        </Button>
      ) : undefined}
      {live && motion !== 'following' ? (
        <span className={styles['goesOn']}>{player.goesOn}</span>
      ) : undefined}
    </div>
  );
}

function IconButton({
  label,
  onClick,
  children,
}: {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Button
      variant="quiet"
      size="small"
      icon={children}
      aria-label={label}
      title={label}
      onClick={onClick}
    />
  );
}

function Position({ cursor, end, motion, speed, onSeek }: Props): ReactNode {
  const { player } = useWords().workbench;
  const modes = {
    following: player.following,
    playing: player.replay(speed),
    paused: player.atRest,
  };
  const spoken = player.positionOf(timeText(cursor), timeText(end));
  return (
    <div className={styles['position']}>
      <span className={styles['mode']} data-mode={motion}>
        {modes[motion]}
      </span>
      <input
        className={styles['range']}
        type="range"
        aria-label={player.position}
        aria-valuetext={spoken}
        min={0}
        max={Math.max(end, 1)}
        step="any"
        value={cursor}
        onChange={(event) => onSeek(milliseconds(event.target.valueAsNumber))}
      />
      {/* No `output`: a status that changes with every frame would be read out without end. */}
      <span className={styles['time']}>
        {timeText(cursor)} / {timeText(end)}
      </span>
    </div>
  );
}
