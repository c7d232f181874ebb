import { spawnSync } from 'node:child_process';

/** Lets tshark or editcap write a capture anew. Throws in its words where it has any complaint. */
export function rewritten(program: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  // They say so in containers.
  const complaint = stderr.replace(/^Running as user.*$/m, '').trim();
  if (status !== 0 || complaint !== '') throw new Error(`${program}: ${status} ${complaint}`);
}
