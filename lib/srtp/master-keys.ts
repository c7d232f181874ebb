import type { DerivationRecord } from '@/lib/derivation/derivation-record';
import { keyingMaterialLength, type ProtectionProfile } from './protection-profile';

/** Whose packets the keys protect: a DTLS client sends with the client's (RFC 5764 §4.2). */
export type KeyOwner = 'client' | 'server';

/** Ids in a record of the master key and salt of one direction. */
export interface MasterKeyIds {
  readonly masterKey: string;
  readonly masterSalt: string;
}

/** RFC 5764 §4.2: what DTLS is asked to export, without a context; `srtp-exported` in its record. */
export function srtpExport(profile: ProtectionProfile) {
  const length = keyingMaterialLength(profile);
  return { name: 'srtp', label: 'EXTRACTOR-dtls_srtp', context: undefined, length } as const;
}

/*
 * RFC 5764 §4.2:
 *
 *   client_write_SRTP_master_key | server_… | client_write_SRTP_master_salt | server_…
 */

/**
 * Cuts what the exporter gave into the master keys and salts of both directions, in the record.
 * Throws a RangeError where the keying material has another length than the profile wants.
 *
 * @param scope stands before each id, where a record holds more than one key schedule
 */
export function cutMasterKeys(
  record: DerivationRecord,
  profile: ProtectionProfile,
  keyingMaterial: string,
  scope = '',
): Readonly<Record<KeyOwner, MasterKeyIds>> {
  const { keyLength, saltLength } = profile;
  const given = record.bytesOf(keyingMaterial).length;
  if (given !== keyingMaterialLength(profile)) {
    throw new RangeError(`${profile.name} cannot use ${given} bytes of keying material`);
  }
  const cut = (name: string, start: number, length: number) => {
    const id = `${scope}${name}`;
    record.derive(id, { function: 'slice', whole: keyingMaterial, start, end: start + length });
    return id;
  };
  const salts = 2 * keyLength;
  const clientKey = cut('srtp-client-master-key', 0, keyLength);
  const serverKey = cut('srtp-server-master-key', keyLength, keyLength);
  const clientSalt = cut('srtp-client-master-salt', salts, saltLength);
  const serverSalt = cut('srtp-server-master-salt', salts + saltLength, saltLength);
  return {
    client: { masterKey: clientKey, masterSalt: clientSalt },
    server: { masterKey: serverKey, masterSalt: serverSalt },
  };
}
