/** A UDP datagram over IPv4, as a capture of the corpus holds it. */
export interface CapturedDatagram {
  readonly from: string;
  readonly payload: Uint8Array;
}

const PCAPNG = 0x0a0d0d0a;
const ENHANCED_PACKET = 6;

/**
 * The datagrams of a little-endian pcapng with Ethernet, or a little-endian pcap with the header
 * of the loopback: all that the captures with a key log are.
 */
export function capturedDatagrams(file: Buffer): readonly CapturedDatagram[] {
  return file.readUInt32LE(0) === PCAPNG
    ? packetsOfPcapng(file).flatMap((packet) => datagramOf(packet.subarray(14)))
    : packetsOfPcap(file).flatMap((packet) => datagramOf(packet.subarray(4)));
}

function packetsOfPcapng(file: Buffer): readonly Buffer[] {
  const packets: Buffer[] = [];
  for (let at = 0; at + 12 <= file.length; at += file.readUInt32LE(at + 4)) {
    if (file.readUInt32LE(at) !== ENHANCED_PACKET) continue;
    packets.push(file.subarray(at + 28, at + 28 + file.readUInt32LE(at + 20)));
  }
  return packets;
}

function packetsOfPcap(file: Buffer): readonly Buffer[] {
  const packets: Buffer[] = [];
  for (let at = 24; at + 16 <= file.length; ) {
    const end = at + 16 + file.readUInt32LE(at + 8);
    packets.push(file.subarray(at + 16, end));
    at = end;
  }
  return packets;
}

function datagramOf(ip: Buffer): readonly CapturedDatagram[] {
  const [version, headerLength] = [ip.readUInt8(0) >> 4, (ip.readUInt8(0) & 15) * 4];
  if (version !== 4 || ip.readUInt8(9) !== 17) return [];
  const udp = ip.subarray(headerLength);
  const from = `${ip.subarray(12, 16).join('.')}:${udp.readUInt16BE(0)}`;
  return [{ from, payload: Uint8Array.from(udp.subarray(8, udp.readUInt16BE(4))) }];
}
