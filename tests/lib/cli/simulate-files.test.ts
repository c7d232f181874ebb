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
  let out = '';
  const code = await run(args, {
    read: nothing,
    readBytes: nothing,
    checkWritable: async (file) => {
      if (file.startsWith('no/')) throw new Error('no such folder');
    },
    write: async (file, bytes) => {
      if (file.startsWith('full/')) throw new Error('no space left');
      files.set(file, bytes);
    },
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, files, out, err };
}

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe('the files of simulate', () => {
  // It opens all packets of a call, on a machine that may be busy.
  it('of a secure call are its key log, and SCTP alone', { timeout: 60_000 }, async () => {
    const { code, files, err } = await written(
      ...['simulate', 'home-routers', '--dtls', '1.2', '--keylog', 'a.keys', '--sctp', 's.pcapng'],
    );
    expect(code).toBe(0);
    expect(err).toBe('');
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

  it('of a call that ends at a path are empty, which is said, and no failure', async () => {
    const { code, files, err } = await written(
      ...['simulate', 'home-routers', '--keylog', 'a.keys', '--sctp', 's.pcapng'],
    );
    expect(code).toBe(0);
    expect(files.get('a.keys')).toEqual(new Uint8Array());
    expect(err.split('\n')).toEqual([
      'peerscope: a.keys: The key log is empty: the call derived no secrets.',
      'peerscope: s.pcapng: There is no packet in it: the call sent no SCTP.',
      '',
    ]);
    const inKorean = await written('simulate', '--keylog', 'a.keys', '--lang', 'ko');
    expect(inKorean.err).toMatch(/^peerscope: a\.keys: 키 로그가 비어 있습니다/);
  });

  it('are told one by one, but not within JSON', async () => {
    const args = ['simulate', '--pcapng', 'a.pcapng', '--ladder', 'l.svg', '--sctp', 's.pcapng'];
    const { out } = await written(...args);
    expect(out.split('\n').slice(-3)).toEqual([
      'The packets are in a.pcapng.',
      'The ladder of messages is in l.svg.',
      '',
    ]);
    const inKorean = await written('simulate', '--ladder', 'l.svg', '--lang', 'ko');
    expect(inKorean.out).toContain('\n메시지 사다리를 l.svg에 저장했습니다.\n');
    const { out: json } = await written(...args, '--json');
    expect(json.trim().split('\n')).toHaveLength(1);
  });

  it('are none where the path of one is wrong, and each such path is told', async () => {
    const { code, files, out, err } = await written(
      ...['simulate', '--pcapng', 'a.pcapng', '--keylog', 'no/a.keys', '--ladder', 'no/l.svg'],
    );
    expect(code).toBe(2);
    expect([...files.keys()]).toEqual([]);
    expect(out).toBe('');
    expect(err).toBe('peerscope: no/a.keys: no such folder\npeerscope: no/l.svg: no such folder\n');
  });

  it('end the command where one of them cannot be written after all', async () => {
    const { code, err } = await written('simulate', '--ladder', 'full/l.svg');
    expect(code).toBe(2);
    expect(err).toBe('peerscope: full/l.svg: no space left\n');
  });

  it.each([
    [['--pcapng', '-'], '--pcapng takes the path of a file: standard output has the report'],
    [['--keylog', '-'], '--keylog takes'],
    [['--sctp', '-'], '--sctp takes'],
    [['--ladder', '-'], '--ladder takes'],
    [['--keylog', ''], '--keylog was given an empty path'],
    [['--pcapng', 'x', '--sctp', './x'], '--pcapng, --sctp would write the same file: ./x'],
  ])('%j is refused before anything is simulated', async (args, words) => {
    const { code, files, out, err } = await written('simulate', ...args);
    expect(code).toBe(2);
    expect(err).toContain(`peerscope: ${words}`);
    expect([out, ...files.keys()]).toEqual(['']);
  });

  it('belong to simulate only', () => {
    expect(() => readArguments(['matrix', '--ladder', 'l.svg'])).toThrow('--ladder');
    expect(() => readArguments(['dissect', '--sctp', 's.pcapng'])).toThrow('--sctp');
  });
});
