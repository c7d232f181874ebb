import type { ExportRequest } from './export-request';
import { giveValue, idOf, type KeySchedule } from './schedule-place';

/**
 * RFC 5705 §4: keying material out of `master-secret`, `client-random` and `server-random`, kept as
 * `…-exported`.
 */
export function exportKeyingMaterial12(
  schedule: KeySchedule,
  { name, label, context, length }: ExportRequest,
): Uint8Array {
  const randoms = [idOf(schedule, 'client-random'), idOf(schedule, 'server-random')];
  const seeds = context === undefined ? [] : giveContext(schedule, name, context);
  return schedule.record.derive(idOf(schedule, `${name}-exported`), {
    function: `prf-${schedule.hash}`,
    secret: idOf(schedule, 'master-secret'),
    label,
    seeds: [...randoms, ...seeds],
    length,
  });
}

function giveContext(schedule: KeySchedule, name: string, context: Uint8Array): readonly string[] {
  if (context.length > 0xffff) throw new RangeError('A context has at most 65,535 bytes');
  const length = Uint8Array.of(context.length >> 8, context.length & 0xff);
  giveValue(schedule, `${name}-exporter-context-length`, 'constant', length);
  giveValue(schedule, `${name}-exporter-context`, 'constant', context);
  return [
    idOf(schedule, `${name}-exporter-context-length`),
    idOf(schedule, `${name}-exporter-context`),
  ];
}
