import { hexText } from '../../bytes/hex';
import { KEY_LOG_LABELS_13, MASTER_SECRET_LABEL } from './key-log-label';
import { bytesOf, idOf, type SchedulePlace } from './schedule-place';
import type { Role, ValueName } from './value-name';

/**
 * What a record holds of a connection's secrets, a line each without its end, as SSLKEYLOGFILE has
 * them (RFC 9850). `clientRandom`, 32 bytes, tells connections apart. A record of 1.3 gives its
 * traffic secrets, those after KeyUpdates too; one of 1.2 its master secret; none without secrets.
 */
export function keyLogLines(place: SchedulePlace, clientRandom: Uint8Array): readonly string[] {
  const line = (label: string, name: ValueName) =>
    `${label} ${hexText(clientRandom)} ${hexText(bytesOf(place, name))}`;
  const held = [...KEY_LOG_LABELS_13].filter(([, name]) => place.record.has(idOf(place, name)));
  if (held.length > 0) {
    return [
      ...held.map(([label, name]) => line(label, name)),
      ...updates(place, 'client').map(([label, name]) => line(label, name)),
      ...updates(place, 'server').map(([label, name]) => line(label, name)),
    ];
  }
  return place.record.has(idOf(place, 'master-secret'))
    ? [line(MASTER_SECRET_LABEL, 'master-secret')]
    : [];
}

function updates(place: SchedulePlace, role: Role): readonly (readonly [string, ValueName])[] {
  const found: (readonly [string, ValueName])[] = [];
  for (let number = 1; ; number += 1) {
    const name = `${role}-application-traffic-secret-${number}` as const;
    if (!place.record.has(idOf(place, name))) return found;
    found.push([`${role.toUpperCase()}_TRAFFIC_SECRET_${number}`, name]);
  }
}
