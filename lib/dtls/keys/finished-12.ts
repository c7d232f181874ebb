import { idOf, type KeySchedule } from './schedule-place';
import { deriveTranscriptHash, type Transcript } from './transcript';
import type { Role } from './value-name';

/** In bytes (RFC 5246 §7.4.9). */
const VERIFY_DATA_LENGTH = 12;

/**
 * RFC 5246 §7.4.9: what the Finished of `role` carries, kept as `…-verify-data`. The transcript
 * reaches to the message before that Finished; ChangeCipherSpec is none.
 */
export function deriveVerifyData12(
  schedule: KeySchedule,
  role: Role,
  transcript: Transcript,
): Uint8Array {
  return schedule.record.derive(idOf(schedule, `${role}-verify-data`), {
    function: `prf-${schedule.hash}`,
    secret: idOf(schedule, 'master-secret'),
    label: `${role} finished`,
    seeds: [deriveTranscriptHash(schedule, transcript)],
    length: VERIFY_DATA_LENGTH,
  });
}
