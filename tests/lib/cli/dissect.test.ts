import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { run } from '@/lib/cli/run';
import {
  bytesOf,
  enhancedPacket,
  interfaceBlock,
  option,
  pcap,
  section,
} from '../importers/capture-bytes';
import { A, B, datagram4, ipv4, udp } from '../importers/ip-bytes';

const ORDER = { littleEndian: true };
const STUN = bytesOf([0, 1, 0, 0, 0x21, 0x12, 0xa4, 0x42], Array(12).fill(9));
const RTP = bytesOf([0x80, 96, 0, 1, 0, 0, 0, 0, 1, 2, 3, 4], Array(20).fill(7));
const CALL = bytesOf(
  section(ORDER, option(ORDER, 1, new TextEncoder().encode('a call'))),
  interfaceBlock(ORDER, 101, option(ORDER, 2, new TextEncoder().encode('eth0'))),
  enhancedPacket(ORDER, 0, 1_700_000_000_000_001n, datagram4(STUN)),
  enhancedPacket(ORDER, 0, 1_700_000_000_250_001n, datagram4(RTP)),
);
const FRAGMENTS = (() => {
  const whole = udp({ source: A, destination: B }, 5000, 3478, STUN);
  return pcap(ORDER, 0xa1b2_c3d4, 101, [
    { seconds: 1, fraction: 0, bytes: ipv4(whole.subarray(0, 16), { fragment: 0x2000 }) },
    { seconds: 1, fraction: 1, bytes: ipv4(whole.subarray(16), { fragment: 2 }) },
  ]);
})();

const FILES: Readonly<Record<string, Uint8Array>> = {
  'call.pcapng': CALL,
  'call.pcapng.gz': gzipSync(CALL),
  'cut.pcapng': CALL.subarray(0, CALL.length - 8),
  'fragments.pcap': FRAGMENTS,
  'hello.txt': new TextEncoder().encode('hello\u0007'),
  'keys.log': new TextEncoder().encode(`CLIENT_RANDOM ${'ab'.repeat(32)} ${'cd'.repeat(48)}\n`),
  '-': CALL,
};

async function call(...args: readonly string[]) {
  const said = { out: '', err: '' };
  const read = async (file: string) => {
    const bytes = FILES[file];
    if (bytes === undefined) throw new Error('no such file');
    return bytes;
  };
  const code = await run(args, {
    read: async (file) => new TextDecoder().decode(await read(file)),
    readBytes: read,
    checkWritable: async () => undefined,
    write: async () => undefined,
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
}

describe('dissect', () => {
  it('prints a line for each packet and its tree below it', async () => {
    const { code, out } = await call('dissect', 'call.pcapng');
    const lines = out.split('\n');
    expect(code).toBe(0);
    expect(lines[0]).toBe('== call.pcapng (pcapng)');
    expect(lines[2]).toBe('1  0.000000  192.0.2.1:5000 → 198.51.100.2:3478  STUN  Binding request');
    expect(lines).toContain('  UDP header: 5000 → 3478');
    expect(lines).toContain('    Transaction ID: 090909090909090909090909');
    expect(out).toContain('2  0.250000  192.0.2.1:5000 → 198.51.100.2:3478  RTP  ');
    expect(out).toContain('2 packets. Interfaces: eth0 (RAW)\nComment: a call\n');
  });

  it('prints one document a file with --json, for machines', async () => {
    const { code, out } = await call('dissect', 'call.pcapng', 'fragments.pcap', '--json');
    const [document, fragments, ...rest] = out
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(rest).toEqual([]);
    expect(document).toMatchObject({
      file: 'call.pcapng',
      format: 'pcapng',
      linkTypes: ['RAW'],
      interfaces: [{ id: 0, name: 'eth0', linkType: 101, linkTypeName: 'RAW' }],
      comments: ['a call'],
      problems: [],
    });
    expect(document.packets[1]).toMatchObject({
      number: 2,
      time: '2023-11-14T22:13:20.250001000Z',
      at: 250,
      interface: 0,
      source: { address: '192.0.2.1', port: 5000 },
      destination: { address: '198.51.100.2', port: 3478 },
      protocol: 'RTP',
      summary: 'RTP payload type 96, sequence 1, 32 bytes',
      length: 60,
      captured: 60,
      reassembled: null,
      decrypted: [],
    });
    expect(document.packets[0].tree.at(-1)).toMatchObject({
      name: 'stun-message',
      start: 28,
      end: 48,
      problem: null,
    });
    expect(document.packets[0].tree[1].fields[3].value).toEqual({
      checksum: expect.stringMatching(/^0x[\da-f]{4}$/),
      verdict: 'right',
    });
    expect(fragments.packets[1].reassembled.bytes).toHaveLength(2 * 28);
    expect(fragments.packets[1].reassembled.fields.at(-1).name).toBe('stun-message');
  });

  it('reads standard input, gzip, and a capture that ends too early', async () => {
    expect((await call('dissect')).out).toContain('Binding request');
    const packed = await call('dissect', 'call.pcapng.gz');
    expect(packed.out.split('\n').slice(1)).toEqual(
      (await call('dissect', 'call.pcapng')).out.split('\n').slice(1),
    );
    const cut = await call('dissect', 'cut.pcapng');
    expect(cut.code).toBe(0);
    expect(cut.out).toContain('-- Faults of the file\nbyte ');
  });

  it('ends with 2 where nothing is a capture, with 1 where only some files are', async () => {
    const none = await call('dissect', 'hello.txt', '--json');
    expect(none.code).toBe(2);
    expect(none.err).toContain('hello.txt: this is no capture');
    expect(JSON.parse(none.out)).toMatchObject({
      packets: [],
      format: null,
      problems: [{ kind: 'no-capture', begins: '68656c6c6f07' }],
    });
    expect((await call('dissect', 'missing.pcap')).code).toBe(2);
    expect((await call('dissect', 'call.pcapng', 'keys.log')).code).toBe(1);
  });

  it('takes a key log, which has to be there', async () => {
    expect((await call('dissect', 'call.pcapng', '--keylog', 'keys.log')).code).toBe(0);
    const missing = await call('dissect', 'call.pcapng', '--keylog', 'none.log');
    expect(missing).toMatchObject({ code: 2, out: '' });
    expect(missing.err).toContain('none.log: no such file');
  });

  it('speaks Korean', async () => {
    const { out } = await call('dissect', 'call.pcapng', '--lang', 'ko');
    expect(out).toContain('출발지 포트: 5000');
    expect(out).toContain('패킷 2개');
    expect((await call('dissect', 'hello.txt', '--lang=ko')).err).toContain('캡처 파일이 아닙니다');
  });

  it('sends no control character of a capture to the terminal', async () => {
    const hostile = bytesOf(
      section(ORDER),
      interfaceBlock(ORDER, 101),
      enhancedPacket(ORDER, 0, 1n, datagram4(STUN), option(ORDER, 1, [0x1b, 0x5b, 0x32, 0x4a])),
    );
    let out = '';
    await run(['dissect', 'x'], {
      read: async () => '',
      readBytes: async () => hostile,
      checkWritable: async () => undefined,
      write: async () => undefined,
      out: (text) => {
        out += text;
      },
      err: () => undefined,
    });
    expect(out).toContain('\\u{1b}[2J');
    expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});
