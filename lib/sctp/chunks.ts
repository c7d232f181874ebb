import type { ErrorCause } from './error-causes';
import type { Parameter } from './parameters';

/** The bits of DATA and I-DATA: which fragment of its message it is, and how it is treated. */
export interface FragmentFlags {
  /** Asks for a SACK at once (RFC 7053). */
  readonly immediate: boolean;
  readonly unordered: boolean;
  /** The first fragment of its message. */
  readonly beginning: boolean;
  /** The last one. */
  readonly ending: boolean;
}

export interface InitFields {
  /** The tag that every packet to the sender of this chunk has to bear; never 0. */
  readonly initiateTag: number;
  /** a_rwnd: bytes that the sender has room for. */
  readonly receiverWindow: number;
  readonly outboundStreams: number;
  readonly inboundStreams: number;
  readonly initialTsn: number;
  readonly parameters: readonly Parameter[];
}

/** TSNs `start` to `end` after the cumulative one, both included, have arrived. */
export interface GapBlock {
  readonly start: number;
  readonly end: number;
}

/**
 * What each type of chunk says, by its name: RFC 9260 §3.3 where nothing else is said. Numbers are
 * as on the wire; reserved flags and fields are written as zero and not kept when read.
 */
export interface ChunkValues {
  readonly DATA: FragmentFlags & {
    readonly tsn: number;
    readonly streamId: number;
    readonly streamSequence: number;
    readonly ppid: number;
    readonly data: Uint8Array;
  };
  readonly INIT: InitFields;
  readonly 'INIT-ACK': InitFields;
  readonly SACK: {
    /** Everything up to it has arrived. */
    readonly cumulativeTsn: number;
    readonly receiverWindow: number;
    readonly gapBlocks: readonly GapBlock[];
    readonly duplicateTsns: readonly number[];
  };
  readonly HEARTBEAT: { readonly parameters: readonly Parameter[] };
  readonly 'HEARTBEAT-ACK': { readonly parameters: readonly Parameter[] };
  readonly ABORT: { readonly tagIsReflected: boolean; readonly causes: readonly ErrorCause[] };
  readonly SHUTDOWN: { readonly cumulativeTsn: number };
  readonly 'SHUTDOWN-ACK': object;
  readonly ERROR: { readonly causes: readonly ErrorCause[] };
  readonly 'COOKIE-ECHO': { readonly cookie: Uint8Array };
  readonly 'COOKIE-ACK': object;
  readonly 'SHUTDOWN-COMPLETE': { readonly tagIsReflected: boolean };
  /** RFC 8260 §2.1. */
  readonly 'I-DATA': FragmentFlags & {
    readonly tsn: number;
    readonly streamId: number;
    readonly messageId: number;
    /** The PPID in the first fragment, else which fragment of the message this is. */
    readonly ppidOrFragment: number;
    readonly data: Uint8Array;
  };
  /** RFC 6525 §3.1. */
  readonly 'RE-CONFIG': { readonly parameters: readonly Parameter[] };
  /** RFC 4820. */
  readonly PAD: { readonly padding: Uint8Array };
  /** RFC 3758 §3.2: the receiver shall count everything up to it as arrived. */
  readonly 'FORWARD-TSN': {
    readonly newCumulativeTsn: number;
    /** The last ordered message that is skipped, of each stream that skips one. */
    readonly streams: readonly { readonly streamId: number; readonly streamSequence: number }[];
  };
  /** RFC 8260 §2.3.1. */
  readonly 'I-FORWARD-TSN': {
    readonly newCumulativeTsn: number;
    readonly streams: readonly {
      readonly streamId: number;
      readonly unordered: boolean;
      readonly messageId: number;
    }[];
  };
}

export type ChunkType = keyof ChunkValues;

/** A chunk that this codec does not know. */
export interface UnknownChunk {
  readonly type: 'unknown';
  readonly code: number;
  readonly flags: number;
  readonly value: Uint8Array;
}

export type Chunk =
  | { [Type in ChunkType]: { readonly type: Type } & ChunkValues[Type] }[ChunkType]
  | UnknownChunk;

export type ChunkOf<Type extends ChunkType> = Extract<Chunk, { readonly type: Type }>;

/** The two highest bits of a type say what to do with a chunk that is not understood (§3.2). */
export function whenUnknown(code: number): { readonly skip: boolean; readonly report: boolean } {
  return { skip: (code & 0x80) !== 0, report: (code & 0x40) !== 0 };
}
