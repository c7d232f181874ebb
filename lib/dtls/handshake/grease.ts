/**
 * Values that mean nothing and that a peer must pass over (RFC 8701): 0x0a0a, 0x1a1a … 0xfafa as
 * cipher suites, groups, signature schemes, versions and extensions.
 */
export function isGrease(code: number): boolean {
  return (code & 0x0f0f) === 0x0a0a && code >> 8 === (code & 0xff);
}

/** The same for PSK key exchange modes, which are one byte: 0x0b, 0x2a … 0xe4 (RFC 8701 §2). */
export function isGreaseMode(mode: number): boolean {
  return mode <= 0xff && mode % 31 === 0x0b;
}
