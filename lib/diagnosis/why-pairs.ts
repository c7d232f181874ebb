import type { EventOf, TraceEvent } from '../trace/events/event';
import type { PairState } from '../trace/states';
import type { NodeId } from '../trace/trace';
import { endpointText } from '../transport-address';
import { mainStop, stopKey, stopsOf } from './why-checks';
import type {
  CountedStop,
  EndFact,
  FateGroup,
  PairFate,
  PairResult,
  ReasonToLeave,
} from './why-findings';
import type { RunFacts } from './why-run';

type Formed = EventOf<'pair-formed'>;

/** The events of one pair of one generation of one peer. */
interface PairStory {
  readonly peer: NodeId;
  readonly generation: number;
  readonly pair: string;
  readonly formed: Formed;
  readonly events: readonly PairEvent[];
}

type PairEvent = Extract<TraceEvent, { readonly pair: string }>;

/** What became of every pair of every peer, those of a generation in the order of their priority. */
export function fatesOf(facts: RunFacts): readonly PairFate[] {
  const stories = storiesOf(facts);
  return stories
    .map((story) => fateOf(facts, story, stories))
    .toSorted(
      (a, b) =>
        facts.sides.findIndex(({ id }) => id === a.peer) -
          facts.sides.findIndex(({ id }) => id === b.peer) ||
        b.generation - a.generation ||
        compare(BigInt(b.priority ?? 0), BigInt(a.priority ?? 0)),
    );
}

/** Those of the newest generation. */
export function lastGeneration(fates: readonly PairFate[]): readonly PairFate[] {
  const newest = Math.max(0, ...fates.map(({ generation }) => generation));
  return fates.filter(({ generation }) => generation === newest);
}

/** The fates with those of one reason together; what was selected comes first. */
export function groupFates(fates: readonly PairFate[]): readonly FateGroup[] {
  const groups = new Map<string, PairFate[]>();
  for (const fate of fates) {
    const key = [fate.peer, fate.generation, resultKey(fate)].join('|');
    const group = groups.get(key);
    if (group) group.push(fate);
    else groups.set(key, [fate]);
  }
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      return first ? [{ peer: first.peer, generation: first.generation, fates: group }] : [];
    })
    .toSorted((a, b) => rank(a) - rank(b));
}

const RANKS: readonly PairResult['kind'][] = ['selected', 'left', 'proved', 'valid', 'stopped'];

function rank({ fates: [fate] }: FateGroup): number {
  return fate ? RANKS.indexOf(fate.result.kind) : RANKS.length;
}

function resultKey({ pair, result }: PairFate): string {
  if (result.kind === 'valid') return `valid ${result.because}`;
  if (result.kind !== 'stopped') return `${result.kind} ${pair}`;
  return result.stops.map(({ stop, count }) => `stopped ${count} ${stopKey(stop)}`).join();
}

function storiesOf({ trace }: RunFacts): readonly PairStory[] {
  const stories = new Map<string, PairStory & { readonly events: PairEvent[] }>();
  for (const event of trace.events) {
    if (!('pair' in event) || !('generation' in event)) continue;
    const { peer, generation, pair } = event;
    const key = `${peer} ${generation} ${pair}`;
    const story = stories.get(key);
    if (story) story.events.push(event);
    else if (event.kind === 'pair-formed') {
      stories.set(key, { peer, generation, pair, formed: event, events: [event] });
    }
  }
  return [...stories.values()];
}

function fateOf(facts: RunFacts, story: PairStory, all: readonly PairStory[]): PairFate {
  const { peer, generation, pair, formed } = story;
  const result = resultOf(facts, story, all);
  const checks = checksOf(story, all);
  const answered = answeredAt(story);
  const earlier = checks.filter(({ at }) => answered !== undefined && at < answered.at);
  const told = tellingEvent(story, result);
  return {
    peer,
    generation,
    pair,
    local: endOf(formed.local),
    remote: endOf(formed.remote),
    priority: priorityOf(story),
    checks: checks.length,
    result,
    givenUp: isGivenUp(facts, story),
    before: stopsOf(facts, withoutAnswer(facts, earlier)).filter(isDecided),
    event: told.event,
    at: told.at,
  };
}

