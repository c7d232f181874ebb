import type { Milliseconds } from '../../time';
import type { EventKind } from '../../trace/events/event';
import type { NodeId, Origin } from '../../trace/trace';
import type { Phase } from '../phase';
import type { Moment } from '../phase-signal';
import type { PhaseRun } from '../phases';
import type { Selection } from '../selection';
import type { Link } from './links';
import type { Mark } from './marks';
import type { TimelineModel, Track, TrackRun } from './model';
import type { Span } from './spans';
import { firstIndex } from './visible';

/** One thing on the timeline that can be reached and picked. */
export type TimelineItem =
  | { readonly kind: 'span'; readonly id: string; readonly track: Track; readonly span: Span }
  | { readonly kind: 'mark'; readonly id: string; readonly mark: Mark }
  | { readonly kind: 'link'; readonly id: string; readonly link: Link }
  /** The end of a phase. */
  | {
      readonly kind: 'end';
      readonly id: string;
      readonly node: NodeId;
      readonly phase: Phase;
      readonly run: PhaseRun;
      readonly end: Moment;
      readonly origin: Origin;
    };

export function spanItem(track: Track, span: Span): TimelineItem {
  return { kind: 'span', id: `${track.id}/${span.id}`, track, span };
}

export function markItem(mark: Mark): TimelineItem {
  return { kind: 'mark', id: mark.id, mark };
}

export function linkItem(link: Link): TimelineItem {
  return { kind: 'link', id: link.id, link };
}

/** The end of a run; undefined while it runs. */
export function endItem(node: NodeId, phase: Phase, run: TrackRun): TimelineItem | undefined {
  const { end, endOrigin: origin } = run;
  if (!end || !origin) return undefined;
  return { kind: 'end', id: `${node} ${phase} ${end.cause}`, node, phase, run, end, origin };
}

/** When an item happened; a link when it was sent. */
export function itemAt(item: TimelineItem): Milliseconds {
  switch (item.kind) {
    case 'span':
      return item.span.from;
    case 'mark':
      return item.mark.at;
    case 'link':
      return item.link.at;
    case 'end':
      return item.end.at;
  }
}

/** What the inspector is to show for an item. */
export function itemSelection(item: TimelineItem): Selection {
  switch (item.kind) {
    case 'mark':
      return { kind: 'event', event: item.mark.id };
    case 'link':
      return { kind: 'event', event: item.link.id };
    case 'end':
      return { kind: 'event', event: item.end.cause };
    case 'span': {
      const { instance } = item.track;
      const { cause } = item.span;
      if (instance === undefined) return { kind: 'event', event: cause };
      return { kind: 'transition', instance, cause };
    }
  }
}

/** Whether the visitor's selection, made in any view, is this item. */
export function isSelected(item: TimelineItem, selection: Selection | undefined): boolean {
  if (!selection) return false;
  switch (item.kind) {
    case 'mark':
      return selection.kind === 'event' && selection.event === item.mark.id;
    case 'link':
      return selection.kind === 'event' && isEventOf(item.link, selection.event);
    case 'end':
      return selection.kind === 'event' && selection.event === item.end.cause;
    case 'span':
      if (selection.kind === 'event') return item.span.cause === selection.event;
      if (selection.instance !== item.track.instance) return false;
      return selection.kind === 'instance' || selection.cause === item.span.cause;
  }
}

function isEventOf({ id, end }: Link, event: string): boolean {
  return id === event || (end.kind !== 'unknown' && end.event === event);
}

/** Everything on the timeline in the order of time, for stepping through it with the keyboard. */
export function itemsInTime(model: TimelineModel): readonly TimelineItem[] {
  const items: TimelineItem[] = model.links.map(linkItem);
  for (const lane of model.lanes) {
    if (lane.kind !== 'peer') continue;
    for (const { name, marks, runs, tracks } of lane.groups) {
      items.push(...marks.map(markItem));
      if (name !== 'connection') {
        items.push(...runs.flatMap((run) => endItem(lane.node, name, run) ?? []));
      }
      for (const track of tracks) items.push(...track.spans.map((span) => spanItem(track, span)));
    }
  }
  return items.sort((left, right) => itemAt(left) - itemAt(right));
}

/** The item at or after a moment; the last one if none is. Undefined on an empty timeline. */
export function itemNear(items: readonly TimelineItem[], at: Milliseconds) {
  const index = firstIndex(0, items.length, (place) => {
    const item = items[place];
    return item !== undefined && itemAt(item) >= at;
  });
  return items[Math.min(index, items.length - 1)];
}

/** Facts of an item that a line of text names. */
export interface ItemFacts {
  readonly at: Milliseconds;
  readonly since: Milliseconds | undefined;
  readonly origin: Origin;
  readonly node: NodeId;
  readonly event: EventKind | undefined;
}

export function itemFacts(item: TimelineItem): ItemFacts {
  switch (item.kind) {
    case 'span': {
      const { from, since, origin } = item.span;
      return { at: from, since, origin, node: item.track.key.peer, event: undefined };
    }
    case 'mark': {
      const { at, since, origin, node, kind } = item.mark;
      return { at, since, origin, node, event: kind };
    }
    case 'link': {
      const { at, since, origin, from } = item.link;
      const event = item.link.kind === 'packet' ? 'packet-sent' : 'message-sent';
      return { at, since, origin, node: from, event };
    }
    case 'end': {
      const { end, node, origin } = item;
      return { at: end.at, since: end.since, origin, node, event: undefined };
    }
  }
}
