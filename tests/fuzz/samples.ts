import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CapturedPacket } from '@/lib/importers/capture';
import { readCapture } from '@/lib/importers/capture-file';
import { captured, ownCall } from '../lib/importers/own-call';

const CORPUS = join(import.meta.dirname, '../../../shared/corpus/pcap');
const MOST_OF_A_FILE = 200;

/** Packets that belong together, with the key log that opens them. */
export interface Sample {
  readonly packets: readonly CapturedPacket[];
  readonly keyLog: string;
}

/** Own calls in both versions; captures of the corpus with their key logs, where there are any. */
export function samples(): readonly Sample[] {
  const own = [
    ownCall('1.2', 'SRTP_AES128_CM_HMAC_SHA1_80'),
    ownCall('1.3', 'SRTP_AEAD_AES_128_GCM'),
  ].map(({ handshake, data, media, keyLog }) => ({
    packets: captured([...handshake, ...data, ...media]),
    keyLog,
  }));
  if (!existsSync(CORPUS)) {
    console.log('no captures beside the project: own calls only');
    return own;
  }
  const files = readdirSync(CORPUS);
  const captures = files.filter((name) => /\.pcap(ng)?$/.test(name)).sort();
  return [...own, ...captures.map((name) => sampleOf(name, files))];
}

function sampleOf(name: string, files: readonly string[]): Sample {
  const reading = readCapture(readFileSync(join(CORPUS, name)));
  const items = reading.ok ? [...reading.items] : [];
  const packets = items.flatMap((item) => (item.kind === 'packet' ? [item.packet] : []));
  const stem = name.replace(/(capture)?\.pcap(ng)?$/, '');
  const keys = [`${stem}.keys`, `${stem}keylog.txt`].find((file) => files.includes(file));
  const keyLog = keys === undefined ? '' : readFileSync(join(CORPUS, keys), 'utf8');
  return { packets: packets.slice(0, MOST_OF_A_FILE), keyLog };
}
