import type { FirewallBehaviour, NatBehaviour } from '@/lib/nat/behaviour';
import { Firewall } from '@/lib/nat/firewall';
import type { Middlebox, Verdict } from '@/lib/nat/middlebox';
import { Nat } from '@/lib/nat/nat';
import type { TableEvent } from '@/lib/nat/row';
import { type Milliseconds, milliseconds } from '@/lib/time';
import type { Timer } from './clock';
import type { Engine } from './engine';
import type { ScenarioNodeId } from './node-id';
import { type Packet, packetFamily } from './packet';
import type { Box } from './scenario';
import type { TableNumbers } from './table-numbers';

/** What a router does to one family: a table and a timer, or nothing at all. */
export class TableBox {
  readonly #timer: Timer;
  #box: Middlebox | undefined;
  #nat: Nat | undefined;
  #behaviours = 0;
  /** When the table is looked at next; never later than when something in it expires. */
  #due = Number.POSITIVE_INFINITY;

  constructor(
    private readonly engine: Engine,
    private readonly node: ScenarioNodeId,
    private readonly family: 'IPv4' | 'IPv6',
    box: Box,
    private readonly numbers: TableNumbers,
  ) {
    this.#timer = engine.clock.timer(node, `table ${family}`, () => this.#expire());
    if (box.kind === 'firewall') this.#box = new Firewall(box.behaviour);
    if (box.kind === 'nat') this.#setNat(box.behaviour, box.externalAddresses);
  }

  /** The outer addresses, of a NAT; undefined where addresses pass as they are. */
  externalAddresses(): readonly string[] | undefined {
    return this.#nat?.externalAddresses().filter((address) => this.#isOurs(address));
  }

  outbound(packet: Packet): Verdict<Packet> {
    return this.#pass(packet, (box, now) => box.translateOutbound(now, packet));
  }

  inbound(packet: Packet): Verdict<Packet> {
    return this.#pass(packet, (box, now) => box.translateInbound(now, packet));
  }

  /** The router's number for a mapping; undefined where there is no table. */
  mappingNumber(id: number): number | undefined {
    return this.#box && this.numbers.of(this.#box, id);
  }

  /** False where no such mapping stands. */
  removeMapping(number: number): boolean {
    const id = this.#box && this.numbers.within(this.#box, number);
    const isGone = id !== undefined && this.#box?.removeMapping(this.engine.clock.now, id) === true;
    this.#tellEvents(undefined);
    return isGone;
  }

  /** False where there is no NAT. */
  changeNat(behaviour: NatBehaviour): boolean {
    const addresses = this.#nat?.externalAddresses();
    if (addresses === undefined) return false;
    this.#forget();
    this.#setNat(behaviour, addresses);
    return true;
  }

  /** False where there is no firewall. */
  changeFirewall(behaviour: FirewallBehaviour): boolean {
    if (this.#box === undefined || this.#nat !== undefined) return false;
    this.#forget();
    this.#box = new Firewall(behaviour);
    return true;
  }

  /** False where there is no NAT, or where it would have no address left. */
  changeExternalAddresses(addresses: readonly string[]): boolean {
    const ours = addresses.filter((address) => this.#isOurs(address));
    if (this.#nat === undefined || ours.length === 0) return false;
    this.#nat.changeExternalAddresses(this.engine.clock.now, ours);
    this.#tellEvents(undefined);
    return true;
  }

  #setNat(behaviour: NatBehaviour, externalAddresses: readonly string[]): void {
    this.#behaviours += 1;
    const purpose = `ports ${this.family} ${this.#behaviours}`;
    const random = this.engine.random.stream(this.node).stream(purpose);
    this.#nat = new Nat({ behaviour, externalAddresses, random });
    this.#box = this.#nat;
  }

  #pass(
    packet: Packet,
    translate: (box: Middlebox, now: Milliseconds) => Verdict<Packet>,
  ): Verdict<Packet> {
    if (this.#box === undefined) return { kind: 'translated', packet, mapping: 0 };
    const verdict = translate(this.#box, this.engine.clock.now);
    this.#tellEvents(packet.name);
    return verdict;
  }

  #forget(): void {
    this.#box?.forget(this.engine.clock.now);
    this.#tellEvents(undefined);
  }

  #expire(): void {
    this.#box?.expire(this.engine.clock.now);
    this.#tellEvents(undefined);
    this.#due = this.#box?.pollTimeout() ?? Number.POSITIVE_INFINITY;
    this.#arm();
  }

  #tellEvents(packet: string | undefined): void {
    const box = this.#box;
    if (box === undefined) return;
    let due = this.#due;
    for (let event = box.pollEvent(); event !== undefined; event = box.pollEvent()) {
      const told = 'row' in event ? { ...event, row: this.numbers.row(box, event.row) } : event;
      this.engine.tap.tableChanged(this.node, told, isExpiry(event) ? undefined : packet);
      if (!isExpiry(event)) due = Math.min(due, earliest(event));
    }
    if (due >= this.#due) return;
    this.#due = due;
    this.#arm();
  }

  #arm(): void {
    this.#timer.set(Number.isFinite(this.#due) ? milliseconds(this.#due) : undefined);
  }

  #isOurs(address: string): boolean {
    return packetFamily(address) === this.family;
  }
}

function isExpiry({ kind }: TableEvent): boolean {
  return kind === 'mapping-expired' || kind === 'remote-expired' || kind === 'flow-released';
}

/** When something of what the event tells expires first. */
function earliest(event: TableEvent): number {
  if ('flow' in event) return event.flow.expires;
  const { row } = event;
  return Math.min(row.expires, ...row.remotes.map(({ expires }) => expires));
}
