import { DerivationRecord } from '@/lib/derivation/derivation-record';
import { randomStream } from '@/lib/random';
import {
  keyingMaterialLength,
  PROTECTION_PROFILES,
  type ProfileName,
} from '@/lib/srtp/protection-profile';
import { deriveFromKeyingMaterial, type PacketKeys } from '@/lib/srtp/session-keys';
import { bytesOf } from './vectors';

export const PROFILE_NAMES = Object.keys(PROTECTION_PROFILES) as readonly ProfileName[];

/** Session keys as an RFC gives them, without a master key. */
export function givenKeys(name: ProfileName, key: string, salt: string): PacketKeys {
  return {
    profile: PROTECTION_PROFILES[name],
    encryptionKey: bytesOf(key),
    authenticationKey: new Uint8Array(20),
    salt: bytesOf(salt),
  };
}

/** The keys of both sides out of keying material that is drawn. */
export function drawnKeys(name: ProfileName, seed = 7) {
  const profile = PROTECTION_PROFILES[name];
  const record = new DerivationRecord();
  const material = randomStream(seed).bytes(keyingMaterialLength(profile));
  record.give('srtp-keying-material', 'drawn', material);
  return { record, ...deriveFromKeyingMaterial(record, profile, 'srtp-keying-material') };
}
