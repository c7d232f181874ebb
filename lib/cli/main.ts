import { readFile, writeFile } from 'node:fs/promises';
import { buffer, text } from 'node:stream/consumers';
import { checkWritable } from './check-writable';
import { type CliStreams, run } from './run';

const streams: CliStreams = {
  read: (file) => (file === '-' ? text(process.stdin) : readFile(file, 'utf8')),
  readBytes: (file) => (file === '-' ? buffer(process.stdin) : readFile(file)),
  checkWritable,
  write: (file, bytes) => writeFile(file, bytes),
  out: (written) => process.stdout.write(written),
  err: (written) => process.stderr.write(written),
};

// A reader that closes early (`| head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode);
});

process.exitCode = await run(process.argv.slice(2), streams);
