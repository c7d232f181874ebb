import { idOf, type KeySchedule, type SchedulePlace } from './schedule-place';
import { deriveTranscriptHash, type Transcript } from './transcript';

/** In bytes (RFC 5246 §8.1). */
export const MASTER_SECRET_LENGTH = 48;

/** RFC 8422 §5.11: the premaster secret of ECDHE is the shared secret, byte for byte. */
export function derivePremasterSecret(place: SchedulePlace): void {
  const parts = [idOf(place, 'shared-secret')];
  const id = idOf(place, 'premaster-secret');
  place.record.derive(id, { function: 'concatenation', parts });
}

/**
 * RFC 7627 §4: the master secret of this very handshake. The transcript, whose hash is the session
 * hash, reaches from the ClientHello to the ClientKeyExchange.
 */
export function deriveExtendedMasterSecret(
  schedule: KeySchedule,
  transcript: Transcript,
): Uint8Array {
  const sessionHash = deriveTranscriptHash(schedule, transcript);
  return deriveFromPremaster(schedule, 'extended master secret', [sessionHash]);
}

/** RFC 5246 §8.1: without the extension, as `client-random` and `server-random` have it. */
export function deriveMasterSecret(schedule: KeySchedule): Uint8Array {
  const randoms = [idOf(schedule, 'client-random'), idOf(schedule, 'server-random')];
  return deriveFromPremaster(schedule, 'master secret', randoms);
}

function deriveFromPremaster(
  schedule: KeySchedule,
  label: string,
  seeds: readonly string[],
): Uint8Array {
  return schedule.record.derive(idOf(schedule, 'master-secret'), {
    function: `prf-${schedule.hash}`,
    secret: idOf(schedule, 'premaster-secret'),
    label,
    seeds,
    length: MASTER_SECRET_LENGTH,
  });
}
