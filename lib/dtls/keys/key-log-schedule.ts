import { hexText } from '../../bytes/hex';
import type { KeyLog } from './read-key-log';
import { giveValue, type SchedulePlace } from './schedule-place';
import type { ValueName } from './value-name';

/**
 * Puts what a key log tells of one connection into a record, as given by it, and names it. From
 * there `deriveTrafficKeys13`, `deriveKeyBlock12` (which also takes both randoms, off the wire) and
 * the exporters go on. Nothing where the log does not know this client random. Throws an Error
 * where the record already holds other bytes by such a name.
 */
export function giveKeyLogSecrets(
  place: SchedulePlace,
  log: KeyLog,
  clientRandom: Uint8Array,
): readonly ValueName[] {
  const random = hexText(clientRandom);
  const mine = log.entries.filter((entry) => hexText(entry.clientRandom) === random);
  for (const { value, secret } of mine) giveValue(place, value, 'key-log', secret);
  return mine.map(({ value }) => value);
}
