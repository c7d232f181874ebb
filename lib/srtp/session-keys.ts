import type { DerivationRecord } from '@/lib/derivation/derivation-record';
import { cutMasterKeys, type KeyOwner, type MasterKeyIds } from './master-keys';
import type { ProtectionProfile } from './protection-profile';

/*
 *  srtp-keying-material                       exporter of DTLS, label EXTRACTOR-dtls_srtp
 *    srtp-client-master-key, srtp-server-master-key,
 *    srtp-client-master-salt, srtp-server-master-salt           slices, in this order
 *      srtp-client-encryption-key      label 0     srtcp-client-encryption-key      label 3
 *      srtp-client-authentication-key  label 1     srtcp-client-authentication-key  label 4
 *      srtp-client-salt                label 2     srtcp-client-salt                label 5
 *      and the same six with `server`                  RFC 5764 §4.2, RFC 3711 §4.3.1, §4.3.2
 */

export type ProtectedProtocol = 'srtp' | 'srtcp';

/** The keys of one protocol in one direction. */
export interface PacketKeys {
  readonly profile: ProtectionProfile;
  readonly encryptionKey: Uint8Array;
  /** Empty with an AEAD, which needs none. */
  readonly authenticationKey: Uint8Array;
  readonly salt: Uint8Array;
}

/** Everything that protects what one side sends. */
export interface SessionKeys {
  readonly srtp: PacketKeys;
  readonly srtcp: PacketKeys;
}

const FIRST_LABEL: Readonly<Record<ProtectedProtocol, number>> = { srtp: 0, srtcp: 3 };

/**
 * Cuts what the exporter gave into the master keys and salts of both directions, and derives the
 * session keys; all of them get into the record, under the ids above. Throws a RangeError where
 * the keying material has another length than the profile wants.
 */
export function deriveFromKeyingMaterial(
  record: DerivationRecord,
  profile: ProtectionProfile,
  keyingMaterial: string,
): Readonly<Record<KeyOwner, SessionKeys>> {
  const { client, server } = cutMasterKeys(record, profile, keyingMaterial);
  return {
    client: deriveSessionKeys(record, profile, 'client', client),
    server: deriveSessionKeys(record, profile, 'server', server),
  };
}

/** The six session keys of one direction (four with an AEAD), into the record under the ids above. */
export function deriveSessionKeys(
  record: DerivationRecord,
  profile: ProtectionProfile,
  owner: KeyOwner,
  parents: MasterKeyIds,
): SessionKeys {
  const keysOf = (protocol: ProtectedProtocol): PacketKeys => {
    const derive = (name: string, label: number, length: number) =>
      record.derive(`${protocol}-${owner}-${name}`, {
        function: 'srtp-key-derivation',
        ...parents,
        label: FIRST_LABEL[protocol] + label,
        length,
      });
    const { keyLength, authenticationKeyLength, saltLength } = profile;
    return {
      profile,
      encryptionKey: derive('encryption-key', 0, keyLength),
      authenticationKey:
        authenticationKeyLength === 0
          ? new Uint8Array()
          : derive('authentication-key', 1, authenticationKeyLength),
      salt: derive('salt', 2, saltLength),
    };
  };
  return { srtp: keysOf('srtp'), srtcp: keysOf('srtcp') };
}
