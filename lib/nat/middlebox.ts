import type { Milliseconds } from '@/lib/time';
import { endpointText, type TransportAddress } from '../transport-address';
import { refusedInbound, refusedOutbound } from './admission';
import type { MiddleboxBehaviour } from './behaviour';
import type { Drop } from './drop';
import type { Assignment } from './external-endpoints';
import { accepts } from './filtering';
import { type Mapping, mappingKey, remotesOf } from './mapping';
import type { NatPacket } from './packet';
import type { ExpiryCause, HeldRow, MappingRow, TableEvent } from './row';
import { StateTable } from './state-table';

/*
 *            inside                     middlebox                        outside
 *
 *   X:x ──► translateOutbound ── admitted? ── mapping found or made ──► X':x' ──► Y:y
 *                                                   │
 *                              to an own address: hairpinned, back inside
 *
 *   X:x ◄── mapping's internal ◄── filter accepts? ◄── mappings at X':x' ◄── translateInbound
 */

/** What became of a packet. A hairpinned one goes back inside, to its new destination. */
export type Verdict<Packet extends NatPacket> =
  | {
      readonly kind: 'translated' | 'hairpinned';
      readonly packet: Packet;
      readonly mapping: number;
    }
  | { readonly kind: 'dropped'; readonly drop: Drop };

/**
 * A NAT or a stateful firewall, without I/O and without a clock: packets and times come in,
 * packets or drops go out. Times must not decrease from call to call. Every call first lets go of
 * what has expired by then, so a late `expire` changes no verdict.
 */
export class Middlebox {
  readonly #behaviour: MiddleboxBehaviour;
  readonly #assignment: Assignment;
  readonly #state: StateTable;

  constructor(behaviour: MiddleboxBehaviour, assignment: Assignment) {
    this.#behaviour = behaviour;
    this.#assignment = assignment;
    this.#state = new StateTable(behaviour);
  }

  /** A packet from inside. */
  translateOutbound<Packet extends NatPacket>(now: Milliseconds, packet: Packet): Verdict<Packet> {
    this.#state.expire(now);
    const toItself = this.#assignment.owns(packet.destination.address);
    const refused =
      refusedOutbound(this.#behaviour.admission, packet) ??
      this.#refusedHairpin(packet, toItself) ??
      this.#refusedMidstream(packet);
    if (refused !== undefined) return dropped(refused);
    const found = this.#mappingFor(packet);
    if ('drop' in found) return dropped(found.drop);
    this.#state.noteOutbound(now, found, packet);
    if (toItself) return this.#hairpin(now, packet, found);
    return { kind: 'translated', packet: { ...packet, source: found.external }, mapping: found.id };
  }

  /** A packet from outside. */
  translateInbound<Packet extends NatPacket>(now: Milliseconds, packet: Packet): Verdict<Packet> {
    this.#state.expire(now);
    const refused = refusedInbound(this.#behaviour.admission, packet);
    return refused === undefined ? this.#receive(now, packet) : dropped(refused);
  }

  /** Lets go of what has expired by now. */
  expire(now: Milliseconds): void {
    this.#state.expire(now);
  }

  /** The next time at which something expires. */
  pollTimeout(): Milliseconds | undefined {
    return this.#state.nextExpiry();
  }

  /** What happened to the table since, oldest first; undefined when all has been told. */
  pollEvent(): TableEvent | undefined {
    return this.#state.pollEvent();
  }

  /** The table, in the order in which the mappings were made. */
  rows(): readonly MappingRow[] {
    return this.#state.rows();
  }

  /** Flows that the router holds for itself. */
  heldRows(): readonly HeldRow[] {
    return this.#state.held.rows();
  }

  /** Takes one mapping away before its time; false where there is none with this id. */
  removeMapping(now: Milliseconds, id: number): boolean {
    this.#state.expire(now);
    return this.#state.remove(now, id);
  }

  /** All state is lost, as by a restart or when the external address changes. */
  forget(now: Milliseconds, cause: ExpiryCause = 'restarted'): void {
    this.#state.expire(now);
    this.#state.removeAll(now, cause);
  }

  #refusedHairpin(packet: NatPacket, toItself: boolean): Drop | undefined {
    if (!toItself || this.#behaviour.hairpinning !== 'off') return undefined;
    return { reason: 'hairpinning-off', destination: packet.destination };
  }

  /** A TCP packet in the middle of a connection that the table does not know (RFC 5382 §5). */
  #refusedMidstream(packet: NatPacket): Drop | undefined {
    if (packet.protocol === 'udp' || packet.flags.syn) return undefined;
    const { source, destination } = packet;
    const mapping = this.#state.mappings.withKey(mappingKey(this.#behaviour.mapping, packet));
    if (mapping?.sessions.has(endpointText(destination))) return undefined;
    return { reason: 'no-session', source, destination };
  }

  #mappingFor(packet: NatPacket): Mapping | { readonly drop: Drop } {
    const key = mappingKey(this.#behaviour.mapping, packet);
    const existing = this.#state.mappings.withKey(key);
    if (existing !== undefined) return existing;
    const assigned = this.#assignment.assign(packet, this.#state.mappings, this.#state.held);
    return 'drop' in assigned ? assigned : this.#state.map(key, packet, assigned.external);
  }

  /** RFC 4787 §6: the filter of the receiving mapping sees the sender's external endpoint. */
  #hairpin<Packet extends NatPacket>(
    now: Milliseconds,
    packet: Packet,
    sender: Mapping,
  ): Verdict<Packet> {
    const verdict = this.#receive(now, { ...packet, source: sender.external });
    if (verdict.kind === 'dropped') return verdict;
    const shown =
      this.#behaviour.hairpinning === 'internal-source'
        ? { ...verdict.packet, source: packet.source }
        : verdict.packet;
    return { kind: 'hairpinned', packet: shown, mapping: verdict.mapping };
  }

