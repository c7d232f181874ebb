import type { TraceEvent } from '../../lib/trace/events/event';
import type { History, InstanceKey, MachineName } from '../../lib/trace/history';
import { peersOf, type TraceHeader } from '../../lib/trace/trace';
import type { MachineInput } from '../protocol/inputs';
import { type Agent, keepsChecklists } from './agent';
import { initialPlace, nextPlace } from './automaton';
import { createLedger, type Instance, type Ledger } from './ledger';
import { createRoster, type Roster } from './roster';
import { createWhole, type Whole } from './whole';

export type KeyOf<Machine extends MachineName> = InstanceKey & { readonly machine: Machine };

/** What routing an event works with: the machines of all peers, told one input at a time. */
export interface Fold {
  readonly roster: Roster;
  /** Opens the machine where it is not, and gives it the input. */
  tell<Machine extends MachineName>(
    key: KeyOf<Machine>,
    input: MachineInput<Machine> | undefined,
    cause: TraceEvent,
  ): Instance;
  /** Gives an input to a machine that is there. */
  step(instance: Instance, input: string, cause: TraceEvent): void;
  /** The browser's word on an aggregate: moves it unless it is old news. */
  hear(key: KeyOf<'connection' | 'iceConnection'>, state: string, cause: TraceEvent): void;
  /** Opens the machines that an observed peer has from its beginning. */
  meet(peer: string, cause: TraceEvent): void;
  /** Steps the aggregates of the peers whose parts changed. */
  settle(cause: TraceEvent): void;
  agentOf(peer: string): Agent;
  history(folded: number): History;
}

/** An empty fold for the peers of a header. */
export function createFold(header: TraceHeader): Fold {
  const nodes = new Map(peersOf(header).map((node) => [node.id, node]));
  const agentOf = (peer: string) => nodes.get(peer)?.agent;
  const isObserved = (peer: string) => nodes.get(peer)?.observed ?? false;
  const ledger = createLedger();
  const roster = createRoster();
  const wholes = new Map<string, Whole>();
  const met = new Set<string>();
  const unsettled = new Set<string>();

  const wholeOf = (peer: string): Whole => {
    const whole = wholes.get(peer) ?? createWhole(agentOf(peer));
    wholes.set(peer, whole);
    return whole;
  };
  const open = (key: InstanceKey, cause: TraceEvent): Instance => {
    const known = ledger.find(key);
    if (known) return known;
    const instance = ledger.open(key, startOf(key.machine, agentOf(key.peer)), cause);
    roster.add(instance);
    if (isPart(key.machine)) unsettled.add(key.peer);
    return instance;
  };
  const step = (instance: Instance, input: string, cause: TraceEvent) => {
    const moved = ledger.step(instance, input, cause);
    if (moved && isPart(instance.key.machine)) unsettled.add(instance.key.peer);
    if (moved && instance.key.machine === 'ice') endOlderGenerations(instance, cause);
  };
  const endOlderGenerations = (instance: Instance, cause: TraceEvent) => {
    const { peer, transport = '', generation = 0 } = instance.key;
    if (!carries(instance)) return;
    for (const other of roster.transport(peer, transport).ice) {
      if ((other.key.generation ?? 0) < generation) step(other, 'restart took over', cause);
    }
  };

  return {
    roster,
    agentOf,
    step,
    tell(key, input, cause) {
      const instance = open(key, cause);
      if (input !== undefined) step(instance, input, cause);
      return instance;
    },
    hear(key, state, cause) {
      const instance = open(key, cause);
      if (wholeOf(key.peer).hear(key.machine, state)) step(instance, `reported ${state}`, cause);
    },
    meet(peer, cause) {
      if (met.has(peer)) return;
      met.add(peer);
      if (!isObserved(peer)) return;
      for (const machine of ['signaling', 'iceConnection', 'connection'] as const) {
        open({ peer, machine }, cause);
      }
    },
    settle(cause) {
      if (unsettled.size === 0) return;
      for (const peer of unsettled)
        settlePeer(peer, { ledger, roster, wholeOf, isObserved }, cause);
      unsettled.clear();
    },
    history: (folded) => ledger.history(folded),
  };
}

function isPart(machine: MachineName): boolean {
  return machine === 'ice' || machine === 'dtls';
}

function carries({ place }: Instance): boolean {
  return place.regions['state'] === 'connected' || place.regions['state'] === 'completed';
}

function startOf(machine: MachineName, agent: Agent) {
  const initial = initialPlace(machine);
  const waits = machine === 'pair' && !keepsChecklists(agent);
  return waits ? nextPlace(initial, 'agent freezes no pair') : initial;
}

interface Settling {
  readonly ledger: Ledger;
  readonly roster: Roster;
  readonly wholeOf: (peer: string) => Whole;
  readonly isObserved: (peer: string) => boolean;
}

/** An unobserved peer has no sum: not all its parts are known. */
function settlePeer(peer: string, fold: Settling, cause: TraceEvent): void {
  if (!fold.isObserved(peer)) return;
  for (const { machine, state } of fold.wholeOf(peer).sum(fold.roster.peer(peer))) {
    const instance = fold.ledger.find({ peer, machine });
    if (instance) fold.ledger.step(instance, `parts became ${state}`, cause);
  }
}
