import { parentsOf } from '@/lib/derivation/derivation';
import { type KeyKind, keyNameOf } from '@/lib/selectors/key-kind';
import type { KeySchedule, KeyValue } from '@/lib/selectors/key-schedule';
import { type KeyStep, keyStepsOf } from '@/lib/selectors/key-steps';

/** A value as the graph has it: its step, its lane, and what it was made of among those shown. */
export interface ShownValue {
  readonly value: KeyValue;
  readonly step: KeyStep;
  readonly lane: 'client' | 'both' | 'server';
  readonly parents: readonly ShownParent[];
}

export interface ShownParent {
  readonly id: string;
  /** Too common to be drawn always: a message, a constant. Its line appears when an end is chosen. */
  readonly isQuiet: boolean;
}

/** What a beginner needs to see: from two key shares to the key of a packet, without side steps. */
const MAIN_PATH: ReadonlySet<KeyKind> = new Set<KeyKind>([
  'private-key',
  'public-key',
  'encapsulation-key',
  'ciphertext',
  'ml-kem-secret',
  'x25519-secret',
  'shared-secret',
  'handshake-secret',
  'master-secret',
  'handshake-traffic-secret',
  'application-traffic-secret',
  'handshake-key',
  'application-key',
  'exporter-master-secret',
  'exported',
  'key-block',
  'write-key',
  'srtp-master-key',
  'srtp-encryption-key',
]);

/** The values to draw, parents before their children; a parent that is left out stands for its own. */
export function shownValues(schedule: KeySchedule, amount: 'main' | 'all'): readonly ShownValue[] {
  const steps = keyStepsOf(schedule);
  const isShown = (id: string) => amount === 'all' || MAIN_PATH.has(keyNameOf(id).kind);
  const standing = new Map<string, readonly string[]>();
  const shown: ShownValue[] = [];
  for (const value of schedule.values.values()) {
    const { id, derivation } = value;
    const named = distinct(parentsOf(derivation).flatMap((parent) => standing.get(parent) ?? []));
    const parents = amount === 'all' ? named : withoutDetours(named, shown);
    if (isShown(id)) {
      const { role } = keyNameOf(id);
      const step = steps.get(id) ?? 'agreement';
      const marked = parents.map((parent) => ({
        id: parent,
        isQuiet: QUIET.has(keyNameOf(parent).kind),
      }));
      shown.push({ value, step, lane: role ?? 'both', parents: marked });
    }
    standing.set(id, isShown(id) ? [id] : parents);
  }
  return shown;
}

const QUIET: ReadonlySet<KeyKind> = new Set<KeyKind>(['zeros', 'empty-hash', 'message', 'random']);

/** Of the parents those that no other of them was made of: the others are reached through those. */
function withoutDetours(ids: readonly string[], shown: readonly ShownValue[]): readonly string[] {
  if (ids.length < 2) return ids;
  const above = (id: string): readonly string[] => {
    const parents = shown.find(({ value }) => value.id === id)?.parents ?? [];
    return parents.flatMap((parent) => [parent.id, ...above(parent.id)]);
  };
  const reached = new Set(ids.flatMap(above));
  return ids.filter((id) => !reached.has(id));
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
