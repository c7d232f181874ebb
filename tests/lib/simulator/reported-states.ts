import type { EventOf, TraceEvent } from '@/lib/trace/events/event';
import {
  type History,
  type InstanceHistory,
  MAIN_REGION,
  type Transition,
} from '@/lib/trace/history';
import type { IceState } from '@/lib/trace/states';
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
  const agents = new Map(
    facts.header.nodes.flatMap((node) =>
      node.kind === 'peer' && node.agent ? [[node.id, node.agent] as const] : [],
    ),
  );
  return lastOfEachMoment(reports).flatMap((report) => {
    const agent = agents.get(report.peer) ?? 'rfc8445';
    const allowed = wordsFor(history, report, agent);
    if (allowed.includes(report.state)) return [];
    const what = report.kind === 'pair-reported' ? report.pair : report.subject;
    return [`${report.peer} at ${report.at}: ${what} is ${report.state}, facts say ${allowed[0]}`];
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

function wordsFor(history: History, report: Report, agent: AgentName): readonly string[] {
  if (report.kind === 'pair-reported') return wordsForPair(history, report, agent);
  if (report.subject === 'signalingState') {
    const signaling = history.instances.find(
      ({ key }) => key.peer === report.peer && key.machine === 'signaling',
    );
    return [signaling ? stateAt(signaling, report.at) : 'nothing'];
  }
  return wordsForTransport(history, report.peer, report.at, agent);
}

function wordsForPair(
  history: History,
  { peer, generation, pair, at }: EventOf<'pair-reported'>,
  agent: AgentName,
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
  return agent === 'libwebrtc' && state === 'succeeded' ? [state, 'in-progress'] : [state];
}

function wordsForTransport(
  history: History,
  peer: string,
  at: number,
  agent: AgentName,
): readonly string[] {
  const ofPeer = history.instances.filter(
    ({ key, openedAt }) => key.peer === peer && openedAt <= at,
  );
  const generations = ofPeer.filter(({ key }) => key.machine === 'ice');
  const state = transportState(generations.map((one) => stateAt(one, at) as IceState));
  const hasPair = ofPeer.some(({ key }) => key.machine === 'pair');
  const wasConnected = generations.some(({ transitions }) =>
    transitions.some((one) => one.to === 'connected' && one.at <= at),
  );
  const isRestarting = generations.length > 1;
  if (agent === 'libwebrtc') {
    if (state === 'new' && hasPair) return ['checking'];
    if (state === 'checking' && wasConnected) return ['disconnected', 'checking'];
    return [state];
  }
  if (state === 'connected') return [state, 'completed'];
  if (isRestarting && stateAtNewest(generations, at) === 'new' && state !== 'connected') {
    return ['checking'];
  }
  return state === 'new' && hasPair ? ['checking'] : [state];
}

/** The newest generation, but an older one while it still carries the data (RFC 8445 §9). */
function transportState(states: readonly IceState[]): IceState {
  const newest = states.at(-1) ?? 'new';
  if (newest !== 'new' && newest !== 'checking') return newest;
  const older = states.findLast((state) => state === 'connected' || state === 'disconnected');
  if (older === 'connected') return older;
  return newest === 'new' && older !== undefined ? older : newest;
}

function stateAtNewest(generations: readonly InstanceHistory[], at: number): string {
  const newest = generations.at(-1);
  return newest ? stateAt(newest, at) : 'new';
}

/** The state of a region when the moment is over. */
function stateAt(instance: InstanceHistory, at: number, region: string = MAIN_REGION): string {
  const last = instance.transitions.findLast((one) => one.region === region && one.at <= at);
  return last?.to ?? instance.initial[region] ?? '';
}

/**
 * The facts that moved a region whose state is reported: one for each kind of move of each peer, or
 * a run of thousands of checks would be folded thousands of times.
 */
export function decidingFacts(facts: Trace): readonly string[] {
  const chosen = new Map<string, string>();
  for (const { key, transitions } of replay(facts).instances) {
    if (key.machine !== 'ice' && key.machine !== 'pair') continue;
    for (const transition of transitions) {
      if (!isReported(transition)) continue;
      const [, kind] = transition.cause.split('/');
      const move = `${key.peer} ${key.machine} ${kind} ${transition.from} ${transition.to}`;
      if (!chosen.has(move)) chosen.set(move, transition.cause);
    }
  }
  return [...new Set(chosen.values())];
}

function isReported({ region }: Transition): boolean {
  return region === MAIN_REGION || region === 'check';
}
