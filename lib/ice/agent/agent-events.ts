import type { IceRole } from '../pair-priority';
import type { LocalCandidate, RemoteCandidate } from './local-candidate';

/** "L1:R2", or "L1:R2#1" for a pair that was made again after it had been removed. */
export type PairId = string;

/** Checklist states of RFC 8445 §6.1.2.6; an agent without checklists uses fewer of them. */
export type CheckState = 'frozen' | 'waiting' | 'in-progress' | 'succeeded' | 'failed';

/** Why this pair was the next to be checked, in the words of the agent's own algorithm. */
export type CheckCause =
  | 'ordinary'
  | 'triggered'
  | 'nomination'
  | 'consent'
  /** libwebrtc: one of the first pings of a pair, or again after all had their turn. */
  | 'round-robin'
  /** libwebrtc: the selected pair, past its own interval. */
  | 'selected'
  /** libwebrtc: a writable pair while the selected one is weak. */
  | 'best-writable'
  | 'retransmission';

export type CheckFailureReason = 'timeout' | 'error-response' | 'unreachable' | 'address';

/** Why a candidate of the other side is not paired with one of ours. */
export type UnpairedReason =
  | 'other-family'
  | 'redundant'
  | 'relay-only-policy'
  | 'mdns-over-relay'
  | 'limit'
  | 'local-gone';

/** What an agent did or learnt, in the order in which it happened; plain data. */
export type IceAgentEvent =
  | { readonly kind: 'gathering-started'; readonly generation: number }
  | { readonly kind: 'candidate'; readonly candidate: LocalCandidate; readonly line: string }
  | {
      readonly kind: 'candidate-error';
      readonly generation: number;
      readonly url: string;
      /** STUN error code, or 701 when no answer came (webrtc-pc §4.8.3). */
      readonly code: number;
      readonly text: string;
      readonly address: string;
      readonly port: number;
    }
  | { readonly kind: 'gathering-ended'; readonly generation: number }
  | {
      readonly kind: 'remote-candidate';
      readonly candidate: RemoteCandidate;
      readonly line: string | undefined;
    }
  /** A signaled name that did not resolve; its candidate is ignored. */
  | { readonly kind: 'name-unresolved'; readonly generation: number; readonly name: string }
  | {
      readonly kind: 'pair-formed';
      readonly generation: number;
      readonly pair: PairId;
      readonly local: LocalCandidate;
      readonly remote: RemoteCandidate;
      readonly priority: bigint;
      readonly state: CheckState;
    }
  | {
      readonly kind: 'not-paired';
      readonly generation: number;
      readonly local: LocalCandidate;
      readonly remote: RemoteCandidate;
      readonly reason: UnpairedReason;
    }
  /** The state of a pair's check changed by something that no other event tells (unfrozen, cancelled, reset). */
  | {
      readonly kind: 'pair-state';
      readonly generation: number;
      readonly pair: PairId;
      readonly state: CheckState;
      readonly because: string;
    }
  /** Priorities were computed anew: the role changed, or a prflx candidate got signaled. */
  | {
      readonly kind: 'pair-priority';
      readonly generation: number;
      readonly pair: PairId;
      readonly priority: bigint;
    }
  | {
      readonly kind: 'check-sent';
      readonly generation: number;
      readonly pair: PairId;
      readonly transaction: string;
      readonly useCandidate: boolean;
      readonly cause: CheckCause;
    }
  | {
      readonly kind: 'check-received';
      readonly generation: number;
      readonly pair: PairId;
      readonly transaction: string;
      readonly useCandidate: boolean;
      readonly packet: string | undefined;
    }
  | {
      readonly kind: 'check-answered';
      readonly generation: number;
      readonly pair: PairId;
      readonly transaction: string;
      readonly packet: string | undefined;
      /** Milliseconds since the request was sent. */
      readonly roundTrip: number;
      /** The valid pair that the response proved (RFC 8445 §7.2.5.3.2), where it is another one. */
      readonly valid: PairId;
    }
  | {
      readonly kind: 'check-failed';
      readonly generation: number;
      readonly pair: PairId;
      readonly transaction: string;
      readonly reason: CheckFailureReason;
      /** "487", "401", the unexpected source address, … */
      readonly detail: string | undefined;
    }
  | { readonly kind: 'pair-nominated'; readonly generation: number; readonly pair: PairId }
  | { readonly kind: 'pair-selected'; readonly generation: number; readonly pair: PairId }
  /** There is no selected pair any more. */
  | { readonly kind: 'pair-unselected'; readonly generation: number; readonly pair: PairId }
  | {
      readonly kind: 'pair-removed';
      readonly generation: number;
      readonly pair: PairId;
      readonly because: 'nominated-other' | 'pruned' | 'dead' | 'restarted' | 'redundant';
    }
  | { readonly kind: 'role'; readonly role: IceRole; readonly because: 'initial' | 'conflict' }
  /** The selected pair is silent for longer than it should be, or can carry nothing any more. */
  | { readonly kind: 'path-doubted'; readonly generation: number; readonly pair: PairId }
  /** RFC 7675: nothing may be sent on the pair any more. */
  | { readonly kind: 'consent-lost'; readonly generation: number; readonly pair: PairId }
  | {
      readonly kind: 'consent-renewed';
      readonly generation: number;
      readonly pair: PairId;
      /** The path had been doubted. */
      readonly afterDoubt: boolean;
    }
  | { readonly kind: 'gave-up'; readonly generation: number }
  /** What RTCIceTransport.state would say; only when it changed. */
  | {
      readonly kind: 'state';
      readonly state:
        | 'new'
        | 'checking'
        | 'connected'
        | 'completed'
        | 'disconnected'
        | 'failed'
        | 'closed';
    }
  /** Payload of the other side (not STUN), with the pair that it came by. */
  | {
      readonly kind: 'data';
      readonly pair: PairId | undefined;
      readonly bytes: Uint8Array;
      readonly packet: string | undefined;
    }
  /** A datagram that the agent did not accept, and why in a few words. */
  | { readonly kind: 'ignored'; readonly packet: string | undefined; readonly reason: string };
