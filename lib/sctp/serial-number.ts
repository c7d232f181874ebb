/*
 * TSNs, stream sequence numbers and request numbers wrap (RFC 9260 §1.6, RFC 1982). Inside they
 * count on without end, and only what is written is cut to 32 or 16 bits: then `<` means "before".
 *
 *   unwrap32(0x00000001, 0xffffffff) is 0x100000001, two after
 */

/** The number that `wire` stands for, at most 2^31 away from `near`; it may be negative. */
export function unwrap32(wire: number, near: number): number {
  return near + ((wire - near) | 0);
}

/** The number that `wire` stands for, at most 2^15 away from `near`; it may be negative. */
export function unwrap16(wire: number, near: number): number {
  return near + (((wire - near) << 16) >> 16);
}

/** As it is written in 32 bits. */
export function wrap32(value: number): number {
  return value >>> 0;
}

/** As it is written in 16 bits. */
export function wrap16(value: number): number {
  return value & 0xffff;
}
