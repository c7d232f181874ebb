import { isPathGone } from '../diagnosis/path-gone';
import { milliseconds } from '../time';
import {
  type History,
  type InstanceHistory,
  instancesOf,
  type MachineName,
  type Transition,
} from '../trace/history';
import type { Trace } from '../trace/trace';
import { eventIndexOf } from './event-index';
import type { Phase } from './phase';
import type { PhaseSignal } from './phase-signal';
import { signalingSignals } from './signaling-signals';

/** One step of one instance, with the place of its cause in the order of arrival. */
interface Step {
  readonly instance: InstanceHistory;
  readonly transition: Transition;
  readonly index: number;
}

/** What each phase of a peer takes from the steps of its machines, in the order of arrival. */
export function phaseSignals(
  trace: Trace,
  history: History,
  peer: string,
): Readonly<Record<Phase, readonly PhaseSignal[]>> {
  const steps = (machine: MachineName) => stepsOf(trace, history, machine, peer);
  const connection = steps('connection').filter(({ transition }) => transition.to !== 'connected');
  const closings = [...steps('signaling'), ...connection].filter(isClosing);
  const order = (found: readonly Ordered[]) =>
    found.toSorted((left, right) => left.index - right.index).map(({ signal }) => signal);
  const closed = closings.map((step) => ordered(step, 'closed'));
  const dtls = withoutEchoesOfIce(trace, history, peer, steps);
  return {
    signaling: signalingSignals(trace, history, peer),
    ice: order([...iceSignals(steps, connection, dtls), ...closed]),
    dtls: order([...dtlsSignals(dtls), ...closed]),
    // Without keys nothing can flow any more: what had begun ends with the handshake.
    media: order([
      ...mediaSignals(trace, steps, dtls),
      ...dtls.filter(isFailure).map((step) => ordered(step, 'closed')),
      ...closed,
    ]),
  };
}

interface Ordered {
  readonly index: number;
  readonly signal: PhaseSignal;
}

function ordered({ transition, index }: Step, kind: PhaseSignal['kind']): Ordered {
  const { at, since, cause } = transition;
  return { index, signal: { kind, moment: { at, since, cause } } };
}

function isClosing({ transition }: Step): boolean {
  return transition.to === 'closed';
}

function isFailure({ transition }: Step): boolean {
  return transition.to === 'failed';
}

function stepsOf(trace: Trace, history: History, machine: MachineName, peer: string): Step[] {
  const events = eventIndexOf(trace);
  return instancesOf(history, machine, peer)
    .flatMap((instance) =>
      instance.transitions.map((transition) => ({
        instance,
        transition,
        index: events.get(transition.cause)?.index ?? 0,
      })),
    )
    .toSorted((left, right) => left.index - right.index);
}

type StepsOf = (machine: MachineName) => Step[];

/**
 * ICE of one peer. It begins with gathering or checking, each later generation reopens it, and so
 * does a path that was lost (`disconnected`). Where the peer tells nothing of its transports
 * (an old agent, a dump), the state of the whole connection stands for them.
 */
function iceSignals(steps: StepsOf, connection: readonly Step[], dtls: readonly Step[]): Ordered[] {
  const transports = steps('ice');
  const ice = transports.length > 0 ? transports : steps('iceConnection');
  const begins = [...steps('gathering'), ...ice]
    .filter(({ transition }) => transition.to === 'gathering' || transition.to === 'checking')
    .toSorted((left, right) => left.index - right.index);
  const selected = steps('pair').filter(
    ({ transition }) => transition.region === 'use' && transition.to === 'selected',
  );
  const nominated = steps('pair').filter(({ transition }) => transition.to === 'nominated');
  const connected = ice.filter(({ transition }) => isPath(transition));
  const lost = ice.filter(({ transition }) => transition.to === 'disconnected');
  const failed = ice.filter(({ transition }) => transition.to === 'failed');
  return [
    ...firstOfEachGeneration(begins).map((step, order) =>
      ordered(step, order === 0 ? 'begin' : 'reopen'),
    ),
    ...firstOfEachGeneration(selected).map((step) => ordered(step, 'done')),
    ...firstOfEachGeneration(nominated)
      .filter((step) => isRestart(step) && !hasSelected(selected, step))
      .map((step) => ordered(step, 'done')),
    ...connected
      .filter((step) => !hasSelected(selected, step))
      .map((step) => ordered(step, 'done')),
    ...recoveries(connected, lost).map((step) => ordered(step, 'done')),
    ...lost.map((step) => ordered(step, 'begin')),
    ...failed.map((step) => ordered(step, 'failed')),
    ...unexplainedFailures(connection, failed, dtls).map((step) => ordered(step, 'failed')),
  ];
}

