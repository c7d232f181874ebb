import type { Milliseconds } from '@/lib/time';
import { sameEndpoint, type TransportAddress } from '@/lib/transport-address';
import type { IceAgentEvent, PairId } from '../agent/agent-events';
import type { LocalCandidate } from '../agent/local-candidate';
import { type IceRole, pairPriorityFor } from '../pair-priority';
import { Connection } from './connection';
import { ranked } from './ranking';
import type { RemoteEntry } from './remote-candidates';

/** All pairs of an agent, best first, with their names. */
export class ConnectionTable {
  connections: readonly Connection[] = [];
  /** Those that had their turn of the round robin. */
  readonly pinged = new Set<Connection>();
  private readonly uses = new Map<string, number>();

  constructor(private readonly emit: (event: IceAgentEvent) => void) {}

  /** There is one at most for each socket of ours and address of theirs. */
  find(port: LocalCandidate, address: TransportAddress): Connection | undefined {
    return this.connections.find(
      (connection) => connection.port === port && sameEndpoint(connection.remote.address, address),
    );
  }

  form(now: Milliseconds, role: IceRole, port: LocalCandidate, entry: RemoteEntry): Connection {
    const { candidate, networkCost } = entry;
    const id = this.nameOf(port, candidate.id);
    const connection = new Connection(id, port, candidate, networkCost, now);
    this.connections = [...this.connections, connection];
    this.tellFormed(connection, role);
    return connection;
  }

  /** An answer showed that our address on this path is another candidate of ours. */
  prove(connection: Connection, role: IceRole, local: LocalCandidate): void {
    connection.local = local;
    connection.hasChanged = true;
    if (connection.pairs.has(local)) return;
    connection.pairs.set(local, this.nameOf(local, connection.remote.id));
    this.tellFormed(connection, role);
  }

  /** A peer-reflexive candidate was signaled: its pairs stay, only what they are worth changes. */
  rename(connection: Connection, role: IceRole, { candidate, networkCost }: RemoteEntry): void {
    connection.remote = candidate;
    connection.remoteCost = networkCost;
    connection.hasChanged = true;
    this.tellPriorities(connection, role);
  }

  remove(
    connection: Connection,
    because: Extract<IceAgentEvent, { readonly kind: 'pair-removed' }>['because'],
  ): void {
    this.connections = this.connections.filter((other) => other !== connection);
    this.pinged.delete(connection);
    const { generation, pairs } = connection;
    for (const pair of pairs.values()) {
      this.emit({ kind: 'pair-removed', generation, pair, because });
    }
  }

  sort(role: IceRole): void {
    this.connections = ranked(this.connections, role);
  }

  tellPriorities({ generation, pairs, remote }: Connection, role: IceRole): void {
    for (const [local, pair] of pairs) {
      const priority = pairPriorityFor(role, local.priority, remote.priority);
      this.emit({ kind: 'pair-priority', generation, pair, priority });
    }
  }

  private tellFormed(connection: Connection, role: IceRole): void {
    const { generation, validPair: pair, local, remote, checkState: state } = connection;
    const priority = connection.priorityAs(role);
    this.emit({ kind: 'pair-formed', generation, pair, local, remote, priority, state });
  }

  private nameOf(local: LocalCandidate, remote: string): PairId {
    const name = `${local.id}:${remote}`;
    const before = this.uses.get(name) ?? 0;
    this.uses.set(name, before + 1);
    return before === 0 ? name : `${name}#${before}`;
  }
}
