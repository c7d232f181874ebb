import { giveValue, HASH_LENGTHS, idOf, type KeySchedule } from './schedule-place';
import { deriveTranscriptHash, type Transcript } from './transcript';
import type { ValueName } from './value-name';

/*
 * The key schedule of RFC 8446 §7.1, without a pre-shared key:
 *
 *   zeros ─ Extract ─ early secret ─ "derived" ┐
 *   shared secret ──────────────────── Extract ┴ handshake secret ─ "c hs traffic", "s hs traffic"
 *                                                     └ "derived" ┐
 *   zeros ───────────────────────────────────────────────── Extract ┴ master secret
 *                         "c ap traffic", "s ap traffic", "exp master", "res master" ┘
 */

/** What stands before each label: RFC 9147 §5.9, and TLS itself, for its published examples. */
export type LabelPrefix = 'dtls13' | 'tls13 ';

/** The schedule of one connection of version 1.3. */
export interface KeySchedule13 extends KeySchedule {
  readonly prefix: LabelPrefix;
}

/** A secret out of another; `context` is an id, undefined for an empty context. */
export function deriveExpanded(
  schedule: KeySchedule13,
  name: ValueName,
  secret: string,
  label: string,
  context: string | undefined,
  length = HASH_LENGTHS[schedule.hash],
): Uint8Array {
  const { record, hash, prefix } = schedule;
  const derivation = { hash, secret, prefix, label, context, length };
  return record.derive(idOf(schedule, name), { function: 'hkdf-expand-label', ...derivation });
}

/**
 * From `shared-secret` to `handshake-secret` and both handshake traffic secrets. The transcript
 * reaches from the ClientHello (or what stands for it) to the ServerHello.
 */
export function deriveHandshakeSecrets(schedule: KeySchedule13, transcript: Transcript): void {
  giveConstants(schedule);
  extract(schedule, 'early-secret', 'zeros', 'zeros');
  expandDerived(schedule, 'early-derived-secret', 'early-secret');
  extract(schedule, 'handshake-secret', 'early-derived-secret', 'shared-secret');
  const hash = deriveTranscriptHash(schedule, transcript);
  const secret = idOf(schedule, 'handshake-secret');
  deriveExpanded(schedule, 'client-handshake-traffic-secret', secret, 'c hs traffic', hash);
  deriveExpanded(schedule, 'server-handshake-traffic-secret', secret, 's hs traffic', hash);
}

/**
 * From `handshake-secret` to `master-secret`, both application traffic secrets of number 0 and
 * `exporter-master-secret`. The transcript reaches to the server's Finished.
 */
export function deriveApplicationSecrets(schedule: KeySchedule13, transcript: Transcript): void {
  expandDerived(schedule, 'handshake-derived-secret', 'handshake-secret');
  extract(schedule, 'master-secret', 'handshake-derived-secret', 'zeros');
  const hash = deriveTranscriptHash(schedule, transcript);
  const secret = idOf(schedule, 'master-secret');
  deriveExpanded(schedule, 'client-application-traffic-secret-0', secret, 'c ap traffic', hash);
  deriveExpanded(schedule, 'server-application-traffic-secret-0', secret, 's ap traffic', hash);
  deriveExpanded(schedule, 'exporter-master-secret', secret, 'exp master', hash);
}

/** `resumption-master-secret`; the transcript reaches to the client's Finished. */
export function deriveResumptionSecret(schedule: KeySchedule13, transcript: Transcript): void {
  const hash = deriveTranscriptHash(schedule, transcript);
  const secret = idOf(schedule, 'master-secret');
  deriveExpanded(schedule, 'resumption-master-secret', secret, 'res master', hash);
}

/** `empty-hash`, the hash of no message, which several labels take as context. Gives its id. */
export function deriveEmptyHash(schedule: KeySchedule): string {
  const id = idOf(schedule, 'empty-hash');
  schedule.record.derive(id, { function: schedule.hash, parts: [] });
  return id;
}

function giveConstants(schedule: KeySchedule13): void {
  giveValue(schedule, 'zeros', 'constant', new Uint8Array(HASH_LENGTHS[schedule.hash]));
  deriveEmptyHash(schedule);
}

function extract(
  schedule: KeySchedule13,
  name: ValueName,
  salt: ValueName,
  keyMaterial: ValueName,
): void {
  schedule.record.derive(idOf(schedule, name), {
    function: 'hkdf-extract',
    hash: schedule.hash,
    salt: idOf(schedule, salt),
    keyMaterial: idOf(schedule, keyMaterial),
  });
}

function expandDerived(schedule: KeySchedule13, name: ValueName, secret: ValueName): void {
  const context = idOf(schedule, 'empty-hash');
  deriveExpanded(schedule, name, idOf(schedule, secret), 'derived', context);
}
