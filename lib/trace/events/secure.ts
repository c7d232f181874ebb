import * as v from 'valibot';
import { base, Count, Text, transport } from './base';
import { DerivedValueSchema } from './derivation';

export const DtlsRole = v.picklist(['client', 'server', 'unknown']);

export const dtlsEvents = [
  /** Fact: the handshake began on this transport. */
  v.object({ ...base, kind: v.literal('dtls-started'), ...transport }),
  /** What was agreed; `version` as in the record layer, hexadecimal ("FEFC" is DTLS 1.3). */
  v.object({
    ...base,
    kind: v.literal('dtls-negotiated'),
    ...transport,
    version: v.optional(Text),
    cipher: v.optional(Text),
    srtpProfile: v.optional(Text),
    role: v.optional(DtlsRole),
  }),
  /** The chain that a side sent, each certificate DER in base64, the end entity first. */
  v.object({
    ...base,
    kind: v.literal('certificate-seen'),
    ...transport,
    owner: v.picklist(['local', 'remote']),
    chain: v.array(Text),
  }),
  /** Fact: both Finished messages verified and the fingerprint matched (RFC 8122 §6.2). */
  v.object({ ...base, kind: v.literal('dtls-finished'), ...transport }),
  v.object({
    ...base,
    kind: v.literal('dtls-alert'),
    ...transport,
    direction: v.picklist(['sent', 'received']),
    level: v.picklist(['warning', 'fatal']),
    description: Text,
  }),
  /**
   * Fact: a flight went out, for the first time or again (RFC 6347 §4.2.4, RFC 9147 §5.7): the names
   * of its messages, and in how many datagrams.
   */
  v.object({
    ...base,
    kind: v.literal('dtls-flight-sent'),
    ...transport,
    flight: Count,
    attempt: Count,
    messages: v.array(Text),
    datagrams: Count,
  }),
  /** Fact: the certificate that came was hashed and held against the description's promise. */
  v.object({
    ...base,
    kind: v.literal('fingerprint-checked'),
    ...transport,
    matches: v.boolean(),
    algorithm: Text,
    /** As SDP writes them: capitals, a colon between. */
    computed: Text,
    expected: v.array(Text),
  }),
  /** A secret came to be: its line of a key log (SSLKEYLOGFILE). Of simulated calls only. */
  v.object({ ...base, kind: v.literal('secret-logged'), ...transport, line: Text }),
  /**
   * Values of this end's key schedule came to be, each with the function and the parents that made
   * it: in one event what one moment brought, parents first. Of simulated calls only.
   */
  v.object({
    ...base,
    kind: v.literal('values-derived'),
    ...transport,
    values: v.pipe(v.array(DerivedValueSchema), v.readonly()),
  }),
  /** RTCDtlsTransport fired `error` (webrtc-pc §5.5). */
  v.object({
    ...base,
    kind: v.literal('dtls-error'),
    ...transport,
    errorDetail: Text,
    message: Text,
  }),
] as const;

const channel = { peer: Text, channel: Text };
const stream = { ...transport, stream: Text };

export const dataEvents = [
  /** Fact: the SCTP association is up (RFC 9260 §5). */
  v.object({ ...base, kind: v.literal('sctp-established'), ...transport }),
  v.object({ ...base, kind: v.literal('sctp-ended'), ...transport }),
  v.object({
    ...base,
    kind: v.literal('channel-created'),
    ...channel,
    label: Text,
    /** Made here, or announced by the other side (RFC 8832). */
    by: v.picklist(['local', 'remote']),
    ordered: v.boolean(),
    streamId: v.optional(v.number()),
  }),
  v.object({ ...base, kind: v.literal('channel-opened'), ...channel }),
  v.object({ ...base, kind: v.literal('channel-closed'), ...channel }),
  v.object({ ...base, kind: v.literal('channel-error'), ...channel, message: Text }),
  v.object({
    ...base,
    kind: v.literal('channel-message'),
    ...channel,
    direction: v.picklist(['sent', 'received']),
    size: Count,
    text: v.optional(Text),
  }),
] as const;

export const mediaEvents = [
  /** An RTP stream is known, sent or received; it need not carry a packet yet. */
  v.object({
    ...base,
    kind: v.literal('stream-opened'),
    ...stream,
    direction: v.picklist(['sent', 'received']),
    media: v.picklist(['audio', 'video']),
    ssrc: v.number(),
    mid: v.optional(Text),
  }),
  /** Packets move: the first ones, or again after a silence. */
  v.object({ ...base, kind: v.literal('stream-flowing'), ...stream }),
  v.object({ ...base, kind: v.literal('stream-silent'), ...stream }),
  v.object({ ...base, kind: v.literal('stream-ended'), ...stream }),
  v.object({
    ...base,
    kind: v.literal('track-received'),
    peer: Text,
    media: v.picklist(['audio', 'video']),
    mid: v.optional(Text),
  }),
] as const;
