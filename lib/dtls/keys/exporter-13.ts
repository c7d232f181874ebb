import type { ExportRequest } from './export-request';
import { giveValue, idOf } from './schedule-place';
import { deriveEmptyHash, deriveExpanded, type KeySchedule13 } from './secrets-13';

/** RFC 8446 §7.5: keying material out of `exporter-master-secret`, kept as `…-exported`. */
export function exportKeyingMaterial13(
  schedule: KeySchedule13,
  { name, label, context, length }: ExportRequest,
): Uint8Array {
  const master = idOf(schedule, 'exporter-master-secret');
  const emptyHash = deriveEmptyHash(schedule);
  deriveExpanded(schedule, `${name}-exporter-secret`, master, label, emptyHash);
  const secret = idOf(schedule, `${name}-exporter-secret`);
  const hash = context === undefined ? emptyHash : deriveContextHash(schedule, name, context);
  return deriveExpanded(schedule, `${name}-exported`, secret, 'exporter', hash, length);
}

function deriveContextHash(schedule: KeySchedule13, name: string, context: Uint8Array): string {
  giveValue(schedule, `${name}-exporter-context`, 'constant', context);
  const id = idOf(schedule, `${name}-exporter-context-hash`);
  const parts = [idOf(schedule, `${name}-exporter-context`)];
  schedule.record.derive(id, { function: schedule.hash, parts });
  return id;
}
