import type { Random } from '@/lib/random';
import { type Milliseconds, START } from '@/lib/time';
import { endpointText, type TransportAddress } from '@/lib/transport-address';
import type { Attachment, NetworkNode } from './attachment';
import type { NetworkDrop } from './drop';
import type { Engine } from './engine';
import type { Fabric } from './fabric';
import { LinkState } from './link';
import type { ScenarioNodeId } from './node-id';
import { type Datagram, type Packet, packetFamily, segmentLimit } from './packet';
import { PortSource } from './port-source';
import type { Routes } from './routes';
import type { HostInterface } from './scenario';
import { TcpStack } from './tcp/stack';

/** Takes a datagram in; says why where it does not. */
export type DatagramReceiver = (datagram: Datagram) => NetworkDrop | undefined;

/** All ports of an address within these bounds, both included. */
interface PortRange {
  readonly address: string;
  readonly first: number;
  readonly last: number;
  readonly receive: DatagramReceiver;
}

interface AttachedInterface {
  readonly spec: HostInterface;
  readonly attachment: Attachment;
  readonly link: LinkState;
}

/** What a host needs to be told of itself. */
interface HostSpec {
  readonly id: ScenarioNodeId;
  readonly interfaces: readonly HostInterface[];
  /** The first of its UDP ports; undefined: by chance. */
  readonly firstPort?: number | undefined;
}

/** A peer's or server's network stack: interfaces, UDP sockets, and TCP beside it. */
export class Host implements NetworkNode {
  readonly id: ScenarioNodeId;
  readonly tcp: TcpStack;
  readonly ports: PortSource;
  readonly random: Random;
  readonly #engine: Engine;
  readonly #fabric: Fabric;
  readonly #routes: Routes;
  readonly #mayGoDown: boolean;
  readonly #bound = new Map<string, DatagramReceiver>();
  readonly #ranges: PortRange[] = [];
  #interfaces: readonly AttachedInterface[];
  #sent = 0;
  #silentUntil: Milliseconds = START;

  constructor(engine: Engine, fabric: Fabric, routes: Routes, spec: HostSpec, mayGoDown: boolean) {
    this.id = spec.id;
    this.#engine = engine;
    this.#fabric = fabric;
    this.#routes = routes;
    this.#mayGoDown = mayGoDown;
    this.random = engine.random.stream(spec.id);
    this.ports = new PortSource(this.random.stream('ephemeral ports'), spec.firstPort);
    this.#interfaces = spec.interfaces.map((one, index) => this.#attach(one, index));
    this.tcp = new TcpStack({
      clock: engine.clock,
      node: spec.id,
      random: this.random.stream('tcp'),
      limitOf: (address) => this.#segmentLimit(address),
      send: (segment) => this.#transmit({ ...segment, protocol: 'tcp', ...this.#nextName() }),
    });
  }

  /** As they are now. */
  get interfaces(): readonly HostInterface[] {
    return this.#interfaces.map(({ spec }) => spec);
  }

  /** The first address of the family of this one; undefined where the host has none. */
  addressLike(address: string): string | undefined {
    const family = packetFamily(address);
    return this.#addresses().find((one) => packetFamily(one) === family);
  }

  /** Datagrams to this endpoint go to the receiver, instead of to whoever had them before. */
  bind(endpoint: TransportAddress, receive: DatagramReceiver): void {
    this.#bound.set(endpointText(endpoint), receive);
  }

  isBound(endpoint: TransportAddress): boolean {
    return this.#bound.has(endpointText(endpoint));
  }

  /** Datagrams to these ports, where nobody has bound the very one. */
  bindPorts(address: string, first: number, last: number, receive: DatagramReceiver): void {
    this.#ranges.push({ address, first, last, receive });
  }

  /** Sends a datagram; returns the packet's name. */
  send(source: TransportAddress, destination: TransportAddress, bytes: Uint8Array): string {
    return this.#transmit({ protocol: 'udp', source, destination, bytes, ...this.#nextName() });
  }

