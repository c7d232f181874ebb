import * as v from 'valibot';
import { PAIR_STATES } from '../states';
import { base, generation, pair, Text, transport } from './base';

/**
 * A candidate as it was seen. `candidate` is the line of RFC 8839 §5.1 without "a="; the rest is
 * what a line does not hold.
 */
export const CandidateSeen = v.object({
  candidate: Text,
  sdpMid: v.optional(Text),
  sdpMLineIndex: v.optional(v.number()),
  usernameFragment: v.optional(Text),
  /** The STUN or TURN server that it came from (RTCIceCandidate.url). */
  url: v.optional(Text),
  relayProtocol: v.optional(Text),
});

/** One end of a pair, as the statistics name it; an address may be hidden or not yet known. */
export const PairEnd = v.object({
  candidateId: v.optional(Text),
  type: v.picklist(['host', 'srflx', 'prflx', 'relay', 'unknown']),
  protocol: v.picklist(['udp', 'tcp', 'unknown']),
  address: v.optional(Text),
  port: v.optional(v.number()),
  priority: v.optional(v.number()),
  foundation: v.optional(Text),
  relatedAddress: v.optional(Text),
  relatedPort: v.optional(v.number()),
  tcpType: v.optional(Text),
  relayProtocol: v.optional(Text),
  url: v.optional(Text),
  networkType: v.optional(Text),
  usernameFragment: v.optional(Text),
});

export const CheckFailure = v.picklist(['timeout', 'error-response', 'unreachable', 'address']);

export const CheckCause = v.picklist([
  'ordinary',
  'triggered',
  'nomination',
  'consent',
  'round-robin',
  'selected',
  'best-writable',
  'retransmission',
]);

export const UnpairedReason = v.picklist([
  'other-family',
  'redundant',
  'relay-only-policy',
  'mdns-over-relay',
  'limit',
  'local-gone',
]);

export const iceEvents = [
  /** A transport exists; `mids` are the m-sections that it carries, the first names it. */
  v.object({ ...base, kind: v.literal('transport-opened'), ...transport, mids: v.array(Text) }),
  /** A transport ended; `into` is the one that BUNDLE put in its place (RFC 9143 §7.3). */
  v.object({
    ...base,
    kind: v.literal('transport-closed'),
    ...transport,
    reason: v.picklist(['bundled', 'stopped', 'closed']),
    into: v.optional(Text),
  }),
  v.object({ ...base, kind: v.literal('gathering-started'), ...generation }),
  v.object({
    ...base,
    kind: v.literal('candidate-gathered'),
    ...generation,
    ...CandidateSeen.entries,
  }),
  v.object({ ...base, kind: v.literal('gathering-ended'), ...generation }),
  v.object({
    ...base,
    kind: v.literal('candidate-error'),
    peer: Text,
    url: Text,
    /** STUN error code, or 701 when no answer came (webrtc-pc §4.8.3). */
    errorCode: v.number(),
    errorText: Text,
    address: v.optional(Text),
    port: v.optional(v.number()),
  }),
  /** The other side's candidate reached this agent (addIceCandidate, or within a description). */
  v.object({
    ...base,
    kind: v.literal('remote-candidate-added'),
    ...generation,
    ...CandidateSeen.entries,
  }),
  v.object({
    ...base,
    kind: v.literal('pair-formed'),
    ...pair,
    local: PairEnd,
    remote: PairEnd,
    /** 64-bit pair priority in decimal: a number would lose its low bits (RFC 8445 §6.1.2.3). */
    priority: v.optional(Text),
  }),
  /** Fact: a Binding request left on this pair (RFC 8445 §7.2.4). */
  v.object({
    ...base,
    kind: v.literal('check-sent'),
    ...pair,
    transaction: Text,
    useCandidate: v.boolean(),
    packet: v.optional(Text),
    /** Why this pair was the next one, in the words of the agent's algorithm. */
    cause: v.optional(CheckCause),
  }),
  v.object({
    ...base,
    kind: v.literal('check-received'),
    ...pair,
    transaction: Text,
    useCandidate: v.boolean(),
    packet: v.optional(Text),
  }),
  /** Fact: the success response to our check came back. */
  v.object({
    ...base,
    kind: v.literal('check-answered'),
    ...pair,
    transaction: Text,
    packet: v.optional(Text),
  }),
  v.object({
    ...base,
    kind: v.literal('check-failed'),
    ...pair,
    transaction: Text,
    reason: CheckFailure,
    /** What came instead of the answer: an error code, the address that answered. */
    detail: v.optional(Text),
  }),
  /** Fact: a check list moved the pair by a rule that no message told (RFC 8445 §6.1.2.6). */
  v.object({
    ...base,
    kind: v.literal('pair-moved'),
    ...pair,
    state: v.picklist(PAIR_STATES),
    because: Text,
  }),
  /** Fact: the pair's priority was computed anew, because the role or a candidate changed. */
  v.object({ ...base, kind: v.literal('pair-reprioritized'), ...pair, priority: Text }),
  /** Fact: a candidate of ours and one of theirs are not paired, by rule. */
  v.object({
    ...base,
    kind: v.literal('not-paired'),
    ...generation,
    local: PairEnd,
    remote: PairEnd,
    reason: UnpairedReason,
  }),
  /** Fact: the agent controls, or is controlled (RFC 8445 §6.1.1, §7.3.1.1). */
  v.object({
    ...base,
    kind: v.literal('role-taken'),
    ...transport,
    role: v.picklist(['controlling', 'controlled']),
    because: v.picklist(['initial', 'conflict']),
  }),
  /** Fact: a datagram reached the agent and was not accepted. */
  v.object({
    ...base,
    kind: v.literal('packet-ignored'),
    peer: Text,
    packet: v.optional(Text),
    reason: Text,
  }),
  /** Report: the statistics name this state for the pair. */
  v.object({ ...base, kind: v.literal('pair-reported'), ...pair, state: v.picklist(PAIR_STATES) }),
  v.object({ ...base, kind: v.literal('pair-nominated'), ...pair }),
  /** This pair carries the transport's data from now on; the one selected before is left. */
  v.object({ ...base, kind: v.literal('pair-selected'), ...pair }),
  /** The pair is gone: pruned by the agent, or no longer in the statistics. */
  v.object({
    ...base,
    kind: v.literal('pair-removed'),
    ...pair,
    reason: v.picklist(['pruned', 'vanished']),
  }),
  /** No answer for so long that the agent doubts the path (RFC 7675). */
  v.object({ ...base, kind: v.literal('consent-lost'), ...generation }),
  /** Fact: an answer came again after consent was lost. */
  v.object({ ...base, kind: v.literal('consent-renewed'), ...generation }),
  /** The agent gave up on this generation: no pair works. */
  v.object({ ...base, kind: v.literal('ice-gave-up'), ...generation }),
] as const;
