import { assertNever } from '@/lib/assert-never';
import type { Random } from '@/lib/random';
import { attributeOf, newTransactionId } from '@/lib/stun/message';
import { type Milliseconds, milliseconds } from '@/lib/time';
import { canonicalAddress, sameEndpoint, type TransportAddress } from '@/lib/transport-address';
import { type TurnMessage, turnCodec } from './attributes';
import { decodeChannelData, encodeChannelData, looksLikeChannelData } from './channel-data';
import type { TurnClientDrop, TurnClientEvent, TurnFailure } from './client-events';
import type { TurnClientOptions } from './client-options';
import type { TurnRequest } from './client-request';
import { Exchanges, type Outcome, unusable } from './exchanges';
import { renewalOf } from './lifetimes';
import { DATA, SEND } from './methods';
import { isStream, type TurnPacket } from './packet';
import { Upkeep } from './upkeep';

/** What the server gave. */
export interface ClientAllocation {
  readonly relayed: TransportAddress;
  readonly mapped: TransportAddress;
  readonly expiresAt: Milliseconds;
  readonly renewAt: Milliseconds;
}

/**
 * A TURN client (RFC 8656) without I/O, for one allocation. Hand in a wish, a packet or the time,
 * then drain `pollTransmit` and `pollEvent`. It renews the allocation, permissions and channels
 * when libwebrtc would; over TCP and TLS hand in whole messages (see `StreamFraming`).
 */
export class TurnClient {
  private readonly exchanges: Exchanges;
  private readonly indications: Random;
  private readonly transmits: TurnPacket[] = [];
  private readonly events: TurnClientEvent[] = [];
  private upkeep = new Upkeep();
  private current: ClientAllocation | undefined;

  constructor(
    private readonly options: TurnClientOptions,
    random: Random,
  ) {
    this.exchanges = new Exchanges(options, random.stream('requests'));
    this.indications = random.stream('indications');
  }

  get allocation(): ClientAllocation | undefined {
    return this.current;
  }

  /** Asks for an allocation; one at a time. */
  allocate(now: Milliseconds): void {
    if (this.current === undefined && !this.exchanges.has(({ kind }) => kind === 'allocate')) {
      this.start(now, { kind: 'allocate' });
    }
  }

  /** Lets these IP addresses send to the relayed address, and keeps it so. */
  createPermission(now: Milliseconds, addresses: readonly string[]): void {
    this.start(now, { kind: 'create-permission', addresses: addresses.map(canonicalAddress) });
  }

  /** Binds a channel to the peer, and its permission with it, and keeps them so. */
  bindChannel(now: Milliseconds, peer: TransportAddress): void {
    const isSame = (request: TurnRequest) =>
      request.kind === 'channel-bind' && sameEndpoint(request.peer, peer);
    if (this.exchanges.has(isSame)) return;
    this.start(now, { kind: 'channel-bind', channel: this.upkeep.channelFor(peer), peer });
  }

  /** Sends to a peer: by its channel once bound, else by a Send indication, which is not answered. */
  send(peer: TransportAddress, data: Uint8Array): void {
    const channel = this.upkeep.boundChannel(peer);
    this.transmit(
      channel === undefined
        ? this.sendIndication(peer, data)
        : encodeChannelData({ channel, data }, isStream(this.options.protocol)),
    );
  }

  /** Refreshes the allocation before its time. */
  refresh(now: Milliseconds): void {
    this.start(now, { kind: 'refresh', lifetime: this.options.lifetime });
  }

  /** Gives the allocation back. */
  release(now: Milliseconds): void {
    this.start(now, { kind: 'refresh', lifetime: 0 });
  }

  handlePacket(now: Milliseconds, packet: TurnPacket): void {
    const { protocol, server, local } = this.options;
    const isOurs = sameEndpoint(packet.from, server) && sameEndpoint(packet.to, local);
    if (!isOurs || packet.protocol !== protocol) this.drop(packet, 'not-from-the-server');
    else if (looksLikeChannelData(packet.bytes)) this.handleChannelData(packet);
    else this.handleMessage(now, packet);
    this.flush();
  }

  handleTimeout(now: Milliseconds): void {
    for (const outcome of this.exchanges.handleTimeout(now)) this.apply(now, outcome);
    if (this.current !== undefined && this.current.expiresAt <= now) this.forget('expired');
    if (this.current !== undefined) this.renew(now, this.current);
    this.flush();
  }

  pollTransmit(): TurnPacket | undefined {
    return this.transmits.shift();
  }

  pollTimeout(): Milliseconds | undefined {
    const renewal = this.current && Math.min(this.current.renewAt, this.current.expiresAt);
    const upkeep = this.current && this.upkeep.nextDue();
    const moments = [this.exchanges.pollTimeout(), renewal, upkeep].flatMap((at) => at ?? []);
    return moments.length === 0 ? undefined : milliseconds(Math.min(...moments));
  }

  pollEvent(): TurnClientEvent | undefined {
    return this.events.shift();
  }

  private start(now: Milliseconds, request: TurnRequest): void {
    this.exchanges.start(now, request);
    this.flush();
  }

  private flush(): void {
    for (const bytes of this.exchanges.drainTransmits()) this.transmit(bytes);
  }

  private transmit(bytes: Uint8Array): void {
    const { protocol, local, server } = this.options;
    this.transmits.push({ protocol, from: local, to: server, bytes });
  }

