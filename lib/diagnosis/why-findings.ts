import type { CandidateType } from '../sdp/candidate';
import type { StunError } from '../stun/error-code';
import type { Milliseconds } from '../time';
import type { EventId } from '../trace/events/event';
import type { PairState } from '../trace/states';
import type { NodeId } from '../trace/trace';
import type { MethodName } from '../turn/methods';
import type { AgentReason, CheckProblem } from './agent-reasons';
import type { DropFact } from './drop-fact';
import type { SecureWhyValues } from './why-secure-findings';

/*
 * What can be said of a simulated run, as data; the words are in nat/why.ts of `content`. Endpoints
 * are text ("203.0.113.7:45000"), nodes are ids: a name never decides anything.
 */

export type { DropFact };

/** What stopped a pair: where its checks or their answers ended. */
export type Stop =
  /** `relayed`: it had left a TURN server already. */
  | { readonly kind: 'request-dropped'; readonly drop: DropFact; readonly relayed: boolean }
  | { readonly kind: 'answer-dropped'; readonly drop: DropFact; readonly relayed: boolean }
  /** It reached the other agent, which sent no answer. */
  | {
      readonly kind: 'not-answered';
      readonly node: NodeId;
      readonly reason: AgentReason | undefined;
    }
  | { readonly kind: 'answer-ignored'; readonly reason: AgentReason }
  /** What came instead of a good answer (RFC 8445 §7.2.5.2). */
  | {
      readonly kind: 'check-failed';
      readonly reason: 'timeout' | 'error-response' | 'unreachable' | 'address';
      readonly detail: CheckProblem | undefined;
    }
  /** The TURN server refused to let the peer's address in. */
  | { readonly kind: 'permission-refused' }
  /** Answers were still on their way, or the other agent was done before. */
  | { readonly kind: 'under-way' }
  | { readonly kind: 'never-checked'; readonly state: PairState };

export interface CountedStop {
  readonly stop: Stop;
  /** How many checks it stopped. */
  readonly count: number;
  /** The first time: the drop, or the check itself. */
  readonly event: EventId;
  readonly at: Milliseconds;
}

export interface EndFact {
  readonly type: CandidateType | 'unknown';
  readonly endpoint: string;
  /** Of a relay: how its client reaches it. */
  readonly relayProtocol: string | undefined;
}

/** Why an agent left a selected pair for another one. */
export type ReasonToLeave =
  | 'higher-priority'
  /** The other one was answered, and this one never had been. */
  | 'answered'
  /** Nothing came back on it, and the agent had noticed. */
  | 'lost'
  /** What was sent on it no longer arrived, noticed or not. */
  | 'dead'
  /** The same path: its answers told another outside address than before. */
  | 'address-changed'
  | 'restarted'
  | 'chosen-by-peer';

/** What became of a pair, compared with the one that was selected in its generation. */
export type PairResult =
  | {
      readonly kind: 'selected';
      readonly at: Milliseconds;
      readonly nominated: boolean;
      /** Undefined where it was taken before any answer. */
      readonly answeredAt: Milliseconds | undefined;
    }
  /** It was selected for a while. */
  | {
      readonly kind: 'left';
      readonly at: Milliseconds;
      readonly until: Milliseconds;
      readonly because: ReasonToLeave;
    }
  /** Its checks proved another pair: the answer told the sender an address that it had not known. */
  | { readonly kind: 'proved'; readonly valid: string }
  /** It works and was not taken. */
  | {
      readonly kind: 'valid';
      readonly answeredAt: Milliseconds;
      readonly because: 'lower-priority' | 'too-late' | 'not-nominated';
    }
  | { readonly kind: 'stopped'; readonly stops: readonly CountedStop[] };

