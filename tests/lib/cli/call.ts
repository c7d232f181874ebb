import { run } from '@/lib/cli/run';

/** Runs a command line that reads no file; what it said and how it ended. */
export async function callWithoutFiles(...args: readonly string[]) {
  const said = { out: '', err: '' };
  const code = await run(args, {
    read: async () => {
      throw new Error('no such file');
    },
    readBytes: async () => {
      throw new Error('no such file');
    },
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
