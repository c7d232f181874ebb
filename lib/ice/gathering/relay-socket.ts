import type { Random } from '@/lib/random';
import type { RetransmissionSchedule } from '@/lib/stun/retransmission';
import { type Milliseconds, milliseconds } from '@/lib/time';
import { sameEndpoint, type TransportAddress } from '@/lib/transport-address';
import { TurnClient } from '@/lib/turn/client';
import type { TurnClientEvent } from '@/lib/turn/client-events';
import { StreamFraming } from '@/lib/turn/stream-framing';
import type { TurnServerEntry } from '../agent/agent';
import type { SocketOutput, StreamId } from '../agent/socket-io';

export interface RelaySocketOptions {
  readonly server: TurnServerEntry;
  readonly local: TransportAddress;
  /** The connection's number; undefined over UDP. */
  readonly stream: StreamId | undefined;
  readonly schedule: RetransmissionSchedule;
}

/**
 * A TURN client with what carries it: datagrams of a host's UDP socket, or a TCP or TLS connection
 * of its own, which is opened first and cut into messages.
 */
export class RelaySocket {
  readonly options: RelaySocketOptions;
  private readonly client: TurnClient;
  private readonly framing = new StreamFraming();
  private readonly outputs: SocketOutput[] = [];
  private state: 'idle' | 'connecting' | 'open' | 'closed' = 'idle';
  private giveUpAt: Milliseconds | undefined;

  constructor(options: RelaySocketOptions, random: Random) {
    this.options = options;
    const { server, local, schedule } = options;
    const { protocol, username, password, address } = server;
    this.client = new TurnClient(
      { protocol, local, server: address, username, password, schedule },
      random,
    );
  }

  get isAllocated(): boolean {
    return this.client.allocation !== undefined;
  }

  open(now: Milliseconds): void {
    const { stream, server, local } = this.options;
    if (stream === undefined || server.protocol === 'udp') {
      this.state = 'open';
      this.client.allocate(now);
      return;
    }
    this.state = 'connecting';
    this.giveUpAt = milliseconds(now + STREAM_TIMEOUT);
    const { protocol, address: to } = server;
    this.outputs.push({ kind: 'connect', stream, protocol, from: local, to });
  }

  /** Gives the allocation back, without waiting for an answer, and closes the connection. */
  close(now: Milliseconds): void {
    if (this.isAllocated) this.client.release(now);
    this.drain();
    if (this.options.stream !== undefined && this.state !== 'idle' && this.state !== 'closed') {
      this.outputs.push({ kind: 'close', stream: this.options.stream });
    }
    this.state = 'closed';
  }

  permit(now: Milliseconds, address: string): void {
    this.client.createPermission(now, [address]);
  }

  bindChannel(now: Milliseconds, peer: TransportAddress): void {
    this.client.bindChannel(now, peer);
  }

  send(peer: TransportAddress, bytes: Uint8Array): void {
    this.client.send(peer, bytes);
  }

  /** Whether a datagram between these two is for this client. */
  isBetween(server: TransportAddress, local: TransportAddress): boolean {
    const { options } = this;
    if (options.stream !== undefined) return false;
    return sameEndpoint(options.server.address, server) && sameEndpoint(options.local, local);
  }

  handleOpened(now: Milliseconds): void {
    if (this.state !== 'connecting') return;
    this.state = 'open';
    this.giveUpAt = undefined;
    this.client.allocate(now);
  }

  handleDatagram(now: Milliseconds, bytes: Uint8Array): void {
    if (this.state === 'open') this.handleMessage(now, bytes);
  }

  handleRead(now: Milliseconds, bytes: Uint8Array): void {
    if (this.state !== 'open') return;
    for (const message of this.framing.push(bytes)) this.handleMessage(now, message);
  }

  /** The connection is gone, by the other end or by the network. */
  handleClosed(): void {
    this.state = 'closed';
    this.giveUpAt = undefined;
  }

  /** True when the connection did not come about in time. */
  handleTimeout(now: Milliseconds): boolean {
    if (this.state === 'open') this.client.handleTimeout(now);
    return this.giveUpAt !== undefined && this.giveUpAt <= now;
  }

  pollTimeout(): Milliseconds | undefined {
    return this.state === 'open' ? this.client.pollTimeout() : this.giveUpAt;
  }

  pollOutput(): SocketOutput | undefined {
    this.drain();
    return this.outputs.shift();
  }

  pollEvent(): TurnClientEvent | undefined {
    return this.client.pollEvent();
  }

  private handleMessage(now: Milliseconds, bytes: Uint8Array): void {
    const { server, local } = this.options;
    const { protocol, address: from } = server;
    this.client.handlePacket(now, { protocol, from, to: local, bytes });
  }

  private drain(): void {
    const { stream } = this.options;
    let packet = this.client.pollTransmit();
    for (; packet !== undefined; packet = this.client.pollTransmit()) {
      if (this.state === 'closed') continue;
      const { from, to, bytes } = packet;
      this.outputs.push(
        stream === undefined
          ? { kind: 'datagram', from, to, bytes }
          : { kind: 'write', stream, bytes },
      );
    }
  }
}

/** Milliseconds: Ti of RFC 8489 §6.2.2, which begins with the connection. */
const STREAM_TIMEOUT = 39_500;
