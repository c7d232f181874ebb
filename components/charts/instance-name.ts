import { instanceText } from '@/components/site/instance-text';
import type { Catalogue } from '@/content/contract';
import { instanceName, instanceRank } from '@/lib/selectors/instance-name';
import { GROUPS, groupOf } from '@/lib/selectors/timeline/tone';
import type { Milliseconds } from '@/lib/time';
import { type InstanceHistory, stateAt } from '@/lib/trace/history';
import type { Trace } from '@/lib/trace/trace';

/** An instance as the picker offers it. */
export interface NamedInstance {
  readonly instance: InstanceHistory;
  readonly text: string;
}

/**
 * Instances in the timeline's order and by its names; the pair in use comes first among its like.
 * Those that would read the same are numbered in the order in which they came.
 */
export function nameInstances(
  instances: readonly InstanceHistory[],
  trace: Trace,
  cursor: Milliseconds,
  words: Catalogue,
): readonly NamedInstance[] {
  const plain = (instance: InstanceHistory) =>
    instanceText(instance.key, instanceName(trace, instance), words.timeline);
  const counts = new Map<string, number>();
  const numbered = instances.map((instance) => {
    const text = plain(instance);
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    return { instance, text, count };
  });
  return numbered.toSorted(byPlace).map(({ instance, text, count }) => {
    const name = (counts.get(text) ?? 1) > 1 ? `${text} (${count})` : text;
    const selected = stateAt(instance, cursor, 'use') === 'selected';
    return { instance, text: selected ? `${name}, ${words.pairs.selected}` : name };
  });
}

function byPlace(left: NamedInstance, right: NamedInstance): number {
  return (
    group(left) - group(right) ||
    instanceRank(left.instance.key) - instanceRank(right.instance.key) ||
    wasSelected(right) - wasSelected(left)
  );
}

function group({ instance }: NamedInstance): number {
  return GROUPS.indexOf(groupOf(instance.key.machine));
}

/** At any time, so that the order does not change while the cursor moves. */
function wasSelected({ instance }: NamedInstance): number {
  return instance.transitions.some(({ region, to }) => region === 'use' && to === 'selected') ? 1 : 0;
}
