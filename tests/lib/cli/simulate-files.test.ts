import { describe, expect, it } from 'vitest';
import { readArguments } from '@/lib/cli/arguments';
import { run } from '@/lib/cli/run';
import { readPcapng } from '../exporters/read-pcapng';

/** Runs a command line; what it wrote, by file, and how it ended. */
async function written(...args: readonly string[]) {
  const files = new Map<string, Uint8Array>();
  const nothing = async () => {
    throw new Error('no such file');
  };
  let err = '';
  const code = await run(args, {
    read: nothing,
    readBytes: nothing,
    write: async (file, bytes) => {
      if (file.startsWith('no/')) throw new Error('no such folder');
      files.set(file, bytes);
    },
    out: () => undefined,
    err: (text) => {
      err += text;
    },
  });
  return { code, files, err };
}

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe('the files of simulate', () => {
  // It opens all packets of a call, on a machine that may be busy.
  it('of a secure call are its key log, and SCTP alone', { timeout: 60_000 }, async () => {
    const { code, files } = await written(
      ...['simulate', 'home-routers', '--dtls', '1.2', '--keylog', 'a.keys', '--sctp', 's.pcapng'],
    );
    expect(code).toBe(0);
    expect([...files.keys()]).toEqual(['a.keys', 's.pcapng']);
    expect(textOf(files.get('a.keys'))).toMatch(/^CLIENT_RANDOM [0-9a-f]{64} [0-9a-f]{96}\n$/);
    // The reader of captures knows raw IP only.
    expect(() => readPcapng(files.get('s.pcapng') ?? new Uint8Array())).toThrow(
      'another link type',
    );
  });

  it('are the capture and the ladder', async () => {
    const { code, files } = await written(
      ...['simulate', 'home-routers', '--pcapng', 'a.pcapng', '--ladder', 'l.svg'],
    );
    expect(code).toBe(0);
    expect([...files.keys()]).toEqual(['a.pcapng', 'l.svg']);
    expect(readPcapng(files.get('a.pcapng') ?? new Uint8Array()).packets.length).toBeGreaterThan(0);
    const svg = textOf(files.get('l.svg'));
    expect(svg).toContain('<title id="ladder-title">Two home routers</title>');
    expect(svg).toContain('modelled by Peerscope');
  });

  it('speak the language that is asked for', async () => {
    const { files } = await written('simulate', '--ladder', 'l.svg', '--lang', 'ko');
    expect(textOf(files.get('l.svg'))).toMatch(/xml:lang="ko"[\s\S]*연결 검사[\s\S]*Peerscope가/);
  });

  it('end the command where one of them cannot be written', async () => {
    const { code, err } = await written('simulate', '--ladder', 'no/l.svg');
    expect(code).toBe(2);
    expect(err).toContain('no/l.svg: no such folder');
  });

  it('belong to simulate only', () => {
    expect(() => readArguments(['matrix', '--ladder', 'l.svg'])).toThrow('--ladder');
    expect(() => readArguments(['dissect', '--sctp', 's.pcapng'])).toThrow('--sctp');
  });
});
