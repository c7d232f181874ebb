import { milliseconds } from '@/lib/time';
import type { Meeting } from './pipe';

/** A record in clear. */
export function inClear(type: number, sequence: number, content: readonly number[]): Uint8Array {
  const header = [type, 0xfe, 0xfd, 0, 0, 0, 0, 0, 0, 9, sequence, 0, content.length];
  return Uint8Array.of(...header, ...content);
}

/** To both ends at once, as whoever knows their addresses can. */
export function toBoth(run: Meeting, bytes: Uint8Array): void {
  run.client.receive(milliseconds(run.now()), bytes);
  run.server.receive(milliseconds(run.now()), bytes);
}
