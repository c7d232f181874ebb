/** Bytes 4 to 7 of every message since RFC 5389; tells STUN from what else uses the port. */
export const MAGIC_COOKIE = 0x2112a442;
