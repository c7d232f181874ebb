/**
 * CRC-32C (Castagnoli, reflected 0x82F63B78), 0 to 2^32 − 1: the checksum of SCTP (RFC 9260 §6.8
 * and appendix A).
 */
export function crc32c(bytes: Uint8Array): number {
  let crc = 0xffff_ffff;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffff_ffff) >>> 0;
}

/** Where the checksum lies in the common header; its bytes count as zero (RFC 9260 §6.8). */
export const CHECKSUM_OFFSET = 8;

/** The checksum that this packet should have; of at least the 12 bytes of a common header. */
export function packetChecksum(packet: Uint8Array): number {
  const zeroed = packet.slice();
  zeroed.fill(0, CHECKSUM_OFFSET, CHECKSUM_OFFSET + 4);
  return crc32c(zeroed);
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0x82f6_3b78 : crc >>> 1;
  return crc;
});
