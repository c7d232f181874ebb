'use client';

import { type PointerEvent, type ReactNode, type RefObject, useId, useRef, useState } from 'react';
import { useWords } from '@/components/site/words';
import type { Selection } from '@/lib/selectors/selection';
import type { TimelineModel } from '@/lib/selectors/timeline/model';
import { itemSelection, type TimelineItem } from '@/lib/selectors/timeline/steps';
import type { TimeWindow } from '@/lib/selectors/timeline/visible';
import type { Milliseconds } from '@/lib/time';
import type { Trace } from '@/lib/trace/trace';
import { Ahead } from './ahead';
import { ItemPopover, type PopoverPlace } from './item-popover';
import { itemSentence } from './item-text';
import { Picture } from './picture';
import { type Box, boxOf, hitAt } from './place';
import type { RowLayout } from './rows';
import type { Scene } from './scene';
import type { TimeScale } from './time-scale';
import styles from './timeline.module.css';
import { ToldItem } from './told-item';
import { useDrag } from './use-drag';
import { type Hover, type HoverControl, useHover } from './use-hover';
import type { ItemFocus } from './use-item-focus';
import type { TimeWindowControl } from './use-time-window';
import { useTouchPan } from './use-touch-pan';
import { useZoom } from './use-zoom';

interface Props {
  readonly trace: Trace;
  readonly model: TimelineModel;
  readonly end: Milliseconds;
  readonly layout: RowLayout;
  readonly scene: Scene;
  readonly scale: TimeScale;
  readonly control: TimeWindowControl;
  readonly focus: ItemFocus;
  readonly selected: TimelineItem | undefined;
  /** From where on the recording has not yet happened in the replay; undefined outside of one. */
  readonly ahead: Milliseconds | undefined;
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
  const hovering = useHover();
  const { hover, close } = hovering;
  const stretch = useStretch(ref, scale, control);
  const onWindow = (window: TimeWindow) => {
    // What moves away from under the pointer is no longer pointed at.
    close();
    control.choose(window);
  };
  const { bounds, window } = control;
  useZoom(ref, { bounds, window, width: scale.width, onWindow });
  useTouchPan(ref, { window, width: scale.width, onWindow });

  const box = (item: TimelineItem | undefined) => item && boxOf(item, layout, scene, scale);

  const find = (event: { clientX: number; clientY: number }): Hover | undefined => {
    const edge = ref.current?.getBoundingClientRect();
    if (!edge) return undefined;
    const [x, y] = [event.clientX - edge.left, event.clientY - edge.top];
    const hit = hitAt(scene, x, y);
    return hit && { ...hit, x, y };
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    hovering.point(event.buttons === 0 ? find(event) : undefined);
  };
  const onClick = (event: { clientX: number; clientY: number }) => {
    const found = find(event);
    if (found) props.onSelect(itemSelection(found.item));
    const edge = ref.current?.getBoundingClientRect();
    if (!found && edge) props.onSeek(clampedMoment(scale.at(event.clientX - edge.left), props.end));
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
          data-hit={hover ? '' : undefined}
          width={scale.width}
          height={layout.height}
          aria-hidden="true"
          onPointerMove={onMove}
          onPointerLeave={() => hovering.point(undefined)}
          onClick={onClick}
          onDoubleClick={control.fit}
        >
          <g>
            <Picture scene={scene}>
              <Ahead from={props.ahead} scale={scale} height={layout.height} />
            </Picture>
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
            <ToldItem trace={props.trace} item={focus.item} lanes={props.model.lanes}>
              {itemSentence}
            </ToldItem>
          </div>
        )}
      </div>
      <Popover {...props} hovering={hovering} box={box(hover?.item ?? focus.item)} />
    </div>
  );
}

/** The popover of what is pointed at, or else of what is in focus. */
function Popover({
  trace,
  model,
  scale,
  focus,
  hovering,
  box,
}: Props & { readonly hovering: HoverControl; readonly box: Box | undefined }) {
  const words = useWords();
  const { hover, hold, point } = hovering;
  const item = hover?.item ?? focus.item;
  if (!item || !box) return undefined;
  const many = hover?.many ?? 1;
  return (
    <ToldItem trace={trace} item={item} lanes={model.lanes}>
      {(text) => (
        <ItemPopover
          text={text}
          together={many > 1 ? words.timeline.together(`${many}`) : undefined}
          place={hover ? placeOf(hover, box) : { x: box.x, y: box.y + box.height + 4 }}
          width={scale.width}
          hovered={hover !== undefined}
          onEnter={hold}
          onLeave={() => point(undefined)}
        />
      )}
    </ToldItem>
  );
}

/** Near the pointer, below the row; a message is as high as its way, so below the pointer. */
function placeOf({ item, x, y }: Hover, box: Box): PopoverPlace {
  return { x, y: item.kind === 'link' ? y + 4 : box.y + box.height };
}

function clampedMoment(at: Milliseconds, end: Milliseconds): Milliseconds {
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
    touch: false,
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
