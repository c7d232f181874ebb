import type { Random } from '@/lib/random';
import type { RetransmissionSchedule } from '@/lib/stun/retransmission';
import { type Milliseconds, milliseconds } from '@/lib/time';
import { endpointText, sameEndpoint, type TransportAddress } from '@/lib/transport-address';
import type { IceAgentOptions } from '../agent/agent';
import type { LocalCandidate } from '../agent/local-candidate';
import type { SocketInput, SocketOutput } from '../agent/socket-io';
import type { BindingOutcome } from './binding-query';
import { type BindingRequest, BindingSet } from './binding-set';
import {
  CandidateMaker,
  type GatheringIds,
  type HostSocket,
  type ReflexiveSource,
} from './candidate-maker';
import type { Gathering, GatheringEvent, PeerDatagram } from './contract';
import { bindingError, gatheringError } from './gathering-error';
import type { GatheringProfile } from './profiles';
import { type RelayOwner, type RelayRequest, RelaySet } from './relay-set';
import { type CandidateRequest, candidateRequests } from './requests';

export type { GatheringIds } from './candidate-maker';

/*
 *   start ─► host candidates ─► requests, each at its time ─► answers, errors ─► ended
 *                                        │ stop: what is under way is abandoned ──►│
 *   and then, until close: mappings and allocations are kept, datagrams sorted
 */

/**
 * Gathering as the profile says. `random` is the agent's own for all generations: each draws from
 * streams of its own, but foundations and mDNS names outlast a restart, as they do in browsers.
 */
export class Gatherer implements Gathering {
  private readonly maker: CandidateMaker;
  private readonly bindings: BindingSet;
  private readonly relays: RelaySet;
  private readonly sockets = new Map<string, HostSocket>();
  private readonly hosts = new Map<string, LocalCandidate>();
  private readonly found: LocalCandidate[] = [];
  private readonly events: GatheringEvent[] = [];
  private readonly outputs: SocketOutput[] = [];
  private waiting: readonly { readonly at: Milliseconds; readonly request: CandidateRequest }[] =
    [];
  private schedule: RetransmissionSchedule;
  private state: 'new' | 'gathering' | 'ended' = 'new';
  /** The end of the last phase, while it is still to come. */
  private lastPhaseAt: Milliseconds | undefined;

  constructor(
    private readonly options: IceAgentOptions,
    private readonly profile: GatheringProfile,
    generation: number,
    ids: GatheringIds,
    random: Random,
  ) {
    this.maker = new CandidateMaker(options, profile, generation, ids, random);
    this.schedule = profile.schedule(0);
    const owner: RelayOwner = {
      freePort: options.freePort,
      nextStream: () => ids.nextStream(),
      allocated: (request, relayed, mapped) => this.addRelayed(request, relayed, mapped),
      emit: (event) => this.events.push(event),
    };
    const own = random.stream(`gathering ${generation}`);
    this.bindings = new BindingSet(
      (request, outcome) => this.learn(request, outcome),
      own.stream('bindings'),
    );
    this.relays = new RelaySet(owner, own.stream('relays'));
  }

  get candidates(): readonly LocalCandidate[] {
    return this.found;
  }

  get ended(): boolean {
    return this.state === 'ended';
  }

  start(now: Milliseconds): void {
    if (this.state !== 'new') return;
    this.state = 'gathering';
    this.openSockets();
    const { options, profile } = this;
    const sockets = [...this.sockets.values()];
    const requests = options.lite ? [] : candidateRequests(options, profile, sockets);
    this.schedule = profile.schedule(requests.length);
    this.waiting = requests.map((request, index) => ({
      at: milliseconds(now + profile.startOffset(request.wanted, index)),
      request,
    }));
    this.lastPhaseAt = milliseconds(now + (options.lite ? 0 : profile.leastDuration));
    this.handleTimeout(now);
  }

  stop(now: Milliseconds): void {
    this.waiting = [];
    if (this.profile.keepsAliveAfterStop) this.bindings.abandon();
    else this.bindings.close();
    this.relays.abandon(now);
    this.end();
  }

  close(now: Milliseconds): void {
    this.stop(now);
    this.relays.close(now);
    this.bindings.close();
    this.sockets.clear();
    this.hosts.clear();
  }

  send(_now: Milliseconds, from: LocalCandidate, to: TransportAddress, bytes: Uint8Array): void {
    if (from.type === 'relay') this.relays.socketOf(from)?.send(to, bytes);
    else if (this.sockets.has(endpointText(from.base))) {
      this.outputs.push({ kind: 'datagram', from: from.base, to, bytes });
    }
  }

  permit(now: Milliseconds, relay: LocalCandidate, address: string): void {
    this.relays.permit(now, relay, address);
  }

  bindChannel(now: Milliseconds, relay: LocalCandidate, peer: TransportAddress): void {
    this.relays.socketOf(relay)?.bindChannel(now, peer);
  }

  candidateAt(base: TransportAddress): LocalCandidate | undefined {
    return this.hosts.get(endpointText(base));
  }

  peerReflexive(from: LocalCandidate, mapped: TransportAddress, priority: number): LocalCandidate {
    return this.maker.peerReflexive(from, mapped, priority);
  }

