import type { EventId } from '../trace/events/event';
import type { InstanceId } from '../trace/history';

/** What the visitor picked, in any view; the inspector explains it. */
export type Selection =
  | { readonly kind: 'event'; readonly event: EventId }
  /** A step of a machine: the instance, and the event that moved it. */
  | { readonly kind: 'transition'; readonly instance: InstanceId; readonly cause: EventId }
  /** A machine instance as it stands at the cursor (a track, a pair, a stream). */
  | { readonly kind: 'instance'; readonly instance: InstanceId };

/** The event that is selected, alone or as the cause of a step; undefined for anything else. */
export function selectedEvent(selection: Selection | undefined): EventId | undefined {
  if (selection?.kind === 'event') return selection.event;
  return selection?.kind === 'transition' ? selection.cause : undefined;
}
