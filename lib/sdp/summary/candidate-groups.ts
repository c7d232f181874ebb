import { linesOf, type Section } from '../reading';
import type { CandidateGroup } from './description-summary';

/** The candidates of sections by type and class of address, in the order of their first lines. */
export function candidateGroupsOf(sections: readonly Section[]): readonly CandidateGroup[] {
  const groups = new Map<string, { group: Omit<CandidateGroup, 'addresses'>; at: Set<string> }>();
  for (const { reading } of sections.flatMap((section) => linesOf(section, 'candidate'))) {
    const { type, address } = reading.candidate;
    const addressClass = reading.address.class;
    const key = `${type} ${addressClass}`;
    const known = groups.get(key);
    const count = (known?.group.count ?? 0) + 1;
    const at = known?.at ?? new Set();
    groups.set(key, { group: { type, addressClass, count }, at: at.add(address) });
  }
  return [...groups.values()].map(({ group, at }) => ({ ...group, addresses: [...at] }));
}
