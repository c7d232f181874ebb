import * as v from 'valibot';
import { base, Count, Text, transport } from './base';

/** What somebody on the way did, and what a side threw away for it. Of simulated calls only. */
export const tamperingEvents = [
  /** Fact: a datagram, or a record in it, changed nothing at this end, and nobody was told. */
  v.object({
    ...base,
    kind: v.literal('datagram-discarded'),
    ...transport,
    protocol: v.picklist(['dtls', 'srtp', 'srtcp']),
    /** One word: `authentication-failed`, `replayed`, … */
    because: Text,
    detail: v.optional(Text),
    /** The packet that brought it. */
    packet: v.optional(Text),
  }),
  /** Fact: whoever owns the signaling channel changed a message; here a fingerprint. */
  v.object({
    ...base,
    kind: v.literal('message-altered'),
    node: Text,
    message: Text,
    before: Text,
    after: Text,
  }),
  /** Fact: somebody on the path read what `speaker` meant for the other side. */
  v.object({
    ...base,
    kind: v.literal('overheard'),
    node: Text,
    speaker: Text,
    what: v.picklist(['message', 'media']),
    text: v.optional(Text),
    ssrc: v.optional(Count),
    payloadType: v.optional(Count),
  }),
] as const;
