import type { Change, ChangeKind } from '@/lib/simulator/setup/changes';
import type { Trace } from '@/lib/trace/trace';

/** What each change is called where a trace tells that it was done. */
const INTERVENTIONS: Partial<Record<ChangeKind, string>> = { 'go-mobile': 'switch-interface' };

/**
 * Whether a change did anything to this run. One that names a packet or a mapping which there never
 * was, or a moment after the end, changes nothing, and nothing else would say so.
 */
export function takesEffect(change: Change, { events }: Pick<Trace, 'events'>): boolean {
  if (change.kind === 'drop-packet') {
    return events.some(
      (event) =>
        event.kind === 'packet-dropped' &&
        event.code === 'intervention' &&
        event.packet === change.packet,
    );
  }
  if (change.kind === 'flip-bit' || change.kind === 'replay-packet') {
    return events.some(
      (event) =>
        event.kind === 'intervention' &&
        event.intervention === change.kind &&
        names(event.detail, change.packet),
    );
  }
  const name = INTERVENTIONS[change.kind] ?? change.kind;
  return events.some(
    (event) =>
      event.kind === 'intervention' &&
      event.intervention === name &&
      Math.abs(event.at - change.at) < 0.001,
  );
}

/** Sample input: `{"node":"nat-a","packet":"a/30","bit":97}` */
function names(detail: string | undefined, packet: string): boolean {
  return detail?.includes(`"packet":${JSON.stringify(packet)}`) ?? false;
}
