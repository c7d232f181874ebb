import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SHARED = join(process.cwd(), '../shared');

/** A vector or capture beside the project; undefined, and a word about it, where there is none. */
export function sharedFile(name: string): Buffer | undefined {
  const path = join(SHARED, name);
  if (existsSync(path)) return readFileSync(path);
  console.log(`no ${name} beside the project: nothing to compare`);
  return undefined;
}