  handleInput(now: Milliseconds, input: SocketInput): readonly PeerDatagram[] {
    const received =
      input.kind === 'datagram'
        ? this.handleDatagram(now, input)
        : this.relays.handleStream(now, input);
    this.endIfDone();
    return received;
  }

  handleTimeout(now: Milliseconds): void {
    const due = this.waiting.filter(({ at }) => at <= now);
    this.waiting = this.waiting.filter(({ at }) => at > now);
    for (const { request } of due) this.begin(now, request);
    this.bindings.handleTimeout(now);
    this.relays.handleTimeout(now);
    if (this.lastPhaseAt !== undefined && this.lastPhaseAt <= now) this.lastPhaseAt = undefined;
    this.endIfDone();
  }

  pollTimeout(): Milliseconds | undefined {
    // Asked for after every packet.
    let earliest: number = this.lastPhaseAt ?? Number.POSITIVE_INFINITY;
    for (const { at } of this.waiting) earliest = Math.min(earliest, at);
    for (const at of this.bindings.timeouts())
      if (at !== undefined) earliest = Math.min(earliest, at);
    for (const at of this.relays.timeouts())
      if (at !== undefined) earliest = Math.min(earliest, at);
    return Number.isFinite(earliest) ? milliseconds(earliest) : undefined;
  }

  pollOutput(): SocketOutput | undefined {
    return this.outputs.shift() ?? this.bindings.pollOutput() ?? this.relays.pollOutput();
  }

  pollEvent(): GatheringEvent | undefined {
    return this.events.shift();
  }

  /** Host candidates need no request; where the policy is `relay`, the sockets alone are needed. */
  private openSockets(): void {
    const { options, profile } = this;
    for (const network of profile.networks(options.networks, options.hidesHostAddresses)) {
      const { address } = network;
      const base = { address, port: options.freePort('udp', address) };
      const key = endpointText(base);
      this.sockets.set(key, { base, network });
      if (options.transportPolicy === 'relay') continue;
      const candidate = this.maker.host({ base, network });
      this.hosts.set(key, candidate);
      this.add(candidate);
    }
  }

  private begin(now: Milliseconds, request: CandidateRequest): void {
    const { schedule, profile } = this;
    const { keepAliveInterval } = profile;
    if (request.wanted === 'relay') this.relays.begin(now, request, schedule);
    else this.bindings.begin(now, request, { schedule, keepAliveInterval });
  }

  private handleDatagram(
    now: Milliseconds,
    input: Extract<SocketInput, { readonly kind: 'datagram' }>,
  ): readonly PeerDatagram[] {
    const { from, to, bytes, packet } = input;
    const answer = this.bindings.handleDatagram(now, input);
    if (answer === 'answer') return [];
    const relayed = this.relays.handleDatagram(now, input);
    if (relayed !== undefined) return relayed;
    const local = this.hosts.get(endpointText(to));
    // What a STUN server says out of turn (an answer that came twice) is no peer's.
    return local === undefined || answer === 'of-server' ? [] : [{ local, from, bytes, packet }];
  }

  private learn({ socket, source }: BindingRequest, outcome: BindingOutcome): void {
    if (outcome.kind === 'mapped') this.addReflexive(socket, outcome.address, source);
    else this.events.push(gatheringError(source.url, socket.base, bindingError(outcome)));
  }

  private addRelayed(
    request: RelayRequest,
    relayed: TransportAddress,
    mapped: TransportAddress,
  ): LocalCandidate {
    const { server, socket, position } = request;
    const { options, profile } = this;
    if (profile.mappedByTurn === 'allocation' && server.protocol === 'udp') {
      const source = {
        url: server.url,
        server: server.address.address,
        position: options.stunServers.length + position,
      };
      this.addReflexive(socket, mapped, source);
    }
    const candidate = this.maker.relayed(socket, relayed, mapped, server, position);
    this.add(candidate);
    return candidate;
  }

  /**
   * A candidate with the address and the base of another one is redundant (RFC 8445 §5.1.3); as
   * the other one may be signaled already, it is the later one that goes (RFC 8838 §10). A host
   * candidate that is signaled by its name does not stand for its address: the name may not
   * resolve on the other side (libwebrtc keeps both, too).
   */
  private addReflexive(
    socket: HostSocket,
    mapped: TransportAddress,
    source: ReflexiveSource,
  ): void {
    if (this.options.transportPolicy === 'relay') return;
    const isRedundant = this.found.some(
      ({ address, base, name }) =>
        name === undefined && sameEndpoint(address, mapped) && sameEndpoint(base, socket.base),
    );
    if (!isRedundant) this.add(this.maker.serverReflexive(socket, mapped, source));
  }

  private add(candidate: LocalCandidate): void {
    this.found.push(candidate);
    this.events.push({ kind: 'candidate', candidate });
  }

  private endIfDone(): void {
    const isOpen = this.relays.isOpen || this.bindings.isOpen;
    if (!isOpen && this.waiting.length === 0 && this.lastPhaseAt === undefined) this.end();
  }

  private end(): void {
    this.lastPhaseAt = undefined;
    if (this.state !== 'gathering') return;
    this.state = 'ended';
    this.events.push({ kind: 'ended' });
  }
}
