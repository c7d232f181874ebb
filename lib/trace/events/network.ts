import * as v from 'valibot';
import { base, Text } from './base';

const Endpoint = v.object({ address: Text, port: v.number() });

const packet = { node: Text, packet: Text };

export const networkEvents = [
  /** A datagram left `node`; `bytes` is its payload in base64 where it was kept. */
  v.object({
    ...base,
    kind: v.literal('packet-sent'),
    ...packet,
    protocol: v.picklist(['udp', 'tcp']),
    from: Endpoint,
    to: Endpoint,
    bytes: v.optional(Text),
    /** The source's own short name for it, where the bytes were not kept. */
    label: v.optional(Text),
  }),
  v.object({
    ...base,
    kind: v.literal('packet-received'),
    ...packet,
    from: v.optional(Endpoint),
    to: v.optional(Endpoint),
  }),
  /** It went no further than `node`; `reason` says why in words. */
  v.object({ ...base, kind: v.literal('packet-dropped'), ...packet, reason: Text }),
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
