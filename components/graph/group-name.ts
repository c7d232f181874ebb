import type { Catalogue } from '@/content/contract';
import type { PairGroup } from '@/lib/selectors/pairs';

/** "Transport 0, first ICE generation": tells the tables of two groups apart. */
export function groupName(group: PairGroup, { pairs, statistics }: Catalogue): string {
  return `${statistics.transport(group.transport)}, ${pairs.generation(group.generation)}`;
}
