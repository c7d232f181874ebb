import { idOf } from './schedule-place';
import { deriveExpanded, type KeySchedule13 } from './secrets-13';
import { deriveTranscriptHash, type Transcript } from './transcript';
import type { Role } from './value-name';

/**
 * RFC 8446 §4.4.4: what the Finished of `role` carries, kept as `…-verify-data`. The transcript
 * reaches to the message before that Finished.
 */
export function deriveVerifyData13(
  schedule: KeySchedule13,
  role: Role,
  transcript: Transcript,
): Uint8Array {
  const secret = idOf(schedule, `${role}-handshake-traffic-secret`);
  deriveExpanded(schedule, `${role}-finished-key`, secret, 'finished', undefined);
  return schedule.record.derive(idOf(schedule, `${role}-verify-data`), {
    function: `hmac-${schedule.hash}`,
    key: idOf(schedule, `${role}-finished-key`),
    message: deriveTranscriptHash(schedule, transcript),
  });
}
