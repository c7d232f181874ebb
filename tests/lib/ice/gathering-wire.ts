import type { IceAgentOptions, StunServerEntry, TurnServerEntry } from '@/lib/ice/agent/agent';
import type { HostNetwork, LocalCandidate } from '@/lib/ice/agent/local-candidate';
import type { SocketInput, SocketOutput } from '@/lib/ice/agent/socket-io';
import type { GatheringEvent, PeerDatagram } from '@/lib/ice/gathering/contract';
import { Gatherer } from '@/lib/ice/gathering/gatherer';
import type { GatheringProfile } from '@/lib/ice/gathering/profiles';
import { randomStream } from '@/lib/random';
import { type Milliseconds, milliseconds } from '@/lib/time';
import { endpointText, type TransportAddress } from '@/lib/transport-address';
import { turnCodec } from '@/lib/turn/attributes';
import { looksLikeChannelData } from '@/lib/turn/channel-data';
import { methodName } from '@/lib/turn/methods';
import type { TurnPacket, TurnTransport } from '@/lib/turn/packet';
import { TurnServer } from '@/lib/turn/server';
import type { TurnServerOptions } from '@/lib/turn/server-options';

export const SERVER: TransportAddress = { address: '203.0.113.5', port: 3478 };
export const SERVER_V6: TransportAddress = { address: '2001:db8::5', port: 3478 };
export const DEAD: TransportAddress = { address: '203.0.113.99', port: 3478 };
/** A peer that the server lets nobody reach. */
export const DENIED = '192.0.2.66';
export const NAT_ADDRESS = '198.51.100.1';

export const WIFI: HostNetwork = { address: '192.168.1.7', id: 1, kind: 'wifi' };
export const ETHERNET: HostNetwork = { address: '192.168.2.7', id: 2, kind: 'ethernet' };
export const IPV6: HostNetwork = { address: '2001:db8:1::7', id: 3, kind: 'wifi' };

export const STUN: StunServerEntry = { url: 'stun:stun.example.org:3478', address: SERVER };
export const DEAD_STUN: StunServerEntry = { url: 'stun:dead.example.org:3478', address: DEAD };

export function turn(
  protocol: TurnTransport,
  rest: Partial<TurnServerEntry> = {},
): TurnServerEntry {
  const scheme = protocol === 'tls' ? 'turns' : 'turn';
  return {
    url: `${scheme}:turn.example.org:3478?transport=${protocol === 'udp' ? 'udp' : 'tcp'}`,
    protocol,
    address: SERVER,
    username: 'alice',
    password: 'secret',
    ...rest,
  };
}

const SERVER_OPTIONS: TurnServerOptions = {
  realm: 'example.org',
  users: new Map([['alice', 'secret']]),
  relayAddresses: [SERVER.address],
  deniedPeers: new Set([DENIED]),
};

/** The way from or to the host, one way. */
const DELAY = 10;

interface WireOptions {
  readonly agent?: Partial<IceAgentOptions>;
  readonly generation?: number;
  /** Whether the host's own address is seen outside; else a NAT gives it another one. */
  readonly isPublic?: boolean;
  readonly blocksUdp?: boolean;
  readonly refusesConnections?: boolean;
  /** Whether the datagram, the `count`th that left the host, is lost. */
  readonly loses?: (count: number) => boolean;
  /** One that was used before. */
  readonly server?: TurnServer;
}

/** One host that gathers, a NAT that only changes the IP address, a STUN and TURN server. */
export class GatheringWire {
  readonly gatherer: Gatherer;
  readonly server: TurnServer;
  readonly received: PeerDatagram[] = [];
  readonly events: { readonly at: Milliseconds; readonly event: GatheringEvent }[] = [];
  /** "50 → Allocate 203.0.113.5:3478", what left the host. */
  readonly sent: string[] = [];
  /** What left the server for others than the host. */
  readonly relayed: TurnPacket[] = [];
  now = milliseconds(0);
  private datagrams = 0;
  private flights: { readonly at: Milliseconds; readonly arrive: () => void }[] = [];
  private readonly streams = new Map<number, Stream>();
  private readonly options: WireOptions;

  constructor(profile: GatheringProfile, options: WireOptions = {}) {
    this.options = options;
    const random = randomStream(1);
    let port = 50_000;
    let locals = 0;
    let streams = 0;
    const agent: IceAgentOptions = {
      role: 'controlling',
      lite: false,
      networks: [WIFI],
      stunServers: [],
      turnServers: [],
      transportPolicy: 'all',
      hidesHostAddresses: false,
      freePort: () => {
        port += 1;
        return port;
      },
      resolveName: () => undefined,
      random,
      ...options.agent,
    };
    const ids = {
      nextLocal: () => {
        locals += 1;
        return `L${locals}`;
      },
      nextStream: () => {
        streams += 1;
        return streams;
      },
    };
    this.gatherer = new Gatherer(agent, profile, options.generation ?? 0, ids, random);
    this.server = options.server ?? new TurnServer(SERVER_OPTIONS, random.stream('server'));
  }

  start(): this {
    this.gatherer.start(this.now);
    this.drain();
    return this;
  }

  /** Lets time pass: everything that happens until `now + duration`, in order. */
  run(duration: number): this {
    const end = milliseconds(this.now + duration);
    for (let next = this.next(); next !== undefined && next <= end; next = this.next()) {
      this.now = milliseconds(Math.max(this.now, next));
      const due = this.flights.filter(({ at }) => at <= this.now);
      this.flights = this.flights.filter(({ at }) => at > this.now);
      for (const { arrive } of due) {
        arrive();
        this.drain();
      }
      if (due.length === 0) this.gatherer.handleTimeout(this.now);
      this.drain();
    }
    this.now = end;
    return this;
  }

