import type { EventKind, EventOf } from '../trace/events/event';
import type { CandidateSummary, PairSummary } from './inspect-candidate';
import type { DescriptionSummary } from './inspect-description';
import type { Delivery, NetworkValues } from './inspect-network-values';

/** How a call of the API ended, as far as the trace knows. */
export type CallEnd =
  | { readonly kind: 'pending' }
  | { readonly kind: 'resolved'; readonly value?: string | undefined; readonly took?: string }
  | {
      readonly kind: 'rejected';
      readonly name: string;
      readonly message: string;
      readonly took?: string;
    };

/** What a signaling message carried, read for its meaning. */
export type MessageSummary =
  | {
      readonly kind: 'description';
      readonly type: string;
      readonly description: DescriptionSummary;
    }
  | { readonly kind: 'candidate'; readonly candidate: CandidateSummary; readonly mid?: string }
  | { readonly kind: 'end-of-candidates'; readonly mid?: string }
  | { readonly kind: 'other'; readonly text: string }
  /** The message's sending is not in the trace. */
  | { readonly kind: 'unknown' };

interface Peer {
  /** The peer's name: "A", "B", or the label of a peer of unknown side. */
  readonly peer: string;
}

interface OnTransport extends Peer {
  readonly transport: string;
}

interface OnGeneration extends OnTransport {
  readonly generation: number;
}

interface OnPair extends OnGeneration {
  readonly pair: PairSummary;
}

interface OnChannel extends Peer {
  /** The channel's label; its identifier where the label is not known. */
  readonly channel: string;
}

interface OnStream extends OnTransport {
  readonly direction: 'sent' | 'received' | 'unknown';
  readonly media: 'audio' | 'video' | 'unknown';
  readonly ssrc?: number | undefined;
}

export type StateSubject = EventOf<'state-reported'>['subject'];

interface StateReported extends Peer {
  readonly subject: StateSubject;
  readonly state: string;
  readonly transport?: string | undefined;
  readonly channel?: string | undefined;
}

interface CandidateValues extends OnGeneration {
  /** Undefined stands for the end of candidates (an empty line, RFC 8838 §13). */
  readonly candidate: CandidateSummary | undefined;
  readonly url?: string | undefined;
  readonly relayProtocol?: string | undefined;
}

/**
 * What the words for an event may use: its own values and those of the things that it concerns,
 * made ready for reading (durations with their unit, names instead of identifiers). A new kind of
 * event does not compile before it has its entry here.
 */
