'use client';

import { type ReactNode, Suspense } from 'react';
import { createLazyWords } from '@/components/site/lazy-words';
import { useWords } from '@/components/site/words';
import type { packetReasons as english } from '@/content/en/packet-reasons';
import type { Words } from '@/content/words';
import { dropReason } from '@/lib/selectors/inspect-drop';
import { indexTrace } from '@/lib/selectors/inspect-index';
import type { Lane } from '@/lib/selectors/timeline/model';
import type { TimelineItem } from '@/lib/selectors/timeline/steps';
import type { Trace } from '@/lib/trace/trace';
import { type ItemText, itemText } from './item-text';

export type PacketReasons = Words<typeof english>;

/** Why packets are dropped or ignored, loaded when the first such packet is pointed at. */
const usePacketReasons = createLazyWords<PacketReasons>({
  en: () => import('@/content/en/packet-reasons').then((module) => module.packetReasons),
  ko: () => import('@/content/ko/packet-reasons').then((module) => module.packetReasons),
});

interface Props {
  readonly trace: Trace;
  readonly item: TimelineItem;
  readonly lanes: readonly Lane[];
  readonly children: (text: ItemText) => ReactNode;
}

/** An item in the page's words; until those for its reason are here, in the words of the trace. */
export function ToldItem(props: Props): ReactNode {
  const { item, lanes, children } = props;
  const words = useWords();
  const plain = children(itemText(item, lanes, words));
  if (!hasReason(item)) return plain;
  return (
    <Suspense fallback={plain}>
      <ToldReason {...props} />
    </Suspense>
  );
}

function ToldReason({ trace, item, lanes, children }: Props): ReactNode {
  const words = useWords();
  const reason = packetReason(trace, item, usePacketReasons());
  return children(itemText(item, lanes, words, reason));
}

function hasReason(item: TimelineItem): boolean {
  if (item.kind === 'mark') return item.mark.kind === 'packet-ignored';
  return item.kind === 'link' && item.link.kind === 'packet' && item.link.end.kind === 'dropped';
}

/** Why the packet of an item was dropped or ignored; undefined for an item of another kind. */
export function packetReason(
  trace: Trace,
  item: TimelineItem,
  words: PacketReasons,
): string | undefined {
  if (item.kind === 'mark' && item.mark.kind === 'packet-ignored') {
    return words.ignored(item.mark.detail);
  }
  if (item.kind !== 'link' || item.link.end.kind !== 'dropped') return undefined;
  const index = indexTrace(trace);
  const event = trace.events[index.positions.get(item.link.end.event) ?? -1];
  return event?.kind === 'packet-dropped' ? words.dropped(dropReason(index, event)) : undefined;
}
