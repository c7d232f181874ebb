import type { Milliseconds } from '@/lib/time';
import type { IceAgent, IceAgentOptions, IceParameters, PairStanding } from '../agent/agent';
import type { IceAgentEvent } from '../agent/agent-events';
import type { HostNetwork } from '../agent/local-candidate';
import type { SocketInput, SocketOutput } from '../agent/socket-io';
import { looksLikeStun, readCheck } from '../check/check-message';
import type { Gathering, PeerDatagram } from '../gathering/contract';
import { Gatherer } from '../gathering/gatherer';
import { LIBWEBRTC_GATHERING } from '../gathering/profiles';
import type { IceRole } from '../pair-priority';
import { acceptAnswer } from './accept-answer';
import { AgentCore } from './agent-core';
import { answerCheck, followData } from './answer-check';
import type { Connection } from './connection';
import { Controller } from './controller';
import { earliest } from './earliest';
import { handleGathered } from './gathered';
import type { Generation } from './generation';
import { isReadyToSend } from './ranking';
import { SignaledCandidates } from './signaled-candidates';

/**
 * An agent that does what libwebrtc does in Chromium 156: no checklists and no frozen pairs, but
 * connections that are pinged in turn, nominated from the first ping, and sorted again and again.
 */
export function createLibwebrtcAgent(options: IceAgentOptions): IceAgent {
  return new LibwebrtcAgent(options);
}

class LibwebrtcAgent implements IceAgent {
  readonly name = 'libwebrtc';
  private readonly core: AgentCore;
  private readonly controller: Controller;
  private readonly signaled: SignaledCandidates;
  /** Of generations that are over: they still have to say good-bye. */
  private readonly closing: Gathering[] = [];
  private locals = 0;
  private streams = 0;
  private isClosed = false;

  constructor(options: IceAgentOptions) {
    // libwebrtc cannot be lite.
    this.core = new AgentCore({ ...options, lite: false });
    this.controller = new Controller(this.core, (now, connection) =>
      this.stopGathering(now, connection),
    );
    this.signaled = new SignaledCandidates(this.core);
    this.core.addGeneration();
    this.core.emit({ kind: 'role', role: options.role, because: 'initial' });
  }

  private get current(): Generation {
    return this.core.currentGeneration;
  }

  get role(): IceRole {
    return this.core.role;
  }

  get generation(): number {
    return this.current.number;
  }

  get localParameters(): IceParameters {
    return this.current.parameters;
  }

  gather(now: Milliseconds): void {
    const { current, core } = this;
    if (this.isClosed || current.gathering !== undefined) return;
    const ids = { nextLocal: () => this.nextLocal(), nextStream: () => this.nextStream() };
    const { options } = core;
    current.gathering = new Gatherer(
      options,
      LIBWEBRTC_GATHERING,
      current.number,
      ids,
      options.random,
    );
    core.emit({ kind: 'gathering-started', generation: current.number });
    current.gathering.start(now);
    this.settle(now);
  }

  setRemote(now: Milliseconds, parameters: IceParameters, lite: boolean): void {
    if (this.isClosed) return;
    this.signaled.setRemote(now, parameters, lite);
    this.settle(now);
  }

  addRemoteCandidate(now: Milliseconds, line: string): void {
    if (this.isClosed) return;
    this.signaled.add(now, line);
    this.settle(now);
  }

  /** libwebrtc does not listen: what fails, fails by unanswered pings. */
  endOfRemoteCandidates(): void {}

  restart(now: Milliseconds): void {
    if (this.isClosed) return;
    this.current.gathering?.stop(now);
    this.drainGathering(now);
    this.core.addGeneration();
    this.signaled.forget();
    this.settle(now);
  }

  setNetworks(now: Milliseconds, networks: readonly HostNetwork[]): void {
    this.core.options = { ...this.core.options, networks };
    this.settle(now);
  }

  send(now: Milliseconds, bytes: Uint8Array): boolean {
    const { core } = this;
    const { selected } = core;
    if (this.isClosed || selected === undefined || !isReadyToSend(selected)) return false;
    const gathering = core.generationOf(selected)?.gathering;
    if (gathering === undefined || core.isGone(selected.port)) return false;
    const { port, remote } = selected;
    if (port.type === 'relay' && !selected.hasChannel) {
      selected.hasChannel = true;
      gathering.bindChannel(now, port, remote.address);
    }
    gathering.send(now, port, remote.address, bytes);
    return true;
  }

