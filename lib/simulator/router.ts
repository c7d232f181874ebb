import type { Attachment, NetworkNode } from './attachment';
import type { Engine } from './engine';
import type { Fabric } from './fabric';
import type { Intervention } from './intervention';
import { type Leg, LinkState } from './link';
import type { ScenarioNodeId } from './node-id';
import { type Packet, type PacketFamily, packetFamily, segmentLimit } from './packet';
import { announced, type Routes } from './routes';
import type { Router as RouterSpec } from './scenario';
import { TableBox } from './table-box';
import { TableNumbers } from './table-numbers';

/** True: the packet goes no further. `up` is out of the inner network. */
export type Interceptor = (packet: Packet, towards: Leg) => boolean;

/** What a router sends of its own. */
export type Emitted = Pick<Packet, 'source' | 'destination' | 'bytes'>;

/** Between an inner network and the one around it: a NAT, a firewall or nothing, for each family. */
export class Router implements NetworkNode {
  readonly id: ScenarioNodeId;
  readonly link: LinkState;
  readonly #fabric: Fabric;
  readonly #routes: Routes;
  readonly #boxes: Readonly<Record<PacketFamily, TableBox>>;
  readonly #inside: Attachment;
  readonly #outside: Attachment;
  #interceptor: Interceptor | undefined;
  #sent = 0;

  constructor(
    engine: Engine,
    fabric: Fabric,
    routes: Routes,
    spec: RouterSpec,
    mayGoDown: boolean,
  ) {
    const { id, inside, outside, ipv4, ipv6 } = spec;
    const numbers = new TableNumbers();
    this.id = id;
    this.#fabric = fabric;
    this.#routes = routes;
    this.link = new LinkState(id, spec.link, engine.random, mayGoDown);
    this.#boxes = {
      IPv4: new TableBox(engine, id, 'IPv4', ipv4, numbers),
      IPv6: new TableBox(engine, id, 'IPv6', ipv6, numbers),
    };
    this.#inside = {
      node: this,
      network: inside,
      link: undefined,
      isGateway: true,
      reaches: () => [],
    };
    this.#outside = {
      node: this,
      network: outside,
      link: this.link,
      isGateway: false,
      reaches: (family) => this.#reached(family),
    };
    routes.attach(this.#inside);
    routes.attach(this.#outside);
  }

  /** Whoever owns the router looks at every packet first, and may keep it. */
  intercept(interceptor: Interceptor): void {
    this.#interceptor = interceptor;
  }

  /** A datagram of the owner's own, with whatever source it pleases. */
  emit(towards: Leg, { source, destination, bytes }: Emitted): void {
    this.#sent += 1;
    const count = this.#sent;
    const name = { name: `${this.id}/${count}`, origin: this.id, count, copyOf: undefined };
    const to = towards === 'up' ? this.#outside : this.#inside;
    this.#fabric.send(to, { protocol: 'udp', source, destination, bytes, ...name });
  }

  arrive(packet: Packet, at: Attachment): void {
    const towards = at === this.#inside ? 'up' : 'down';
    if (this.#interceptor?.(packet, towards)) {
      this.#fabric.deliver();
      return;
    }
    if (at === this.#inside) this.#leave(this.#clamped(packet));
    else this.#enter(this.#clamped(packet));
  }

  /** False where it changes nothing. */
  intervene(intervention: Intervention): boolean {
    const { IPv4, IPv6 } = this.#boxes;
    const both = (change: (box: TableBox) => boolean) =>
      [IPv4, IPv6].filter((box) => change(box)).length > 0;
    switch (intervention.kind) {
      case 'expire-mapping':
        return both((box) => box.removeMapping(intervention.mapping));
      case 'change-nat':
        return both((box) => box.changeNat(intervention.behaviour));
      case 'change-firewall':
        return both((box) => box.changeFirewall(intervention.behaviour));
      case 'change-external-addresses': {
        const isChanged = both((box) => box.changeExternalAddresses(intervention.addresses));
        this.#routes.forget();
        return isChanged;
      }
      default:
        return false;
    }
  }

  #leave(packet: Packet): void {
    const box = this.#boxFor(packet);
    const verdict = box.outbound(packet);
    if (verdict.kind === 'dropped') this.#fabric.drop(this, packet, verdict.drop);
    else {
      const to = verdict.kind === 'hairpinned' ? this.#inside : this.#outside;
      this.#fabric.send(to, verdict.packet, box.mappingNumber(verdict.mapping));
    }
  }

  #enter(packet: Packet): void {
    const box = this.#boxFor(packet);
    const verdict = box.inbound(packet);
    if (verdict.kind === 'dropped') this.#fabric.drop(this, packet, verdict.drop);
    else this.#fabric.send(this.#inside, verdict.packet, box.mappingNumber(verdict.mapping));
  }

  #boxFor(packet: Packet): TableBox {
    return this.#boxes[packetFamily(packet.source.address)];
  }

  /** Routers lower the maximum segment size to what their own link carries: nobody tells a sender. */
  #clamped(packet: Packet): Packet {
    if (packet.protocol === 'udp' || packet.maximumSize === undefined) return packet;
    const limit = segmentLimit(this.link.link.sizeLimit, packetFamily(packet.source.address));
    return limit < packet.maximumSize ? { ...packet, maximumSize: limit } : packet;
  }

  #reached(family: PacketFamily): readonly string[] {
    const external = this.#boxes[family].externalAddresses();
    return external ?? announced(this.#routes.on(this.#inside.network), family);
  }
}
