import { parseHex } from '../bytes/hex';
import { DerivationRecord } from '../derivation/derivation-record';
import type { RecordSuite } from '../dtls/cipher/cipher-suites';
import { exportKeyingMaterial12 } from '../dtls/keys/exporter-12';
import { exportKeyingMaterial13 } from '../dtls/keys/exporter-13';
import { deriveKeyBlock12, type KeyBlock12 } from '../dtls/keys/key-block-12';
import { MASTER_SECRET_LABEL } from '../dtls/keys/key-log-label';
import { giveKeyLogSecrets } from '../dtls/keys/key-log-schedule';
import {
  bytesOf,
  giveValue,
  HASH_LENGTHS,
  idOf,
  type KeySchedule,
  type SchedulePlace,
} from '../dtls/keys/schedule-place';
import type { KeySchedule13 } from '../dtls/keys/secrets-13';
import { srtpExport } from '../srtp/master-keys';
import { srtpProfileName } from '../srtp/profile-codes';
import { profileOfCode } from '../srtp/protection-profile';
import { deriveFromKeyingMaterial } from '../srtp/session-keys';
import type { KeyLogs } from './key-logs';
import { Media } from './media';
import type { DecryptionProblem } from './outcome';
import { Records13 } from './records-13';

/** What an association goes by: its randoms, in hex digits and in bytes, and the suite chosen. */
export interface Agreement {
  readonly clientRandom: string;
  readonly serverRandom: Uint8Array;
  readonly suite: RecordSuite;
}

/** What opens the records of one association. */
export type Secrets =
  | { readonly version: 'DTLS 1.2'; readonly schedule: KeySchedule; readonly keys: KeyBlock12 }
  | { readonly version: 'DTLS 1.3'; readonly schedule: KeySchedule13; readonly records: Records13 };

/** The schedule that the key logs begin, as far as it needs no record to be opened. */
export function secretsOf(
  { clientRandom, serverRandom, suite }: Agreement,
  keyLogs: KeyLogs,
): Secrets | DecryptionProblem {
  const random = parseHex(clientRandom) ?? new Uint8Array();
  const { hash, aead, version } = suite;
  const schedule = { record: new DerivationRecord(), scope: '', hash, prefix: 'dtls13' } as const;
  giveNewSecrets(schedule, keyLogs, clientRandom);
  if (version === 'DTLS 1.3') {
    return { version, schedule, records: new Records13(schedule, aead, clientRandom) };
  }
  if (!schedule.record.has(idOf(schedule, 'master-secret'))) {
    return { kind: 'no-secret', clientRandom, label: MASTER_SECRET_LABEL };
  }
  giveValue(schedule, 'client-random', 'received', random);
  giveValue(schedule, 'server-random', 'received', serverRandom);
  return { version, schedule, keys: deriveKeyBlock12(schedule, aead) };
}

/** What the key logs tell of this connection besides what the schedule holds. */
export function giveNewSecrets(place: SchedulePlace, keyLogs: KeyLogs, clientRandom: string): void {
  const log = keyLogs.of(clientRandom);
  const entries = log.entries.filter(({ value }) => !place.record.has(idOf(place, value)));
  giveKeyLogSecrets(place, { ...log, entries }, parseHex(clientRandom) ?? new Uint8Array());
}

const EXPORTER_LABEL = 'EXPORTER_SECRET';

/** What opens the media: the exporter's keys for the profile of use_srtp (RFC 5764 §4.2). */
export function mediaOf(
  secrets: Secrets,
  clientRandom: string,
  profileCode: number | undefined,
): Media | DecryptionProblem {
  if (profileCode === undefined) return { kind: 'no-srtp-profile' };
  const profile = profileOfCode(profileCode);
  if (profile === undefined) {
    const name = srtpProfileName(profileCode);
    const code = `0x${profileCode.toString(16).padStart(4, '0')}`;
    return { kind: 'unknown-srtp-profile', profile: name ?? code };
  }
  const request = srtpExport(profile);
  const { schedule } = secrets;
  if (secrets.version === 'DTLS 1.2') exportKeyingMaterial12(schedule, request);
  else {
    const problem = exporterProblem(secrets.schedule, clientRandom);
    if (problem !== undefined) return problem;
    exportKeyingMaterial13(secrets.schedule, request);
  }
  const material = idOf(schedule, 'srtp-exported');
  return new Media(deriveFromKeyingMaterial(schedule.record, profile, material));
}

function exporterProblem(
  schedule: KeySchedule13,
  clientRandom: string,
): DecryptionProblem | undefined {
  if (!schedule.record.has(idOf(schedule, 'exporter-master-secret'))) {
    return { kind: 'no-secret', clientRandom, label: EXPORTER_LABEL };
  }
  const had = bytesOf(schedule, 'exporter-master-secret').length;
  const wanted = HASH_LENGTHS[schedule.hash];
  const label = EXPORTER_LABEL;
  return had === wanted ? undefined : { kind: 'secret-of-a-wrong-length', label, had, wanted };
}
