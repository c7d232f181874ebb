import { instanceText } from '@/components/site/instance-text';
import type { Catalogue } from '@/content/contract';
import { instanceName, instanceRank } from '@/lib/selectors/instance-name';
import { grouped } from '@/lib/selectors/timeline/grouped';
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
 * Those that would read the same are numbered in that order.
 */
export function nameInstances(
  instances: readonly InstanceHistory[],
  trace: Trace,
  cursor: Milliseconds,
  words: Catalogue,
): readonly NamedInstance[] {
  const plain = (instance: InstanceHistory) =>
    instanceText(instance.key, instanceName(trace, instance), words.timeline);
  const ordered = instances
    .map((instance) => ({ instance, text: plain(instance) }))
    .toSorted(byPlace);
  const alike = grouped(ordered, ({ text }) => text);
  return ordered.map((each) => {
    const { instance, text } = each;
    const same = alike.get(text) ?? [];
    const name = same.length > 1 ? `${text} (${same.indexOf(each) + 1})` : text;
    const selected = stateAt(instance, cursor, 'use') === 'selected';
    return { instance, text: selected ? `${name}, ${words.pairs.selected}` : name };
  });
}

function byPlace(left: NamedInstance, right: NamedInstance): number {
  return (
    group(left) - group(right) ||
    instanceRank(left.instance.key) - instanceRank(right.instance.key) ||
    byTransport(left, right) ||
    selectedAt(right) - selectedAt(left)
  );
}

function group({ instance }: NamedInstance): number {
  return GROUPS.indexOf(groupOf(instance.key.machine));
}

function byTransport(
  { instance: left }: NamedInstance,
  { instance: right }: NamedInstance,
): number {
  const [one = '', other = ''] = [left.key.transport, right.key.transport];
  return one.localeCompare(other, 'en', { numeric: true });
}

/** When it was taken into use last, at any time: the order stays while the cursor moves. */
function selectedAt({ instance }: NamedInstance): number {
  const taken = instance.transitions.findLast(
    ({ region, to }) => region === 'use' && to === 'selected',
  );
  return taken?.at ?? -1;
}
