import type { ByteRange } from '../bytes/byte-range';
import type { Role } from '../dtls/keys/value-name';
import type { PacketTree } from '../packet/packet-field';

/** What of a packet was encrypted, and where it stands in the stream that it belongs to. */
export type EncryptedPlace =
  | { readonly of: 'dtls-record'; readonly epoch: number; readonly sequenceNumber: number }
  /** RFC 3711 §3.3.1: the counter is never sent, so it was counted along. */
  | {
      readonly of: 'srtp-packet';
      readonly ssrc: number;
      readonly rolloverCounter: number;
      readonly sequenceNumber: number;
    }
  | { readonly of: 'srtcp-packet'; readonly ssrc: number; readonly index: number };

export type EncryptedKind = EncryptedPlace['of'];

/** Why something encrypted stays closed. Randoms are hex digits, labels those of a key log. */
export type DecryptionProblem =
  /** No handshake on this path, and no known association opens it. */
  | { readonly kind: 'no-client-hello' }
  | { readonly kind: 'no-server-hello'; readonly clientRandom: string }
  | { readonly kind: 'no-secret'; readonly clientRandom: string; readonly label: string }
  /** In bytes: a secret of 1.3 is as long as the hash of its suite. */
  | {
      readonly kind: 'secret-of-a-wrong-length';
      readonly label: string;
      readonly had: number;
      readonly wanted: number;
    }
  | { readonly kind: 'unknown-suite'; readonly suite: string }
  /** Neither ServerHello nor EncryptedExtensions said one, as far as they could be read. */
  | { readonly kind: 'no-srtp-profile' }
  | { readonly kind: 'unknown-srtp-profile'; readonly profile: string }
  /** Early data, a renegotiation, or a header of the other version. */
  | { readonly kind: 'unknown-epoch'; readonly epoch: number }
  | { readonly kind: 'tag-mismatch' }
  /** The capture holds the beginning of the packet only. */
  | { readonly kind: 'cut-off' }
  /** Too short for its tag, or without a content type. */
  | { readonly kind: 'malformed' }
  /** Its length stands in no record (RFC 9146 §4). */
  | { readonly kind: 'connection-id' };

export type DecryptionProblemKind = DecryptionProblem['kind'];

/** Something encrypted that was opened; its tag fits. */
export interface DecryptedPart extends ByteRange {
  readonly ok: true;
  readonly place: EncryptedPlace;
  /** The side that sent the ClientHello, or the one that answered. */
  readonly sender: Role;
  /** The plaintext: its offsets count from its own first byte. */
  readonly tree: PacketTree;
  /**
   * Messages of which the last missing fragment was in it, as if never cut: of the handshake with
   * their headers, of SCTP the user data alone.
   */
  readonly messages: readonly PacketTree[];
}

export interface ClosedPart extends ByteRange {
  readonly ok: false;
  readonly of: EncryptedKind;
  readonly problem: DecryptionProblem;
}

/**
 * What became of something encrypted. `start` and `end` are offsets into the packet, or into the
 * datagram that its last IP fragment completed.
 */
export type EncryptedPart = DecryptedPart | ClosedPart;

/** What became of a message. */
export interface OpenedMessage {
  /** In the order of its bytes. */
  readonly parts: readonly EncryptedPart[];
  /**
   * Handshake messages in clear of which the last missing fragment was in it, as if never cut: a
   * ClientHello with a post-quantum key share comes in two datagrams.
   */
  readonly joined: readonly PacketTree[];
}
