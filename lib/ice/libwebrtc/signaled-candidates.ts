import type { Milliseconds } from '@/lib/time';
import type { IceParameters } from '../agent/agent';
import type { AgentCore } from './agent-core';
import { type Generation, portsOf } from './generation';
import { pairUp } from './pairing';
import { type RemoteLine, readRemoteLine } from './remote-line';

interface HeldLine {
  readonly line: string;
  readonly remote: RemoteLine;
}

/** What the other side signals: its credentials and, before or after them, its candidates. */
export class SignaledCandidates {
  /** Candidates whose credentials are yet to come. */
  private held: HeldLine[] = [];

  constructor(private readonly core: AgentCore) {}

  setRemote(now: Milliseconds, parameters: IceParameters, lite: boolean): void {
    const { core } = this;
    const current = core.currentGeneration;
    current.remote = parameters;
    current.isRemoteLite = lite;
    // A lite agent cannot control (RFC 8445 §6.1.1).
    if (lite) core.setRole('controlling', 'initial');
    for (const connection of core.table.connections) {
      const isTheirs = connection.remote.usernameFragment === parameters.usernameFragment;
      if (isTheirs && connection.generation === current.number) {
        connection.remoteParameters = parameters;
      }
    }
    const { held } = this;
    this.held = [];
    for (const line of held) this.assign(now, line);
    core.isSortDue = true;
  }

  /** An empty line is the end of candidates, which nothing here depends on. */
  add(now: Milliseconds, line: string): void {
    if (line === '') return;
    const remote = readRemoteLine(line);
    if (typeof remote === 'string') this.ignore(remote);
    else this.assign(now, { line, remote });
  }

  forget(): void {
    this.held = [];
  }

  private assign(now: Milliseconds, held: HeldLine): void {
    const { generations, currentGeneration } = this.core;
    const fragment = held.remote.usernameFragment ?? currentGeneration.remote?.usernameFragment;
    const generation = generations.find(
      ({ remote }) => remote !== undefined && remote.usernameFragment === fragment,
    );
    if (generation === undefined) this.held.push(held);
    else if (generation !== currentGeneration) this.ignore('a candidate of an older generation');
    else this.place(now, held, generation);
  }

  private place(now: Milliseconds, { line, remote }: HeldLine, generation: Generation): void {
    const { core } = this;
    const { address: signaled, isName } = remote;
    const address = isName ? core.options.resolveName(signaled) : signaled;
    if (address === undefined) {
      core.emit({ kind: 'name-unresolved', generation: generation.number, name: signaled });
      return;
    }
    const { type, foundation, priority, port } = remote.candidate;
    const learnt = {
      generation: generation.number,
      type,
      address: { address, port },
      foundation,
      priority,
      name: isName ? signaled : undefined,
      usernameFragment: generation.remote?.usernameFragment,
    };
    const entry = core.remotes.signal(learnt, remote.networkCost);
    if (entry === undefined) {
      this.ignore('a candidate that was signaled before');
      return;
    }
    core.emit({ kind: 'remote-candidate', candidate: entry.candidate, line });
    const { id } = entry.candidate;
    for (const connection of core.table.connections) {
      if (connection.remote.id === id) core.table.rename(connection, core.role, entry);
    }
    for (const own of portsOf(generation)) pairUp(core, now, generation, own, entry);
    core.isSortDue = true;
  }

  private ignore(reason: string): void {
    this.core.emit({ kind: 'ignored', packet: undefined, reason });
  }
}
