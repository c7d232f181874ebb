import { instanceText } from '@/components/site/instance-text';
import { peerName } from '@/components/site/peer-name';
import type { Catalogue } from '@/content/contract';
import { spentBetween } from '@/lib/selectors/phases';
import type { Link } from '@/lib/selectors/timeline/links';
import type { Lane, Track } from '@/lib/selectors/timeline/model';
import { itemFacts, type TimelineItem } from '@/lib/selectors/timeline/steps';
import { intervalText, momentText, timeText } from '@/lib/time-text';
import type { Origin } from '@/lib/trace/trace';

/** An item in words: a title, where, when, and what else is known. */
export interface ItemText {
  readonly title: string;
  readonly place: string;
  readonly time: string;
  readonly origin: Origin;
  readonly originName: string;
  readonly more: readonly string[];
}

/** The words for an item in the page's language; `reason` instead of that in the trace's own words. */
export function itemText(
  item: TimelineItem,
  lanes: readonly Lane[],
  words: Catalogue,
  reason?: string,
): ItemText {
  const { at, since, origin, node } = itemFacts(item);
  const name = (id: string) => nodeName(id, lanes, words);
  return {
    title: title(item, words),
    place: item.kind === 'link' ? route(item.link, name, words) : name(node),
    time: momentText(at, since),
    origin,
    originName: words.interface.origins[origin].name,
    more: more(item, name, words, reason),
  };
}

/** One line for a screen reader. */
export function itemSentence({ title, place, time, originName, more }: ItemText): string {
  return [title, place, time, originName, ...more].join(', ');
}

function title(item: TimelineItem, { timeline, phases, interface: shell }: Catalogue): string {
  switch (item.kind) {
    case 'span': {
      const { state, count } = item.span;
      const shown = count === undefined ? state : timeline.countIn(`${count}`, state);
      return timeline.stateOf(trackName(item.track, timeline), shown);
    }
    case 'mark':
      return timeline.events[item.mark.kind];
    case 'link':
      return linkTitle(item.link, timeline);
    case 'end':
      return timeline.stateOf(shell.phases[item.phase].name, phases.states[item.run.outcome]);
  }
}

function linkTitle({ kind, label }: Link, { links }: Catalogue['timeline']): string {
  switch (kind) {
    case 'description':
      return links.description(label);
    case 'candidate':
      return links.candidate;
    case 'message':
      return links.message;
    case 'packet':
      return links.packet(label);
  }
}

function more(
  item: TimelineItem,
  name: (id: string) => string,
  { timeline }: Catalogue,
  reason: string | undefined,
): readonly string[] {
  switch (item.kind) {
    case 'span': {
      const { from, to } = item.span;
      const lasting = to === undefined ? timeline.lasts : timeline.lasted(timeText(to - from));
      return item.track.ended ? [lasting, timeline.ended] : [lasting];
    }
    case 'mark': {
      const { detail } = item.mark;
      return detail === '' ? [] : [reason ?? detail];
    }
    case 'link':
      return [linkEnd(item.link, name, timeline, reason)];
    case 'end': {
      const { least, most } = spentBetween(item.run.start, item.end);
      return [timeline.lasted(intervalText(least, most))];
    }
  }
}

function linkEnd(
  { at, end }: Link,
  name: (id: string) => string,
  timeline: Catalogue['timeline'],
  reason: string | undefined,
): string {
  switch (end.kind) {
    case 'received':
      return timeline.took(timeText(end.at - at));
    case 'dropped':
      return timeline.droppedAt(name(end.node), reason ?? end.reason);
    case 'unknown':
      return timeline.endUnknown;
  }
}

function route({ from, to, end }: Link, name: (id: string) => string, { timeline }: Catalogue) {
  const target = end.kind === 'unknown' ? to : end.node;
  return target === undefined ? name(from) : timeline.route(name(from), name(target));
}

/** What a node is called: its own label, or its side or kind. */
export function nodeName(id: string, lanes: readonly Lane[], words: Catalogue): string {
  const lane = lanes.find(({ node }) => node === id);
  if (!lane) return id;
  if (lane.kind === 'peer') return peerName(lane, words.workbench);
  return lane.label ?? words.timeline.nodes[lane.kind];
}

/** A track by its machine, its transport or instance, and its ICE restart. */
export function trackName(track: Track, words: Catalogue['timeline']): string {
  const { key, folded, name } = track;
  if (folded.length > 0 && track.ended) return words.closed(`${folded.length}`);
  const text = instanceText(key, name, words);
  return folded.length === 0 ? text : words.several(text, `${folded.length}`);
}