  #receive<Packet extends NatPacket>(now: Milliseconds, packet: Packet): Verdict<Packet> {
    const { protocol, source, destination } = packet;
    const mappings = this.#state.mappings.atExternal(protocol, destination);
    const accepting = mappings.filter((mapping) =>
      accepts(this.#behaviour.filtering, this.#knownTo(mapping), source),
    );
    const mapping = lastToSend(accepting);
    if (mapping === undefined) return dropped(this.#refuse(now, packet, mappings));
    this.#state.noteInbound(now, mapping, packet);
    return {
      kind: 'translated',
      packet: { ...packet, destination: mapping.internal },
      mapping: mapping.id,
    };
  }

  #knownTo(mapping: Mapping): readonly TransportAddress[] {
    if (this.#behaviour.filtersPer === 'mapping') return remotesOf(mapping);
    return this.#state.mappings
      .ofInternal(mapping.protocol, mapping.internal)
      .flatMap((other) => remotesOf(other));
  }

  #refuse(now: Milliseconds, packet: NatPacket, mappings: readonly Mapping[]): Drop {
    const { protocol, source, destination } = packet;
    if (this.#behaviour.unsolicited === 'held' && this.#assignment.owns(destination.address)) {
      this.#state.hold(now, packet);
      return { reason: 'taken-by-router', source, destination };
    }
    if (mappings.length === 0) return { reason: 'no-mapping', protocol, destination };
    const known = mappings.flatMap((mapping) => this.#knownTo(mapping));
    return { reason: 'filtered', filtering: this.#behaviour.filtering, source, known };
  }
}

function lastToSend(mappings: readonly Mapping[]): Mapping | undefined {
  let last: Mapping | undefined;
  for (const mapping of mappings) {
    if (last === undefined || mapping.lastSent > last.lastSent) last = mapping;
  }
  return last;
}

function dropped(drop: Drop): { readonly kind: 'dropped'; readonly drop: Drop } {
  return { kind: 'dropped', drop };
}