  close(now: Milliseconds): void {
    if (this.isClosed) return;
    this.isClosed = true;
    for (const { gathering } of this.core.generations) gathering?.close(now);
    this.controller.close();
  }

  handleInput(now: Milliseconds, input: SocketInput): void {
    if (this.isClosed) return;
    for (const generation of [...this.core.generations]) {
      const received = generation.gathering?.handleInput(now, input) ?? [];
      for (const datagram of received) this.receive(now, generation, datagram);
    }
    this.settle(now);
  }

  handleTimeout(now: Milliseconds): void {
    if (this.isClosed) return;
    for (const { gathering } of this.core.generations) gathering?.handleTimeout(now);
    this.drainGathering(now);
    this.controller.handleTimeout(now);
    this.settle(now);
  }

  pollTimeout(): Milliseconds | undefined {
    if (this.isClosed) return undefined;
    const gatherings = this.core.generations.map(({ gathering }) => gathering?.pollTimeout());
    return earliest([this.controller.pollTimeout(), ...gatherings]);
  }

  pollOutput(): SocketOutput | undefined {
    const open = this.core.generations.map(({ gathering }) => gathering);
    for (const gathering of [...this.closing, ...open]) {
      const output = gathering?.pollOutput();
      if (output !== undefined) return output;
    }
    this.closing.length = 0;
    return undefined;
  }

  pollEvent(): IceAgentEvent | undefined {
    return this.core.events.shift();
  }

  pairStates(): readonly PairStanding[] {
    return this.core.table.connections.flatMap((connection) => {
      const { generation, id, validPair, checkState: state } = connection;
      return [...new Set([id, validPair])].map((pair) => ({ generation, pair, state }));
    });
  }

  private settle(now: Milliseconds): void {
    if (this.isClosed) return;
    this.drainGathering(now);
    this.controller.settle(now);
    this.drainGathering(now);
    this.dropOldGenerations(now);
  }

  private receive(now: Milliseconds, generation: Generation, datagram: PeerDatagram): void {
    const { core } = this;
    const { local, from, bytes, packet } = datagram;
    const message = readCheck(bytes);
    const connection = core.table.find(local, from);
    if (message?.kind === 'request') answerCheck(core, now, generation, datagram, message);
    else if (message?.kind === 'indication') connection?.wasPinged(now);
    else if (message !== undefined) acceptAnswer(core, now, generation, datagram, message);
    else if (looksLikeStun(bytes)) this.ignore('STUN, but no readable check', packet);
    else if (connection === undefined) this.ignore('payload from an unknown address', packet);
    else {
      connection.receivedData(now);
      core.emit({ kind: 'data', pair: connection.validPair, bytes, packet });
      followData(core, now, connection);
    }
  }

  private drainGathering(now: Milliseconds): void {
    for (const generation of this.core.generations) {
      const { gathering } = generation;
      let event = gathering?.pollEvent();
      for (; event !== undefined; event = gathering?.pollEvent()) {
        handleGathered(this.core, now, generation, event);
      }
    }
  }

  /** A pair of the newest generation carries packets both ways: nothing more is looked for. */
  private stopGathering(now: Milliseconds, connection: Connection): void {
    const { gathering, number } = this.current;
    if (connection.generation !== number || gathering === undefined || gathering.ended) return;
    gathering.stop(now);
  }

  /** Sockets of an older generation are closed with its last pair. */
  private dropOldGenerations(now: Milliseconds): void {
    const { core } = this;
    if (core.generations.length === 1) return;
    const inUse = new Set(core.table.connections.map(({ generation }) => generation));
    const isOver = (each: Generation) => each !== this.current && !inUse.has(each.number);
    for (const { gathering } of core.generations.filter(isOver)) {
      if (gathering === undefined) continue;
      gathering.close(now);
      this.closing.push(gathering);
    }
    core.generations = core.generations.filter((each) => !isOver(each));
  }

  private ignore(reason: string, packet?: string): void {
    this.core.emit({ kind: 'ignored', packet, reason });
  }

  private nextLocal(): string {
    this.locals += 1;
    return `L${this.locals}`;
  }

  private nextStream(): number {
    this.streams += 1;
    return this.streams;
  }
}
