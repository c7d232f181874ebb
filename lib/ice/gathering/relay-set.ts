import type { Random } from '@/lib/random';
import type { StunError } from '@/lib/stun/error-code';
import type { RetransmissionSchedule } from '@/lib/stun/retransmission';
import type { Milliseconds } from '@/lib/time';
import type { TransportAddress } from '@/lib/transport-address';
import type { TurnClientEvent, TurnFailure } from '@/lib/turn/client-events';
import type { LocalCandidate } from '../agent/local-candidate';
import type { SocketInput, SocketOutput } from '../agent/socket-io';
import type { GatheringEvent, PeerDatagram } from './contract';
import { allocationError, gatheringError, NOT_CONNECTED } from './gathering-error';
import { RelaySocket } from './relay-socket';
import type { CandidateRequest } from './requests';

export type RelayRequest = Extract<CandidateRequest, { readonly wanted: 'relay' }>;

/** What a set of relays needs of who gathers. */
export interface RelayOwner {
  readonly freePort: (protocol: 'udp' | 'tcp', address: string) => number;
  readonly nextStream: () => number;
  /** An allocation stands; the candidate that came of it. */
  readonly allocated: (
    request: RelayRequest,
    relayed: TransportAddress,
    mapped: TransportAddress,
  ) => LocalCandidate;
  readonly emit: (event: GatheringEvent) => void;
}

interface Relay {
  readonly request: RelayRequest;
  readonly socket: RelaySocket;
  /** How many sockets were tried before this one, after 437. */
  readonly retries: number;
  /** Undefined until the allocation stands. */
  candidate: LocalCandidate | undefined;
  readonly permitted: Set<string>;
}

type StreamInput = Exclude<SocketInput, { readonly kind: 'datagram' }>;

/** The allocations of one generation, asked for or standing. */
export class RelaySet {
  private relays: Relay[] = [];
  private readonly outputs: SocketOutput[] = [];
  private tried = 0;

  constructor(
    private readonly owner: RelayOwner,
    private readonly random: Random,
  ) {}

  /** Whether an allocation is still awaited. */
  get isOpen(): boolean {
    return this.relays.some(({ candidate }) => candidate === undefined);
  }

  /** Over UDP from the host's own socket; after a 437 from a fresh one. */
  begin(
    now: Milliseconds,
    request: RelayRequest,
    schedule: RetransmissionSchedule,
    retries = 0,
  ): void {
    const { server, socket } = request;
    const { base } = socket;
    const isStream = server.protocol !== 'udp';
    const port = () => this.owner.freePort(isStream ? 'tcp' : 'udp', base.address);
    const options = {
      server,
      local: isStream || retries > 0 ? { address: base.address, port: port() } : base,
      stream: isStream ? this.owner.nextStream() : undefined,
      schedule,
    };
    this.tried += 1;
    const random = this.random.stream(`${this.tried}`);
    const relay: Relay = {
      request,
      socket: new RelaySocket(options, random),
      retries,
      candidate: undefined,
      permitted: new Set(),
    };
    this.relays.push(relay);
    relay.socket.open(now);
  }

  /** Gives up what is not allocated yet. */
  abandon(now: Milliseconds): void {
    for (const relay of this.relays) if (relay.candidate === undefined) this.discard(now, relay);
  }

  /** Gives every allocation back. */
  close(now: Milliseconds): void {
    for (const relay of this.relays) this.discard(now, relay);
  }

  socketOf(candidate: LocalCandidate): RelaySocket | undefined {
    return this.relayOf(candidate)?.socket;
  }

  permit(now: Milliseconds, candidate: LocalCandidate, address: string): void {
    const relay = this.relayOf(candidate);
    if (relay === undefined || relay.permitted.has(address)) return;
    relay.permitted.add(address);
    relay.socket.permit(now, address);
  }

  /** Undefined where the datagram is for none of the clients. */
  handleDatagram(
    now: Milliseconds,
    { from, to, bytes, packet }: Extract<SocketInput, { readonly kind: 'datagram' }>,
  ): readonly PeerDatagram[] | undefined {
    const relay = this.relays.find(({ socket }) => socket.isBetween(from, to));
    if (relay === undefined) return undefined;
    relay.socket.handleDatagram(now, bytes);
    return this.heed(now, relay, packet);
  }

