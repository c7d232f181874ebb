import type { Catalogue } from '@/content/contract';
import type { InstanceHistory } from '@/lib/trace/history';

/** A machine instance by what it is, its transport, its own id and its ICE restart. */
export function instanceName({ key }: InstanceHistory, words: Catalogue['timeline']): string {
  const { machine, transport, instance, generation } = key;
  const restart =
    generation === undefined || generation === 0 ? '' : words.generation(`${generation}`);
  return [[words.machines[machine], transport, instance].filter(isSaid).join(' '), restart]
    .filter(isSaid)
    .join(', ');
}

function isSaid(part: string | undefined): part is string {
  return part !== undefined && part !== '';
}
