import { SECP256R1_SHARE, X25519_SHARE } from './diffie-hellman-share';
import type { AgreementGroup, KeyAgreement } from './key-agreement';
import { X25519MLKEM768_SHARE } from './x25519mlkem768-share';

/** How each group comes to its secret. */
export const KEY_AGREEMENTS: Readonly<Record<AgreementGroup, KeyAgreement>> = {
  x25519: X25519_SHARE,
  secp256r1: SECP256R1_SHARE,
  X25519MLKEM768: X25519MLKEM768_SHARE,
};