function resultOf(facts: RunFacts, story: PairStory, all: readonly PairStory[]): PairResult {
  const selections = facts.of('pair-selected', story.peer);
  const index = selections.findLastIndex((event) => isOf(story, event));
  const taken = selections[index];
  const answered = answeredAt(story);
  if (taken) {
    const next = selections[index + 1];
    if (next) {
      const because = reasonToLeave(facts, taken, next, all);
      return { kind: 'left', at: taken.at, until: next.at, because };
    }
    const nominated = firstOf(story, 'pair-nominated') !== undefined;
    return { kind: 'selected', at: taken.at, nominated, answeredAt: answered?.at };
  }
  const valid = all.find((one) => proverOf(one) === story.pair && isBeside(one, story));
  if (valid && answered) return { kind: 'proved', valid: valid.pair };
  if (!answered) return { kind: 'stopped', stops: everyStop(facts, story) };
  const last = selections.findLast(({ generation }) => generation === story.generation);
  const because = last ? reasonNotTaken(story, last, all, answered.at) : 'not-nominated';
  return { kind: 'valid', answeredAt: answered.at, because };
}

/** An agent drops the other pairs once one is chosen (RFC 8445 §8.1.2), also those under way. */
function isGivenUp(facts: RunFacts, { peer, generation, events }: PairStory): boolean {
  const chosen = [...facts.of('pair-nominated', peer), ...facts.of('pair-selected', peer)].filter(
    (event) => event.generation === generation,
  );
  return events.some(
    (event) =>
      ((event.kind === 'pair-removed' && event.reason === 'pruned') ||
        (event.kind === 'pair-moved' && event.because === 'pruned')) &&
      chosen.some(({ at }) => at <= event.at),
  );
}

/** Why an agent left a selected pair for the next one; `all` as {@link storiesOf} gives them. */
function reasonToLeave(
  facts: RunFacts,
  taken: EventOf<'pair-selected'>,
  next: EventOf<'pair-selected'>,
  all: readonly PairStory[],
): ReasonToLeave {
  const between = ({ at }: { readonly at: number }) => at >= taken.at && at <= next.at;
  if (facts.of('consent-lost', taken.peer).some(between)) return 'lost';
  const before = all.find((story) => isOf(story, taken));
  const after = all.find((story) => isOf(story, next));
  if (!before || !after) return 'chosen-by-peer';
  if (isDead(facts, before, taken.at, next.at)) return 'dead';
  if (next.generation !== taken.generation) return 'restarted';
  if ((proverOf(before) ?? before.pair) === (proverOf(after) ?? after.pair)) {
    return 'address-changed';
  }
  const answeredBefore = answeredAt(before);
  if (answeredBefore === undefined || answeredBefore.at > next.at) {
    if (answeredAt(after) !== undefined) return 'answered';
  }
  return priority(after) > priority(before) ? 'higher-priority' : 'chosen-by-peer';
}

/** The last packet that went straight to its remote end was stopped, and not by chance. */
function isDead(
  { log }: RunFacts,
  { peer, formed: { local, remote } }: PairStory,
  from: number,
  until: number,
): boolean {
  if (local.type === 'relay') return false;
  const { endpoint } = endOf(remote);
  const last = log.begun.findLast(
    ({ node, to, at, packet }) =>
      node === peer &&
      at > from &&
      at < until &&
      endpointText(to) === endpoint &&
      log.fate(packet).kind !== 'under-way',
  );
  const fate = last && log.fate(last.packet);
  return fate?.kind === 'dropped' && fate.drop.code !== 'lost';
}

/** The same of two selections of one peer that follow each other in a run. */
export function reasonBetween(
  facts: RunFacts,
  taken: EventOf<'pair-selected'>,
  next: EventOf<'pair-selected'>,
): ReasonToLeave {
  return reasonToLeave(facts, taken, next, storiesOf(facts));
}

