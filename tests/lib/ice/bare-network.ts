import type { IceParameters } from '@/lib/ice/agent/agent';
import type { IceAgentEvent } from '@/lib/ice/agent/agent-events';
import type { SocketInput, SocketOutput } from '@/lib/ice/agent/socket-io';
import type { Middlebox } from '@/lib/nat/middlebox';
import { randomStream } from '@/lib/random';
import { type Milliseconds, milliseconds } from '@/lib/time';
import { sameEndpoint } from '@/lib/transport-address';
import type { TurnPacket } from '@/lib/turn/packet';
import type { BarePeer } from './bare-peer';
import { BareServers } from './bare-servers';
import { type BareSide, barePeer, hostNetworks } from './bare-side';
import { arrive, type Datagram, type Hop, leave, type Side } from './bare-wire';

/*
 * Two ICE agents, a NAT or firewall before each or none, a STUN and a TURN server, and one delay for
 * every path. For tests of agents alone; the real simulator is another matter.
 *
 *   const network = new BareNetwork({ a: { create: createAgent, box: nat }, b: { create } });
 *   network.connect().run(5_000);
 *   expect(network.a.types).toBe('srflx/host');
 *
 * What was said and sent: `network.a.events`, `.of(kind)`, `.state`, `.selected`; `network.sent`,
 * `.dropped`. What can be done meanwhile: `send`, `restart`, `move`, and all of `network.a.agent`,
 * with `network.now`. Everything is drained by the next `run`.
 */

export interface BareNetworkOptions {
  readonly a: BareSide;
  readonly b: BareSide;
  readonly seed?: number;
  /** One way, in milliseconds: between peers, and to servers. Default 20. */
  readonly delay?: number;
  /** One way, in milliseconds; messages keep their order. Default 50. */
  readonly signalingDelay?: number;
  /** False: credentials and candidates are signaled at once, when gathering has ended. */
  readonly trickle?: boolean;
  /** Whether this datagram is lost after it left its host or server. */
  readonly loses?: (packet: SentPacket) => boolean;
}

export interface SentPacket extends Datagram {
  readonly at: Milliseconds;
  readonly by: Side | 'server';
}

interface DroppedPacket extends SentPacket {
  readonly why: string;
}

type Signal =
  | {
      readonly kind: 'offer' | 'answer';
      readonly parameters: IceParameters;
      readonly lite: boolean;
    }
  | { readonly kind: 'candidate'; readonly line: string }
  | { readonly kind: 'end' };

export class BareNetwork {
  readonly a: BarePeer;
  readonly b: BarePeer;
  readonly servers: BareServers;
  /** Every datagram as it left a host (before its box) or a server. */
  readonly sent: SentPacket[] = [];
  /** Those of them that did not arrive. */
  readonly dropped: DroppedPacket[] = [];
  now = milliseconds(0);
  readonly #options: BareNetworkOptions;
  readonly #agenda: { readonly at: number; readonly act: () => void }[] = [];
  /** Signals that wait for the end of gathering; undefined while they need not. */
  readonly #held: Record<Side, Signal[] | undefined> = { a: undefined, b: undefined };

  constructor(options: BareNetworkOptions) {
    const random = randomStream(options.seed ?? 1);
    const addressBehind = (name: string) => this.#addressBehind(name);
    this.#options = options;
    this.servers = new BareServers(random.stream('turn'));
    this.a = barePeer('a', options.a, random.stream('a'), addressBehind);
    this.b = barePeer('b', options.b, random.stream('b'), addressBehind);
  }

  /** A gathers and offers; B, when the offer arrives, gathers and answers. */
  connect(): this {
    this.#describe('a', 'offer');
    this.#drain();
    return this;
  }

  /** A new generation: A restarts and offers, B restarts when it hears of it. */
  restart(): this {
    this.a.agent.restart(this.now);
    return this.connect();
  }

