import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CaptureDissector, type DissectedPacket } from '@/lib/importers/capture-dissector';
import { readCapture } from '@/lib/importers/capture-file';
import { everyField } from '@/lib/packet/packet-field';
import { findTshark, NO_TSHARK } from '../../tshark/find-tshark.mjs';

/* Real captures, of browsers and of others, that stand beside the project where they are. */

const CORPUS = join(process.cwd(), '../shared/corpus/pcap');

interface Entry {
  readonly file: string;
  readonly packets?: string;
  readonly protocols: Readonly<Record<string, number>>;
}

function entries(): readonly Entry[] {
  const manifest = join(CORPUS, 'manifest.jsonl');
  if (existsSync(manifest)) {
    return readFileSync(manifest, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  }
  console.log('no captures beside the project: none were read');
  return [];
}

const ENTRIES = entries();
const TSHARK = findTshark();
if (TSHARK === undefined) console.warn(NO_TSHARK);

function dissectedOf(file: string): readonly DissectedPacket[] {
  const reading = readCapture(readFileSync(join(CORPUS, file)));
  if (!reading.ok) throw new Error(`${file} is no capture`);
  const dissector = new CaptureDissector();
  return [...reading.items].flatMap((item) => {
    if (item.kind === 'problem') throw new Error(`${file}: ${item.problem.kind}`);
    return item.kind === 'packet' ? [dissector.dissect(item.packet)] : [];
  });
}

function countOf(packets: readonly DissectedPacket[], ...protocols: readonly string[]): number {
  return packets.filter(({ protocol }) => protocols.includes(protocol)).length;
}

describe.skipIf(ENTRIES.length === 0)('captures of the corpus', () => {
  test.each(ENTRIES)('$file: as many packets as were counted, and no fault', (entry) => {
    const packets = dissectedOf(entry.file);
    const { protocols } = entry;
    expect(packets).toHaveLength(Number(entry.packets ?? protocols['udp']));
    expect(countOf(packets, 'STUN', 'TURN')).toBe(protocols['stun'] ?? 0);
    const faults = packets.flatMap(({ tree, packet }) =>
      [...everyField(tree.fields)].flatMap(({ problem, name }) =>
        problem ? [`${packet.number}: ${name} ${problem.kind}`] : [],
      ),
    );
    expect(faults).toEqual([]);
  });

  test('every packet of a browser’s call is STUN, DTLS, SRTP or SRTCP', () => {
    for (const { file } of ENTRIES.filter((entry) => /chromium|firefox/.test(entry.file))) {
      const packets = dissectedOf(file);
      expect(countOf(packets, 'STUN', 'DTLS', 'SRTP', 'SRTCP')).toBe(packets.length);
    }
  });

  test('the profile that a ServerHello of DTLS 1.2 chooses says how long the tags are', () => {
    const media = dissectedOf('generated__firefox-dtls12.pcapng').filter(
      ({ protocol }) => protocol === 'SRTP',
    );
    const tags = media.map(({ tree }) =>
      [...everyField(tree.fields)].find(({ name }) => name === 'srtp-tag'),
    );
    expect(new Set(tags.map((tag) => tag?.text))).toEqual(new Set(['16 B']));
  });

  test('a ClientHello in two datagrams is read with its last: down to each key share', () => {
    const reassembled = dissectedOf('generated__firefox-dtls13.pcapng').flatMap(
      (packet) => packet.reassembled ?? [],
    );
    expect(reassembled).toHaveLength(1);
    const fields = [...everyField(reassembled[0]?.fields ?? [])];
    const shares = fields.filter(({ name }) => name === 'key-share').map(({ text }) => text);
    expect(shares).toEqual(['X25519MLKEM768', 'x25519']);
    expect(fields.some(({ text }) => text === 'use_srtp')).toBe(true);
  });

  test('the number of SRTCP packets counts up by one in each direction', () => {
    const packets = dissectedOf('generated__firefox-dtls13.pcapng');
    const last = new Map<string, number>();
    for (const { source, tree } of packets) {
      const found = tree.fields.find((field) => field.name === 'srtcp-packet');
      if (found?.name !== 'srtcp-packet') continue;
      const sender = `${source?.address} ${source?.port} ${found.value.ssrc}`;
      const before = last.get(sender);
      if (before !== undefined) expect(found.value.index).toBeGreaterThan(before);
      last.set(sender, found.value.index);
    }
    expect(last.size).toBeGreaterThan(1);
  });

  test.skipIf(TSHARK === undefined)('times and ends are those that tshark reads', () => {
    const fields = ['frame.time_epoch', 'udp.srcport', 'udp.dstport', 'udp.checksum'];
    for (const file of ['generated__chromium-call.pcapng', 'zeek_zeek__webrtc-stun.pcap']) {
      const wanted = fields.flatMap((field) => ['-e', field]);
      const path = join(CORPUS, file);
      const run = spawnSync(TSHARK ?? '', ['-n', '-r', path, '-T', 'fields', ...wanted], {
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
      });
      const ours = dissectedOf(file).map(({ packet, source, destination, tree }) => {
        const nanoseconds = `${packet.nanoseconds}`.padStart(10, '0');
        const time = `${nanoseconds.slice(0, -9)}.${nanoseconds.slice(-9)}`;
        const checksum = [...everyField(tree.fields)].find(({ name }) => name === 'udp-checksum');
        return [time, source?.port, destination?.port, checksum?.text].join('\t');
      });
      expect(ours).toEqual(run.stdout.split('\n').slice(0, -1));
    }
  });
});