/** A pair of one peer, and what became of it. */
export interface PairFate {
  readonly peer: NodeId;
  readonly generation: number;
  readonly pair: string;
  readonly local: EndFact;
  readonly remote: EndFact;
  /** 64 bits in decimal. */
  readonly priority: string | undefined;
  readonly checks: number;
  readonly result: PairResult;
  /** Another pair was chosen before this one had been tried to the end. */
  readonly givenUp: boolean;
  /** Of a pair that works: what happened to its checks before the first answer. */
  readonly before: readonly CountedStop[];
  /** The event that says it best. */
  readonly event: EventId;
  readonly at: Milliseconds;
}

/** A path as both sides name its ends. */
export interface PathFact {
  readonly a: { readonly local: CandidateType; readonly remote: CandidateType };
  readonly b: { readonly local: CandidateType; readonly remote: CandidateType };
  /** Of each side its own end and the one that it sends to. */
  readonly ends: Readonly<Record<'a' | 'b', { readonly own: string; readonly other: string }>>;
}

/** Each finding of the summary, by what it tells. Durations and moments are milliseconds. */
export interface WhyValues extends SecureWhyValues {
  connected: { readonly at: Milliseconds; readonly path: PathFact };
  /** The pair at connection was only the first one. */
  'path-changed': {
    readonly first: PathFact;
    readonly last: PathFact;
    readonly peer: NodeId;
    readonly at: Milliseconds;
    readonly because: ReasonToLeave;
  };
  /** Every other pair was tried to the end, and none worked. */
  'only-way': { readonly others: number };
  /** It worked before the others were checked to an end; `tried`: some of them had begun. */
  'worked-first': { readonly others: number; readonly highest: boolean; readonly tried: boolean };
  /** Other pairs work, too, and have a lower priority. */
  'best-of': { readonly others: number };
  'not-connected': {
    readonly a: string;
    readonly b: string;
    /** When the first side gave up; undefined while both still tried. */
    readonly failedAt: Milliseconds | undefined;
    readonly checks: number;
    /** Neither side asked a TURN server, so no relay could stand in. */
    readonly withoutTurn: boolean;
  };
  /** What stopped most checks of `peer` towards such candidates. */
  'checks-stopped': {
    readonly peer: NodeId;
    readonly remotes: readonly EndFact[];
    readonly stop: Stop;
    readonly count: number;
  };
  /** The relay let in other addresses only. */
  'permission-missing': {
    readonly node: NodeId;
    readonly relayed: string;
    readonly source: string;
    readonly permitted: readonly string[];
    /** Whether any agent was ever told of that address. */
    readonly isSignaled: boolean;
  };
  /** A NAT gave the path to the peer another outside address than the path to the STUN server. */
  'mapping-differs': {
    readonly peer: NodeId;
    readonly node: NodeId;
    readonly signaled: string;
    readonly used: string;
    readonly remote: string;
  };
  /** A side has no candidate of this kind. */
  'none-of-a-kind': {
    readonly peer: NodeId;
    readonly type: 'srflx' | 'relay';
    readonly because:
      | { readonly kind: 'not-asked' }
      | { readonly kind: 'refused'; readonly error: StunError }
      | { readonly kind: 'dropped'; readonly drop: DropFact }
      | { readonly kind: 'unanswered' }
      /** The answer came, and the policy lets the agent show relays only. */
      | { readonly kind: 'kept-back' };
  };
  'no-candidates': { readonly peer: NodeId };
  /** A TURN server refused what a side asked of it, `count` times. */
  'turn-refused': {
    readonly peer: NodeId;
    readonly node: NodeId;
    readonly method: MethodName;
    readonly error: StunError;
    /** The peers' addresses that were asked for. */
    readonly peers: readonly string[];
    readonly at: Milliseconds;
    readonly count: number;
  };
  'name-unresolved': { readonly peer: NodeId; readonly name: string };
  /** A path that worked carried nothing any more. */
  'consent-lost': { readonly peer: NodeId; readonly at: Milliseconds };
  /** Answers came again after that. */
  'consent-renewed': { readonly peer: NodeId; readonly at: Milliseconds };
  'gave-up': { readonly peer: NodeId; readonly at: Milliseconds };
  'gap-in-payload': {
    readonly peer: NodeId;
    readonly from: Milliseconds;
    /** Undefined: nothing came again. */
    readonly until: Milliseconds | undefined;
    /** What most packets of that time ended at: payload, or where none can be told from it, all. */
    readonly most:
      | { readonly drop: DropFact; readonly count: number; readonly isPayload: boolean }
      | undefined;
  };
  /** No pause of more than a second; `isSteady`: none that one could tell from the usual spacing. */
  'no-gap': {
    readonly longest: Milliseconds;
    readonly isSteady: boolean;
    readonly lost: number;
  };
  'done-on-purpose': {
    readonly intervention: string;
    readonly node: NodeId | undefined;
    readonly at: Milliseconds;
  };
  /** The last packet that somebody sent. */
  'packet-arrived': {
    readonly from: string;
    readonly to: string;
    readonly node: NodeId;
    readonly arrivedFrom: string;
    readonly arrivedTo: string;
  };
  'packet-dropped': { readonly from: string; readonly to: string; readonly drop: DropFact };
  'packet-under-way': { readonly from: string; readonly to: string };
  /** A box passed it on by this row, made by an earlier packet or by itself. */
  'translated-by': {
    readonly node: NodeId;
    readonly internal: string;
    readonly external: string;
    readonly madeAt: Milliseconds;
    readonly ownPacket: boolean;
  };
  /** The row that would have let it in was gone. */
  'mapping-gone': {
    readonly node: NodeId;
    readonly internal: string;
    readonly external: string;
    readonly at: Milliseconds;
    /** When something last refreshed it. */
    readonly refreshedAt: Milliseconds | undefined;
    readonly cause: string;
  };
  'never-a-mapping': { readonly node: NodeId; readonly external: string };
  nothing: Readonly<Record<string, never>>;
}

