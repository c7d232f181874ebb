import type { NewEvent } from '../../trace/events/event';
import type { StatsEntry } from '../../trace/samples';
import { DTLS_STATES, ICE_STATES } from '../../trace/states';
import { boundsOn, type Comparison, type Rule, toldLater } from './comparison';
import { text } from './entries';
import type { ToldState } from './known';

/**
 * Transport states that no event told: Chromium's iceState says `failed` where the attribute stays
 * `disconnected`; Firefox's says `checking` some 80 ms before the event.
 */
export const compareTransportStates: Rule = (comparison) =>
  comparison.after.ofType('transport').flatMap((entry) => changesOf(entry, comparison));

function changesOf(entry: StatsEntry, comparison: Comparison): readonly NewEvent[] {
  const transport = comparison.transport(entry.id);
  if (!transport?.open) return [];
  const base = {
    kind: 'state-reported' as const,
    peer: comparison.peer,
    transport: transport.id,
    at: comparison.at,
  };
  const limits = boundsOn(comparison, transport);
  const events: NewEvent[] = [];
  // Firefox 153 calls the transport closed some ms after it failed; an open one only failed.
  const ice = ICE_STATES.find((state) => state === entry['iceState'] && state !== 'closed');
  if (ice && isNews('iceState', entry, transport.ice, comparison)) {
    const since = bound(transport.ice, limits);
    events.push({ ...base, since, subject: 'iceTransport.state', state: ice });
  }
  const dtls = DTLS_STATES.find((state) => state === entry['dtlsState']);
  if (dtls && isNews('dtlsState', entry, transport.dtls, comparison)) {
    const since = bound(transport.dtls, limits);
    events.push({ ...base, since, subject: 'dtlsTransport.state', state: dtls });
  }
  return events;
}

/** It changed since the sample before, to something that no event told, before or after. */
function isNews(field: string, entry: StatsEntry, told: ToldState, comparison: Comparison) {
  const before = text(comparison.before.byId.get(entry.id), field);
  const now = text(entry, field);
  return before !== now && told.state !== now && !toldLater(told, comparison.taken);
}

/** The state that was told held until then, so the change came after. */
function bound(told: ToldState, { since, at }: Pick<Comparison, 'since' | 'at'>) {
  return told.at !== undefined && told.at > since && told.at < at ? told.at : since;
}
