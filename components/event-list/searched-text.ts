import type { Explanations } from '@/components/inspector/use-explanations';
import type { Catalogue } from '@/content/contract';
import type { EventRow } from '@/lib/selectors/event-list';
import { explainEvent } from '@/lib/selectors/inspect-explain';
import { indexTrace } from '@/lib/selectors/inspect-index';
import { happened } from '@/lib/selectors/inspect-values';
import { specifiedEvent } from '@/lib/selectors/specified-event';
import { momentText } from '@/lib/time-text';
import type { Trace } from '@/lib/trace/trace';

export type TextOf = (row: EventRow) => string;

/**
 * All that a search looks through: every text that the row displays, in the language shown; the
 * event's name in the inspector and in the timeline; the arguments in full; and the name that the
 * specification gives the event, whichever the language.
 */
export function searchedText(
  trace: Trace,
  words: Explanations,
  catalogue: Pick<Catalogue, 'interface' | 'timeline'>,
  textOf: TextOf,
): TextOf {
  const { phases, origins } = catalogue.interface;
  const index = indexTrace(trace);
  return (row) => {
    const { event, owner, ownerName, phase, origin, changes } = row;
    return [
      momentText(event.at, event.since),
      owner === 'page' ? words.inspector.list.page : ownerName,
      phase && phases[phase].name,
      textOf(row),
      happened(words.events, explainEvent(index, event)),
      words.events[event.kind].name,
      catalogue.timeline.events[event.kind],
      specifiedEvent(event),
      origins[origin].name,
      ...changes.map((change) => changeText(change, words)),
    ]
      .filter((text) => text !== undefined)
      .join('\n');
  };
}

/** A state change as the row tells it. */
export function changeText(
  { key, from, to }: EventRow['changes'][number],
  words: Explanations,
): string {
  return `${words.states[key.machine].name}: ${from} → ${to}`;
}

/** Worked out once per row: a search asks for all of them at every key. */
export function remembered(textOf: TextOf): TextOf {
  const known = new Map<string, string>();
  return (row) => {
    const said = known.get(row.event.id) ?? textOf(row);
    known.set(row.event.id, said);
    return said;
  };
}