export type WhyKind = keyof WhyValues;

export type WhyFinding<K extends WhyKind = WhyKind> = {
  readonly [P in K]: {
    readonly kind: P;
    readonly values: WhyValues[P];
    /** The events that prove it, the most telling first. */
    readonly evidence: readonly EventId[];
  };
}[K];

/** Pairs of which the same is to be said, the most telling first. */
export interface FateGroup {
  readonly peer: NodeId;
  readonly generation: number;
  readonly fates: readonly PairFate[];
}

/** A few sentences are read; what more there is to say stands below them. */
export const LONGEST_SUMMARY = 4;

/** `lost`: it was connected and is so no more. Without a call: what became of the packets. */
export type Verdict =
  | 'connected'
  /** A path, and somebody on it who reads everything; or a path, and never any keys. */
  | 'overheard'
  | 'no-keys'
  | 'not-connected'
  | 'lost'
  | 'arrived'
  | 'partly-arrived'
  | 'dropped'
  | 'nothing';

/** Why a run ended as it did. */
export interface Explanation {
  readonly verdict: Verdict;
  /** Two to four, as sentences of one text. */
  readonly summary: readonly WhyFinding[];
  readonly groups: readonly FateGroup[];
  /** Of a run without a call: every packet that somebody sent, in order. */
  readonly packets: readonly WhyFinding<'packet-arrived' | 'packet-dropped' | 'packet-under-way'>[];
  /** What else is true and takes more than the summary's few sentences. */
  readonly further: readonly WhyFinding[];
}

/** How a text names a node and tells a moment or duration (milliseconds). */
export interface Tell {
  readonly name: (node: NodeId) => string;
  readonly time: (at: number) => string;
}

/** The words for every finding: a language that lacks one does not compile. */
export type WhyWords = {
  readonly [K in WhyKind]: (values: WhyValues[K], tell: Tell) => string;
};
