import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Captures of real handshakes, beside the project: they are not part of it. */
const FOLDER = join(process.cwd(), '../shared/corpus/pcap');

export interface CapturedDatagram {
  /** Addresses and ports of both ends, in the direction of the datagram. */
  readonly flow: string;
  readonly payload: Uint8Array;
}

/** The names of those that are there; says so when one is not. */
export function presentCaptures(names: readonly string[]): readonly string[] {
  const missing = names.filter((name) => !existsSync(join(FOLDER, name)));
  for (const name of missing) console.log(`no ${name} beside the project: not read`);
  return names.filter((name) => !missing.includes(name));
}

/** What shares a port with DTLS begins otherwise (RFC 7983 §7). */
export function dtlsDatagrams(name: string): readonly CapturedDatagram[] {
  return udpDatagrams(name).filter(({ payload: [first = 0] }) => first >= 20 && first <= 63);
}

/** Of a little-endian pcap or pcapng of Ethernet or loopback frames, enough of it for those here. */
function udpDatagrams(name: string): readonly CapturedDatagram[] {
  const file = new Uint8Array(readFileSync(join(FOLDER, name)));
  const view = new DataView(file.buffer);
  const isPcapng = view.getUint32(0) === 0x0a0d0d0a;
  const isLoopback = !isPcapng && view.getUint16(20, true) === 0;
  const frames = isPcapng ? pcapngFrames(file, view) : pcapFrames(file, view);
  return frames.flatMap((frame) => readPacket(frame.subarray(isLoopback ? 4 : 14)) ?? []);
}

function pcapngFrames(file: Uint8Array, view: DataView): readonly Uint8Array[] {
  const frames: Uint8Array[] = [];
  for (let at = 0; at < file.length; at += view.getUint32(at + 4, true)) {
    if (view.getUint32(at, true) !== 6) continue;
    frames.push(file.subarray(at + 28, at + 28 + view.getUint32(at + 20, true)));
  }
  return frames;
}

function pcapFrames(file: Uint8Array, view: DataView): readonly Uint8Array[] {
  const frames: Uint8Array[] = [];
  for (let at = 24; at < file.length; at += 16 + view.getUint32(at + 8, true)) {
    frames.push(file.subarray(at + 16, at + 16 + view.getUint32(at + 8, true)));
  }
  return frames;
}

function readPacket(packet: Uint8Array): CapturedDatagram | undefined {
  const view = new DataView(packet.buffer, packet.byteOffset, packet.byteLength);
  const is6 = packet[0] === 0x60;
  const headerLength = is6 ? 40 : ((packet[0] ?? 0) & 15) * 4;
  if (packet[is6 ? 6 : 9] !== 17) return undefined;
  const addressLength = is6 ? 16 : 4;
  const addresses = headerLength - 2 * addressLength;
  const source = packet.subarray(addresses, addresses + addressLength).join('.');
  const destination = packet.subarray(addresses + addressLength, headerLength).join('.');
  const ports = [view.getUint16(headerLength), view.getUint16(headerLength + 2)];
  return {
    flow: `${source}:${ports[0]} > ${destination}:${ports[1]}`,
    payload: packet.slice(headerLength + 8, headerLength + view.getUint16(headerLength + 4)),
  };
}
