import { type Milliseconds, milliseconds } from '@/lib/time';
import type { IceAgent, IceAgentOptions, IceParameters, PairStanding } from '../agent/agent';
import type { IceAgentEvent } from '../agent/agent-events';
import type { HostNetwork } from '../agent/local-candidate';
import type { SocketInput, SocketOutput } from '../agent/socket-io';
import { newIceParameters, RFC8445_LENGTHS } from '../check/credentials';
import { Gatherer } from '../gathering/gatherer';
import { RFC8445_GATHERING } from '../gathering/profiles';
import type { IceRole } from '../pair-priority';
import { AgentRole } from './agent-role';
import { Pairs } from './pairs';
import { readRemoteLine } from './read-remote-line';
import { RemoteCandidates } from './remote-candidates';
import { Session } from './session';
import { LINGERING } from './timing';
import { type TransportState, transportState } from './transport-state';

/** An agent that does what RFC 8445, 8838, 8863 and 7675 say; see the README for the choices left open. */
export function createRfc8445Agent(options: IceAgentOptions): IceAgent {
  return new Rfc8445Agent(options);
}

class Rfc8445Agent implements IceAgent {
  readonly name = 'rfc8445';
  private readonly roleHeld: AgentRole;
  private readonly events: IceAgentEvent[] = [];
  private readonly outputs: SocketOutput[] = [];
  private networks: readonly HostNetwork[];
  private current: Session;
  /** The generation whose pair is in use until the current one has its own. */
  private previous: Session | undefined;
  /** Superseded ones, with the time at which their sockets are given back. */
  private lingering: readonly { readonly session: Session; readonly until: Milliseconds }[] = [];
  private state: TransportState = 'new';
  private isClosed = false;
  private readonly ids = {
    nextLocal: numbered((count) => `L${count}`),
    nextRemote: numbered((count) => `R${count}`),
    nextStream: numbered((count) => count),
  };

  constructor(private readonly options: IceAgentOptions) {
    this.networks = options.networks;
    this.roleHeld = new AgentRole(options.role, options.random.stream('role'));
    this.emit({ kind: 'role', role: options.role, because: 'initial' });
    this.current = this.newSession(0);
  }

  get role(): IceRole {
    return this.roleHeld.role;
  }

  get generation(): number {
    return this.current.core.generation;
  }

  get localParameters(): IceParameters {
    return this.current.core.own;
  }

  gather(now: Milliseconds): void {
    if (this.isClosed) return;
    this.current.gather(now);
    this.settle(now);
  }

  setRemote(now: Milliseconds, parameters: IceParameters, lite: boolean): void {
    if (this.isClosed) return;
    this.takeRole(lite);
    this.current.setRemote(now, { parameters, lite });
    this.settle(now);
  }

  addRemoteCandidate(now: Milliseconds, line: string): void {
    if (this.isClosed) return;
    const read = readRemoteLine(line);
    if (!read.ok) {
      this.emit({ kind: 'ignored', packet: undefined, reason: read.reason });
      return;
    }
    const { candidate, usernameFragment, isName } = read;
    const address = isName ? this.options.resolveName(candidate.address) : candidate.address;
    const name = isName ? candidate.address : undefined;
    if (address === undefined) {
      const { generation } = this;
      this.emit({ kind: 'name-unresolved', generation, name: candidate.address });
      return;
    }
    this.current.addRemote(now, { candidate, address, name, usernameFragment }, line);
    this.settle(now);
  }

  endOfRemoteCandidates(now: Milliseconds): void {
    if (this.isClosed) return;
    this.current.endOfRemote(now);
    this.settle(now);
  }

  restart(now: Milliseconds): void {
    if (this.isClosed) return;
    const { current } = this;
    if (current.path?.isUsable === true) {
      if (this.previous !== undefined) this.linger(now, this.previous);
      current.retire();
      this.previous = current;
    } else this.discard(now, current);
    this.current = this.newSession(current.core.generation + 1);
    this.settle(now);
  }

  setNetworks(now: Milliseconds, networks: readonly HostNetwork[]): void {
    this.networks = networks;
    for (const session of this.sessions) session.setNetworks(now, networks);
    this.settle(now);
  }

  send(now: Milliseconds, bytes: Uint8Array): boolean {
    const path = this.current.path ?? this.previous?.path;
    const isSent = path?.send(now, bytes) ?? false;
    this.settle(now);
    return isSent;
  }

  close(now: Milliseconds): void {
    if (this.isClosed) return;
    for (const session of this.sessions) this.release(now, session);
    this.previous = undefined;
    this.lingering = [];
    this.isClosed = true;
    this.settle(now);
  }