/** The first step of each ICE generation, over all transports: BUNDLE leaves only one of them. */
function firstOfEachGeneration(steps: readonly Step[]): Step[] {
  const seen = new Set<number>();
  return steps.filter(({ instance }) => {
    const generation = instance.key.generation ?? 0;
    if (seen.has(generation)) return false;
    seen.add(generation);
    return true;
  });
}

/**
 * Chromium's controlled side may keep sending on the old pair after a restart for as long as that
 * works, and selects no pair of the new generation. The pair that was nominated then ends the run.
 */
function isRestart({ instance }: Step): boolean {
  return (instance.key.generation ?? 0) > 0;
}

function hasSelected(selected: readonly Step[], { instance }: Step): boolean {
  const generation = instance.key.generation ?? 0;
  return selected.some((pair) => (pair.instance.key.generation ?? 0) === generation);
}

/** Connected once more after `disconnected`: the selected pair is the old one and says nothing. */
function recoveries(connected: readonly Step[], lost: readonly Step[]): Step[] {
  return connected.filter(({ instance, index }) =>
    lost.some((step) => step.instance === instance && step.index < index),
  );
}

/**
 * Chromium's ICE state may stay `disconnected` while `connectionState` fails. With no failed ICE
 * or DTLS transport to explain it, the path is what failed.
 */
function unexplainedFailures(
  connection: readonly Step[],
  failed: readonly Step[],
  dtls: readonly Step[],
): Step[] {
  if (failed.length > 0 || dtls.some(({ transition }) => transition.to === 'failed')) return [];
  return connection.filter(({ transition }) => transition.to === 'failed');
}

/**
 * The steps of DTLS without those that only repeat ICE's failure: Firefox fails a DTLS transport
 * together with ICE, whether no handshake was ever begun or it had long succeeded.
 */
function withoutEchoesOfIce(trace: Trace, history: History, peer: string, steps: StepsOf): Step[] {
  const events = eventIndexOf(trace);
  const connections = instancesOf(history, 'iceConnection', peer);
  const last = trace.events.at(-1)?.at ?? milliseconds(0);
  const paths = [
    ...steps('pair').filter(({ transition }) => transition.to === 'selected'),
    ...steps('ice').filter(({ transition }) => isPath(transition)),
    ...steps('iceConnection').filter(({ transition }) => isPath(transition)),
  ];
  return steps('dtls').filter(({ instance, transition, index }) => {
    if (transition.to !== 'failed') return true;
    const { kind } = events.get(transition.cause)?.event ?? {};
    if (kind === 'dtls-error' || kind === 'dtls-alert') return true;
    if (isPathGone(connections, transition.at, last)) return false;
    const { transport } = instance.key;
    return (
      transition.from !== 'new' ||
      paths.some(
        (path) =>
          path.index < index &&
          (path.instance.key.transport === undefined || path.instance.key.transport === transport),
      )
    );
  });
}

function isPath({ to }: Transition): boolean {
  return to === 'connected' || to === 'completed';
}

/** DTLS of one peer, over all its transports. */
function dtlsSignals(dtls: readonly Step[]): Ordered[] {
  const kinds: Readonly<Record<string, PhaseSignal['kind']>> = {
    connecting: 'begin',
    connected: 'done',
    failed: 'undone',
  };
  return dtls.flatMap((step) => {
    const kind = kinds[step.transition.to];
    return kind ? [ordered(step, kind)] : [];
  });
}

/** Media and data: it begins once a path is safe, and ends when the first thing arrives on it. */
function mediaSignals(trace: Trace, steps: StepsOf, dtls: readonly Step[]): Ordered[] {
  const secured = dtls.find(({ transition }) => transition.to === 'connected');
  const received = receivedStreams(trace);
  const arrivals = [
    ...steps('stream').filter(
      ({ instance, transition }) =>
        transition.to === 'flowing' &&
        received.has(`${instance.key.peer}|${instance.key.transport}|${instance.key.instance}`),
    ),
    ...steps('channel').filter(({ transition }) => transition.to === 'open'),
  ].toSorted((left, right) => left.index - right.index);
  const first = arrivals[0];
  return [
    ...(secured ? [ordered(secured, 'begin')] : []),
    ...(first ? [ordered(first, 'done')] : []),
  ];
}

/** A sent stream that flows proves nothing about the path: only received ones count. */
function receivedStreams(trace: Trace): ReadonlySet<string> {
  const found = new Set<string>();
  for (const event of trace.events) {
    if (event.kind === 'stream-opened' && event.direction === 'received') {
      found.add(`${event.peer}|${event.transport}|${event.stream}`);
    }
  }
  return found;
}
