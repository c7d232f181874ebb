import {
  giveValue,
  HASH_LENGTHS,
  idOf,
  type KeySchedule,
  type SchedulePlace,
} from './schedule-place';
import type { MessageName } from './value-name';

/**
 * Messages in the order of the handshake (RFC 8446 §4.4.1, RFC 5246 §7.4.9). Each is kept as
 * `message-…` with the header that its version hashes: 4 bytes in 1.3 (RFC 9147 §5.2), 12 bytes as
 * if never fragmented in 1.2 (RFC 6347 §4.2.6).
 */
export type Transcript = readonly [MessageName, ...MessageName[]];

/** Keeps one message of the transcript. */
export function giveMessage(
  place: SchedulePlace,
  name: MessageName,
  from: 'sent' | 'received',
  bytes: Uint8Array,
): void {
  giveValue(place, `message-${name}`, from, bytes);
}

/** Hashes the messages as `transcript-hash-to-…` the last one; gives that id. */
export function deriveTranscriptHash(schedule: KeySchedule, transcript: Transcript): string {
  const last = transcript.at(-1) ?? transcript[0];
  const id = idOf(schedule, `transcript-hash-to-${last}`);
  const parts = transcript.map((name) => idOf(schedule, `message-${name}`));
  schedule.record.derive(id, { function: schedule.hash, parts });
  return id;
}

const MESSAGE_HASH = 254;

/**
 * RFC 8446 §4.4.1: after a HelloRetryRequest the transcript begins with a message of type 254 whose
 * body is the hash of the first ClientHello. Kept as `message-message-hash`.
 */
export function deriveMessageHash(
  schedule: KeySchedule,
  from: 'sent' | 'received',
  firstClientHello: Uint8Array,
): void {
  const { record, hash } = schedule;
  const header = Uint8Array.of(MESSAGE_HASH, 0, 0, HASH_LENGTHS[hash]);
  giveValue(schedule, 'first-client-hello', from, firstClientHello);
  giveValue(schedule, 'message-hash-header', 'constant', header);
  const hashed = idOf(schedule, 'first-client-hello-hash');
  record.derive(hashed, { function: hash, parts: [idOf(schedule, 'first-client-hello')] });
  record.derive(idOf(schedule, 'message-message-hash'), {
    function: 'concatenation',
    parts: [idOf(schedule, 'message-hash-header'), hashed],
  });
}
