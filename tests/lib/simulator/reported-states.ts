import type { EventOf, TraceEvent } from '@/lib/trace/events/event';
import {
  type History,
  type InstanceHistory,
  MAIN_REGION,
  type Transition,
} from '@/lib/trace/history';
import type { PeerNode, Trace } from '@/lib/trace/trace';
import { replay } from '@/machines/replay';

/*
 * The facts of a simulation against the reports of its agents. A step of an agent takes no time, so
 * states are compared at the end of each moment: facts and reports of one step have one time.
 *
 * The mapping of an agent, from what the facts say to the words that it may use for it:
 *
 * | facts            | rfc8445                                   | libwebrtc                           |
 * | new              | checking, once there is somebody to check, | checking, once it has a pair        |
 * |                  | or a restart has begun                    |                                     |
 * | checking         | checking                                  | checking; disconnected, where an    |
 * |                  |                                           | earlier generation was connected    |
 * | connected        | connected; completed, once both sides'    | connected                           |
 * |                  | candidates have ended (not a fact)        |                                     |
 * | pair succeeded   | succeeded                                 | succeeded; in-progress after a ping |
 * | pair waiting     | waiting; frozen of a lite agent, which    | waiting                             |
 * |                  | checks nothing                            |                                     |
 */

type AgentName = NonNullable<PeerNode['agent']>;
export type Report =
  | Extract<EventOf<'state-reported'>, { subject: 'iceTransport.state' | 'signalingState' }>
  | EventOf<'pair-reported'>;

export function isReport(event: TraceEvent): event is Report {
  if (event.kind === 'pair-reported') return true;
  if (event.kind !== 'state-reported') return false;
  return event.subject === 'iceTransport.state' || event.subject === 'signalingState';
}

/** The trace without anything that an agent said about its states. */
export function factsOf(trace: Trace): Trace {
  const isFact = ({ kind }: TraceEvent) => kind !== 'state-reported' && kind !== 'pair-reported';
  return { ...trace, events: trace.events.filter(isFact) };
}

/** The reports that the facts contradict, each as a line of text. */
export function contradictions(facts: Trace, reports: readonly Report[]): readonly string[] {
  const history = replay(facts);
  const agents = agentsOf(facts);
  const compared = [...lastOfEachMoment(reports), ...lastingReports(history, reports)];
  return compared.flatMap((report) => {
    const allowed = wordsFor({ facts, history, agents }, report);
    if (allowed.includes(report.state)) return [];
    const what = report.kind === 'pair-reported' ? report.pair : report.subject;
    return [`${report.peer} at ${report.at}: ${what} is ${report.state}, facts say ${allowed[0]}`];
  });
}

interface Folded {
  readonly facts: Trace;
  readonly history: History;
  readonly agents: ReadonlyMap<string, AgentName | 'lite'>;
}

/** What a peer is, and what it says of itself in its own description. */
function agentsOf(facts: Trace): Folded['agents'] {
  const isLite = (peer: string) =>
    facts.events.some(
      (event) =>
        event.kind === 'description-applied' &&
        event.peer === peer &&
        event.side === 'local' &&
        /^a=ice-lite/m.test(event.sdp),
    );
  return new Map(
    facts.header.nodes.flatMap((node) =>
      node.kind === 'peer' && node.agent
        ? [[node.id, isLite(node.id) ? 'lite' : node.agent] as const]
        : [],
    ),
  );
}

/** What was reported of a pair last holds when the facts move it: it is compared then once more. */
function lastingReports(history: History, reports: readonly Report[]): readonly Report[] {
  const byPair = new Map<string, EventOf<'pair-reported'>[]>();
  for (const report of reports) {
    if (report.kind !== 'pair-reported') continue;
    const key = `${report.peer} ${report.generation} ${report.pair}`;
    byPair.set(key, [...(byPair.get(key) ?? []), report]);
  }
  return history.instances.flatMap(({ key, transitions }) => {
    const ofPair = byPair.get(`${key.peer} ${key.generation} ${key.instance}`) ?? [];
    return transitions.filter(isReported).flatMap(({ at }) => {
      const last = ofPair.findLast((report) => report.at <= at);
      return last && last.at < at ? [{ ...last, at }] : [];
    });
  });
}

/** Of several reports on the same at one moment, only the last one outlives the step. */
function lastOfEachMoment(reports: readonly Report[]): readonly Report[] {
  const last = new Map<string, Report>();
  for (const report of reports) {
    const what =
      report.kind === 'pair-reported' ? `${report.generation} ${report.pair}` : report.subject;
    last.set(`${report.peer} ${what} ${report.at}`, report);
  }
  return [...last.values()];
}

function wordsFor(folded: Folded, report: Report): readonly string[] {
  if (report.kind === 'pair-reported') return wordsForPair(folded, report);
  if (report.subject === 'signalingState') {
    const signaling = folded.history.instances.find(
      ({ key }) => key.peer === report.peer && key.machine === 'signaling',
    );
    return [signaling ? stateAt(signaling, report.at) : 'nothing'];
  }
  return wordsForTransport(folded, report);
}

