import type { SrtpProfileName } from '../handshake/srtp-profile-codes';
import type { ExportRequest } from './export-request';
import { idOf, type SchedulePlace } from './schedule-place';
import type { Role, ValueName } from './value-name';

/** What a protection profile asks of the handshake; in bytes. */
export interface SrtpKeyLengths {
  readonly masterKey: number;
  readonly masterSalt: number;
}

/** A profile that encrypts; the others need no keys of these lengths. */
type EncryptingProfile = Exclude<SrtpProfileName, `SRTP_NULL_${string}`>;

/** RFC 5764 §4.1.2, RFC 7714 §14.2. */
export const SRTP_KEY_LENGTHS: Readonly<Record<EncryptingProfile, SrtpKeyLengths>> = {
  SRTP_AES128_CM_HMAC_SHA1_80: { masterKey: 16, masterSalt: 14 },
  SRTP_AES128_CM_HMAC_SHA1_32: { masterKey: 16, masterSalt: 14 },
  SRTP_AEAD_AES_128_GCM: { masterKey: 16, masterSalt: 12 },
  SRTP_AEAD_AES_256_GCM: { masterKey: 32, masterSalt: 12 },
};

/** With what one side sends its media. */
export interface SrtpMasterKeys {
  readonly masterKey: Uint8Array;
  readonly masterSalt: Uint8Array;
}

/** RFC 5764 §4.2: the exporter's label, without a context. */
export function srtpExport({ masterKey, masterSalt }: SrtpKeyLengths): ExportRequest {
  const length = 2 * (masterKey + masterSalt);
  return { name: 'srtp', label: 'EXTRACTOR-dtls_srtp', context: undefined, length };
}

/*
 * RFC 5764 §4.2:
 *
 *   client_write_SRTP_master_key | server_… | client_write_SRTP_master_salt | server_…
 */

/** Cuts `srtp-exported` for both sides. */
export function cutSrtpKeys(
  place: SchedulePlace,
  { masterKey, masterSalt }: SrtpKeyLengths,
): Readonly<Record<Role, SrtpMasterKeys>> {
  const cut = (name: ValueName, start: number, length: number) =>
    place.record.derive(idOf(place, name), {
      function: 'slice',
      whole: idOf(place, 'srtp-exported'),
      start,
      end: start + length,
    });
  const keysOf = (role: Role, at: 0 | 1) => ({
    masterKey: cut(`srtp-${role}-master-key`, at * masterKey, masterKey),
    masterSalt: cut(`srtp-${role}-master-salt`, 2 * masterKey + at * masterSalt, masterSalt),
  });
  return { client: keysOf('client', 0), server: keysOf('server', 1) };
}