  arrive(packet: Packet, at: Attachment): void {
    const drop = this.#receive(packet, at);
    if (drop === undefined) this.#fabric.deliver();
    else this.#fabric.drop(this, packet, drop);
  }

  /** It sends nothing until then. */
  silence(until: Milliseconds): void {
    this.#silentUntil = until;
  }

  /** Its links carry nothing until then. */
  goDown(until: Milliseconds): void {
    for (const { link } of this.#interfaces) link.goDown(until);
  }

  /** Its first interface is another one now; connections over the old one are gone. */
  replaceInterface(spec: HostInterface): void {
    const [first, ...others] = this.#interfaces;
    if (first !== undefined) this.#routes.detach(first.attachment);
    this.#interfaces = [this.#attach(spec, 0), ...others];
    this.tcp.abortUnless(new Set(this.#addresses()));
  }

  #attach(spec: HostInterface, index: number): AttachedInterface {
    // Two interfaces of one host have chances of their own.
    const random = index === 0 ? this.#engine.random : this.random.stream(`interface ${index}`);
    const link = new LinkState(this.id, spec.link, random, this.#mayGoDown);
    const attachment: Attachment = {
      node: this,
      network: spec.network,
      link,
      isGateway: false,
      reaches: (family) => spec.addresses.filter((address) => packetFamily(address) === family),
    };
    this.#routes.attach(attachment);
    return { spec, attachment, link };
  }

  #receive(packet: Packet, at: Attachment): NetworkDrop | undefined {
    const { address } = packet.destination;
    if (this.#interfaceOf(address)?.attachment !== at) return { reason: 'no-host', address };
    if (packet.protocol === 'tcp') return this.tcp.receive(packet);
    const receive = this.#receiverAt(packet.destination);
    return receive === undefined
      ? { reason: 'port-closed', destination: packet.destination }
      : receive(packet);
  }

  #receiverAt(endpoint: TransportAddress): DatagramReceiver | undefined {
    const bound = this.#bound.get(endpointText(endpoint));
    if (bound !== undefined || this.#ranges.length === 0) return bound;
    const { address, port } = endpoint;
    return this.#ranges.find(
      (range) => range.address === address && port >= range.first && port <= range.last,
    )?.receive;
  }

  #transmit(packet: Packet): string {
    const { source, destination, name } = packet;
    const via = this.#interfaceOf(source.address);
    const drop = this.#refusal(packet, via);
    if (drop !== undefined || via === undefined) {
      this.#fabric.refuse(this, packet, drop ?? { reason: 'address-gone', ...source });
    } else if (this.#interfaceOf(destination.address) !== undefined) {
      this.#fabric.sendToItself(
        this.#interfaceOf(destination.address)?.attachment ?? via.attachment,
        packet,
      );
    } else this.#fabric.send(via.attachment, packet);
    return name;
  }

  #refusal(
    { source, destination }: Packet,
    via: AttachedInterface | undefined,
  ): NetworkDrop | undefined {
    if (via === undefined) return { reason: 'address-gone', address: source.address };
    if (this.#engine.clock.now < this.#silentUntil) return { reason: 'silenced' };
    if (packetFamily(source.address) === packetFamily(destination.address)) return undefined;
    return {
      reason: 'other-family',
      source: source.address,
      destination: destination.address,
    };
  }

  #nextName() {
    this.#sent += 1;
    const count = this.#sent;
    return { name: `${this.id}/${count}`, origin: this.id, count, copyOf: undefined };
  }

  #addresses(): readonly string[] {
    return this.#interfaces.flatMap(({ spec }) => spec.addresses);
  }

  #interfaceOf(address: string): AttachedInterface | undefined {
    return this.#interfaces.find(({ spec }) => spec.addresses.includes(address));
  }

  #segmentLimit(address: string): number {
    const limit = this.#interfaceOf(address)?.link.link.sizeLimit ?? 0;
    return segmentLimit(limit, packetFamily(address));
  }
}
