import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/*
 *  pcapng: block type 4 | length 4 | body | length 4, little-endian in the captures read here
 *  6: interface 4, time 8, captured 4, original 4, the frame (Ethernet, IP, UDP)
 */

const CORPUS = path.resolve(import.meta.dirname, '../../../../shared/corpus/pcap');

/** The captures lie beside the project; tests that need them skip where they do not. */
export const hasCaptures = existsSync(CORPUS);

export interface CapturedDatagram {
  /** `address:port`, in hex. */
  readonly source: string;
  readonly payload: Uint8Array;
}

/** UDP over IP over Ethernet, whatever else is in the file left out. */
export function capturedDatagrams(name: string): readonly CapturedDatagram[] {
  const file = readFileSync(path.join(CORPUS, name));
  const datagrams: CapturedDatagram[] = [];
  for (let at = 0; at < file.length; at += file.readUInt32LE(at + 4)) {
    if (file.readUInt32LE(at) !== 6) continue;
    const found = datagramOf(file.subarray(at + 28, at + 28 + file.readUInt32LE(at + 20)));
    if (found !== undefined) datagrams.push(found);
  }
  return datagrams;
}

function datagramOf(frame: Buffer): CapturedDatagram | undefined {
  const packet = frame.subarray(14);
  const isVersion4 = frame.readUInt16BE(12) === 0x0800;
  if (packet[isVersion4 ? 9 : 6] !== 17) return undefined;
  const udp = packet.subarray(isVersion4 ? 4 * ((packet[0] ?? 0) & 0x0f) : 40);
  const address = isVersion4 ? packet.subarray(12, 16) : packet.subarray(8, 24);
  const source = `${address.toString('hex')}:${udp.readUInt16BE(0)}`;
  return { source, payload: new Uint8Array(udp.subarray(8, udp.readUInt16BE(4))) };
}

/** label → client random → secret, all in hex (the format of NSS). */
export function keyLog(name: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const labels = new Map<string, Map<string, string>>();
  for (const line of readFileSync(path.join(CORPUS, name), 'utf8').split('\n')) {
    const [label, random, secret] = line.trim().split(' ');
    if (label === undefined || random === undefined || secret === undefined) continue;
    if (label.startsWith('#')) continue;
    labels.set(label, (labels.get(label) ?? new Map()).set(random, secret));
  }
  return labels;
}