function reasonNotTaken(
  story: PairStory,
  selected: EventOf<'pair-selected'>,
  all: readonly PairStory[],
  answeredAt: number,
): Extract<PairResult, { kind: 'valid' }>['because'] {
  const winner = all.find((one) => isOf(one, selected));
  if (winner && priority(winner) > priority(story)) return 'lower-priority';
  return answeredAt > selected.at ? 'too-late' : 'not-nominated';
}

/** The stops of a pair without an answer: of its checks, or why it had none. */
function everyStop(facts: RunFacts, story: PairStory): readonly CountedStop[] {
  const refused = story.events.find(
    (event) => event.kind === 'pair-moved' && event.because === 'permission-refused',
  );
  const single = (stop: CountedStop['stop'], { id, at }: PairEvent): readonly CountedStop[] => [
    { stop, count: 1, event: id, at },
  ];
  if (refused) return single({ kind: 'permission-refused' }, refused);
  const checks = story.events.filter((event) => event.kind === 'check-sent');
  if (checks.length > 0) return stopsOf(facts, checks);
  const moved = story.events.findLast((event) => event.kind === 'pair-moved');
  const state: PairState = moved?.kind === 'pair-moved' ? moved.state : 'frozen';
  return single({ kind: 'never-checked', state }, story.events.at(-1) ?? story.formed);
}

/** What happened to it first: an answer to a check of its own, or of the one that proved it. */
function answeredAt(story: PairStory): PairEvent | undefined {
  return story.events.find((event) => event.kind === 'check-answered' || provedBy(event));
}

const PROVED = /^valid by the answer to a check of (.+)$/;

function provedBy(event: TraceEvent): string | undefined {
  return event.kind === 'pair-moved' ? PROVED.exec(event.because)?.[1] : undefined;
}

/** The pair whose checks proved this one, where it is another one. */
function proverOf({ events }: PairStory): string | undefined {
  for (const event of events) {
    const prover = provedBy(event);
    if (prover !== undefined) return prover;
  }
  return undefined;
}

/** Its own checks and those of the pair that proved it, in order. */
function checksOf(story: PairStory, all: readonly PairStory[]): readonly EventOf<'check-sent'>[] {
  const prover = proverOf(story);
  const stories = all.filter(
    (one) => one === story || (one.pair === prover && isBeside(one, story)),
  );
  return stories
    .flatMap(({ events }) => events.filter((event) => event.kind === 'check-sent'))
    .toSorted((a, b) => a.at - b.at);
}

function withoutAnswer(facts: RunFacts, checks: readonly EventOf<'check-sent'>[]) {
  const answered = new Set(facts.of('check-answered').map(({ transaction }) => transaction));
  return checks.filter(({ transaction }) => !answered.has(transaction));
}

function isDecided({ stop }: CountedStop): boolean {
  return stop.kind !== 'under-way';
}

function tellingEvent(
  story: PairStory,
  result: PairResult,
): { readonly event: string; readonly at: PairFate['at'] } {
  if (result.kind === 'stopped') {
    const main = mainStop(result.stops);
    if (main) return main;
  }
  const chosen = firstOf(story, 'pair-selected') ?? answeredAt(story) ?? story.formed;
  return { event: chosen.id, at: chosen.at };
}

/** As the agent computed it last. */
function priorityOf({ events, formed }: PairStory): string | undefined {
  const anew = events.findLast((event) => event.kind === 'pair-reprioritized');
  return anew?.kind === 'pair-reprioritized' ? anew.priority : formed.priority;
}

function priority(story: PairStory): bigint {
  return BigInt(priorityOf(story) ?? 0);
}

function firstOf(story: PairStory, kind: PairEvent['kind']): PairEvent | undefined {
  return story.events.find((event) => event.kind === kind);
}

interface PairPlace {
  readonly peer: NodeId;
  readonly generation: number;
}

function isBeside(one: PairPlace, other: PairPlace): boolean {
  return one.peer === other.peer && one.generation === other.generation;
}

function isOf(story: PairStory, event: PairPlace & { readonly pair: string }): boolean {
  return isBeside(story, event) && story.pair === event.pair;
}

export function endOf({ type, address = '?', port = 0, relayProtocol }: Formed['local']): EndFact {
  return { type, endpoint: endpointText({ address, port }), relayProtocol };
}

function compare(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
