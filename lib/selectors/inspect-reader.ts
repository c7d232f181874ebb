import type { EventKind, EventOf } from '../trace/events/event';
import { nameOf, ownKey, type TraceIndex } from './inspect-index';
import type { EventValues } from './inspect-values';

/** Gathers the values that the words of one kind of event need. */
export type Reader<K extends EventKind> = (index: TraceIndex, event: EventOf<K>) => EventValues[K];

/** A reader for every kind of event: a kind without one does not compile. */
export type Readers = { readonly [K in EventKind]: Reader<K> };

/* Who and where: what most readers begin with. */

export function peer(index: TraceIndex, event: { readonly peer: string }) {
  return { peer: nameOf(index, event.peer) };
}

export function transport(
  index: TraceIndex,
  event: { readonly peer: string; readonly transport: string },
) {
  return { ...peer(index, event), transport: event.transport };
}

export function generation(
  index: TraceIndex,
  event: { readonly peer: string; readonly transport: string; readonly generation: number },
) {
  return { ...transport(index, event), generation: event.generation };
}

/** A data channel by its label, or by its id where it has none. */
export function channelName(index: TraceIndex, peerId: string, id: string): string {
  return index.channels.get(ownKey(peerId, id))?.label || id;
}
