import type { Milliseconds } from '@/lib/time';
import { milliseconds } from '@/lib/time';
import type { Attachment, NetworkNode } from './attachment';
import { PacketTally } from './counts';
import type { NetworkDrop, PacketDrop } from './drop';
import type { Engine } from './engine';
import type { Intervention } from './intervention';
import type { Leg } from './link';
import type { ScenarioNodeId } from './node-id';
import type { Packet } from './packet';
import type { Routes } from './routes';

/*
 *   node ──up──► network ──down──► next node
 *        link             link
 *
 * A network itself takes no time. Where nothing can happen to a packet on the way down, it is not
 * looked at in between.
 */

type Tampering = Extract<Intervention, { readonly kind: 'flip-bit' | 'replay-packet' }>;

/** Carries packets from one node to the next, over the links of both. */
export class Fabric {
  readonly counts = new PacketTally();
  readonly #engine: Engine;
  readonly #routes: Routes;
  /** Packets to be taken out by hand, each with where. */
  readonly #doomed = new Set<string>();
  /** Packets that somebody lays a hand on, each with where. */
  readonly #tampered = new Map<string, readonly Tampering[]>();
  /** How many copies the network made of a packet. */
  readonly #copies = new Map<string, number>();

  constructor(engine: Engine, routes: Routes) {
    this.#engine = engine;
    this.#routes = routes;
  }

  /** The packet goes no further than where it next arrives at the node, or leaves it. */
  doom(packet: string, node: ScenarioNodeId): void {
    this.#doomed.add(`${node} ${packet}`);
  }

  /** Done to the packet when it next arrives at the node, or leaves it. */
  tamper(tampering: Tampering): void {
    const key = `${tampering.node} ${tampering.packet}`;
    this.#tampered.set(key, [...(this.#tampered.get(key) ?? []), tampering]);
  }

  /** A packet leaves a node by this attachment, as it is from here on. */
  send(from: Attachment, sent: Packet, mapping?: number): void {
    const packet = this.#flipped(from.node, sent);
    const route = this.#routes.route(from, packet.destination.address);
    if ('drop' in route) {
      this.#tell(from.node, packet, undefined, mapping);
      this.#drop(from.node, packet, route.drop);
      return;
    }
    this.#tell(from.node, packet, route.node.id, mapping);
    if (this.#isTakenOut(from.node, packet)) return;
    this.#cross('up', packet, from, route);
    this.#sendAgain(from, packet, route);
  }

  /** A host sends to an address of its own: no link is passed. */
  sendToItself(at: Attachment, packet: Packet): void {
    this.#tell(at.node, packet, at.node.id, undefined);
    if (this.#isTakenOut(at.node, packet)) return;
    this.#arriveAt(this.#engine.clock.now, packet, at);
  }

  /** A packet that its host sent, and that did not even leave it. */
  refuse(node: NetworkNode, packet: Packet, drop: NetworkDrop): void {
    this.#tell(node, packet, undefined, undefined);
    this.#drop(node, packet, drop);
  }

  /** A packet that arrived at the node goes no further. */
  drop(node: NetworkNode, packet: Packet, drop: PacketDrop): void {
    this.#drop(node, packet, drop);
  }

  /** A host took it in. */
  deliver(): void {
    this.counts.delivered += 1;
  }

  #cross(leg: Leg, packet: Packet, from: Attachment, to: Attachment): void {
    const { clock } = this.#engine;
    const at = leg === 'up' ? from : to;
    if (at.link === undefined) {
      this.#comeOut(clock.now, leg, packet, from, to);
      return;
    }
    const fate = at.link.enter(clock.now, leg, packet);
    if (fate.kind === 'dropped') {
      this.#drop(at.node, packet, fate.drop);
      return;
    }
    this.#comeOut(fate.at, leg, packet, from, to);
    if (fate.copyAt === undefined) return;
    const copy = this.#copyOf(packet);
    this.#engine.tap.copied(clock.now, at.node.id, copy, to.node.id);
    this.#comeOut(fate.copyAt, leg, copy, from, to);
  }

  /** Several links may make a copy each: `a/3+1`, `a/3+2`. */
  #copyOf(packet: Packet): Packet {
    const count = (this.#copies.get(packet.name) ?? 0) + 1;
    this.#copies.set(packet.name, count);
    this.counts.copies += 1;
    return { ...packet, name: `${packet.name}+${count}`, copyOf: packet.name };
  }

  #comeOut(at: Milliseconds, leg: Leg, packet: Packet, from: Attachment, to: Attachment): void {
    const { clock } = this.#engine;
    if (leg === 'down' || to.link === undefined) this.#arriveAt(at, packet, to);
    else if (to.link.isCertainFor(packet)) {
      this.#arriveAt(milliseconds(at + to.link.link.delay), packet, to);
    } else {
      clock.schedulePacket(at, to.node.id, 'link', packet, () => {
        this.#cross('down', packet, from, to);
      });
    }
  }

