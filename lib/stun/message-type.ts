/*
 *   0                 1
 *   2  3  4 5 6 7 8 9 0 1 2 3 4 5
 *  M11 … M7 C1 M6 M5 M4 C0 M3 … M0       RFC 8489 §5: the class stands inside the method
 */

/** RFC 8489 §5, in the order of their two bits. */
export const STUN_CLASSES = [
  'request',
  'indication',
  'success-response',
  'error-response',
] as const;
export type StunClass = (typeof STUN_CLASSES)[number];

/** The one method of RFC 8489 itself; those of TURN are in lib/turn. */
export const BINDING = 0x001;

/** The method of libwebrtc's GOOG-PING, a shorter check (behind a field trial, off). */
export const GOOG_PING = 0x080;

export const GREATEST_METHOD = 0xfff;

/** The 14 bits that open a message. The method is 0 to 0xfff. */
export function messageType(messageClass: StunClass, method: number): number {
  const bits = STUN_CLASSES.indexOf(messageClass);
  const spread = ((method & 0xf80) << 2) | ((method & 0x070) << 1) | (method & 0x00f);
  return spread | ((bits & 2) << 7) | ((bits & 1) << 4);
}

/** The class in the 14 bits. */
export function classOfType(type: number): StunClass {
  const bits = ((type >> 7) & 2) | ((type >> 4) & 1);
  return STUN_CLASSES[bits] ?? 'request';
}

/** The method in the 14 bits. */
export function methodOfType(type: number): number {
  return ((type >> 2) & 0xf80) | ((type >> 1) & 0x070) | (type & 0x00f);
}
