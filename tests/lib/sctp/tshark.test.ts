import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ByteWriter } from '@/lib/bytes/byte-writer';
import { findTshark, NO_TSHARK } from '../../tshark/find-tshark.mjs';
import { DELAY, type Sent, VirtualPipe } from './virtual-pipe';

/* Wireshark's own dissector reads the packets of a whole association: SCTP alone, link type 248. */

const TSHARK = findTshark();
if (TSHARK === undefined) console.warn(NO_TSHARK);

const FIELDS = [
  '_ws.malformed',
  '_ws.expert.message',
  'sctp.checksum.status',
  'sctp.chunk_type',
  'rtcdc.message_type',
  'rtcdc.label',
] as const;

describe.skipIf(TSHARK === undefined)('tshark', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sctp-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('finds no fault in a whole association', () => {
    const { sent } = eventful();
    const file = join(folder, 'sctp.pcap');
    writeFileSync(file, pcapOf(sent));
    const packets = read(file);
    expect(packets).toHaveLength(sent.length);
    for (const packet of packets) {
      expect(packet).toMatchObject({ '_ws.malformed': '', 'sctp.checksum.status': '1' });
    }
    const remarks = new Set(packets.flatMap((packet) => packet['_ws.expert.message'].split(',')));
    expect(remarks).toEqual(new Set(['', 'Retransmitted TSN']));

    const types = new Set(packets.flatMap((packet) => packet['sctp.chunk_type'].split(',')));
    // All but ABORT, ERROR, PAD and the two of RFC 8260.
    const all = ['0', '1', '2', '3', '4', '5', '7', '8', '10', '11', '14', '130', '192'];
    expect([...types].toSorted()).toEqual(all.toSorted());
    const labels = packets.flatMap((packet) => packet['rtcdc.label'] || []);
    expect(labels).toEqual(['chat', 'log']);
    const dcep = packets.flatMap((packet) => packet['rtcdc.message_type'].split(','));
    expect(dcep.filter((one) => one !== '')).toEqual(['3', '2', '3', '2']);
  });

  const read = (file: string) => {
    const wanted = FIELDS.flatMap((field) => ['-e', field]);
    const checksum = ['-o', 'sctp.checksum:CRC 32c'];
    const run = spawnSync(
      TSHARK ?? '',
      ['-n', '-r', file, ...checksum, '-T', 'fields', ...wanted],
      { encoding: 'utf8', maxBuffer: 2 ** 26 },
    );
    if (run.status !== 0) throw new Error(`tshark cannot read ${file}: ${run.stderr}`);
    return run.stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => {
        const values = line.split('\t');
        return Object.fromEntries(
          FIELDS.map((field, index) => [field, values[index] ?? '']),
        ) as Readonly<Record<(typeof FIELDS)[number], string>>;
      });
  };
});

/** Handshake, two channels, messages small and large, a loss, one given up, a reset, the end. */
function eventful(): VirtualPipe {
  const pipe = new VirtualPipe();
  const chat = pipe.open('a');
  pipe.connect().run(1000);
  const log = pipe.open('a', { label: 'log', reliability: { kind: 'max-retransmits', count: 0 } });
  pipe.run(1000);
  pipe.send('a', chat, 'hello');
  pipe.send('b', chat, '');
  pipe.run(1000);
  const first = pipe.sent.length;
  pipe.fate = (_, index) => (index === first || index === first + 3 ? [] : [DELAY]);
  pipe.send('a', log, 'lost');
  pipe.send('a', chat, new Uint8Array(20_000));
  pipe.run(40_000);
  pipe.a.closeChannel(pipe.now, chat);
  pipe.run(1000);
  pipe.b.shutdown(pipe.now);
  return pipe.run(1000);
}

/** A capture of SCTP packets without anything around them. */
function pcapOf(packets: readonly Sent[]): Uint8Array {
  const writer = new ByteWriter();
  writer.u32('magic, microseconds', 0xa1b2_c3d4);
  writer.u16('major version', 2);
  writer.u16('minor version', 4);
  writer.fill('time zone and accuracy', 8);
  writer.u32('longest packet', 65_535);
  writer.u32('link type SCTP', 248);
  for (const { at, bytes } of packets) {
    writer.u32('seconds', Math.floor(at / 1000));
    writer.u32('microseconds', Math.floor((at % 1000) * 1000));
    writer.u32('captured length', bytes.length);
    writer.u32('length', bytes.length);
    writer.bytes('packet', bytes);
  }
  return writer.toBytes();
}