function wordsForPair(
  { history, agents }: Folded,
  { peer, generation, pair, at }: EventOf<'pair-reported'>,
): readonly string[] {
  const instance = history.instances.find(
    ({ key }) =>
      key.machine === 'pair' &&
      key.peer === peer &&
      key.generation === generation &&
      key.instance === pair,
  );
  if (instance === undefined || instance.openedAt > at) return ['nothing'];
  const state = stateAt(instance, at, 'check');
  const agent = agents.get(peer);
  if (agent === 'libwebrtc' && state === 'succeeded') return [state, 'in-progress'];
  return agent === 'lite' && state === 'waiting' ? [state, 'frozen'] : [state];
}

function wordsForTransport(
  { facts, history, agents }: Folded,
  { peer, at }: Report,
): readonly string[] {
  const ofPeer = history.instances.filter(
    ({ key, openedAt }) => key.peer === peer && openedAt <= at,
  );
  const generations = ofPeer.filter(({ key }) => key.machine === 'ice');
  const states = generations.map((one) => stateAt(one, at));
  const state = transportState(states);
  const hasPair = ofPeer.some(({ key }) => key.machine === 'pair');
  if (agents.get(peer) === 'libwebrtc') {
    const wasConnected = generations.some(({ transitions }) =>
      transitions.some((one) => one.to === 'connected' && one.at <= at),
    );
    if (state === 'new' && hasPair) return ['checking'];
    return state === 'checking' && wasConnected ? ['disconnected'] : [state];
  }
  if (state === 'connected') return [state, 'completed'];
  if (generations.length > 1 && states.at(-1) === 'new') return ['checking'];
  const hasRemote = facts.events.some(
    (event) => event.kind === 'remote-candidate-added' && event.peer === peer && event.at <= at,
  );
  return state === 'new' && (hasPair || hasRemote) ? ['checking'] : [state];
}

/** The newest generation, but an older one while it still carries the data (RFC 8445 §9). */
function transportState(states: readonly string[]): string {
  const newest = states.at(-1) ?? 'new';
  if (newest !== 'new' && newest !== 'checking') return newest;
  const older = states.findLast((state) => state === 'connected' || state === 'disconnected');
  if (older === 'connected') return older;
  return newest === 'new' && older !== undefined ? older : newest;
}

/** The state of a region when the moment is over. */
function stateAt(instance: InstanceHistory, at: number, region: string = MAIN_REGION): string {
  const last = instance.transitions.findLast((one) => one.region === region && one.at <= at);
  return last?.to ?? instance.initial[region] ?? '';
}

/**
 * The facts without which a state at the end of some moment is another one: one for each kind of
 * move of each peer, or a run of thousands of checks would be folded thousands of times.
 */
export function decidingFacts(facts: Trace): readonly string[] {
  const chosen = new Map<string, string>();
  const agents = agentsOf(facts);
  for (const { key, transitions } of replay(facts).instances) {
    if (key.machine !== 'ice' && key.machine !== 'pair') continue;
    const reported = transitions.filter(isReported);
    for (const [index, transition] of reported.entries()) {
      // What is left within the same moment is never reported.
      if (reported[index + 1]?.at === transition.at) continue;
      // A lite agent calls frozen what waits: it says the same of both.
      if (transition.to === 'waiting' && agents.get(key.peer) === 'lite') continue;
      const [, kind] = transition.cause.split('/');
      const move = `${key.peer} ${key.machine} ${kind} ${transition.from} ${transition.to}`;
      if (!chosen.has(move)) chosen.set(move, transition.cause);
    }
  }
  const before = endsOfMoments(facts);
  return [...new Set(chosen.values())].filter(
    // What two facts of one moment say alike is decided by neither alone.
    (fact) => endsOfMoments(without(facts, fact)) !== before,
  );
}

export function without(facts: Trace, fact: string): Trace {
  return { ...facts, events: facts.events.filter(({ id }) => id !== fact) };
}

/** Every state of ICE transports and pairs that outlived its moment, as text. */
function endsOfMoments(facts: Trace): string {
  const { instances } = replay(facts);
  const pairs = instances.flatMap(({ id, key, transitions }) => {
    if (key.machine !== 'pair') return [];
    const reported = transitions.filter(isReported);
    const ends = reported.filter(({ at }, index) => reported[index + 1]?.at !== at);
    return ends.map(({ at, to }) => `${id} ${at} ${to}`);
  });
  const ice = instances.filter(({ key }) => key.machine === 'ice');
  const transports = [...new Set(ice.map(({ key }) => key.peer))].flatMap((peer) => {
    const generations = ice.filter(({ key }) => key.peer === peer);
    const moments = new Set(
      generations.flatMap(({ transitions }) => transitions.map(({ at }) => at)),
    );
    return [...moments].map((at) => {
      const open = generations.filter(({ openedAt }) => openedAt <= at);
      return `${peer} ${at} ${transportState(open.map((one) => stateAt(one, at)))}`;
    });
  });
  return [...pairs, ...transports.filter(isNews)].join('\n');
}

/** Whether a line says something else than the one before it. */
function isNews(line: string, index: number, lines: readonly string[]): boolean {
  const said = (one: string | undefined) => {
    const [peer, , state] = one?.split(' ') ?? [];
    return `${peer} ${state}`;
  };
  return said(line) !== said(lines[index - 1]);
}

function isReported({ region }: Transition): boolean {
  return region === MAIN_REGION || region === 'check';
}