  handleInput(now: Milliseconds, input: SocketInput): void {
    if (this.isClosed) return;
    for (const session of this.sessions) session.handleInput(now, input);
    this.settle(now);
  }

  handleTimeout(now: Milliseconds): void {
    if (this.isClosed) return;
    for (const session of this.sessions) session.handleTimeout(now);
    for (const { session, until } of this.lingering) if (until <= now) this.release(now, session);
    this.lingering = this.lingering.filter(({ until }) => until > now);
    this.settle(now);
  }

  pollTimeout(): Milliseconds | undefined {
    if (this.isClosed) return undefined;
    const moments = [
      ...this.sessions.map((session) => session.pollTimeout()),
      ...this.lingering.map(({ until }) => until),
    ].flatMap((at) => at ?? []);
    return moments.length === 0 ? undefined : milliseconds(Math.min(...moments));
  }

  pollOutput(): SocketOutput | undefined {
    for (const session of this.sessions) this.takeOutputs(session);
    return this.outputs.shift();
  }

  pollEvent(): IceAgentEvent | undefined {
    return this.events.shift();
  }

  pairStates(): readonly PairStanding[] {
    return this.sessions.flatMap(({ core: { generation, pairs } }) =>
      pairs.all.map(({ id: pair, state }) => ({ generation, pair, state })),
    );
  }

  private get sessions(): readonly Session[] {
    const lingering = this.lingering.map(({ session }) => session);
    const previous = this.previous === undefined ? [] : [this.previous];
    return [this.current, ...previous, ...lingering];
  }

  private newSession(generation: number): Session {
    const { random } = this.options;
    const { lite } = this.options;
    const options = { ...this.options, networks: this.networks };
    const { nextLocal, nextRemote, nextStream } = this.ids;
    const ids = { nextLocal, nextStream };
    const gathering = new Gatherer(options, RFC8445_GATHERING, generation, ids, random);
    const own = newIceParameters(random.stream(`credentials ${generation}`), RFC8445_LENGTHS);
    const role = this.roleHeld;
    const emit = (event: IceAgentEvent) => this.emit(event);
    return new Session({
      ...{ generation, lite, own, gathering, role, emit },
      random: random.stream(`checks ${generation}`),
      pairs: new Pairs({ generation, gathering, role, emit }),
      remotes: new RemoteCandidates(generation, nextRemote),
      remote: undefined,
    });
  }

  /** A full agent controls a lite one, whoever began (RFC 8445 §6.1.1). */
  private takeRole(isPeerLite: boolean): void {
    if (isPeerLite === this.options.lite) return;
    const role = isPeerLite ? 'controlling' : 'controlled';
    if (role === this.role) return;
    this.roleHeld.switch();
    this.emit({ kind: 'role', role, because: 'initial' });
    this.current.core.pairs.reprioritize();
  }

  /** After everything that happened: which generation is in use, and what state that makes. */
  private settle(now: Milliseconds): void {
    const { previous, current } = this;
    if (previous !== undefined && current.path !== undefined) {
      this.linger(now, previous);
      this.previous = undefined;
    } else if (previous !== undefined && previous.path === undefined) {
      this.discard(now, previous);
      this.previous = undefined;
    }
    this.tellState();
  }

  private tellState(): void {
    const { current, previous, isClosed } = this;
    const path = current.path ?? previous?.path;
    const state = transportState({
      isClosed,
      hasFailed: current.state === 'failed',
      path: path === undefined ? 'none' : path.isAlive ? 'alive' : 'silent',
      isConcluded: current.path !== undefined && current.hasAllCandidates,
      hasBegun: current.hasBegun || current.core.generation > 0,
    });
    if (state === this.state) return;
    this.state = state;
    this.emit({ kind: 'state', state });
  }

  private linger(now: Milliseconds, session: Session): void {
    session.supersede();
    this.lingering = [...this.lingering, { session, until: milliseconds(now + LINGERING) }];
  }

  /** A generation that has nothing to keep. */
  private discard(now: Milliseconds, session: Session): void {
    session.supersede();
    this.release(now, session);
  }

  private release(now: Milliseconds, session: Session): void {
    session.close(now);
    this.takeOutputs(session);
  }

  private takeOutputs(session: Session): void {
    const { gathering } = session.core;
    for (let output = gathering.pollOutput(); output; output = gathering.pollOutput()) {
      this.outputs.push(output);
    }
  }

  private emit(event: IceAgentEvent): void {
    this.events.push(event);
  }
}

/** Names in the order of asking, from 1. */
function numbered<Id>(name: (count: number) => Id): () => Id {
  let count = 0;
  return () => {
    count += 1;
    return name(count);
  };
}
