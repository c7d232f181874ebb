import type { Random } from '@/lib/random';
import type { Milliseconds } from '@/lib/time';
import type { IceAgentOptions } from '../agent/agent';
import type { IceAgentEvent } from '../agent/agent-events';
import type { LocalCandidate } from '../agent/local-candidate';
import { LIBWEBRTC_LENGTHS, newIceParameters, newTieBreaker } from '../check/credentials';
import type { IceRole } from '../pair-priority';
import type { Channel } from './channel';
import type { Connection } from './connection';
import { ConnectionTable } from './connection-table';
import type { Generation } from './generation';
import { RemoteCandidates } from './remote-candidates';

/** What the parts of one agent share; each of them is told to act, none acts on its own. */
export class AgentCore {
  readonly events: IceAgentEvent[] = [];
  readonly table: ConnectionTable;
  readonly remotes = new RemoteCandidates();
  readonly tieBreaker: bigint;
  readonly checks: Random;
  readonly lateness: Random;
  /** Oldest first; those that are neither the newest nor in use are dropped. */
  generations: Generation[] = [];
  selected: Connection | undefined;
  role: IceRole;
  /** The pairs are to be sorted anew before the agent rests. */
  isSortDue = false;
  hadConnection = false;
  /** Relays whose allocation is gone. */
  readonly lostPorts = new Set<LocalCandidate>();

  constructor(public options: IceAgentOptions) {
    this.role = options.role;
    this.tieBreaker = newTieBreaker(options.random.stream('tie-breaker'));
    this.checks = options.random.stream('checks');
    this.lateness = options.random.stream('lateness');
    this.table = new ConnectionTable((event) => this.emit(event));
  }

  get currentGeneration(): Generation {
    return this.generations.at(-1) ?? this.addGeneration();
  }

  /** New credentials, and nothing else yet; later generations keep the streams of chance apart. */
  addGeneration(): Generation {
    const number = (this.generations.at(-1)?.number ?? -1) + 1;
    const random = this.options.random.stream(`generation ${number}`);
    const generation: Generation = {
      number,
      parameters: newIceParameters(random, LIBWEBRTC_LENGTHS),
      gathering: undefined,
      remote: undefined,
      isRemoteLite: false,
      reflexive: [],
    };
    this.generations = [...this.generations, generation];
    return generation;
  }

  emit(event: IceAgentEvent): void {
    this.events.push(event);
  }

  get channel(): Channel {
    const { selected, role, table, generations } = this;
    const latest = generations.findLast(({ remote }) => remote !== undefined);
    const isRemoteLite = latest?.isRemoteLite ?? false;
    return { connections: table.connections, selected, role, isRemoteLite };
  }

  generationOf(connection: Connection): Generation | undefined {
    return this.generations.find(({ number }) => number === connection.generation);
  }

  /** The host left the network that this port was on: nothing gets out of it any more. */
  isGone(port: LocalCandidate): boolean {
    const address = port.type === 'host' ? port.base.address : port.network.address;
    return !this.options.networks.some((network) => network.address === address);
  }

  setRole(role: IceRole, because: 'initial' | 'conflict'): void {
    if (this.role === role) return;
    this.role = role;
    this.emit({ kind: 'role', role, because });
    for (const connection of this.table.connections) this.table.tellPriorities(connection, role);
    this.isSortDue = true;
  }

  select(connection: Connection): void {
    this.selected = connection;
    this.tellSelected(connection);
    this.isSortDue = true;
  }

  /** Also when the selected pair's own address turned out to be another one. */
  tellSelected(connection: Connection): void {
    const { generation, validPair: pair } = connection;
    this.emit({ kind: 'pair-selected', generation, pair });
  }

  remove(
    connection: Connection,
    because: Extract<IceAgentEvent, { readonly kind: 'pair-removed' }>['because'],
  ): void {
    if (this.selected === connection) {
      const { generation, validPair: pair } = connection;
      this.selected = undefined;
      this.emit({ kind: 'pair-unselected', generation, pair });
    }
    this.table.remove(connection, because);
    this.isSortDue = true;
  }

  /** What happened to a pair beside its checks. */
  tellState(connection: Connection, because: string): void {
    const { generation, validPair: pair, checkState, roundTripSamples } = connection;
    // A ping under way does not take back what an earlier answer proved.
    const isProved = checkState === 'in-progress' && roundTripSamples > 0;
    const state = isProved ? 'succeeded' : checkState;
    this.emit({ kind: 'pair-state', generation, pair, state, because });
  }

  /** Time passes for all pairs. */
  update(now: Milliseconds): void {
    // The table replaces its list and never changes it: this one stays as it is.
    for (const connection of this.table.connections) {
      connection.update(now);
      if (connection.isDead(now)) this.remove(connection, connection.isPruned ? 'pruned' : 'dead');
    }
  }
}
