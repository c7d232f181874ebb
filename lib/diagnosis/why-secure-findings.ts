import type { Milliseconds } from '../time';
import type { NodeId } from '../trace/trace';
import type { DropFact } from './drop-fact';

/** What can be said of the handshake and of media after it. Durations and moments are milliseconds. */
export interface SecureWhyValues {
  /** Both fingerprints matched, and both sides have keys. */
  secured: {
    readonly version: string | undefined;
    readonly at: Milliseconds;
    readonly took: number;
  };
  /** Somebody in between has the keys of both sides, and reads. */
  overheard: {
    readonly node: NodeId;
    readonly at: Milliseconds;
    /** Whose media or words. */
    readonly speakers: readonly NodeId[];
    /** The first words that he read. */
    readonly text: string | undefined;
  };
  /** Why the check of the fingerprint did not stop him. */
  'fingerprint-replaced': {
    readonly node: NodeId;
    readonly after: string;
    /** What he took out of each description; `of`: whose it is, undefined where nobody is known. */
    readonly replaced: readonly { readonly before: string; readonly of: NodeId | undefined }[];
  };
  /** The certificate that came is not the one that the description promised. */
  'certificate-refused': {
    /** What each side computed, and what the description of the other side promised it. */
    readonly refused: readonly {
      readonly peer: NodeId;
      readonly computed: string;
      readonly expected: readonly string[];
    }[];
    /** Who is known to sit on the path; undefined: nobody is seen. */
    readonly between: NodeId | undefined;
  };
  /** Both descriptions say the same `a=setup`. */
  'same-setup': {
    readonly setup: 'active' | 'passive';
    /** ClientHellos that went out. */
    readonly hellos: number;
  };
  /** No keys when the run ended, and no other finding says why. */
  'no-keys': { readonly at: Milliseconds };
  /** A record or packet was thrown away without a word. */
  'discarded-silently': {
    readonly peer: NodeId;
    readonly protocol: 'dtls' | 'srtp' | 'srtcp';
    readonly because: string;
    readonly at: Milliseconds;
    /** Somebody changed a bit of that very packet. */
    readonly isFlipped: boolean;
  };
  /** A copy of a packet that had come before. */
  'replay-refused': { readonly peer: NodeId; readonly at: Milliseconds };
  /** A flight went out again, since no answer came. */
  'flight-repeated': {
    readonly peer: NodeId;
    /** What went out again, in the order of the flight. */
    readonly messages: readonly string[];
    /** All messages of the flight. */
    readonly isWhole: boolean;
    /** An ACK had come, which did not name what went out again. */
    readonly isAcknowledged: boolean;
    readonly at: Milliseconds;
    /** Since the time before. */
    readonly waited: number;
    /** A datagram that was lost in that time. */
    readonly lost: DropFact | undefined;
  };
  /** A ClientHello came before the side could answer. */
  'hello-too-early': {
    readonly peer: NodeId;
    readonly at: Milliseconds;
    readonly answeredAt: Milliseconds | undefined;
    readonly isKept: boolean;
  };
}
