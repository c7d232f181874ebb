import { type Milliseconds, milliseconds } from '@/lib/time';
import { endpointText, type TransportAddress } from '../transport-address';
import type { MiddleboxBehaviour } from './behaviour';
import { HeldFlows } from './held-flows';
import { expiryOf, type Mapping, NEVER_KEPT, rowOf } from './mapping';
import { MappingTable } from './mapping-table';
import type { NatPacket } from './packet';
import type { ExpiryCause, MappingRow, TableEvent } from './row';
import { advanceSession, beginSession, refreshSession } from './session';

/** The mappings, held flows and lifetimes of a middlebox, and the story of their changes. */
export class StateTable {
  readonly mappings = new MappingTable();
  readonly held = new HeldFlows();
  readonly #behaviour: MiddleboxBehaviour;
  readonly #events: TableEvent[] = [];
  #made = 0;
  #sent = 0;
  /** Nothing expires before this moment; what does may be later than that. */
  #nothingBefore = Number.POSITIVE_INFINITY;

  constructor(behaviour: MiddleboxBehaviour) {
    this.#behaviour = behaviour;
  }

  rows(): readonly MappingRow[] {
    return this.mappings.all().map(rowOf);
  }

  pollEvent(): TableEvent | undefined {
    return this.#events.shift();
  }

  /** A new mapping, without a session: the packet that made it begins the first. */
  map(key: string, packet: NatPacket, external: TransportAddress): Mapping {
    this.#made += 1;
    const mapping: Mapping = {
      id: this.#made,
      key,
      protocol: packet.protocol,
      internal: packet.source,
      external,
      sessions: new Map(),
      keptUntil: NEVER_KEPT,
      lastSent: 0,
    };
    this.mappings.add(mapping);
    return mapping;
  }

  /** A packet left through the mapping: outbound packets always refresh (RFC 4787 REQ-6). */
  noteOutbound(at: Milliseconds, mapping: Mapping, packet: NatPacket): void {
    const isNew = mapping.lastSent === 0;
    this.#sent += 1;
    mapping.lastSent = this.#sent;
    const remote = packet.destination;
    const session = mapping.sessions.get(endpointText(remote));
    mapping.sessions.set(
      endpointText(remote),
      session === undefined
        ? beginSession(at, packet, this.#behaviour)
        : refreshSession(at, advanceSession(session, packet, 'outbound'), this.#behaviour),
    );
    this.#watch(mapping.sessions.get(endpointText(remote))?.expires);
    const row = rowOf(mapping);
    if (isNew) this.#events.push({ kind: 'mapping-created', at, row });
    else if (session === undefined) this.#events.push({ kind: 'remote-added', at, row, remote });
    else this.#events.push({ kind: 'mapping-refreshed', at, row, by: 'outbound' });
  }

  /** A packet came in through the mapping; whether that refreshes is the behaviour's choice. */
  noteInbound(at: Milliseconds, mapping: Mapping, packet: NatPacket): void {
    const remote = packet.source;
    const refreshes = packet.protocol === 'tcp' || this.#behaviour.refresh === 'both';
    const session = mapping.sessions.get(endpointText(remote));
    const advanced = session && advanceSession(session, packet, 'inbound');
    if (advanced === undefined) {
      if (refreshes) this.#keep(at, mapping);
    } else {
      mapping.sessions.set(
        endpointText(remote),
        refreshes ? refreshSession(at, advanced, this.#behaviour) : advanced,
      );
      this.#watch(mapping.sessions.get(endpointText(remote))?.expires);
    }
    const row = rowOf(mapping);
    if (refreshes) this.#events.push({ kind: 'mapping-refreshed', at, row, by: 'inbound' });
    else if (advanced?.state !== session?.state) {
      this.#events.push({ kind: 'remote-answered', at, row, remote });
    }
  }

  hold(at: Milliseconds, packet: NatPacket): void {
    const known = this.held.has(packet.protocol, packet.destination, packet.source);
    const { udp, tcp } = this.#behaviour;
    const lifetime = packet.protocol === 'udp' ? udp.unreplied : tcp.transitory;
    const flow = this.held.hold(at, packet, lifetime);
    this.#watch(flow.expires);
    this.#events.push({ kind: known ? 'flow-refreshed' : 'flow-held', at, flow });
  }

  /** Lets go of what has expired; each event bears the time at which that was, in that order. */
  expire(now: Milliseconds): void {
    if (this.#nothingBefore > now) return;
    const next = this.nextExpiry();
    this.#nothingBefore = next ?? Number.POSITIVE_INFINITY;
    if (next === undefined || next > now) return;
    const expired: TableEvent[] = this.held
      .release(now)
      .map((flow) => ({ kind: 'flow-released', at: flow.expires, flow }));
    for (const mapping of this.mappings.all()) expired.push(...this.#expireOf(mapping, now));
    this.#events.push(...expired.sort((one, other) => one.at - other.at));
    this.#nothingBefore = this.nextExpiry() ?? Number.POSITIVE_INFINITY;
  }

  nextExpiry(): Milliseconds | undefined {
    let next = Number.POSITIVE_INFINITY;
    for (const { expires } of this.held.rows()) next = Math.min(next, expires);
    for (const mapping of this.mappings.all()) {
      next = Math.min(next, expiryOf(mapping));
      for (const { expires } of mapping.sessions.values()) next = Math.min(next, expires);
    }
    return Number.isFinite(next) ? milliseconds(next) : undefined;
  }

  remove(at: Milliseconds, id: number): boolean {
    const mapping = this.mappings.all().find((one) => one.id === id);
    if (mapping === undefined) return false;
    this.#end(at, mapping, 'removed');
    return true;
  }

  removeAll(at: Milliseconds, cause: ExpiryCause): void {
    for (const mapping of this.mappings.all()) this.#end(at, mapping, cause);
    for (const flow of this.held.releaseAll()) {
      this.#events.push({ kind: 'flow-released', at, flow });
    }
  }

  /** Looking at every mapping for every packet would cost too much. */
  #watch(expires: Milliseconds | undefined): void {
    if (expires !== undefined && expires < this.#nothingBefore) this.#nothingBefore = expires;
  }

  /** From a remote that the mapping never sent to, let in by an open filter. */
  #keep(at: Milliseconds, mapping: Mapping): void {
    const { udp, tcp } = this.#behaviour;
    const lifetime = mapping.protocol === 'udp' ? udp.replied : tcp.transitory;
    mapping.keptUntil = milliseconds(at + lifetime);
  }

  #expireOf(mapping: Mapping, now: Milliseconds): readonly TableEvent[] {
    const at = expiryOf(mapping);
    if (at <= now) {
      this.mappings.remove(mapping);
      return [{ kind: 'mapping-expired', at, row: rowOf(mapping), cause: 'lifetime' }];
    }
    const gone = [...mapping.sessions.values()].filter(({ expires }) => expires <= now);
    for (const { remote } of gone) mapping.sessions.delete(endpointText(remote));
    const row = rowOf(mapping);
    return gone.map(({ remote, expires }) => ({
      kind: 'remote-expired',
      at: expires,
      row,
      remote,
    }));
  }

  #end(at: Milliseconds, mapping: Mapping, cause: ExpiryCause): void {
    this.mappings.remove(mapping);
    this.#events.push({ kind: 'mapping-expired', at, row: rowOf(mapping), cause });
  }
}
