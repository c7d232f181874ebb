import type { GivenFrom, HashName } from '../../derivation/derivation';
import type { DerivationRecord } from '../../derivation/derivation-record';
import type { Role, ValueName } from './value-name';

/** Where the values of one peer's key schedule are kept. */
export interface SchedulePlace {
  readonly record: DerivationRecord;
  /** Stands before each id: nothing where a record holds one peer, else whose schedule it is. */
  readonly scope: '' | `${Role}:`;
}

/** A place, and the hash of the cipher suite: known once the server has chosen. */
export interface KeySchedule extends SchedulePlace {
  readonly hash: HashName;
}

/** In bytes: what a hash yields, and so a secret of TLS 1.3. */
export const HASH_LENGTHS: Readonly<Record<HashName, number>> = { 'sha-256': 32, 'sha-384': 48 };

/** The id of a value in its record. */
export function idOf({ scope }: SchedulePlace, name: ValueName): string {
  return `${scope}${name}`;
}

/** Throws an Error where the value is not there yet. */
export function bytesOf(place: SchedulePlace, name: ValueName): Uint8Array {
  return place.record.bytesOf(idOf(place, name));
}

/** Keeps a value that nothing computes. Throws an Error where the id is taken by other bytes. */
export function giveValue(
  place: SchedulePlace,
  name: ValueName,
  from: GivenFrom,
  bytes: Uint8Array,
): Uint8Array {
  return place.record.give(idOf(place, name), from, bytes);
}
