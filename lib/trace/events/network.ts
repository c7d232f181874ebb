import * as v from 'valibot';
import { base, Count, Moment, Text } from './base';

const Endpoint = v.object({ address: Text, port: v.number() });

/** What a segment of a TCP connection carries besides its payload (RFC 9293 §3.1). */
const Segment = v.object({
  sequence: Count,
  acknowledgment: Count,
  syn: v.boolean(),
  ack: v.boolean(),
  fin: v.boolean(),
  rst: v.boolean(),
  /** The payload is a TLS record whose encryption is not modelled. */
  tls: v.boolean(),
});

/** One line of the table of a NAT (RFC 4787 §4); `id` counts the mappings of this NAT from 1. */
const MappingRow = v.object({
  id: Count,
  protocol: v.picklist(['udp', 'tcp']),
  internal: Endpoint,
  external: Endpoint,
  remotes: v.array(v.object({ endpoint: Endpoint, state: Text, expires: Moment })),
  expires: Moment,
});

const packet = { node: Text, packet: Text };

export const networkEvents = [
  /**
   * A packet left `node`: its sender, or a box on the way, with the addresses as they are from here
   * on. One packet keeps its name on its whole way; a copy that the network made has one of its own.
   */
  v.object({
    ...base,
    kind: v.literal('packet-sent'),
    ...packet,
    protocol: v.picklist(['udp', 'tcp']),
    from: Endpoint,
    to: Endpoint,
    /** The payload in base64, where it was kept; only where the packet began. */
    bytes: v.optional(Text),
    /** The source's own short name for it, where the bytes were not kept. */
    label: v.optional(Text),
    /** The node that it goes to next, where that is known. */
    next: v.optional(Text),
    segment: v.optional(Segment),
    /** The mapping of a NAT that it passed by. */
    mapping: v.optional(Count),
    /** The packet of which the network made this copy. */
    copyOf: v.optional(Text),
  }),
  v.object({
    ...base,
    kind: v.literal('packet-received'),
    ...packet,
    from: v.optional(Endpoint),
    to: v.optional(Endpoint),
  }),
  /** It went no further than `node`; `reason` says why in words, `code` in one word. */
  v.object({
    ...base,
    kind: v.literal('packet-dropped'),
    ...packet,
    reason: Text,
    code: v.optional(Text),
  }),
  /** Fact: the table of a NAT or a stateful firewall changed; `row` is as it was just after. */
  v.object({
    ...base,
    kind: v.literal('mapping-changed'),
    node: Text,
    change: v.picklist([
      'created',
      'refreshed',
      'remote-added',
      'remote-answered',
      'remote-expired',
      'expired',
    ]),
    row: MappingRow,
    remote: v.optional(Endpoint),
    /** Of `expired`: by its lifetime, or because somebody took it away. */
    cause: v.optional(Text),
    /** The packet that did it. */
    packet: v.optional(Text),
  }),
  /** Fact: a router holds a flow that an unsolicited packet began, or lets go of it. */
  v.object({
    ...base,
    kind: v.literal('held-flow-changed'),
    node: Text,
    change: v.picklist(['held', 'refreshed', 'released']),
    protocol: v.picklist(['udp', 'tcp']),
    external: Endpoint,
    remote: Endpoint,
    expires: Moment,
    packet: v.optional(Text),
  }),
  /** Fact: what a TURN server keeps for a client changed (RFC 8656 §3). */
  v.object({
    ...base,
    kind: v.literal('allocation-changed'),
    node: Text,
    relayed: Endpoint,
    subject: v.variant('kind', [
      v.object({ kind: v.literal('allocation'), client: v.optional(Endpoint) }),
      v.object({ kind: v.literal('permission'), address: Text }),
      v.object({ kind: v.literal('channel'), channel: Count, peer: Endpoint }),
    ]),
    change: v.picklist(['installed', 'refreshed', 'expired', 'released']),
    packet: v.optional(Text),
  }),
] as const;

export const sessionEvents = [
  /** Somebody changed the course of things on purpose (an experiment, a step by hand, a fork). */
  v.object({
    ...base,
    kind: v.literal('intervention'),
    peer: v.optional(Text),
    intervention: Text,
    detail: v.optional(Text),
  }),
  /** A hidden page's timers and drawing are slowed down by the browser. */
  v.object({ ...base, kind: v.literal('page-visibility'), visible: v.boolean() }),
] as const;
