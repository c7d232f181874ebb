/*
 * The ids of a DTLS key schedule, the same in every run, so that a view can link to one and a test
 * can name it. A message of the handshake is `message-…`, as the wire had it for the transcript.
 */

/** Who sent the ClientHello, and who answered: `a=setup:active` and `passive` in WebRTC. */
export type Role = 'client' | 'server';

/** A message as the transcript counts it: who sent it is part of the name where both do. */
export type MessageName =
  /** RFC 8446 §4.4.1: the message that stands for the ClientHello before a HelloRetryRequest. */
  | 'message-hash'
  | 'hello-retry-request'
  | 'client-hello'
  | 'server-hello'
  | 'encrypted-extensions'
  | 'certificate-request'
  | 'server-key-exchange'
  | 'server-hello-done'
  | 'client-key-exchange'
  | `${Role}-${'certificate' | 'certificate-verify' | 'finished'}`;

/** Both versions. */
type EitherVersion =
  | `message-${MessageName}`
  /** The hash over all messages up to this one. */
  | `transcript-hash-to-${MessageName}`
  | `${Role}-random`
  | 'shared-secret'
  | 'master-secret'
  /** What Finished carries. */
  | `${Role}-verify-data`
  /** Of an exporter, by the name of what is exported: `srtp-exported`. */
  | `${string}-${'exporter-context' | 'exported'}`;

/** RFC 8446 §7.1 to §7.5. A number counts the KeyUpdates of that side; epoch 3 is number 0. */
type Version13 =
  /** As many zeros as the hash is long. */
  | 'zeros'
  | 'empty-hash'
  | 'first-client-hello'
  | 'first-client-hello-hash'
  | 'message-hash-header'
  | 'early-secret'
  | 'early-derived-secret'
  | 'handshake-secret'
  | 'handshake-derived-secret'
  | 'exporter-master-secret'
  | 'resumption-master-secret'
  | `${Role}-handshake-traffic-secret`
  | `${Role}-application-traffic-secret-${number}`
  | `${Role}-handshake-${'key' | 'iv' | 'sn'}`
  | `${Role}-application-${'key' | 'iv' | 'sn'}-${number}`
  | `${Role}-finished-key`
  | `${string}-${'exporter-secret' | 'exporter-context-hash'}`;

/** RFC 5246 §6.3, §8.1, RFC 7627 §4. */
type Version12 =
  | 'premaster-secret'
  | 'key-block'
  | `${Role}-write-${'key' | 'iv'}`
  | `${string}-exporter-context-length`;

/** Of X25519 and P-256, and of the hybrid's two halves (see `x25519mlkem768-share.ts`). */
type KeyShareValue =
  | `${Role}-${'x25519' | 'secp256r1'}-${'private' | 'public'}-key`
  | `${Role}-x25519mlkem768-x25519-${'private' | 'public'}-key`
  | `${Role}-x25519mlkem768-key-share`
  | `client-x25519mlkem768-${'seed' | 'encapsulation-key'}`
  | `server-x25519mlkem768-${'randomness' | 'ciphertext'}`
  | 'x25519mlkem768-ml-kem-secret'
  | 'x25519mlkem768-x25519-secret';

/** An id without the scope that may stand before it. */
export type ValueName = EitherVersion | Version13 | Version12 | KeyShareValue;
