import { access, constants, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Whether a file can be written, as far as that is known without writing: a file that may be
 * overwritten, or a folder that may get a new one.
 *
 * @throws Error in the system's words where it cannot.
 */
export async function checkWritable(file: string): Promise<void> {
  const known = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return undefined;
  });
  if (known?.isDirectory()) {
    throw new Error(`EISDIR: illegal operation on a directory, open '${file}'`);
  }
  await access(known === undefined ? dirname(file) : file, constants.W_OK);
}
