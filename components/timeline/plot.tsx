'use client';

import { type PointerEvent, type ReactNode, type RefObject, useId, useRef, useState } from 'react';
import { useWords } from '@/components/site/words';
import type { Selection } from '@/lib/selectors/selection';
import type { TimelineModel } from '@/lib/selectors/timeline/model';
import { itemSelection, type TimelineItem } from '@/lib/selectors/timeline/steps';
import type { Milliseconds } from '@/lib/time';
import { ItemPopover } from './item-popover';
import { itemSentence, itemText } from './item-text';
import { Picture } from './picture';
import { type Box, boxOf, type Hit, hitAt } from './place';
import type { RowLayout } from './rows';
import type { Scene } from './scene';
import type { TimeScale } from './time-scale';
import styles from './timeline.module.css';
import { useDrag } from './use-drag';
import type { ItemFocus } from './use-item-focus';
import type { TimeWindowControl } from './use-time-window';
import { useZoom } from './use-zoom';

interface Props {
  readonly model: TimelineModel;
  readonly layout: RowLayout;
  readonly scene: Scene;
  readonly scale: TimeScale;
  readonly control: TimeWindowControl;
  readonly focus: ItemFocus;
  readonly selected: TimelineItem | undefined;
  readonly describedBy: string;
  readonly onSeek: (at: Milliseconds) => void;
  readonly onSelect: (selection: Selection) => void;
}

/** The lanes themselves, with pointer, keyboard, selection and the popover. */
export function Plot(props: Props): ReactNode {
  const { layout, scene, scale, control, focus, selected, describedBy } = props;
  const words = useWords();
  const ref = useRef<SVGSVGElement>(null);
  const activeId = useId();
  const [hit, setHit] = useState<Hit>();
  const stretch = useStretch(ref, scale, control);
  useZoom(ref, {
    bounds: control.bounds,
    window: control.window,
    width: scale.width,
    onWindow: control.choose,
  });

  const box = (item: TimelineItem | undefined) => item && boxOf(item, layout, scene, scale);
  const shown = hit ?? (focus.item && { item: focus.item, many: 1 });
  const shownBox = box(shown?.item);
  const text = shown && itemText(shown.item, props.model.lanes, words);
  const active = focus.item && itemText(focus.item, props.model.lanes, words);

  const find = (event: { clientX: number; clientY: number }) => {
    const edge = ref.current?.getBoundingClientRect();
    return edge && hitAt(scene, event.clientX - edge.left, event.clientY - edge.top);
  };
  const onMove = (event: PointerEvent) => {
    const found = event.buttons === 0 && event.pointerType !== 'touch' ? find(event) : undefined;
    if (found?.item.id !== hit?.item.id) setHit(found);
  };
  const onClick = (event: { clientX: number; clientY: number }) => {
    const found = find(event);
    if (found) props.onSelect(itemSelection(found.item));
    const edge = ref.current?.getBoundingClientRect();
    if (!found && edge)
      props.onSeek(clampedMoment(scale.at(event.clientX - edge.left), props.model));
  };

  return (
    <div className={styles['plot']}>
      <div
        className={styles['field']}
        role="listbox"
        aria-orientation="horizontal"
        aria-label={words.timeline.label}
        aria-describedby={describedBy}
        aria-activedescendant={focus.item ? activeId : undefined}
        tabIndex={0}
        onFocus={focus.onFocus}
        onBlur={focus.onBlur}
        onKeyDown={focus.onKeyDown}
      >
        <svg
          ref={ref}
          className={styles['picture']}
          data-hit={hit ? '' : undefined}
          width={scale.width}
          height={layout.height}
          aria-hidden="true"
          onPointerMove={onMove}
          onPointerLeave={() => setHit(undefined)}
          onClick={onClick}
          onDoubleClick={control.fit}
        >
          <g>
            <Picture scene={scene} />
            <Frame className={styles['selected']} box={box(selected)} />
            <Frame className={styles['focused']} box={box(focus.item)} />
            {stretch && (
              <rect
                className={styles['stretch']}
                x={stretch.x}
                width={stretch.width}
                height={layout.height}
              />
            )}
          </g>
        </svg>
        {/* Only the item in focus is an option; the event list holds them all. */}
        {focus.item && (
          <div
            id={activeId}
            className={styles['help']}
            role="option"
            aria-selected={focus.item.id === selected?.id}
            aria-posinset={focus.position + 1}
            aria-setsize={focus.count}
            tabIndex={-1}
          >
            {active && itemSentence(active)}
          </div>
        )}
      </div>
      {text && shownBox && (
        <ItemPopover
          text={text}
          together={shown && shown.many > 1 ? words.timeline.together(`${shown.many}`) : undefined}
          box={shownBox}
          width={scale.width}
        />
      )}
    </div>
  );
}

function clampedMoment(at: Milliseconds, { end }: TimelineModel): Milliseconds {
  return Math.min(end, Math.max(0, at)) as Milliseconds;
}

function Frame({
  className,
  box,
}: {
  readonly className: string | undefined;
  readonly box: Box | undefined;
}) {
  return box ? <rect className={className} {...box} /> : null;
}

/** Shift and drag marks a stretch of time, and shows it when let go. */
function useStretch(
  ref: RefObject<SVGSVGElement | null>,
  scale: TimeScale,
  control: TimeWindowControl,
) {
  const [stretch, setStretch] = useState<{ readonly x: number; readonly width: number }>();
  useDrag(ref, {
    filter: (event) => event.shiftKey,
    onDrag: (x, startX) => setStretch({ x: Math.min(x, startX), width: Math.abs(x - startX) }),
    onEnd: (x, startX) => {
      setStretch(undefined);
      if (Math.abs(x - startX) < 4) return;
      control.choose({
        from: scale.at(Math.min(x, startX)),
        to: scale.at(Math.max(x, startX)),
      });
    },
  });
  return stretch;
}
