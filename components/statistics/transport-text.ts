import type { Catalogue } from '@/content/contract';
import type { EventOf } from '@/lib/trace/events/event';

type ClosedTransport = Pick<EventOf<'transport-closed'>, 'reason' | 'into'>;

/** Why a transport is there no more: "closed: BUNDLE moved its media to transport 0". */
export function closedText(
  { reason, into }: ClosedTransport,
  { closed }: Catalogue['statistics'],
): string {
  return reason === 'bundled' ? closed.bundled(into ?? '?') : closed[reason];
}
