import type { Catalogue } from '@/content/contract';
import type { InstanceKey } from '@/lib/trace/history';

/**
 * A machine instance by what it is, by what tells it from its like (`name`, else its id, else its
 * transport) and by its ICE restart: "Pair host → srflx, restart 1".
 */
export function instanceText(
  { machine, transport, instance, generation }: InstanceKey,
  name: string | undefined,
  words: Catalogue['timeline'],
): string {
  const what = name ?? instance ?? transport;
  const base = what === undefined ? words.machines[machine] : `${words.machines[machine]} ${what}`;
  if (generation === undefined || generation === 0) return base;
  return `${base}, ${words.generation(`${generation}`)}`;
}
