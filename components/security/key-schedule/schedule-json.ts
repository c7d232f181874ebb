import { hexText } from '@/lib/bytes/hex';
import type { KeySchedule } from '@/lib/selectors/key-schedule';

/** A schedule as JSON: what anybody needs who wants to compute it again with tools of their own. */
export function scheduleJson({ peer, transport, role, values }: KeySchedule): string {
  const listed = [...values.values()].map(({ id, bytes, derivation, at }) => ({
    id,
    bytes: hexText(bytes),
    derivation,
    at,
  }));
  return JSON.stringify({ peer, transport, role, values: listed }, undefined, 2);
}
