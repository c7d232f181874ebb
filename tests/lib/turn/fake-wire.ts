import type { Random } from '@/lib/random';
import { randomStream } from '@/lib/random';
import { type Milliseconds, milliseconds } from '@/lib/time';
import { endpointText, type TransportAddress } from '@/lib/transport-address';
import { TurnClient } from '@/lib/turn/client';
import type { TurnClientEvent } from '@/lib/turn/client-events';
import type { TurnClientOptions } from '@/lib/turn/client-options';
import type { TurnPacket } from '@/lib/turn/packet';
import { TurnServer } from '@/lib/turn/server';
import type { TurnServerEvent } from '@/lib/turn/server-events';
import type { TurnServerOptions } from '@/lib/turn/server-options';

export const SERVER: TransportAddress = { address: '203.0.113.5', port: 3478 };
export const CLIENT: TransportAddress = { address: '198.51.100.7', port: 50_000 };
export const PEER: TransportAddress = { address: '192.0.2.20', port: 40_000 };

export const SERVER_OPTIONS: TurnServerOptions = {
  realm: 'example.org',
  users: new Map([['alice', 'secret']]),
  relayAddresses: [SERVER.address],
};

export const CLIENT_OPTIONS: TurnClientOptions = {
  protocol: 'udp',
  local: CLIENT,
  server: SERVER,
  username: 'alice',
  password: 'secret',
};

interface WireOptions {
  readonly client?: Partial<TurnClientOptions>;
  readonly server?: Partial<TurnServerOptions>;
  readonly seed?: number;
  /** Whether this packet, the `count`th between client and server, is lost. */
  readonly loses?: (packet: TurnPacket, count: number, chance: Random) => boolean;
}

interface Flight {
  readonly at: Milliseconds;
  readonly packet: TurnPacket;
}

const DELAY = 10;

/** A client, its server, a peer that keeps what it gets, and 10 ms between them. */
export class FakeWire {
  readonly client: TurnClient;
  readonly server: TurnServer;
  readonly clientEvents: TurnClientEvent[] = [];
  readonly serverEvents: TurnServerEvent[] = [];
  /** What left the client or the server for each other, lost or not. */
  readonly sent: TurnPacket[] = [];
  readonly peerReceived: TurnPacket[] = [];
  now = milliseconds(0);
  private readonly flights: Flight[] = [];
  private readonly chance: Random;
  private count = 0;

  constructor(private readonly options: WireOptions = {}) {
    const random = randomStream(options.seed ?? 1);
    this.chance = random.stream('loss');
    this.client = new TurnClient({ ...CLIENT_OPTIONS, ...options.client }, random.stream('client'));
    this.server = new TurnServer({ ...SERVER_OPTIONS, ...options.server }, random.stream('server'));
  }

  /** Lets time pass: everything that happens until `now + duration`, in order. */
  run(duration: number): this {
    const end = milliseconds(this.now + duration);
    this.drain();
    for (let next = this.next(); next !== undefined && next <= end; next = this.next()) {
      this.now = milliseconds(Math.max(this.now, next));
      this.step();
    }
    this.now = end;
    return this;
  }

  peerSends(bytes: Uint8Array, from = PEER): void {
    const to = this.relayed();
    this.launch({ protocol: 'udp', from, to, bytes });
  }

  relayed(): TransportAddress {
    const { allocation } = this.client;
    if (allocation === undefined) throw new Error('There is no allocation');
    return allocation.relayed;
  }

  /** An allocation, made without loss. */
  allocated(): this {
    this.client.allocate(this.now);
    return this.run(1000);
  }

  private next(): Milliseconds | undefined {
    const moments = [
      ...this.flights.map(({ at }) => at),
      ...[this.client.pollTimeout(), this.server.pollTimeout()].flatMap((at) => at ?? []),
    ];
    return moments.length === 0 ? undefined : milliseconds(Math.min(...moments));
  }

  private step(): void {
    const at = this.flights.findIndex((flight) => flight.at <= this.now);
    const [flight] = at < 0 ? [] : this.flights.splice(at, 1);
    if (flight !== undefined) this.deliver(flight.packet);
    else {
      this.client.handleTimeout(this.now);
      this.server.handleTimeout(this.now);
    }
    this.drain();
  }

  private deliver(packet: TurnPacket): void {
    const to = endpointText(packet.to);
    if (to === endpointText(CLIENT)) this.client.handlePacket(this.now, packet);
    else if (packet.to.address === SERVER.address) this.server.handlePacket(this.now, packet);
    else this.peerReceived.push(packet);
  }

  private drain(): void {
    for (const end of [this.client, this.server]) {
      for (let packet = end.pollTransmit(); packet; packet = end.pollTransmit()) {
        this.launch(packet);
      }
    }
    for (let event = this.client.pollEvent(); event; event = this.client.pollEvent()) {
      this.clientEvents.push(event);
    }
    for (let event = this.server.pollEvent(); event; event = this.server.pollEvent()) {
      this.serverEvents.push(event);
    }
  }

  private launch(packet: TurnPacket): void {
    this.sent.push(packet);
    this.count += 1;
    if (this.options.loses?.(packet, this.count, this.chance) === true) return;
    this.flights.push({ at: milliseconds(this.now + DELAY), packet });
  }
}
