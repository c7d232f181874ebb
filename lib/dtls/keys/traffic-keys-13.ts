import { AEAD_LENGTHS, type AeadName, NONCE_LENGTH } from '../cipher/aead';
import type { TrafficKeys13 } from '../cipher/record-13';
import { idOf } from './schedule-place';
import { deriveExpanded, type KeySchedule13 } from './secrets-13';
import type { Role, ValueName } from './value-name';

/** RFC 9147 §6.1: 2 the handshake, from 3 on the data of the application. Early data is not used. */
export const HANDSHAKE_EPOCH = 2;
const FIRST_APPLICATION_EPOCH = 3;

/** The names of one side's values in one epoch. */
export interface EpochNames {
  readonly secret: ValueName;
  readonly key: ValueName;
  readonly iv: ValueName;
  readonly sn: ValueName;
}

/** Throws a RangeError for an epoch below 2, which has no traffic keys here. */
export function epochNames(role: Role, epoch: number): EpochNames {
  if (!Number.isInteger(epoch) || epoch < HANDSHAKE_EPOCH) {
    throw new RangeError(`No traffic keys in epoch ${epoch}`);
  }
  if (epoch === HANDSHAKE_EPOCH) {
    return {
      secret: `${role}-handshake-traffic-secret`,
      key: `${role}-handshake-key`,
      iv: `${role}-handshake-iv`,
      sn: `${role}-handshake-sn`,
    };
  }
  const number = epoch - FIRST_APPLICATION_EPOCH;
  return {
    secret: `${role}-application-traffic-secret-${number}`,
    key: `${role}-application-key-${number}`,
    iv: `${role}-application-iv-${number}`,
    sn: `${role}-application-sn-${number}`,
  };
}

/**
 * RFC 8446 §7.3, RFC 9147 §4.2.3: the keys with which `role` sends in this epoch, from the traffic
 * secret that the record holds; it throws an Error where that is not there yet.
 */
export function deriveTrafficKeys13(
  schedule: KeySchedule13,
  aead: AeadName,
  role: Role,
  epoch: number,
): TrafficKeys13 {
  const names = epochNames(role, epoch);
  const secret = idOf(schedule, names.secret);
  const { key } = AEAD_LENGTHS[aead];
  return {
    aead,
    key: deriveExpanded(schedule, names.key, secret, 'key', undefined, key),
    iv: deriveExpanded(schedule, names.iv, secret, 'iv', undefined, NONCE_LENGTH),
    sn: deriveExpanded(schedule, names.sn, secret, 'sn', undefined, key),
  };
}

/**
 * RFC 8446 §7.2: the traffic secret of the epoch after `epoch`, which a KeyUpdate of `role` begins.
 * Throws a RangeError for the handshake's epoch, which no KeyUpdate ends.
 */
export function deriveNextTrafficSecret(schedule: KeySchedule13, role: Role, epoch: number): void {
  if (epoch < FIRST_APPLICATION_EPOCH) throw new RangeError(`No KeyUpdate ends epoch ${epoch}`);
  const secret = idOf(schedule, epochNames(role, epoch).secret);
  deriveExpanded(schedule, epochNames(role, epoch + 1).secret, secret, 'traffic upd', undefined);
}
