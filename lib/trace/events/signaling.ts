import * as v from 'valibot';
import { base, Text } from './base';

/** RTCSdpType. */
export const DescriptionType = v.picklist(['offer', 'pranswer', 'answer', 'rollback']);

/** What a signaling message carries (RFC 8840 for candidates). Kept as it was sent. */
export const MessageContent = v.variant('kind', [
  v.object({ kind: v.literal('description'), type: DescriptionType, sdp: Text }),
  v.object({
    kind: v.literal('candidate'),
    candidate: Text,
    sdpMid: v.optional(Text),
    sdpMLineIndex: v.optional(v.number()),
    usernameFragment: v.optional(Text),
  }),
  v.object({ kind: v.literal('end-of-candidates'), sdpMid: v.optional(Text) }),
  v.object({ kind: v.literal('other'), text: Text }),
]);

/** How an API call ended. */
export const Outcome = v.variant('kind', [
  v.object({ kind: v.literal('resolved'), value: v.optional(Text) }),
  v.object({ kind: v.literal('rejected'), name: Text, message: Text }),
]);

const call = { peer: Text, call: Text, method: Text };

export const signalingEvents = [
  /** A method of RTCPeerConnection was called; `call` joins it with its end. */
  v.object({ ...base, kind: v.literal('api-called'), ...call, detail: v.optional(Text) }),
  v.object({ ...base, kind: v.literal('api-settled'), ...call, outcome: Outcome }),
  v.object({ ...base, kind: v.literal('negotiation-needed'), peer: Text }),
  /** Fact: a description took effect (RFC 9429 §4.1.11). A rollback has an empty `sdp`. */
  v.object({
    ...base,
    kind: v.literal('description-applied'),
    peer: Text,
    side: v.picklist(['local', 'remote']),
    type: DescriptionType,
    sdp: Text,
  }),
  /** A signaling message left `peer` for the node `to`. */
  v.object({
    ...base,
    kind: v.literal('message-sent'),
    peer: Text,
    to: Text,
    message: Text,
    content: MessageContent,
  }),
  v.object({ ...base, kind: v.literal('message-received'), peer: Text, message: Text }),
  v.object({
    ...base,
    kind: v.literal('message-dropped'),
    node: Text,
    message: Text,
    reason: Text,
  }),
] as const;
