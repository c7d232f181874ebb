import { plainAddress, xorAddress } from './address-attributes';
import type { AttributeIn, UnknownAttribute } from './attribute-codec';
import { errorCode } from './error-code';
import { networkInfo } from './network-info';
import { passwordAlgorithm, passwordAlgorithms } from './password-algorithm';
import { bytes, flag, text, uint16List, uint32, uint32List, uint64 } from './plain-attributes';

/**
 * Every attribute that STUN itself and ICE use. A name's value has the type of its codec; the
 * union `StunAttribute` follows from this table. Those of TURN are in lib/turn.
 */
export const STUN_ATTRIBUTES = {
  // RFC 8489 §14
  'MAPPED-ADDRESS': plainAddress(0x0001),
  USERNAME: text(0x0006),
  'MESSAGE-INTEGRITY': bytes(0x0008, { least: 20, greatest: 20 }),
  'ERROR-CODE': errorCode(0x0009),
  'UNKNOWN-ATTRIBUTES': uint16List(0x000a),
  REALM: text(0x0014),
  NONCE: text(0x0015),
  'MESSAGE-INTEGRITY-SHA256': bytes(0x001c, { least: 16, greatest: 32, step: 4 }),
  'PASSWORD-ALGORITHM': passwordAlgorithm(0x001d),
  USERHASH: bytes(0x001e, { least: 32, greatest: 32 }),
  'XOR-MAPPED-ADDRESS': xorAddress(0x0020),
  'PASSWORD-ALGORITHMS': passwordAlgorithms(0x8002),
  'ALTERNATE-DOMAIN': text(0x8003),
  SOFTWARE: text(0x8022),
  'ALTERNATE-SERVER': plainAddress(0x8023),
  FINGERPRINT: uint32(0x8028),
  // RFC 8445 §16.1
  PRIORITY: uint32(0x0024),
  'USE-CANDIDATE': flag(0x0025),
  'ICE-CONTROLLED': uint64(0x8029),
  'ICE-CONTROLLING': uint64(0x802a),
  // libwebrtc
  NOMINATION: uint32(0xc001),
  'GOOG-NETWORK-INFO': networkInfo(0xc057),
  'GOOG-MISC-INFO': uint16List(0xc059),
  'DTLS-IN-STUN': bytes(0xc070),
  'DTLS-IN-STUN-ACK': uint32List(0xc071),
  'RETRANSMIT-COUNT': uint32(0xff00),
} as const;

export type StunAttribute = AttributeIn<typeof STUN_ATTRIBUTES> | UnknownAttribute;
export type StunAttributeName = keyof typeof STUN_ATTRIBUTES;

/** Attributes below 0x8000 must be understood, or the message is not processed (RFC 8489 §14). */
export function isComprehensionRequired(code: number): boolean {
  return code < 0x8000;
}