  #arriveAt(moment: Milliseconds, packet: Packet, at: Attachment): void {
    const { clock, tap } = this.#engine;
    clock.schedulePacket(moment, at.node.id, 'arrival', packet, () => {
      tap.received(clock.now, at.node.id, packet);
      if (this.#isTakenOut(at.node, packet)) return;
      at.node.arrive(this.#flipped(at.node, packet), at);
    });
  }

  #flipped(node: NetworkNode, packet: Packet): Packet {
    const one = this.#take('flip-bit', node, packet);
    if (one === undefined || one.bit >= packet.bytes.length * 8) return packet;
    this.#engine.tap.intervened(this.#engine.clock.now, one, false);
    return { ...packet, bytes: withBitFlipped(packet.bytes, one.bit) };
  }

  /** Whoever recorded the packet here sends it once more. */
  #sendAgain(from: Attachment, packet: Packet, to: Attachment): void {
    const one = this.#take('replay-packet', from.node, packet);
    if (one === undefined) return;
    const { clock, tap } = this.#engine;
    const copy = this.#copyOf(packet);
    const at = milliseconds(clock.now + one.after);
    clock.schedulePacket(at, from.node.id, 'replay', copy, () => {
      tap.intervened(clock.now, one, false);
      tap.copied(clock.now, from.node.id, copy, to.node.id);
      this.#cross('up', copy, from, to);
    });
  }

  #take<K extends Tampering['kind']>(
    kind: K,
    node: NetworkNode,
    packet: Packet,
  ): Extract<Tampering, { readonly kind: K }> | undefined {
    if (this.#tampered.size === 0) return undefined;
    const key = `${node.id} ${packet.name}`;
    const all = this.#tampered.get(key) ?? [];
    const found = all.find((one) => one.kind === kind);
    if (found === undefined) return undefined;
    this.#tampered.set(
      key,
      all.filter((one) => one !== found),
    );
    return found as Extract<Tampering, { readonly kind: K }>;
  }

  #isTakenOut(node: NetworkNode, packet: Packet): boolean {
    if (this.#doomed.size === 0 || !this.#doomed.delete(`${node.id} ${packet.name}`)) return false;
    this.#drop(node, packet, { reason: 'intervention' });
    return true;
  }

  #tell(
    node: NetworkNode,
    packet: Packet,
    next: ScenarioNodeId | undefined,
    mapping: number | undefined,
  ): void {
    if (packet.origin === node.id && packet.copyOf === undefined) this.counts.sent += 1;
    this.#engine.tap.sent(this.#engine.clock.now, node.id, packet, next, mapping);
  }

  #drop(node: NetworkNode, packet: Packet, drop: PacketDrop): void {
    this.counts.drop(drop.reason);
    this.#engine.tap.dropped(this.#engine.clock.now, node.id, packet, drop);
  }
}

function withBitFlipped(bytes: Uint8Array, bit: number): Uint8Array {
  const place = Math.floor(bit / 8);
  return bytes.map((byte, at) => (at === place ? byte ^ (0x80 >> (bit % 8)) : byte));
}
