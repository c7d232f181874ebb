import type { DtlsVersion } from './dtls-version';
import type { ExpectedFingerprint } from './expected-fingerprint';

/** A record as it lay in a datagram, for those who look inside. */
export interface RecordSight {
  readonly epoch: number;
  /** Of the record, whole: up to 48 bits. */
  readonly sequenceNumber: number;
  /** The content type that was protected: 22 is a handshake message. */
  readonly contentType: number;
  /** Where it lies in the datagram. */
  readonly start: number;
  readonly end: number;
  readonly isProtected: boolean;
  /** What is inside; of a record in clear its fragment. */
  readonly plaintext: Uint8Array;
}

/** Why a datagram or record changed nothing. */
export type IgnoredBecause =
  | 'malformed'
  | 'wrong-version'
  | 'unknown-epoch'
  | 'replayed'
  | 'authentication-failed'
  | 'unexpected-message'
  | 'after-the-end';

/** Why a handshake ended without a connection. */
export type DtlsFailure =
  /** The certificate is not the one that the description promised (RFC 8122 §6.2). */
  | 'fingerprint-mismatch'
  /** A signature or a Finished message does not fit what was said. */
  | 'proof-failed'
  | 'no-common-parameters'
  | 'illegal-message'
  /** The other side said so; `alert` is its description. */
  | 'alert-received'
  /** The longest time of waiting has passed. */
  | 'timed-out';

/** What happens at one end, in its order. Times are those of the calls that they come out of. */
export type DtlsEvent =
  /**
   * A flight goes out, for the first time or again (`attempt` counts from 1). `messages` are the
   * names of its handshake messages as the RFCs write them; `datagrams` how many carry it.
   */
  | {
      readonly kind: 'flight-sent';
      readonly flight: number;
      readonly attempt: number;
      readonly messages: readonly string[];
      readonly datagrams: number;
    }
  /** A datagram goes out with these records; it is the next one of `pollTransmit`. */
  | { readonly kind: 'datagram-sent'; readonly records: readonly RecordSight[] }
  /** A datagram came in, with the records that could be opened. */
  | { readonly kind: 'datagram-opened'; readonly records: readonly RecordSight[] }
  /** A handshake message is whole; `bytes` with its header, as if it came in one piece. */
  | {
      readonly kind: 'message-received';
      readonly message: string;
      readonly sequence: number;
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'ignored'; readonly because: IgnoredBecause; readonly detail: string }
  | {
      readonly kind: 'negotiated';
      readonly version: DtlsVersion;
      /** Registered codes. */
      readonly cipherSuite: number;
      readonly group: number;
      readonly srtpProfile: number | undefined;
    }
  /** The other side's chain, DER, the end entity first. */
  | { readonly kind: 'certificate-received'; readonly chain: readonly Uint8Array[] }
  /** The moment of trust: the hash of the certificate beside what the description promised. */
  | {
      readonly kind: 'fingerprint-checked';
      readonly matches: boolean;
      readonly computed: ExpectedFingerprint;
      readonly expected: readonly ExpectedFingerprint[];
    }
  /** Secrets for an epoch stand; the values are in the derivation record. */
  | { readonly kind: 'keys-ready'; readonly epoch: number }
  /** Finished of the other side fits, and the fingerprint too. */
  | { readonly kind: 'connected' }
  | { readonly kind: 'data-received'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'alert';
      readonly direction: 'sent' | 'received';
      readonly level: 'warning' | 'fatal';
      /** As the RFC names it: `bad_certificate`. */
      readonly description: string;
    }
  | { readonly kind: 'failed'; readonly because: DtlsFailure; readonly detail: string }
  | { readonly kind: 'closed' };
