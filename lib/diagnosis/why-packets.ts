import { parseBase64 } from '../bytes/base64';
import type { EventOf, TraceEvent } from '../trace/events/event';
import type { NodeId, Trace } from '../trace/trace';
import { endpointText } from '../transport-address';
import { type CarriedMessage, messageIn } from '../turn/carried-message';
import { readFilterReason } from './filter-reason';
import type { DropFact } from './why-findings';

export type PacketStep = EventOf<'packet-sent' | 'packet-received' | 'packet-dropped'>;
export type Sent = EventOf<'packet-sent'>;

/** A packet that began somewhere with a STUN message in it. */
export interface Carrier {
  readonly sent: Sent;
  readonly message: CarriedMessage;
}

/** Where a packet's way ended. */
export type Fate =
  | { readonly kind: 'arrived'; readonly last: EventOf<'packet-received'> }
  | { readonly kind: 'dropped'; readonly drop: DropFact }
  | { readonly kind: 'under-way' };

/** The packets of a trace by name, and by the transactions that they carry. */
export class PacketLog {
  readonly #steps = new Map<string, PacketStep[]>();
  readonly #carriers = new Map<string, Carrier[]>();
  readonly #fates = new Map<string, Fate>();
  readonly #rows = new Map<string, EventOf<'mapping-changed'>[]>();
  /** Where packets began, in order; copies that the network made left out. */
  readonly begun: readonly Sent[];

  constructor(trace: Trace) {
    const begun: Sent[] = [];
    for (const event of trace.events) {
      if (isStep(event)) push(this.#steps, event.packet, event);
      else if (event.kind === 'mapping-changed') push(this.#rows, event.node, event);
      if (event.kind !== 'packet-sent' || event.bytes === undefined) continue;
      if (event.copyOf !== undefined) continue;
      begun.push(event);
      const bytes = parseBase64(event.bytes);
      const message = bytes && messageIn(bytes);
      if (message) push(this.#carriers, message.transaction, { sent: event, message });
    }
    this.begun = begun;
  }

  steps(packet: string): readonly PacketStep[] {
    return this.#steps.get(packet) ?? [];
  }

  /** The packets that began with a message of this transaction in them, in order. */
  carriers(transaction: string): readonly Carrier[] {
    return this.#carriers.get(transaction) ?? [];
  }

  /** The messages that nodes began to send, in order. */
  allCarriers(): readonly Carrier[] {
    return [...this.#carriers.values()].flat();
  }

  /** What a NAT's table went through, in order. */
  rows(node: NodeId): readonly EventOf<'mapping-changed'>[] {
    return this.#rows.get(node) ?? [];
  }

  /** The packet's own way, without what a server does with its content. */
  fate(packet: string): Fate {
    const known = this.#fates.get(packet);
    if (known) return known;
    const fate = this.#read(packet);
    this.#fates.set(packet, fate);
    return fate;
  }

  #read(packet: string): Fate {
    const steps = this.steps(packet);
    const dropped = steps.find((step) => step.kind === 'packet-dropped');
    if (dropped) return { kind: 'dropped', drop: this.#dropFact(dropped, steps) };
    const last = steps.at(-1);
    return last?.kind === 'packet-received' ? { kind: 'arrived', last } : { kind: 'under-way' };
  }

  #dropFact(dropped: EventOf<'packet-dropped'>, steps: readonly PacketStep[]): DropFact {
    const { node, reason, code = 'unknown', id, at } = dropped;
    const before = steps.slice(0, steps.indexOf(dropped)).findLast(hasEnds);
    const nowhere = { address: '', port: 0 };
    const { from = nowhere, to = nowhere } = before ?? {};
    const filter = code === 'filtered' ? readFilterReason(reason) : undefined;
    return {
      node,
      // What cannot be read is told in the words of the trace.
      code: code === 'filtered' && filter === undefined ? 'unknown' : code,
      reason,
      protocol: protocolOf(steps).toUpperCase(),
      source: endpointText(from),
      sourceAddress: filter?.sourceAddress ?? from.address,
      sourcePort: filter?.sourcePort ?? from.port,
      destination: endpointText(to),
      destinationAddress: to.address,
      destinationPort: to.port,
      known: filter?.known ?? [],
      knowsAddress: filter?.sourcePort !== undefined,
      event: id,
      at,
    };
  }
}

function protocolOf(steps: readonly PacketStep[]): string {
  const sent = steps.find((step) => step.kind === 'packet-sent');
  return sent?.protocol ?? 'udp';
}

type WithEnds = PacketStep & Pick<Sent, 'from' | 'to'>;

function hasEnds(step: PacketStep): step is WithEnds {
  return 'from' in step && step.from !== undefined && step.to !== undefined;
}

function isStep(event: TraceEvent): event is PacketStep {
  const { kind } = event;
  return kind === 'packet-sent' || kind === 'packet-received' || kind === 'packet-dropped';
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