  /** Everything that happens within so many milliseconds. */
  run(duration: number): this {
    const end = milliseconds(this.now + duration);
    this.runUntil(() => false, duration);
    this.now = end;
    return this;
  }

  /** The same, but stops as soon as this is so; false where it was not within `limit` ms. */
  runUntil(isSo: () => boolean, limit: number): boolean {
    const end = this.now + limit;
    this.#drain();
    while (!isSo()) {
      const next = this.#next();
      if (next > end) return false;
      this.now = milliseconds(Math.max(this.now, next));
      this.#step();
    }
    return true;
  }

  /** The host gets other addresses, perhaps behind another box, and its agent hears of it. */
  move(side: Side, addresses: readonly string[], box: Middlebox | undefined): this {
    this[side].addresses = addresses;
    this[side].box = box;
    this[side].agent.setNetworks(this.now, hostNetworks(addresses));
    this.#drain();
    return this;
  }

  /** Payload for the other side; false where the agent may not send. */
  send(side: Side, bytes: Uint8Array): boolean {
    const isSent = this[side].agent.send(this.now, bytes);
    this.#drain();
    return isSent;
  }

  #next(): number {
    const { a, b, servers } = this;
    const timers = [a.agent.pollTimeout(), b.agent.pollTimeout(), servers.turn.pollTimeout()];
    const first = this.#agenda[0]?.at ?? Number.POSITIVE_INFINITY;
    return timers.reduce<number>((least, at) => Math.min(least, at ?? least), first);
  }

  #step(): void {
    const [first] = this.#agenda;
    if (first !== undefined && first.at <= this.now) {
      this.#agenda.shift();
      first.act();
    } else {
      for (const endpoint of [this.a.agent, this.b.agent, this.servers.turn]) {
        const due = endpoint.pollTimeout();
        if (due !== undefined && due <= this.now) endpoint.handleTimeout(this.now);
      }
    }
    this.#drain();
  }

  /** Keeps the agenda by time, and by order of entry where times are equal. */
  #after(delay: number, act: () => void): void {
    const at = this.now + delay;
    const behind = this.#agenda.findLastIndex((entry) => entry.at <= at);
    this.#agenda.splice(behind + 1, 0, { at, act });
  }

  #drain(): void {
    for (const side of ['a', 'b'] as const) {
      const { agent } = this[side];
      for (let output = agent.pollOutput(); output; output = agent.pollOutput()) {
        this.#output(side, output);
      }
      for (const event of this[side].drainEvents(this.now)) this.#signalEvent(side, event);
    }
    const { servers } = this;
    for (let packet = servers.pollTransmit(); packet; packet = servers.pollTransmit()) {
      this.#serverSends(packet);
    }
  }

  #describe(side: Side, kind: 'offer' | 'answer'): void {
    const { agent, options } = this[side];
    this.#held[side] = this.#options.trickle === false ? [] : undefined;
    this.#signal(side, { kind, parameters: agent.localParameters, lite: options.lite });
    agent.gather(this.now);
  }

  #signalEvent(side: Side, event: IceAgentEvent): void {
    const { agent } = this[side];
    if (event.kind === 'candidate' && event.candidate.generation === agent.generation) {
      this.#signal(side, { kind: 'candidate', line: event.line });
    }
    if (event.kind !== 'gathering-ended' || event.generation !== agent.generation) return;
    this.#signal(side, { kind: 'end' });
    const held = this.#held[side] ?? [];
    this.#held[side] = undefined;
    for (const signal of held) this.#signal(side, signal);
  }

  #signal(side: Side, signal: Signal): void {
    const held = this.#held[side];
    if (held !== undefined) {
      held.push(signal);
      return;
    }
    const { generation } = this[side].agent;
    const to = other(side);
    this.#after(this.#options.signalingDelay ?? 50, () => this.#hear(to, generation, signal));
  }

  #hear(to: Side, generation: number, signal: Signal): void {
    const { agent } = this[to];
    if (signal.kind === 'offer' && agent.generation < generation) agent.restart(this.now);
    if (agent.generation !== generation) return;
    if (signal.kind === 'candidate') agent.addRemoteCandidate(this.now, signal.line);
    else if (signal.kind === 'end') agent.endOfRemoteCandidates(this.now);
    else {
      agent.setRemote(this.now, signal.parameters, signal.lite);
      if (signal.kind === 'offer') this.#describe(to, 'answer');
    }
  }

  #output(side: Side, output: SocketOutput): void {
    const { streams } = this[side];
    if (output.kind === 'datagram') {
      const { from, to, bytes } = output;
      const packet = { at: this.now, by: side, from, to, bytes };
      this.#launch(packet, leave(this.now, this, side, packet));
    } else if (output.kind === 'connect') this.#connect(side, output);
    else {
      const stream = streams.get(output.stream);
      if (stream === undefined) return;
      if (output.kind === 'close') {
        streams.delete(output.stream);
        this.#after(this.#delay, () => this.servers.disconnect(stream));
      } else {
        const packet = { ...stream, bytes: output.bytes };
        this.#after(this.#delay, () => this.servers.read(this.now, packet));
      }
    }
  }

  /** Only the first SYN passes the box; TLS takes a second round trip. Silence where it may not pass. */
  #connect(side: Side, output: Extract<SocketOutput, { readonly kind: 'connect' }>): void {
    const { protocol, from, to, stream } = output;
    const flags = { syn: true, ack: false, fin: false, rst: false };
    const syn = { protocol: 'tcp', source: from, destination: to, flags } as const;
    const verdict = this[side].box?.translateOutbound(this.now, syn);
    if (verdict?.kind === 'dropped') return;
    const source = verdict?.packet.source ?? from;
    this.#after(this.#delay * (protocol === 'tls' ? 4 : 2), () => {
      this[side].streams.set(stream, { protocol, from: source, to });
      this.#input(side, { kind: 'opened', stream });
    });
  }

  #serverSends(packet: TurnPacket): void {
    const { protocol, from, to, bytes } = packet;
    if (protocol === 'udp') {
      const datagram = { from, to, bytes };
      this.#launch({ at: this.now, by: 'server', ...datagram }, { kind: 'public', datagram });
      return;
    }
    for (const side of ['a', 'b'] as const) {
      for (const [stream, known] of this[side].streams) {
        if (known.protocol !== protocol || !sameEndpoint(known.from, to)) continue;
        this.#after(this.#delay, () => this.#input(side, { kind: 'read', stream, bytes }));
      }
    }
  }

  #launch(packet: SentPacket, hop: Hop): void {
    this.sent.push(packet);
    if (hop.kind === 'dropped') this.dropped.push({ ...packet, why: hop.why });
    else if (this.#options.loses?.(packet) === true) this.dropped.push({ ...packet, why: 'lost' });
    else this.#after(this.#delay, () => this.#land(packet, hop));
  }

  #land(packet: SentPacket, hop: Hop): void {
    if (hop.kind === 'dropped') this.dropped.push({ ...packet, why: hop.why });
    else if (hop.kind === 'host') this.#input(hop.side, { kind: 'datagram', ...hop.datagram });
    else if (this.servers.isAt(hop.datagram.to.address)) {
      this.servers.receive(this.now, hop.datagram);
    } else this.#land(packet, arrive(this.now, this, hop.datagram));
  }

  #input(side: Side, input: SocketInput): void {
    this[side].agent.handleInput(this.now, input);
  }

  get #delay(): number {
    return this.#options.delay ?? 20;
  }

  #addressBehind(name: string): string | undefined {
    const known = [...this.a.of('candidate'), ...this.b.of('candidate')];
    return known.find(({ candidate }) => candidate.name === name)?.candidate.address.address;
  }
}

function other(side: Side): Side {
  return side === 'a' ? 'b' : 'a';
}