interface ValuesByKind extends NetworkValues {
  'api-called': Peer & {
    readonly method: string;
    readonly detail?: string | undefined;
    readonly end: CallEnd;
  };
  'api-settled': Peer & {
    readonly method: string;
    readonly detail?: string | undefined;
    readonly end: CallEnd;
  };
  'negotiation-needed': Peer;
  'description-applied': Peer & {
    readonly side: 'local' | 'remote';
    readonly type: string;
    readonly description: DescriptionSummary;
  };
  'message-sent': Peer & {
    readonly to: string;
    readonly content: MessageSummary;
    readonly delivery: Delivery;
  };
  'message-received': Peer & {
    readonly from?: string | undefined;
    readonly content: MessageSummary;
    readonly took?: string | undefined;
  };
  'message-dropped': {
    readonly node: string;
    readonly from?: string | undefined;
    readonly reason: string;
    readonly content: MessageSummary;
  };
  'transport-opened': OnTransport & { readonly mids: readonly string[] };
  'transport-closed': OnTransport & {
    readonly reason: 'bundled' | 'stopped' | 'closed';
    readonly into?: string | undefined;
  };
  'gathering-started': OnGeneration;
  'candidate-gathered': CandidateValues;
  'gathering-ended': OnGeneration & {
    readonly count: number;
    /** The types found, as in "host, srflx"; empty where none was. */
    readonly types: string;
    readonly took?: string | undefined;
  };
  'candidate-error': Peer & {
    readonly url: string;
    readonly errorCode: number;
    readonly errorText: string;
    readonly address?: string | undefined;
  };
  'remote-candidate-added': CandidateValues;
  'pair-formed': OnPair & { readonly priority?: string | undefined };
  'check-sent': OnPair & {
    readonly useCandidate: boolean;
    readonly count: number;
    readonly cause?: EventOf<'check-sent'>['cause'];
  };
  'check-received': OnPair & { readonly useCandidate: boolean };
  'check-answered': OnPair & { readonly roundTrip?: string | undefined };
  'check-failed': OnPair & {
    readonly reason: EventOf<'check-failed'>['reason'];
    readonly detail?: string | undefined;
  };
  'pair-moved': OnPair & {
    readonly state: EventOf<'pair-moved'>['state'];
    readonly because: string;
  };
  'pair-reprioritized': OnPair & {
    readonly priority: string;
    /** What it was until now, where the trace tells. */
    readonly before?: string | undefined;
  };
  /** `pair` is the pair that the two candidates would have made. */
  'not-paired': OnPair & { readonly reason: EventOf<'not-paired'>['reason'] };
  'role-taken': OnTransport & {
    readonly role: EventOf<'role-taken'>['role'];
    readonly because: EventOf<'role-taken'>['because'];
  };
  'packet-ignored': Peer & {
    readonly label?: string | undefined;
    readonly from?: string | undefined;
    readonly reason: string;
  };
  'pair-reported': OnPair & { readonly state: EventOf<'pair-reported'>['state'] };
  'pair-nominated': OnPair & { readonly others: number };
  'pair-selected': OnPair & { readonly earlier: number };
  'pair-removed': OnPair & { readonly reason: 'pruned' | 'vanished' };
  'consent-lost': OnGeneration;
  /** `away`: how long consent was lost. */
  'consent-renewed': OnGeneration & { readonly away?: string | undefined };
  'ice-gave-up': OnGeneration & { readonly pairs: number };
  'dtls-started': OnTransport;
  'dtls-negotiated': OnTransport & {
    /** "DTLS 1.3" for FEFC; the hexadecimal version where it is not a known one. */
    readonly version?: string | undefined;
    readonly hex?: string | undefined;
    readonly cipher?: string | undefined;
    readonly srtpProfile?: string | undefined;
    readonly role?: 'client' | 'server' | undefined;
  };
  'certificate-seen': OnTransport & {
    readonly owner: 'local' | 'remote';
    readonly count: number;
    readonly bytes: number;
  };
  'dtls-finished': OnTransport;
  'dtls-flight-sent': OnTransport & {
    readonly flight: number;
    readonly attempt: number;
    readonly messages: readonly string[];
    readonly datagrams: number;
  };
  'fingerprint-checked': OnTransport & {
    readonly matches: boolean;
    readonly algorithm: string;
    readonly computed: string;
    readonly expected: readonly string[];
  };
  /** `secret`: the label of its line in a key log. */
  'secret-logged': OnTransport & { readonly secret: string };
  /** How many values of the key schedule came to be at once. */
  'values-derived': OnTransport & { readonly count: number };
  'dtls-alert': OnTransport & {
    readonly direction: 'sent' | 'received';
    readonly level: 'warning' | 'fatal';
    readonly description: string;
  };
  'dtls-error': OnTransport & { readonly errorDetail: string; readonly message: string };
  'sctp-established': OnTransport;
  'sctp-ended': OnTransport;
  'channel-created': OnChannel & {
    readonly by: 'local' | 'remote';
    readonly ordered: boolean;
    readonly streamId?: number | undefined;
  };
  'channel-opened': OnChannel & { readonly took?: string | undefined };
  'channel-closed': OnChannel;
  'channel-error': OnChannel & { readonly message: string };
  'channel-message': OnChannel & {
    readonly direction: 'sent' | 'received';
    readonly size: number;
    readonly text?: string | undefined;
  };
  'stream-opened': OnStream & { readonly mid?: string | undefined };
  'stream-flowing': OnStream & { readonly again: boolean };
  'stream-silent': OnStream;
  'stream-ended': OnStream;
  'track-received': Peer & {
    readonly media: 'audio' | 'video';
    readonly mid?: string | undefined;
  };
  'datagram-discarded': OnTransport & {
    readonly protocol: 'dtls' | 'srtp' | 'srtcp';
    /** One word for the reason, as the trace has it. */
    readonly because: string;
    readonly detail?: string | undefined;
  };
  'message-altered': { readonly node: string; readonly before: string; readonly after: string };
  overheard: {
    readonly node: string;
    readonly speaker: string;
    readonly what: 'message' | 'media';
    readonly text?: string | undefined;
    readonly ssrc?: number | undefined;
  };
  intervention: {
    readonly peer?: string | undefined;
    readonly intervention: string;
    readonly detail?: string | undefined;
  };
  'page-visibility': { readonly visible: boolean };
  'state-reported': StateReported;
}

type Covering<T extends Record<EventKind, object>> = T;
export type EventValues = Covering<ValuesByKind>;

/** An event's kind with the values for its words; a union over all kinds unless one is named. */
export type Explained<K extends EventKind = EventKind> = {
  readonly [P in K]: { readonly kind: P; readonly values: EventValues[P] };
}[K];

/** The words for every kind of event: a language that lacks one does not compile. */
export type EventWords = {
  readonly [K in EventKind]: {
    /** One or two words: the event's name in lists. */
    readonly name: string;
    /** One sentence with this call's own values. */
    readonly happened: (values: EventValues[K]) => string;
    /** What it means for the call, in one or two sentences. */
    readonly means: (values: EventValues[K]) => string;
  };
};

/** What happened, in the words of one language. */
export function happened<K extends EventKind>(words: EventWords, explained: Explained<K>): string {
  const { kind, values }: { kind: K; values: EventValues[K] } = explained;
  return words[kind].happened(values);
}

/** What it means for this call, in the words of one language. */
export function meaning<K extends EventKind>(words: EventWords, explained: Explained<K>): string {
  const { kind, values }: { kind: K; values: EventValues[K] } = explained;
  return words[kind].means(values);
}
