import { pairPriority } from '../../ice/pair-priority';
import type { NewEvent } from '../../trace/events/event';
import type { StatsEntry } from '../../trace/samples';
import { PAIR_STATES } from '../../trace/states';
import { localGeneration, remoteGeneration } from '../generations';
import { boundsOn, type Comparison, type Rule, toldLater } from './comparison';
import { type EntryIndex, numeric, text } from './entries';
import type { KnownTransport } from './known';
import { pairEnd } from './pair-end';

/** Pairs that appeared, their states, nominations and selections, and pairs that vanished. */
export const comparePairs: Rule = (comparison) => [
  ...comparison.after.ofType('candidate-pair').flatMap((pair) => changesOf(pair, comparison)),
  ...comparison.after.ofType('transport').flatMap((entry) => selectionOf(entry, comparison)),
  ...comparison.before.ofType('candidate-pair').flatMap((pair) => removalOf(pair, comparison)),
];

function changesOf(pair: StatsEntry, comparison: Comparison): readonly NewEvent[] {
  const key = pairKey(pair, comparison, comparison.after);
  if (!key) return [];
  // A pair whose transport had no clear name yet was not recorded: it counts as new now.
  const known = comparison.before.byId.get(pair.id);
  const before = known && wasRecorded(known, comparison) ? known : undefined;
  const events: NewEvent[] = [];
  if (!before) events.push({ kind: 'pair-formed', ...key, ...endsOf(pair, comparison) });
  const state = PAIR_STATES.find((name) => name === pair['state']);
  if (state && before?.['state'] !== state) events.push({ kind: 'pair-reported', ...key, state });
  if (pair['nominated'] === true && before?.['nominated'] !== true) {
    events.push({ kind: 'pair-nominated', ...key });
  }
  return events;
}

function wasRecorded(pair: StatsEntry, { known }: Comparison): boolean {
  const transport = text(pair, 'transportId');
  return transport !== undefined && known.names.has(transport);
}

function selectionOf(entry: StatsEntry, comparison: Comparison): readonly NewEvent[] {
  const transport = comparison.transport(entry.id);
  const pair = selectedPair(entry, comparison.after);
  const key = pair && pairKey(pair, comparison, comparison.after);
  if (!transport || !pair || !key) return [];
  const previous = comparison.before.byId.get(entry.id);
  const before = previous && selectedPair(previous, comparison.before);
  if (before?.id === pair.id && wasRecorded(before, comparison)) return [];
  const told = transport.selected;
  if (told && (told.pair === pair.id || toldLater(told, comparison.taken))) return [];
  // The browser was asked in between and had none: that bounds the first selection more closely.
  const since = before ? key.since : later(key.since, transport.unselectedAt, comparison.at);
  return [{ kind: 'pair-selected', ...key, since }];
}

/** Firefox marks the pair; both name it in the transport. */
function selectedPair(transport: StatsEntry, index: EntryIndex): StatsEntry | undefined {
  const named = text(transport, 'selectedCandidatePairId');
  if (named !== undefined) return index.byId.get(named);
  return index
    .ofType('candidate-pair')
    .find((pair) => pair['selected'] === true && text(pair, 'transportId') === transport.id);
}

function removalOf(pair: StatsEntry, comparison: Comparison): readonly NewEvent[] {
  if (comparison.after.byId.has(pair.id) || !wasRecorded(pair, comparison)) return [];
  const key = pairKey(pair, comparison, comparison.before);
  return key ? [{ kind: 'pair-removed', ...key, reason: 'vanished' }] : [];
}

function pairKey(pair: StatsEntry, comparison: Comparison, index: EntryIndex) {
  const transport = comparison.transport(text(pair, 'transportId'));
  if (!transport) return undefined;
  const generation = generationOf(pair, transport, index);
  return {
    peer: comparison.peer,
    transport: transport.id,
    generation,
    pair: pair.id,
    ...boundsOn(comparison, transport, generation),
  };
}

/** Our own fragment decides; a peer-reflexive candidate may lack it, then the other side's. */
function generationOf(pair: StatsEntry, { generations }: KnownTransport, index: EntryIndex) {
  const { local, remote } = candidatesOf(pair, index);
  const localFragment = text(local, 'usernameFragment');
  if (localFragment !== undefined && generations.local.includes(localFragment)) {
    return localGeneration(generations, localFragment);
  }
  const remoteFragment = text(remote, 'usernameFragment');
  if (remoteFragment !== undefined && generations.remote.includes(remoteFragment)) {
    return remoteGeneration(generations, remoteFragment);
  }
  return generations.current;
}

function candidatesOf(pair: StatsEntry, index: EntryIndex) {
  const find = (field: string) => index.byId.get(text(pair, field) ?? '');
  return { local: find('localCandidateId'), remote: find('remoteCandidateId') };
}

function endsOf(pair: StatsEntry, comparison: Comparison) {
  const { local, remote } = candidatesOf(pair, comparison.after);
  const transport = comparison.after.byId.get(text(pair, 'transportId') ?? '');
  const priority = exactPriority(local, remote, text(transport, 'iceRole'));
  return {
    local: pairEnd(local, text(pair, 'localCandidateId')),
    remote: pairEnd(remote, text(pair, 'remoteCandidateId')),
    ...(priority === undefined ? {} : { priority: priority.toString() }),
  };
}

function exactPriority(
  local: StatsEntry | undefined,
  remote: StatsEntry | undefined,
  role: string | undefined,
): bigint | undefined {
  const own = numeric(local, 'priority');
  const other = numeric(remote, 'priority');
  if (own === undefined || other === undefined) return undefined;
  if (role === 'controlling' || own === other) return pairPriority(own, other);
  return role === 'controlled' ? pairPriority(other, own) : undefined;
}

function later<T extends number>(since: T, moment: T | undefined, at: T): T {
  return moment !== undefined && moment > since && moment < at ? moment : since;
}
