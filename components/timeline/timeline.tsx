'use client';

import { type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { useWidth } from '@/components/controls/use-width';
import { useWords } from '@/components/site/words';
import type { Selection } from '@/lib/selectors/selection';
import { type TimelineModel, timelineModel } from '@/lib/selectors/timeline/model';
import { itemSelection, itemsInTime } from '@/lib/selectors/timeline/steps';
import type { Milliseconds } from '@/lib/time';
import { timeText } from '@/lib/time-text';
import type { History } from '@/lib/trace/history';
import { endOf, type Trace } from '@/lib/trace/trace';
import { Cursor } from './cursor';
import { LaneLabels } from './lane-labels';
import { Legend } from './legend';
import { Minimap } from './minimap';
import { selectedItem } from './place';
import { Plot } from './plot';
import { layoutRows, type Openness, type RowLayout } from './rows';
import { drawScene } from './scene';
import { TimeAxis } from './time-axis';
import { type TimeScale, timeScale } from './time-scale';
import styles from './timeline.module.css';
import { Toolbar } from './toolbar';
import { useItemFocus } from './use-item-focus';
import { type TimeWindowControl, useTimeWindow } from './use-time-window';

interface Props {
  readonly trace: Trace;
  readonly history: History;
  readonly cursor: Milliseconds;
  /** The cursor goes along with the live end, and so does the window. */
  readonly following: boolean;
  readonly selection: Selection | undefined;
  readonly onSeek: (at: Milliseconds) => void;
  readonly onSelect: (selection: Selection) => void;
}

/** Both peers in time: a lane each, a track per machine, messages and packets between them. */
export function Timeline({ trace, history, cursor, following, ...rest }: Props): ReactNode {
  const words = useWords().timeline;
  const model = timelineModel(trace, history);
  const end = endOf(trace);
  const column = useRef<HTMLDivElement>(null);
  const width = useWidth(column);
  const openness = useOpenness(model, width);
  const layout = useMemo(() => layoutRows(model, openness.value), [model, openness.value]);
  const control = useTimeWindow({
    start: model.start,
    end,
    last: model.last,
    setupEnd: model.setupEnd,
    stage: model.stage,
    cursor,
    following,
  });
  const { from, to } = control.window;
  const scale = useMemo(() => timeScale({ from, to }, width), [from, to, width]);
  const help = useId();
  return (
    <section className={styles['timeline']} aria-label={words.label}>
      <Toolbar
        control={control}
        span={words.window(timeText(Math.max(0, from), scale.grain), timeText(to, scale.grain))}
      />
      <p id={help} className={styles['help']}>
        {words.description}
      </p>
      <div className={styles['frame']}>
        <LaneLabels
          rows={layout.rows}
          lanes={model.lanes}
          onToggleGroup={openness.toggleGroup}
          onToggleTrack={openness.toggleTrack}
        />
        <div ref={column} className={styles['column']}>
          {width > 0 && (
            <Column
              {...rest}
              trace={trace}
              model={model}
              end={end}
              layout={layout}
              scale={scale}
              control={control}
              cursor={cursor}
              ahead={following || cursor >= end ? undefined : cursor}
              describedBy={help}
            />
          )}
        </div>
      </div>
      <Legend />
    </section>
  );
}

interface ColumnProps
  extends Pick<Props, 'trace' | 'cursor' | 'selection' | 'onSeek' | 'onSelect'> {
  readonly model: TimelineModel;
  /** The last moment that the recording knows of. */
  readonly end: Milliseconds;
  readonly layout: RowLayout;
  readonly scale: TimeScale;
  readonly control: TimeWindowControl;
  /** From where on the recording has not yet happened in the replay; undefined outside of one. */
  readonly ahead: Milliseconds | undefined;
  readonly describedBy: string;
}

/** All that stands over the same pixels: overview, ruler, lanes and the cursor. */
function Column(props: ColumnProps) {
  const { model, end, layout, scale, control, cursor, ahead, selection, onSeek, onSelect } = props;
  const words = useWords().timeline;
  const items = useMemo(() => itemsInTime(model), [model]);
  const scene = useMemo(() => drawScene(model, layout, scale), [model, layout, scale]);
  const selected = useMemo(() => selectedItem(items, selection), [items, selection]);
  const focus = useItemFocus({
    items,
    cursor,
    onReveal: control.reveal,
    onPick: (item) => onSelect(itemSelection(item)),
    onZoom: control.zoom,
    onFit: control.fit,
    onSetup: control.fitSetup,
  });
  return (
    <>
      <Minimap
        model={model}
        bounds={control.bounds}
        window={control.window}
        width={scale.width}
        cursor={cursor}
        ahead={ahead}
        onWindow={control.choose}
      />
      <div className={styles['ruled']}>
        <TimeAxis scale={scale} />
        <Plot
          trace={props.trace}
          model={model}
          end={end}
          layout={layout}
          scene={scene}
          scale={scale}
          control={control}
          focus={focus}
          selected={selected}
          ahead={ahead}
          describedBy={props.describedBy}
          onSeek={onSeek}
          onSelect={onSelect}
        />
        <Cursor at={cursor} end={end} scale={scale} label={words.cursor} onSeek={onSeek} />
      </div>
    </>
  );
}

/** Below this width the phases begin closed: their runs and moments say the most. */
const NARROW = 480;

/** Which phases and folded tracks the visitor opened or closed. */
function useOpenness(model: TimelineModel, width: number) {
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [spread, setSpread] = useState<ReadonlySet<string>>(new Set());
  const narrow = width > 0 && width < NARROW;
  const value: Openness = useMemo(
    () => ({ closed: narrow ? complement(model, toggled) : toggled, spread }),
    [narrow, model, toggled, spread],
  );
  return {
    value,
    toggleGroup: (id: string) => setToggled((ids) => withToggled(ids, id)),
    toggleTrack: (id: string) => setSpread((ids) => withToggled(ids, id)),
  };
}

function complement({ lanes }: TimelineModel, toggled: ReadonlySet<string>): ReadonlySet<string> {
  const all = lanes.flatMap((lane) =>
    lane.kind === 'peer' ? lane.groups.map(({ name }) => `group ${lane.node} ${name}`) : [],
  );
  return new Set(all.filter((id) => !toggled.has(id)));
}

function withToggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return ids.has(id) ? new Set([...ids].filter((other) => other !== id)) : new Set([...ids, id]);
}
