import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCapture } from '@/lib/importers/capture-file';
import { PROJECT } from '@/lib/site/next.mjs';
import { findTshark } from '../tshark/find-tshark.mjs';
import type { Measure, MeasureRow } from './measure';
import { runBundled } from './page-bundle';
import type { Dissecting } from './pages/dissecting';
import { median } from './quantile';

const CORPUS = join(PROJECT, '../shared/corpus/pcap');
const RUNS = 5;
/** Enough that tshark's start counts little. */
const PACKETS = 50_000;
const PACKETS_A_SECOND = 50_000;

const FILES = [
  { name: 'generated__chromium-call', of: 'a call of Chromium', hasKeys: false },
  { name: 'generated__firefox-dtls12', of: 'a call of Firefox over DTLS 1.2', hasKeys: true },
  { name: 'generated__firefox-dtls13', of: 'a call of Firefox over DTLS 1.3', hasKeys: true },
] as const;

/*
 * Captures dissected in one thread of Node, bundled as the page gets them, from the bytes of the
 * file to all trees; tshark prints its trees, which is how it makes all of them.
 */
export const measure: Measure = {
  name: 'Dissecting, in Node',
  aim: `≥ ${number(PACKETS_A_SECOND)} packets a second`,
  async run() {
    if (!existsSync(CORPUS)) throw new Error('there are no captures beside the project');
    const rows: MeasureRow[] = [];
    for (const { name, of: what, hasKeys } of FILES) {
      const file = Uint8Array.from(readFileSync(join(CORPUS, `${name}.pcapng`)));
      const dissecting = (await runBundled('dissecting')) as Dissecting;
      rows.push(dissectRow(dissecting, file, what));
      if (!hasKeys) continue;
      const keyLog = readFileSync(join(CORPUS, `${name}.keys`), 'utf8');
      rows.push(decryptRow(dissecting, file, keyLog, what));
    }
    return rows;
  },
};

function dissectRow({ dissect }: Dissecting, file: Uint8Array, what: string): MeasureRow {
  const times = Math.ceil(PACKETS / dissect(file, 1));
  const usual = usualRate(() => dissect(file, times));
  const theirs = tsharkRate(file);
  const beside = theirs === undefined ? '' : `; tshark ${number(theirs)}`;
  return {
    of: `${what}, to every field`,
    value: `${number(usual)} packets a second${beside}`,
    met: usual >= PACKETS_A_SECOND,
  };
}

function decryptRow(
  { decrypt }: Dissecting,
  file: Uint8Array,
  keyLog: string,
  what: string,
): MeasureRow {
  const { packets, opened } = decrypt(file, keyLog, 1);
  const usual = usualRate(() => decrypt(file, keyLog, 5).packets);
  return {
    of: `${what}, ${number(opened)} parts of ${number(packets)} packets decrypted`,
    value: `${number(usual)} packets a second`,
    aim: '',
  };
}

/** Packets a second: the median of the runs after the first. */
function usualRate(work: () => number): number {
  work();
  const rates = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    const packets = work();
    return (1000 * packets) / (performance.now() - start);
  });
  return median(rates);
}

/** Of tshark on the same packets, repeated; undefined where there is no tshark. */
function tsharkRate(file: Uint8Array): number | undefined {
  const tshark = findTshark();
  if (tshark === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'peerscope-bench-'));
  try {
    const repeated = join(folder, 'repeated.pcap');
    const packets = writeRepeated(repeated, file);
    const start = performance.now();
    const run = spawnSync(tshark, ['-n', '-V', '-r', repeated], { stdio: 'ignore' });
    if (run.status !== 0) return undefined;
    return (1000 * packets) / (performance.now() - start);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A pcap of the packets over and over, as many as are measured; how many that were. */
function writeRepeated(path: string, file: Uint8Array): number {
  const reading = readCapture(file);
  if (!reading.ok) throw new Error('no capture');
  const packets = [...reading.items].flatMap((item) =>
    item.kind === 'packet' ? [item.packet] : [],
  );
  const records = packets.map(({ bytes }) =>
    Buffer.concat([words(1_700_000_000, 0, bytes.length, bytes.length), bytes]),
  );
  const times = Math.ceil(PACKETS / packets.length);
  const header = Buffer.concat([
    words(0xa1b2_c3d4, 0x0004_0002, 0, 0),
    words(2 ** 18, packets[0]?.linkType ?? 1),
  ]);
  writeFileSync(
    path,
    Buffer.concat([header, ...Array.from({ length: times }, () => records).flat()]),
  );
  return times * packets.length;
}

/** Little-endian, of 32 bits each. */
function words(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) buffer.writeUInt32LE(value, 4 * index);
  return buffer;
}

function number(value: number): string {
  return Math.round(value).toLocaleString('en');
}
