import type { Milliseconds } from '../time';
import type { EventId } from '../trace/events/event';
import type { NodeId } from '../trace/trace';
import type { SetupRole } from './same-setup';

/** What each finding can tell in words. Durations are in milliseconds. */
export interface FindingValues {
  /** Gathering gave nothing: no network, or none that the browser may use. */
  'no-candidates': { readonly waited: number; readonly ended: boolean };
  /** The policy allows relays only, and there is none. */
  'relay-only-without-turn': { readonly waited: number };
  /** The other side's candidates never came; `gatheredThere` where the other side is observed. */
  'no-remote-candidates': {
    readonly waited: number;
    readonly local: number;
    readonly gatheredThere: number | undefined;
    readonly neverGivesUp: boolean;
  };
  /** All remote addresses are mDNS names, which only one local network can resolve. */
  'only-mdns': { readonly count: number };
  'checks-unanswered': {
    readonly pairs: number;
    readonly sent: number | undefined;
    readonly received: number | undefined;
    readonly gaveUp: boolean;
    /** The trace holds what became of every packet; a page cannot see it. */
    readonly modelled: boolean;
  };
  /** `compared`: the two descriptions disagree; otherwise only the course of checks suggests it. */
  'wrong-password': { readonly compared: boolean; readonly sent: number | undefined };
  'server-unreachable': { readonly url: string };
  'server-refused': { readonly url: string; readonly code: number; readonly text: string };
  /** It was connected, and the path broke. */
  'path-lost': {
    readonly connectedFor: number;
    readonly gaveUp: boolean;
    readonly otherClosed: boolean;
    /** Firefox fails the DTLS transport together with ICE. */
    readonly dtlsToo: boolean;
  };
  'fingerprint-mismatch': {
    readonly promised: string | undefined;
    readonly real: string | undefined;
  };
  /** By the descriptions both sides are DTLS clients, or both servers. */
  'same-setup': { readonly role: SetupRole; readonly waited: number };
  'dtls-failed': { readonly detail: string };
  'dtls-stuck': { readonly waited: number };
  'call-rejected': {
    readonly method: string;
    readonly name: string;
    readonly message: string;
  };
  /** Both sides offered at once, and nobody gave way. */
  glare: { readonly name: string };
  'answer-never-came': { readonly waited: number; readonly offerArrived: boolean | undefined };
  'message-lost': { readonly reason: string; readonly what: 'description' | 'candidate' | 'other' };
  'no-media-after-connect': { readonly waited: number; readonly sentThere: boolean | undefined };
  'media-stopped': { readonly media: string; readonly since: number };
  'channel-not-open': { readonly channel: string; readonly waited: number };
  /** It failed, and the trace does not hold why. */
  'failed-unexplained': { readonly state: string };
  /** `limit` is when this browser gives up, counted from the first check; undefined for never. */
  'still-in-progress': {
    readonly waited: number;
    readonly limit: number | undefined;
    readonly agent: string | undefined;
  };
  healthy: { readonly took: number };
}

export type FindingKind = keyof FindingValues;
export type FindingPhase = 'signaling' | 'ice' | 'dtls' | 'media';

/** `failed` ended the attempt, `waiting` may still turn out well, `warning` did not decide it. */
export type Severity = 'failed' | 'waiting' | 'warning' | 'fine';

/** What a rule found; `values` belong to `kind`. */
export type Finding<K extends FindingKind = FindingKind> = {
  readonly [P in K]: {
    readonly kind: P;
    readonly phase: FindingPhase;
    /** The peer that it concerns; undefined where it concerns both. */
    readonly peer: NodeId | undefined;
    readonly severity: Severity;
    /** Measured: the trace holds the fact itself. Inferred: it explains the facts best. */
    readonly certainty: 'measured' | 'inferred';
    /** When it became true, as far as is known. */
    readonly at: Milliseconds;
    readonly evidence: readonly EventId[];
    readonly values: FindingValues[P];
  };
}[K];

/** The words for every kind of finding: a language that lacks one does not compile. */
export type FindingWords = {
  readonly [K in FindingKind]: {
    readonly title: (values: FindingValues[K], peer: string) => string;
    readonly why: (values: FindingValues[K], peer: string) => string;
    /** What to try, the most promising first. */
    readonly remedies: readonly string[];
  };
};