  /** Does something at once, and sends what comes of it. */
  act(action: (gatherer: Gatherer, now: Milliseconds) => void): this {
    action(this.gatherer, this.now);
    this.drain();
    return this;
  }

  peerSends(from: TransportAddress, to: TransportAddress, bytes: Uint8Array): void {
    this.server.handlePacket(this.now, { protocol: 'udp', from, to, bytes });
    this.drain();
  }

  candidate(type: LocalCandidate['type']): LocalCandidate {
    const found = this.gatherer.candidates.find((candidate) => candidate.type === type);
    if (found === undefined) throw new Error(`There is no ${type} candidate`);
    return found;
  }

  /** "0 host 192.168.1.7:50001", "701 after …": what was found, when, in order. */
  story(): readonly string[] {
    return this.events.map(({ at, event }) => `${at} ${eventText(event)}`);
  }

  private next(): Milliseconds | undefined {
    const timeout = this.gatherer.pollTimeout();
    const moments = [
      ...this.flights.map(({ at }) => at),
      ...(timeout === undefined ? [] : [timeout]),
    ];
    return moments.length === 0 ? undefined : milliseconds(Math.min(...moments));
  }

  private drain(): void {
    const { gatherer, server } = this;
    let output = gatherer.pollOutput();
    for (; output !== undefined; output = gatherer.pollOutput()) this.leave(output);
    let packet = server.pollTransmit();
    for (; packet !== undefined; packet = server.pollTransmit()) this.comeBack(packet);
    let event = gatherer.pollEvent();
    for (; event !== undefined; event = gatherer.pollEvent()) {
      this.events.push({ at: this.now, event });
    }
  }

  private leave(output: SocketOutput): void {
    this.sent.push(`${this.now} ${outputText(output)}`);
    switch (output.kind) {
      case 'datagram':
        this.datagrams += 1;
        if (this.options.blocksUdp === true) break;
        if (this.options.loses?.(this.datagrams) !== true) this.toServer('udp', output);
        break;
      case 'connect':
        this.connect(output);
        break;
      case 'write': {
        const stream = this.streams.get(output.stream);
        if (stream !== undefined) this.toServer(stream.protocol, { ...stream, ...output });
        break;
      }
      case 'close':
        this.streams.delete(output.stream);
    }
  }

  private connect(output: Extract<SocketOutput, { readonly kind: 'connect' }>): void {
    const { stream, from, to, protocol } = output;
    if (to.address === DEAD.address) return;
    const isRefused = this.options.refusesConnections === true;
    if (!isRefused) this.streams.set(stream, { from, to, protocol });
    this.later(2 * DELAY, () => this.arrive({ kind: isRefused ? 'closed' : 'opened', stream }));
  }

  private toServer(
    protocol: TurnTransport,
    { from, to, bytes }: Pick<TurnPacket, 'from' | 'to' | 'bytes'>,
  ): void {
    if (to.address !== SERVER.address && to.address !== SERVER_V6.address) return;
    const packet = { protocol, from: this.outside(from), to, bytes };
    this.later(DELAY, () => this.server.handlePacket(this.now, packet));
  }

  private comeBack(packet: TurnPacket): void {
    const to = this.inside(packet.to);
    if (to === undefined) {
      this.relayed.push(packet);
      return;
    }
    const { from, bytes, protocol } = packet;
    const stream = [...this.streams].find(([, { from: local }]) => local.port === to.port)?.[0];
    if (protocol === 'udp') {
      this.later(DELAY, () => this.arrive({ kind: 'datagram', from, to, bytes, packet: 'P' }));
    } else if (stream !== undefined) {
      this.later(DELAY, () => this.arrive({ kind: 'read', stream, bytes, packet: 'P' }));
    }
  }

  private arrive(input: SocketInput): void {
    this.received.push(...this.gatherer.handleInput(this.now, input));
  }

  private later(delay: number, arrive: () => void): void {
    this.flights.push({ at: milliseconds(this.now + delay), arrive });
  }

  private outside({ address, port }: TransportAddress): TransportAddress {
    const isTranslated = this.options.isPublic !== true && address === WIFI.address;
    return { address: isTranslated ? NAT_ADDRESS : address, port };
  }

  private inside({ address, port }: TransportAddress): TransportAddress | undefined {
    const hosts: readonly string[] = [WIFI.address, ETHERNET.address, IPV6.address];
    if (address === NAT_ADDRESS) return { address: WIFI.address, port };
    return hosts.includes(address) ? { address, port } : undefined;
  }
}

interface Stream {
  readonly from: TransportAddress;
  readonly to: TransportAddress;
  readonly protocol: TurnTransport;
}

function outputText(output: SocketOutput): string {
  switch (output.kind) {
    case 'datagram':
      return `${messageText(output.bytes)} ${endpointText(output.to)}`;
    case 'connect':
      return `connect ${output.protocol} ${endpointText(output.to)}`;
    case 'write':
      return `write ${messageText(output.bytes)}`;
    case 'close':
      return 'close';
  }
}

function messageText(bytes: Uint8Array): string {
  if (looksLikeChannelData(bytes)) return 'ChannelData';
  const decoded = turnCodec.decode(bytes);
  return (decoded.ok ? methodName(decoded.message.method) : undefined) ?? 'payload';
}

function eventText(event: GatheringEvent): string {
  switch (event.kind) {
    case 'candidate':
      return `${event.candidate.type} ${endpointText(event.candidate.address)}`;
    case 'error':
      return `${event.code} ${event.url}`;
    case 'ended':
      return 'ended';
    case 'relay-lost':
      return `lost ${endpointText(event.candidate.address)}`;
    case 'permission-failed':
      return `no permission ${event.address}`;
    case 'permission-installed':
      return `permission ${event.address}`;
  }
}