  handleStream(now: Milliseconds, input: StreamInput): readonly PeerDatagram[] {
    const relay = this.relays.find(({ socket }) => socket.options.stream === input.stream);
    if (relay === undefined) return [];
    switch (input.kind) {
      case 'opened':
        relay.socket.handleOpened(now);
        return [];
      case 'read':
        relay.socket.handleRead(now, input.bytes);
        return this.heed(now, relay, input.packet);
      case 'closed':
        relay.socket.handleClosed();
        this.lose(now, relay, NOT_CONNECTED);
        return [];
    }
  }

  handleTimeout(now: Milliseconds): void {
    for (const relay of [...this.relays]) {
      if (relay.socket.handleTimeout(now)) this.lose(now, relay, NOT_CONNECTED);
      else this.heed(now, relay, undefined);
    }
  }

  timeouts(): readonly (Milliseconds | undefined)[] {
    return this.relays.map(({ socket }) => socket.pollTimeout());
  }

  pollOutput(): SocketOutput | undefined {
    for (const { socket } of this.relays) this.takeOutputs(socket);
    return this.outputs.shift();
  }

  private relayOf({ id }: LocalCandidate): Relay | undefined {
    return this.relays.find(({ candidate }) => candidate?.id === id);
  }

  /** Acts on what the client learnt; gives out what peers sent. */
  private heed(now: Milliseconds, relay: Relay, packet: string | undefined): PeerDatagram[] {
    const received: PeerDatagram[] = [];
    let event = relay.socket.pollEvent();
    for (; event !== undefined; event = relay.socket.pollEvent()) {
      if (event.kind === 'data' && relay.candidate !== undefined) {
        const { peer, data } = event;
        received.push({ local: relay.candidate, from: peer, bytes: data, packet });
      } else this.apply(now, relay, event);
    }
    return received;
  }

  private apply(now: Milliseconds, relay: Relay, event: TurnClientEvent): void {
    const { request, permitted, candidate } = relay;
    if (event.kind === 'allocated') {
      relay.candidate = this.owner.allocated(request, event.relayed, event.mapped);
    } else if (event.kind === 'allocation-failed') this.retryOrLose(now, relay, event.failure);
    else if (event.kind === 'deallocated') this.lose(now, relay, NOT_CONNECTED);
    else if (event.kind === 'permission-failed' || event.kind === 'permission-installed') {
      const { kind, addresses } = event;
      // A refused address may be asked for again.
      if (kind === 'permission-failed') for (const address of addresses) permitted.delete(address);
      if (candidate === undefined) return;
      for (const address of addresses) this.owner.emit({ kind, relay: candidate, address });
    }
  }

  /** A mismatch means that the 5-tuple is in use: another port may help (RFC 8656 §7.4). */
  private retryOrLose(now: Milliseconds, relay: Relay, failure: TurnFailure): void {
    const isMismatch = failure.kind === 'rejected' && failure.error.code === 437;
    if (!isMismatch || relay.retries >= MOST_RETRIES) {
      this.lose(now, relay, allocationError(failure));
      return;
    }
    this.discard(now, relay);
    this.begin(now, relay.request, relay.socket.options.schedule, relay.retries + 1);
  }

  /** The end of a relay that nobody wanted to end. */
  private lose(now: Milliseconds, relay: Relay, error: StunError): void {
    const { candidate, request, socket } = relay;
    this.discard(now, relay);
    this.owner.emit(
      candidate === undefined
        ? gatheringError(request.server.url, socket.options.local, error)
        : { kind: 'relay-lost', candidate },
    );
  }

  private discard(now: Milliseconds, relay: Relay): void {
    relay.socket.close(now);
    this.takeOutputs(relay.socket);
    this.relays = this.relays.filter((other) => other !== relay);
  }

  private takeOutputs(socket: RelaySocket): void {
    let output = socket.pollOutput();
    for (; output !== undefined; output = socket.pollOutput()) this.outputs.push(output);
  }
}

/** As often as libwebrtc does. */
const MOST_RETRIES = 2;