  private sendIndication(peer: TransportAddress, data: Uint8Array): Uint8Array {
    return turnCodec.encode({
      class: 'indication',
      method: SEND,
      transactionId: newTransactionId(this.indications),
      attributes: [
        { type: 'XOR-PEER-ADDRESS', value: peer },
        { type: 'DATA', value: data },
      ],
    });
  }

  private handleChannelData(packet: TurnPacket): void {
    const decoded = decodeChannelData(packet.bytes);
    if (!decoded.ok) {
      this.drop(packet, 'malformed');
      return;
    }
    const { channel, data } = decoded.message;
    const peer = this.upkeep.peerOf(channel);
    if (peer === undefined) this.drop(packet, 'channel-not-bound');
    else this.events.push({ kind: 'data', peer, data, by: 'channel' });
  }

  private handleMessage(now: Milliseconds, packet: TurnPacket): void {
    const decoded = turnCodec.decode(packet.bytes);
    if (!decoded.ok) this.drop(packet, 'malformed');
    else if (decoded.message.class === 'indication') this.handleData(packet, decoded.message);
    else if (decoded.message.class === 'request') this.drop(packet, 'unexpected-message');
    else {
      const response = this.exchanges.handleResponse(now, decoded);
      if (response === 'retried') return;
      if (typeof response === 'string') this.drop(packet, response);
      else this.apply(now, response);
    }
  }

  private handleData(packet: TurnPacket, indication: TurnMessage): void {
    const peer = attributeOf(indication, 'XOR-PEER-ADDRESS');
    const data = attributeOf(indication, 'DATA');
    if (indication.method !== DATA) this.drop(packet, 'unexpected-message');
    else if (peer === undefined || data === undefined) this.drop(packet, 'malformed');
    else this.events.push({ kind: 'data', peer, data, by: 'indication' });
  }

  private apply(now: Milliseconds, outcome: Outcome): void {
    if (outcome.ok) this.succeed(now, outcome.request, outcome.response);
    else this.fail(outcome.request, outcome.failure);
  }

  private succeed(now: Milliseconds, request: TurnRequest, response: TurnMessage): void {
    switch (request.kind) {
      case 'allocate':
      case 'refresh':
        this.hold(now, request, response);
        break;
      case 'create-permission':
        this.upkeep.permit(now, request.addresses);
        this.events.push({ kind: 'permission-installed', addresses: request.addresses });
        break;
      case 'channel-bind': {
        const { channel, peer } = request;
        this.upkeep.bound(now, channel, peer);
        this.events.push({ kind: 'channel-bound', channel, peer });
        break;
      }
      default:
        assertNever(request);
    }
  }

  private hold(now: Milliseconds, request: TurnRequest, response: TurnMessage): void {
    if (request.kind === 'refresh' && request.lifetime === 0) {
      this.forget('released');
      return;
    }
    const relayed = attributeOf(response, 'XOR-RELAYED-ADDRESS') ?? this.current?.relayed;
    const mapped = attributeOf(response, 'XOR-MAPPED-ADDRESS') ?? this.current?.mapped;
    const lifetime = attributeOf(response, 'LIFETIME');
    if (relayed === undefined || mapped === undefined || lifetime === undefined) {
      this.apply(now, unusable(request));
      return;
    }
    const expiresAt = milliseconds(now + lifetime * 1000);
    this.current = { relayed, mapped, expiresAt, renewAt: milliseconds(now + renewalOf(lifetime)) };
    if (request.kind === 'allocate') {
      this.events.push({ kind: 'allocated', relayed, mapped, lifetime });
    } else this.events.push({ kind: 'allocation-refreshed', lifetime });
  }

  private fail(request: TurnRequest, failure: TurnFailure): void {
    switch (request.kind) {
      case 'allocate':
        this.events.push({ kind: 'allocation-failed', failure });
        break;
      case 'refresh':
        // A mismatch means that it is gone, which is what a release wants (RFC 8656 §8.3).
        this.forget(request.lifetime === 0 ? 'released' : { refreshFailed: failure });
        break;
      case 'create-permission':
        this.upkeep.withdraw(request.addresses);
        this.events.push({ kind: 'permission-failed', addresses: request.addresses, failure });
        break;
      case 'channel-bind': {
        const { channel, peer } = request;
        this.upkeep.unbind(channel, peer);
        this.events.push({ kind: 'channel-failed', channel, peer, failure });
        break;
      }
      default:
        assertNever(request);
    }
  }

  /** The allocation is gone, and with it every permission, channel and request under way. */
  private forget(cause: Extract<TurnClientEvent, { readonly kind: 'deallocated' }>['cause']): void {
    if (this.current === undefined) return;
    this.current = undefined;
    this.upkeep = new Upkeep();
    this.exchanges.abandon();
    this.events.push({ kind: 'deallocated', cause });
  }

  private renew(now: Milliseconds, allocation: ClientAllocation): void {
    if (allocation.renewAt <= now) {
      this.current = { ...allocation, renewAt: allocation.expiresAt };
      if (!this.exchanges.has(({ kind }) => kind === 'refresh')) this.refresh(now);
    }
    const { addresses, channels } = this.upkeep.takeDue(now);
    if (addresses.length > 0) this.start(now, { kind: 'create-permission', addresses });
    for (const { channel, peer } of channels) {
      this.start(now, { kind: 'channel-bind', channel, peer });
    }
  }

  private drop(packet: TurnPacket, reason: TurnClientDrop): void {
    this.events.push({ kind: 'dropped', packet, reason });
  }
}
