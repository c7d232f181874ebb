import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHex } from '@/lib/bytes/hex';

const VECTORS = path.resolve(import.meta.dirname, '../../../../shared/vectors');

/** The published vectors lie beside the project; tests that need them skip where they do not. */
export const hasVectors = existsSync(VECTORS);

export function vectorFile(name: string): string {
  return readFileSync(path.join(VECTORS, name), 'utf8');
}

/** Throws an Error for a text that is no hex. */
export function bytesOf(hex: string): Uint8Array {
  const bytes = parseHex(hex);
  if (bytes === undefined) throw new Error(`No hex text: ${hex}`);
  return bytes;
}
