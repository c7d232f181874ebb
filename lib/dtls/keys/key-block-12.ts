import { AEAD_LENGTHS, type AeadName } from '../cipher/aead';
import type { WriteKeys12 } from '../cipher/record-12';
import { idOf, type KeySchedule } from './schedule-place';
import type { Role, ValueName } from './value-name';

/** The keys with which each side sends. */
export type KeyBlock12 = Readonly<Record<Role, WriteKeys12>>;

/*
 * RFC 5246 §6.3; an AEAD has no MAC keys:
 *
 *   client_write_key | server_write_key | client_write_IV | server_write_IV
 */

/** Cuts the key block out of `master-secret`, `server-random` and `client-random`. */
export function deriveKeyBlock12(schedule: KeySchedule, aead: AeadName): KeyBlock12 {
  const { key, fixedNonce } = AEAD_LENGTHS[aead];
  schedule.record.derive(idOf(schedule, 'key-block'), {
    function: `prf-${schedule.hash}`,
    secret: idOf(schedule, 'master-secret'),
    label: 'key expansion',
    // The server's random first: the other way round than in the master secret.
    seeds: [idOf(schedule, 'server-random'), idOf(schedule, 'client-random')],
    length: 2 * (key + fixedNonce),
  });
  const cut = (name: ValueName, start: number, length: number) =>
    schedule.record.derive(idOf(schedule, name), {
      function: 'slice',
      whole: idOf(schedule, 'key-block'),
      start,
      end: start + length,
    });
  const keysOf = (role: Role, place: 0 | 1) => ({
    aead,
    key: cut(`${role}-write-key`, place * key, key),
    iv: cut(`${role}-write-iv`, 2 * key + place * fixedNonce, fixedNonce),
  });
  return { client: keysOf('client', 0), server: keysOf('server', 1) };
}
